"""What was talked of, told with no speaker: `X was on the agenda`, `the subject of their talks`, `an exchange on X`."""

from analysis.reader.ground.clauses import finite
from analysis.reader.ground.factuality import undone
from analysis.reader.ground.grammar import children, governed, governed_by, lemma, subject
from analysis.reader.ground.lexicon import verb_rows, word_class
from analysis.reader.ground.switches import is_on
from analysis.reader.records import Act
from analysis.reader.statements.contents import trim_tokens

TALKS = word_class("nouns-of-talks")
MATTERS = word_class("nouns-of-what-is-talked-of")
BEING, RULE = ("be", "feature", "figure"), "matter-of-talks"


def matters(doc):
    """Return an Act of discussing for each clause that only says what was talked of; the talks may be its subject."""
    row = next(row for row in verb_rows("discuss") if row.act == "discuss")
    told = [verb for verb in doc if lemma(verb) in BEING and finite(verb) and not undone(verb)] if is_on(RULE) else []
    found = [(verb, *_matter(verb)) for verb in told if _matter(verb)]
    return [
        Act(verb, verb.lemma_.lower(), row.act, [RULE, "verb-decides", RULE], row, otherwise=row.act, subject=talks,
            elided=talks is None, agentless=talks is None, content=trim_tokens(doc, *content))
        for verb, talks, content in found
    ]  # fmt: skip


def _matter(verb):
    """Return the talks that are a verb's subject or None, and the tokens of what is talked of; nothing if it isn't."""
    named, attributes = subject(verb), children(verb, "attribute", "governed noun")
    first = next((prep for prep in children(verb, "preposition") if prep.i > verb.i), None)  # not `is under way on it`
    listed = first is not None and first.lower_ == "on" and lemma(governed(first) or first) == "agenda"
    if listed and named is not None:
        return None, (named.left_edge.i, named.right_edge.i + 1)
    of_talks = [one for one in attributes if lemma(one) in MATTERS and {*map(lemma, governed_by(one, "of"))} & TALKS]
    if of_talks and named is not None:
        return None, (named.left_edge.i, named.right_edge.i + 1)
    if named is not None and lemma(named) in TALKS and (topics := governed_by(verb, "about")):
        return named, (topics[0].left_edge.i, topics[0].right_edge.i + 1)
    talks = [one for one in attributes if lemma(one) in TALKS] if children(verb, "expletive") else []
    topics = [
        noun for one in talks for head in (one, *governed_by(one, "of")) for noun in governed_by(head, "on", "about")
    ]
    return (None, (topics[0].left_edge.i, topics[0].right_edge.i + 1)) if topics else ()

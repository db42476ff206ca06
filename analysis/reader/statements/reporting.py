"""Which verbs of a sentence make a statement: told as done, by somebody who can speak."""

from analysis import countries
from analysis.reader.ground.clauses import finite, infinitive, participle, relative
from analysis.reader.ground.factuality import undone
from analysis.reader.ground.grammar import children, function, governed_by, is_verb, lemma, passive, subject
from analysis.reader.ground.lexicon import act_words, verb_rows, word_class
from analysis.reader.ground.switches import is_on, note
from analysis.reader.records import VerbRow
from analysis.reader.statements.decisions import ABSTRACT, attitude
from analysis.reader.statements.frames import match_verb
from analysis.reader.statements.valency import clause, is_quoted, is_reception

NO_OTHER = word_class("pronouns-of-no-third-party")
TALKS = word_class("nouns-of-talks")
FINDINGS = word_class("verbs-of-finding")
THINGS = word_class("pronouns-of-things")
GLAD = word_class("adjectives-of-chance")
GOVERNED = ("preposition", "agent", "open complement", "content clause", "adverbial clause")


def reporting(token):
    """Return the VerbRow of a verb that may report, one without act for an unknown verb, or None."""
    if not is_verb(token) and not token.tag_.startswith("VB"):
        return None
    if is_on("finding-of-study") and is_finding(token):
        return VerbRow(lemma(token), "say", "state", made_of="finding-of-study")
    if passive(token) and token.lower_ in GLAD and children(token, "open complement"):
        return None if feeling(token) is None else _felt(feeling(token))  # `was honoured to meet N` praises nobody
    row, felt = match_verb(token, bearer(token)), feeling(token)
    if row is not None and not (felt and (passive(token) or row.kind == "none")):
        return row
    if felt is not None and is_on("adjective-decides"):
        return _felt(felt)
    return (
        VerbRow(lemma(token), "say", made_of="unknown-verb")
        if is_unknown_reporter(token) and is_on("unknown-verb")
        else None
    )


def _felt(adjective):
    """Return the VerbRow of an adjective that makes an act."""
    return VerbRow("be", "hold", act_words("adjective")[adjective], made_of="adjective-decides")


def is_unknown_reporter(verb):
    """Return whether a verb that the codebook lacks governs a clause, as a verb of saying does."""
    if verb_rows(lemma(verb)) or verb.pos_ != "VERB" or subject(verb) is None:
        return False
    content = clause(verb)
    governs = content is not None and (function(content) == "content clause" or is_quoted(verb))
    return governs and function(verb) not in ("relative clause", "noun clause")


def is_finding(verb):
    """Return whether a verb tells what a study, poll or court found: its result is a statement of it."""
    named = bearer(verb) if lemma(verb) in FINDINGS else None
    if named is None or lemma(named) not in act_words("study"):
        return False
    return clause(verb) is not None and not passive(verb)


def feeling(verb):
    """Return the adjective that makes `was pleased`, `are ready` an act, in dictionary form, or None."""
    if lemma(verb) not in ("be", "feel", "remain") and not passive(verb):
        return None
    behind = verb.doc[verb.i + 1 : verb.i + 2].text.lower()
    if passive(verb) and behind in ("on", "upon") and any(row.rest == [behind] for row in verb_rows(lemma(verb))):
        return None  # `issues were touched upon`
    for head in [verb] if passive(verb) else children(verb, "adjective complement", "object predicate"):
        around = (*head.children, *verb.children)
        if any(function(c) == "open complement" and verb_rows(lemma(c)) for c in around):
            continue
        if (felt := attitude(head)) and any(function(c) in GOVERNED and c.i > head.i for c in around):
            return felt
    return None


def bearer(verb):
    """Return the subject that a verb has or shares with the verb it is coordinated with or hangs on."""
    for _ in range(7):
        shares = function(verb) in ("coordinated", "adverbial clause", "open complement") and is_verb(verb.head)
        if subject(verb) is not None or not shares:
            break
        verb = verb.head
    return subject(verb)


def is_statement(verb, verbs):
    """Return whether a verb that may report makes a statement where it stands: done, and by somebody who can speak."""
    row, at = verbs.rows[verb.i], verbs.at(verb)
    if row.kind == "none" or not at.level or undone(verb):
        return False
    if relative(verb) and at.rule != "relative-clause-of-encounter":
        return False
    if at.level == "within":
        return is_statement_within(verb, row, at.matrix, verbs)
    if at.shares is not None and undone(at.shares):
        return False
    named = bearer(at.shares or verb)
    reasons = (rule for rule, holds in LEFT_OUT.items() if is_on(rule) and holds(verb, row, named))
    return next(map(note, reasons), "") == ""


def is_statement_within(verb, row, matrix, verbs):
    """Return whether a verb inside a content tells of another's speech, and not what somebody is asked to say."""
    above, named = verbs.rows[matrix.i], bearer(verb)
    if above.made_of == "finding-of-study" or above.act in ("propose", "invite", "wish"):
        return False
    if row.kind not in ("say", "give", "perform") or row.act == "wish" or not finite(verb) or passive(verb):
        return False
    other = named is not None and named.lower_ not in NO_OTHER and can_speak(verb, named)
    return other and lemma(matrix) not in ("deny", "doubt")


def tells_of_talks(verb, row, named):
    """Return whether talks themselves are the subject of a verb of talk: `the meeting focused on trade`."""
    talks = named is not None and lemma(named) in TALKS and row.kind == "talk" and row.act in ("discuss", "agree")
    return talks and finite(verb) and not passive(verb) and lemma(verb) != "follow" and is_on("talks-for-their-sides")


def can_speak(verb, named):
    """Return whether a subject can speak: no event or abstract thing; documents with their own verbs."""
    if named is None:
        return True
    head = lemma(named)
    if passive(verb):
        return named.tag_ not in ("WDT", "WP")
    if function(named) != "expletive" and named.lower_ == "it" and verb.tag_ == "VBD":
        return has_words(verb)
    if function(named) == "expletive" or named.lower_ in THINGS:
        return False
    if head in act_words("channel"):
        return has_words(verb)
    named_so = named.tag_ == "NNP" and not children(named, "determiner")  # `Song said`
    thing = head in act_words("thing") and not named_so
    proper = named.pos_ == "PROPN" or (named.i and named.text[0].isupper())  # `His Highness`, taken for a noun
    if head in act_words("carrier") or (proper and not thing):
        return True
    return not thing and (head in act_words("body") or not head.endswith(ABSTRACT))


def has_words(verb):
    """Return whether `it` before a verb can be a message or a body: the verb has words, or is one of performing."""
    row = match_verb(verb, subject(verb))
    return lemma(verb) in act_words("document verb") or (row is not None and row.kind in ("perform", "give"))


def is_doing(verb, row, _named):
    """`…, sharing their joy`, `following up on their meeting`: a participle that names doing rather than saying."""
    met = row.kind == "talk" and any(lemma(noun) in act_words("encounter") for noun in governed_by(verb, "on"))
    return participle(verb) and (row.verb in act_words("doing") or met)


def is_attitude(verb, row, named):
    """`Supporting peace`, `Vietnam supports`: an attitude that nobody puts in words; wishes are words."""
    if row.kind != "hold":
        return False
    bare = row.act != "wish" and (participle(verb) or infinitive(verb))
    passive_one = passive(verb) and row.made_of != "adjective-decides"
    told_of = named is not None and (named.lower_ in act_words("publisher") or is_nation(named))
    return bare or passive_one or told_of


def is_nation(token):
    """Return whether a subject is a country: whose attitude, told with no verb of saying, is narrative."""
    return countries.forms().get(token.text, ("", ""))[1] in ("country", "spelling")


LEFT_OUT = {
    "subject-cannot-speak": lambda verb, row, named: (
        row.made_of != "finding-of-study" and not (can_speak(verb, named) or tells_of_talks(verb, row, named))
    ),
    "reception-tells-place": lambda verb, row, named: is_reception(verb),
    "participle-of-doing": is_doing,
    "attitude-without-words": is_attitude,
}

"""The stretch of a sentence that an act governs, whom or what it is about, and the words that raise or soften it."""

from analysis.reader.ground.clauses import anchors, complementiser
from analysis.reader.ground.grammar import conjuncts, function, passive, subject
from analysis.reader.ground.lexicon import lexicon
from analysis.reader.statements.nouns import noun_act
from analysis.reader.statements.valency import QUOTES, clause, is_quoted, is_set_beside, objects

NO_CONTENT = (
    "punctuation",
    "conjunction",
    "coordinated",
    "auxiliary",
    "passive auxiliary",
    "negation",
    "agent",
    "subject",
    "passive subject",
    "particle",
)


def extent(verb, row, stops):
    """Return `(first, last)` token indices, last exclusive, of everything that a verb governs, or None for nothing."""
    doc, content, (first, last) = verb.doc, clause(verb), anchors(verb)
    if verb.i + 1 < len(doc) and doc[verb.i + 1].text == ":":
        return trim_marks(doc, verb.i + 2, len(doc))
    if content is not None and content.i < verb.i:
        return trim_marks(doc, content.left_edge.i, min(first, content.right_edge.i + 1))
    if content is None and first > 1 and is_quoted(verb) and doc[first - 1].text in {",", *QUOTES}:
        return trim_marks(doc, 0, first)
    if function(verb) == "adverbial clause" and complementiser(verb) == "as":
        return trim_marks(doc, verb.right_edge.i + 1, len(doc)) if verb.i < verb.head.i else None
    if is_set_beside(verb):
        return trim_marks(doc, *max((0, first), (last + 1, len(doc)), key=lambda span: span[1] - span[0]))
    return following(verb, row, stops, content)


def following(verb, row, stops, content):
    """Return the token range of the complements after a verb, of a passive its subject, up to the next act."""
    nouns = [
        c for c in verb.children if function(c) == "coordinated" and c.pos_ in ("NOUN", "PROPN") and subject(c) is None
    ]
    parts = [c for c in verb.children if c.i > verb.i and (function(c) not in NO_CONTENT or c in nouns)]
    parts = [c for c in parts if not (function(c) == "adverbial clause" and c.i in stops)]
    if content is not None:
        parts = [c for c in parts if c.i >= content.left_edge.i and c != content] + [content]
    named = subject(verb)
    if passive(verb) and named is not None and content is None and row["act"] not in ("inform", "invite", "thank"):
        parts = [named, *(parts if noun_act(named) else ())]
    if not parts:
        return None
    first, last = min(c.left_edge.i for c in parts), max(c.right_edge.i for c in parts) + 1
    cut = min([last, *(stop for stop in stops if stop > max(verb.i, first))])
    return trim_marks(verb.doc, first, max(cut, first + 1))


def trim_marks(doc, first, last):
    """Return a token range without punctuation, conjunctions and unpaired quotation marks at its ends."""
    while last > first and (closing(doc, first, last) or function(doc[last - 1]) == "conjunction"):
        last -= 1
    marks = [t.i for t in doc[first:last] if t.text in QUOTES]
    if len(marks) % 2 and last < len(doc) and doc[last].text in QUOTES:
        last += 1
        marks.append(last - 1)
    if len(marks) == 2 and marks[0] == first and all(t.is_punct for t in doc[marks[1] : last]):
        return trim_marks(doc, first + 1, marks[1])
    if last < len(doc) and doc[last].text == ")" and sum(t.text == "(" for t in doc[first:last]) == 1:
        last += ")" not in {t.text for t in doc[first:last]}
    while first < last and (doc[first].text in (",", ":", ";", "-") or unpaired(doc, first, last, doc[first])):
        first += 1
    return (first, last) if first < last else None


def unpaired(doc, first, last, token):
    """Return whether a token is a quotation mark whose other half lies outside of a range."""
    return token.text in QUOTES and sum(t.text in QUOTES for t in doc[first:last]) % 2 == 1


def closing(doc, first, last):
    """Return whether the last token of a range is punctuation that doesn't belong to it."""
    token = doc[last - 1]
    if token.text in QUOTES:
        return unpaired(doc, first, last, token)
    return token.is_punct and token.text not in (")", "]", "%")


def target(verb, noun):
    """Return the tokens `(first, last)` of whom or what an act is about: its object, or what its noun is for."""
    if noun is not None and function(noun) not in ("passive subject",):
        for head in (noun, verb):
            for prep in head.children:
                if (
                    prep.i > noun.i
                    and function(prep) in ("preposition", "receiver")
                    and prep.lower_ in ("for", "to", "on", "about", "over", "at", "with", "against")
                ):
                    inner = next((c for c in prep.children if function(c) == "governed noun"), None)
                    if inner is not None:
                        return phrase(inner)
        return None
    found = [o for o in objects(verb) if o.i > verb.i or passive(verb)]
    return phrase(found[0]) if found else None


def phrase(noun):
    """Return the token range of a noun with its coordinated nouns and `of`, without what else hangs on it."""
    last = noun.i
    for token in conjuncts(noun):
        last = max(last, token.i)
        for child in token.children:
            if child.i > token.i and (
                function(child) == "apposition" or (child.lower_ in ("of", "in") and function(child) == "preposition")
            ):
                last = max(last, child.right_edge.i)
    return noun.left_edge.i, last + 1


def graduation(verb, noun, content):
    """Return the words that raise or soften an act, in text order: of its verb, its noun and its content's verb."""
    words = lexicon()[1]["graduation"]
    heads = [head for head in (verb, noun, content, *objects(verb)[:1]) if head is not None]
    found = {
        child.i: child.lower_
        for head in heads
        for child in head.children
        if function(child) in ("adverb", "adjective", "adverbial noun")
    }
    return [found[i] for i in sorted(found) if found[i] in words]

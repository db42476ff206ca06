"""The stretch of a sentence that an act governs, whom or what it is about, and the words that raise or soften it."""

from analysis.reader.ground.clauses import anchors
from analysis.reader.ground.grammar import (
    QUOTES,
    children,
    conjuncts,
    function,
    governed,
    governed_by,
    lemma,
    passive,
    subject,
)
from analysis.reader.ground.lexicon import act_words, word_class
from analysis.reader.statements.nouns import noun_act
from analysis.reader.statements.valency import clause, is_as_clause, is_quoted, is_set_beside, objects

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
COMPARING = word_class("words-of-comparing")
OF_TARGET = word_class("prepositions-of-target")
BY_CONTENT = ("adjective-in-content", "attitude-in-content", "promise-in-content")  # rules by which a content decides


def extent(verb, row, stops):
    """Return `(first, last)` token indices, last exclusive, of everything that a verb governs, or None for nothing."""
    doc, content, (first, last) = verb.doc, clause(verb), anchors(verb)
    if verb.i + 1 < len(doc) and doc[verb.i + 1].text == ":":
        return trim_marks(doc, verb.i + 2, len(doc))
    if content is not None and content.i < verb.i:
        return trim_marks(doc, content.left_edge.i, min(first, content.right_edge.i + 1))
    if content is None and first > 1 and is_quoted(verb) and doc[first - 1].text in {",", *QUOTES}:
        return trim_marks(doc, 0, first)
    if is_as_clause(verb):
        return trim_marks(doc, verb.right_edge.i + 1, len(doc)) if verb.i < verb.head.i else None
    if is_set_beside(verb):
        return trim_marks(doc, *max((0, first), (last + 1, len(doc)), key=lambda span: span[1] - span[0]))
    return following(verb, row, stops, content)


def following(verb, row, stops, content):
    """Return the token range of the complements after a verb, of a passive its subject, up to the next act."""
    listed = [c for c in children(verb, "coordinated") if goes_on_with_object(c, verb)]
    parts = [c for c in verb.children if c.i > verb.i and (function(c) not in NO_CONTENT or c in listed)]
    parts = [c for c in parts if not (function(c) == "adverbial clause" and c.i in stops)]
    parts = [c for c in parts if not (c.i == verb.i + 1 and c.tag_ == "RB" and c.lower_ in row.rest)]  # `looks forward`
    if content is not None:
        parts = [c for c in parts if c.i >= content.left_edge.i and c != content] + [content]
    named = subject(verb)
    if named is not None and named.lower_ == "it" and any(function(c) == "open complement" for c in parts):
        named = None  # `It was agreed to go on`
    if passive(verb) and named is not None and content is None and row.act not in ("inform", "invite", "thank"):
        parts = [named, *(parts if noun_act(named) else ())]
    if not parts:
        return None
    first, last = min(c.left_edge.i for c in parts), max(c.right_edge.i for c in parts) + 1
    cut = min([last, *(stop for stop in stops if stop > max(verb.i, first))])
    return trim_marks(verb.doc, first, max(cut, first + 1))


def goes_on_with_object(token, verb):
    """Return whether a word that the parse joins to a verb goes on with what the verb governs: no verb in its form."""
    gerund = token.tag_ == "VBG" and verb.tag_ != "VBG" and not children(token, "auxiliary")
    return subject(token) is None and (gerund or token.tag_ in ("IN", "DT") or token.pos_ in ("NOUN", "PROPN"))


def trim_marks(doc, first, last):
    """Return a token range without punctuation, conjunctions and unpaired quotation marks at its ends."""
    while last > first and (is_closing(doc, first, last) or function(doc[last - 1]) == "conjunction"):
        last -= 1
    marks = [t.i for t in doc[first:last] if t.text in QUOTES]
    if len(marks) % 2 and last < len(doc) and doc[last].text in QUOTES:
        last += 1
        marks.append(last - 1)
    if len(marks) == 2 and marks[0] == first and all(t.is_punct for t in doc[marks[1] : last]):
        return trim_marks(doc, first + 1, marks[1])
    if last < len(doc) and doc[last].text == ")" and sum(t.text == "(" for t in doc[first:last]) == 1:
        last += ")" not in {t.text for t in doc[first:last]}
    while first < last and (doc[first].text in (",", ":", ";", "-") or is_unpaired(doc, first, last, doc[first])):
        first += 1
    return (first, last) if first < last else None


def is_unpaired(doc, first, last, token):
    """Return whether a token is a quotation mark whose other half lies outside of a range."""
    return token.text in QUOTES and sum(t.text in QUOTES for t in doc[first:last]) % 2 == 1


def is_closing(doc, first, last):
    """Return whether the last token of a range is punctuation that doesn't belong to it."""
    token = doc[last - 1]
    if token.text in QUOTES:
        return is_unpaired(doc, first, last, token)
    return token.is_punct and token.text not in (")", "]", "%")


def trim_tokens(doc, first, last):
    """Return a token range without any punctuation at its ends, or None."""
    kept = [token.i for token in doc[first:last] if not token.is_punct]
    return (kept[0], kept[-1] + 1) if kept else None


def target(verb, noun):
    """Return the tokens `(first, last)` of whom or what an act is about: its object, or what its noun is for."""
    if noun is None or function(noun) == "passive subject":
        found = [one for one in objects(verb) if one.i > verb.i or passive(verb)]
        return phrase(found[0]) if found else None
    preps = [prep for head in (noun, verb) for prep in children(head, "preposition", "receiver") if prep.i > noun.i]
    inner = (governed(prep) for prep in preps if prep.lower_ in OF_TARGET)
    return next((phrase(one) for one in inner if one is not None), None)


def phrase(noun):
    """Return the token range of a noun with its coordinated nouns and `of`, without what else hangs on it."""
    last = noun.i
    for token in conjuncts(noun):
        hung = [c for c in children(token, "preposition") if c.lower_ in ("of", "in")] + children(token, "apposition")
        last = max([last, token.i, *(child.right_edge.i for child in hung if child.i > token.i)])
    return noun.left_edge.i, last + 1


def graduation(verb, decision, content):
    """Return the words that raise or soften an act or set its tone, in text order.

    They stand on what makes the act: its verb or adjective, its own noun, the verb of a content that decides; not on
    what it is about. A talk has its tone from the noun of talking (`a candid discussion`).
    """
    talk, noun, words = decision.act == "discuss", decision.noun, act_words("graduation")
    doing = [verb, *children(verb, "adjective complement")]
    if decision.rule in BY_CONTENT and content is not None:
        doing += [content, *children(content, "adjective complement")]
    named = [noun] if noun is not None else objects(verb)[:1] if talk else []
    named += [one for head in named if lemma(head) in act_words("wrapper") for one in governed_by(head, "of")]
    found = [(c, talk and head in named) for head in doing + named for c in _graders(head, head in named)]
    told = {c.i: _graded(c) for c, toned in found if _graded(c) and (not toned or words[_graded(c)] == "tone")}
    return [told[i] for i in sorted(told)]


def _graders(head, named):
    """Return the adverbs on a word, of a noun its adjectives, with what is coordinated with each."""
    found = children(head, "adverb", "adverbial noun", *(["adjective"] if named else []))
    return [one for word in found for one in conjuncts(word)]


def _graded(word):
    """Return a word of graduation as the codebook has it, or nothing: `more broadly`, `long-lasting` compare."""
    compared = any(child.lower_ in COMPARING for child in word.children)
    form = lemma(word) if word.tag_ == "JJS" else word.lower_
    joined = word.i > 0 and word.doc[word.i - 1].text == "-" and not word.doc[word.i - 1].whitespace_
    return form if form in act_words("graduation") and not compared and not joined else ""

"""The term language of the codebook: how a term is written in a cell, and where it stands in a parsed sentence."""

import re
from itertools import product
from typing import NamedTuple

from analysis.parsing import span

GAP = 3
SPELLINGS = [
    (re.compile(pattern), new)
    for pattern, new in (
        ("is(ation|ations|e|ed|es|ing)$", r"iz\1"),
        ("(lab|van|fav|hon|arm|hum|rum|harb|neighb|endeav|behavi)our", r"\1or"),
        ("(defen|offen|licen)ce", r"\1se"),
        ("(cent|theat|met)re(s?)$", r"\1er\2"),
        ("^(program)me", r"\1"),
        ("(trave|counse|fue|labe|mode|cance)ll(?=ed|ing|er)", r"\1l"),
    )
]
PREFIXES = {"co", "multi", "inter", "re", "de", "bi", "tri", "counter", "anti", "non", "pre", "post", "pro"}
SILENT = {"'s", "'", '"', "''", "``", "`", "-", "(", ")"}
GROUP = re.compile(r"\(([^()]*)\)")
SMALL = {"of", "for", "and", "the", "on", "to", "in", "&"}


class Word(NamedTuple):
    """One word of a parsed sentence: as written, plain, its lemma, its first and last token, hyphened to the one before."""

    text: str
    form: str
    lemma: str
    first: int
    last: int
    joined: bool


def plain(word):
    """Return a word in lower case and in one spelling, British and American alike."""
    word = word.lower()
    for pattern, new in SPELLINGS:
        word = pattern.sub(new, word)
    return word


def words(doc):
    """Return the words of a parsed sentence; a hyphen parts two words, except after a prefix (`multi-lateral` is one)."""
    found, hyphen = [], False
    for token in doc:
        if token.text in SILENT or token.is_space:
            hyphen = token.text == "-" and not token.whitespace_ and token.i > 0 and not doc[token.i - 1].whitespace_
            continue
        parts = [part for part in token.text.split("-") if part] if not token.is_punct else [token.text]
        for place, part in enumerate(parts):
            form, joined = plain(part), hyphen or place > 0
            lemma = plain(token.lemma_) if len(parts) == 1 else form
            last = found[-1] if found else None
            if joined and last and last.form in PREFIXES:
                word = Word(last.text + part, last.form + form, last.form + lemma, last.first, token.i + 1, last.joined)
                found[-1] = word
            else:
                found.append(Word(part, form, lemma, token.i, token.i + 1, joined))
            hyphen = False
    return found


def _one(wording):
    """Return the test of one written word: `("exact"|"word"|"start"|"form", value)`."""
    if wording.startswith("="):
        return "form", plain(wording[1:])
    if wording.endswith("*"):
        return "start", plain(wording[:-1])
    return ("word", plain(wording)) if wording.islower() or not wording.isalpha() else ("exact", wording)


def _joined(wording):
    """Return a cell's words parted as those of a sentence are: at hyphens, prefixes joined."""
    parts = wording.split("-")
    while len(parts) > 1 and parts[0].lower() in PREFIXES:
        parts[:2] = [parts[0] + parts[1]]
    return parts


def _elements(wording):
    """Return the elements of a term without alternatives: `("gap", n)`, `("names",)`, `("kind", name)` or a set of word tests."""
    elements = []
    for part in wording.split():
        if part.startswith("..."):
            elements.append(("gap", int(part[3:] or GAP)))
        elif part == "Aa...":
            elements.append(("names",))
        elif part.startswith("<"):
            elements.append(("kind", part.strip("<>")))
        else:
            elements += [("any", frozenset({_one(word)})) for word in _joined(part)]
    return elements


def compile_term(term):
    """Return a term of the codebook as sequences of elements, one per choice of its alternatives.

    A word in lower case stands for itself and its lemma (`invest`: invests, invested), in any case and in British or American
    spelling; a word with a capital only for itself as written (`UN`); `=arms` only for that form; `invest*` for every word
    that begins so; `...` for up to three words, `...5` for up to five; `(trade|free trade|)` for one of the alternatives, the
    empty one for nothing; `Aa...` for a run of words with capitals; `<party>` for a named actor of that kind. Hyphens are spaces.
    """
    choices = [piece.split("|") if place % 2 else [piece] for place, piece in enumerate(GROUP.split(term))]
    found = dict.fromkeys(tuple(_elements(" ".join(choice))) for choice in product(*choices))
    if any(not elements or elements[0][0] == "gap" or elements[-1][0] == "gap" for elements in found):
        raise ValueError(f"the term {term!r} is empty, or begins or ends with a gap")
    return list(found)


def _fits(tests, word):
    """Say whether a word passes one of the tests."""
    for kind, value in tests:
        if kind == "word" and value in (word.form, word.lemma):
            return True
        if kind == "exact" and value == word.text or kind == "form" and value == word.form:
            return True
        if kind == "start" and word.form.startswith(value):
            return True
    return False


def _run(found, at):
    """Return the end of the run of words with capitals that begins at a word (small words only inside), or the word itself."""
    end = at
    for place in range(at, len(found)):
        if found[place].text[:1].isupper():
            end = place + 1
        elif found[place].form not in SMALL and found[place].text != ",":
            break
    return end


def _end(elements, found, at, kinds):
    """Return where the longest match of elements at a word ends (exclusive), or None."""
    if not elements:
        return at
    (kind, *value), rest = elements[0], elements[1:]
    if kind == "gap":
        ends = (_end(rest, found, at + skip, kinds) for skip in range(value[0], -1, -1) if at + skip < len(found))
        return max((end for end in ends if end is not None), default=None)
    if at >= len(found):
        return None
    if kind == "any":
        return _end(rest, found, at + 1, kinds) if _fits(value[0], found[at]) else None
    stops = range(_run(found, at), at, -1) if kind == "names" else [kinds.get((value[0], at), at)]
    ends = (_end(rest, found, stop, kinds) for stop in stops if stop > at)
    return max((end for end in ends if end is not None), default=None)


def index(terms):
    """Return `(label, term)` pairs as a lookup by first word: what `matches` reads."""
    table = {}
    for label, term in terms:
        for elements in compile_term(term):
            kind, *value = elements[0]
            for test, word in value[0] if kind == "any" else [(kind, "")]:
                key = ("start", word[:3]) if test == "start" else ("exact", word) if test == "exact" else (test, word)
                key = ("word", word) if test == "form" else key
                table.setdefault(key, []).append((label, term, elements))
    return table


def _candidates(table, word):
    """Return the terms whose first word may be this word."""
    keys = [("word", word.form), ("word", word.lemma), ("exact", word.text)]
    keys += [("start", word.form[:size]) for size in (1, 2, 3)] + [("kind", "")]
    keys += [("names", "")] if word.text[:1].isupper() else []
    return [candidate for key in dict.fromkeys(keys) for candidate in table.get(key, ())]


def matches(table, found, kinds=None):
    """Return `(label, term, first, last)` word positions of every match of the indexed terms, in text order; last is exclusive.

    `kinds` maps `(kind of actor, word position)` to the position after that actor's name.
    """
    hits = []
    for at, word in enumerate(found):
        for label, term, elements in _candidates(table, word):
            end = _end(elements, found, at, kinds or {})
            if end is not None:
                hits.append((label, term, at, end))
    return hits


def longest(hits):
    """Return the hits of each label that overlap no longer hit of the same label, in text order."""
    kept, taken = [], {}
    for hit in sorted(hits, key=lambda hit: (hit[2] - hit[3], hit[2])):
        cells = set(range(hit[2], hit[3]))
        if not cells & taken.setdefault(hit[0], set()):
            taken[hit[0]] |= cells
            kept.append(hit)
    return sorted(kept, key=lambda hit: (hit[2], hit[3], hit[0]))


def row(doc, found, first, last, text):
    """Return the columns `sentence`, `start`, `end`, `text` of words first to last (exclusive) of a parsed sentence."""
    start, end = span(doc[found[first].first : found[last - 1].last])
    return {"sentence": doc.user_data["sentence"], "start": start, "end": end, "text": text[start:end]}

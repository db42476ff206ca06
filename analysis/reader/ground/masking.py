"""Small English words that are parts of names (`To Lam`, `Say Chhum`, `Truong Tan Sang`), hidden from the parser.

The parser would read them as verbs and prepositions. It reads a common name of the same length in their place; the
parsed sentence has the words of the text.
"""

import re

from spacy.attrs import DEP, HEAD, LEMMA, MORPH, POS, TAG
from spacy.tokens import Doc

from analysis import countries
from analysis.reader.ground.lexicon import forms_of, word_class, word_values

SYLLABLES = word_class("name-syllables-like-words")
OPENERS = word_class("name-syllables-opening-sentences")
NAMES = {2: "Li", 3: "Kim", 4: "John", 5: "Smith", 6: "Martin", 7: "Johnson", 8: "Williams", 9: "Robertson"}
NAMES |= {10: "Harrington", 11: "Christopher"}
WORD = re.compile(r"\b[A-Z][a-z]+\b")
TITLE = re.compile(r"\b(?:[A-Z][a-z]{0,4}\.|H[EHM])(?= (?:the )?[A-Z])")  # a short form of address before a name
SPLIT = word_values("stand-ins-of-short-titles")
VISITING = re.compile(r"\b([Vv]isiting) (?P<after>[A-Z][a-z]+)")
PAST = "|".join(sorted({*" ".join(word_values("irregular-verb-forms").values()).split(), "said", "told"}))
BADE = re.compile(r"\bbade(?= (?:farewell|goodbye|adieu)\b)")  # which the parser takes for a noun
GENERAL = re.compile(rf"\b([Tt]he) general(?= (?:\w+ed|{PAST}) )")
ATTRIBUTES = [TAG, POS, MORPH, LEMMA, DEP, HEAD]


def _is_family(word):
    """Say whether a word is a family name of the codebook."""
    return word in forms_of("name_words", "family")


def _part(word, english):
    """Say whether a capitalised word can be part of a name: no country, and a family name or no English word."""
    return not countries.code(word) and (_is_family(word) or not english(word))


def spans(plain, english):
    """Return the `(start, end)` of the small words of a shadow that stand within a name; `english` knows words."""
    words, found = list(WORD.finditer(plain)), []
    for at, word in enumerate(words):
        if word[0] not in SYLLABLES or (word.start() == 0 and word[0] in OPENERS):
            continue
        after = words[at + 1] if at + 1 < len(words) and words[at + 1].start() == word.end() + 1 else None
        before = words[at - 1] if at and words[at - 1].end() + 1 == word.start() else None
        opens = after is not None and plain[word.end()] == " " and _part(after[0], english)
        ends = before is not None and plain[word.start() - 1] == " " and _is_family(before[0])
        earlier = words[at - 2] if at > 1 and before is not None and words[at - 2].end() + 1 == before.start() else None
        last = before is not None and earlier is not None and _is_family(earlier[0])
        if opens or ends or last:
            found.append(word.span())
    return found


def _officers(plain):
    """Return the shadow with `the general` before a verb, no adjective there, as another rank of the same length."""
    return GENERAL.sub(lambda found: f"{found[1]} captain", plain)


def _visitors(plain):
    """Return the shadow with `visiting` before an office, no verb there, as an adjective of the same length."""
    for found in VISITING.finditer(plain):
        if not countries.code(found["after"]):
            start, end = found.span(1)
            plain = plain[:start] + ("Honorary" if plain[start].isupper() else "honorary") + plain[end:]
    return plain


def mask_names(plain, english):
    """Return the shadow with those words hidden behind common names of the same length."""
    plain = TITLE.sub(lambda found: SPLIT.get(found[0], found[0]), _visitors(_officers(BADE.sub("gave", plain))))
    unknown = [
        found.span()
        for found in WORD.finditer(plain)
        if len(found[0]) in NAMES
        and not english(found[0])
        and not countries.code(found[0])
        and not TITLE.match(plain, found.start())
    ]
    for start, end in sorted({*spans(plain, english), *unknown}):
        plain = plain[:start] + NAMES[end - start] + plain[end:]
    return plain


def unmasked(doc, plain):
    """Return the parsed sentence with the words of the shadow."""
    read = [(token.text, token.idx) for token in doc]
    words = [plain[start : start + len(text)] for text, start in read]
    true = Doc(doc.vocab, words=words, spaces=[bool(token.whitespace_) for token in doc])
    true.from_array(ATTRIBUTES, doc.to_array(ATTRIBUTES))
    for at, (word, (text, _)) in enumerate(zip(words, read, strict=True)):
        if word != text:
            true[at].lemma_ = word
    return true

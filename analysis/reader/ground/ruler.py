"""The parser's table of parts of speech, asked once for each word as tagged: spaCy matches it in each sentence anew."""

import re

from spacy.attrs import DEP, LOWER, TAG
from spacy.strings import get_string_id
from spacy.tokens._retokenize import set_token_attrs


def _begins(first):
    """Return a test of whether a word may be the first of a pattern of several, by its letters or label."""
    if isinstance(first.get("LOWER"), str):
        return lambda token: token.lower_ == first["LOWER"]
    if "LOWER" in first:
        return lambda token: re.search(first["LOWER"]["REGEX"], token.lower_) is not None
    return lambda token: token.dep == get_string_id(first["DEP"])


def _names(patterns):
    """Return a test of whether some pattern asks for a word by its letters, or for it as white space."""
    asked = [first.get("LOWER", "") for pattern in patterns for first in pattern]
    words = {word for one in asked for word in ([one] if isinstance(one, str) else one.get("IN", ()))}
    forms = [re.compile(one["REGEX"]) for one in asked if "REGEX" in one and not isinstance(one, str)]
    return lambda word: word in words or word.isspace() or any(form.search(word) for form in forms)


def remember(ruler):
    """Let an attribute ruler keep which of its patterns fit a word with a tag and a label, and letters if one asks.

    A sentence with a word that may begin a pattern of several, or with one not met before, is matched by spaCy.
    """
    match, known, letters, strings = ruler.match, {}, {}, ruler.vocab.strings
    asks = _names([pattern for row in ruler.patterns for pattern in row["patterns"]])
    several = [_begins(pattern[0]) for row in ruler.patterns for pattern in row["patterns"] if len(pattern) > 1]

    def key_of(word, tag, label):
        if word not in letters:
            letters[word] = word if asks(strings[word]) else 0
        return letters[word], tag, label

    def places(doc):
        keys = [key_of(*row) for row in doc.to_array([LOWER, TAG, DEP]).tolist()]
        if all(known.get(key) is not None for key in keys):
            return [(number, at) for at, key in enumerate(keys) for number in known[key]]
        found = [(number, start, end, ruler.indices[number]) for number, _, start, end in match(doc)]
        for at, key in enumerate(keys):
            if key not in known:
                alone = not any(begins(doc[at]) for begins in several)
                known[key] = tuple(number for number, start, *_ in found if start == at) if alone else None
        return [(number, start + index if index >= 0 else end + index) for number, start, end, index in found]

    def annotate(doc, found):
        for number, at in found:
            set_token_attrs(doc[at], ruler.attrs[number])

    ruler.match, ruler.set_annotations = places, annotate

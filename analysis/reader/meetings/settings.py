"""When and where a named encounter took place, from the sentence that names it."""

from analysis.reader.ground.grammar import function
from analysis.reader.ground.lexicon import word_class
from analysis.reader.meetings import places
from analysis.reader.reading import dates

RELATIVE = ("WP", "WDT", "WP$")
RESUME = word_class("words-resuming-a-sentence")
NOW = {"today", "yesterday", "tonight"}


def hidden_tokens(doc, naming):
    """Return the tokens of relative clauses and purposes, whose places and days are other matters'."""
    hidden, at = _claims(doc, naming), 0
    while at < len(doc):
        token = doc[at]
        purpose = token.lower_ == "to" and at + 1 < len(doc) and doc[at + 1].tag_ == "VB" and at > naming["at"]
        own = token.tag_ in RELATIVE and at == naming["last"] and naming["kind"] == "noun"
        if own:
            at += 1
        elif (
            token.tag_ in RELATIVE
            or purpose
            or (token.tag_ == "VBG" and at > naming["last"] and function(token) == "adverbial clause")
        ):
            end = _end(doc, at)
            hidden.update(range(at, end))
            at = end
        else:
            at += 1
    return hidden


def _claims(doc, naming):
    """Return the tokens of what somebody says (`said that`), and of a frame's main clause: no setting stands there."""
    hidden = set()
    for token in doc:
        if token.lower_ == "that" and token.tag_ == "IN" and token.i > naming["last"]:
            hidden.update(range(token.i, len(doc)))
            break
    if naming["frame"] and naming["after"][1] > naming["last"]:
        hidden.update(range(naming["after"][1], len(doc)))
    return hidden


def _end(doc, start):
    """Return where an inserted clause ends: the comma after which the sentence goes on with place or day."""
    for token in doc[start + 1 :]:
        if token.text == "," and token.i + 1 < len(doc) and _resumes(doc[token.i + 1]):
            return token.i
        if token.text == ";":
            return token.i
    return len(doc)


def _resumes(token):
    """Say whether a sentence goes on behind an inserted clause: with a place, a day or its main verb."""
    return token.lower_ in RESUME or (token.tag_ in ("VBD", "VBZ") and function(token) == "root")


def day(doc, naming, readout, before):
    """Return `(ISO day or empty, whether the sentence gives a day at all)` for an encounter that a sentence names."""
    hidden, found, now = hidden_tokens(doc, naming), [], []
    for start, end, iso in dates.find_dates(doc.text, readout, before=before):
        tokens = doc.char_span(start, end, alignment_mode="expand")
        if tokens.start in hidden:
            now += [iso] if tokens[0].lower_ in NOW and iso else []
            continue
        near = naming["stretch"][0] <= tokens.start < naming["stretch"][1]
        found.append((not near, iso == "", abs(tokens.start - naming["last"]), iso))
    if found:
        return min(found)[3], True
    return (now[0] if now and naming["alone"] else ""), bool(now)


def place_of(doc, naming, mentions, text, wording):
    """Return `(wording, country)` of the place that a sentence gives for an encounter, both perhaps empty."""
    hidden = hidden_tokens(doc, naming)
    hidden |= {token.i for token in doc if not naming["stretch"][0] <= token.i < naming["stretch"][1]}
    tokens, land = places.find_places(doc, naming, mentions, hidden)
    if tokens is None:
        return "", land
    cited = " ".join(wording(doc[tokens[0] : tokens[1]], text).split())
    return cited.strip(" ,."), land

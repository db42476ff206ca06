"""Patterns of names and offices over the letters of a sentence, and what an office says: its parts and its country."""

import re

from analysis import countries
from analysis.reader.ground.lexicon import word_class
from analysis.reader.names.word_lists import places

# A name after a title, one that must prove itself by a word known from names, and what ends no name.
BODY = r"(?:[NSOQI]|P+(?=[NSOQCGH])|(?<=P)[CGH]|X(?=[NS]))"
TITLED = rf"(?:[NSOQI]|[CG](?=[NSI])|P(?=[NSOQ])){BODY}*(?:,?J)?(?![L])"
SURE = rf"(?:[NSI]|Q(?=Q*[NSIP])|Q(?=Q(?![OLCAGE]))|P(?=[NS])){BODY}*(?:,?J)?(?![L])"
BARE = rf"(?:[NS]|I+(?=[NS]))(?:{BODY})*(?:,?J)?"
# The words of a body's name within an office: "Committee for Culture, Sports and Tourism of the National Assembly".
ORGWORD = r"(?:[OCAGLHME]|Q(?=Q*s?[OLCAGEH&])|[NS](?=[NS]{0,2}(?:s[OQ]*)?L)|d(?=[OL]))"
ORG = (
    rf"{ORGWORD}(?:{ORGWORD}|s(?=[OQCAGLHMN])|a(?=[OQCAGLHMs&f]|[fi])|r(?=ft?[OQCAGLM])|&t?(?=[OQCAGLM])|,(?={ORGWORD}+(?:,{ORGWORD}+)*,?&)"
    rf"|[fi]t?(?={ORGWORD}))*"
)
AND = r"(?<=[OQAGLM])&(?=[OQCAGL])|(?<=C)&(?=[OQAGL])"
BEFORE = rf"(?![&f])(?:(?:[OQCAGLM]|N(?=s|[OQL]))(?:s|a)?|{AND}|(?<=[OQCAGL])ft?(?=[OQCAGLM]))*"
CORE = r"M*H+"
OFFICE = rf"{BEFORE}{CORE}(?:[fi][ty]?{ORG})?"
JOIN = r"(?:,?&t?|,t?)"
OFFICES = rf"(?:X+,?(?=[OQCAGMH]))?{OFFICE}(?:{JOIN}{OFFICE})*"
DIRECT = rf"(?:X+,?(?=[OQCAGMH]))?(?:{OFFICE}{JOIN})*{BEFORE}{CORE}"
AHEAD = re.compile(
    rf"(?P<office>{DIRECT})(?P<honor>X*)(?P<name>{TITLED})|(?P<office3>{OFFICES})a?(?P<honor3>X*)(?P<name3>{SURE})"
    rf"|(?P<honor2>X+)(?P<name2>{TITLED})"
)
LATEWORD = rf"(?:{ORGWORD}|w|d)"
LATE = (
    rf"(?:(?:[OQCAGLMw]|N(?=s|[OQL]))s?|(?<=[OQCAGL])ft?(?=[OQCAGL])|(?<=[wM]),(?=w))*?M*H+a?"
    rf"(?:[fi][ty]?{LATEWORD}(?:{LATEWORD}|N(?=[,.a])|s|a(?=[OQCAGL])|&[ty]?(?=[OQCAGLw](?!M*H))|,(?={LATEWORD}+(?:,{LATEWORD}+)*,?&)|[fi][ty]?(?=[OQCAGLHMN]))*)*"
)
AFTER = re.compile(rf"(?:r|a)?,(?P<office>t?{LATE}(?:(?:,?&|,)t?{LATE})*)(?=[,.va]|$|-)")
ALSO = re.compile(rf"(?:r|a)?,?vv[vw]?t?(?P<office>{LATE}(?:,?&t?{LATE})*)(?=[,.vi]|$)")
ELECTED = re.compile(rf"[iv]y[wv]{{1,2}}vt?(?P<office>{OFFICE})")
OF_COUNTRY = re.compile(r"ft?(?P<country>C)")
COMMA_AHEAD = re.compile(rf"(?P<office>{OFFICES})a?,$")
# Role nouns that fit holders of many offices.
BROAD = word_class("broad")
RANKS = word_class("ranks")


def _split_offices(string, first):
    """Return `(first, last)` of each office in a stretch of letters: one begins where the next part has a head."""
    cuts, at = [0], 0
    for found in re.finditer(r",?&t?|,t?", string):
        rest = string[found.end() :]
        if "H" in string[at : found.start()] and re.match(rf"{BEFORE}{CORE}|(?:[wOQCAGLM]s?)*H", rest):
            cuts += [found.start(), found.end()]
            at = found.end()
    cuts.append(len(string))
    spans = [(first + a, first + b) for a, b in zip(cuts[::2], cuts[1::2], strict=True)]
    return [(a + (string[a - first] == "t"), b) for a, b in spans]


def _ranked(row, first, last):
    """Return the spans of an office and of a rank that follows it: `Secretary for Strategic Affairs` and `Admiral`."""
    ranked = last - first > 2 and row[last - 1].text.lower() in RANKS and row[last - 2].code in "OLCA"
    if ranked and any(word.code == "H" for word in row[first : last - 1]):
        return [(first, last - 1), (last - 1, last)]
    return [(first, last)]


def _trim(row, first, last):
    """Return an office's end without the acronym in brackets after it."""
    return last - 1 if row[last - 1].code == "a" else last


def offices_of(row, string, first, last):
    """Return the word spans of the offices between two words."""
    spans = [span for one in _split_offices(string[first:last], first) for span in _ranked(row, *one)]
    return tuple((a, _trim(row, a, b)) for a, b in spans if a < b)


def office_country(row, first, last):
    """Return the country for which the holder of an office speaks, not the one with which the office deals."""
    sent = False
    for at in range(first, last):
        word = row[at]
        if word.text in ("to", "on", "for"):
            sent = True
        elif word.code in "f&":
            sent = False
        if word.code == "C" and not sent and (iso3 := countries.code(word.text)):
            return iso3
        if word.code == "G" and not sent and (iso3 := _place_country(word.text)):
            return iso3
    return ""


def _place_country(text):
    """Return the country of a place named in an office, empty where it isn't known."""
    words = tuple(text.split())
    return dict(places().get(words[0], ())).get(words, "")

"""Offices: patterns of names and offices over the letters of a sentence, and what an office's wording tells."""

import re
from functools import cache

from rapidfuzz.distance import Levenshtein

from analysis.reader.ground.lexicon import rows_of, word_class, word_values
from analysis.reader.names.names import plain_name
from analysis.reader.names.plural_words import singular

# The words of a name after its first: `Minh Quang` of Tran Minh Quang, `bin Salman` of Mohammed bin Salman
BODY = r"(?:[NSOQI]|P+(?=[NSOQCGH])|(?<=P)[CGH]|X(?=[NS]))"
# a name after a title, whatever its words: `Brook Field` after President
TITLED = rf"(?:[NSOQI]|[CG](?=[NSI])|P+(?=[NSOQ])){BODY}*(?:,?J)?(?![L])"
# a name that must prove itself by a word known from names or unknown in English: `Bui Khanh Toan`
SURE = rf"(?:[NSI]|Q(?=Q*[NSIP])|Q(?=Q(?![OLCAGE]))|P(?=[NS])){BODY}*(?:,?J)?(?![L])"
# a name without a title: `Michael Kovrig`, `V. Sokolnikov`; `Grace Okoro`, `Domingos da Costa Lekiar` must prove itself
BARE = re.compile(rf"(?:[NS]|Q(?=[NS]|P+[QNS][NS])|I+(?=[NS]))(?:{BODY})*(?:,?J)?")
# The words of a body's name within an office: `Committee for Culture, Sports and Tourism of the National Assembly`
ORGWORD = (  # of a party that nobody lists, its acronym behind it: `of Chama Cha Mapinduzi (CCM)`
    r"(?:[OCAGLHME]|Q(?=Q*(?:s?[OLCAGEH]|&(?![CX])|ft?[OCG]))"
    r"|[NS](?=[NS]{0,2}(?:s[OQ]*|[OQM]{1,3})?L|[NSQ]{0,3}a)|(?<=[fi])N(?=S[NSQ]{1,3}(?![NSQL]))|d(?=[OL]))"
)  # and a place that nobody lists, before a given name: `Consul General to Erbil Mehmet Yakut`
ORG = (
    rf"{ORGWORD}(?:{ORGWORD}|s(?=[OQCAGLHMN])|a(?=[OQCAGLHMs&f]|[fi])|r(?=ft?[OQCAGLM])|&t?(?=[OQCAGL]|M(?!M*H))|,(?={ORGWORD}+(?:,{ORGWORD}+)*,?&)"
    rf"|[fi]t?(?={ORGWORD}))*"
)
AND = r"(?<=[OQAGLM])&(?=[OQCAGL])|(?<=C)(?<!fC)&(?=[OQAGL])"
# what stands before the head of an office: `National Security and Home Affairs` Minister
NEAR = r"(?<=[CL])w{1,2}(?=M*H)"  # `Cuban party delegation` head, `Seimas committee members`
BEFORE = rf"(?![&f])(?:(?:[OQCAGL]|M(?!M*H)|N(?=s|[OQL]))(?:s|a)?|{AND}|{NEAR}|(?<=[OQCAGL])ft?(?=[OQCAGLM]))*"
# the head of an office with its modifiers: `Deputy Prime Minister`
CORE = r"M*H+"
# one office: `Cuban Minister of Foreign Affairs`; several: `Chairman of the Party, President of Laos`
OFFICE = rf"{BEFORE}{CORE}(?:iyw(?=[,NSQX])|[fi][ty]?{ORG})?"  # `Ambassador to our country`
JOIN = r"(?:,?&t?|,t?)"
OFFICES = rf"(?:X+,?(?=[OQCAGMH]))?{OFFICE}(?:{JOIN}{OFFICE}){{0,6}}"  # nobody has been seen with more than four
# offices right before a name, whose last one has no `of`: `Chairman of the Party and President`
DIRECT = rf"(?:X+,?(?=[OQCAGMH]))?(?:{OFFICE}{JOIN}){{0,6}}{BEFORE}{CORE}"
AHEAD = re.compile(  # `President X`; `Minister of Foreign Affairs X`; `Mr. X`; `Press Secretary Air Force Col. X`
    rf"(?P<office>{DIRECT})(?P<honor>(?:O?L(?=X))?X*)(?P<name>{TITLED})|(?P<office3>{OFFICES})(?:(?<![NS])|(?<=[fi]N))(?:ra?|a)?(?P<honor3>X*)(?P<name3>{SURE})"
    rf"|(?P<honor2>X+)(?P<name2>{TITLED})"
)
# offices behind a name, where small words serve too: `, head of the delegation and deputy minister of energy,`
LATEWORD = (  # `of the Jogorku Kenesh,` too
    r"(?:[OCAGLHMEwd]|Q(?=Q*(?:s?[OLCAGEH&]|ft?[OCG]))|[NS](?=[NS]{0,2}(?:(?:s[OQ]*|[OQM]{1,3})?L|[,.a]|&t?O*L)))"
)
LATE = (
    rf"(?:(?:[OQCAGLMw]|[NH](?=s)|N(?=[OQL]))s?|(?<=[OQCAGL])ft?(?=[OQCAGL])|(?<=[wM]),(?=w))*?M*H+a?"
    rf"(?:[fi][ty]?{LATEWORD}(?:{LATEWORD}|s|a(?=[OQCAGL])|&[ty]?(?=[OQCAGLw](?!M*H))|,(?={LATEWORD}+(?:,{LATEWORD}+)*,?&)|[fi][ty]?(?={LATEWORD}|[OQCAGLHMN]))*)?"
)
WITHIN = (  # `Commander, U.S. Central Command`, `Commander Turkish Land Forces`
    r"(?:(?:(?:,t?|a)[COQAN]*|C[OQA]*)L(?:ft?[COQA]+)?)?"
)
NEXT = r",(?!t[COQLAM]*H+v|M*Hv)"  # not `in a call with X, the Lao Prime Minister congratulated`: that is the subject
SENT = r"&[HwM]{1,3}ft?[HC]"  # behind an office: `and personal emissary of President N`
AFTER = re.compile(rf"(?:r|a)?{NEXT}(?P<office>t?{LATE}(?:(?:,?&|{NEXT})t?{LATE}){{0,6}}{WITHIN})(?=[,.va]|{SENT}|$|-)")
# `, who is also Chairman of the Commission`
ALSO = re.compile(rf"(?:r|a)?,?vv[vw]?t?(?P<office>{LATE}(?:,?&t?{LATE}){{0,6}})(?=[,.vi]|$)")
ELECTED = re.compile(rf"[iv]y[wv]{{1,2}}vt?(?P<office>{OFFICE})")  # `on her election as Chairwoman of the Committee`
OF_COUNTRY = re.compile(r"ft?(?P<country>C)")  # `of the Philippines`
IN_SMALL = re.compile(rf"[ty]{LATE},$")  # `the late minister of water resources, `
COMMA_AHEAD = re.compile(rf"(?P<office>(?:X+t(?=[OQAMH]))?{OFFICES}{WITHIN})a?,$")
POSTED = word_class("offices-sent-to")
BROAD = word_class("role-nouns-of-many-offices")
RANKS = word_class("ranks")
OF_ANY = word_class("standins-counterpart")
EXPAND = word_values("offices-written-out")
NO_OFFICE = word_class("words-that-tell-no-office")


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
    ranked = last - first > 1 and plain_name(row[last - 1].text) in RANKS and row[last - 2].code in "OLCAH"
    if ranked and any(word.code == "H" for word in row[first : last - 1]):
        return [(first, last - 1), (last - 1, last)]
    return [(first, last)]


def _trim(row, first, last):
    """Return an office's end without the acronym in brackets after it."""
    return last - 1 if row[last - 1].code == "a" else last


def offices_of(row, string, first, last):
    """Return the word spans of the offices between two words."""
    spans = [span for one in _split_offices(string[first:last], first) for span in _ranked(row, *one)]
    spans = [(a + (row[a].text.lower() == "visiting"), _trim(row, a, b)) for a, b in spans if a < b]
    return tuple((a, b) for a, b in spans if a < b)


def head_of(row, first, last):
    """Return the word of an office that is its head: `ministers` of `ministers of the Cabinet`."""
    ends = (at for at in range(first + 1, last) if row[at].code in "fi" and row[at - 1].code == "H")
    return row[next(ends, last) - 1]


def country_behind(row, string, at):
    """Return the match of `of` and a country at a place, or None; `thanked N for Laos' help` tells nobody's country."""
    return OF_COUNTRY.match(string, at) if at < len(row) and row[at].text != "for" else None


@cache
def office_words(wording):
    """Return the words of an office in plain letters, abbreviations written out."""
    return frozenset(
        part.removesuffix("s")
        for word in plain_name(wording).split()
        for part in EXPAND.get(word, word).split()
        if part not in NO_OFFICE
    )


@cache
def _titles():
    """Return plain form → row of the codebook's offices and role nouns."""
    return {plain_name(row["form"]): row for row in rows_of("roles") if row["kind"] in ("title", "role noun")}


@cache
def office_row(wording):
    """Return the codebook's row of the longest office named in a wording, its first words first; or nothing."""
    words = plain_name(wording).split()
    runs = [(a, b) for a in range(len(words)) for b in range(len(words), a, -1)]
    known = [(b - a, " ".join(words[a:b])) for a, b in runs if " ".join(words[a:b]) in _titles()]
    return _titles()[max(known, key=lambda one: one[0])[1]] if known else None


def offices_fit(roles, others):
    """Say how well two lists of offices agree: 2 where one's words hold the other's, 0 where they share none."""
    roles, others = _telling_offices(roles), _telling_offices(others)
    if not roles or not others:
        return 1
    ours, theirs = [office_words(role) for role in roles], [office_words(role) for role in others]
    if any(a and b and (a <= b or b <= a) for a in ours for b in theirs):
        return 2
    return int(any(a & b for a in ours for b in theirs))


def _telling_offices(roles):
    """Return the roles that tell an office, which `his counterpart` does not."""
    return [role for role in roles if singular(*(plain_name(role).split() or [""])[-1:]) not in ("", *OF_ANY)]


def distinct_offices(roles):
    """Return offices in the order of the text, without the plural that several share (`Presidents X and Y`)."""
    return [role for role in dict.fromkeys(roles) if role.removesuffix("s") not in roles or not role.endswith("s")]


@cache
def slip_of_title(wording):
    """Return the codebook's one title of two words or more that is a letter away from a wording, else nothing."""
    words = wording.lower().split()
    titles = [row["form"] for row in _titles().values() if row["kind"] == "title"]
    near = {form for form in titles if len(form.split()) == len(words) > 1 and _one_slip(words, form.split())}
    return near.pop() if len(near) == 1 else ""


def _one_slip(words, others):
    """Say whether two phrases differ in one word, and that by one letter."""
    apart = [(a, b) for a, b in zip(words, others, strict=True) if a != b]
    return len(apart) == 1 and min(map(len, apart[0])) > 4 and Levenshtein.distance(*apart[0]) == 1

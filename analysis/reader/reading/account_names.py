"""The signs of whose account a readout is: institutions known by a name of their own, and the page's languages."""

import re
from functools import cache

from analysis.reader.ground.lexicon import body_codes, pattern_of, word_class, word_values
from analysis.reader.reading.account_bodies import LINE, SEATED, named_in, words_without
from analysis.reader.reading.owners import SOURCE

OFFERED = word_class("languages-of-many-states")  # `English | Sinhala`, `EN RU TK`
LETTERS = re.compile(r"[A-Z]{2,3}")
RELEASED = re.compile(r"(?:press |media )?(?:release|statement|communique) (?:issued )?by (?:the )?", re.IGNORECASE)


@cache
def _institutions():
    """Return name → code of the institutions of one state and of the bodies of states, and the words beside each."""
    words = word_class("words-of-state-offices") | word_class("words-of-pages")
    words -= word_class("offices-with-their-own-country")
    known = {name: (iso3, words) for name, iso3 in word_values("institutions-of-one-state").items()}
    for wording, code in body_codes().items():
        known.setdefault(wording, (code, words | word_class("heads-of-bodies-of-states")))
    return known


def _institution(page):
    """Return the countries of institutions known by a name of their own, in a line of the page or quoted as source."""
    lines = [line.removeprefix("(C) ") for line in page.lines]  # `© Office of the Seimas`
    lines += [seat[1].split(", ")[0] for line in page.lines if (seat := SEATED.match(line))]
    found, letters = [], "\n".join(lines).lower()
    for name, (iso3, words) in ((name, row) for name, row in _institutions().items() if name.lower() in letters):
        cased = 0 if name.isupper() and len(name) < len("MINUSMA") else re.IGNORECASE  # no `who` for the WHO
        begun = [line[: at.end() + len(name)] for line in lines if (at := RELEASED.match(line))]
        for line in (line for line in (*lines, *begun) if len(line) < LINE):
            at = re.search(rf"\b{re.escape(name)}(?!\w)", line, cased)
            own = [(start, end) for start, end, land, _ in named_in(line) if land == iso3]  # `Seimas of Lithuania`
            own += [one.span() for one in pattern_of("institutions-of-one-state").finditer(line)]  # `Moncloa. Gobierno`
            apart = [span for span in {*own} if at and (span[1] <= at.start() or at.end() <= span[0])]
            rest = words_without(line, sorted([at.span(), *apart])) if at else [""]
            rest = [word for word in rest if word.upper() not in body_codes()]  # `African Union (AU)`
            alone = all(word in words or word.isdigit() for word in rest)
            sent = at and re.match(r"(?:\w+ )?(?:From|Source|Issued by|Attributable to)\b:? ", line, re.IGNORECASE)
            quoted = at and re.fullmatch(
                r"An? \W*(?:spokes\w+|press \w+) said:", line[: at.start()] + line[at.end() + 1 :], re.IGNORECASE
            )
            sent = sent or (at and RELEASED.fullmatch(line[: at.start()]))
            found += [iso3] * bool(alone or sent or quoted or (at and SOURCE.search(line)))
    return found


@cache
def _office_of_institution():
    """Return the pattern of a sentence that begins with an office of such an institution: `Speaker of the Seimas N`."""
    names = "|".join(sorted(map(re.escape, word_values("institutions-of-one-state")), key=len, reverse=True))
    word = r"(?:[A-Z][\w'.-]*|of|the|and|for)"
    opening = rf"(?:(?:On|In|At|Today)\b[^,]{{0,40}}, )?(?:[Tt]he )?{word}(?: {word}){{0,6}}?"
    return re.compile(rf"{opening} (?:of|at) the ({names})(?!\w)(?! of\b)")


def _leads_institution(page):
    """Return the country of such an institution whose office leads a text that introduces nobody from there."""
    found = [at[1] for told in page.told[:2] if (at := _office_of_institution().match(told))]
    return [iso3 for iso3 in map(word_values("institutions-of-one-state").get, found) if iso3 not in page.introduced]


def _language(page):
    """Return the country whose language, and no other's, the page offers beside its own: by name, or by its letters."""
    known, letters = word_values("languages-of-one-state"), word_values("letters-of-languages-of-one-state")
    found = set()
    for line in (line for line in page.lines if len(line) < LINE):
        items = [item.strip() for item in re.split(r" *[|/,] *| {2,}", line)]
        words = " ".join(items).split()
        found |= {known[line]} if line in known else set()  # `Hoppa yfir valmynd`
        if OFFERED & {*words} and all(LETTERS.fullmatch(word) for word in words):
            found |= {letters[word] for word in words if word in letters}
        elif all(len(item.split()) < 3 for item in items):  # not `Lao, Japanese leaders hold talks`
            named = [*items, *(words if {*words} <= {*known, *OFFERED} else ())]
            found |= {known[one] for one in named if one in known}
    return [*found] if len(found) == 1 else []


OWN_NAMES = {
    "institution-with-a-name-of-its-own": _institution,
    "office-of-an-institution-with-a-name-of-its-own": _leads_institution,
    "language-of-the-page": _language,
}

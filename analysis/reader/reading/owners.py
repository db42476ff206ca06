"""Lines of a page that only say whose page it is: an office or body of a state, a body of states, a minister's name."""

import re
from functools import cache

from analysis import countries
from analysis.plain import shadow
from analysis.reader.ground.lexicon import lower_forms, named_bodies, pattern_of, word_class

PART = re.compile(r"[^\W_]+(?:[.'&-][^\W_]+)*\.?")
MOST = 7  # words of a line that is but a name with its style
HOUSES = word_class("houses-of-government")
SEAT = re.compile(r", ([A-Z][\w'. -]+)$")  # `Ministry of Foreign Affairs, Nairobi`
SOURCE = re.compile(r"\b(?:spokes\w+|press \w+)\b.*(?:\b(?:said|readout|statement)\b.*:|:)$", re.IGNORECASE)
ENVOYS = re.compile(  # `(From Chinese Embassy in Tonga)`
    r"\(?(?:From|Source:?)? ?(?:[Tt]he )?(?P<whose>.+?)"
    r" (?:Embassy|High Commission|Consulate[ -]General)(?: (?:in|to)|,) .+?\)?"
)
MENU = re.compile(r" +[|•»] +")
STYLED = re.compile(r"(?:The )?(?:Rt|Right)? ?(?:Hon\.?|Honourable|Honorable) ((?:[A-Z][\w'’.-]*,? ?)+)")


@cache
def _bodies():
    return {shadow(name)[0].lower() for name, _ in named_bodies("organisation", "agency")}


@cache
def _heads():
    known = word_class("words-of-state-offices") | word_class("words-of-pages")
    return known, word_class("heads-of-state-offices") | {"agency", "minister", "secretary"}


def seat_of(line):
    """Return in a list the `(start, end, country, "")` of the capital in which a ministry's line ends, or nothing."""
    found = SEAT.search(line) if HOUSES & set(line.lower().split()) else None
    known = found and countries.forms().get(found[1], ("", ""))[1] == "capital"
    return [(found.start(), len(line), countries.code(found[1]), "")] if known else []


def seated(line):
    """Return where an office sits that a line quotes: `the Office of the President in Lima said:`."""
    heads = word_class("heads-of-state-offices")
    return (
        [*countries.places(line)]
        if SOURCE.search(line) and re.search(rf"\b(?:{'|'.join(heads)})\b", line, re.I)
        else []
    )


def is_owners(wording):
    """Say whether a line is but the name of the page's owner: `Prime Minister's Office`, `The Hon Jane Roe MP`."""
    plain = shadow(wording)[0].strip(" *_|>:-")
    items = [item.split() for item in MENU.split(plain)]
    if len(items) > 1 and all(0 < len(item) < 3 for item in items):  # `Pressroom | Photos`
        return True
    styled = STYLED.fullmatch(plain)
    if (
        styled
        and len(plain.split()) <= MOST
        and not any(word in lower_forms("verbs") for word in plain.lower().split())
    ):
        return True
    if plain.lower().removeprefix("the ") in _bodies():
        return True
    lands = list(countries.places(plain))
    if [plain] == [plain[start:end] for start, end, *_ in lands]:
        return True
    for start, end, *_ in seat_of(plain) or reversed(lands):
        plain = f"{plain[:start]} {plain[end:]}"
    plain = pattern_of("institutions-of-one-state").sub("office", plain)  # `Seimas of the Republic of Lithuania`
    words = [word.lower().removesuffix("'s").rstrip(".'") for word in PART.findall(plain) if not word.isdigit()]
    known, heads = _heads()
    if HOUSES & set(words):  # `Ministry of Foreign Affairs and Regional Integration`
        known = known | lower_forms("bodies", "field")
    return bool(words) and set(words) <= known and bool(set(words) & heads)

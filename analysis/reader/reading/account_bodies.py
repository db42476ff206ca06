"""What a page tells of bodies of states: whose head it bears, and whether one of theirs leads the text."""

import re
from functools import cache, lru_cache

from analysis import countries
from analysis.plain import shadow
from analysis.reader.ground.lexicon import body_codes, named_bodies, word_class

LINE = 90  # letters of a line of the page around a text at most
OPENING = word_class("words-before-an-office-that-name-no-body")
UNLISTED = re.compile(  # `The Director-General of the Organization for the Prohibition of Chemical Weapons`
    r"(?:The )?[\w -]*(?:General|Director|Secretary|President|Chair\w*) of the (?:[A-Z]\w+ ){0,3}"
    rf"(?:{'|'.join(word_class('heads-of-bodies-of-many'))}) (?:for|of)\b"
)
BARE = re.compile(  # `Readout of the Chairperson's meeting with`, a body that the text leaves unnamed
    rf"(?:Readout of )?(?:[Tt]he )?(?:{'|'.join(word_class('bare-offices-of-bodies'))})(?:'s)? (?=[a-z])"
    r"(?!(?:of|for|on)\b)"
)
SEATED = re.compile(r"\(([^()]{5,90})\)\s*[–—-]")  # `(CARICOM Secretariat, Turkeyen, Georgetown, Guyana) –`
PART = re.compile(r"[^\W_]+(?:[.'&-][^\W_]+)*\.?")


@lru_cache(maxsize=countries.SENTENCES)
def named_in(plain):
    """Return `(start, end, iso3, kind)` of each country that plain letters name."""
    return tuple(row for row in countries.places(plain) if row[3] != "capital")


def words_without(line, spans):
    """Return the words of a line outside of some stretches, in small letters."""
    for start, end, *_ in reversed(spans):
        line = f"{line[:start]} {line[end:]}"
    return [word.lower().removesuffix("'s").rstrip(".'") for word in PART.findall(line)]


@cache
def _of_bodies():
    """Return the words of a page's head, the pattern of the bodies of states and that of their offices."""
    words = word_class("words-of-state-offices") | word_class("words-of-pages")
    words |= word_class("heads-of-bodies-of-states")
    bodies = [shadow(name)[0] for name, row in named_bodies("organisation") if not row["country"]]
    named = re.compile(rf"\b(?:{'|'.join(map(re.escape, bodies))})(?!\w)")
    heads = re.compile(rf"(?:{'|'.join(map(re.escape, word_class('offices-of-bodies-of-states')))})\b", re.IGNORECASE)
    return words, named, heads


def of_body_of_states(page):
    """Say whether a line of the page is the head of a body of states, or one's office: its seat tells no country."""
    words, named, heads = _of_bodies()
    if any(named.search(seat[1]) for line in page.lines if (seat := SEATED.match(line))):
        return True
    for line in (line for line in page.lines if len(line) < LINE and line not in page.told):
        at = named.search(line)
        rest = words_without(line, [at.span()]) if at else ["?"]
        if all(word in words or word.isdigit() for word in rest) or heads.match(line):
            return not named_in(line)
    return False


@cache
def _office_of_body():
    """Return the pattern of a sentence that begins with an office of a body: `The Director General of N`."""
    bodies = "|".join(sorted(map(re.escape, body_codes()), key=len, reverse=True))
    opening = r"(?:(?:On|In|At|This|Today|Yesterday|Earlier)\b[^,.]{0,30}, )?(?:[Tt]he )?"
    of_body = rf"(?:[A-Z][\w-]+ |(?:of|for|on|to|the|in|and) )*?(?-i:({bodies}))(?!\w)"
    return re.compile(opening + of_body)


def body_that_leads(page):
    """Return the code of the body of states with whose office headline or lead begin, or nothing."""
    found = [at[1] for told in page.told[:2] if (at := _office_of_body().match(told))]
    return body_codes()[found[0]] if found else ""


def beside_office(text, office):
    """Return the codes of the bodies of states named right beside an office, a name that no list has as itself.

    `Commonwealth Secretary-General`, `the Secretary-General of OPEC`.
    """
    bodies = "|".join(sorted(map(re.escape, body_codes()), key=len, reverse=True))
    found = {body_codes()[one] for one in re.findall(rf"{re.escape(office)} of (?:the )?({bodies})(?!\w)", text)}
    for before in re.findall(rf"((?:(?<!\S)[A-Z][\w.'-]* ){{1,3}}){re.escape(office)}\b", text):
        words = before.replace("'s ", " ").split()
        names = (" ".join(words[at:]) for at in range(len(words)))
        found.add(next((body_codes()[name] for name in names if name in body_codes()), words[-1]))
    return found - OPENING


def led_by_body(page):
    """Say whether headline or lead begin with an office of a body of states: its seat is no country's dateline."""
    return any(_office_of_body().match(told) or UNLISTED.match(told) or BARE.match(told) for told in page.told[:2])

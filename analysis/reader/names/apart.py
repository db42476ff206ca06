"""Offices that a comma parts from their holder's name, before it and behind it, and in lists of such."""

import re

from analysis import countries
from analysis.reader.ground.lexicon import word_class
from analysis.reader.ground.switches import is_on
from analysis.reader.names.coordinated import leads_list, of_several
from analysis.reader.names.names import plain_name
from analysis.reader.names.office_countries import country_of_word, office_country
from analysis.reader.names.offices import (
    AFTER,
    ALSO,
    COMMA_AHEAD,
    ELECTED,
    IN_SMALL,
    RANKS,
    country_behind,
    office_row,
    offices_of,
)
from analysis.reader.names.title_verbs import tells_of_two

GOES_ON = word_class("words-that-go-on-about-a-name")
LANDS = word_class("nouns-of-nations")
TOLD_OF = word_class("verbs-of-telling-somebody-of")
NATIONAL = re.compile(r",tw*C[MHw]")  # `, a British national`
ITS_PEER = re.compile(r",y[wM]*CM*H")  # `, his Turkish counterpart`
WHO_IS_ALSO = re.compile(r"who (?:is|was)(?: the| (?:also|concurrently|currently)(?: the)?)?", re.IGNORECASE)
PASTS = word_class("irregular-pasts-of-telling")
PEERS = word_class("standins-counterpart")
SETTING = ("At", "During")
LISTED = re.compile(r"r?(?:,?[AI])*(?:[,.]?&|[,.])t?")  # between a name of a list and the next one's office
OWNED = re.compile(r"(?:[Tt]he )?([\w .-]+)['’]s ")
PRONOUNS = word_class("pronouns-of-one")  # `she and Australia's High Commissioner, N`
PHRASE = "NSJOQCAGLMHsX"


def place(naming, rule, country):
    """Give a naming the country that a rule tells, where it has none yet."""
    if country and not naming.country and is_on(rule):
        naming.country, naming.country_rule = country, rule


def is_crowd(row, office):
    """Say whether an office's last word is a plural without capital: `officials`, `leaders` name nobody after them."""
    last = row[office[1] - 1] if office[1] > office[0] else None
    return bool(last and last.code == "H" and last.text.endswith("s") and last.text[0].islower())


def is_rank(row, office):
    """Say whether an office is but a rank or style, which a holder of another office has beside it: `Senator`."""
    return plain_name(" ".join(word.text for word in row[slice(*office)])) in RANKS


def country_of_its(row, start):
    """Return the country of the body that `its` before an office means: the one named last before it."""
    if start and row[start - 1].text.lower() == "its":
        return next((iso3 for word in row[start - 1 :: -1] if (iso3 := country_of_word(word.text))), "")
    return ""


def add_offices_apart(row, string, found):
    """Give the namings of a sentence the offices that a comma parts from their names: those before it first."""
    found.sort(key=lambda naming: naming.first)
    for before, naming in zip([None, *found], found, strict=False):
        _add_ahead(row, string, naming, before)
    starts = [at for naming in found for at in (naming.first, naming.start)]
    for naming in found:
        _add_late(row, string, naming, starts)


def _add_ahead(row, string, naming, before):
    """Give a naming the offices that stand before the name and a comma: `the Chairman of the Commission, X`."""
    if not all(is_rank(row, office) for office in naming.offices) or string[naming.start - 1 : naming.start] != ",":
        return
    if naming.rule == "name-as-subject" and naming.last - naming.first == 1:  # `At talks with the envoy, Al-Amiri said`
        return
    end = naming.start - 1
    if end and of_several(row, end - 1) and not leads_list(string, naming.last):
        return
    for at in range(end):
        if not _may_begin(row, string, at, before):
            continue
        if before is not None and at <= before.first < end:
            continue  # the name before is no word of the office
        begin = at + (string[at] in "ty")
        begin += 2 * bool(string[begin + 1] == "s" and row[begin].text in LANDS)  # `the country's President`
        small = IN_SMALL.match(string, at, naming.start) or (
            begin == at
            and row[at].code == "H"
            and row[at].text[0].isupper()
            and IN_SMALL.match("t" + string[at : naming.start])
        )
        if (COMMA_AHEAD.fullmatch(string, begin, naming.start) or small) and not is_crowd(row, (begin, end)):
            honoured = string[begin : begin + 2] == "Xt"  # `His Excellency the President, N`
            naming.honors = [*([(begin, begin + 1)] if honoured else ()), *naming.honors]
            office = begin + 2 * honoured
            office += row[office].text == "new"  # `the new Ambassador of Kenya, N`
            naming.offices = [*offices_of(row, string, office, end), *naming.offices]
            place(naming, "country-of-title", office_country(row, begin, naming.start))
            place(naming, "country-that-its-means", country_of_its(row, begin))
            naming.start = begin
            return


def _may_begin(row, string, at, before):
    """Say whether the office of a name behind it may begin at a word: no phrase goes on, no name has it behind it.

    In a list where the name before has its office before it, what follows that is the next name's.
    """
    led = string[at] in "ty"
    if string[at] not in "tyXMHOQCAGL" or (at and string[at - 1] in PHRASE and not led):
        return False
    if before is not None and before.last < at + led <= before.end:
        return False
    behind = re.sub("H", "A", string[: at + led]) if before is not None and before.end == before.last else string
    joint = before is not None and LISTED.fullmatch(behind, before.last, at + led)
    if not joint:
        beside = at > 1 and string[at - 1] == "&" and (string[at - 2] in "NS" or row[at - 2].text.lower() in PRONOUNS)
        opens = string[at - 1 : at] == "," and row[at].text[0].isupper() and not re.search("[NSIXHC]", string[:at])
        free = led or not at or string[at - 1] not in ",&" or beside or opens  # `On that day, Governor of X, N`
        return free and not (at > 1 and string[at - 1] == "," and string[at - 2] in "NSJr")
    own = any(office[1] <= before.first and not is_rank(row, office) for office in before.offices)
    return (led or row[at].text[0].isupper()) and (own or "&" in joint[0] or "." in joint[0])


def _add_late(row, string, naming, starts):
    """Give a naming the offices that follow the name after a comma, and the country that they or an `of` tell."""
    last = naming.last
    after, also, chosen = (pattern.match(string, last) for pattern in (AFTER, ALSO, ELECTED))
    taken = after and any(after.start() < a < after.end() + 1 for a in starts)
    after = None if taken or (after and tells_of_two(row, after.end("office"))) else after
    office = _before_next_subject(row, string, *after.span("office")) if after else None
    also = also if also and WHO_IS_ALSO.fullmatch(_spoken(row, last, also.start("office"))) else None
    chosen = chosen if chosen and re.search(r" as(?: the)?$", _spoken(row, last, chosen.start("office"))) else None
    if string[last : last + 1] == "r":
        inside = row[last].text.strip("()")  # `(Sweden)`, `(President of Singapore)`
        if office_row(inside) and inside[0].isupper() and is_on("country-in-brackets"):
            naming.offices.append((last, last + 1))
        land = countries.code(inside) or countries.code(re.split(r" of (?:the )?", inside)[-1])
        place(naming, "country-in-brackets", land)
    if found := office or also or chosen:
        office = office or found.span("office")
        naming.offices += offices_of(row, string, *office)
        place(naming, "country-of-office-after-name", office_country(row, *office))
        naming.end = naming.end if found is chosen else office[1]
    elif (peer := ITS_PEER.match(string, last)) and row[peer.end() - 1].text in PEERS:
        naming.offices.append((last + 2, peer.end()))
        place(naming, "country-of-office-after-name", office_country(row, last + 2, peer.end()))
        naming.end = peer.end()
    elif (national := NATIONAL.match(string, last)) and not (
        row[last + 1].text == "the" and _tells(row, national.end())
    ):
        place(naming, "country-of-nationality", countries.code(row[national.end() - 2].text))
    elif of := country_behind(row, string, last):
        told = naming.start and row[naming.start - 1].text.lower() in TOLD_OF and string[of.end() : of.end() + 1] == "s"
        if told:  # `assured President N of Kenya's support`
            return
        if re.match(r"ft?C[sOQLAH]", string[last:]):  # `of the Lao Party`
            place(naming, "country-of-office-after-name", office_country(row, last, min(last + 6, len(row))))
        elif is_on("country-after-of"):
            naming.country, naming.country_rule = countries.code(row[of.end() - 1].text), "country-after-of"
            naming.end = of.end()
    elif re.match(r"ft?[OQCAGL]", string[last:]):
        place(naming, "country-of-office-after-name", office_country(row, last, min(last + 6, len(row))))


def _before_next_subject(row, string, first, last):
    """Return the offices behind a name without the one that is the next subject; nothing where none is left.

    `Meeting Premier Liu, the top legislator hailed`; `with N, President of Guyana, the Prime Minister said`.
    """
    after = row[last] if last < len(row) else None
    verb = bool(after) and after.code == "v" and after.text not in GOES_ON
    begin = string.rfind(",", first, last) + 1 or first
    lone = last - begin == 1 and row[begin].text[0].isupper() and begin + 1 < len(row)
    if not verb or not (string[begin] == "t" or lone):
        return first, last
    return (first, begin - 1) if begin > first else None


def _tells(row, at):
    """Say whether the only past verb, or behind an opening `At` the first, is at a word: `At talks with N, PM said`."""
    past = [k for k, word in enumerate(row) if word.code == "v" and (word.text.endswith("ed") or word.text in PASTS)]
    return past == [at] or (row[0].text in SETTING and past[:1] == [at])


def _spoken(row, first, last):
    """Return words without their commas, as one text."""
    return " ".join(word.text for word in row[first:last] if word.text != ",")


def own_part(office):
    """Return an office without another's before it: `Special Adviser` of `Secretary-General's Special Adviser`."""
    owner = OWNED.match(office)
    return office[owner.end() :] if owner and office_row(owner[1]) and office_row(office[owner.end() :]) else office

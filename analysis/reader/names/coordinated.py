"""Persons coordinated with a person: what stands in a list with one, or shares a plural office or a family name."""

import re

from analysis import countries
from analysis.reader.ground.lexicon import word_class
from analysis.reader.ground.switches import is_on
from analysis.reader.names.offices import country_behind, head_of, office_row
from analysis.reader.names.plural_words import singular
from analysis.reader.records import PersonNaming

NAME = r"(?:[NS]|I+(?=[NS])|Q(?=Q*[NS]))(?:[NSQI]|P+(?=[NSQ]))*(?<![I])(?:,?J)?"
NEXT = re.compile(rf"(?P<of>ft?C|r)?(?:,?&|,)(?P<name>{NAME})(?![LHs])")
LANDS = r"(?P<lands>C(?:(?:,?&|,)t?C)+)"
NAMES = rf"(?P<names>X*{NAME}(?:(?:,?&|,)X*{NAME})+)"
OF_EACH = rf"(?P<office>[OQ]*M*H)ft?{LANDS}", rf"{LANDS}(?P<office>[OQ]*M*H)"
EACH = (  # `the Presidents of Kenya and Djibouti, H.E. A and H.E. B`; `A and B, her Thai and Lao counterparts`
    *(re.compile(rf"{office}[,.]?{NAMES}") for office in OF_EACH),
    *(re.compile(rf"(?<![iNSQ]){NAMES},[ty]?{office}") for office in OF_EACH),
)
PAIR = re.compile(
    r"(?<![NSQ])(?P<one>(?:[NSQ],)*[NSQ]),?&(?P<two>[NSQ])(?P<family>[NS])(?:(?P<kin>[LO])|(?![NSQLHOs&]))"
)
BESIDE = (
    re.compile(  # a further name of a list and its country: `, Japan's Kazuhiro Suzuki`, `, and Adil Mustafa of Sudan`
        rf"(?:,?&|,)t?(?:(?P<land>C)(?P<owns>s?)(?P<name>{NAME})|(?P<name2>{NAME})ft?(?P<land2>C))(?![LHs])"
    )
)
FAMILY = word_class("families")
MEETING = word_class("verbs-of-meeting-somebody")
BEFORE = word_class("words-before-a-person") - {"between"}  # `between Sicily and Cap Bon`


def coordinated(row, string, found):
    """Yield the PersonNamings that stand in a list behind a plural office and its first name."""
    for naming in found:
        head = head_of(row, *naming.offices[-1]).text if naming.offices else ""
        if singular(head) != head and is_on("name-coordinated-after-plural-office"):
            yield from _list_behind(string, row, naming)


def _list_behind(string, row, naming):
    """Yield the further names of a list: `Ministers A B and C D`, `Advisors A of X, B of Y, and C of Z`."""
    at, rule = naming.last, "name-coordinated-after-plural-office"
    while more := NEXT.match(string, at):
        first, last = more.span("name")
        if last - first < 2:
            return
        at = last
        new = PersonNaming(rule, first, last, first, last, list(naming.offices))
        if of := country_behind(row, string, last):
            new.country, new.country_rule = countries.code(row[of.end() - 1].text), "country-after-of"
            new.end = of.end()
        elif not more["of"]:
            new.country, new.country_rule = naming.country, naming.country_rule
        yield new


def of_each_land(row, string, found):
    """Return the namings of a sentence with those that a list of as many countries beside them gives one each."""
    rule, known = "name-in-list-of-as-many-countries", {naming.first: naming for naming in found}
    lists = (one for shape in EACH for one in shape.finditer(string)) if is_on(rule) else ()
    for list_ in lists:
        lands = [row[at] for at in range(*list_.span("lands")) if row[at].code == "C"]
        names = list(re.compile(NAME).finditer(string, *list_.span("names")))
        office = min(list_.start("office"), list_.start("lands")), max(list_.end("office"), list_.end("lands"))
        many = len(lands) == len(names) and of_several(row, list_.end("office") - 1)
        for land, name in zip(lands, names, strict=True) if many else ():
            first, last = name.span()
            naming = known.setdefault(first, PersonNaming(rule, first, last, first, last))
            naming.rule, naming.country, naming.country_rule = rule, countries.code(land.text), "country-of-title"
            naming.offices = [office]
    return list(known.values())


def beside_their_lands(row, string, found):
    """Return the namings of a sentence with those that follow one in a list, each beside its country."""
    rule, known = "name-in-list-beside-its-country", {naming.first: naming for naming in found}
    for naming in found if is_on(rule) else ():
        at = of.end() if (of := country_behind(row, string, naming.last)) else naming.last
        while more := BESIDE.match(string, at):
            first, last = more.span("name" if more["name"] else "name2")
            at, bare = more.end(), more["name"] and not more["owns"]  # `the Republic of Cuba Carlos Valdez`
            if last - first == 1 or (bare and string[naming.first - 1 : naming.first] != "C"):
                break
            new = known.setdefault(first, PersonNaming(rule, first, last, first, last))
            if bare:
                _place(naming, row[naming.first - 1])
            _place(new, row[more.start("land" if more["name"] else "land2")])
    return _with_owners(row, string, known.values())


def _with_owners(row, string, found):
    """Return namings, those behind a country's `'s` with the country: `Ukraine's Andrii Sybiha`."""
    for naming in found:
        if string[max(naming.start - 2, 0) : naming.start] == "Cs":
            _place(naming, row[naming.start - 2])
    return list(found)


def _place(naming, land):
    """Give a naming the country of the word beside it, where it has none yet."""
    if not naming.country and is_on("country-beside-name"):
        naming.country, naming.country_rule = countries.code(land.text), "country-beside-name"


def leads_list(string, last):
    """Say whether a name is the first of a list of two names and more."""
    more = NEXT.match(string, last)
    return bool(more) and more.end("name") - more.start("name") > 1


def sharing_family(row, string, taken):
    """Yield the PersonNamings of given names that share a family name: `met with Marta and Lena Quanta`."""
    rule = "given-names-that-share-a-family-name"
    for found in PAIR.finditer(string) if is_on(rule) else ():
        one, two, family = (found.start(name) for name in ("one", "two", "family"))
        given = [at for at in range(*found.span("one")) if string[at] != ","]
        kin = found["kin"] is not None
        if kin and row[found.start("kin")].text.lower() not in FAMILY:
            continue
        before = row[one - 1].text.lower() if one else ""
        met = {before.removesuffix("ed"), before.removesuffix("d")} & MEETING or before in ("met", "and")
        led = kin or before in BEFORE or met
        if led and not {*given, two, family} & taken:
            for at in given:
                naming = PersonNaming(rule, at, at + 1, at, at + 1)
                naming.name = f"{row[at].text} {row[family].text}"
                yield naming
            yield PersonNaming(rule, two, family + 1, two, family + 1)


def of_several(row, at):
    """Say whether a word is an office in the plural, which is no one person's: `with the Foreign Ministers, Mr. X`."""
    word, council = row[at].text.lower(), at > 1 and row[at - 1].code == "f" and row[at - 2].code == "L"
    dealt_with = at > 1 and row[at - 1].code == "f" and row[at - 2].code == "H"  # `Deputy Minister for Veterans, N`
    plural = row[at].code == "H" and singular(word) != word and office_row(singular(word)) is not None
    return plural and not council and not dealt_with

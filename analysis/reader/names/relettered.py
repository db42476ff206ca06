"""Words that the words around them make parts of a name: a month, a place or an office as surname, a nickname."""

import re
from functools import cache

from analysis.plain import shadow
from analysis.reader.ground.lexicon import column_of, lower_forms, named_bodies, rows_of, word_class
from analysis.reader.names.names import plain_name
from analysis.reader.names.title_verbs import is_verb_in_capitals, leads_verb
from analysis.reader.records import Word

AFTER_THE = word_class("forms-of-address-after-the")
SURNAMES = word_class("surnames-that-are-words")
GIVEN_OFFICES = word_class("given-names-that-are-offices")
FIELDS, BODIES = lower_forms("bodies", "field"), lower_forms("bodies", "body") | word_class("standins-side")
DIRECTIONS = word_class("directions-of-a-country")
GIVEN_NAMES = frozenset(plain_name(row["form"]) for row in rows_of("given_names"))
FAMILIES = {row["form"]: row["language"] for row in rows_of("name_words") if row["kind"] == "family"}
FAMILY = frozenset(form for form, language in FAMILIES.items() if language)
INNER, SON_OF = word_class("particles-between-names"), word_class("particles-of-descent")
ACRONYMS = frozenset(column_of("actors", "acronym")) | {name for name in column_of("actors", "name") if " " not in name}
RULERS = word_class("offices-of-rulers")
GIVEN_LANDS = word_class("given-names-like-places")
GIVEN_MONTHS = word_class("given-names-like-months")
HONOURS = word_class("letters-behind-a-name")
CHAMBERS = ("House", "Chamber")
OF_PLACES, OF_PORTFOLIOS = word_class("heads-of-places"), word_class("heads-of-portfolios")
GIVEN_ADDRESS = word_class("forms-of-address-that-are-given-names")
REGIONS = word_class("nouns-of-regions")
UNLIKELY = frozenset("vdtfi&,.sar")  # letters of words that neighbours make nothing else, but these:
ASKED = word_class("words-within-offices-beside-names") | DIRECTIONS | INNER | REGIONS | BODIES | GIVEN_OFFICES
REACH = 10  # words before a word that bear on its letter
AFTER_GIVEN = re.compile(  # `Minister Harriet`, `President of Brazil Jose`, `the Minister for Defence, Lachlan`
    r"(?:[HX]|[HXOL][fi]t?[COL]|O|C|H(?:[fi]t?[COL]+)*a?,)[NSQ]{1,2}I?$"
)
RIGHT_BEHIND = re.compile(r"(?:[HX]|H(?:[fi]t?[COL]+)*a?,|H[fi]t?[COL]+)$")
OF_REGION, NAMED = re.compile(r"(?<=Hf)(?:t?C)?(s?)([NSQG]{1,3})$"), re.compile("[NSQ]{2}")  # `Governor of Mie`
LAND_FIRST = re.compile(r"(?<![NSQ])C(?=[NS]{2,3}(?![NSQOLH]))")
EACH_OF = re.compile(r"(?<=[NSQ])\.(?=&?ft?C)")  # `the Presidents of Chile, N; of Peru, N; and of Cuba, N`
FROM_EACH = re.compile(r"H$|C,[NSQIPw]{2,3},&?$")  # `counterparts from Chile, Jorge Salas, and from Peru`
NICKNAME = re.compile(r"(?<=[NSQI])\.[NSQw]{1,2}\.(?=[NSQw])")
GIVEN = re.compile(r"[A-Z][a-z]{1,6}-[a-z]{1,6}")
DOUBLE = re.compile(r"[A-Z][a-z]+-[A-Z][a-z]+")
ARABIC = re.compile(r"(?:Al|El|al|el)-[A-Z]")
INITIALS = re.compile(r"(?:[A-Z]\.){2,}")
MARKS = frozenset("\"'“”‘’")


def reletter(row):
    """Return a sentence's words with the letters that they have as parts of a name, or as verb of a headline."""
    row = list(row)
    if (
        re.match("(?:O[O&,]*)?H", "".join(one.code for one in row[1:7]))
        and row[1].text[0].isupper()
        and row[0].text.lower() in FIELDS
    ):
        row[0] = Word("O", row[0].text, row[0].start, row[0].end)  # `Health Minister N`, `Health and Sports Minister N`
    for at, size in _bodies_behind_of(row):
        for part in range(at, at + size):
            row[part] = Word("OL"[part == at + size - 1], row[part].text, row[part].start, row[part].end)
    string = "".join(word.code for word in row)
    for end in (at for at, word in enumerate(row) if word.text.lower() in REGIONS and NAMED.match(string, at + 1)):
        if found := OF_REGION.search(string[:end]):
            for code, span in zip("OGO", (found.span(1), found.span(2), (end, end + 1)), strict=True):
                for at in range(*span):
                    row[at] = Word(code, row[at].text, row[at].start, row[at].end)
    for found in LAND_FIRST.finditer("".join(word.code for word in row)):
        word = row[found.start()]
        if FAMILIES.get(word.text) == "Vietnamese":  # `Thái Bá Ngạn`
            row[found.start()] = Word("S", word.text, word.start, word.end)
    for found in EACH_OF.finditer("".join(word.code for word in row)):
        at = found.start()
        row[at] = Word(",", row[at].text, row[at].start, row[at].end) if row[at].text == ";" else row[at]
    before = ""
    for at in range(1, len(row)):
        before = (before + row[at - 1].code)[-REACH:]
        if (row[at].code not in UNLIKELY or row[at].text in ASKED) and (code := _by_neighbours(row, at, before)):
            row[at] = Word(code, row[at].text, row[at].start, row[at].end)
    string = "".join(word.code for word in row)
    for found in NICKNAME.finditer(string):
        ends = found.start(), found.end() - 1
        capitals = all(row[at].text[0].isupper() for at in (ends[0] + 1, found.end()))
        if all(row[at].text in MARKS for at in ends) and capitals:
            for at in range(ends[0], found.end() + 1):
                row[at] = Word("P" if at in ends else "N", row[at].text, row[at].start, row[at].end)
    return row


def _bodies_behind_of(row):
    """Return the place and length of each known body behind `of` that is no English: `of Chama Cha Mapinduzi`."""
    string, found = "".join(one.code for one in row), []
    for run in re.finditer(r"(?<=[ft])[NSQ]{2,}", string):
        here = tuple(one.text for one in row[run.start() : run.end()])
        sizes = [len(words) for words in _bodies().get(here[0], ()) if here[: len(words)] == words]
        found += [(run.start(), max(sizes))] if sizes else []
    return found


@cache
def _bodies():
    """Return first word → the names of bodies of several words of the codebook that begin so, in words."""
    table = {}
    for name, row in named_bodies("party", "organisation"):
        words = tuple(shadow(name)[0].split())
        if len(words) > 1 and (row["country"] or row["kind"] == "organisation"):
            table.setdefault(words[0], []).append(words)
    return table


def _by_neighbours(row, at, string):
    """Return the letter that a word's neighbours give it, or nothing; the string has the letters before it."""
    word, after = row[at], row[at + 1] if at + 1 < len(row) else None
    capital = after is not None and after.text[:1].isupper() and after.code != "r" and after.text not in HONOURS
    named_before = plain_name(row[at - 1].text) in GIVEN_NAMES  # `Minister Felicity Court`
    if (word.text in SURNAMES or named_before) and word.code in "DLHCGO" and word.text[:1].isupper():
        of = after is not None and after.code == "f" and row[min(at + 2, len(row) - 1)].code in "tC"
        free = (not capital and (after is None or of or after.code not in "dsf")) or (after and after.code == "J")
        if free and (AFTER_GIVEN.search(string) or re.search("(?:^|[^tOLHi])[OL]*H$", string)):
            return "N"  # `Minister Park thanked`, not `at Prime Minister House`
        if free and named_before and word.text in SURNAMES and word.code in "HCD" and string[-1:] in ("N", "S"):
            return "N"  # `met Julie Bishop`
    if word.text == "on" and string[-1:] == "H" and after and after.code in "HX":
        return "v"  # `a call by the Prime Minister on President N`
    if word.text == "from" and after and FROM_EACH.search(string) and after.code in "Ct":
        return "f" if after.code == "C" or row[min(at + 2, len(row) - 1)].code == "C" else ""
    if word.code == "J" and string[-1:] in ("O", "L"):
        return "O"  # `Minister of Foreign Affairs II Dato N`
    if word.text in DIRECTIONS and string[-1:] in ("f", "i") and after and after.code in "CGNQ":
        return "O"  # `Consul General to southern Laos`
    named = after is not None and after.code in "NS"
    if word.code in "CG" and " " not in word.text and AFTER_GIVEN.search(string) and named:
        return "N"
    if after is not None and after.code in "NSQ" and RIGHT_BEHIND.search(string):
        of_land = word.code in "CG" and word.text in GIVEN_LANDS  # `Foreign Minister Israel Katz`
        if of_land or (named and word.code in "LOQ" and word.text in FAMILY):  # `Secretary of Defense Park Jin`
            return "S"
    if (word.code == "O" and named and re.search("H[fi]t?C$", string)) or (
        word.text in GIVEN_OFFICES
        and RIGHT_BEHIND.search(string)
        and (capital and after.code in "NSQ" and not RULERS & {one.text for one in row[:at]})  # `the King, Sultan N`
    ):
        return "N"  # `Foreign Minister of Moldova Ion Rusu`, `Speaker Amir Cohen`, `Prime Minister of Belize, Dean N`
    if word.text in GIVEN_OFFICES and after and after.text in SON_OF and string[-1:] in tuple("HX,"):
        return "N"  # `Sheikh Sultan bin Rashid`
    if word.text in RULERS and word.code == "H" and re.search("Hft?C,$", string) and capital and after.code in "NSQ":
        return "X"  # `the King of Malaysia, Sultan N`
    if word.text in INNER and re.search("(?:[NSQ]P?|[HX]P?)$", string) and capital and after.code in "NSQCG":
        return "P"
    if word.code in "OQw" and string[-1:] in "ANS" and GIVEN.fullmatch(word.text):  # `Mr. CHOO Sang-min`
        return "N"
    if word.code in "OL" and string[-1:] in tuple("NS") and DOUBLE.fullmatch(word.text):
        return "N"  # `Maribel Ortega-Reyes`, `Karen Bank-Sorensen`
    if word.code == "A" and string[-1:] in tuple("XH") and after is not None and GIVEN.fullmatch(after.text):
        return "N"
    if word.code == "Q" and after is not None and ARABIC.match(after.text):  # `Salim Al-Nabhani`
        return "N"
    titled = re.search("(?:[HX]|[HO][fi]t?[OL]+)$", string)
    if word.code == "A" and string[-1] == "X" and after and after.code in "NSQ" and not after.text.isupper():
        return "N"  # `Mr. KEO Rithipol`
    told = after is not None and after.code == "v" and word.text not in ACRONYMS
    if word.code == "A" and len(word.text) > 2 and string[-1] == "H" and row[at - 1].text[0].isupper() and told:
        return "N"  # `Minister KEO assured`
    if word.code == "A" and len(word.text) > len("EU") and re.search("X[NSQw](?:P?[NSQ]){0,3}$", string) and not named:
        return "S"  # `Mr. Etienne LAFARGUE, Minister`
    if re.search("ft?C$", string) and word.text in BODIES and capital:
        return "L"  # `General Secretary of the Lao party N`, `Head of the Thai delegation N`
    if word.code == "D" and string[-1] == "X":  # `Mr. May`
        return "N"
    if word.code == "D" and titled and after is not None and after.code in "PNSD":  # `Minister of Trade Jan van der`
        return "N"
    given = word.code == "D" and word.text in GIVEN_MONTHS and capital
    if given and after.code in "NSQ" and string[-1] in ",&vHX":  # `the Ambassador of Norway to Chad, Jan Brekke`
        return "N"
    if word.text in REGIONS and re.search("ft?C$", string) and after and after.code == "f":
        return "L"  # `Governor of the US state of Texas N`
    if word.code == "H" and word.text.endswith("s") and string[-2:] == "Lf" and row[at - 2].text in CHAMBERS:
        return "O"  # `of the House of Representatives`
    codes = "".join(one.code for one in row[at : at + 4])
    if string[-2:] == "Hf" and row[at - 2].text.lower() in OF_PLACES and re.match("[NQ][NS]{2}(?![NSQ])", codes):
        return "G"  # `Mayor of Cascavel N`
    titled_so = word.code == "H" and word.text.lower() in FIELDS  # `Minister of Justice N`
    field = re.search("Hf(?:[OQL,]+&)?$", string) if titled_so or re.match("[NQ][NSI][NSIQ]", codes) else None
    if field and row[at - len(field[0])].text.lower().split()[-1] in OF_PORTFOLIOS:
        return "O"  # `Minister of Railways N`, `Minister of Hajj and Umrah N`
    ahead = [one.text for one in row[at + 1 : at + 3]]
    if word.text == "with" and "responsibility" in ahead and string[-1] in "OLH":
        return "f"  # `Minister of State with responsibility for`
    led = (string[-1] == "f" and row[at - 1].text == "with") or (string[-2:] == "fO" and row[at - 2].text == "with")
    if led and word.text in ("special", "overall", "responsibility"):
        return "O"
    if word.text == "the" and capital and after.code == "X" and plain_name(after.text) in AFTER_THE:
        return "X" if string[-1] in ",HX" else ""  # `the Hon. N`
    titled = re.search("(?:[NSQI]P?|[HX])[NSQ]$", string) or (string[-1] == "H" and after and after.code in "CHXME")
    headed = (titled or string[-1:] == "H") and is_verb_in_capitals(row, at)
    if word.code in "NSQOw" and (headed or (titled and word.code != "w" and leads_verb(word.text, after))):
        return "v"
    if word.text in GIVEN_ADDRESS and word.code == "X" and string[-1:] in ("H", "X") and after and after.code in "NSQ":
        alone = at + 2 == len(row) or row[at + 2].code not in "NSQPI"  # `Congressman Don Young`, not `King Don N M`
        return "S" if alone else ""
    return ""

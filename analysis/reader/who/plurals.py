"""Plurals that sum persons or sides: `the two sides`, `the Lao officials`, `the host and his guest`, `the pair`."""

from analysis import countries
from analysis.reader.ground.grammar import children, conjuncts, function
from analysis.reader.ground.lexicon import word_class, word_values
from analysis.reader.names.offices import office_row
from analysis.reader.records import StandIn

COUNTED = {word: int(number) for word, number in word_values("standins-counted").items()}
SUMS = word_class("standins-plural")
COUNTERPARTS = word_class("standins-counterpart")
MANY_IN_ONE = word_class("standins-many-in-one")
EACH = word_class("standins-each-side")
OF_ALL = word_class("plurals-of-all-others")
OF_COUNTRIES = word_class("standins-of-two-countries")
BARE = word_class("standins-bare-plural")
BODIES = word_class("standins-body")
OTHERS = word_class("words-of-others")
UNLESS_COUNTED = word_class("words-of-others-unless-counted")  # `the two senior officials` are both who met
HONOURED = word_class("nouns-of-honour")
SUMMING = {"the", "both", "these", "all", *COUNTED}
BEFORE = ("determiner", "number", "adjective", "compound", "predeterminer", "possessor", "noun modifier")


def acts(token, *more):
    """Say whether a word is a verb's subject, or stands in one of some other functions."""
    return function(token) in ("subject", "passive subject", *more)


def _telling_words(words):
    """Return the words before a noun that say whose or which it is, and the countries that they name."""
    lands = [code for word in words if (code := countries.code(word))]
    return {"telling": [word for word in words if not countries.code(word)], "lands": lands}


def _plural(doc, first, last, **more):
    return StandIn("plural", first, last, doc[first:last].root, **more)


def find_plurals(doc, *, bare=False):
    """Return the plurals that sum persons or sides: `the two sides`, `the host and his guest`, `the pair`, `all`."""
    found = []
    for token in doc:
        noun = (token.pos_ in ("NOUN", "PROPN") or token.tag_ in ("NNS", "NNPS")) and _may_be_many(token)
        lefts = [left for left in token.lefts if function(left) in BEFORE] if noun else []
        if noun and (_sums(token, lefts) or _bare(doc, token, lefts, bare)):
            first = min([left.left_edge.i for left in lefts] + [token.i])
            more = {"noun": _singular(token), "number": _number(token), **telling_before(doc, first, token, lefts)}
            found.append(_plural(doc, first, token.i + 1, **more))
        elif owner := _owner(token):
            more = {"noun": _singular(token), "lead": owner.lower_, **telling_before(doc, owner.i, token, lefts)}
            found.append(_plural(doc, owner.i, token.i + 1, **more))
        elif token.lemma_.lower() in ("host", "hosts") and (guest := _and_guest(token)):
            found.append(_plural(doc, token.left_edge.i, guest.i + 1, noun="side"))
        elif _counted(doc, token):
            more = {"noun": "two", "number": COUNTED.get(token.lower_, 2)}
            found.append(_plural(doc, token.i - 1, token.i + 1, **more))
        elif token.lower_ in ("all", "each") and token.pos_ == "PRON" and _speaks(token):
            found.append(_plural(doc, token.i, token.i + 1, noun=token.lower_))
    return found


def _may_be_many(token):
    """Say whether a noun is one of those of which a few sum: asked first, for most nouns are none."""
    many = token.tag_ in ("NNS", "NNPS") or token.text.endswith("s") or token.lower_ in MANY_IN_ONE
    return many or _singular(token) in EACH


def _owner(token):
    """Return the possessive before counterparts (`his counterparts`, `her fellow ministers`), or None."""
    if token.tag_ not in ("NNS", "NNPS"):
        return None
    before = {one.lower_: one for one in reversed([*token.lefts])}
    opposite = token.lower_ == "numbers" and "opposite" in before
    partners = "fellow" in before or opposite or _singular(token) in COUNTERPARTS
    whose = [before[word] for word in ("his", "her") if word in before and partners]
    return min(whose, key=lambda one: one.i, default=None)


def _and_guest(token):
    """Return the guest of `the host and his guests`, or None."""
    return next((child for child in token.conjuncts if child.lemma_.lower() in ("guest", "visitor")), None)


def _number(token):
    """Return how many a determiner before a plural counts, 0 where it doesn't."""
    return next((COUNTED[child.lower_] for child in token.lefts if child.lower_ in COUNTED), 0)


def _singular(token):
    """Return a plural's noun in the singular; the parser leaves one with a capital (`Presidents`) as it stands."""
    if token.text == "NSAs":
        return "nsa"
    if token.lower_.endswith("sses"):
        return token.lower_.removesuffix("es")
    if token.lower_.endswith("ies"):
        return token.lower_.removesuffix("s").replace("ie", "y")
    return token.lemma_.lower().removesuffix("s" if token.tag_.startswith("NNP") else "")


def telling_before(doc, first, token, lefts):
    """Return the words before a noun that say whose or which it is, with the countries named there."""
    counts = {*COUNTED, "all", "each"}
    others = [one for one in lefts if one.lower_ not in counts and not function(one).endswith("determiner")]
    of_lands = [one for one in token.rights if _of_lands(one)]  # `the presidents of France and Germany`
    last = max([token.i + 1, *(one.right_edge.i + 1 for one in of_lands)])
    lands = [doc[a:b].text for a, b, *_ in countries.find(doc) if first <= a and b <= last]
    return _telling_words(dict.fromkeys([left.text for left in others] + lands))


def _sums(token, lefts):
    """Say whether a noun with an article or a number sums persons or sides: `the two sides`, `each side`."""
    if token.pos_ not in ("NOUN", "PROPN"):
        return False
    words, noun = {left.lower_ for left in lefts}, _singular(token)
    if "their" in words and noun in HONOURED:
        return True  # `Their Highnesses wished`
    counted = words & {"the", "both"} and words & set(COUNTED)
    office = counted and (office_row(noun) is not None or noun in BODIES)  # `the two ministries`
    if (
        not (office or noun in SUMS)
        or token.text in ("States", "Group")
        or (token.text == "Nations" and "united" in words)
        or words & (OTHERS if counted else OTHERS | UNLESS_COUNTED)
    ):
        return False
    told = any(function(left) in ("adjective", "compound") for left in lefts)
    if ("all" in words and noun in OF_ALL) or (token.lower_ in MANY_IN_ONE and ("these" in words or told)):
        return False
    if "each" in words and noun in EACH:
        return True
    plural = token.tag_ in ("NNS", "NNPS") or token.text.endswith("s") or token.lower_ in MANY_IN_ONE
    if not plural or (token.lower_ == "people" and not words & set(COUNTED)):
        return False
    known = {"determiner", "possessor", "predeterminer"} & {function(left) for left in lefts}
    counts = known or acts(token) or token.head.lower_ == "between"
    return bool(words & (SUMMING if counts else SUMMING - set(COUNTED))) and _closed(token, lefts)


def _bare(doc, token, lefts, bare):
    """Say whether a plural without article speaks for all: `Participants`, `Leaders`, `Mexican and U.S. officials`."""
    if token.tag_ not in ("NNS", "NNPS") or not (bare or _speaks(token)) or not _closed(token, lefts):
        return False
    if not lefts:
        return _singular(token) in BARE and token.i == token.left_edge.i
    first = min(left.left_edge.i for left in lefts)
    named = {at for a, b, *_ in countries.find(doc) if first <= a and b <= token.i for at in range(a, b)}
    plain_words = all(at in named or doc[at].lower_ in ("and", ",") for at in range(first, token.i))
    return bool(named) and plain_words and _singular(token) in OF_COUNTRIES


def _speaks(token):
    """Say whether a word is subject of the main clause, or coordinated with it: `Mr. Roe and Lao officials agreed`."""
    while function(token) == "coordinated" and token.head.pos_ == "PROPN" and not countries.code(token.head.text):
        token = token.head
    verb = token.head
    while function(verb) == "coordinated":
        verb = verb.head
    return acts(token) and function(verb) == "root"


def _counted(doc, token):
    """Say whether a number stands for those it counts: `the two`, `the pair`."""
    counts = token.lower_ in ("two", "three", "four") or token.lower_ in ("pair", "duo")
    if not counts or token.head.pos_ == "NOUN" or token.i == 0 or doc[token.i - 1].lower_ not in ("the", "all"):
        return False
    return acts(token, "governed noun", "object")


def _closed(token, lefts):
    """Say whether a plural is not narrowed by what follows it: `the leaders of NATO` are others than `the leaders`."""
    after = [one for one in token.rights if function(one) in ("preposition", "relative clause", "noun clause")]
    narrowed = any(one.lower_ in ("of", "from", "in") and not _of_all(one) for one in after)
    return not narrowed or any(left.lower_ in COUNTED for left in lefts)


def _of_all(prep):
    """Say whether what follows a plural leaves it whole: `the leaders of the two countries`, `the heads of state`."""
    nouns = children(prep, "governed noun")
    summed = any(_number(noun) and _singular(noun) in SUMS for noun in nouns)
    return prep.lower_ == "of" and (summed or _of_lands(prep) or any(_is_field(prep.head, noun) for noun in nouns))


def _of_lands(prep):
    """Say whether a preposition governs several countries."""
    nouns = [one for noun in children(prep, "governed noun") for one in conjuncts(noun)]
    return prep.lower_ == "of" and sum(bool(countries.code(one.text)) for one in nouns) > 1


def _is_field(token, noun):
    """Say whether a bare noun is an office's field: `heads of state`, `ministers of foreign affairs`."""
    office = _singular(token)
    named = (office_row(f"{office} of {noun.lower_}") or {}).get("form", office) != office
    plain = not countries.code(noun.text) and not children(noun, "determiner", "preposition", "number")
    return plain and (named or office == "minister")

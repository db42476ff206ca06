"""How well an office's short naming (`the minister`, `the party chief`) fits the offices that a person holds."""

from functools import cache

from analysis.reader.ground.lexicon import word_class
from analysis.reader.names.apart import own_part
from analysis.reader.names.names import plain_name
from analysis.reader.names.offices import BROAD, EXPAND, office_row
from analysis.reader.names.offices import RANKS as STYLES
from analysis.reader.names.same_office import HIGHEST, SPEAKER, as_highest, goes_by

RANKS = word_class("words-of-rank")
LOWERED = word_class("words-that-tell-rank")
EMBASSIES, PARLIAMENTS = word_class("words-of-embassies"), word_class("words-of-parliaments")
AFFAIRS = word_class("words-of-foreign-affairs")
HEADS = {"leader", "chief", "head"}
OF_WHAT = {  # what somebody heads → a word of the office
    "government": {"prime", "premier", "chancellor"},
    "cabinet": {"prime", "premier"},
    "state": {"president", "king", "queen"},
    "republic": {"president"},
    "party": {"general", "party", "politburo"},
}
HOUSES = dict.fromkeys(("legislator", "lawmaker", "parliamentarian"), PARLIAMENTS)
TRADERS = dict.fromkeys(("businessman", "businesswoman", "entrepreneur"), word_class("words-of-companies"))
KINDS = HOUSES | TRADERS | {"senator": {"senate"}, "envoy": EMBASSIES, "diplomat": EMBASSIES | AFFAIRS - {"state"}}
THRONES = word_class("words-of-thrones")
OFFICERS = word_class("ranks-of-the-military")
SAME, LAST_WORD, BROADLY, NOT = 3, 2, 1, 0


def _expanded(wording):
    """Return an office's words in plain letters and in the singular, abbreviations written out."""
    return [part for word in plain_name(wording).split() for part in EXPAND.get(_one(word), _one(word)).split()]


@cache
def _one(word):
    """Return the office that a plural is of (`ambassadors`), else the word."""
    return word[:-1] if word.endswith("s") and office_row(word[:-1]) is not None else word


def office_fit(office, words, held):
    """Say how well a naming of an office, with the words before it, fits the offices held: see SAME to NOT."""
    asked = _expanded(office.removeprefix("visiting "))  # `the visiting head of state`
    context = {part for word in words for part in _expanded(word)}
    whole = [one for one in held if context and context <= {*_expanded(one)}]  # `the Crown Prince-Prime Minister`
    every = [*whole, *(each for one in held for each in _each_of(one, office))]
    best = max((_fit(asked, context, each) for each in every), default=NOT)
    heads = asked[-1] in KINDS and any((row := office_row(own_part(one))) and row["rank"] == "1" for one in held)
    return best or (BROADLY if asked[-1] in BROAD and not heads else NOT)  # no head of state is an envoy


@cache
def _each_of(held, asked):
    """Return the offices that a wording joins, unless they are asked for as one: `Premier and Minister of X`."""
    parts = held.split(" and ")
    return parts if " and " not in asked and all(map(office_row, parts)) else (held,)


def _fit(asked, context, office):
    """Say how well a naming fits one office held; a point more where the office has all words before the naming."""
    office = own_part(office)  # `the Chancellor's adviser` is no Chancellor
    held, noun, row = _expanded(office), asked[-1], office_row(office)
    if (" ".join(asked) in HIGHEST or as_highest(office)) and goes_by(" ".join(asked), office):
        return SAME
    title = _expanded(row["form"]) if row else held[-1:]
    title = [word for word in held[: _position(title, held)] if word in RANKS] + title
    at = _position(asked, held)  # not of another: `Chief of Staff to the President`
    own = at >= 0 and not (at and held[at - 1] in ("of", "to", "the"))
    if asked == title or (own and _lowered(asked) == _lowered(title)):
        return SAME + bool(context and context <= set(held))
    if noun in HEADS and any(OF_WHAT.get(word, set()) & set(held) for word in context | set(asked)):
        return SAME
    if noun in HEADS and context & PARLIAMENTS and (goes_by(SPEAKER, office) or title == [SPEAKER]):
        return SAME  # `the head of Parliament`
    if noun in OFFICERS and " ".join(held) in OFFICERS and asked == held[-1:]:
        return SAME  # `the admiral` is the vice admiral, `the general` the lieutenant general
    if noun == "highness" and THRONES & set(held):
        return SAME  # `His Highness` is the Amir before his ministers
    envoy = EMBASSIES & set(held) or {"high", "commissioner"} <= set(held)
    if asked == ["diplomat"] and not context and envoy:
        return SAME  # an ambassador before a foreign minister
    if noun == "ambassador" and {"high", "commissioner"} <= set(held):
        return LAST_WORD
    ranks = {"vice", "deputy", "prime"} & (set(title) - set(asked))
    if noun in BROAD and context and context <= {*held, *(word.removesuffix("s") for word in held)}:
        return LAST_WORD  # `the communist leader`, `the defence official`
    same_noun = noun == title[-1] and _lowered(asked) <= _lowered(title) and not ranks
    return LAST_WORD if same_noun or KINDS.get(noun, set()) & set(held) else NOT


def _position(words, held):
    """Return where a run of words stands in others, else -1."""
    return next((at for at in range(len(held) - len(words) + 1) if held[at : at + len(words)] == words), -1)


def _lowered(words):
    """Return the words of an office that lower or tell its rank."""
    return LOWERED & set(words)


def is_broad(offices):
    """Say whether all offices that an account gives a person are broad ones, or it gives none (`his counterpart`)."""
    return all(plain_name(office).split()[-1] in BROAD or _is_style(office) for office in offices)


def _is_style(office):
    """Say whether what stands before a name is no office but a style or a rank: `Sheikh`, `Colonel`."""
    return plain_name(office) in STYLES or (office_row(office) is None and " " not in office)


def sole_holder_of_no_country(standin, scene):
    """Return in a list who acts and alone, of those whose country nobody tells, holds just that office; or none."""
    unknown = [actor for actor in standin.people if standin.subject and not scene.country.get(actor)]
    holders = [actor for actor in unknown if office_fit(standin.office, (), scene.roles.get(actor, ())) >= SAME]
    return holders if len(holders) == 1 else []

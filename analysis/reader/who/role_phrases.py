"""Who is meant, at a wording of an encounter, by a pronoun, an office or a word such as `the guest`."""

from analysis import countries
from analysis.reader.ground.grammar import function
from analysis.reader.ground.lexicon import word_class, word_values
from analysis.reader.names.names import plain_name
from analysis.reader.who.office_fit import office_fit

SIDE_NOUNS = word_values("side-nouns")
SIDE_NOUNS |= {"couple": "guests"}
GENDERS = word_values("genders")
GROUP = word_class("group")
BOTH = word_class("both-role-phrases")
SHORT = {"eam": "external affairs minister"}
SHORT |= {"pm": "prime minister", "fm": "foreign minister", "na": "national assembly", "vp": "vice president"}
PERSON_NOUNS = word_class("person-nouns")


def by_phrase(doc, head, known, meeting):
    """Return the actors whom a subject or object without a name means (`he`, `the guest`), or an empty list.

    `known` are the article's persons so far, latest last; `meeting` is the encounter told last (or None).
    """
    words = [token.lower_ for token in head.subtree if token.i <= head.i]
    last = words[-1] if words else ""
    if last in SIDE_NOUNS and meeting:
        return list(meeting[SIDE_NOUNS[last]])
    if last in GENDERS:
        return _pronoun(GENDERS[last], known, meeting)
    if set(words) & BOTH and meeting and (last in BOTH or head.tag_ == "NNS" or last == "two") and not _others(head):
        return [*meeting["hosts"], *meeting["guests"]]
    land = next((iso3 for first, end, iso3, _ in countries.find(doc) if head.left_edge.i <= first < head.i), "")
    if last in GROUP:
        return [] if last == "them" and not (meeting and meeting["hosts"]) else _group(land, meeting, last)
    return _office(doc, head, land, known, meeting)


def _others(head):
    """Say whether a plural is narrowed to others than the sides: `business leaders`."""
    narrowing = [
        c for c in head.children if function(c) in ("adjective", "compound", "noun modifier") or c.lower_ == "of"
    ]
    return any(not countries.code(c.text) and c.lower_ not in BOTH | {"other", "same"} for c in narrowing)


def _pronoun(gender, known, meeting):
    """Return the person whom a pronoun means: the account's own person of the encounter, else the person named last."""
    fits = [person for person in reversed(known) if person["gender"] in ("", gender)]
    own = [person for person in fits if meeting and person["actor"] in meeting["own"]]
    return [person["actor"] for person in (own or fits)[:1]]


def _group(land, meeting, last):
    """Return whom `they` or `the delegation` means: those of a country, who came to the hosts at home, or one's own."""
    if not meeting:
        return []
    if land:
        return [actor for actor in [*meeting["hosts"], *meeting["guests"]] if meeting["countries"].get(actor) == land]
    home = meeting["hosts"] and all(meeting["countries"].get(actor) == meeting["home"] for actor in meeting["hosts"])
    return list(meeting["guests"] if home and last.startswith("delegation") else meeting["own"])


def _office(doc, head, land, known, meeting):
    """Return the person so called by office, nationality or both: of the encounter first, then the one named last."""
    phrase = [
        SHORT.get(word, word) for word in plain_name(doc[head.left_edge.i : head.i + 1].text).split() if word != "the"
    ]
    wanted = " ".join(phrase[-2:]) if len(phrase) > 1 and not land else (phrase[-1:] or [""])[0]
    fits = [p for p in reversed(known) if not land or p["country"] == land]
    titled = [p for p in fits if any(_holds(wanted, plain_name(role)) for role in p["roles"])]
    titled = titled or [p for p in fits if phrase and office_fit(phrase[-1], phrase[:-1], p["roles"]) >= 2]
    fits = titled or (fits if land and wanted in PERSON_NOUNS else [])
    sides = [*meeting["hosts"], *meeting["guests"]] if meeting else []
    inside = [p for p in fits if p["actor"] in sides]
    return [p["actor"] for p in (inside or fits)[:1]]


def _holds(wanted, role):
    return bool(wanted) and set(wanted.split()) <= set(role.split())

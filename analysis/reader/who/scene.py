"""What a reader of an account keeps in mind: who is present, in which office, of which country, who spoke last."""

from analysis.reader.ground.lexicon import word_class
from analysis.reader.names.accounts import account_country
from analysis.reader.names.names import plain_name
from analysis.reader.names.offices import BROAD, EXPAND, office_row
from analysis.tables import LIST

LOWER = word_class("lower")
HOUSES = word_class("houses")
ENVOYS = word_class("envoys")
HEADS = {"leader", "chief", "head"}
OF_WHAT = {
    "government": {"prime", "premier", "chancellor"},
    "cabinet": {"prime", "premier"},
    "state": {"president", "king", "queen"},
    "party": {"general", "party", "politburo"},
    "top": set(),
}
KINDS = {"legislator": HOUSES, "lawmaker": HOUSES, "parliamentarian": HOUSES, "diplomat": ENVOYS, "envoy": ENVOYS}


def split_list(cell):
    """Return the values of a list cell."""
    return [value for value in (cell or "").split(LIST) if value]


def scene(reading, mentions, meetings, actors):
    """Return what is known before an article is read: its persons' offices, genders and countries, and its meetings."""
    known = {"home": account_country(reading), "roles": {}, "gender": {}, "country": {}, "names": {}}
    for row in mentions:
        if row["kind"] == "person" and row["actor"]:
            actor, whole = row["actor"], actors.get(row["actor"], {})
            known["roles"].setdefault(actor, []).extend(
                role for role in row["roles"] if role not in known["roles"].get(actor, ())
            )
            known["gender"][actor] = known["gender"].get(actor) or row.get("gender", "") or whole.get("gender", "")
            known["country"][actor] = known["country"].get(actor) or row["country"] or whole.get("country", "")
            known["names"][actor] = row.get("person") or row["name"]
    known["order"] = {actor: at for at, actor in enumerate(known["roles"])}
    known["meetings"] = {row["meeting"]: row for row in meetings}
    known["only"] = meetings[0]["meeting"] if len(meetings) == 1 else ""
    return known | {"bodies": [], "subject": "", "group": [], "before": "", "meeting": ""}


def sides_of(known, meeting):
    """Return `(hosts, guests)` of a meeting, ids of actors; of the only one where a sentence belongs to none."""
    row = known["meetings"].get(meeting or known["only"], {})
    return split_list(row.get("hosts")), split_list(row.get("guests"))


def present(known, meeting):
    """Return the actors of a meeting in the order of the text; without a meeting, the article's persons."""
    hosts, guests = sides_of(known, meeting)
    people = list(dict.fromkeys(hosts + guests))
    if not people and not known["meetings"]:
        people = list(known["order"])
    return sorted(people, key=lambda actor: known["order"].get(actor, len(known["order"])))


def expanded(wording):
    """Return an office's words in plain letters, abbreviations written out."""
    return [part for word in plain_name(wording).split() for part in EXPAND.get(word, word).split()]


def office_fit(head, words, offices):
    """Say how well an office's short naming fits a person's: 3 the same, 2 its last word, 1 a broad noun, 0 none."""
    asked, noun = expanded(head), expanded(head)[-1]
    context = {word for w in words for word in expanded(w)}
    best = 0
    for office in offices:
        held = expanded(office)
        row = office_row(office)
        title = expanded(row["form"]) if row else held[-1:]
        at = _find(title, held)
        ahead = [word for word in held[:at] if word in LOWER]
        title = ahead + title
        if asked == title or (_find(asked, held) >= 0 and _ranks(asked) == _ranks(title)):
            best = max(best, 3 + bool(context and context <= set(held)))
        elif noun in HEADS and any(OF_WHAT.get(word, set()) & set(held) for word in context | set(asked)):
            best = max(best, 3)
        elif (
            noun == title[-1]
            and _ranks(asked) <= _ranks(title)
            and not ({"vice", "deputy", "prime"} & (set(title) - set(asked)))
        ) or (noun in KINDS and KINDS[noun] & set(held)):
            best = max(best, 2)
    return best or (1 if noun in BROAD else 0)


def _find(words, held):
    """Return where a run of words stands in others, else -1."""
    return next((at for at in range(len(held) - len(words) + 1) if held[at : at + len(words)] == words), -1)


def _ranks(words):
    """Return the words of an office that lower or tell its rank."""
    return {word for word in words if word in ("vice", "deputy", "assistant", "prime", "first")}

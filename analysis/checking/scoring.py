"""A hand-coded readout beside the program's tables → outcomes: each coded or found thing, and whether it is right."""

import re
from collections import Counter

from analysis.checking.gold import flat, in_letters, known_as, plain

LIST = " | "
NAMED = ("full name", "alias", "short name")
NO_ORDER = {"phone call", "video call", "message", "multilateral"}  # nobody receives: the order of sides is free


def outcome(measure, coded, ours, right=True):
    """Return one outcome; a coded thing not found, or a found thing not coded, is None beside it and never right."""
    return {"measure": measure, "coded": coded, "ours": ours, "right": bool(right and None not in (coded, ours))}


def compared(measure, coded, ours, neutral=()):
    """Return an outcome per thing of two lists, each counted as often as it stands; neutral things are no outcome."""
    coded = Counter(sorted(coded, key=in_letters))
    ours = Counter(sorted((thing for thing in ours if thing not in neutral), key=in_letters))
    both, missed, extra = coded & ours, coded - ours, ours - coded
    return (
        [outcome(measure, thing, thing) for thing in both.elements()]
        + [outcome(measure, thing, None) for thing in missed.elements()]
        + [outcome(measure, None, thing) for thing in extra.elements()]
    )


def cells(value):
    """Return the values of a list in one cell."""
    return [part for part in str(value or "").split(LIST) if part]


def parts(gold, told):
    """Return the outcomes of what stands around the body, and of the body's sentences."""
    article, rows = told["articles"], []
    for field, same in (("date", str), ("place", plain), ("agency", str), ("headline", lambda cell: flat(cell)[0])):
        coded, ours = ([same(cell)] if cell else [] for cell in (gold[field], str(article.get(field) or "")))
        rows += compared(field, coded, ours)
    body = [flat(row["text"])[0] for row in told["sentences"] if row["part"] == "body"]
    captions = [flat(caption)[0] for caption in cells(article.get("caption"))]
    if "account" in gold:
        rows += compared("account", *([cell] if cell else [] for cell in (gold["account"], article.get("account"))))
    rows += compared("caption", [flat(caption)[0] for caption in gold["caption"]], captions)
    neutral = {flat(text)[0] for text in gold.get("sentences_optional", ())}
    return rows + compared("sentences", [flat(text)[0] for text in gold["body_sentences"]], body, neutral)


def names_here(told):
    """Return every actor's names, those of this article first: actor id → names."""
    names = {}
    for how in NAMED:
        for row in told.get("mentions") or []:
            if row["resolved_by"] == how and row["actor"] and LIST not in row["actor"]:
                names.setdefault(row["actor"], []).append(row.get("name") or row["text"])
    for actor, row in (told.get("actors") or {}).items():
        names.setdefault(actor, []).extend([row["name"], *cells(row.get("aliases"))])
    return names


def _actors(gold, told, kind):
    """Return the actors of a kind that are named in this article: id → the coded holder of the name, else its words."""
    ids = {
        row["actor"] for row in told["mentions"] if row["kind"] == kind and row["actor"] and LIST not in row["actor"]
    }
    return {actor: known_as(told["names"][actor], gold) for actor in sorted(ids) if actor in told["names"]}


def office(role):
    """Return a role's wording to compare: in plain letters, without an acronym in brackets, which coders left out."""
    return plain(re.sub(r"\([^()]*\)", " ", role))


def people(gold, told):
    """Return the outcomes of persons, their roles and countries, and of parties."""
    persons, rows = _actors(gold, told, "person"), []
    rows += compared("persons", [row["name"] for row in gold["persons"]], persons.values())
    rows += compared("parties", [row["name"] for row in gold["parties"]], _actors(gold, told, "party").values())
    roles = {
        (persons[row["actor"]], office(role))
        for row in told["mentions"]
        if row["actor"] in persons
        for role in (row.get("roles") or [])
    }
    coded = {(row["name"], office(role)) for row in gold["persons"] for role in row["roles"]}
    known = {(row["name"], office(form)) for row in gold["persons"] for form in row["short_forms"]} | coded
    shorter = {
        (name, part) for name, part in roles - coded for whom, wording in known if whom == name and part in wording
    }
    rows += compared("roles", coded, roles, shorter)
    countries = {(name, told["actors"].get(actor, {}).get("country") or "") for actor, name in persons.items()}
    coded = {(row["name"], row["country"]) for row in gold["persons"]}
    accepted = {(row["name"], also) for row in gold["persons"] for also in row.get("country_also", [])}
    found = [c for c in sorted(countries) if c[1]]
    return rows + compared("person countries", [c for c in coded if c[1]], found, accepted)


def mentions(gold, told):
    """Return an outcome per wording noted for a person: right where mentions have it and all mean that person."""
    rows, meant = [], {}
    for row in told["mentions"]:
        ids = cells(row["actor"])
        whom = known_as(told["names"][ids[0]], gold) if len(ids) == 1 and ids[0] in told["names"] else ""
        for wording in {plain(row["text"]), plain(row.get("name") or row["text"])}:
            meant.setdefault(wording, set()).add(whom)
    forms = {}
    for person in gold["persons"]:
        for form in person["short_forms"]:
            forms.setdefault(plain(form), set()).add(person["name"])
    for form, whom in sorted(forms.items()):
        ours = meant.get(form)
        rows.append(
            outcome("mentions", f"{form}: {sorted(whom)}", ours and f"{form}: {sorted(ours)}", ours and ours <= whom)
        )
    return rows


def _sides(meeting, gold, told=None):
    """Return hosts and guests of a meeting row, each a set of coded holders (or words of names)."""
    if told is None:
        return [frozenset(known_as([name], gold) for name in meeting[side]) for side in ("hosts", "guests")]
    sides = []
    for ids, names in (("hosts", "host_names"), ("guests", "guest_names")):
        known = [told["names"].get(actor, [actor]) for actor in cells(meeting.get(ids))]
        sides.append(frozenset(known_as(n, gold) for n in known or [[name] for name in cells(meeting.get(names))]))
    return sides


def _shown(meeting, sides):
    return f"{meeting['form']}: " + " – ".join(", ".join(sorted(side)) for side in sides)


def _detail(coded, ours, gold_sides, our_sides):
    """Return the outcomes of the details of a meeting whose two sides were found."""
    rows = []
    if coded["form"] not in NO_ORDER and not coded.get("order_free"):
        hosts = [str(sorted(sides[0])) for sides in (gold_sides, our_sides)]
        rows.append(outcome("meeting direction", *hosts, gold_sides == our_sides))
    forms = {coded["form"], *coded.get("form_also", [])}
    rows.append(outcome("meeting form", coded["form"], ours["form"], ours["form"] in forms))
    if "visit" in coded:
        visits = {coded["visit"], *coded.get("visit_also", [])}
        rows.append(
            outcome("meeting visit", coded["visit"], ours.get("visit") or "", (ours.get("visit") or "") in visits)
        )
        channels = [set(coded["channel"]), *map(set, coded.get("channel_also", []))]
        ways = set(cells(ours.get("channel")))
        rows.append(outcome("meeting channel", LIST.join(coded["channel"]), LIST.join(sorted(ways)), ways in channels))
    for field in ("date", "place"):
        accepted = {plain(value) for value in [coded[field], *coded.get(f"{field}_also", [])]}
        rows.append(outcome(f"meeting {field}", coded[field], ours[field] or "", plain(ours[field] or "") in accepted))
    return rows


def meetings(gold, told):
    """Return the outcomes of meetings (right where both sides hold the same people, in any order) and their details."""
    rows, pairs = [], ([], [])
    left = [(row, _sides(row, gold, told)) for row in told["meetings"]]
    for at, coded in enumerate(gold["meetings"] + gold["meetings_optional"]):
        sides = _sides(coded, gold)
        same = [row for row in left if set(row[1]) == set(sides)]
        best = max(same, key=lambda row: row[0]["form"] == coded["form"], default=None)
        if best:
            left.remove(best)
        if at >= len(gold["meetings"]):  # neither a hit nor a miss
            continue
        pairs[0].extend(tuple(sorted((one, other))) for one in sides[0] for other in sides[1])
        rows.append(outcome("meetings", _shown(coded, sides), best and _shown(best[0], best[1])))
        if best:
            pairs[1].extend(tuple(sorted((one, other))) for one in sides[0] for other in sides[1])
            rows += _detail(coded, best[0], sides, best[1])
    for row, sides in left:
        rows.append(outcome("meetings", None, _shown(row, sides)))
        pairs[1].extend(tuple(sorted((one, other))) for one in sides[0] for other in sides[1])
    return rows + compared("meeting pairs", set(pairs[0]), set(pairs[1]))


def phrases(gold, told):
    """Return the outcomes of partnerships (each naming), formulae and themes (by article, and by sentence if coded)."""
    coded = [(row["dyad"], row["tier"], row["event"]) for row in gold["partnerships"] for _ in range(row["count"])]
    rows = compared("partnerships", coded, [(row["dyad"], row["tier"], row["event"]) for row in told["partnerships"]])
    ours = sorted({plain(row["formula"]) for row in told["formulae"]})
    rows += compared("formulae", map(plain, gold["formulae"]), ours)
    themes = sorted({row["theme"] for row in told["themes"]})
    rows += compared("themes", gold["themes"], themes, gold.get("themes_ambiguous", ()))
    rows += [{**row, "measure": f"theme = {row['coded'] or row['ours']}"} for row in rows if row["measure"] == "themes"]
    if "sentence_themes" not in gold:
        return rows
    doubtful = set(gold.get("themes_ambiguous", ()))
    ours = {(text, theme) for text, theme in _by_sentence(told) if theme not in doubtful}
    coded = zip(gold["body_sentences"], gold["sentence_themes"], strict=True)
    expected = {(flat(text)[0], theme) for text, every in coded for theme in every if theme not in doubtful}
    return rows + compared("themes by sentence", expected, ours)


def _by_sentence(told):
    """Return `(text, theme)` for each theme that stands in a sentence of the body."""
    body = {row["sentence"]: flat(row["text"])[0] for row in told["sentences"] if row["part"] == "body"}
    return [(body[row["sentence"]], row["theme"]) for row in told["themes"] if row["sentence"] in body]

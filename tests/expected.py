"""What a small invented readout should give, beside what the tables hold: a list of what is missed, in words."""

import re
import unicodedata

LIST = " | "
NO_HOST = ("phone call", "video call", "message", "multilateral")
DETAILS = ("form", "date", "place", "host_country", "guest_country", "visit", "channel")
PARTS = ("date", "headline", "caption", "place", "agency", "account")


def fold(text):
    """Return a text's words in plain small letters, in alphabetical order."""
    letters = unicodedata.normalize("NFD", str(text).replace("đ", "d").replace("Đ", "D")).lower()
    return " ".join(sorted(re.findall(r"[^\W_]+", "".join(c for c in letters if not unicodedata.combining(c)))))


def cells(cell):
    return [one for one in str(cell or "").split(LIST) if one]


def named(cell, names):
    """Return the folded names of the actors in a cell."""
    return sorted(fold(names.get(one, one.replace("-", " "))) for one in cells(cell))


def same(found, wanted):
    """Say whether names are those wanted; a wanted name may be a part of the found one, `A + B` are two."""
    wanted = sorted(fold(one.split(" (")[0]) for many in wanted for one in many.split(" + "))
    parts = all(any(set(w.split()) <= set(f.split()) for f in found) for w in wanted)
    return found == wanted or (len(found) == len(wanted) and parts)


def _fits(row, want):
    hosts, guests = row["hosts"], row["guests"]
    if "sides" in want:
        return same(sorted(hosts + guests), want["sides"])
    free = want.get("sides_free") or want.get("form") in NO_HOST
    turned = same(guests, want["hosts"]) and same(hosts, want["guests"])
    return (same(hosts, want["hosts"]) and same(guests, want["guests"])) or bool(free and turned)


def missed_meetings(expect, tables, names):
    sides = [{side: named(row[side], names) for side in ("hosts", "guests")} for row in tables["meetings"]]
    rows = [row | both for row, both in zip(tables["meetings"], sides, strict=True)]
    wanted, used, out = expect.get("meetings") or [], [], []
    for want in wanted:
        hit = next((row for row in rows if row not in used and _fits(row, want)), None)
        if hit is None:
            out.append(f"no meeting {want.get('sides') or [want['hosts'], want['guests']]}")
            continue
        used.append(hit)
        wrong = [key for key in DETAILS if want.get(key) is not None and fold(hit.get(key, "")) != fold(want[key])]
        out += [f"meeting {key}: {hit.get(key, '')!r}, not {want[key]!r}" for key in wrong]
    if wanted and "hosts" in wanted[0]:
        out += [f"extra meeting {row['hosts']} – {row['guests']}" for row in rows if row not in used]
    if len(rows) != expect.get("meetings_total", len(rows)):
        out.append(f"{len(rows)} meetings, not {expect['meetings_total']}")
    for key in ("host_country", "guest_country"):
        if key in expect and not any(row[key] == expect[key] for row in rows):
            out.append(f"{key}: {[row[key] for row in rows]}, not {expect[key]!r}")
    pairs = [[row["host_country"], row["guest_country"]] for row in rows]
    return out + [f"{a} met {b}" for a, b in pairs if [a, b] not in expect.get("meetings_countries", pairs)]


def missed_persons(expect, tables):
    persons, people, out = [row for row in tables["actors"] if row["kind"] == "person"], expect.get("persons") or [], []
    if isinstance(people, dict):
        people = [{"name": name, "country": country} for name, country in people.items()]
    for want in people:
        hit = next((row for row in persons if same([fold(row["name"])], [want["name"]])), None)
        if hit is None:
            out.append(f"no person {want['name']}")
            continue
        accepted = [one.replace("empty", "") for one in want.get("country", "").split(" or ")]
        if want.get("country") and hit["country"] not in accepted:
            out.append(f"{want['name']}: {hit['country']!r}, not {want['country']!r}")
        out += [f"{want['name']} lacks {role!r}" for role in want.get("roles", []) if role not in cells(hit["roles"])]
    folded = [fold(row["name"]) for row in persons]
    out += [f"{no} is no person" for no in expect.get("persons_not", []) if any(same([one], [no]) for one in folded)]
    for name, country in (expect.get("actors") or {}).items():
        if not any(same([fold(r["name"])], [name]) and r["country"] == country for r in tables["actors"]):
            out.append(f"{name} is not {country}")
    return out


def _wrong(row, want, names):
    """Return what is wrong with a statement that may be the wanted one."""
    out = [f"act {row['act']!r}, not {want['act']!r}"] if want.get("act") not in (None, row["act"]) else []
    for key in ("speaker", "addressee"):
        people = [] if want.get(key) in ("", "empty", None) else want[key]
        people = [people] if isinstance(people, str) else people
        if key in want and not same(named(row[key], names), people):
            out.append(f"{key} {named(row[key], names)}, not {people}")
    spoke = named(row["speaker"], names)
    if any(same([one], [no]) for one in spoke for no in want.get("speaker_not", []) if no):
        out.append(f"speaker is {want['speaker_not']}")
    return out


def missed_statements(expect, tables, names):
    rows, out = tables["statements"], []
    text = {(row["article"], row["sentence"]): row for row in tables["sentences"]}
    for want in expect.get("statements") or []:
        verb = set(fold(want.get("verb", "")).split())
        hits = [row for row in rows if not verb or verb & set(fold(row["verb"]).split())]
        hits = [row for row in hits if want.get("contains", "") in text[row["article"], row["sentence"]]["text"]]
        best = min((_wrong(row, want, names) for row in hits), key=len, default=["no such statement"])
        out += [f"{want.get('verb', 'statement')}: {one}" for one in best]
    if len(rows) != expect.get("statements_total", len(rows)):
        out.append(f"{len(rows)} statements, not {expect['statements_total']}")
    for wording in expect.get("no_statement", []):
        for row in rows:
            sentence = text[row["article"], row["sentence"]]
            at = sentence["text"].find(wording)
            if at >= 0 and row["verb_start"] != "" and 0 <= row["verb_start"] - sentence["start"] - at < len(wording):
                out.append(f"a statement in {wording!r}")
    if expect.get("addressee") == "empty" and any(row["addressee"] for row in rows):
        out.append("an addressee where none is")
    return out


def missed(expect, tables, names):
    """Return what a readout's tables (name → rows) miss of what is expected of it."""
    out = missed_meetings(expect, tables, names) + missed_persons(expect, tables)
    out += missed_statements(expect, tables, names)
    for key in PARTS:
        if key in expect and tables["articles"] and tables["articles"][0].get(key) != expect[key]:
            out.append(f"{key}: {tables['articles'][0].get(key)!r}, not {expect[key]!r}")
    told = [set(fold(f"{row['kind']} {row['detail']}").split()) for row in tables["problems"]]
    words = set(fold(expect.get("problem", "")).split()) - {"a", "is", "the", "named", "row"}
    return out + ([f"no problem row: {expect['problem']}"] if words and not any(words & one for one in told) else [])

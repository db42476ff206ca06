"""What headings are worth as a check: does the body alone give the encounter that the heading names?"""

from analysis import meetings
from analysis.tables import LIST


def _told(reading, docs, mentions, actors, book, headline):
    """Return the meeting rows of an article's headline alone, or of all but its headline."""
    chosen = [row for row in reading.sentences if (row["part"] == "headline") == headline]
    kept = {row["sentence"] for row in chosen}
    part = reading._replace(sentences=[dict(row) for row in chosen])
    docs = [doc for doc in docs if doc.user_data["sentence"] in kept]
    rows, _ = meetings.find(part, docs, [m for m in mentions if m["sentence"] in kept], actors, book)
    return rows


def _people(row):
    return [actor for side in ("hosts", "guests") for actor in row[side].split(LIST) if actor]


def _pairs(row, actors):
    """Return each host with each guest of a meeting, where both are persons."""
    sides = [
        [actor for actor in row[side].split(LIST) if actors.get(actor, {}).get("kind") == "person"]
        for side in ("hosts", "guests")
    ]
    return [{host, guest} for host in sides[0] for guest in sides[1]]


def title_pairs(reading, docs, mentions, actors, book):
    """Return one row per pair of persons whom an article's headline says met: whether the body alone gives it."""
    bodies, rows = _told(reading, docs, mentions, actors, book, False), []
    for row in _told(reading, docs, mentions, actors, book, True):
        for pair in _pairs(row, actors):
            forms = [body["form"] for body in bodies if pair <= set(_people(body))]
            rows.append(
                {
                    "article": reading.article["article"], "pair": LIST.join(sorted(pair)), "form": row["form"],
                    "found": bool(forms), "body_form": forms[0] if forms else "",
                }
            )  # fmt: skip
    return rows

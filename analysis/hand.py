"""Readouts drawn at random and coded by hand, as rows of the views: what the chapters correct their counts with."""

from pathlib import Path

import pandas as pd

from analysis import countries
from analysis.checking.gold import FOLDERS, READOUTS, ROOT, read_gold
from analysis.codebook import read_codebook

UNDECIDED = 0.5  # a code that the coder left open counts half
NOWHERE = "of no country"  # who speaks for none (the head of a world body) is of the other side
COLUMNS = {
    "themes": ["article", "theme", "sure"],
    "statements": ["article", "act", "act_class", "voice", "resolved_by", "strength", "embedded", "sure"],
    "meetings": ["article", "form", "sure"],
    "partnerships": ["article", "tier", "event", "sure"],
}


SHIPPED = {"coded": FOLDERS[0], "second": ROOT / "data" / "second"}


def own_folder(corpus, kind="coded"):
    """Return where codings of a corpus are kept: `data/gold` (or `data/second`), of another folder beside it."""
    own = Path(corpus.folder).resolve()
    return SHIPPED[kind] if own == READOUTS else own.with_name(f"{own.name}-{kind}")


def known(corpus, kind="coded"):
    """Return the codings of a corpus's readouts, the first or the `second` ones, wherever in the folder they lie.

    A coding is of a text: one whose text stands nowhere in the folder is left out, in another file it is that file's.
    """
    folders = dict.fromkeys([SHIPPED[kind], own_folder(corpus, kind)])
    rows = read_gold([folder for folder in folders if folder.is_dir()])
    places = {text: article for article, text in sorted(corpus.texts.items(), reverse=True)}
    found = []
    for row in rows:
        here = corpus.texts.get(row["article"]) == row["text"]
        found.append({**row, "article": row["article"] if here else places.get(row["text"], "")})
    return [row for row in found if row["article"]]


def drawn(corpus):
    """Return the codings of the corpus's readouts that were drawn at random."""
    return [row for row in known(corpus) if "draw" in row]


def coded(corpus, view):
    """Return `(readouts, rows)`: the articles drawn and coded by hand, and the rows that the coder made of them.

    Rows have `article`, the collection and year of their readout, the columns that a coder codes, and `sure`: 1, or a
    half where the coder left the code open.
    """
    makers = {"themes": _themes, "statements": _statements, "meetings": _meetings, "partnerships": _partnerships}
    chosen = drawn(corpus)
    rows = [{"article": one["article"], "sure": 1.0, **row} for one in chosen for row in makers[view](one)]
    about = corpus.view("articles")[["article", "collection", "year"]]
    table = pd.DataFrame(rows, columns=COLUMNS[view]).merge(about, on="article", how="left")
    if view == "statements":  # where no side is the own, as in the view
        homeless = table["collection"].map(corpus.homes()) == ""
        table["voice"] = table["voice"].mask(homeless & table["voice"].isin(["own", "other"]), "one")
    return about[about["article"].isin([one["article"] for one in chosen])], table


def _themes(one):
    rows = [{"theme": theme} for theme in one["themes"]]
    return rows + [{"theme": theme, "sure": UNDECIDED} for theme in one.get("themes_ambiguous", ())]


def _statements(one):
    classes = read_codebook()["acts"].set_index("act")["act_class"]
    lands = {party["name"]: party["country"] for party in one["parties"]}
    lands |= {person["name"]: person["country"] or NOWHERE for person in one["persons"]}
    for row in one["statements"]:
        sides = {lands.get(name) or countries.code(name) or "" for name in row["speaker"]}
        known = {"act_class": classes.get(row["act"], ""), "voice": _voice(sides, one["account"])}
        yield {**known, **{key: row.get(key, "") for key in ("act", "resolved_by", "strength", "embedded")}}


def _voice(sides, home):
    """Return whose voice a coded statement is, seen from the account's home."""
    if not home or not sides or sides == {""}:
        return "open"
    sides = sides - {""}
    return "both" if len(sides) > 1 else "own" if sides == {home} else "other"


def _meetings(one):
    return [{"form": row["form"]} for row in one["meetings"]]


def _partnerships(one):
    return [{"tier": row["tier"], "event": row["event"]} for row in one["partnerships"]]

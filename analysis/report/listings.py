"""What the page's lists and tables show of each row beside its own columns, made once when the report is written."""

from itertools import product

import pandas as pd

from analysis.countries import name as country_name
from analysis.prose import short
from analysis.sides import split
from analysis.tables import LIST
from analysis.views import home_countries
from analysis.words import label

TITLE = 140  # letters of what a readout is called
NEITHER = {"own", "other"}  # of who ranks higher: a side, said as its country


def _of(table, column):
    """Return article → the items of a column of its rows, each once, in order."""
    found = {}
    for article, cell in zip(table["article"], table[column], strict=True):
        found.setdefault(article, {}).update(dict.fromkeys(split(cell)))
    return found


def _articles(corpus, rows):
    """Return what the page says of readouts: how each is called, whose it is, its place, whom and what it holds."""
    body = corpus.sentences[corpus.sentences["part"] == "body"].drop_duplicates("article")
    first, homes = dict(zip(body["article"], body["text"], strict=True)), home_countries(corpus.articles)
    met, hosted = (_of(corpus.meetings, column) for column in ("host_country", "guest_country"))
    forms, themes = _of(corpus.meetings, "form"), _of(corpus.themes, "theme")
    people = _of(corpus.mentions[corpus.mentions["kind"] == "person"], "actor")
    names = dict(zip(corpus.actors["actor"], corpus.actors["name"], strict=True))
    order = {one: at for at, one in enumerate(rows.sort_values(["collection", "date", "article"])["article"])}
    made = []
    for row in rows.to_dict("records"):
        article = row["article"]
        lands = {*met.get(article, ()), *hosted.get(article, ())} - {homes.get(row["collection"], "")}
        made.append({
            "title": short(row["headline"] or first.get(article, "") or row["file"], TITLE),
            "source": ", ".join(filter(None, (row["agency"] or row["collection"], row["date"]))),
            "order": order[article], "countries": sorted(map(country_name, lands)),
            "forms": [label("form", one) for one in forms.get(article, ())],
            "people": [names.get(one, one) for one in people.get(article, ())],
            "themes": sorted(label("theme", one) for one in themes.get(article, ())),
        })  # fmt: skip
    columns = ["title", "source", "order", "countries", "forms", "people", "themes"]
    return pd.DataFrame(made, index=rows.index, columns=columns)


def _offices(mentions):
    """Return (article, actor) → the office that a readout gives to somebody, the first that it words."""
    found = {}
    for article, cell, roles in mentions[["article", "actor", "roles"]].itertuples(index=False):
        for actor in split(cell) if roles else ():
            found.setdefault((article, actor), split(roles)[0])
    return found


def _meetings(corpus, rows):
    """Return what the page says of encounters: the day, pairs of countries, the sides' offices, who ranks higher."""
    offices, homes, made = _offices(corpus.mentions), home_countries(corpus.articles), []
    for row in rows.to_dict("records"):
        sides = {"own": homes.get(row.get("collection", ""), ""), "other": row.get("counterpart", "")}
        lands = product(split(row["host_country"]), split(row["guest_country"]))
        pairs = {"-".join(sorted(both)) for both in lands if len(set(both)) > 1}
        held = {f"{side}_offices": LIST.join(offices.get((row["article"], one), "") for one in split(row[f"{side}s"]))
                for side in ("host", "guest")}  # fmt: skip
        higher = row.get("higher", "")
        rank = label("counterpart", sides[higher]) if higher in NEITHER else label("higher", higher) if higher else ""
        made.append({"day": row["date"] or row.get("readout_date", ""), "pairs": sorted(pairs), "rank": rank, **held})
    return pd.DataFrame(made, index=rows.index, columns=["day", "pairs", "rank", "host_offices", "guest_offices"])


ADDED = {"articles": _articles, "meetings": _meetings}


def added(corpus, name, rows):
    """Return rows of a view with the columns that the page alone shows; lists are joined as in the tables."""
    if name not in ADDED:
        return rows
    more = ADDED[name](corpus, rows)
    return rows.assign(**{one: [LIST.join(v) if isinstance(v, list) else v for v in more[one]] for one in more})


def compared(aligned, titles, dates):
    """Return one row per pair of readouts that were aligned: what they are, of when, how much both tell."""
    found = [
        {"a": a, "b": b, "kind": aligned["kinds"][kind], "second": titles[b], "date": dates[b], "before": dates[a],
         "both": sum(bool(one and other) for one, other, *_ in lines)}
        for a, b, kind, lines in aligned["pairs"]
    ]  # fmt: skip
    table = pd.DataFrame(found, columns=["a", "b", "kind", "second", "date", "before", "both"])
    return table.sort_values(["date", "b"], ascending=False)


def pairs(meetings):
    """Return one row per pair of countries on the two sides of an encounter: how often, in how many readouts, when.

    Who is named on a side in the latest readout (`present`), and who of them was not before (`joined`), who no more
    (`left`), are actors; `earlier` is whether there is a readout of an earlier day. One that tells of an encounter of
    these two alone is held against another such (`alone`): whom a call of ten countries brings in, no one lets go.
    """
    rows = meetings.assign(pair=meetings["pairs"].map(split)).explode("pair").dropna(subset="pair")
    found = []
    for pair, part in rows.sort_values("day", kind="stable").groupby("pair"):
        days, named = [day for day in part["day"] if day], []
        for _, text in part.groupby("article", sort=False):
            actors = (one for side in ("hosts", "guests") for cell in text[side] for one in split(cell))
            named.append((max(text["day"]), dict.fromkeys(actors), text["pairs"].eq(pair).any()))
        latest, last, by_two = named[-1]  # another account of the same day is none before it
        earlier = [(actors, alone) for day, actors, alone in named[-2::-1] if "" != day < latest]
        like = [actors for actors, alone in earlier if alone and by_two]
        before = next(iter(like or [actors for actors, _ in earlier]), None)
        found.append({
            "pair": pair, "countries": label("dyad", pair), "encounters": len(part), "readouts": len(named),
            "first": min(days, default=""), "last": max(days, default=""), "present": LIST.join(last),
            "earlier": "alone" if like else "yes" if earlier else "",
            "joined": LIST.join(one for one in last if one not in (before or last)),
            "left": LIST.join(one for one in before or () if one not in last),
        })  # fmt: skip
    columns = ["pair", "countries", "encounters", "readouts", "first", "last", "present", "earlier", "joined", "left"]
    return pd.DataFrame(found, columns=columns).sort_values(["encounters", "pair"], ascending=[False, True])

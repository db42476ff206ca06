"""Small tables about encounters: who met whom, how often and when, who travels, what open names could change."""

import pandas as pd

from analysis import countries, measures
from analysis.evidence import link
from analysis.findings import distinct, largest, name
from analysis.measures.naming import bounds
from analysis.measures.shares import listed
from analysis.measures.travel import SETTINGS
from analysis.overview import named
from analysis.prose import count, listing, percent
from analysis.tables import LIST

ABROAD = SETTINGS[1]
IN_PERSON = {"setting": tuple(SETTINGS[:2])}  # where it is known who received and who travelled
KINDS = ["person", "party", "organisation", "country", "people"]
RANKS = {
    "own": "own side higher", "equal": "equal rank", "other": "other side higher", "unknown": "not known",
}  # fmt: skip


def kinds(corpus):
    """Return one row per kind of actor: `actors`, the countries they speak for, and in how many readouts they stand."""
    mentions = corpus.view("mentions").query("actor != ''")
    rows = []
    for kind, part in corpus.actors.groupby("kind"):
        there = mentions[mentions["kind"] == kind]
        lands = part["country"].replace("", None).nunique()
        rows.append((kind, len(part), lands, len(there), there["article"].nunique()))
    table = pd.DataFrame(rows, columns=["kind", "actors", "countries", "mentions", "readouts"])
    place = {kind: at for at, kind in enumerate(KINDS)}
    return table.sort_values("kind", key=lambda column: column.map(lambda kind: place.get(kind, 9)), ignore_index=True)


def _persons(corpus, meetings, column):
    """Return the meetings with a row for each person in a list column, and that person's `name`."""
    people = corpus.actors.query("kind == 'person'")[["actor", "name"]]
    rows = listed(meetings, column).rename(columns={column: "actor"})
    return rows.merge(people, on="actor", how="inner", validate="many_to_one")


def by_person(corpus, *, collection, most=6):
    """Return one row per country met and person of the own side, the busiest: `n` encounters of one collection."""
    meetings = corpus.view("meetings").query("collection == @collection and counterpart not in ['', 'several']")
    rows = _persons(corpus, meetings, "own").drop_duplicates(["meeting", "actor"])
    rows = rows[rows["actor"].isin(_busiest(rows, most))]
    table = rows.groupby(["actor", "name", "counterpart"]).size().rename("n").reset_index()
    return table.assign(country=table["counterpart"].map(countries.name))


def _busiest(rows, most):
    """Return the actors with most rows, the most first."""
    sizes = rows["actor"].value_counts()
    return sorted(sizes.index, key=lambda actor: (-sizes[actor], actor))[:most]


def most_met(corpus, *, collection, most=12):
    """Return `(encounters, persons)`: the dated rows and the table of the persons of other sides met most often.

    Encounters have a row for each of these persons, with `name` and `by`, the first person of the own side; `persons`
    has `n`, how many are dated, `first` and `last` day, most often met first.
    """
    meetings = corpus.view("meetings").query("collection == @collection")
    rows = _persons(corpus, meetings, "others").drop_duplicates(["meeting", "actor"])
    known = corpus.actors.set_index("actor")["name"].to_dict()
    rows = rows.assign(by=rows["own"].str.split(LIST, regex=False).str[0].map(known).fillna(""))
    dates = rows["date"].where(rows["date"] != "")
    table = rows.assign(date=dates).groupby(["actor", "name"]).agg(
        n=("meeting", "size"), dated=("date", "count"), first=("date", "min"), last=("date", "max")
    )  # fmt: skip
    table = table.reset_index().fillna({"first": "", "last": ""})
    table = table.sort_values(["n", "actor"], ascending=[False, True], ignore_index=True).head(most)
    return rows[rows["actor"].isin(table["actor"])], table


def ranked(corpus):
    """Return `measures.share` of encounters by which side is of higher rank, for each collection."""
    rows = corpus.view("meetings")
    rows = rows.assign(rank=rows["higher"].map(RANKS))
    table = measures.share(rows, of="rank", by="collection", articles=distinct(corpus), unit="rows",
                           values=list(RANKS.values()))  # fmt: skip
    return table.assign(higher=table["rank"].map({said: code for code, said in RANKS.items()}))


def placed(corpus):
    """Return `measures.share` of encounters by where they take place, seen from the own side, for each collection."""
    rows = corpus.view("meetings")
    return measures.share(rows, of="setting", by="collection", articles=distinct(corpus), unit="rows", values=SETTINGS)


def afield(corpus):
    """Return a figure's title: how often the own side of the largest collection received and how often it travelled."""
    collection = largest(corpus)
    sizes = corpus.view("meetings").query("collection == @collection")["setting"].value_counts()
    if not sizes.reindex(SETTINGS[:3]).sum():
        return "Where the sides met"
    home, abroad, third = (int(sizes.get(one, 0)) for one in SETTINGS[:3])
    where = f" of {collection}" if collection else ""
    return f"The own side{where} receives {home} times, travels to the other {abroad}, meets elsewhere {third} times"


def travellers(corpus, *, collection, most=8):
    """Return one row per person of the own side and setting: `n` encounters; the persons with most encounters."""
    meetings = corpus.view("meetings").query("collection == @collection")
    rows = _persons(corpus, meetings, "own").drop_duplicates(["meeting", "actor"])
    rows = rows[rows["actor"].isin(_busiest(rows, most))]
    return rows.groupby(["actor", "name", "setting"]).size().rename("n").reset_index()


def received(corpus):
    """Return `overview.met` of the encounters of which it is known who received and who travelled."""
    return named(measures.met(corpus.view("meetings").query("setting in @SETTINGS[:2]")))


def receiving(corpus, collection):
    """Return where the encounters of a collection took place, seen from its own side, each number a link."""
    rows = corpus.view("meetings").query("collection == @collection")
    if rows.empty:
        return ""
    sizes = rows["setting"].value_counts()
    told = [f"{link(int(sizes[one]), 'meetings', collection=collection, setting=one)} {one}"
            for one in SETTINGS[:-1] if one in sizes]  # fmt: skip
    rest = sizes.get(SETTINGS[-1], 0)
    silent = link(int(rest), "meetings", collection=collection, setting=SETTINGS[-1]) if rest else ""
    total = link(len(rows), "meetings", collection=collection)
    parts = [f"{listing(told)}, seen from the own side"] if told else []
    parts += [f"nothing says where {silent} took place"] if rest else []
    return f"Of the {total} encounters in {name(collection)}: {'; '.join(parts)}."


def level(corpus):
    """Return a figure's title: in the largest collection, who is of higher rank, and how often the two are equal."""
    table, collection = ranked(corpus), largest(corpus)
    table = table[(table["collection"] == collection) & table["share"].notna()].set_index("higher")["share"]
    if table.empty:
        return "Which side of an encounter is of higher rank"
    more = "other" if table["other"] > table["own"] else "own"
    where = f" in {collection}" if collection else ""
    return f"{percent(table['equal'])} of encounters{where} are between equals; else the {more} side is mostly higher"


def rests(corpus):
    """Return what rests on open names: encounters and statements, by where their persons are introduced; with links."""
    told = []
    for view, noun in (("meetings", "encounters"), ("statements", "statements")):
        rows = corpus.view(view)
        known = {place: int((rows["introduced"] == place).sum()) for place in ("here", "elsewhere", "nowhere")}
        if not sum(known.values()):
            continue
        said = {place: link(number, view, introduced=place) if number else "none" for place, number in known.items()}
        told.append(
            f"Of the {noun} with a person, {said['here']} rest on full names in the same readout, {said['elsewhere']} "
            f"on a name that only another readout gives in full, {said['nowhere']} on one that none does."
        )
    return " ".join(told)


def open_names(corpus):
    """Return one row per person whom no readout names in full: `n` mentions, in how many readouts, and the country."""
    rows = corpus.view("mentions").query("introduced == 'nowhere'").drop(columns=["name", "country"])
    people = corpus.actors[["actor", "name", "country"]]
    rows = rows.merge(people, on="actor", how="inner", validate="many_to_one")
    table = rows.groupby(["actor", "name", "country"]).agg(n=("actor", "size"), readouts=("article", "nunique"))
    return table.reset_index().sort_values(["n", "actor"], ascending=[False, True], ignore_index=True)


def swing(corpus):
    """Return between which numbers the count of persons lies, whoever stands behind the open names."""
    row = bounds(corpus).iloc[0]
    if not row["counted"]:
        return "No person is named."
    return (
        f"{count(int(row['counted']), 'person')} counted: {row['fewest']:,} if each name that stays open is one of the "
        f"others, {row['most']:,} if each is somebody new in each readout."
    )

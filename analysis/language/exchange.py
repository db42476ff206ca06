"""Who thanks, praises, congratulates, condoles with, welcomes and promises to whom, and what comes back."""

import pandas as pd

from analysis import measures
from analysis.countries import name as country_name
from analysis.evidence import link
from analysis.language.acts import coded, shelf, tally
from analysis.prose import count, listing

GIFTS = ("thank", "praise", "congratulate", "condole", "welcome", "pledge")
PAIRED = ("thank", "praise", "pledge")


def given(corpus, collection):
    """Return the statements of a collection with which one side thanks, praises, … or promises the other country."""
    rows = coded(corpus, collection)
    return rows[rows["act"].isin(GIFTS) & (rows["way"] != "")]


def gifts(corpus, collection):
    """Return one row per act and country that the own side gives it to: `n` statements."""
    rows = given(corpus, collection).query("way == 'given'")
    table = rows.groupby(["act", "partner"]).size().rename("n").reset_index()
    return table.assign(country=[country_name(code) for code in table["partner"]])


def exchanged(corpus, collection, most=12):
    """Return one row per country dealt with: thanks, praise and pledges given and received, and what share comes back.

    `said` is received of both over all that `given` counts, with its interval over readouts or too few to say.
    """
    rows = given(corpus, collection)
    table = measures.returned(rows, by="partner", articles=shelf(corpus, collection)).head(most)
    for act in PAIRED:
        for way in ("given", "received"):
            counts = rows[(rows["act"] == act) & (rows["way"] == way)]["partner"].value_counts()
            table[f"{act}, {way}"] = table["partner"].map(counts).fillna(0).astype(int)
    columns = [f"{act}, {way}" for act in PAIRED for way in ("given", "received")]
    named = table.assign(country=[country_name(code) for code in table["partner"]])
    return named[["partner", "country", *columns, "said"]]


def conditions():
    """Return what each counted column of `exchanged` asks of the statements."""
    return {f"{act}, {way}": {"act": act, "way": way} for act in PAIRED for way in ("given", "received")}


def in_short(corpus, collection):
    """Return in a sentence how much of all thanks, praise, … and promises between two countries comes back."""
    rows = given(corpus, collection).assign(all="all")
    table = measures.returned(rows, by="all", articles=shelf(corpus, collection))
    if table.empty:
        return ""
    row, where = table.iloc[0], {"collection": collection, "act": GIFTS}
    whole = link(len(rows), "statements", way=measures.WAYS, **where)
    back = link(int(row["received"]), "statements", way="received", **where)
    return (
        f"Of {whole} statements in which the own side and one other country thank, praise, congratulate, condole with, "
        f"welcome or promise each other something, {back} come from the other: {row['said']}."
    )


def returned_said(corpus, collection):
    """Return in a sentence how much of the thanks, praise and pledges of a collection comes back."""
    rows = given(corpus, collection)
    table = measures.returned(rows, by="act", articles=shelf(corpus, collection))
    table = table[table["act"].isin(PAIRED)]
    told = []
    for row in table.itertuples():
        where = {"collection": collection, "act": row.act}
        gave, got = (link(int(getattr(row, way)), "statements", way=way, **where) for way in ("given", "received"))
        told.append(f"*{row.act}* {gave} given, {got} received, so {row.said} comes back")
    return f"Between the account's own side and one other country: {'; '.join(told)}." if told else ""


def between(corpus, rows):
    """Return one row per speaker and addressee of statements: their acts, both ways of a pair next to each other."""
    people = measures.listed(measures.listed(rows, "speaker"), "addressee")
    people = people[(people["speaker"] != "") & (people["addressee"] != "")]
    names, found = corpus.actors.set_index("actor")["name"].to_dict(), []
    for (giver, receiver), part in people.groupby(["speaker", "addressee"]):
        found.append({"speaker": giver, "addressee": receiver, "from": names.get(giver, giver),
                      "to": names.get(receiver, receiver), "acts": tally(part), "n": len(part)})  # fmt: skip
    columns = ["speaker", "addressee", "from", "to", "acts", "n"]
    return _paired(pd.DataFrame(found, columns=columns))[columns]


def _paired(table):
    """Return rows of givers and receivers with the two ways of each pair next to each other, the fullest pair first."""
    pair = [" ".join(sorted(ends)) for ends in zip(table["speaker"], table["addressee"], strict=True)]
    table = table.assign(pair=pair)
    both = table.groupby("pair")["n"].transform("sum") if len(table) else table["n"]
    order = table.assign(both=both).sort_values(
        ["both", "pair", "n", "speaker"], ascending=[False, True, False, True], ignore_index=True
    )
    return order.drop(columns=["both", "pair"])


def one_way(table):
    """Return in a sentence how many of the pairs in `between` speak both ways, and how many one way only."""
    ends = {(row.speaker, row.addressee) for row in table.itertuples()}
    mutual = {frozenset(pair) for pair in ends if pair[::-1] in ends}
    single = len({frozenset(pair) for pair in ends}) - len(mutual)
    if not ends:
        return ""
    parts = [count(len(mutual), "pair speaks", "pairs speak") + " both ways"] if mutual else []
    parts += [count(single, "pair") + " one way only"] if single else []
    text = listing(parts)
    return text[:1].upper() + text[1:] + "."

"""Whose full name a readout gives, whose another readout gives, and whose none: what counts of persons rest on."""

import pandas as pd

from analysis.tables import LIST

HERE, ELSEWHERE, NOWHERE = "here", "elsewhere", "nowhere"
FULL = "full name"
WORST = (NOWHERE, ELSEWHERE, HERE)


def namings(mentions):
    """Return one row per person and readout: `introduced` says whether the full name stands here, elsewhere, nowhere.

    A person whom no readout of the corpus names in full stays open: one of the known, or somebody else.
    """
    people = mentions[(mentions["kind"] == "person") & (mentions["actor"] != "")]
    people = people[~people["actor"].str.contains(LIST, regex=False)]
    full = people[people["resolved_by"] == FULL]
    known, here = set(full["actor"]), set(zip(full["article"], full["actor"], strict=True))
    rows = people[["article", "actor"]].drop_duplicates(ignore_index=True)
    pairs = zip(rows["article"], rows["actor"], strict=True)
    found = [HERE if pair in here else ELSEWHERE if pair[1] in known else NOWHERE for pair in pairs]
    return rows.assign(introduced=pd.array(found, dtype="string"))


def introduced(table, column, mentions):
    """Return for each row, in order, where the persons in a list column are introduced: the worst of them, '' for none.

    What is no person (a party, a country) counts for nothing.
    """
    rows = namings(mentions).itertuples(index=False, name=None)
    known = {(article, actor): found for article, actor, found in rows}
    said = []
    for article, cell in zip(table["article"], table[column], strict=True):
        found = {known.get((article, actor), "") for actor in cell.split(LIST)}
        said.append(next((word for word in WORST if word in found), ""))
    return said


def bounds(corpus, **where):
    """Return one row per count of persons: as counted, the fewest and the most that the open names allow.

    `where` are conditions of the views: the collections of one own side, whom the others met.

    The fewest if each open name were one of the known persons, the most if each were, in each readout that does not
    introduce it, somebody new: also where the corpus takes it for a person whom another readout introduces.
    """
    meetings, spoken = corpus.view("meetings", **where), corpus.view("statements", **where)
    names = namings(corpus.view("mentions", **where))
    chosen = {
        "persons named": names,
        "persons met by the own side": _among(names, meetings[meetings["own"] != ""], "others"),
        "persons who speak": _among(names, spoken, "speaker"),
    }
    if not (meetings["own"] != "").any():
        del chosen["persons met by the own side"]  # none is known here
    return pd.DataFrame([_bound(what, rows) for what, rows in chosen.items()])


def _among(names, table, column):
    """Return the namings of the persons that stand in a list column of a readout's rows."""
    rows = table.assign(actor=table[column].str.split(LIST, regex=False)).explode("actor")
    return names.merge(rows[["article", "actor"]].drop_duplicates(), on=["article", "actor"])


def _bound(what, rows):
    """Return one row of the bounds."""
    known = rows.loc[rows["introduced"] != NOWHERE, "actor"].nunique()
    named = rows.loc[rows["introduced"] == HERE, "actor"].nunique()
    loose = int((rows["introduced"] != HERE).sum())
    fewest = known or min(1, len(rows))  # whoever is named is somebody
    return {"what": what, "fewest": fewest, "counted": rows["actor"].nunique(), "most": named + loose}

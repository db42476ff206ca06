"""Who gives what to whom, and how much of it comes back."""

from analysis.measures.shares import FEW, share

WAYS = ("given", "received")


def reciprocity(table, *, giver="side", receiver="toward"):
    """Return one row per giver and receiver of acts: `n` given, `returned` (by the receiver to the giver), `readouts`.

    Take the acts of interest first (`statements.query("act == 'thank'")`). What has no one known giver or receiver
    stays a row (`open`, `joint`), after those that have.
    """
    pairs = table.groupby([giver, receiver]).agg(n=("article", "size"), readouts=("article", "nunique")).reset_index()
    given = dict(zip(zip(pairs[giver], pairs[receiver], strict=True), pairs["n"], strict=True))
    pairs["returned"] = [given.get(pair, 0) for pair in zip(pairs[receiver], pairs[giver], strict=True)]
    order = pairs.assign(open=pairs[receiver] == "").sort_values(
        ["open", "n", giver, receiver], ascending=[True, False, True, True]
    )
    return order[[giver, receiver, "n", "returned", "readouts"]].reset_index(drop=True)


def returned(table, *, by, articles, few=FEW):
    """Return one row per value of `by` (partner or act): rows `given` and `received`, and how large a share came back.

    Takes statements that go one `way` between the account's own side and one other country. `share` is received of
    both, with its interval as in `share`; below `few` readouts that tell of either it is too few to say.
    """
    rows = table[table["way"].isin(WAYS)]
    both = share(rows, of="way", by=by, articles=articles, unit="rows", values=WAYS, few=few)
    back = both[both["way"] == "received"].rename(columns={"count": "received"}).drop(columns=["way", "n"])
    back = back.assign(given=(back["total"] - back["received"]).astype(int))
    order = back.sort_values(["total", by], ascending=[False, True], ignore_index=True)
    return order[[by, "given", "received", "readouts", "share", "low", "high", "said"]]

"""Who gives what to whom, and how much of it comes back."""

import numpy as np
import pandas as pd

from analysis.asked import remember
from analysis.measures.corrected import reliable
from analysis.measures.intervals import clustered
from analysis.measures.shares import FEW, said, share

WAYS = ("given", "received")
GIFTS = ("thank", "praise", "congratulate", "condole", "welcome", "pledge")


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
    order = order[[by, "given", "received", "readouts", "share", "low", "high", "said"]]
    counts = {way: {"way": way} for way in WAYS}
    return remember(order, table, [by], counts, articles)


def room(statements, *, articles, by="voice", hand=None):
    """Return one row per voice (or other column `by`): the share of all reported words that it is given.

    `n` statements, `words` of their verbs (one each) and contents, `readouts` that hold any, `share` with its
    interval over readouts as in `share`; too few to say below ten readouts. With `hand` (what `corpus.hand` gives)
    `reliability` says of which voices too little was coded to know.
    """
    rows = statements[statements["article"].isin(articles["article"])]
    words = rows["content"].fillna("").astype(str).str.split().str.len() + 1
    wide = rows.assign(words=words).pivot_table(index="article", columns=by, values="words", aggfunc="sum")
    wide = wide.reindex(articles["article"]).fillna(0)
    result = pd.DataFrame({by: wide.columns, "words": wide.sum().astype(int).to_numpy()})
    result["n"] = rows[by].value_counts().reindex(wide.columns, fill_value=0).to_numpy()
    result["readouts"] = (wide > 0).sum().to_numpy()
    result[["share", "low", "high"]] = np.nan
    if len(articles) >= FEW and len(result):
        result["share"] = result["words"] / result["words"].sum()
        result["low"], result["high"] = clustered(wide.to_numpy(), wide.sum(axis=1).to_numpy())
    total = int(result["words"].sum())
    cells = result[["share", "low", "high", "words"]].itertuples(index=False)
    result = result.assign(said=[said(*row, total) for row in cells])
    result = result.sort_values(["words", by], ascending=[False, True], ignore_index=True)
    result = result if hand is None else reliable(result, hand, by)
    return remember(result, statements, [by], {"n": {}}, articles)

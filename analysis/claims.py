"""The few forms of a computed sentence. Each is a test: where it doesn't hold on these readouts, it isn't printed.

A form takes a table of `measures.share` (or one with counts alone) and the words around what it finds: `{}` stands for
the names with their counts and intervals. Where a table is empty, has one row or too few readouts, or where intervals
overlap, the sentence isn't printed; `few` is what is said instead where there are too few readouts to say.
"""

import pandas as pd

from analysis.evidence import link
from analysis.findings import copies, counted_statements, named, part, plural, readouts, sides, unknown
from analysis.gaps_told import SEVERAL, beside, change, gap, turned, unsure
from analysis.measures.apart import bounds, ends, gaps, known, moved, parted, value_of
from analysis.prose import escape, listing, say
from analysis.words import in_a_sentence, label

__all__ = [
    "beside", "by_name", "change", "common", "encounters", "ends", "gap", "gaps", "headline", "holds", "in_short",
    "majority", "most", "moved", "none", "only", "own_side", "parts", "tell", "tell_each", "turned", "unsure", "whole",
]  # fmt: skip
MANY = 4  # collections that a sentence names at most


def most(table, of, said, *, few="", least=False):
    """Return which value of `of` stands highest (or lowest): with those that can't be told from it, at most three.

    Of several it is one or another: which, the intervals don't say.
    """
    rows = sorted(known(table), key=lambda row: (-value_of(row), str(row[of])), reverse=False)
    rows = rows[::-1] if least else rows
    if not rows:
        return few if len(table) else ""
    if len(rows) < 2:
        return ""
    beside = [row for row in rows[1:] if not parted(rows[0], row)]
    if len(beside) >= min(SEVERAL, len(rows) - 1):
        return ""
    return said.format(named(table, [rows[0], *beside], of, last="or"))


def headline(table, of, said, otherwise):
    """Return the title of a picture: the one value of `of` that stands highest beyond chance, else what it shows."""
    rows = sorted(known(table), key=lambda row: (-value_of(row), str(row[of])))
    alone = len(rows) > 1 and all(parted(rows[0], row) for row in rows[1:])
    return said.format(label(of, rows[0][of])) if alone else otherwise


def majority(table, of, said, *, top=5):
    """Return the values of `of` that more than half carry, by the lower ends of both intervals; at most `top`."""
    rows = [row for row in known(table) if "low" in row and bounds(row)[0] > 0.5]
    rows = sorted(rows, key=lambda row: (-row["share"], str(row[of])))
    return said.format(named(table, rows, of)) if 0 < len(rows) <= top else ""


def common(table, of, said, *, top=5):
    """Return what every one of a handful of readouts carries, where no share is taken; at most `top`, by their rows."""
    rows = [row for row in table.to_dict("records") if pd.isna(row["share"]) and row["count"] == row["total"] > 1]
    rows = sorted(rows, key=lambda row: (-row["n"], str(row[of])))[:top]
    return said.format(named(table, rows, of)) if rows else ""


def encounters(corpus, collections, said, *, most=5):
    """Return who met whom where it is a handful: the names of both sides, the form and the date of each encounter.

    Where the wording of an encounter left the program without a side, it is said that the list may lack one.
    """
    shown, unread = [], {"collection": tuple(collections), "kind": "encounter without sides"}
    lands = corpus.actors.set_index("actor")["country"].to_dict()
    for row in corpus.view("meetings", collection=tuple(collections)).to_dict("records"):
        about = ", ".join(filter(None, [label("form", row["form"]), row["date"]]))
        shown.append(f"{escape(sides(row, lands))} ({escape(about)})")
    if not 0 < len(shown) <= most:
        return ""
    n = len(corpus.view("problems", **unread))
    wordings = f"{link(n, 'problems', **unread)} more {plural('wordings', n)}"
    more = f" Of {wordings} of an encounter no sides were found: one may be missing here."
    return said.format(listing(shown)) + more * bool(n)


def parts(table, of, said, *, most=4):
    """Return how a whole falls into parts, the largest first, each with its count; nothing where all is one part.

    Of which parts it is not known how reliable they are is said at the end.
    """
    rows = [row for row in table.to_dict("records") if row["n"] > 0]
    rows = sorted(rows, key=lambda row: (-row.get("words", row["n"]), str(row[of])))
    if len(rows) < 2:
        return ""
    most = most if len(rows) > most + 1 else len(rows)  # a rest of one part has a name
    shown = [f"{escape(label(of, row[of]))} ({part(table, row)})" for row in rows[:most]]
    rest = sum(row["n"] for row in rows[most:])
    return said.format(listing([*shown, f"all others ({rest:,})"] if rest else shown) + unknown(rows[:most], of))


def whole(corpus, said, *, collections=None):
    """Return how much was read: readouts, copies, sentences, statements; of some collections, readouts and statements.

    `said` has one place. Of more than four collections their sum is told; nothing of some that are all.
    """
    table = corpus.collections()
    if collections is not None and set(collections) >= set(table["collection"]):
        return ""
    table = table if collections is None else table[table["collection"].isin(collections)]
    where = {} if collections is None else {"collection": tuple(collections)}
    parts = [readouts(row.readouts, f" of *{escape(row.collection)}*" if row.collection else "",
                       collection=row.collection) for row in table.itertuples()]  # fmt: skip
    if len(parts) > MANY:
        parts = [readouts(table["readouts"].sum(), f" in {len(table)} collections", **where)]
    if collections is None:
        n = len(corpus.view("sentences", duplicate_of=""))
        parts += [f"{link(n, 'sentences', duplicate_of='')} {plural('sentences', n)}"]
    return said.format(listing(parts) + counted_statements(corpus, **where) + copies(corpus) * (collections is None))


def own_side(corpus, collections, said):
    """Return whose the own side is in some collections, of how many of their readouts if not of all; else nothing."""
    home = _home(corpus, collections)
    every = corpus.view("articles", duplicate_of="", collection=tuple(collections))
    own, unknown = int(every["account"].eq(home).sum()), int(every["account"].fillna("").eq("").sum())
    rest = "the rest are others'" if own + unknown < len(every) else "whose the rest are is not known"
    some = ", or it is not known whose" if unknown and own + unknown < len(every) else ""
    mixed = f" {own} of the {len(every)} readouts are its accounts; {rest}{some}."
    return said.format(escape(label("account", home))) + mixed * (own < len(every)) if home else ""


def _home(corpus, collections):
    """Return the code of the country whose accounts some collections mostly are; empty where there are several."""
    homes = {corpus.homes()[name] for name in collections} - {""}
    return homes.pop() if len(homes) == 1 else ""


def by_name(corpus, collections, claim):
    """Return a claim in which the own side has its country's name; as it is where no country is the own side."""
    home = _home(corpus, collections)
    return claim.replace("the own side", escape(in_a_sentence(label("account", home)))) if home else claim


def none(corpus, view, said, **where):
    """Return a sentence that something is never told, where no row of the view contradicts it."""
    return said if corpus.view(view, **where).empty and not corpus.view(view).empty else ""


def holds(condition, said, otherwise=""):
    """Return the author's reading where what it rests on is true of these readouts, else what stands in its place."""
    return said if condition else otherwise


def only(condition, table, why):
    """Return a table where a figure of it says something on these readouts, else none of its rows and why none."""
    if condition:
        return table
    none_of_it = table.head(0)
    none_of_it.attrs["empty"] = why
    return none_of_it


def tell(*claims):
    """Show claims as a paragraph; those that don't hold are left out."""
    if held := [claim for claim in claims if claim]:
        say(" ".join(held))


def tell_each(*claims):
    """Show claims as a list; those that don't hold are left out."""
    if held := [claim for claim in claims if claim]:
        say("\n".join(f"- {claim}" for claim in held))


def in_short(*claims):
    """Show claims as the list at the head of a chapter; those that don't hold are left out."""
    held = [f"- {claim}" for claim in claims if claim]
    say("**In short**\n\n" + "\n".join(held) if held else "There is too little in this folder for a claim.")

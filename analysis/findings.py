"""One finding in words: what was counted, as a link to it, with its share and both intervals."""

import pandas as pd

from analysis.asked import linked
from analysis.evidence import conditions, link
from analysis.prose import escape, interval, listing, percent
from analysis.tables import LIST
from analysis.words import in_a_sentence, label

NOUNS = {"meetings": "encounters", "partnerships": "namings", "themes": "passages", "articles": "readouts"}


def counted(table, row):
    """Return a row's count as a link to what it counts, and what it is a count of: `478 of 620 readouts`."""
    links = linked(table)
    column = next(iter(links.get("count", {})), "count" if "count" in row else "n")
    number = int(row[column])
    if links:
        where = {**links["where"], **conditions(row, links["keys"]), **links["count"][column]}
        number = link(number, links["evidence"], **where)
    noun = NOUNS.get(links.get("evidence"), links.get("evidence")) or ""
    noun = plural(noun, int(row[column]))
    return f"{number} of {int(row['total']):,}" if "total" in row else f"{number} {noun}".rstrip()


def told(table, row, of, *, reliability=True):
    """Return one finding in words: its label, its count, its share with both intervals."""
    parts = [counted(table, row)]
    if not pd.isna(row.get("share")):
        parts.append(row["said"])
    if "share" not in row or not pd.isna(row["share"]):
        parts += [row["reliability"]] if reliability and row.get("reliability") else []
        if not pd.isna(row.get("corrected")):
            ends = interval(row["from"], row["to"])
            parts.append(f"corrected {percent(row['corrected'])} ({ends})")
    return f"*{escape(label(of, row[of]))}* ({'; '.join(parts)})"


def named(table, rows, of, *, last="and"):
    """Return several findings as a sentence lists them; a reliability that is the same for all is said once."""
    same = {row.get("reliability", "") for row in rows}
    once = len(rows) > 1 and len(same) == 1 and same != {""} and not any(pd.isna(row.get("share")) for row in rows)
    shown = listing([told(table, row, of, reliability=not once) for row in rows], last=last)
    return f"{shown}; {same.pop()}" if once else shown


def sides(row, lands):
    """Return who meets in an encounter as a sentence has it: one side with the other, or all with their countries.

    `lands` is actor → country: of three countries none stands on the side of another.
    """
    both = [(row[ids].split(LIST), row[names].split(LIST)) for ids, names in (("hosts", "host_names"),
            ("guests", "guest_names")) if row[names]]  # fmt: skip
    groups = {}
    for actor, name in (pair for ids, names in both for pair in zip(ids, names, strict=True)):
        groups.setdefault(lands.get(actor, ""), []).append(name)
    if len(groups.keys() - {""}) < 3:
        return " with ".join(listing(names) for _, names in both)
    return listing([f"{listing(names)} of {in_a_sentence(label('country', land))}" if land else listing(names)
                    for land, names in groups.items()])  # fmt: skip


def part(table, row):
    """Return a part of a whole in words: its share where one can be said, and its count."""
    share = percent(row["share"]) if not pd.isna(row.get("share")) else ""
    if "words" in row:
        words = f"{share} of the words," if share else f"{row['words']:,} words"
        return f"{words} in {counted(table, row)}"
    return ", ".join(filter(None, [share, counted(table, row)]))


def unknown(rows, of):
    """Return of which parts of a whole it is not known how reliable they are, as the end of a sentence."""
    unsure = [escape(label(of, row[of])) for row in rows if row.get("reliability")]
    if len(unsure) == len(rows):
        return ", not known how reliable" if unsure else ""
    return f"; not known how reliable: {listing(unsure)}" if unsure else ""


def plural(noun, n, one=None):
    """Return a noun in the plural, or in the singular where there is one."""
    return (one or noun.removesuffix("s")) if n == 1 else noun


def readouts(n, of, **where):
    """Return a number of readouts as a link, with what they are of."""
    return f"{link(int(n), 'articles', duplicate_of='', **where)} {plural('readouts', n)}{of}"


def copies(corpus):
    """Return how many readouts copy another, as the end of a sentence; empty where none does."""
    n = len(corpus.view("articles", duplicate_of__not=""))
    linked_copies = link(n, "articles", duplicate_of__not="")
    return f"; {linked_copies} {plural('copies are', n, 'copy is')} not counted again" if n else ""


def counted_statements(corpus, **where):
    """Return how many statements shares count, and which none does, as the end of a sentence; empty without any."""
    counted = len(corpus.view("statements", act__not="", embedded=False, **where))
    inside = len(corpus.view("statements", embedded=True, **where))
    no_act = len(corpus.view("statements", act="", embedded=False, **where))
    left = []
    if inside:
        left.append(f"{link(inside, 'statements', embedded=True, **where)} of third parties in another's words")
    if no_act:
        left.append(f"{link(no_act, 'statements', act='', embedded=False, **where)} without an act")
    also = f", beside {listing(left)}, which no share counts" if left else ""
    linked_count = link(counted, "statements", act__not="", embedded=False, **where)
    return f", with {linked_count} {plural('reported statements', counted)}{also}" if counted else ""

"""Sentences of what differs beyond intervals: two groups, the first and the last year, a group and the whole."""

from analysis.findings import counted
from analysis.measures.apart import apart_by_chance, between, ends, gaps, known, parted
from analysis.measures.coded import ENOUGH
from analysis.prose import escape, listing, percent
from analysis.words import label

SEVERAL = 3  # names that a sentence holds at most


def gap(table, of, by, said, *, pair=None, top=SEVERAL, group="in {}"):
    """Return what two groups differ in, beyond both intervals of both.

    `group` has the words around a group's name.
    """
    found = gaps(table, of, by, pair)
    shown = [f"*{escape(label(of, row[of]))}* ({_against(table, row, by, group)})" for row in found[:top]]
    shown += [f"{len(found) - top} more"] if len(found) > top else []
    return said.format(listing(shown)) if shown else ""


def _against(table, row, by, group):
    """Return a gap's two shares in words, one against the other."""
    sides = [
        f"{counted(table, row[side])}, {row[side]['said']} {group.format(escape(label(by, row[side][by])))}"
        for side in "ab"
    ]
    return " against ".join(sides)


def change(table, of, over, said, *, top=SEVERAL, over_all=None):
    """Return what rose and what fell between the first and the last period of `over` that hold enough readouts.

    `over_all` is the share over all periods: of what it calls of unknown reliability that is said beside it.
    """
    pair = ends(table, over)
    found = gaps(table, of, over, pair) if all(pair) else []
    unsure = {} if over_all is None else dict(zip(over_all[of], over_all["reliability"], strict=True))
    shown = []
    for row in found[:top]:
        way = "fell" if row["a"]["share"] > row["b"]["share"] else "rose"
        told = [_against(table, row, over, "in {}"), unsure.get(row[of], "")]
        shown.append(f"*{escape(label(of, row[of]))}* {way} ({'; '.join(filter(None, told))})")
    shown += [f"{len(found) - top} more changed"] if len(found) > top else []
    return said.format(listing(shown)) if shown else ""


def turned(table, of, over, otherwise, *, top=SEVERAL):
    """Return the title of a picture: what rose and what fell from the first to the last period, else what it shows.

    Where more than `top` did, no title holds them.
    """
    pair = ends(table, over)
    found = gaps(table, of, over, pair) if all(pair) else []
    ways = [f"{label(of, row[of])} {'fell' if row['a']['share'] > row['b']['share'] else 'rose'}" for row in found]
    return f"{listing(ways)} from {pair[0]} to {pair[1]}" if 0 < len(ways) <= top else otherwise


def unsure(whole, of, values):
    """Return of which values of a share it is not known how reliable they are, as a sentence; empty where of none."""
    named = whole[whole[of].isin(values) & (whole["reliability"] != "")][of]
    shown = listing([f"*{escape(label(of, name))}*" for name in named])
    return f"Not known how reliable, for fewer than {ENOUGH} cases of each are coded: {shown}." if shown else ""


def beside(table, of, by, whole, said, *, top=SEVERAL):
    """Return in which values each group of `by` lies apart from the whole beyond both intervals, a sentence each.

    `whole` is the same share over all groups; `said` names `{group}`, and what lies apart as `{found}`. How many such
    gaps chance alone would give of so many comparisons is said at the end, and of what it isn't known how reliable.
    """
    all_of = {row[of]: row for row in known(whole)}
    told, rows, apart, shown = [], [row for row in known(table) if row[of] in all_of], 0, []
    for group in dict.fromkeys(row[by] for row in rows):
        own = [row for row in rows if row[by] == group and parted(row, all_of[row[of]])]
        apart += len(own)
        own = sorted(own, key=lambda row: (-between(row, all_of[row[of]]), str(row[of])))[:top]
        shown += own
        found = [
            f"*{escape(label(of, row[of]))}* ({counted(table, row)}; {row['said']}, all "
            f"{percent(all_of[row[of]]['share'])})"
            for row in own
        ]
        told += [said.format(group=escape(label(by, group)), found=listing(found))] if found else []
    if not told:
        return []
    by_chance = sum(apart_by_chance(row, all_of[row[of]]) for row in rows)
    some = f"about {by_chance:.0f}" if by_chance >= 1 else "fewer than one"
    all_told = "" if len(shown) == apart else f", of which {len(shown)} are told"
    lie = "lies" if apart == 1 else "lie"
    last = f"Of {len(rows):,} comparisons {apart} {lie} apart{all_told}; {some} would by chance."
    doubt = unsure(whole, of, {row[of] for row in shown}) if "reliability" in whole else ""
    return [*told, f"{last} {doubt}".rstrip()]

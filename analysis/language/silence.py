"""What is not said: acts and themes that some accounts never hold, where there is enough text to be silent in."""

import pandas as pd

from analysis import measures
from analysis.countries import name as country_name
from analysis.evidence import link
from analysis.findings import collections, distinct, name
from analysis.language.acts import shelf
from analysis.measures.shares import FEW
from analysis.prose import count, listing, percent
from analysis.themes import in_text

LOOSE = ("", "several")  # no one country met
KINDS = (("statements", "act"), ("themes", "theme"))


def _rows(corpus, view, of):
    rows = corpus.view(view)
    return rows[rows[of] != ""]


def _item(of, value):
    """Return an act, or a theme's label, as it stands within a sentence."""
    return in_text(value) if of == "theme" else value


def silent_collections(corpus):
    """Return in sentences what one collection's accounts never hold and the others' do."""
    told, articles = [], distinct(corpus)
    for collection in collections(corpus)["collection"]:
        for view, of in KINDS:
            rows = _rows(corpus, view, of)
            table = measures.silences(rows, of=of, by="collection", articles=articles, groups=[collection])
            told += [
                _sure(table[table["enough"]], view, of, collection),
                _unsure(table[~table["enough"]], of, collection),
            ]
    return " ".join(filter(None, told)) or "No act or theme stands in one collection's accounts alone."


def _sure(table, view, of, collection):
    """Return in a sentence what a collection of enough readouts never says."""
    shown = [
        f"*{_item(of, row[of])}* "
        f"({link(int(row['count']), view, per='article', **{of: row[of]})} of {row['total']:,} elsewhere)"
        for row in table.to_dict("records")
    ]
    readouts = f"In {name(collection)} no readout of {int(table['readouts'].max()):,} holds" if shown else ""
    return f"{readouts} the {of} {listing(shown, last='or')}." if shown else ""


def _unsure(table, of, collection):
    """Return in a sentence of what a collection is silent without enough readouts for that to tell anything."""
    if table.empty:
        return ""
    readouts, items = count(int(table["readouts"].max()), "readout"), [_item(of, one) for one in table[of]]
    return (
        f"That {name(collection)} has no {of} *{listing(items, last='or')}* tells nothing: {readouts} could still "
        f"be silent on what stands in {percent(table['most'].max())} of all."
    )


def silent_side(corpus, collection):
    """Return one row per act that one side of a collection's accounts never does and the other does.

    `never` says which side, `readouts` in how many it speaks, `could hide` the share of them that silence may hide, `n`
    in how many of how many readouts the other side does it, `at least` the share that follows, and if it is `enough`.
    """
    rows = _spoken(corpus, collection)
    table = measures.silences(rows, of="act", by="voice", articles=shelf(corpus, collection))
    done = table["voice"].map({"own": "other", "other": "own"})
    table = table.assign(by=done, never=table["voice"], enough=table["enough"].map({True: "yes", False: "too few"}))
    named = {"most": "could hide", "least": "at least", "count": "n", "total": "of"}
    return table.rename(columns=named)[
        ["never", "act", "readouts", "could hide", "by", "n", "of", "at least", "enough"]
    ]


def _spoken(corpus, collection):
    return corpus.view("statements").query("collection == @collection and voice in ['own', 'other']")


def silent_side_said(corpus, collection):
    """Return in sentences in how many readouts each side speaks, and what the other is never told to do."""
    speaks = _spoken(corpus, collection).groupby("voice")["article"].nunique()
    if len(speaks) < 2:
        return "Only one side speaks in these accounts." if len(speaks) else ""
    where, table = {"collection": collection, "per": "article"}, silent_side(corpus, collection)
    own, other = (link(int(speaks[side]), "statements", voice=side, **where) for side in ("own", "other"))
    sure = table[(table["never"] == "other") & (table["enough"] == "yes")]["act"]
    rest = table[(table["never"] == "other") & (table["enough"] != "yes")]["act"]
    said = (
        f"The other side is never reported to *{listing(sure, last='or')}*, and that is no matter of too little text. "
        if len(sure)
        else ""
    )
    said += f"Too little is told of it to say so of *{listing(rest)}*." if len(rest) else ""
    return f"The own side speaks in {own} readouts, the other side in {other}. {said}".strip()


def _often(articles):
    """Return the countries met in enough readouts to be silent in, most often met first."""
    sizes = articles["counterpart"].value_counts()
    known = [one for one in sizes.index if sizes[one] >= FEW and one not in LOOSE]
    return sorted(known, key=lambda one: (-sizes[one], one))


def silent_about(corpus, collection):
    """Return one row per country met and act or theme that its readouts never hold and others do, beyond chance.

    Countries met in at least ten readouts, most often met first. `view` and `of` say where `item` stands; the other
    columns are those of `measures.silences`.
    """
    articles, parts = shelf(corpus, collection), []
    groups = _often(articles)
    for view, of in KINDS:
        rows = _rows(corpus, view, of).query("collection == @collection")
        table = measures.silences(rows, of=of, by="counterpart", articles=articles, groups=groups)
        parts.append(table[table["enough"]].rename(columns={of: "item"}).assign(view=view, of=of))
    table = pd.concat(parts, ignore_index=True)
    place = table["counterpart"].map({code: at for at, code in enumerate(groups)})
    return table.assign(place=place).sort_values("place", kind="stable", ignore_index=True).drop(columns="place")


def silent_about_said(corpus, collection):
    """Return a list of what the readouts about one country never hold, and how much of it chance alone would give."""
    lines, table = [], silent_about(corpus, collection)
    for code, part in table.groupby("counterpart", sort=False):
        shown = []
        for row in part.to_dict("records"):
            where = {"collection": collection, row["of"]: row["item"], "per": "article"}
            shown.append(
                f"{row['of']} *{_item(row['of'], row['item'])}* "
                f"({link(row['count'], row['view'], **where)} of {row['total']:,})"
            )
        where = {"collection": collection, "counterpart": code, "duplicate_of": ""}
        lines.append(
            f"- {country_name(code)}, {link(row['readouts'], 'articles', **where)} readouts: no {listing(shown)}"
        )
    return "\n".join([*lines, "", _by_chance(corpus, collection, len(table))])


def _by_chance(corpus, collection, found):
    """Return in a sentence how many silences chance alone would give."""
    pairs, expected, articles = 0, 0.0, shelf(corpus, collection)
    for view, of in KINDS:
        rows = _rows(corpus, view, of).query("collection == @collection")
        some = measures.silences_by_chance(rows, of=of, by="counterpart", articles=articles, groups=_often(articles))
        pairs, expected = pairs + some[0], expected + some[1]
    if not pairs:
        return "No country is met often enough for a silence about it to tell anything."
    return (
        f"Of {pairs:,} pairs of a country with an act or theme in which silence would tell something, {found} are "
        f"silent; chance alone would give about {expected:.1f}."
    )

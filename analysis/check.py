"""The program over the hand-coded readouts: precision, recall and F1 of every table, with intervals over readouts."""

import argparse
import sys
from importlib import import_module

import pandas as pd

from analysis import scoring, scoring_acts
from analysis.gold import FOLDERS, read_gold
from analysis.scores import scores

STAGES = ("wire", "mentions", "actors", "meetings", "references", "statements", "phrases")
SCORERS = (
    ("wire", scoring.parts),
    ("actors", scoring.people),
    ("references", scoring.mentions),
    ("meetings", scoring.meetings),
    ("statements", scoring_acts.statements),
    ("phrases", scoring.phrases),
)
HELP = """Score the tables against the hand-coded readouts of data/gold and tests/wire. Each line is a measure: things
coded, found and right, precision, recall, F1 and its 95 % bootstrap interval over readouts."""
EXAMPLES = """Examples: --half dev --show persons,statements --only w01,w03  |  --half held  |  --classes. A show name
matches the measures that begin with it: statements, speaker, act, addressee, meeting, persons, mentions, traps …"""
SHORT = {"dev": "development", "held": "held"}


def stages():
    """Return the stages that can be imported, name → module, and a line of text for each that can't."""
    found, missing = {}, []
    for name in STAGES:
        try:
            found[name] = import_module(f"analysis.{name}")
        except Exception as error:
            missing.append(f"not scored: analysis.{name} cannot be imported ({type(error).__name__}: {error})")
    return found, missing


def _attempt(troubles, what, stage, name, *inputs, otherwise):
    """Return what a stage's function makes of its inputs, or something else where it fails, which is noted."""
    try:
        return getattr(stage, name)(*inputs)
    except Exception as error:
        troubles.append(f"{stage.__name__}.{name} fails: {type(error).__name__}: {error} [{what[:40]}]")
        return otherwise


def _first(coded, here, book, troubles):
    """Return what one readout gives before the corpus is known: its parts, parsed sentences and named mentions."""
    from analysis.parsing import parse

    article = coded["article"]
    inputs = (coded["text"], article + coded["path"].suffix)
    reading = _attempt(troubles, article, here["wire"], "read", *inputs, otherwise=None)
    if reading is None or "mentions" not in here:
        return reading, [], []
    docs = parse(reading.sentences)
    return reading, docs, _attempt(troubles, article, here["mentions"], "find", reading, docs, book, otherwise=[])


def _second(coded, first, actors, here, book, troubles):
    """Return the tables of one readout, given the actors of all."""
    reading, docs, mentions = first
    told = {"articles": reading.article, "sentences": reading.sentences, "mentions": mentions, "actors": actors}
    told |= {name: [] for name in ("meetings", "statements", "partnerships", "formulae", "themes")}

    def run(stage, name, *inputs, otherwise):
        inputs = (reading, docs, *inputs, actors, book)
        return _attempt(troubles, coded["article"], here[stage], name, *inputs, otherwise=otherwise)

    if "meetings" in here:
        told["meetings"] = run("meetings", "find", mentions, otherwise=([], []))[0]
    if "references" in here:
        told["mentions"] = run("references", "resolve", mentions, told["meetings"], otherwise=mentions)
    if "statements" in here:
        told["statements"] = run("statements", "find", told["mentions"], told["meetings"], otherwise=([], []))[0]
    if "phrases" in here:
        found = run("phrases", "find", told["mentions"], told["meetings"], otherwise=([], [], []))
        told |= dict(zip(("partnerships", "formulae", "themes"), found[:3], strict=True))
    return told


def tell(coded):
    """Return what the program makes of hand-coded readouts (article → tables), and its troubles as lines of text.

    Invented and real readouts are read as two corpora: an invented person must not lend a real one a name.
    """
    from analysis.codebook import read_codebook

    here, troubles = stages()
    told, book = {}, read_codebook()
    for invented in (True, False):
        group = [row for row in coded if row["article"].startswith("wire/") == invented]
        first = {row["article"]: _first(row, here, book, troubles) for row in group if "wire" in here}
        first = {article: parts for article, parts in first.items() if parts[0]}
        named = {article: mentions for article, (_, _, mentions) in first.items()}
        linked = ([], named)
        if "actors" in here:
            linked = _attempt(troubles, "the corpus", here["actors"], "link", named, book, otherwise=linked)
        known = {row["actor"]: row for row in linked[0]}
        for row in group:
            if reading := first.get(row["article"]):
                parts = (*reading[:2], linked[1][row["article"]])
                told[row["article"]] = _second(row, parts, known, here, book, troubles)
    return told, troubles


def outcomes(coded, told, scorers=SCORERS):
    """Return one row per coded or found thing: readout, half, measure, what was coded and found, whether right."""
    rows = []
    for gold in coded:
        tables = told.get(gold["article"])
        if tables is None:
            continue
        tables = {**tables, "names": scoring.names_here(tables)}
        for _, scorer in scorers:
            rows += [{"readout": gold["article"], "half": gold["half"], **row} for row in scorer(gold, tables)]
    return pd.DataFrame(rows, columns=["readout", "half", "measure", "coded", "ours", "right"])


def run(*folders, half=None, only=()):
    """Return the program's scores on the hand-coded readouts of some folders, its outcomes row by row, its troubles."""
    coded = [
        row for row in read_gold(folders or FOLDERS, half) if not only or any(name in row["article"] for name in only)
    ]
    told, troubles = tell(coded)
    here, _ = stages()
    table = outcomes(coded, told, [scorer for scorer in SCORERS if scorer[0] in here])
    return scores(table), table, troubles


def _show(table, measures):
    """Print what was missed, added or wrong, in the development half only: the held half shows no rows."""
    wrong = table[~table["right"] & (table["half"] == "development")]
    for measure, rows in wrong.groupby("measure", sort=False):
        if any(measure.startswith(name) for name in measures):
            print(f"\n{measure}: {len(rows)} errors")
            for row in rows.itertuples():
                kind = "extra " if row.coded is None else "missed" if row.ours is None else "wrong "
                print(f"  {kind} {row.readout[:48]}\n      coded: {row.coded}\n      ours:  {row.ours}")


def _suggest(options):
    """Print what the whole corpus says about the codebook: formula candidates, or unknown verbs and its last change."""
    from analysis import suggestions
    from analysis.corpus import read_corpus

    corpus = read_corpus()
    if options.new_formulae:
        from analysis.phrases import new_formulae

        return _print("Word sequences that recur across readouts and are no formula yet", new_formulae(corpus))
    verbs = suggestions.unknown_verbs(corpus)
    _print(f"Reporting verbs that the codebook doesn't know: {len(verbs)}", verbs if options.verbs else verbs.head(15))
    changes = suggestions.codebook_changes(corpus)
    return _print("Changes in the codes since the codebook was last changed", changes)


def _print(heading, table):
    """Print a table under its heading, or say that it is empty."""
    print(f"\n{heading}")
    empty = table is None or not len(table)
    print("  none" if empty else table.to_string(index=False, float_format="{:.3f}".format, na_rep="–"))


def _titles():
    """Print how many of the pairs in the White House's titles the bodies give with the titles hidden."""
    from analysis.titles import title_pairs

    pairs = title_pairs()
    found = pairs["found"].astype(bool)
    print(f"\nPairs of persons in White House titles found in the body alone: {found.sum()} of {len(pairs)}")
    _print("Not found", pairs[~found].drop(columns="found"))


def parser():
    """Return the parser of the command line."""
    top = argparse.ArgumentParser(
        prog="python -m analysis check",
        description=HELP,
        epilog=EXAMPLES,
    )
    top.add_argument("folders", nargs="*", help="folders of coded readouts (default: data/gold and tests/wire)")
    top.add_argument("--half", choices=SHORT, help="only the development half or the held-out half")
    top.add_argument(
        "--only", default="", metavar="NAMES", help="only readouts whose name contains one of these, by comma"
    )
    top.add_argument("--show", default="", metavar="MEASURES", help="list errors row by row (development half only)")
    top.add_argument("--verbs", action="store_true", help="all reporting verbs in the corpus that the codebook lacks")
    top.add_argument("--new-formulae", action="store_true", help="candidates for the codebook's set phrases")
    top.add_argument("--titles", action="store_true", help="White House titles as labels, found in the bodies alone")
    top.add_argument("--classes", action="store_true", help="also the figures of each act and theme")
    return top


def main(argv=None):
    """Print the scores; return the exit status."""
    options = parser().parse_args(argv)
    if options.show and options.half == "held":
        parser().error("the held-out half shows no rows: use --half dev with --show")
    if options.titles:
        _titles()
    if options.verbs or options.new_formulae:
        _suggest(options)
    if options.titles or options.verbs or options.new_formulae:
        return 0
    names = [name for name in options.only.split(",") if name]
    table, rows, troubles = run(*options.folders, half=SHORT.get(options.half), only=names)
    if options.show:
        _show(rows, [name for name in options.show.split(",") if name])
    for half, part in table.groupby("half", sort=False) if len(table) else []:
        part = part if options.classes else part[~part["measure"].str.contains(" = ")]
        _print(f"{half} half, {part['n'].iloc[0]} readouts", part.drop(columns=["half", "n"]))
    if troubles:
        print("\n".join(["", *troubles[:10], f"{len(troubles)} troubles in all"]), file=sys.stderr)
    elif not (options.folders or options.half or options.only or options.show):
        _suggest(options)
    return 0


if __name__ == "__main__":
    sys.exit(main())

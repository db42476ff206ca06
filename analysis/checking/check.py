"""The program over the hand-coded readouts: precision, recall and F1 of every table, with intervals over readouts."""

import argparse
import sys
from pathlib import Path

from analysis.checking.gold import FOLDERS, read_gold
from analysis.checking.outcomes import SETS, outcomes, tell
from analysis.checking.printed import print_table
from analysis.checking.scores import scores

HELP = """Score the tables against the hand-coded readouts of data/gold and tests. Each line is a measure: things
coded, found and right, precision, recall, F1 and its 95 % bootstrap interval over readouts."""
EXAMPLES = """Examples: --half dev --show persons,statements --only w01,w03  |  --half held  |  --classes. A show name
matches the measures that begin with it: statements, speaker, act, addressee, meeting, persons, mentions, traps …"""
ORDER = (
    ["account", "date", "place", "agency", "headline", "caption", "sentences"]
    + ["persons", "roles", "person countries", "parties", "mentions", "meetings", "meeting pairs", "meeting direction"]
    + [
        "meeting form",
        "meeting date",
        "meeting place",
        "meeting visit",
        "meeting channel",
        "statements",
        "traps avoided",
        "speaker of a found statement",
    ]
    + ["act of a found statement", "speaker end to end", "speaker and act end to end", "acts, macro (found statements)"]
    + ["acts, macro (end to end)", "addressee", "embedded", "content, by word", "resolved_by", "strength"]
    + ["speaker of the other side", "speaker by full name"]
    + [f"speaker by {kind}" for kind in ("short name", "alias", "role", "pronoun", "collective", "elided")]
    + ["partnerships", "formulae", "themes", "themes, macro", "themes by sentence"]
)
SHORT = {"dev": "development", "held": "held"}


def run(*folders, half=None, only=(), sets=()):
    """Return the program's scores on the hand-coded readouts of some folders, its outcomes row by row, its troubles."""
    coded = [row for row in read_gold(folders or FOLDERS, half) if not sets or row["set"] in sets]
    coded = [row for row in coded if not only or any(name in row["article"] for name in only)]
    told, troubles = tell(coded)
    table = outcomes(coded, told)
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


def _place(measure):
    return ORDER.index(measure) if measure in ORDER else len(ORDER)


def _frozen(options):
    """Compare the tables with those kept, or with a revision's, or keep them; return the exit status."""
    from analysis.checking import floors, snapshots

    if options.diff:
        return snapshots.diff(options.diff, options.all)
    if options.snapshot == "store":
        floors.store()
    return snapshots.snapshot(options.snapshot)


def parser():
    """Return the parser of the command line."""
    top = argparse.ArgumentParser(
        prog="python -m analysis check",
        description=HELP,
        epilog=EXAMPLES,
    )
    top.add_argument("folders", nargs="*", help="folders of coded readouts (default: data/gold and tests)")
    top.add_argument("--half", choices=SHORT, help="only the development half or the held-out half")
    top.add_argument(
        "--only", default="", metavar="NAMES", help="only readouts whose name contains one of these, by comma"
    )
    top.add_argument("--set", choices=SETS, help="only the first codings, those of other hands, or those drawn")
    top.add_argument("--show", default="", metavar="MEASURES", help="list errors row by row (development half only)")
    top.add_argument("--sheets", nargs="+", metavar="XLSX", help="filled workbooks of `code`: agreement, differences")
    top.add_argument("--readouts", metavar="FOLDER", help="with --sheets, the folder that they were drawn from")
    top.add_argument("--out", default="build/coding/differences.xlsx", type=Path, help="with --sheets, where it goes")
    top.add_argument("--verbs", action="store_true", help="all reporting verbs in the corpus that the codebook lacks")
    top.add_argument("--new-formulae", action="store_true", help="candidates for the codebook's set phrases")
    top.add_argument("--titles", action="store_true", help="White House titles as labels, found in the bodies alone")
    top.add_argument(
        "--tellings", nargs="?", const=True, metavar="FOLDER", help="pairs of accounts aligned by hand (tests/tellings)"
    )
    top.add_argument("--classes", action="store_true", help="also the figures of each act and theme")
    top.add_argument("--rules", action="store_true", help="each rule's firings and what is lost and won without it")
    top.add_argument(
        "--snapshot",
        nargs="?",
        const="compare",
        choices=["compare", "store"],
        help="compare the tables of the coded and the shipped texts with tests/snapshots, or store them there",
    )
    top.add_argument("--diff", metavar="REVISION", help="rows of the coded texts that differ from a git revision's")
    top.add_argument("--all", action="store_true", help="with --diff, those of the shipped texts too")
    return top


def _tellings(options):
    """Print how far the alignment of two accounts is that of the coders; return the exit status."""
    from analysis.checking import tellings

    folder = tellings.FOLDER if options.tellings is True else options.tellings
    only = [name for name in options.only.split(",") if name]
    rows = tellings.run(folder, SHORT.get(options.half), only)
    if options.show:
        _show(rows, [name for name in options.show.split(",") if name])
    for half, part in scores(rows).groupby("half", sort=False) if len(rows) else []:
        print_table(f"{half} half, {part['n'].iloc[0]} pairs", part.drop(columns=["half", "n"]))
    return 0


def main(argv=None):
    """Print the scores, or what an option asks for; return the exit status."""
    from analysis.checking import ablation, labels, suggestions

    options = parser().parse_args(argv)
    if options.show and options.half == "held":
        parser().error("the held-out half shows no rows: use --half dev with --show")
    if options.sheets:
        from analysis.coding import compared

        return compared.check_sheets(options.sheets, options.readouts, options.out)
    if options.snapshot or options.diff:
        return _frozen(options)
    if options.tellings:
        return _tellings(options)
    if options.rules:
        return ablation.check_rules(options.folders)
    if options.titles:
        labels.print_titles()
    if options.verbs or options.new_formulae:
        suggestions.print_suggestions(options)
    if options.titles or options.verbs or options.new_formulae:
        return 0
    names = [name for name in options.only.split(",") if name]
    sets = [options.set] if options.set else ()
    table, rows, troubles = run(*options.folders, half=SHORT.get(options.half), only=names, sets=sets)
    if options.show:
        _show(rows, [name for name in options.show.split(",") if name])
    for half, part in table.groupby("half", sort=False) if len(table) else []:
        part = part.sort_values("measure", key=lambda column: column.map(_place), kind="stable")
        part = part if options.classes else part[~part["measure"].str.contains(" = ")]
        print_table(f"{half} half, {part['n'].iloc[0]} readouts", part.drop(columns=["half", "n"]))
    if troubles:
        print("\n".join(["", f"not analysed: {len(troubles)}", *troubles[:10]]), file=sys.stderr)
    elif not (options.folders or options.half or options.only or options.show or options.set):
        suggestions.print_suggestions(options)
    return 0


if __name__ == "__main__":
    sys.exit(main())

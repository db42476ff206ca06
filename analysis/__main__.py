"""Commands of `python -m analysis`: tables, report, explain, compare, store, lab, test, check, code, correct, clear."""

import argparse
import os
import subprocess
import sys
from pathlib import Path

from analysis.coding import options as kit

ROOT = Path(__file__).resolve().parent.parent


def tables(options):
    """Write the ten tables of a folder of readouts, or the same rows as a project for others' programs."""
    from analysis import tables
    from analysis.cluster import write_by_cluster
    from analysis.corpus import default_folder, read_corpus
    from analysis.evidence import report_name
    from analysis.package import package, title
    from analysis.prose import count
    from analysis.refi_qda import write_project
    from analysis.unread import unread

    out = options.out or ROOT / "build" / "tables"
    if options.scheduler:
        articles, problems = write_by_cluster(options.scheduler, options.folder, out)
    else:
        corpus = read_corpus(options.folder)
        articles, problems = corpus.articles, corpus.problems
        if options.format == "qdpx":
            out = options.out or ROOT / "build" / f"{report_name(default_folder(options.folder))}.qdpx"
            write_project(corpus, out)
        else:
            tables.write(corpus.tables(), out, format=options.format, about=package(title(articles), options.format))
    found = count(len(articles), "readout"), count(len(problems), "problem")
    print(f"{', '.join(found)}: {'project' if options.format == 'qdpx' else 'tables in'} {out}")
    if left := unread(problems):
        print(f"Not read: {left}")
    return 0


def report(options):
    """Run the notebooks on a folder of readouts and render the report."""
    from analysis.report.build import build, left_out
    from analysis.report.printing import printed

    path = build(options.folder, options.out)
    print(f"Report: {path}")
    if left := left_out(path):
        print(left)
    if options.pdf:
        pdf = printed(path)
        print(f"On paper: {pdf}" if pdf else "No PDF: it is printed by Chromium, Chrome or Edge, and none here did so")
    return 0


def explain(options):
    """Print a readout sentence by sentence with its rows and the rules that made them."""
    from analysis.checking.explain import explain

    return explain(options.article, options.sentence, options.folder)


def compare(options):
    """Write what two readouts both tell, and what one of them alone."""
    from analysis.compare.command import compare

    return compare(*options.both, options.out, options.folder)


def store(options):
    """Run the notebooks and keep their outputs in them, for `test` to compare with."""
    from analysis.checking import stored
    from analysis.report.build import store

    paths = store(options.folder)
    stored.write()
    print(f"{len(paths)} notebooks run, their outputs stored")
    return 0


def trust(paths):
    """Sign notebooks as this reader's own, without which JupyterLab shows no stored figure before it was run again."""
    import nbformat
    from nbformat.sign import NotebookNotary

    notary = NotebookNotary()
    for path in paths:
        notary.sign(nbformat.read(path, as_version=4))


def lab(chosen):
    """Open the notebooks in JupyterLab on a folder of readouts."""
    from analysis.corpus import default_folder

    trust((ROOT / "notebooks").glob("*.ipynb"))
    environment = {**os.environ, "READOUTS": str(default_folder(chosen.folder))}
    # the root is the repository's, and an extension opens links from a notebook to the report in a tab of the browser
    options = [f"--ServerApp.root_dir={ROOT}", f"--LabApp.extra_labextensions_path={ROOT}/analysis/report/lab"]
    options += ["--allow-root"] if getattr(os, "geteuid", lambda: 1)() == 0 else []  # else Jupyter refuses root
    options.append("--LabApp.default_url=/lab/tree/notebooks/00-findings.ipynb")
    return subprocess.call([sys.executable, "-m", "jupyter", "lab", *options], env=environment)


def test(_options):
    """Check the code's style, the tests and, strictly, every notebook against its stored outputs."""
    environment = {name: value for name, value in os.environ.items() if name != "READOUTS"}
    if subprocess.call([sys.executable, "-m", "ruff", "check", "--quiet", "analysis", "tests", "notebooks"], cwd=ROOT):
        sys.exit("The code's style fails, see above; no test was run.")
    several = ["-n", str(min(os.cpu_count() or 1, 4)), "--dist", "loadfile"]  # a file's tests share what they read
    several.append("--no-loadscope-reorder")  # files of few tests would come last, and the longest test is one's alone
    tests = [sys.executable, "-m", "pytest", "tests", "notebooks", "--nbval", "--nbval-current-env", *several]
    return subprocess.call(tests, cwd=ROOT, env=environment)


def check(options):
    """Score the tables against the hand codings."""
    from analysis.checking.check import main

    return main(options.rest)


def code(options):
    """Draw readouts and write a workbook in which a person codes them."""
    from analysis.coding.commands import code

    return code(options)


def correct(options):
    """Keep a filled workbook as gold, or a corrected word as a row of the codebook."""
    from analysis.coding.commands import correct

    return correct(options)


def clear(_options):
    """Take away what is kept of readouts and reports read before: all is made anew, at the pace of a first reading."""
    from analysis import kept
    from analysis.report.kept import clear

    print(f"{(kept.clear() + clear()) / 1e6:.1f} MB freed")
    return 0


def parser():
    """Return the parser of the command line."""
    top = argparse.ArgumentParser(prog="python -m analysis", description=__doc__.splitlines()[0])
    commands = top.add_subparsers(required=True, metavar="COMMAND")
    for run in (tables, report, explain, compare, store, lab, test, check, code, correct, clear):
        command = commands.add_parser(run.__name__, help=run.__doc__, add_help=run is not check)
        command.set_defaults(run=run)
        if run in (tables, report, store, lab):
            command.add_argument("folder", nargs="?", help="folder of readouts (default: READOUTS, else data/readouts)")
        if run is explain:
            command.add_argument("article", metavar="ARTICLE_OR_FILE", help="a readout's id or part of it, or a file")
            command.add_argument("sentence", nargs="?", type=int, help="number of one sentence")
            command.add_argument("--folder", help="folder of the readout (default: READOUTS, else data/readouts)")
        if run is compare:
            command.add_argument("both", nargs=2, metavar="READOUT", help="a readout's id, or a file")
            command.add_argument("--out", default=ROOT / "build" / "compared", type=Path, help="folder of its CSV")
            command.add_argument("--folder", help="folder of the readouts (default: READOUTS, else data/readouts)")
        if run is code:
            kit.of_code(command, ROOT / "build" / "coding")
        if run is correct:
            kit.of_correct(command)
        if run is tables:
            command.add_argument("--out", help="folder of the tables (default: build/tables), or file")
            command.add_argument("--scheduler", help="address of a Dask cluster that makes them, as Parquet parts")
            command.add_argument("--format", default="csv", choices=["csv", "parquet", "qdpx"])
        if run is report:
            command.add_argument("--out", type=Path, help="file for the report (default: build/NAME.html)")
            command.add_argument("--pdf", action="store_true", help="print it too, by an installed browser")
    return top


def main(arguments=None):
    """Run one command and return its exit status: 1 for a failed cell or test, 2 for input that can't be used."""
    from analysis.codebook import CodebookError
    from analysis.reader.reading.files import InputError

    options, rest = parser().parse_known_args(arguments)
    if rest and options.run is not check:
        parser().error(f"unknown argument {rest[0]}")
    options.rest = rest
    try:
        return options.run(options)
    except (InputError, CodebookError, kit.SheetError) as error:
        print(f"{error}", file=sys.stderr)
        return 2
    except RuntimeError as error:
        if type(error).__name__ not in ("ReportError", "OutputError"):
            raise
        print(f"{error}", file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())

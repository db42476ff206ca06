"""The commands of the coding kit: `code` writes a workbook to be filled, `correct` takes corrections back."""

from pathlib import Path

from analysis.coding import corrections, draw
from analysis.coding.options import SheetError
from analysis.coding.sheet import save, sheet
from analysis.corpus import read_corpus
from analysis.prose import count
from analysis.tables import OutputError


def code(options):
    """Write a workbook with readouts drawn at random, to be coded by hand in a spreadsheet."""
    corpus = read_corpus(options.folder)
    drawn = draw.drawn(corpus, options.sample, seed=options.seed, by=options.by, again=options.again)
    path = Path(options.out) / f"coding-{options.seed}-{len(drawn)}{'-again' if options.again else ''}.xlsx"
    if drawn.empty:
        raise OutputError(f"{'no' if options.again else 'every'} readout of the folder is coded")
    if path.exists():
        raise OutputError(f"{path}: stands there already, and may be filled; move it, or name another folder by --out")
    save(sheet(corpus, drawn, by=options.by), path)
    print(f"{count(len(drawn), 'readout')} drawn: {path}\nOpen it in a spreadsheet; its first sheet says how to code.")
    return 0


def correct(options):
    """Keep a filled workbook as gold, or a word as a row of the codebook; what stands there is not lost silently."""
    if options.what.endswith(".xlsx"):
        corpus = read_corpus(options.readouts)
        paths = corrections.to_gold(options.what, corpus, second=options.second, replace=options.replace)
        print("\n".join([f"{count(len(paths), 'readout')} kept as gold:", *map(str, paths)]))
        return 0
    if wrong := [cell for cell in options.cells if "=" not in cell] or ([] if options.cells else ["nothing"]):
        raise SheetError(f"{wrong[0]}: a row is written column=value, such as verb=deplore kind=perform act=criticise")
    cells = dict(cell.split("=", 1) for cell in options.cells)
    print(f"One row kept in {corrections.to_codebook(options.what, cells, replace=options.replace)}")
    return 0

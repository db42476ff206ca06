"""`python -m analysis compare A B --out DIR`: two readouts, of a folder or files anywhere → `DIR/alignment.csv`."""

from pathlib import Path

from analysis.checking.explain import article_of, shown
from analysis.compare.alignment import align
from analysis.corpus import default_folder, read_corpus, read_few
from analysis.reader.reading.files import READOUTS, InputError, find_files
from analysis.tables import harmless
from analysis.whole import whole_file


def _inside(path, folder):
    """Return a file's path below a folder as POSIX, or nothing where it lies elsewhere or the folder skips it."""
    path = path.resolve()
    if not folder.is_dir() or not path.is_relative_to(folder):
        return ""
    return path.relative_to(folder).as_posix()


def _file(wanted, folder):
    """Return `(path, path below the folder or nothing)` of what names a file, or an article of the folder."""
    path = Path(wanted)
    if path.is_file():
        return path, _inside(path, folder)
    if path.is_dir():
        raise InputError(f"{shown(wanted)} is a folder; name one readout")
    if path.suffix.lower() in READOUTS and (path.is_absolute() or len(path.parts) > 2):
        raise InputError(f"{shown(wanted)}: there is no such file")
    return None, wanted


def _pair(files):
    """Return the files with paths that differ: those of one name are told apart by their folders."""
    (one, first), (other, second) = files
    if Path(first).with_suffix("") == Path(second).with_suffix(""):
        first, second = (f"{path.resolve().parent.name or 'files'}/{path.name}" for path in (one, other))
        if Path(first).with_suffix("") == Path(second).with_suffix(""):
            first, second = f"a/{one.name}", f"b/{other.name}"
    return [(one, first), (other, second)]


def _with_path(path, name, folder):
    """Return a readout's path and its path below the folder, looked up by its id where it isn't a file."""
    if path is not None:
        return path, name or path.name
    names = {relative: found for found, relative in find_files(folder)[0]}
    exact = [one for one in names if name in (one, str(Path(one).with_suffix("").as_posix()))]
    found = exact or [one for one in names if name in one]
    if len(found) != 1:
        told = f"{len(found)} readouts hold {name!r}" if found else f"there is no file and no readout {name!r}"
        raise InputError(shown(f"{told} in {folder}{': ' if found else ''}{', '.join(found[:4])}"))
    return names[found[0]], found[0]


def chosen(a, b, folder=None):
    """Return `(corpus, article, article)` of two readouts: of a folder both, or files of which one lies elsewhere.

    Two of the folder are read among all its readouts; else the two are read by themselves, each knowing the other.
    Raises InputError in one line where one isn't there, or both are one.
    """
    folder = default_folder(folder)
    files = [_file(each, folder) for each in (str(a), str(b))]
    if all(below for _, below in files):
        corpus = read_corpus(folder)
        one, other = (article_of(corpus, below) for _, below in files)
    else:
        files = [_with_path(path, below, folder) for path, below in files]
        if files[0][0].resolve() == files[1][0].resolve():
            raise InputError(f"{shown(a)} and {shown(b)} are one file; name two")
        corpus = read_few(_pair(files))
        one, other = corpus.articles["article"]
    if one == other:
        raise InputError(f"{shown(a)} and {shown(b)} are one readout; name two")
    return corpus, one, other


def write(table, folder):
    """Write an alignment as `folder/alignment.csv`, whole or not at all; raises OutputError where it can't be."""
    with whole_file(Path(folder) / "alignment.csv") as part:
        table.map(harmless).to_csv(part, index=False, encoding="utf-8", lineterminator="\r\n")


def compare(a, b, out, folder=None):
    """Write the alignment of two readouts and print what it holds in one line; return the exit status."""
    corpus, one, other = chosen(a, b, folder)
    table = align(corpus, one, other)
    write(table, out)
    counts = table["relation"].value_counts()
    told = ", ".join(f"{count} {relation}" for relation, count in counts.items()) or "no statement in either"
    print(f"{shown(one)} and {shown(other)}: {told}: {Path(out) / 'alignment.csv'}")
    return 0

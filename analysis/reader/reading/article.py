"""A file's text → a readout: its metadata, its sentences with their spans, and the marks of what was taken off."""

from functools import partial
from pathlib import PurePosixPath

from analysis.plain import TITLE
from analysis.reader.ground.lexicon import word_list
from analysis.reader.ground.stages import NotKeptError, made
from analysis.reader.reading import (
    accounts,
    contents,
    files,
    frontmatter,
    notices,
    parts,
    printed_dates,
    readout_dates,
    sentences,
)
from analysis.reader.reading.paragraphs import trim_white
from analysis.reader.records import Mark, Reading, Sentence

PARTS = {"headline": "headline", "caption": "caption", "": "body"}
TAIL = " \t\r\n\xa0|;:"  # what a caption may end with and does not say
TITLES = ("title", "headline")
URLS = word_list("fields-of-the-address")


def identity(relative):
    """Return the article's id and its collection: the path without suffix, and its first folder."""
    path = PurePosixPath(relative)
    return path.with_suffix("").as_posix(), path.parts[0] if len(path.parts) > 1 else ""


def flat(text):
    """Return text with every run of white space made one space."""
    return " ".join(text.split())


def _cut(text, pieces, article, first):
    """Return the Sentences of headline, captions and body, numbered from `first`, and the Marks of the rest."""
    rows, marks = [], []
    for start, end, kind, paragraph, rule in pieces:
        if kind not in PARTS:
            marks.append(Mark(article, start, end, kind, rule))
            continue
        if kind == "caption":
            wording = text[start:end]
            start, end = end - len(wording.lstrip(TAIL)), start + len(wording.rstrip(TAIL))
        for begin, finish, glued in sentences.split_sentences(text, start, end):
            if glued:
                marks.append(Mark(article, begin, begin, "mended glue", "sentence-without-space-before"))
            at = first + len(rows)
            rows.append(Sentence(article, at, PARTS[kind], begin, finish, text[begin:finish], paragraph, rule=rule))
    return rows, marks


def _titled(text, title, article):
    """Return the Sentence of the front matter's title, if it has one."""
    if not title:
        return []
    start, end = trim_white(text, *title[1:])
    return [Sentence(article, 0, "headline", start, end, text[start:end], -1, rule=TITLE)]


def _front(title, start, article):
    """Return the Marks of the front matter around its title."""
    spans = [(0, title[1]), (title[2], start)] if title else [(0, start)]
    return [Mark(article, *span, "front matter", "front-matter") for span in spans if start]


def _outside(text, rows, article):
    """Return a Mark for each stretch that is neither white nor in one of the sentences and marks."""
    found, at = [], 0
    for start, end in [*sorted((row.start, row.end) for row in rows), (len(text), len(text))]:
        stretch = text[at:start]
        if stretch.strip():
            begin = at + len(stretch) - len(stretch.lstrip())
            found.append(Mark(article, begin, begin + len(stretch.strip()), "byte noise", "outside-everything"))
        at = max(at, end)
    return found


def _field(fields, keys):
    """Return the first of some front-matter fields that says something, as (value, start, end), or None."""
    return next((fields[key] for key in keys if key in fields and fields[key][0].strip()), None)


def _metadata(relative, fields, title, pieces, line, agency, text):
    """Return the columns of `articles` that the file's head and foot give."""
    article, collection = identity(relative)
    top = next((number for number, piece in enumerate(pieces) if not piece.kind), len(pieces))
    heads = [flat(text[piece.start : piece.end]) for piece in pieces[:top] if piece.kind == "headline"]
    captions = [flat(text[piece.start : piece.end]).strip(TAIL) for piece in pieces if piece.kind == "caption"]
    urls = [fields[key][0] for key in URLS if key in fields and "://" in fields[key][0]]
    return {
        "article": article,
        "file": relative,
        "collection": collection,
        "date": "",
        "place": line.place if line else "",
        "agency": (line.agency if line else "") or agency,
        "headline": flat(title[0]) if title else next(iter(heads), "").strip("#*_ "),
        "caption": " | ".join(captions),
        "url": urls[0] if urls else "",
    }


def read_article(text, relative, *, file="", sha256=""):
    """Return the Reading of a file's text; `relative` is its POSIX path below the folder of readouts.

    `file` is that of the table whose row it is.
    """
    article = identity(relative)[0]
    fields, start, sound = frontmatter.split_frontmatter(text)
    title = _field(fields, TITLES)
    pieces, dates, foot, line, agency = parts.mark_parts(
        text, start, title=flat(title[0]) if title else "", markdown=relative.lower().endswith(".md")
    )
    rows = _titled(text, title, article)
    cut, marks = _cut(text, pieces, article, len(rows))
    rows, marks = rows + cut, marks + _front(title, start, article)
    marks = sorted([*marks, *_outside(text, rows + marks, article)], key=lambda mark: (mark.start, mark.end, mark.kind))
    row = _metadata(relative, fields, title, pieces, line, agency, text) | {"file": file or relative}
    dates = dates or (printed_dates.dates_within(text, line.start, line.end) if line else []) or foot
    doubtful = accounts.tell_account(row, text, start, rows)
    body = " ".join(flat(each.text) for each in rows if each.part == "body")
    row["date"], doubts, yearless = readout_dates.dated(
        fields, dates, line=line, text=text, body=body, headline=row["headline"], account=row["account"]
    )
    row["words"] = sum(len(each.text.split()) for each in rows if each.part == "body")
    row |= {"sentences": len(rows), "duplicate_of": "", "sha256": sha256}
    reading = Reading(row, text, rows, marks, [], yearless)
    reading.problems = notices.problems(reading, doubts=doubts, line=line, sound=sound)
    reading.problems += doubtful
    return reading


def read_readings(path, relative, keep=made):
    """Return the Readings of a file, none where it can't be read, and the problem rows of file and readings.

    A row of a table that breaks a rule costs that row alone.
    """
    texts, sha256, problems = contents.texts_of(path, relative)
    readings, broken = [], []
    for own, text in texts:
        try:
            make = partial(read_article, text, own, file=relative, sha256=sha256)
            readings.append(keep("reading", [own, relative, sha256, text], make))
        except NotKeptError:
            raise
        except Exception as error:
            detail = f"{type(error).__name__}: {error}".splitlines()[0]
            effect = files.GIVES_NOTHING if own == relative else f"the row {PurePosixPath(own).stem} gives no rows"
            broken.append(files.problem(relative, "not analysed", detail, effect))
    if readings and [own for own, _ in texts] == [relative]:  # what is wrong with the file is wrong with the readout
        problems = [{**row, "article": readings[0].article["article"]} for row in problems]
        readings[0].problems = problems + readings[0].problems
        return readings, readings[0].problems
    return readings, [*problems, *broken, *(row for reading in readings for row in reading.problems)]


def read_file(path, relative):
    """Return the Reading of a file, the first where it holds several, None where it can't be read, and problem rows."""
    readings, problems = read_readings(path, relative)
    return (readings[0] if readings else None), problems

"""A file's text → a readout: its metadata, its sentences with their spans, and the marks of what was taken off."""

from pathlib import PurePosixPath
from typing import NamedTuple

from analysis.codebook import read_codebook
from analysis.reader.ground.lexicon import word_list
from analysis.reader.reading import date_lines, files, frontmatter, notices, parts, sentences
from analysis.reader.reading.captions import TAIL
from analysis.reader.reading.file_patterns import file_patterns
from analysis.reader.reading.paragraphs import trim_white

PARTS = {"headline": "headline", "caption": "caption", "": "body"}
TITLES = ("title", "headline")
URLS = word_list("urls")


class Reading(NamedTuple):
    """One readout: its row of `articles`, the file's text, its sentences, its marks and its problems."""

    article: dict
    text: str
    sentences: list
    marks: list
    problems: list


def identity(relative):
    """Return the article's id and its collection: the path without suffix, and its first folder."""
    path = PurePosixPath(relative)
    return path.with_suffix("").as_posix(), path.parts[0] if len(path.parts) > 1 else ""


def flat(text):
    """Return text with every run of white space made one space."""
    return " ".join(text.split())


def _row(article, number, part, text, start, end, paragraph):
    return {
        "article": article,
        "sentence": number,
        "part": part,
        "meeting": "",
        "start": start,
        "end": end,
        "text": text[start:end],
        "paragraph": paragraph,
    }


def _cut(text, pieces, known, article, first):
    """Return the sentence rows of headline, captions and body, numbered from `first`, and marks for the rest."""
    rows, marks = [], []
    for start, end, kind, paragraph in pieces:
        if kind not in PARTS:
            marks.append((start, end, kind))
            continue
        if kind == "caption":
            start, end = (
                start + len(text[start:end]) - len(text[start:end].lstrip(TAIL)),
                start + len(text[start:end].rstrip(TAIL)),
            )
        for begin, finish, glued in sentences.split_sentences(text, start, end, known):
            if glued:
                marks.append((begin, begin, "mended glue"))
            rows.append(_row(article, first + len(rows), PARTS[kind], text, begin, finish, paragraph))
    return rows, marks


def _front(text, title, start):
    """Return the spans of the front matter around its title."""
    return [(0, title[0], "front matter"), (title[1], start, "front matter")] if title else [(0, start, "front matter")]


def _account(text, rows, marks):
    """Return the marks in order, with one more for each stretch that is neither white nor in a sentence or mark."""
    spans = sorted([(row["start"], row["end"]) for row in rows] + [mark[:2] for mark in marks])
    found, at = [], 0
    for start, end in [*spans, (len(text), len(text))]:
        stretch = text[at:start]
        if stretch.strip():
            begin = at + len(stretch) - len(stretch.lstrip())
            found.append((begin, begin + len(stretch.strip()), "byte noise"))
        at = max(at, end)
    return sorted([*marks, *found])


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


def read_article(text, relative, *, sha256="", book=None):
    """Return the Reading of a file's text; `relative` is its POSIX path below the folder of readouts."""
    book = book or read_codebook()
    known, article = file_patterns(book), identity(relative)[0]
    fields, start, sound = frontmatter.split_frontmatter(text)
    title = _field(fields, TITLES)
    markdown = relative.lower().endswith(".md")
    pieces, dates, line, agency = parts.mark_parts(
        text, start, known, title=flat(title[0]) if title else "", markdown=markdown
    )
    span = trim_white(text, *title[1:]) if title else None
    rows = [_row(article, 0, "headline", text, *span, -1)] if span else []
    cut, marks = _cut(text, pieces, known.words, article, len(rows))
    rows += cut
    marks = _account(text, rows, marks + (_front(text, span, start) if start else []))
    row = _metadata(relative, fields, title, pieces, line, agency, text)
    dates = dates or (date_lines.dates_within(text, line.start, line.end) if line else [])
    row["date"], doubts = notices.dated(fields, dates)
    row["words"] = sum(len(each["text"].split()) for each in rows if each["part"] == "body")
    row |= {"sentences": len(rows), "duplicate_of": "", "sha256": sha256}
    marks = [{"article": article, "start": begin, "end": end, "kind": kind} for begin, end, kind in marks]
    reading = Reading(row, text, rows, marks, [])
    return reading._replace(problems=notices.problems(reading, doubts=doubts, line=line, sound=sound))


def read_file(path, relative, book=None):
    """Return the Reading of a file, or None where it can't be read, and the problem rows of file and reading."""
    text, sha256, problems = files.read_text(path, relative)
    if text is None:
        return None, problems
    reading = read_article(text, relative, sha256=sha256, book=book)
    own = [{**row, "article": reading.article["article"]} for row in problems]
    return reading._replace(problems=own + reading.problems), own + reading.problems

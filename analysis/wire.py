"""A file's text → a readout: its metadata, its sentences with their spans, and the marks of what was taken off."""

from pathlib import PurePosixPath
from typing import NamedTuple

from analysis import files, frontmatter, notices, parts, prefixes, sentences
from analysis.codebook import read_codebook

PARTS = {"headline": "headline", "caption": "caption", "": "body"}
URLS = ("source_url", "url", "link", "source", "canonical")


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


def pieces_of(text, start, book, known):
    """Return the pieces of a text after its front matter, its date lines, dateline and the agency that signs off."""
    pieces = parts.residue(text, parts.paragraphs(text, start), book)
    pieces, dates = parts.dates(text, pieces)
    pieces = parts.credits(text, pieces, book, known)
    pieces, line = parts.dateline(text, pieces, book)
    pieces, agency = parts.sign_off(text, pieces, book)
    pieces = parts.captions(text, parts.heading(text, pieces, line))
    return pieces, dates, line, agency


def cut(text, pieces, known, article):
    """Return the sentence rows of the pieces that are headline, caption or body, and the marks of the others."""
    rows, marks = [], []
    for piece in pieces:
        if piece.kind not in PARTS:
            marks.append({"article": article, "start": piece.start, "end": piece.end, "kind": piece.kind})
            continue
        end = (
            piece.end - len(tail[0])
            if piece.kind == "caption" and (tail := parts.TAIL.search(text, piece.start, piece.end))
            else piece.end
        )
        for start, finish, glued in sentences.split(text, piece.start, end, known):
            if glued:
                marks.append({"article": article, "start": start, "end": start, "kind": "mended glue"})
            rows.append(
                {
                    "article": article,
                    "sentence": len(rows),
                    "part": PARTS[piece.kind],
                    "meeting": "",
                    "start": start,
                    "end": finish,
                    "text": text[start:finish],
                    "paragraph": piece.paragraph,
                }
            )
    return rows, marks


def account(text, rows, marks, article):
    """Add marks for each stretch that is neither white nor in a sentence or mark yet, and sort them."""
    spans = sorted((row["start"], row["end"]) for row in [*rows, *marks])
    at = 0
    for start, end in [*spans, (len(text), len(text))]:
        stretch = text[at:start]
        if stretch.strip():
            begin = at + len(stretch) - len(stretch.lstrip())
            marks.append(
                {"article": article, "start": begin, "end": begin + len(stretch.strip()), "kind": "byte noise"}
            )
        at = max(at, end)
    return sorted(marks, key=lambda mark: (mark["start"], mark["end"], mark["kind"]))


def _header(text, fields, article):
    """Return the sentence row of the front matter's title, and marks for the rest of the front matter."""
    title = fields.get("title") or fields.get("headline")
    if not title or not title[0].strip():
        return []
    _, start, end = title
    wording = text[start:end]
    start += len(wording) - len(wording.lstrip())
    return [
        {
            "article": article,
            "sentence": 0,
            "part": "headline",
            "meeting": "",
            "start": start,
            "end": start + len(wording.strip()),
            "text": wording.strip(),
            "paragraph": -1,
        }
    ]


def read(text, relative, *, sha256="", book=None):
    """Return the Reading of a file's text; `relative` is its POSIX path below the folder of readouts."""
    book = book or read_codebook()
    known = sentences.words(book)
    article, collection = identity(relative)
    fields, start, sound = frontmatter.split(text)
    pieces, dates, line, agency = pieces_of(text, start, book, known)
    header = _header(text, fields, article)
    rows, marks = cut(text, pieces, known, article)
    rows = [{**row, "sentence": number} for number, row in enumerate([*header, *rows])]
    if start:
        edges = [0, *(edge for row in header for edge in (row["start"], row["end"])), start]
        marks += [
            {"article": article, "start": a, "end": b, "kind": "front matter"}
            for a, b in zip(edges[::2], edges[1::2], strict=True)
        ]
    marks = account(text, rows, marks, article)
    day, doubts = notices.date_of(fields, dates)
    title = fields.get("title") or fields.get("headline")
    headlines = [flat(row["text"]) for row in rows if row["part"] == "headline"]
    body = [row for row in rows if row["part"] == "body"]
    row = {
        "article": article,
        "file": relative,
        "collection": collection,
        "date": day,
        "place": line.place if line else "",
        "agency": (line.agency if line else "") or agency,
        "headline": flat(title[0]) if title else (headlines or [""])[0],
        "caption": " | ".join(captions(text, pieces)),
        "url": next((fields[key][0] for key in URLS if key in fields and "://" in fields[key][0]), ""),
        "words": sum(len(row["text"].split()) for row in body),
        "sentences": len(rows),
        "duplicate_of": "",
        "sha256": sha256,
    }
    problems = notices.problems(row, text, rows, marks, doubts=doubts, line=line, sound=sound, known=known)
    return Reading(row, text, rows, marks, problems)


def captions(text, pieces):
    """Return the wording of each caption, without credit and trailing bars."""
    return [flat(parts.TAIL.sub("", text[piece.start : piece.end])) for piece in pieces if piece.kind == "caption"]


def read_file(path, relative, book=None):
    """Return the Reading of a file, or None where it can't be read, and the problem rows of file and reading."""
    text, sha256, problems = files.read_text(path, relative)
    if text is None:
        return None, problems
    reading = read(text, relative, sha256=sha256, book=book)
    own = [{**row, "article": reading.article["article"]} for row in problems]
    return reading._replace(problems=own + reading.problems), own + reading.problems

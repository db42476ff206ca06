"""A workbook for a spreadsheet, in which a person codes readouts: a row per sentence, nothing in it of the program's.

Only where a sentence ends is the program's word. `.xlsx`, since a CSV loses its columns or its letters in the
spreadsheets of many countries and can offer no list to choose from.
"""

import re

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from analysis.coding.layout import GIVEN, HIDDEN, LISTS, SHEETS, SPARE, codes
from analysis.tables import OutputError

HOW_TO = (
    "You code what the text says, after the sheet Codes. Nobody's coding is in this file, and no program's.",
    "1. Save this file under your own name (anna.xlsx). White columns are yours; leave the grey ones as they are.",
    "2. Sentences: choose the themes of each sentence, none where none fits.",
    "3. Where somebody does something with words (thanks, pledges, discusses), write the verb as it stands in the "
    "sentence, choose the act, write who speaks and to whom. Several names: put a semicolon between them.",
    "4. A second act in the same sentence: insert a row below and fill only verb, act and what follows. Sort no sheet.",
    "5. Speaker and addressee are whom the words mean: for “he” write the name. Where you can't know, leave it empty.",
    "6. Persons: each person that the readout names, with the country, and how else the text calls them.",
    "7. Encounters: one row for each; who receives is the host. In a call, the side whose account it is.",
    "8. Readouts: write yes under done when a readout is coded to its end. What isn't done is not read.",
)
GREY = PatternFill("solid", fgColor="EDEDED")
HEAD = PatternFill("solid", fgColor="D9E2EC")
UNSHOWABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def _put(page, line, column, value):
    """Write a cell as text, so that no wording is taken for a formula."""
    cell = page.cell(line, column)
    if isinstance(value, str):
        cell.value = UNSHOWABLE.sub("\N{REPLACEMENT CHARACTER}", value)
        cell.data_type = "s"
    else:
        cell.value = value
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    return cell


def _ranges():
    """Return list → where it stands on the sheet Codes."""
    places, line = {}, 2
    for name, known in codes().items():
        places[name] = f"Codes!$B${line}:$B${line + len(known) - 1}"
        line += len(known)
    return places


def _choices(page, name, lines):
    """Let the cells of the columns with a list be chosen from it."""
    places = _ranges()
    for number, column in enumerate(SHEETS[name], 1):
        if column in LISTS:
            place = places[LISTS[column]]
            valid = DataValidation(type="list", formula1=place, allow_blank=True, showErrorMessage=True)
            valid.error = "Please choose from the list, or leave the cell empty."
            page.add_data_validation(valid)
            letter = get_column_letter(number)
            valid.add(f"{letter}2:{letter}{lines + SPARE}")


def _page(book, name, rows):
    """Add a sheet with its headings, its given cells and its lists."""
    page = book.create_sheet(name)
    page.freeze_panes = {"Sentences": "D2"}.get(name, "A2")
    for number, (column, width) in enumerate(SHEETS[name].items(), 1):
        head = _put(page, 1, number, column)
        head.font, head.fill = Font(bold=True), HEAD
        letter = page.column_dimensions[get_column_letter(number)]
        letter.width, letter.hidden = width, column in HIDDEN
        for line, row in enumerate(rows, 2):
            cell = _put(page, line, number, row.get(column))
            if column in GIVEN:
                cell.fill = GREY
    _choices(page, name, len(rows) + 1)


def _codes(book):
    """Add the sheet of the codes, which the other sheets choose from."""
    page = book.create_sheet("Codes")
    headings = {"list": 14, "code": 32, "what counts": 80, "for example": 70}
    for number, (heading, width) in enumerate(headings.items(), 1):
        head = _put(page, 1, number, heading)
        head.font, head.fill = Font(bold=True), HEAD
        page.column_dimensions[get_column_letter(number)].width = width
    page.freeze_panes = "A2"
    rows = [(name, *told) for name, known in codes().items() for told in known.values()]
    for line, row in enumerate(rows, 2):
        for number, text in enumerate(row, 1):
            _put(page, line, number, text)


def sheet(corpus, drawn, *, by=None):
    """Return the workbook for the readouts drawn, to be filled by a person."""
    book = Workbook()
    page = book.active
    page.title = "How to"
    page.column_dimensions["A"].width = 110
    for line, text in enumerate(HOW_TO, 1):
        _put(page, line, 1, text)
    numbers = {row["article"]: row["draw"] for row in drawn.to_dict("records")}
    readouts = [{"readout": row["draw"], "title": row["headline"] or row["article"], "dated": row["date"],
                 "article": row["article"], "file": row["file"], "draw": row["draw"], "by": by or "",
                 "sha256": row["sha256"]}
                for row in drawn.to_dict("records")]  # fmt: skip
    body = corpus.sentences[corpus.sentences["article"].isin(numbers) & (corpus.sentences["part"] == "body")]
    sentences = [{"readout": numbers[row["article"]], "sentence": int(row["sentence"]),
                  "text": " ".join(row["text"].split())} for row in body.to_dict("records")]  # fmt: skip
    _page(book, "Readouts", readouts)
    _page(book, "Sentences", sorted(sentences, key=lambda row: (row["readout"], row["sentence"])))
    for name in ("Persons", "Encounters"):
        _page(book, name, [])
    _codes(book)
    return book


def plain_sheet(table):
    """Return a table as a workbook of one sheet, all its cells text."""
    book = Workbook()
    for number, column in enumerate(table, 1):
        _put(book.active, 1, number, str(column)).font = Font(bold=True)
        book.active.column_dimensions[get_column_letter(number)].width = 60 if column == "sentence" else 30
        for line, cell in enumerate(table[column], 2):
            _put(book.active, line, number, cell if isinstance(cell, str) else "")
    return book


def save(book, path):
    """Write a workbook; raise OutputError where that can't be done (it may be open in a spreadsheet)."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        book.save(path)
    except OSError as error:
        raise OutputError(f"{path}: can't be written ({error.strerror or error}); is it open elsewhere?") from error

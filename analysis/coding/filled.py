"""A filled workbook → hand codings in the form of `data/gold`; what can't be read is told cell by cell, all at once."""

import re
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from analysis import countries
from analysis.checking.gold import MISSING, flat
from analysis.coding.layout import LISTS, SHEETS, THEMES, chosen
from analysis.coding.options import SheetError

NOT_CODED = ["date", "place", "agency", "headline", "caption", "parties", "roles", "mentions", "embedded", "content",
             "traps", "partnerships", "formulae"]  # fmt: skip
EMPTY = dict.fromkeys(("date", "place", "agency"), "")
DATE = re.compile(r"(\d{4}-\d\d-\d\d)?( 00:00:00)?")
SEVERAL = re.compile(r"\s*[;\n]\s*")


class Sheets:
    """The sheets of one filled workbook as rows of text, and what is wrong with their cells."""

    def __init__(self, path):
        """Read the sheets; raise SheetError where the file is no such workbook."""
        self.name, self.faults = Path(path).name, []
        try:
            book = load_workbook(path, data_only=True)
        except Exception as error:  # a file of any other kind fails in a way of its own
            raise SheetError(f"{self.name}: can't be opened as a workbook (.xlsx): {error}") from error
        self.rows = {name: list(self._rows(book, name)) for name in SHEETS}
        if self.faults:
            raise SheetError("\n".join(self.faults))

    def _rows(self, book, name):
        """Give each filled row of a sheet: column → text, and its `line`."""
        cells = list(book[name].iter_rows(values_only=True)) if name in book.sheetnames else [()]
        header = [str(cell or "").strip() for cell in cells[0]]
        if lost := [column for column in SHEETS[name] if column not in header]:
            self.faults.append(
                f"{self.name}, sheet {name}: the column {lost[0]} is missing; it stands in the first row"
            )
            return
        for line, row in enumerate(cells[1:], 2):
            texts = {column: _text(cell) for column, cell in zip(header, row, strict=False) if column}
            if any(texts.values()):
                yield {**texts, "line": line, "sheet": name}

    def wrong(self, row, column, said):
        """Note what is wrong with a cell."""
        place = f"{get_column_letter([*SHEETS[row['sheet']]].index(column) + 1)}{row['line']}"
        self.faults.append(f"{self.name}, sheet {row['sheet']}, cell {place} ({column}): {said}")
        return ""

    def choice(self, row, column):
        """Return the code chosen in a cell, empty where none is."""
        if not row.get(column):
            return ""
        found = chosen(LISTS[column], row[column])
        return found or self.wrong(row, column, f"“{row[column]}” is not in the list of the sheet Codes")

    def country(self, row, column):
        """Return the code of a country written in a cell, empty where none is."""
        text = row.get(column, "")
        code = text if re.fullmatch("[A-Z]{2,5}", text) and countries.name(text) != text else countries.code(text)
        return code if code or not text else self.wrong(row, column, f"“{text}” is no country that the codebook knows")


def _text(cell):
    """Return a cell as text; a number that a spreadsheet made of 3 is 3 again."""
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    return "" if cell is None else str(cell).strip()


def names(cell):
    """Return the names written in a cell, one after the other.

    >>> names("Joe Biden; Xi Jinping")
    ['Joe Biden', 'Xi Jinping']
    """
    return [" ".join(name.split()) for name in SEVERAL.split(cell) if name]


def anchored(verb, sentence, text, after=0):
    """Return `(wording, place)`: the wording that begins with a verb in its sentence and stands once in the text.

    Of a verb and noun with words between (`expressed deep sorrow`) the first word is looked for. None where it isn't
    there.
    """
    low = sentence.casefold()
    at = low.find(verb.casefold(), after)
    if at < 0:
        found = re.search(rf"\b{re.escape(verb.split()[0].casefold())}\b", low[after:])
        at = after + found.start() if found else -1
    if at < 0:
        return None
    ends = [found.end() for found in re.finditer(r"\S+", sentence) if found.end() > at]
    starts = [0, *(found.end() for found in re.finditer(r"\s+", sentence[:at]))][::-1]
    for end in ends[len(verb.split()) - 1 :]:
        if text.count(sentence[at:end]) == 1:
            return sentence[at:end], at + 1
    longer = (sentence[start:] for start in starts if text.count(sentence[start:]) == 1)
    return next(((wording, at + 1) for wording in longer), (sentence[at:], at + 1))


def _statements(sheets, rows, sentences, text):
    """Return the statements that the rows of a readout code, in order; a row without a sentence belongs to the last."""
    found, number, after = [], "", 0
    for row in rows:
        if row["sentence"]:
            number, after = row["sentence"], 0
        if not any(row.get(column) for column in ("verb", "act", "speaker", "addressee", "how firm")):
            continue
        if not (row.get("verb") and row.get("act")):
            sheets.wrong(row, "verb" if row.get("act") else "act", "a statement needs its verb and its act")
            continue
        place = anchored(row["verb"], sentences[number], text, after)
        if place is None:
            sheets.wrong(
                row, "verb", f"“{row['verb']}” does not stand in sentence {number}; write it as it stands there"
            )
            continue
        after, speaker = place[1], names(row.get("speaker", ""))
        said = {"sentence_contains": place[0], "speaker": speaker, "resolved_by": sheets.choice(row, "named by"),
                "verb": row["verb"], "act": sheets.choice(row, "act"), "addressee": names(row.get("addressee", "")),
                "embedded": False}  # fmt: skip
        said |= {"strength": sheets.choice(row, "how firm")} if row.get("how firm") else {}
        found.append(said if speaker else {**said, "reason": "left open by the coder"})
    return found


def _meeting(sheets, row):
    if not DATE.fullmatch(row.get("date", "")):
        sheets.wrong(row, "date", f"“{row['date']}” is no date such as 2024-07-26")
    said = {"hosts": names(row.get("hosts", "")), "guests": names(row.get("guests", "")),
            "form": sheets.choice(row, "form"), "date": row.get("date", "")[:10],
            "place": row.get("place", "")}  # fmt: skip
    if row.get("channel") or row.get("class of visit"):
        said |= {"visit": sheets.choice(row, "class of visit"), "channel": [sheets.choice(row, "channel")]}
    return {**said, "host_country": "", "guest_country": ""}


def _coding(sheets, one, corpus):
    """Return the coding of one readout; what is wrong with its cells is noted."""
    own = {name: [row for row in _filled_down(sheets.rows[name]) if row["of"] == one["readout"]]
           for name in ("Sentences", "Persons", "Encounters")}  # fmt: skip
    body = corpus.sentences.query("article == @one['article'] and part == 'body'")
    texts = {str(row.sentence): flat(row.text)[0] for row in body.itertuples()}
    numbered = [row for row in own["Sentences"] if row["sentence"]]
    for row in numbered:
        if row["sentence"] not in texts:
            sheets.wrong(row, "sentence", f"the readout has no sentence {row['sentence']}")
    if sheets.faults:
        return None
    themes = {number: [] for number in texts}
    for row in numbered:
        themes[row["sentence"]] += filter(None, (sheets.choice(row, column) for column in THEMES))
    people = [{"name": row["name"], "roles": [], "country": sheets.country(row, "country"),
               "short_forms": names(row.get("also called", ""))} for row in own["Persons"]]  # fmt: skip
    said = _statements(sheets, own["Sentences"], texts, flat(corpus.texts[one["article"]])[0])
    drawn = {"by": one["by"]} if one["by"] else {"draw": int(one["draw"])}
    return {
        **MISSING, "file": Path(one["file"]).name, "article": one["article"], **drawn, "half": "development",
        "coder": Path(sheets.name).stem, "account": sheets.country(one, "account"), "caption": [], **EMPTY,
        "persons": people,
        "parties": [], "meetings": [_meeting(sheets, row) for row in own["Encounters"]], "sentences": len(texts),
        "statements": said, "partnerships": [], "formulae": [], "themes": sorted(set().union(*themes.values())),
        "themes_ambiguous": [], "problems": [], "body_sentences": list(texts.values()),
        "sentence_themes": list(themes.values()), "not_coded": NOT_CODED, "notes": names(one.get("remarks", "")),
    }  # fmt: skip


def _filled_down(rows):
    """Give each row with the readout that it is `of`: its own, else that of the row above."""
    last = ""
    for row in rows:
        last = row["readout"] or last
        yield {**row, "of": last}


def read(path, corpus):
    """Return the codings of a filled workbook, in the form of `data/gold`, with `article`, `text` and `coder`.

    Raises SheetError with a line for each cell that can't be read, and where a readout isn't the one that was drawn.
    """
    sheets, digests, found = Sheets(path), corpus.articles.set_index("article")["sha256"].to_dict(), []
    for one in sheets.rows["Readouts"]:
        if not sheets.choice(one, "done"):
            continue
        if digests.get(one["article"]) != one["sha256"]:
            sheets.wrong(one, "article", "the folder has no such readout, or its text has changed since the draw")
        elif coding := _coding(sheets, one, corpus):
            found.append({**coding, "text": corpus.texts[one["article"]], "set": "drawn"})
    if sheets.faults:
        raise SheetError("\n".join(sheets.faults))
    if not found:
        raise SheetError(f"{sheets.name}: no readout is done; write yes under done in the sheet Readouts")
    return found

"""Tables and intervals of the chapters: in which box they scroll, and where their words may break."""

import re
from itertools import zip_longest

INTERVAL = re.compile(r"(\(<?\d+–[<>]?\d+%\)|\d\.\d\d \(\d\.\d\d–\d\.\d\d\))")
COUNTED = re.compile(r"[\d,]+ of [\d,]+")
LONG = re.compile(r"\S{25}")  # longer than a column: it may break anywhere
CELL, SPACE, BROAD = 24, 2, 75  # letters of a cell before its words break, between cells, of half a printed page


def _letters(cell):
    """Return how many letters of a cell stand on a line: a heading breaks at every word."""
    words = cell.get_text().split() if cell.find_parent("thead") else [cell.get_text()]
    return min(CELL, max(map(len, words), default=0))


def _broad(table):
    """Say whether a table is too wide for one of the two columns in which a chapter is printed; a concordance is."""
    if "kwic" in table.get("class", []):
        return True
    rows = [[_letters(cell) for cell in row.find_all(["th", "td"])] for row in table.find_all("tr")]
    return sum(SPACE + max(column) for column in zip_longest(*rows, fillvalue=0)) > BROAD


def tables(soup):
    """Let each table scroll in its own box, with a heading for whoever can't see it; say which cells may break."""
    for table in soup.find_all("table"):
        label = table.caption.get_text(" ", strip=True) if table.caption else "Table"
        box = {"class": "scroll broad" if _broad(table) else "scroll"}
        table.wrap(soup.new_tag("div", attrs={**box, "role": "group", "tabindex": "0", "aria-label": label}))
    for cell in soup.select("table:not(.kwic) td"):
        text = cell.get_text()
        if kind := "whole" if COUNTED.fullmatch(text) else "long" if LONG.search(text) else "":
            cell["class"] = [*cell.get("class", []), kind]


def intervals(soup):
    """Keep each interval of the prose and of a cell on one line."""
    for text in soup.find_all(string=INTERVAL):
        parts = INTERVAL.split(text)
        for at in range(1, len(parts), 2):
            parts[at] = soup.new_tag("span", attrs={"class": "whole"}, string=parts[at])
        text.replace_with(*parts)

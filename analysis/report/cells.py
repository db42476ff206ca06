"""Tables and intervals of the chapters: in which box they scroll, and where their words may break."""

import re

INTERVAL = re.compile(r"(\(<?\d+–[<>]?\d+%\)|\d\.\d\d \(\d\.\d\d–\d\.\d\d\))")
COUNTED = re.compile(r"[\d,]+ of [\d,]+")
LONG = re.compile(r"\S{25}")  # longer than a column: it may break anywhere


def tables(soup):
    """Let each table scroll in its own box, with a heading for whoever can't see it; say which cells may break."""
    for table in soup.find_all("table"):
        label = table.caption.get_text(" ", strip=True) if table.caption else "Table"
        table.wrap(
            soup.new_tag("div", attrs={"class": "scroll", "role": "group", "tabindex": "0", "aria-label": label})
        )
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

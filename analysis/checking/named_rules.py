"""The rules of `data/rules` by name: what each says, its example, and what that gives."""

from functools import cache
from pathlib import Path

import yaml

from analysis.codebook import CodebookError, read_codebook

FOLDER = Path(__file__).resolve().parents[2] / "data" / "rules"
TOLD = ("name", "says", "example", "gives", "source")


def _entries(path):
    """Return the list of rules in a file, or raise CodebookError in one line."""
    try:
        book = yaml.safe_load(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise CodebookError(f"{path.name}: cannot be read ({' '.join(str(error).split())})") from error
    if not isinstance(book, dict) or not isinstance(book.get("rules"), list):
        raise CodebookError(f"{path.name}: it needs 'rules:' and below it a list, each rule '- name: …'")
    return book["rules"]


def _fault(row):
    """Return what is wrong with an entry, or nothing."""
    if not isinstance(row, dict):
        return "a rule is lines of 'key: text'; check the indents"
    for key in TOLD:
        if not isinstance(row.get(key), str) or not row[key].strip():
            return f"{key} is missing or no text; each rule has {', '.join(TOLD)}"
    return ""


@cache
def named_rules(folder=FOLDER):
    """Return name → its entry, with the `file` it stands in; raises CodebookError for the first fault, in one line."""
    rules = {}
    for path in sorted(Path(folder).glob("*.yml")):
        for number, row in enumerate(_entries(path), 1):
            name = row.get("name", number) if isinstance(row, dict) else number
            if fault := _fault(row):
                raise CodebookError(f"{path.name}, rule {name}: {fault}")
            if name in rules:
                raise CodebookError(f"{path.name}, rule {name}: {rules[name]['file']} has the name too; name one anew")
            told = {key: " ".join(row[key].split()) for key in TOLD if key != "example"}
            rules[name] = {**row, **told, "example": row["example"].strip(), "file": path.name}
    return {**_furniture(), **rules} if folder == FOLDER else rules


def _furniture():
    """Return the rules of `furniture.csv`, which give what kind of stretch they take for what."""
    rows = read_codebook()["furniture"].query("kind != 'part'").to_dict("records")
    return {row["name"]: {**row, "gives": row["kind"], "file": "furniture.csv"} for row in rows}

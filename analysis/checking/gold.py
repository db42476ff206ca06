"""Hand-coded readouts: where they lie, which half they belong to, and whom a name in them means."""

import json
import re
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path

from anyascii import anyascii

ROOT = Path(__file__).resolve().parents[2]
READOUTS = ROOT / "data" / "readouts"
FOLDERS = (ROOT / "data" / "gold", *(ROOT / "tests" / name for name in ("wire", "whitehouse", "services", "news")))
HALVES = ("development", "held")
OWN = re.compile(r"-(coded|second)$")  # the folder of codings beside a folder of readouts is named so

MISSING = {"headline": "", "residue": [], "meetings_optional": [], "statements_optional": [], "not_statements": []}
MISSING["not_coded"] = []
NOT_NAMES = {"the", "a", "an", "of", "mr", "mrs", "ms", "miss", "dr", "jr", "sr", "ii", "iii", "s"}


def _shelf(path, row):
    """Return with which others a coded readout is read: the real ones chosen, those drawn, or a folder of invented."""
    if not path.is_relative_to(ROOT / "data"):
        return path.parent.name
    return "drawn" if "draw" in row else "real"


def _place(path, row, folder):
    """Return where the readout of a coding lies.

    Beside it, in the folder of its name under `data/readouts`, or in the folder that `NAME-coded` is named after.
    """
    name = row["article"] + Path(row["file"]).suffix if "article" in row else f"{path.parent.name}/{row['file']}"
    beside = folder.resolve().with_name(OWN.sub("", folder.resolve().name))
    places = [path.with_name(row["file"]), *([beside / name] if OWN.search(folder.name) else []), READOUTS / name]
    return next((place for place in places if place.exists()), places[-1])


def read_gold(folders=FOLDERS, half=None):
    """Return one dict per hand-coded readout, sorted: JSON, `article`, file's `path`, `shelf`, `set`, raw `text`.

    A shelf is read as one corpus. Sets: `first` (the codings up to 2026-11-22), `hands` (other services), `drawn`.

    A JSON codes the readout of its key `file` (or, of a readout deeper in a folder, `article`); see `_place`. Raises
    FileNotFoundError where there is no such file.
    """
    coded = []
    for folder in map(Path, folders):
        for path in sorted(folder.rglob("*.json")):
            row = {**MISSING, **json.loads(path.read_text("utf-8"))}
            row["headline"] = row["headline"] or ""
            row["path"] = _place(path, row, folder)
            row["article"] = row.get("article") or f"{path.parent.name}/{path.stem}"
            row["shelf"] = _shelf(path, row)
            row["set"] = {"services": "hands", "drawn": "drawn"}.get(row["shelf"], "first")
            row["text"] = row["path"].read_bytes().decode("utf-8-sig")
            coded.append(row)
    return [row for row in coded if half in (None, row["half"])]


@cache
def plain(text):
    """Return the text in lower-case plain letters and single spaces, without punctuation and the leading article.

    >>> plain("The  Communist Party of Việt Nam’s")
    'communist party of vietnam s'
    """
    letters = re.sub(r"[^a-z0-9]+", " ", anyascii(text).lower()).strip()
    letters = letters.replace("viet nam", "vietnam").replace("ha noi", "hanoi")
    return re.sub(r"^(the|a|an) ", "", letters)


@cache
def words(name):
    """Return a name's words in plain letters, in any order, without initials, honorifics and suffixes.

    >>> sorted(words("Joseph R. Biden, Jr."))
    ['biden', 'joseph']
    """
    every = plain(name).split()
    return frozenset(word for word in every if len(word) > 1 and word not in NOT_NAMES) or frozenset(every)


def _forms(holder):
    """Return every wording under which a coded person or party is known in its file."""
    return [
        holder["name"],
        holder.get("acronym") or holder["name"],
        *holder.get("short_forms", []),
        *holder.get("aliases", []),
    ]


def _fits(name, holder):
    """Say whether one of two names is part of the other, and no title that the file gives the person makes it so."""
    ours, coded = words(name), words(holder["name"])
    titles = {word for role in holder.get("roles", []) for word in words(role)}
    return ours <= coded or (coded <= ours and not (ours - coded) & titles)


def holder(names, gold):
    """Return the coded person or party that the first telling one of some names means in this file, or nothing.

    Names agree when they hold the same words in any order, as full name, short form, alias or acronym; else when one
    is part of the other and nobody else in the file fits.
    """
    holders = gold["persons"] + gold["parties"]
    for name in names:
        exact = [row["name"] for row in holders if words(name) in map(words, _forms(row))]
        if len(set(exact)) == 1:
            return exact[0]
        part = [row["name"] for row in gold["persons"] if _fits(name, row)]
        if not exact and len(part) == 1:
            return part[0]
    return None


def known_as(names, gold):
    """Return whom one actor's names mean: the coded person or party of this file, else the words of the first name."""
    return holder(names, gold) or " ".join(sorted(words(names[0]))) if names else ""


@lru_cache(maxsize=1000)  # each wording of a readout is looked for in the same text
def flat(text):
    """Return the text with single spaces, and for each of its characters the offset that it stands for."""
    kept = [(at, character) for at, character in enumerate(text) if not character.isspace()]
    out, offsets = [], []
    for (at, character), (after, _) in pairwise([*kept, (len(text), "")]):
        out.append(character)
        offsets.append(at)
        if after > at + 1 and after < len(text):
            out.append(" ")
            offsets.append(at + 1)
    return "".join(out), tuple(offsets)


def anchor(wording, text):
    """Return the `(start, end)` offsets in the raw text of a coded wording, whose white space is single; or nothing."""
    single, offsets = flat(text)
    at = single.find(flat(wording)[0])
    return None if at < 0 else (offsets[at], offsets[at + len(flat(wording)[0]) - 1] + 1)


def in_letters(thing):
    """Return a thing as text, a set's members in order: what is compared comes in one order on every machine."""
    return str(sorted(map(str, thing)) if isinstance(thing, (set, frozenset)) else thing)

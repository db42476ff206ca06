"""What nbval doesn't compare: which cells the notebooks have, and the alternative text and links of their pictures.

nbval runs the cells that are there and passes over metadata, in which a picture's words and places stand. Digests of
both are kept when outputs are stored (`python -m analysis store`); what was changed since has another.
"""

import hashlib
import json
from pathlib import Path

import nbformat

ROOT = Path(__file__).resolve().parents[2]
FILE = ROOT / "tests" / "stored.json"


def _digest(output):
    """Return a digest of an output's picture and metadata, empty where it has neither."""
    said, data = output.get("metadata", {}), output.get("data", {})
    pictures = {kind: data[kind] for kind in sorted(data) if kind.startswith("image/")}
    if not pictures and not said:
        return ""
    content = json.dumps([pictures, said], sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(content.encode("utf-8")).hexdigest()[:16]


def held(path):
    """Return a notebook's cells in order: the id of each with the digests of its pictures."""
    cells = nbformat.read(path, as_version=4).cells
    return {cell.id: list(filter(None, map(_digest, cell.get("outputs", [])))) for cell in cells}


def notebooks():
    """Return the notebooks' names with what each holds."""
    return {path.stem: held(path) for path in sorted((ROOT / "notebooks").glob("*.ipynb"))}


def write():
    """Keep what the notebooks hold now; a line for each cell, so that a change shows which."""
    lines = []
    for name, cells in notebooks().items():
        rows = ",\n".join(f'  "{cell}": {json.dumps(digests)}' for cell, digests in cells.items())
        lines.append(f' "{name}": {{\n{rows}\n }}')
    FILE.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8", newline="\n")

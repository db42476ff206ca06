"""What a user would pick instead: textacy's triples and quotations, scored on the hand codings beside the program."""

import json
import subprocess
import sys
import venv
from pathlib import Path

import pandas as pd

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from analysis.checking import check, gold, scores, scoring_acts  # noqa: E402

ENVIRONMENT = HERE / ".venv"
SHOWN = {"statements": "detection", "speaker of a found statement": "speaker, given detection"}
SHOWN |= {"speaker end to end": "speaker, end to end"}


def python():
    """Return the Python of the benchmarks' own environment, made and filled where there is none yet."""
    found = ENVIRONMENT / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    if not found.exists():
        venv.create(ENVIRONMENT, with_pip=True)
        subprocess.run([found, "-m", "pip", "install", "--quiet", "-r", HERE / "requirements.txt"], check=True)
    return found


def extracted(coded):
    """Return what textacy finds: article → rows, each with the system that found it."""
    bodies = json.dumps({row["article"]: row["body_sentences"] for row in coded})
    done = subprocess.run([python(), HERE / "extract.py"], input=bodies, capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def sentences(row):
    """Return the sentence rows of a coded body, and where each begins in the body joined by spaces."""
    rows, starts, at = [], [], 0
    for number, text in enumerate(row["body_sentences"]):
        start, end = gold.anchor(text, row["text"])
        rows.append({"sentence": number, "part": "body", "start": start, "end": end, "text": row["text"][start:end]})
        starts.append(at)
        at += len(text) + 1
    return rows, starts


def statement(found, row, rows, starts):
    """Return an extracted act as a statement row of the tables."""
    number = max(n for n, start in enumerate(starts) if start <= found["start"])
    _, offsets = gold.flat(rows[number]["text"])
    within = min(found["start"] - starts[number], len(offsets) - 1)
    told = {"sentence": number, "verb": found["verb"], "verb_start": rows[number]["start"] + offsets[within]}
    told |= {"speaker": "", "speaker_name": found["speaker"], "speaker_text": found["speaker"]}
    return {**told, "addressee": "", "act": "", "resolved_by": "", "embedded": False}


def tables(coded, system, found):
    """Return what one system says of each readout, in the form that the scoring reads."""
    told = {}
    for row in coded:
        rows, starts = sentences(row)
        acts = [statement(one, row, rows, starts) for one in found[row["article"]] if one["system"] == system]
        told[row["article"]] = {"sentences": rows, "mentions": [], "actors": {}, "statements": acts}
    return told


def main():
    """Print detection and speakers of each system on both halves of the hand codings."""
    coded = gold.read_gold()
    found, scorers = extracted(coded), (scoring_acts.statements,)
    systems = {name: None for rows in found.values() for name in (row["system"] for row in rows)}
    told = {"this workbook": check.tell(coded)[0]} | {name: tables(coded, name, found) for name in sorted(systems)}
    parts = [scores.scores(check.outcomes(coded, one, scorers)).assign(system=name) for name, one in told.items()]
    table = pd.concat(parts)
    table = table[table["measure"].isin(SHOWN)].replace({"measure": SHOWN})
    columns = ["half", "measure", "system", "coded", "found", "right", "precision", "recall", "f1", "low", "high"]
    table = table.sort_values(["half", "measure"], kind="stable")[columns]
    print(table.to_string(index=False, float_format="{:.3f}".format, na_rep="–"))


if __name__ == "__main__":
    main()

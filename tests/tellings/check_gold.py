# ruff: noqa: E501
"""Checks the codings of this folder, without any program: wordings once, every statement in a row, relations as the codes say."""

import json
import re
import sys
from pathlib import Path

HERE = Path(__file__).parent
KINDS = {"second account", "copy", "predecessor", "other encounter"}
RELATIONS = {"same", "act", "strength", "speaker", "only a", "only b", "not told"}


def flat(text):
    return re.sub(r"\s+", " ", text).strip()


def relation(s, t):
    if s["act"] != t["act"]:
        return "act"
    if s["side"] and t["side"] and s["side"] != t["side"]:
        return "speaker"
    return "strength" if s.get("strength") != t.get("strength") else "same"


def faults(path):
    gold = json.loads(path.read_text(encoding="utf-8"))
    if gold["kind"] not in KINDS:
        yield "kind"
    if gold["half"] != ("held" if 21 <= int(path.stem[1:]) <= 30 else "development"):
        yield "half"
    ids = {}
    for side in "ab":
        text = flat((HERE / gold[side]).read_text(encoding="utf-8"))
        if not 60 <= len(text.split()) <= 350:
            yield f"{side}: {len(text.split())} words"
        for s in gold[f"statements_{side}"]:
            ids[s["id"]] = s
            for key in ("sentence_contains", "text"):
                if text.count(s[key]) != 1:
                    yield f"{s['id']}: {key} stands {text.count(s[key])} times"
            if (s["act"] in ("pledge", "agree")) != ("strength" in s):
                yield f"{s['id']}: strength"
        for words in gold.get("not_statements", {}).get(side, []):
            if text.count(words) != 1:
                yield f"{side}: {words}"
    seen = set()
    pairs = set()
    for row in gold["alignment"]:
        a, b = row["a"], row["b"]
        seen |= {a, b} - {""}
        if (a, b) in pairs:
            yield f"{a} {b}: twice"
        pairs.add((a, b))
        if row["relation"] not in RELATIONS or not row["why"]:
            yield f"{a} {b}: relation or why"
        if a and b and row["relation"] != relation(ids[a], ids[b]):
            yield f"{a} {b}: {row['relation']}, the codes say {relation(ids[a], ids[b])}"
        if not (a and b) and row["relation"] not in ("not told", "only a" if a else "only b"):
            yield f"{a} {b}: {row['relation']}"
        if not (a and b) and any(
            r["a"] and r["b"] and (r["a"] == a or r["b"] == b)
            for r in gold["alignment"]
            if (a and r["a"] == a) or (b and r["b"] == b)
        ):
            yield f"{a or b}: both linked and alone"
    if set(ids) != seen:
        yield f"rows: {set(ids) ^ seen}"
    for out in gold["left_out"]:
        if not gold["whole"][out["silent"]]:
            yield f"{out['statement']}: left out by a text that is cut"
    if gold["kind"] == "other encounter" and any(r["relation"] != "not told" for r in gold["alignment"]):
        yield "aligned"


if __name__ == "__main__":
    found = [f"{p.stem} {fault}" for p in sorted(HERE.glob("t*.json")) for fault in faults(p)]
    print("\n".join(found) or "no fault")
    sys.exit(bool(found))

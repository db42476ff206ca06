"""Pairs of accounts aligned by hand beside the program's alignment: links, relations, what is left out."""

import json
from pathlib import Path

import pandas as pd

from analysis.checking.gold import anchor
from analysis.checking.scoring import compared, outcome
from analysis.compare.alignment import align
from analysis.corpus import read_few

FOLDER = Path(__file__).resolve().parents[2] / "tests" / "tellings"
LEFT_OUT = {"only a": "a", "only b": "b"}  # relation → the text that has the statement


def read_tellings(folder=FOLDER, half=None, only=()):
    """Return one dict per coded pair, sorted: its JSON with `name` and the `paths` of both texts."""
    found = []
    for path in sorted(Path(folder).glob("*.json")):
        row = json.loads(path.read_text("utf-8"))
        row |= {"name": path.stem, "paths": [path.with_name(row[side]) for side in "ab"]}
        found.append(row)
    wanted = [row for row in found if not only or any(part in row["name"] for part in only)]
    return [row for row in wanted if half in (None, row["half"])]


def _placed(coded, rows, text):
    """Return statement id of the program → coded id: the verb stands in the coded wording, the act agrees first."""
    spans = {row["id"]: anchor(row["text"], text) or anchor(row["sentence_contains"], text) for row in coded}
    acts, found = {row["id"]: row["act"] for row in coded}, {}
    fits = [
        (row["act"] != acts[one], spans[one][1] - spans[one][0], row["verb_start"], row["statement"], one)
        for row in rows for one in spans
        if spans[one][0] <= row["verb_start"] < spans[one][1]
    ]  # fmt: skip
    for *_, ours, one in sorted(fits):
        if ours not in found and one not in found.values():
            found[ours] = one
    return found


def told(pair):
    """Return the program's alignment of a coded pair with coded ids, where a statement is coded."""
    files = [(path, path.name) for path in pair["paths"]]
    corpus = read_few(files)
    articles, known = list(corpus.articles["article"]), {"": ""}
    for side, article in zip("ab", articles, strict=True):
        rows = corpus.statements[corpus.statements["article"] == article].to_dict("records")
        known |= _placed(pair[f"statements_{side}"], rows, corpus.texts[article])
    table = align(corpus, *articles)
    ids = {side: [known.get(one, one) for one in table[side]] for side in "ab"}
    return table.assign(**ids)


def _relations(links, ours):
    """Return an outcome per link of both: is the relation that of the coder, or one that he accepted as well?"""
    rows = []
    for link, row in links.items():
        said, accepted = ours.get(link), {row["relation"], *_also(row)}
        rows.append(outcome("relation", f"{link} {row['relation']}", said and f"{link} {said}", said in accepted))
    return rows + [outcome("relation", None, f"{link} {ours[link]}") for link in ours if link not in links]


def _also(row):
    """Return the further relations that a coder accepted."""
    also = row.get("also", ())
    return [also] if isinstance(also, str) else list(also.values() if isinstance(also, dict) else also)


def _free(pair, ours):
    """Return the links that are neither asked for nor wrong: a coder calls them so, or would leave both apart."""
    free = {(row["a"], row["b"]) for row in pair.get("alignment_optional", ())}
    apart = {(row["a"], row["b"]) for row in pair["alignment"] if set(_also(row)) & {*LEFT_OUT, "not told"}}
    return free | {link for link in apart if link not in ours}


def outcomes(pair, table):
    """Return the outcomes of one pair: links, relations of links, rows of one text, what is left out."""
    ours = {(row.a, row.b): row.relation for row in table.itertuples() if row.a and row.b}
    free = _free(pair, ours)
    both = {(row["a"], row["b"]): row for row in pair["alignment"] if row["a"] and row["b"]}
    links = {link: row for link, row in both.items() if link not in free}
    ours = {link: relation for link, relation in ours.items() if link not in free}
    rows = compared("links", list(links), list(ours)) + _relations(links, ours)
    alone = {(row["a"] or row["b"]): row for row in pair["alignment"] if not (row["a"] and row["b"])}
    single = {(row.a or row.b): row.relation for row in table.itertuples() if not (row.a and row.b)}
    neutral = {one for link in both if link in free for one in link}
    for one in {**alone, **single}:
        if one in neutral and one not in alone:
            continue
        coded = alone.get(one)
        accepted = {coded["relation"], *_also(coded)} if coded else set()
        said = f"{one} {single[one]}" if one in single else None
        rows.append(outcome("told by one", coded and f"{one} {coded['relation']}", said, single.get(one) in accepted))
    answered = {one for one, row in alone.items() if "answered_by" in row}
    left = [one for one, relation in single.items() if relation in LEFT_OUT]
    return rows + compared("left out", {row["statement"] for row in pair["left_out"]}, left, neutral | answered)


def run(folder=FOLDER, half=None, only=()):
    """Return one row per coded or found thing of the coded pairs: readout (the pair), half, measure, coded, ours."""
    rows = []
    for pair in read_tellings(folder, half, only):
        about = {"readout": pair["name"], "half": pair["half"]}
        rows += [{**about, **row} for row in outcomes(pair, told(pair))]
    return pd.DataFrame(rows, columns=["readout", "half", "measure", "coded", "ours", "right"])

"""What a corpus says about the codebook: verbs that it lacks, and what its last change did to the codes."""

import hashlib
from pathlib import Path

import pandas as pd

from analysis import codebook, kept
from analysis.checking.printed import print_table
from analysis.corpus import read_corpus
from analysis.measures.recurrence import new_formulae

CODES = {"themes": ["theme"], "formulae": ["formula"], "partnerships": ["tier", "event"], "statements": ["verb", "act"]}
KEYS = ["table", "article", "sentence", "code"]


def unknown_verbs(corpus):
    """Return one row per reporting verb that the codebook doesn't know, most frequent first, with one sentence."""
    unknown = corpus.statements[corpus.statements["act"] == ""]
    sentences = corpus.sentences.set_index(["article", "sentence"])["text"]
    rows = []
    for verb, group in unknown.groupby("verb"):
        first = group.iloc[0]
        wording = " ".join(sentences[first["article"], first["sentence"]].split())[:120]
        count = {"verb": verb, "statements": len(group), "readouts": group["article"].nunique()}
        rows.append({**count, "example": wording, "where": first["article"]})
    table = pd.DataFrame(rows, columns=["verb", "statements", "readouts", "example", "where"])
    return table.sort_values(["statements", "verb"], ascending=[False, True], ignore_index=True)


def coded(corpus):
    """Return one row per code in a sentence of a corpus, whichever of the codebook's files it comes from."""
    parts = []
    for name, columns in CODES.items():
        table = getattr(corpus, name)
        code = table[columns].astype(str).agg(" → ".join, axis=1) if len(table) else pd.Series(dtype=str)
        parts.append(table[["article", "sentence"]].assign(table=name, code=code).astype(str))
    return pd.concat(parts)[KEYS].drop_duplicates().sort_values(KEYS, ignore_index=True)


def digest(folder=codebook.FOLDER):
    """Return a digest of the codebook's files."""
    found = hashlib.sha256()
    for path in sorted(Path(folder).glob("*.csv")):
        found.update(path.name.encode() + path.read_bytes())
    return found.hexdigest()


def difference(before, after):
    """Return one row per table and code whose sentences are not the same any more: gained, lost and one sentence."""
    before = before[before["article"].isin(after["article"])]
    both = before.merge(after, on=KEYS, how="outer", indicator=True)
    changed = both[both["_merge"] != "both"]
    rows = []
    for (table, code), group in changed.groupby(["table", "code"]):
        gained = group["_merge"] == "right_only"
        example = f"{group.iloc[0]['article']}, sentence {group.iloc[0]['sentence']}"
        rows.append({"table": table, "code": code, "gained": gained.sum(), "lost": (~gained).sum(), "example": example})
    return pd.DataFrame(rows, columns=["table", "code", "gained", "lost", "example"])


def codebook_changes(corpus, store=None):
    """Return what changed in the codes since the codebook last had other rows, or None where it hasn't changed.

    The codes and the codebook's digest of the last look are kept beside what else is kept, one file for each folder.
    """
    name = hashlib.sha256(corpus.folder.encode("utf-8", "surrogateescape")).hexdigest()[:12]
    path = Path(store or kept.PLACE.parent) / f"codes-{name}.csv"
    now, mark = coded(corpus), digest()
    last = pd.read_csv(path, dtype=str, keep_default_na=False) if path.exists() else None
    path.parent.mkdir(parents=True, exist_ok=True)
    now.assign(digest=mark).to_csv(path, index=False)
    if last is None or not len(last) or last["digest"].iloc[0] == mark:
        return None
    return difference(last[KEYS], now)


def print_suggestions(options):
    """Print what the whole corpus says about the codebook: formula candidates, or unknown verbs and its last change."""
    corpus = read_corpus()
    if options.new_formulae:
        found = new_formulae(corpus.sentences, corpus.codebook)
        return print_table("Word sequences that recur across readouts and are no formula yet", found)
    verbs = unknown_verbs(corpus)
    print_table(f"Reporting verbs that the codebook doesn't know: {len(verbs)}", verbs if options.verbs else verbs[:15])
    return print_table("Changes in the codes since the codebook was last changed", codebook_changes(corpus))

"""Filled workbooks beside each other, beside what was coded before, and the program beside each."""

import pandas as pd

from analysis import hand
from analysis.checking import read_tables
from analysis.checking.outcomes import outcomes
from analysis.checking.printed import print_table
from analysis.checking.scores import scores
from analysis.coding import agreed, filled, program
from analysis.coding.sheet import plain_sheet, save
from analysis.corpus import read_corpus
from analysis.measures.agreement import agreement, in_words
from analysis.prose import count, short


def codings(paths, corpus):
    """Return the codings of some workbooks, after those of the same readouts that were kept before (gold, second)."""
    sheets = [coding for path in paths for coding in filled.read(path, corpus)]
    articles = {row["article"] for row in sheets}
    before = [{**row, "coder": name} for name, kind in (("gold", "coded"), ("second", "second"))
              for row in hand.known(corpus, kind) if row["article"] in articles]  # fmt: skip
    return before + sheets


def program_against(codings, corpus):
    """Return one row per coder and measure: precision, recall and F1 of the program, with intervals over readouts."""
    parts = []
    for coder in dict.fromkeys(row["coder"] for row in codings):
        own = [{**row, "half": "development"} for row in codings if row["coder"] == coder]
        told = read_tables.told(corpus, {row["article"] for row in own})
        parts.append(scores(outcomes(own, told)).assign(coder=coder))
    return pd.concat(parts, ignore_index=True)


def seen(codings):
    """Return the readouts on which the program may be shown: none of the half that nobody is to see errors of."""
    held = {row["article"] for row in codings if row["half"] == "held"}
    return [article for article in agreed.together(codings) if article not in held]


def check_sheets(paths, folder, out):
    """Print how far coders agree and how the program does against each; write where they differ; return the status."""
    corpus = read_corpus(folder)
    several = codings(paths, corpus)
    found = agreement(agreed.codes(several))
    coders = list(dict.fromkeys(row["coder"] for row in several))
    print_table(f"Agreement of {', '.join(coders)}, of readouts that at least two coded", in_words(found))
    against = program_against(several, corpus)
    for coder, table in against.groupby("coder", sort=False):
        table = table[~table["measure"].str.contains(" = ")]
        heading = f"The program against {coder}, {count(table['n'].iloc[0], 'readout')}"
        print_table(heading, table.drop(columns=["half", "n", "coder"]))
    coders.append(program.PROGRAM)
    differ = agreed.side_by_side([*several, *(program.coding(corpus, one) for one in seen(several))])
    for row in differ.head(10).to_dict("records"):
        print(f"\n{row['article']}, {row['question']}: “{short(row['sentence'], 200)}”")
        print("\n".join(f"  {coder}: {row[coder] or '–'}" for coder in coders if isinstance(row.get(coder), str)))
    save(plain_sheet(differ), out)
    print(f"\n{count(len(differ), 'place')} where coders or the program differ: {out}")
    return 0

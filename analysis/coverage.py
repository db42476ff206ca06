"""How far the codebook of themes can be trusted: what it leaves out, its scores, and topics found without it."""

from collections import Counter

import pandas as pd

from analysis.measures import keyness
from analysis.measures.topics import LEAST
from analysis.prose import count, escape
from analysis.wording import body, names


def holes(corpus):
    """Return one row per word that recurs in body sentences without a theme: `n` times, in how many readouts."""
    skip = {word for name in names(corpus) for stretch in keyness.words(name) for word in stretch}
    times, readouts = Counter(), Counter()
    for _, part in body(corpus, themes="").groupby("article"):
        words = [word for text in part["text"] for word in keyness.phrases(text) if word not in skip]
        times.update(words)
        readouts.update(set(words))
    rows = [{"word": word, "n": n, "readouts": readouts[word]} for word, n in times.items()]
    table = pd.DataFrame(rows, columns=["word", "n", "readouts"])
    return table.sort_values(["n", "word"], ascending=[False, True], ignore_index=True)


def trust():
    """Return one row per score of the themes against the hand-coded readouts that no rule was fitted to.

    `coded`, `found` and `right` count themes; precision, recall and F1 with a 95 % interval over readouts. After the
    scores by readout and by sentence come the themes that are ever wrong.
    """
    from analysis.checking import check

    table, _, _ = check.run(half="held")
    whole = table[table["measure"].isin(["themes", "themes by sentence"])]
    failed = table["right"] < table[["coded", "found"]].max(axis=1)
    wrong = table[table["measure"].str.startswith("theme = ") & failed]
    rows = pd.concat([whole, wrong], ignore_index=True)
    said = {"themes": "themes of a readout", "themes by sentence": "themes of a sentence"}
    rows["measure"] = rows["measure"].replace(said).str.replace("theme = ", "of a readout: ", regex=False)
    return rows[["measure", "n", "coded", "found", "right", "precision", "recall", "f1", "low", "high"]]


def unlike(found, *, most=2):
    """Return the sentences most typical of the two topics that the codebook sees least of, `most` for each."""
    blind = found.topics.sort_values(["uncoded", "topic"], ascending=[False, True])["topic"].head(2)
    return found.sentences[found.sentences["topic"].isin(blind)].groupby("topic").head(most)


def unseen(found):
    """Return which topic the codebook sees least of, and by what the number of topics was chosen."""
    if found.topics.empty:
        return f"Topics are sought in {LEAST} readouts or more: in fewer they would change with each one added."
    row = found.topics.sort_values(["uncoded", "topic"], ascending=[False, True]).iloc[0]
    tried = f"{found.coherence['number'].min()} to {found.coherence['number'].max()}"
    return (
        f"{count(len(found.topics), 'topic').capitalize()}, the most coherent of {tried}. The codebook sees least of "
        f"topic {row['topic']} ({escape(row['words'])}): {row['uncoded']} of its {row['sentences']} typical sentences "
        f"carry no theme."
    )

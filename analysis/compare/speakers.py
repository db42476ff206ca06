"""Who speaks, told alike in two texts: one person under two spellings is one, and stands on one side of both."""

from collections import Counter
from functools import cache

from anyascii import anyascii

from analysis.codebook import read_codebook
from analysis.sides import split

LEAST = 3  # letters of a name's word that may stand for the person alone: more than these


@cache
def _offices():
    """Return the words of offices, which say nothing of whose they are."""
    return frozenset(word for form in read_codebook()["roles"]["form"] for word in form.split())


def name_words(name):
    """Return the words of a name by which a person may be known in another text, in plain letters."""
    words = anyascii(name).lower().replace(",", " ").replace(".", " ").replace("-", " ").split()
    return frozenset(word for word in words if len(word) > LEAST and word not in _offices())


def _groups(actors):
    """Return actor → the first actor of those who share a word of their names; `actors` is id → row of `actors`."""
    first, by_word = {}, {}
    for actor, row in actors.items():
        words = name_words(row["name"]) if row["kind"] == "person" else ()
        known = next((by_word[word] for word in sorted(words) if word in by_word), actor)
        first[actor] = known
        for word in words:
            by_word.setdefault(word, known)
    return first


def _country(counts, without):
    """Return the country that a group is mostly told to speak for, one of another side only where there is no other."""
    order = [land for land, _ in counts.most_common()]
    return next((land for land in order if land not in without), order[0] if order else "")


def parties(corpus, articles):
    """Return actor → country for all who are named in two texts, else the name by which both texts know the person.

    Where the texts differ on a person's country, it is not that of whom he faces.
    """
    named = corpus.mentions[corpus.mentions["article"].isin(articles)]["actor"]
    here = dict.fromkeys(actor for cell in named for actor in split(cell))
    rows = corpus.actors.set_index("actor").loc[[one for one in here if one in set(corpus.actors["actor"])]]
    actors = rows.to_dict("index")
    first, lands = _groups(actors), {}
    for actor, row in actors.items():
        counts = lands.setdefault(first[actor], Counter())
        if row["country"]:
            counts[row["country"]] += row["mentions"]
    facing = {group: set() for group in lands}
    for row in corpus.meetings[corpus.meetings["article"].isin(articles)].to_dict("records"):
        sides = [{first.get(one, one) for one in split(row[side])} for side in ("hosts", "guests")]
        for ours, theirs in (sides, sides[::-1]):
            for group in ours & facing.keys():
                facing[group] |= {land for one in theirs if len(lands.get(one, ())) == 1 for land in lands[one]}
    return {actor: _country(lands[group], facing[group]) or f"({group})" for actor, group in first.items()}

"""Who speaks, told alike in two texts: one person under two spellings is one, and stands on one side of both."""

from collections import Counter
from functools import cache

from anyascii import anyascii

from analysis.codebook import read_codebook
from analysis.sides import split

LEAST = 3  # letters of a name's word that may stand for the person alone


@cache
def _shared():
    """Return the words that many names have: of offices, and family names that half a country bears."""
    book = read_codebook()
    family = book["name_words"].query("kind == 'family'")["form"].str.lower()
    return frozenset(word for form in book["roles"]["form"] for word in form.split()) | frozenset(family)


def name_words(name):
    """Return the words of a name by which a person may be known in another text, in plain letters.

    >>> sorted(name_words("Nguyễn Phú Trọng")), sorted(name_words("Joseph R. Biden, Jr."))
    (['phu', 'trong'], ['biden', 'joseph'])
    """
    words = anyascii(name).lower().replace(",", " ").replace(".", " ").split()
    parts = {part for word in words for part in (word.replace("-", ""), *word.split("-"))}
    return frozenset(word for word in parts if len(word) >= LEAST and word not in _shared())


def named(corpus, articles):
    """Return actor → its row of `actors` for all who are named in some readouts, in the order of their names."""
    cells = corpus.mentions.loc[corpus.mentions["article"].isin(articles), "actor"]
    here = dict.fromkeys(actor for cell in cells for actor in split(cell))
    rows = corpus.actors.set_index("actor").to_dict("index")
    return {actor: rows[actor] for actor in here if actor in rows}


def persons(actors):
    """Return actor → the first actor who may be the same person under another spelling; `actors` is id → its row.

    Two names are one person's where the words of one are among those of the other.
    """
    first, known = {}, []
    for actor, row in actors.items():
        words = name_words(row["name"]) if row["kind"] == "person" else frozenset()
        same = (one for other, one in known if words and (words <= other or other <= words))
        first[actor] = next(same, actor)
        known += [(words, first[actor])] if words else []
    return first


def _country(counts, without):
    """Return the country that a group is mostly told to speak for, one of another side only where there is no other."""
    order = [land for land, _ in counts.most_common()]
    return next((land for land in order if land not in without), order[0] if order else "")


def parties(corpus, articles, actors, person):
    """Return actor → country for all who are named in two texts, else the name by which both texts know the person.

    Where the texts differ on a person's country, it is not that of whom he faces.
    """
    lands = {}
    for actor, row in actors.items():
        counts = lands.setdefault(person[actor], Counter())
        if row["country"]:
            counts[row["country"]] += row["mentions"]
    facing = {one: set() for one in lands}
    for row in corpus.meetings[corpus.meetings["article"].isin(articles)].to_dict("records"):
        sides = [{person.get(one, one) for one in split(row[side])} for side in ("hosts", "guests")]
        for ours, theirs in (sides, sides[::-1]):
            for one in ours & facing.keys():
                facing[one] |= {land for other in theirs if len(lands.get(other, ())) == 1 for land in lands[other]}
    return {actor: _country(lands[one], facing[one]) or f"({one})" for actor, one in person.items()}

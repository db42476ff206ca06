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


@cache
def _before_a_father():
    book = read_codebook()["words"]
    return frozenset(book.loc[book["class"] == "particles-before-a-father", "word"])


def same_person(name, other):
    """Say whether two names may be one person's: the words of one are among the other's, and a son is not his father.

    >>> same_person("Biden", "Joe Biden"), same_person("Salman bin Abdulaziz", "Khalid bin Salman bin Abdulaziz")
    (True, False)
    """
    ours, theirs = name_words(name), name_words(other)
    if not ours or not (ours <= theirs or theirs <= ours):
        return False
    firsts = [anyascii(one).lower().split()[0] for one in (name, other)]
    fathered = _before_a_father() & {*name.lower().split(), *other.lower().split()}
    return not fathered or min(len(ours), len(theirs)) == 1 or firsts[0] == firsts[1]


def named(corpus, articles):
    """Return actor → its row of `actors` for all who are named in some readouts, in the order of their names."""
    cells = corpus.mentions.loc[corpus.mentions["article"].isin(articles), "actor"]
    here = dict.fromkeys(actor for cell in cells for actor in split(cell))
    rows = corpus.actors.set_index("actor").to_dict("index")
    return {actor: rows[actor] for actor in here if actor in rows}


def persons(actors):
    """Return actor → the first actor who may be the same person under another spelling; `actors` is id → its row.

    What makes two names one person's: `same_person`.
    """
    first, known = {}, []
    for actor, row in actors.items():
        person = row["kind"] == "person"
        same = (one for other, one in known if person and same_person(row["name"], other))
        first[actor] = next(same, actor)
        known += [(row["name"], first[actor])] if person else []
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

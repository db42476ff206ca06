"""Who is called guest or host by the words of the other side: `X thanked the guest`, `the Tongan visitor`."""

from analysis import countries
from analysis.reader.ground.grammar import children, governed_by, is_verb, subject
from analysis.reader.ground.lexicon import word_values
from analysis.reader.meetings.lists import person_at

SIDE_OF = {word: side for word, side in word_values("words-of-sides").items() if word not in ("sender", "other")}
OTHER = {"hosts": "guests", "guests": "hosts"}


def called_sides(doc, people):
    """Return `(actor or country, side)` for each word of a sentence that calls somebody guest or host."""
    found = []
    for token in doc:
        side = SIDE_OF.get(token.lemma_.lower()) if token.pos_ == "NOUN" else None
        if side is None:
            continue
        lands = [code for at, _, code, _ in countries.find(doc) if token.left_edge.i <= at < token.i]
        found += [(land, side) for land in lands]
        verb = token.head if is_verb(token.head) else token.head.head
        spoken_to = [*children(verb, "object", "receiver"), *governed_by(verb, "to", "with", "for")]
        acting = subject(verb) if not lands and token in spoken_to else None
        holder = person_at(people, acting.i) if acting is not None else None
        found += [(holder.actor, OTHER[side])] if holder else []
    return found

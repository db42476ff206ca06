"""Both sides of one naming of an encounter: persons by name, by phrase, or a body that stands for them."""

from analysis.reader.ground.grammar import function
from analysis.reader.ground.lexicon import word_class
from analysis.reader.meetings import namings, reality, sides
from analysis.reader.meetings.story import actors_of, known_countries, latest
from analysis.reader.who import role_phrases

BODIES = ("party", "organisation", "country")
GROUPS = word_class("nouns-of-delegations")
TELLING = word_class("verbs-of-telling-somebody")
ATTENDS = word_class("verbs-of-attending")
TITLE_LENGTH = 5  # words before a body that leaders or a delegation of it take
OWNER_GAP = 5  # tokens between the owner of an encounter and its noun: `X's first bilateral meeting`


def _other_side(doc, naming, people, story):
    """Return the actors on the side after the wording, and whether any stand there at all, named or not."""
    start, end = naming["after"]
    end = _main_clause(doc, naming, people) if naming["frame"] else end
    if reality.is_opening(doc[naming["at"]]) and (acting := _subject_after(doc, naming["at"])) is not None:
        inside = next((m["first"] for m in people if m["first"] <= acting.i < m["last"]), acting.left_edge.i)
        end = min(end, inside)
    if end <= start:
        return [], False
    direct = naming["kind"] == "verb" and not naming["linked"]
    found = sides.after(doc, people, start, end, direct=direct)
    naming["named"] = bool(found)
    if found:
        return actors_of(found), True
    head = _object(doc, naming) if direct else doc[start:end].root
    if head is None or head.i >= end:
        return [], not direct
    return role_phrases.by_phrase(doc, head, story["known"], latest(story)), True


def _object(doc, naming):
    """Return the object of a verb, which stands beside it without a preposition; or None."""
    return next((child for child in doc[naming["at"]].children if function(child) in ("object", "receiver")), None)


def _main_clause(doc, naming, people):
    """Return where the main clause begins after a frame such as `At the meeting with X,`: at its subject."""
    start, end = naming["after"]
    if end >= len(doc):
        return end
    inside = [m for m in people if start < m["first"] and m["last"] <= end]
    if inside and all(token.pos_ in ("ADV", "PUNCT") for token in doc[inside[-1]["last"] : end]):
        return inside[-1]["first"]
    head = sides.acting_subject(doc[end])
    return head.left_edge.i if head is not None and start < head.left_edge.i < end else end


def _told(doc, naming, people):
    """Return whom the subject of the main clause told something: `At talks in New Delhi, X told Y that`."""
    verb = next((token for token in doc[naming["last"] :] if token.lemma_ in TELLING and token.pos_ == "VERB"), None)
    return actors_of(sides.after(doc, people, verb.i + 1, namings.stop(doc, verb.i + 1), direct=True)) if verb else []


def first_side(doc, naming, people, story, other=()):
    """Return the actors before the wording: its verb's subject or, of a noun, its owner or the sentence's subject."""
    verb = doc[naming["at"]]
    if naming["kind"] == "noun":
        ahead = [m for m in people if m["last"] <= naming["first"]]
        owned = ahead and doc[ahead[-1]["last"]].tag_ == "POS" and naming["first"] - ahead[-1]["last"] <= OWNER_GAP
        if ahead and (owned or naming["title"]):
            owners = [m for m in ahead if doc[m["last"]].tag_ == "POS"] if naming["title"] else []
            return actors_of(sides.around(doc, ahead, (owners or ahead)[-1]))
        while verb.head != verb and verb.pos_ not in ("VERB", "AUX"):
            verb = verb.head
        if naming["frame"] and naming["linked"]:
            people = [m for m in people if not naming["after"][0] <= m["first"] < _main_clause(doc, naming, people)]
    if reality.is_opening(verb):
        return _acts_after(doc, verb, people, story)
    found, head = sides.before(doc, people, verb.i, verb)
    if naming["frame"] and head is not None and head.lower_ in role_phrases.BOTH:
        return []  # `At the meeting with X, both sides agreed`
    if found or head is None:
        return actors_of(found)
    known = [person for person in story["known"] if person["actor"] not in other]
    if found := role_phrases.by_phrase(doc, head, known, latest(story)):
        return found
    own = [person for person in story["cast"] if person["country"] == story["home"] and person["actor"] not in other]
    return role_phrases.by_phrase(doc, head, own, None) if not story["encounters"] else []


def _acts_after(doc, verb, people, story):
    """Return who is subject of the main clause behind an opening participle: `Meeting X in Moscow, Y thanked`."""
    acting = _subject_after(doc, verb.i)
    if acting is None:
        return []
    named = next((m for m in people if m["first"] <= acting.i < m["last"]), None)
    if named is not None:
        return actors_of(sides.around(doc, [m for m in people if m["first"] >= named["first"]], named))
    return role_phrases.by_phrase(doc, acting, story["known"], latest(story))


def _subject_after(doc, at):
    """Return the subject of the main clause that stands last behind a place, or None."""
    subjects = [child for child in doc[:].root.children if function(child) in sides.ACTS and child.i > at]
    return subjects[-1] if subjects else None


def _spoken_for(doc, mention, start):
    """Say whether leaders or a delegation `of` a body or country are all that stands before it, and it owns nothing."""
    before = [token for token in doc[start : mention["first"]] if token.pos_ not in ("DET", "ADJ", "NUM")]
    owner = mention["last"] < len(doc) and doc[mention["last"]].tag_ == "POS"
    if owner or not 2 <= len(before) <= TITLE_LENGTH or before[-1].lower_ not in ("of", "from"):
        return False
    return before[-2].lower_ in GROUPS and all(token.pos_ in ("NOUN", "PROPN", "PRON") for token in before[:-1])


def _bodies(doc, naming, mentions, story):
    """Return the parties, bodies or countries whose delegation or leaders stand for a side without names."""
    start, end = naming["after"]
    here = [m for m in mentions if m["kind"] in BODIES and m["actor"] and start <= m["first"] < end]
    if not here or not _spoken_for(doc, here[0], start):
        return []
    found = here[:1] if here[0]["kind"] != "country" else [m for m in here if m["kind"] == "country"]
    story["bodies"].update({m["actor"]: (m["country"], m["name"]) for m in found})
    return actors_of(found)


def _senders(doc, naming, mentions, story):
    """Return the parties or bodies between which a message went: the verb's subject, the first after the wording."""
    head = sides.acting_subject(doc[naming["at"]])
    here = [m for m in mentions if m["kind"] in BODIES and m["actor"]]
    left, right = (head.left_edge.i, min(head.right_edge.i + 1, naming["first"])) if head is not None else (0, 0)
    signed = head is not None and any(m["kind"] == "person" and m["first"] <= head.i < m["last"] for m in mentions)
    first = [m for m in here if left <= m["first"] < right and not signed]
    start, end = naming["after"]
    other = [m for m in here if start <= m["first"] < end and m["actor"] not in actors_of(first)]
    chosen = [sorted(some, key=lambda m: BODIES.index(m["kind"]))[:1] for some in (first, other)]
    story["bodies"].update({m["actor"]: (m["country"], m["name"]) for some in chosen for m in some})
    return actors_of(chosen[0]), actors_of(chosen[1])


def _split(people, known):
    """Return the two sides of one list of persons: those of the first one's country, and the others."""
    first = known.get(people[0])
    own = [actor for actor in people if known.get(actor) == first] if first else people[:1]
    own = own if len(own) < len(people) else people[:1]
    return own, [actor for actor in people if actor not in own]


def _event(doc, naming, people, mentions, story):
    """Return who attended an event of many, and the party, body or country whose event it is."""
    end = naming["after"][1] if naming["linked"] else naming["last"]
    owners = [m for m in mentions if m["kind"] in BODIES and m["actor"] and naming["first"] <= m["first"] < end]
    owners = sorted(owners, key=lambda m: (BODIES.index(m["kind"]), m["first"]))[:1]
    story["bodies"].update({m["actor"]: (m["country"], m["name"]) for m in owners})
    return first_side(doc, naming, people, story), actors_of(owners), False


def both(doc, naming, people, mentions, story):
    """Return the actors on both sides of a naming, first the one before it, and whether a side stands there unnamed."""
    if naming["form"] == "multilateral":
        return _event(doc, naming, people, mentions, story)
    if naming["frame"] and not naming["linked"]:
        if naming["definite"] and story["last"] and not naming["other"]:
            return [], [], False
        if naming["other"] and story["last"]:
            return list(latest(story)["own"]), first_side(doc, naming, people, story), False
        if not story["last"]:
            return first_side(doc, naming, people, story), _told(doc, naming, people), False
    if naming.get("light") in ATTENDS and naming["definite"] and not naming["linked"] and story["last"]:
        return [], [], False
    other, stands = _other_side(doc, naming, people, story)
    if naming.get("between") and len(other) > 1:
        return *_split(other, known_countries(story)), True
    first = [] if naming.get("between") else first_side(doc, naming, people, story, other)
    other = [actor for actor in other or _bodies(doc, naming, mentions, story) if actor not in first]
    if naming["form"] == "message" and naming["linked"] and not naming["passive"]:
        senders, receivers = _senders(doc, naming, mentions, story)
        first, other = senders or first, other if set(other) - story["bodies"].keys() else receivers
    each_other = naming["kind"] != "verb" or naming["wording"] in namings.MUTUAL
    linked = naming["link"] in ("", "of", "for", "by") or (naming["link"] == "between" and not naming.get("between"))
    if not other and len(first) > 1 and each_other and linked:
        return *_split(first, known_countries(story)), True
    return (other, first, stands) if naming["passive"] else (first, other, stands)

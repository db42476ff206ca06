"""The clause around a phrase that names an encounter: who speaks in it to whom, and whose programme it tells of."""

from analysis.reader.ground.grammar import children, governed, governed_by, is_verb, subject, subject_above
from analysis.reader.ground.lexicon import verb_rows, word_class, word_values
from analysis.reader.ground.occasions import setting_of
from analysis.reader.ground.switches import is_on, note
from analysis.reader.meetings.acting import persons_before
from analysis.reader.meetings.lists import actors_of, persons_after
from analysis.reader.meetings.wordings import end_of_side

PROGRAMMES = word_class("nouns-of-programmes")
TELLING = word_class("verbs-of-telling-somebody")
SHARED_OBJECT = 15  # tokens from a verb without object to the one that it shares it with
PRONOUNS = word_values("pronouns-of-one")  # → gender
TOGETHER = word_class("words-for-both-sides")
OF_PARTNER = ("to", "with", "on")


def clause_verb(naming):
    """Return the verb of the clause that a setting stands in, the one that has a subject of its own or shares one."""
    doc = naming.doc
    setting = setting_of(doc[naming.at])
    verb = next((token for token in (setting or doc[naming.at]).ancestors if is_verb(token)), None)
    while verb is not None and verb.tag_ in ("VB", "VBG") and is_verb(verb.head) and verb.head != verb:
        verb = verb.head
    if verb is not None and verb.tag_ == "VBG":
        verb = next((token for token in verb.ancestors if is_verb(token)), verb)
    return verb if verb is not None else (doc[:].root if is_verb(doc[:].root) else None)


def spoken_to(naming, people):
    """Return to whom the clause around a setting speaks: object of a verb of telling, or after `to` or `with`."""
    doc, verb = naming.doc, clause_verb(naming)
    if verb is None:
        return []
    end = end_of_side(doc, verb.i + 1) if naming.at < verb.i else naming.first
    telling = verb.lemma_ in TELLING or verb_rows(verb.lemma_)
    if telling and (found := persons_after(doc, people, verb.i + 1, end, direct=True)):
        return actors_of(found)
    for token in doc[verb.i + 1 : end]:
        if token.lower_ in OF_PARTNER and (found := persons_after(doc, people, token.i + 1, end, direct=True)):
            return actors_of(found) if _is_spoken_to(verb, token) else []
    return []


def sides_above(naming, people):
    """Return both sides of an encounter that names none, as the clause above has them: `X told Y when the two met`.

    Of two pronouns (`X thanked Y as she called on him`) the subject is who was spoken to, unless a gender tells it.
    """
    doc, verb = naming.doc, naming.doc[naming.at]
    who = subject(verb)
    if who is None:
        return [], []
    acting, told = _who_speaks_to_whom(doc, verb, who, people)
    if {who.lower_, *(child.lower_ for child in who.children)} & TOGETHER:
        return actors_of(acting), [actor for actor in actors_of(told) if actor not in actors_of(acting)]
    met = children(verb, "object") if not naming.link else [governed(doc[naming.side[0] - 1])]
    if not met or met[0] is None or not {met[0].lower_, who.lower_} <= {*PRONOUNS}:
        return [], []
    turned = [m.gender for m in told if m.gender] == [PRONOUNS[met[0].lower_]]
    return (actors_of(acting), actors_of(told)) if turned else (actors_of(told), actors_of(acting))


def _who_speaks_to_whom(doc, verb, who, people):
    """Return who acts and who is spoken to in the nearest clause above a verb's that names both, or several who act."""
    for above in (one for one in verb.ancestors if is_verb(one) and one.i < who.i):
        acting = persons_before(doc, people, above.i, above)[0]
        told = persons_after(doc, people, above.i + 1, who.left_edge.i, direct=True)
        if len(acting) > 1 or (acting and told):
            return acting, told
    return [], []


def _is_spoken_to(verb, preposition):
    """Say whether `to` or `with` leads to a partner of the verb or of what it gives: `conveyed sympathy to X`."""
    head = preposition.head
    return head == verb or (head.head == verb and preposition.lower_ != "on")


def programme_of(verb):
    """Return the noun of a programme that holds an encounter: `On her agenda was a meeting`, else a verb's subject."""
    ahead = [noun for noun in governed_by(verb, "on") if noun.i < verb.i and noun.lower_ in PROGRAMMES]
    return ahead[0] if ahead else subject_above(verb)


def owners_of_programme(verb, people):
    """Return the persons whose programme it is that holds an encounter: named in its phrase."""
    head = programme_of(verb)
    if head is None:
        return []
    left, right = head.left_edge.i, head.right_edge.i
    return [m for m in people if left <= m.first <= right][:1]


def share_object(one, following):
    """Give a verb without an object that of the clause behind its comma: `A received, while B held talks with C`."""
    doc, (start, _) = one.doc, one.side
    open_ended = one.kind == "verb" and not one.link and not one.passive and doc[start : start + 1].text == ","
    joined = (
        doc[start + 1 : start + 2].text.lower() in ("while", "whereas", "and") and following.at - start < SHARED_OBJECT
    )
    if open_ended and joined and following.link and is_on("object-shared-with-clause-behind"):
        one.side, one.link = following.side, following.link
        one.rules.append(note("object-shared-with-clause-behind"))


def visits_person(naming, people):
    """Say whether somebody, and no country, is visited (`visited Minister X at her office`): a meeting then."""
    start, end = naming.side
    direct = (naming.kind, naming.link) in (("verb", ""), ("light", "to")) and is_on("visited-person-is-met")
    found = persons_after(naming.doc, people, start, end, direct=True) if direct else []
    if not found or not found[0].roles:
        return False
    naming.form, naming.host = "meeting", "other"
    naming.rules.append(note("visited-person-is-met"))
    return True

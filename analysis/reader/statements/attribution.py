"""At whose level a verb stands: told by the readout, sharing another verb's subject, or inside somebody's content."""

from typing import NamedTuple

from analysis.reader.ground.clauses import (
    after_comma,
    auxiliaries,
    complementiser,
    finite,
    infinitive,
    participle,
    past,
    relative,
)
from analysis.reader.ground.grammar import function, lemma, subject
from analysis.reader.ground.lexicon import lexicon, word_class, word_list
from analysis.reader.statements.hinges import disagree, is_encounter_verb, led_on, outer, reporter
from analysis.reader.statements.valency import fronted, reception

TRAVEL = word_class("travel-attribution")
NOT_TOLD = word_class("not-told")
DOING = word_class("doing")
BESIDE = word_class("beside")
DURING = word_class("during")
SAYING = word_list("saying")


class Place(NamedTuple):
    """Level of a verb (`told`, `within`, empty), whose subject it shares, and in whose content it stands."""

    level: str
    shares: object = None
    matrix: object = None


NOWHERE = Place("")


class Hits(dict):
    """The verbs of a sentence that could report (token index → codebook row), and each verb's Place once found."""

    def __init__(self, rows=()):
        super().__init__(rows)
        self.places = {}


def attribute(verb, hits):
    """Return the Place of a verb, given the Hits of its sentence; each verb is placed once, those above it first."""
    if verb.i not in hits.places:
        above = [token for token in verb.ancestors if token.pos_ in ("VERB", "AUX")]
        for token in (*reversed(above), verb):
            if token.i not in hits.places:
                hits.places[token.i] = NOWHERE  # until it is placed: who asks on the way round gets no answer
                hits.places[token.i] = _place(token, hits)
    return hits.places[verb.i]


def _place(verb, hits):
    """Return the Place of a verb from those above it."""
    if (teller := reporter(verb, hits)) is not None:
        return Place("within", matrix=teller)
    way = WAYS.get(function(verb))
    if way is None:
        return Place("told") if subject(verb) is not None and finite(verb) and not relative(verb) else NOWHERE
    return way(verb, hits)


def told_through(verb, head, hits):
    """Return the head's Place, its subject shared where the verb has none of its own."""
    found = attribute(head, hits)
    if found.level == "told":
        return Place("told", shares=head if subject(verb) is None else None)
    return found


def root(verb, hits):
    """The verb of the sentence is told; without a subject it shares that of a clause set side by side before it."""
    if subject(verb) is not None:
        return Place("told")
    before = (
        c
        for c in verb.children
        if function(c) == "content clause" and c.i < verb.i and finite(c) and subject(c) is not None
    )
    return Place("told", shares=next(before, None))


def conj(verb, hits):
    """A coordinated verb stands where the first one stands, unless the parser hung a told verb on a content."""
    head = verb.head
    if head.pos_ not in ("VERB", "AUX"):
        return ancestor(verb, hits)
    if infinitive(verb) and finite(head):
        return purpose(verb, head, hits)
    if subject(verb) is None and not auxiliaries(verb) and disagree(verb, head):
        return NOWHERE
    found = told_through(verb, head, hits)
    if found.level == "told" or not (finite(verb) and past(verb)):
        return found
    above = (t for t in head.ancestors if t.pos_ == "VERB" and past(t) and attribute(t, hits).level == "told")
    matrix = next(above, None)
    if matrix is None or hits.get(verb.i, {}).get("kind") == "none":
        return found
    tenses_differ = head.tag_ != "VBD" and finite(matrix) and matrix.tag_ == "VBD"
    own = subject(verb)
    if verb.i in hits and (tenses_differ or (after_comma(verb) and own is None)):
        return Place("told", shares=None if own is not None else matrix)
    return found


def ancestor(verb, hits):
    """A verb that the parser coordinated with a noun shares the subject of the nearest told verb above."""
    above = outer(verb)
    if above is None or not (finite(verb) or participle(verb)):
        return NOWHERE
    found = attribute(above, hits)
    if found.level == "told":
        return Place("told", shares=None if subject(verb) is not None else above)
    return found


def adverbial(verb, hits):
    """Participles share their verb's subject; purposes hang on an encounter; `as he said` and `while` are told."""
    head, opener = verb.head, complementiser(verb)
    if infinitive(verb) and lemma(head) == "go" and any(c.lower_ == "as" for c in verb.children):
        found = attribute(head, hits)
        return Place("told", shares=head) if found.level == "told" else found
    if infinitive(verb):
        return purpose(verb, head, hits)
    if participle(verb) or (verb.tag_ == "VBG" and subject(verb) is None):
        return aside(verb, head, hits)
    if not finite(verb) or opener in NOT_TOLD or relative(verb):
        return NOWHERE
    if opener in ("while", "whereas") and subject(verb) is not None:
        above = attribute(head, hits)
        inside = above.level == "within" and above.matrix.i < verb.i
        return above if inside else Place("told") if above.level else NOWHERE
    if opener == "as" and (verb.tag_ != "VBD" or hits.get(head.i, {}).get("kind") == "say"):
        return NOWHERE
    return told_through(verb, head, hits)


def aside(verb, head, hits):
    """A participle of saying after a comma belongs to the teller, though the parser may hang it elsewhere."""
    if head.pos_ not in ("VERB", "AUX"):
        return raised(verb, hits)
    found = attribute(head, hits)
    if found.level == "told":
        return Place("told", shares=head)
    if found.level == "within" and after_comma(verb) and hits.get(verb.i, {}).get("kind") in SAYING:
        matrix, seen = found.matrix, set()
        while attribute(matrix, hits).level == "within" and matrix.i not in seen:
            seen.add(matrix.i)
            matrix = attribute(matrix, hits).matrix
        return Place("told", shares=matrix) if attribute(matrix, hits).level == "told" else found
    return raised(verb, hits) if found.level == "" else found


def raised(verb, hits):
    """A participle of saying after a comma, hung on a noun or a relative clause, shares the told verb's subject."""
    if not after_comma(verb) or hits.get(verb.i, {}).get("kind") not in SAYING:
        return NOWHERE
    for token in verb.ancestors:
        if token.pos_ in ("VERB", "AUX") and attribute(token, hits).level == "told":
            return Place("told", shares=token)
    return NOWHERE


def purpose(verb, head, hits):
    """A purpose infinitive is told where it hangs on the told verb of an encounter."""
    if head.pos_ in ("VERB", "AUX") and led_on(head) and attribute(head, hits).level == "told":
        return Place("told", shares=head)
    mourning = hits.get(verb.i, {}).get("act") == "condole" and lemma(head) in TRAVEL
    if mourning and attribute(head, hits).level == "told":
        return Place("told", shares=head)
    if head.pos_ not in ("VERB", "AUX") or not is_encounter_verb(head) or (head.i in hits and not reception(head)):
        return NOWHERE
    return Place("told", shares=head) if attribute(head, hits).level == "told" else NOWHERE


def content(verb, hits):
    """A clause that a verb of saying governs is its content; clauses set side by side are both told."""
    head = verb.head
    if infinitive(verb) or participle(verb):
        return complement(verb, hits)
    if verb.i < head.i and not fronted(verb, head):
        return told_through(verb, head, hits) if finite(verb) else NOWHERE
    found = attribute(head, hits)
    if head.i in hits and found.level == "told":
        return Place("within", matrix=head)
    return found if found.level == "within" else NOWHERE


def side_by_side(verb, hits):
    """A clause set beside another is told with it; one that reports the other is told by itself."""
    if reporter(verb.head, hits) == verb:
        return Place("told")
    return told_through(verb, verb.head, hits)


def complement(verb, hits):
    """An infinitive or `-ing` that a verb governs is told only where that verb leads on to it (`went on to say`)."""
    head = verb.head
    if participle(verb) and after_comma(verb):
        return aside(verb, head, hits)
    glad = any(child.lower_ in lexicon()[1]["glad"] for child in head.children) or head.lower_ in lexicon()[1]["glad"]
    if head.pos_ == "ADJ":
        head = head.head
    if function(verb) == "adverbial clause" and infinitive(verb):
        return purpose(verb, head, hits)
    leads = lemma(head) in lexicon()[1]["leading"] and not (
        lemma(head) == "wish" and hits.get(verb.i, {}).get("kind") != "perform"
    )
    if leads or glad or led_on(head):
        found = attribute(head, hits)
        return Place("told", shares=head) if found.level == "told" else found
    return purpose(verb, head, hits) if infinitive(verb) else NOWHERE


def after_preposition(verb, hits):
    """`In thanking the host, he …`: an `-ing` form after a preposition of doing is told with the verb it goes with."""
    prep = verb.head
    if prep.head.lower_ in BESIDE:
        above = next((t for t in prep.ancestors if t.pos_ in ("VERB", "AUX")), None)
        told = above is not None and attribute(above, hits).level == "told"
        return Place("told", shares=above) if told and verb.i < above.i else NOWHERE
    if prep.lower_ == "with" and subject(verb) is not None and prep.head.pos_ == "VERB":
        return Place("told") if attribute(prep.head, hits).level == "told" else NOWHERE
    if prep.lower_ not in DOING or prep.head.pos_ not in ("VERB", "AUX"):
        return NOWHERE
    by_beginning = prep.lower_ != "in" or lemma(prep.head) == "join" or prep.i < prep.head.i
    found = attribute(prep.head, hits)
    return Place("told", shares=prep.head) if found.level == "told" and by_beginning else NOWHERE


def on_noun(verb, hits):
    """Verbs hung on nouns: `a message congratulating`, `the opportunity to thank`, `a call to discuss`."""
    words, noun = lexicon()[1], verb.head
    governor = noun.head
    while governor.pos_ not in ("VERB", "AUX") and governor.head != governor:
        governor = governor.head
    told = governor.pos_ in ("VERB", "AUX") and attribute(governor, hits).level == "told"
    if infinitive(verb):
        meant = lemma(noun) in words["encounter"] or lemma(noun) in words["carrier"]
        hangs = led_on(governor) or (meant and is_encounter_verb(governor) and lemma(governor) != "welcome")
        return Place("told", shares=governor) if told and hangs else NOWHERE
    if participle(verb) and told and lemma(noun) in words["carrier"] and governor.i in [t.i for t in noun.ancestors]:
        return Place("told", shares=governor)
    return raised(verb, hits)


def in_relative(verb, hits):
    """A relative clause recalls earlier acts, except `a call, during which they discussed` on a told encounter."""
    noun, governor = verb.head, verb.head.head
    if infinitive(verb):
        return on_noun(verb, hits)
    during = any(
        t.lower_ in ("which", "where") and (t.lower_ == "where" or t.head.lower_ in DURING)
        for t in verb.subtree
        if t.i < verb.i
    )
    words = lexicon()[1]
    if during and lemma(governor) in TRAVEL | {"to"} and subject(verb) is not None:
        governor = governor if governor.pos_ == "VERB" else governor.head
        return Place("told") if attribute(governor, hits).level == "told" else NOWHERE
    met = lemma(noun) in words["encounter"] or (governor.pos_ == "VERB" and is_encounter_verb(governor))
    if during and met and subject(verb) is not None and governor.pos_ == "VERB":
        return Place("told") if is_encounter_verb(governor) and attribute(governor, hits).level == "told" else NOWHERE
    if participle(verb):
        return raised(verb, hits)
    return NOWHERE


def unsaid(_verb, _hits):
    """A clause that is a subject tells of nothing done (`Whether he agreed is unclear`)."""
    return NOWHERE


WAYS = {
    "root": root,
    "coordinated": conj,
    "adverbial clause": adverbial,
    "content clause": content,
    "side clause": side_by_side,
    "open complement": complement,
    "governed clause": after_preposition,
    "noun clause": on_noun,
    "relative clause": in_relative,
    "clause subject": unsaid,
    "passive clause subject": unsaid,
}

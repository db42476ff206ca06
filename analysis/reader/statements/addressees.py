"""To whom one side speaks: the other side of the encounter, whom the clause names, else the only other side known."""

from analysis.reader.ground.citing import mention_over
from analysis.reader.ground.clauses import apart, auxiliaries
from analysis.reader.ground.grammar import MARKS, children, conjuncts, function, governed_by, is_verb, lemma
from analysis.reader.ground.lexicon import act_words, word_class
from analysis.reader.ground.switches import is_on
from analysis.reader.names.offices import office_row
from analysis.reader.statements.speakers import actor_ids, countries_of, other_side
from analysis.reader.statements.valency import objects

SPOKEN_TO = word_class("verbs-spoken-to-somebody")
TOWARDS = word_class("prepositions-of-addressee")
TELLING = word_class("verbs-that-somebody-hears")
OPENING = {*MARKS, "'", "`"}
PRESS = word_class("nouns-of-the-press")
OUTLETS = word_class("nouns-of-outlets")
FRAMING = ("say", "announce", "report")
SPOKESMEN = word_class("words-of-spokesmen")
NAMED, OTHERS = "addressee-in-own-clause", "spoken-to-all-others"
RECEIVED = ("reception", "courtesy call", "ceremony")  # of several who are received each speaks to the host
PRESENT = word_class("plurals-of-sides") | word_class("standins-counterpart") | word_class("standins-plural")
AUDIENCES = word_class("nouns-of-other-audiences")


def find_addressee(act, here, meeting, actors):
    """Write into an Act to whom it is spoken, as far as its clause and its encounter say."""
    if act.embedded or act.agentless or (not act.speaker and act.subject is None):
        return
    named = named_in_clause(act, here) if is_on(NAMED) else []
    present = actor_ids([meeting["hosts"], meeting["guests"]]) if meeting else []
    for rule, holds in ELSEWHERE.items() if not named else ():
        if is_on(rule) and holds(act, actors, present):
            act.rules.append(rule)
            act.elsewhere = True
            return
    subjects = conjuncts(act.subject) if act.subject is not None else []
    holders = [token for token in subjects if token is act.subject or not _second_office(here, token)]
    several = len({_place(here, token) for token in holders})
    strangers = [one for one in act.speaker if one not in present and actors.get(one, {}).get("kind") == "person"]
    together = several > 1 and (len(act.speaker) < several or bool(strangers))
    if meeting and act.speaker and not together:
        act.addressee = other_side(act.speaker, meeting, actors)
        one = {who for noun in objects(act.verb) if (met := mention_over(here, noun)) for who in actor_ids([met.actor])}
        all_hear = act.addressee and not one & {*act.addressee} and is_on(OTHERS)  # not `praised the Secretary`
        beside = beside_him(act.speaker, meeting, actors) if all_hear else []
        act.addressee += beside
        act.rules += [OTHERS] if beside else []
    told = act.act in ("inform", "state") or lemma(act.verb) in TELLING or _ahead(act.verb)
    told = told and bool(named) and (bool(_ahead(act.verb)) or not {*named} & {*present})
    face = act.act == "present" or lemma(act.verb) == "invite"  # who gets a gift, or is invited himself, is there
    told = told or (face and bool(named) and not {*named} & {*present})
    if named and (told or not act.addressee):
        act.addressee = named
        act.rules.append(NAMED)


def beside_him(speaker, meeting, actors):
    """Return those on a speaker's own side of a country that neither he nor the other side is of: talks of three."""
    sides = [actor_ids([meeting[side]]) for side in ("hosts", "guests")]
    own, there = countries_of(speaker, actors), [side for side in sides if {*speaker} <= {*side}]
    if len(own) != 1 or len(there) != 1 or meeting.get("form") in RECEIVED:
        return []
    theirs = countries_of([one for side in sides if side not in there for one in side], actors)
    return [one for one in there[0] if countries_of([one], actors) - own - theirs]


def _place(here, token):
    """Return where the mention that covers a token begins, else where the token stands."""
    mention = mention_over(here, token)
    return token.i if mention is None else mention.first


def _second_office(here, token):
    """Return whether a noun is another office of the same holder: `the Prime Minister and Minister of Defence said`."""
    alone = not children(token, "determiner", "possessor", "compound") and mention_over(here, token) is None
    return alone and office_row(token.lower_) is not None


def _ahead(verb):
    """Return the nouns that open a clause as whom it is spoken to: `To the minister she said`, `With N he took up`."""
    ahead = [prep for prep in children(verb, "preposition") if prep.i < verb.i and prep.lower_ in ("to", "with")]
    return [noun for prep in ahead for noun in children(prep, "governed noun")]


def around(verb):
    """Return a verb and those that it is coordinated with or hangs on: what stands on them holds for it too."""
    found = [verb]
    while function(verb) in ("coordinated", "adverbial clause") and is_verb(verb.head):
        found.append(verb := verb.head)
    return found


def to_the_press(act, actors, present):
    """Return whether a spokesman speaks, or the clause says that the press or the public hears it."""
    kinds = {actors[one].get("kind") for one in act.speaker if one in actors}
    framing = kinds and "person" not in kinds and lemma(act.verb) in FRAMING and act.subject is not None and act.content
    if framing and act.content[0] < act.subject.i:
        return True  # `…, the White House said`: the frame of an account
    offices = [actors[one].get("roles", "").lower() for one in act.speaker if one in actors and one not in present]
    if any(word in office for word in SPOKESMEN for office in offices):
        return True
    marks = {act.verb.doc[0].text, act.verb.doc[act.verb.i - 1].text} & OPENING
    if act.verb.tag_ == "VBZ" and lemma(act.verb) == "say" and marks:
        return True  # `"It is good news," says Mr N`: a comment
    heard = [*children(act.verb, "object", "receiver"), *governed_by(act.verb, *TOWARDS)]
    places = [noun for verb in around(act.verb) for noun in governed_by(verb, "in", "on", "at", "during")]
    return any(lemma(noun) in PRESS for noun in heard) or any(map(is_outlet, [*heard, *places]))


def is_outlet(noun):
    """Return whether a noun is where one speaks to the public: an interview, a press conference, a network."""
    before = children(noun, "compound", "adjective")
    words = {lemma(noun), *(f"{child.lower_} {lemma(noun)}" for child in before), *map(lemma, before)}
    return bool(words & OUTLETS) or any(lemma(inner) in OUTLETS for inner in governed_by(noun, "on"))


def to_an_audience(act, _actors, _present):
    """`Addressing the French Senate, he warned`: a parliament, a crowd, a dinner not told of before hears it."""
    speeches = [child for verb in around(act.verb) for child in (verb, *children(verb, "adverbial clause"))]
    heard = [noun for verb in speeches if lemma(verb) == "address" for noun in children(verb, "object")]
    heard = [noun for noun in heard if lemma(noun) not in act_words("carrier")]  # `addressed a letter to N`
    told = [noun for noun in children(act.verb, "object", "receiver") if lemma(act.verb) in TELLING]
    bare = [one for one in told if one.tag_ == "NNS" and not children(one, "determiner", "possessor", "number")]
    if any(lemma(noun) not in PRESENT | PRESS for noun in bare):
        return True  # `told graduates of the college`
    new = [noun for noun in heard if any(child.lower_ in ("a", "an") for child in children(noun, "determiner"))]
    return any(lemma(noun) in act_words("audience") or lemma(noun) in act_words("encounter") for noun in new) or any(
        lemma(noun) in AUDIENCES for noun in heard
    )


def on_a_day_before(act, _actors, _present):
    """`On Wednesday in Paris, he had warned`: what an earlier occasion heard, unless the phrase names the encounter."""
    past = any("had" in auxiliaries(verb) for verb in around(act.verb))
    first = [prep for prep in around(act.verb)[-1].children if prep.i < 3 and prep.lower_ in ("on", "at", "in")]
    nouns = [noun for prep in first for noun in children(prep, "governed noun")]
    known = [noun for noun in nouns if any(one.lower_ != "a" for one in children(noun, "determiner", "possessor"))]
    return past and bool(nouns) and not any(lemma(noun) in act_words("encounter") for noun in known)


def of_somebody_else(act, actors, present):
    """`In the Senate, Senator N praised the draft`: named persons who are not in the encounter told speak elsewhere."""
    named = [one for one in act.speaker if actors.get(one, {}).get("kind") == "person"]
    return bool(present and named) and named == act.speaker and not {*named} & {*present}


ELSEWHERE = {
    "speech-to-the-press": to_the_press,
    "speech-to-an-audience": to_an_audience,
    "speech-on-a-day-before": on_a_day_before,
    "speech-of-who-is-not-in-the-encounter": of_somebody_else,
}


def named_in_clause(act, here):
    """Return the persons whom a clause names as those spoken to: objects of telling, nouns after `to`."""
    verb = act.verb
    named = children(verb, "receiver", "object") if lemma(verb) in SPOKEN_TO else children(verb, "receiver")
    named = named + _ahead(verb)
    for head in (verb, *objects(verb)):
        named += governed_by(head, *TOWARDS)
    found = []
    for noun in (one for head in named if not apart(head, verb) for one in conjuncts(head)):
        mention = mention_over(here, noun)
        told = act.speaker or (mention is not None and mention.resolved_by != "pronoun")
        its = mention is not None and (mention.head == noun.i or office_row(noun.lower_) is not None)
        if its and mention.kind == "person" and told:
            found += [one for one in actor_ids([mention.actor]) if one not in act.speaker]
    return list(dict.fromkeys(found))


def only_other_side(speaker, mentions, actors, home, speakers):
    """Return the persons of the one other side that a readout without an encounter knows, or nobody.

    The account's own side (`home`) is known, whoever is named; who has no country is on no known side. Of several
    persons of one side those who speak themselves are meant, where some do.
    """
    own = countries_of(speaker, actors)
    persons = [one for one in actor_ids(m.actor for m in mentions if m.kind == "person") if one in actors]
    others = [one for one in persons if one not in speaker and not own & countries_of([one], actors)]
    lands = {actors[one]["country"] for one in others} | ({home} - own - {""})
    two = len(others) == 1 and len(persons) == 1 + len(speaker)
    alone = two and (not home or home in own | countries_of(others, actors))
    if others and (alone or (own and home and len(lands) == 1 and "" not in lands)):
        return [one for one in others if one in speakers] or others
    return []

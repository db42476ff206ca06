"""Who `I` and `we` are: whom a label announces (`Aide N: …`), or who is told to have said a quotation."""

from analysis.reader.ground.citing import mention_over
from analysis.reader.ground.grammar import MARKS
from analysis.reader.ground.lexicon import word_class
from analysis.reader.ground.switches import is_on, note
from analysis.reader.names.own_words import RULE as WRITER
from analysis.reader.statements.speakers import actor_ids
from analysis.reader.who.subjects import in_quotation, main_subject

FIRST, OWN = word_class("pronouns-of-first-person"), ("my", "our")
BODIES = word_class("standins-body") | word_class("nouns-of-nations")  # `our government`, `my country`
RULE = "speaker-of-own-words"


def speak_in_first_person(found, told, here, encounters):
    """Give the acts whose subject is `I` or `we` their speakers; return them with their sentences.

    `found` are `(act, doc, sentence)`, `told` the `(doc, sentence)` of the body, `here` sentence → its mentions.
    """
    acts, speaking, announced, apart = {}, {}, [], set()
    writer = next((actor_ids([one.actor]) for some in here.values() for one in some if WRITER in one.rule), [])
    for act, _, sentence in found:
        acts.setdefault(sentence["sentence"], []).append(act)
    for doc, sentence in told:
        announced = label(doc, here.get(sentence["sentence"], []), acts.get(sentence["sentence"], []), announced)
        speaking[sentence["sentence"]] = announced
        opens = doc[-1].text == ":" and not any(one.first == 0 for one in here.get(sentence["sentence"], []))
        apart |= {*announced} if opens and main_subject(doc) is None else set()  # `Quotes attributable to N:`
    within, given = quotations([(doc, sentence["sentence"]) for doc, sentence in told]), []
    for act, _, sentence in found if is_on(RULE) else ():
        if act.speaker or act.subject is None or act.subject.lower_ not in FIRST:
            continue
        number, meeting = sentence["sentence"], encounters.get(sentence.get("meeting", ""))
        who = speaking[number] or quoted(number, within, acts) or writer
        both = actor_ids([meeting["hosts"], meeting["guests"]]) if meeting else []
        past = who == writer and act.verb.tag_ == "VBD"  # `Today I met X. We condemned …`
        we = act.subject.lower_ == "we" and act.row is not None and (act.row.kind == "talk" or past)
        together = we and {*who} & {*both}
        if who:
            act.speaker, act.resolved_by, act.reason = both if together else who, "pronoun", ""
            act.rules.append(RULE)
            given.append((act, sentence, meeting if {*who} & {*both} - apart else None))
    return given


def label(doc, mentions, acts, before):
    """Return who speaks from a sentence on: whom it opens with before a colon, who said what a colon ends."""
    for one in mentions:
        opens = one.last < len(doc) and doc[one.last].text == ":" and not any(t.is_alpha for t in doc[: one.first])
        if opens and one.kind == "person":
            return actor_ids([one.actor])
    if len(doc) > 1 and doc[1].text == ":" and doc[0].is_title:
        return []  # `Question: …`
    if doc[-1].text == ":":
        if acts and acts[-1].speaker and not acts[-1].embedded:
            return acts[-1].speaker
        named = mention_over(mentions, main_subject(doc))  # `Minister N issued the following statement:`
        persons = [one for one in mentions if one.kind == "person"]
        named = named if named or len(persons) != 1 else persons[0]  # `Quotes attributable to Minister N:`
        return actor_ids([named.actor]) if named is not None and named.kind == "person" else before
    return before


def quotations(order):
    """Return sentence → the sentences of the quotation that it stands in, the one where it opens first."""
    found, now, inside = {}, [], False
    for doc, one in order:
        now = [*now, one] if inside else [one]
        found |= dict.fromkeys(now, now)
        for token in doc:
            if token.text in MARKS:
                inside = token.text == "``" or (not inside and token.text != "''")
    return found


def quoted(number, within, acts):
    """Return who said a quotation that goes on over sentences: its sayer stands where it ends, or where it began."""
    at = within[number].index(number)
    for one in [*within[number][at:], *within[number][at::-1], number - 1]:
        said = [act for act in acts.get(one, ()) if act.speaker and not act.embedded and act.row is not None]
        said = [act for act in said if RULE in act.rules or (act.row.kind == "say" and act.subject is not None)]
        if said and any(token.text in MARKS for token in said[-1].verb.doc):
            return said[-1].speaker
    return []


def of_others(act):
    """Say whether an act is of third parties within a quotation: `"Your teams promised little," he said`."""
    if act.subject is None:
        return False
    ours = act.subject.lemma_ in BODIES and any(child.lower_ in OWN for child in act.subject.children)
    named = act.subject.pos_ in ("NOUN", "PROPN") and not ours
    told = act.embedded and not act.speaker and named and in_quotation(act.verb.doc, act.verb.i)
    return told and is_on("act-of-others-in-quotation") and bool(note("act-of-others-in-quotation"))

"""Who speaks where the subject is nobody: those who hold the talks that are it, or who tells of the thing that is."""

from analysis.reader.ground.grammar import lemma, subject
from analysis.reader.ground.lexicon import word_class
from analysis.reader.ground.switches import is_on, note
from analysis.reader.statements.speakers import NOBODY, actor_ids, name_speaker

TALKS = word_class("nouns-of-talks")
PAST_A_THING = "verb-goes-on-past-a-things-clause"


def speak_past_a_thing(act, mentions):
    """Give an Act in a content whose shared subject is nobody to who tells the content: he goes on to speak himself.

    `He stressed that the Secretariat was ready to help and expressed hope`.
    """
    verb, told = act.verb, act.matrix
    goes_on = act.embedded and told is not None and subject(verb) is None and verb.tag_ == "VBD" == told.tag_
    if act.speaker or act.reason != NOBODY or not goes_on or not is_on(PAST_A_THING):
        return
    act.subject, act.embedded, act.matrix = subject(told), False, None
    act.rules[0] = note(PAST_A_THING)
    name_speaker(act, mentions)


def speak_in_talks(act, meeting):
    """Give an Act whose subject is the talks themselves (`their conversation centred on`) those who hold them."""
    head, matter = act.subject, act.rules[0] == "matter-of-talks"
    if not act.speaker and ((head is not None and lemma(head) in TALKS) or matter) and is_on("talks-for-their-sides"):
        act.speaker = actor_ids([meeting["hosts"], meeting["guests"]]) if meeting else []
        act.reason = "" if act.speaker else "the sentence belongs to no meeting"
        act.rules += ["talks-for-their-sides"]
        their = head is not None and any(child.lower_ == "their" for child in head.children)
        act.resolved_by = act.resolved_by if act.elided else "pronoun" if their else "role"

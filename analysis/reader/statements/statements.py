"""Statements: each reported speech act of an article with its speaker, act, addressee, target and content."""

from analysis.reader.ground.citing import mention_over
from analysis.reader.ground.grammar import function
from analysis.reader.ground.lexicon import rows_of, word_class
from analysis.reader.ground.parse import span
from analysis.reader.ground.switches import is_on, note
from analysis.reader.reading.files import problem
from analysis.reader.statements import lent_subjects, speakers
from analysis.reader.statements.acts import find_acts
from analysis.reader.statements.addressees import find_addressee, only_other_side
from analysis.reader.statements.briefings import frames_account, turn_round
from analysis.reader.statements.decisions import is_own_side
from analysis.reader.statements.elsewhere import go_on_elsewhere, tell_the_press
from analysis.reader.statements.first_person import of_others, speak_in_first_person
from analysis.reader.statements.nouns import like_the_one_before
from analysis.reader.statements.speakers import actor_ids, countries_meant, countries_of
from analysis.reader.statements.strength import strength
from analysis.tables import LIST

EVERYBODY = word_class("words-for-everybody")


def find_statements(reading, docs, mentions, meetings, actors, _book=None):
    """Return one row per reported speech act of an article's body, in text order, and problem rows."""
    encounters, here = {row["meeting"]: row for row in meetings}, {}
    for mention in mentions:
        here.setdefault(mention.sentence, []).append(mention)
    found, rows, problems = [], [], []
    for doc, sentence in zip(docs, reading.sentences, strict=True):
        if sentence["part"] == "body":
            near, meeting = here.get(sentence["sentence"], []), encounters.get(sentence.get("meeting", ""))
            found += [(act, doc, sentence) for act in tell_acts(find_acts(doc), near, meeting, actors)]
    found = like_the_one_before(found)
    body = [(doc, row) for doc, row in zip(docs, reading.sentences, strict=True) if row["part"] == "body"]
    for act, sentence, meeting in speak_in_first_person(found, body, here, encounters):
        find_addressee(act, here.get(sentence["sentence"], []), meeting, actors)
    go_on_elsewhere(found)
    tell_the_press(found, encounters)
    if not meetings:
        problems += address(found, mentions, actors, reading)
    for act, doc, sentence in found:
        rows.append(_row(act, doc, sentence, reading, actors, f"s{len(rows) + 1}"))
        problems += _doubts(rows[-1], act, reading)
    return rows, problems


def address(found, mentions, actors, reading):
    """Give the Acts of a readout without an encounter their addressees; return the problem row of those left open."""
    spoken, left = {one for act, *_ in found if not act.embedded for one in act.speaker}, []
    for act, _, sentence in found:
        one_sided = act.speaker and not (act.addressee or act.embedded or act.elsewhere)
        if one_sided and len(countries_of(act.speaker, actors)) < 2 and is_on("only-other-side"):
            act.addressee = only_other_side(act.speaker, mentions, actors, reading.article["account"], spoken)
            act.rules += ["only-other-side"] if act.addressee else []
            left += [] if act.addressee else [(act.wording, sentence["sentence"])]
    where = {"article": reading.article["article"], "sentence": left[0][1]} if left else {}
    detail = f"no encounter, and no one other side: {', '.join(verb for verb, _ in left)}"
    effect = f"statements with an empty addressee: {len(left)}"
    return [problem(reading.article["file"], "unresolved addressee", detail, effect, **where)] if left else []


def tell_acts(found, here, meeting, actors):
    """Return the Acts of a sentence with speakers and addressees, what hangs on the speaker's side decided."""
    for act in found:
        speakers.name_speaker(act, here)
        lent_subjects.speak_past_a_thing(act, here)
        lent_subjects.speak_in_talks(act, meeting)
        decide_by_side(act, here, meeting, actors)
        find_addressee(act, here, meeting, actors)
        turn_round(act, here, meeting, actors)
    return own_words([act for act in found if not (of_others(act) or frames_account(act))], here, actors)


def decide_by_side(act, here, meeting, actors):
    """Decide what an act is where the noun's or the content's owner is not of the speaker's side."""
    if act.owner is None:
        return
    theirs, own = countries_meant(act.owner, here, actors), countries_of(act.speaker, actors)
    if act.act == "propose" and act.noun is not None:
        if is_on("need-of-nobody-present") and not must_do(act.owner, theirs, here, meeting, own):
            act.act, act.rules[1] = "state", "need-of-nobody-present"
    elif act.act not in ("", act.otherwise) and theirs and own and not theirs & own and is_on("owner-of-other-side"):
        act.act, act.rules[1] = act.otherwise, "owner-of-other-side"


def must_do(token, theirs, here, meeting, own):
    """Return whether who is to do what is needed is the other side of the meeting, or both."""
    if {token.lower_, *(child.lower_ for child in token.children)} & EVERYBODY:
        return True
    if not meeting:
        return bool(theirs - own)
    found = mention_over(here, token)
    ids = set(actor_ids([found.actor])) if found is not None else set()
    present = set(actor_ids([meeting["hosts"], meeting["guests"]]))
    sides = set(actor_ids([meeting["host_country"], meeting["guest_country"]]))
    return (len(ids) > 1 and ids <= present) or bool(theirs & (sides - own))


def own_words(found, here, actors):
    """Return the Acts without the embedded ones of the speaker's own country, which decide the content instead."""
    by_verb, kept = {act.verb.i: act for act in found}, []
    for act in found:
        above = by_verb.get(act.matrix.i) if act.embedded else None
        if above is None or not is_on("own-country-in-content") or not for_himself(act, above, here, actors):
            kept.append(act)
        elif decides_content(act, above):
            above.act, above.rules[1] = act.act, "own-country-in-content"
    return kept


def decides_content(act, above):
    """Return whether what a speaker's own country does is said first: of coordinated contents that decides."""
    first = function(act.verb) != "coordinated"
    return first and above.act == "state" and above.owner is not None and above.owner.i == act.subject.i


def for_himself(act, above, here, actors):
    """Return whether an embedded act is that of the speaker's own country or party, for which he speaks."""
    covered = mention_over(here, act.subject) if act.subject is not None else None
    if act.subject is not None and is_own_side(act.subject) and not act.speaker:
        return True
    if covered is None or covered.kind != "country":
        return False
    return bool(countries_meant(act.subject, here, actors) & countries_of(above.speaker, actors))


def _codes(act):
    """Return the row of `acts.csv` of an act, or nothing."""
    return next((row for row in rows_of("acts") if row["act"] == act), {})


def _row(act, doc, sentence, reading, actors, number):
    """Return the row of `statements` of one Act."""

    def cut(tokens):
        return span(doc[tokens[0] : tokens[1]]) if tokens else ("", "")

    def text(tokens):
        return reading.text[slice(*cut(tokens))] if tokens else ""

    def names(ids):
        return LIST.join(actors[one]["name"] if one in actors else one for one in ids)

    verb = cut((act.verb.i, act.verb.i + (2 if act.wording == "according to" else 1)))
    content, code, article = cut(act.content), _codes(act.act), reading.article["article"]
    binding, weighed = strength(act, reading.article.get("date", ""))
    return {
        "statement": f"{article}/{number}",
        "article": article,
        "sentence": sentence["sentence"],
        "meeting": sentence.get("meeting", ""),
        "speaker": LIST.join(act.speaker),
        "speaker_name": names(act.speaker),
        "speaker_text": text(act.speaker_span),
        "resolved_by": act.resolved_by,
        "verb": act.wording,
        "verb_start": verb[0],
        "verb_end": verb[1],
        "act_class": code.get("act_class", ""),
        "act": act.act,
        "addressee": LIST.join(act.addressee),
        "addressee_name": names(act.addressee),
        "target": text(act.target),
        "content_start": content[0],
        "content_end": content[1],
        "content": text(act.content),
        "embedded": act.embedded,
        "plover": (act.row.plover if act.row else "") or code.get("plover", ""),
        "cameo": code.get("cameo", ""),
        "graduation": LIST.join(act.graduation),
        "strength": binding,
        "rule": LIST.join([act.rules[0], *map(note, filter(None, [*act.rules[1:], weighed]))]),
        "reason": act.reason,
    }


def _doubts(row, act, reading):
    """Return the problem rows of one statement: a verb that the codebook lacks, a speaker that nobody can name."""
    where = {"article": row["article"], "sentence": row["sentence"]}
    file, found = reading.article["file"], []
    if act.row is None:
        effect = "a statement without an act, until verbs.csv has the verb"
        found.append(problem(file, "unknown reporting verb", row["verb"], effect, **where))
    if not row["speaker"]:
        detail = f"{row['verb']}: {row['reason']}" + (f" ({row['speaker_text']})" if row["speaker_text"] else "")
        found.append(problem(file, "unresolved speaker", detail, "a statement with an empty speaker", **where))
    return found

"""Statements: each reported speech act of an article with its speaker, act, addressee, target and content."""

from analysis.reader.ground.parse import span
from analysis.reader.reading.files import problem
from analysis.reader.statements import acts as speech
from analysis.reader.statements.decisions import BOTH
from analysis.reader.statements.speakers import (
    actor_ids,
    countries,
    countries_meant,
    mention_over,
    other_side,
    whose_act,
)
from analysis.tables import LIST


def find_statements(reading, docs, mentions, meetings, actors, book):
    """Return one row per reported speech act of an article's body, in text order, and problem rows.

    Beside the columns of the contract: `graduation` (words that raise or soften the act) and `reason` (why no speaker).
    """
    encounters = {row["meeting"]: row for row in meetings}
    codes = {row["act"]: row for row in book["acts"].to_dict("records")}
    rows, problems = [], []
    for doc, sentence in zip(docs, reading.sentences, strict=True):
        if sentence["part"] != "body":
            continue
        here = [row for row in mentions if row["sentence"] == sentence["sentence"] and "first" in row]
        told = tell_acts(speech.find_acts(doc, book), here, encounters.get(sentence.get("meeting", "")), actors)
        for act in told:
            rows.append(_row(act, doc, sentence, reading, actors, codes, f"s{len(rows) + 1}"))
            problems += _doubts(rows[-1], act, reading)
    return rows, problems


def tell_acts(found, here, meeting, actors):
    """Return the acts of a sentence with their speakers and addressees, what hangs on the speaker's side decided."""
    for act in found:
        act["said"], act["wording"] = whose_act(act, here)
        speaker = act["said"]["speaker"]
        act["act"] = act_by_side(act, here, meeting, countries(speaker, actors), actors)
        act["to"] = other_side(speaker, meeting, actors) if meeting and speaker and not act["embedded"] else []
    return own_words(found, here, actors)


def act_by_side(act, here, meeting, own, actors):
    """Return the act, or what it is where the noun's or the content's owner is not of the speaker's side."""
    token, noun = act["owner"], act["noun"]
    if token is None:
        return act["act"]
    theirs = countries_meant(token, here, actors)
    if act["act"] == "propose" and noun is not None:
        return act["act"] if must_do(token, theirs, here, meeting, own) else "state"
    if act["act"] in ("", act["otherwise"]) or not theirs or not own or theirs & own:
        return act["act"]
    return act["otherwise"]


def must_do(token, theirs, here, meeting, own):
    """Return whether who is to do what is needed is the other side of the meeting, or both."""
    around = {token.lower_, *(child.lower_ for child in token.children)}
    if around & (BOTH - {"nations", "countries", "leaders", "peoples", "governments", "parties", "sides"}):
        return True
    found = mention_over(here, token)
    if not meeting:
        return bool(theirs - own)
    sides = {one for key in ("host_country", "guest_country") for one in meeting[key].split(LIST) if one}
    present = set(actor_ids([meeting["hosts"], meeting["guests"]]))
    several = found is not None and len(actor_ids([found["actor"]])) > 1 and set(actor_ids([found["actor"]])) <= present
    return several or bool(theirs & (sides - own))


def own_words(found, here, actors):
    """Return the acts without the embedded ones of the speaker's own country, which decide the content instead."""
    by_verb, kept = {act["verb"].i: act for act in found}, []
    for act in found:
        above = by_verb.get(act["matrix"].i) if act["embedded"] else None
        if above is None or not for_himself(act, above, here, actors):
            kept.append(act)
        elif above["act"] == "state" and above["owner"] is not None and above["owner"].i == act["subject"].i:
            above["act"] = act["act"]
    return kept


def for_himself(act, above, here, actors):
    """Return whether an embedded act is that of the speaker's own country, for which he speaks."""
    covered = mention_over(here, act["subject"]) if act["subject"] is not None else None
    if covered is None or covered["kind"] != "country":
        return False
    return bool(countries_meant(act["subject"], here, actors) & countries(above["said"]["speaker"], actors))


def _row(act, doc, sentence, reading, actors, codes, number):
    """Return the row of `statements` of one act."""

    def cut(tokens):
        return span(doc[tokens[0] : tokens[1]]) if tokens else ("", "")

    said, code = act["said"], codes.get(act["act"], {})
    verb = cut((act["verb"].i, act["verb"].i + (2 if act["lemma"] == "according to" else 1)))
    content, wording, about = cut(act["content"]), cut(act["wording"]), cut(act["target"])
    known = {key: [actors[one]["name"] if one in actors else one for one in some] for key, some in _people(act).items()}
    article = reading.article["article"]
    return {
        "statement": f"{article}/{number}",
        "article": article,
        "sentence": sentence["sentence"],
        "meeting": sentence.get("meeting", ""),
        "speaker": LIST.join(said["speaker"]),
        "speaker_name": LIST.join(known["speaker"]),
        "speaker_text": reading.text[slice(*wording)] if wording[0] != "" else "",
        "resolved_by": said["resolved_by"],
        "verb": act["lemma"],
        "verb_start": verb[0],
        "verb_end": verb[1],
        "act_class": code.get("act_class", ""),
        "act": act["act"],
        "addressee": LIST.join(act["to"]),
        "addressee_name": LIST.join(known["addressee"]),
        "target": reading.text[slice(*about)] if about[0] != "" else "",
        "content_start": content[0],
        "content_end": content[1],
        "content": reading.text[slice(*content)] if content[0] != "" else "",
        "embedded": act["embedded"],
        "plover": (act["row"] or {}).get("plover") or code.get("plover", ""),
        "cameo": code.get("cameo", ""),
        "graduation": LIST.join(act["graduation"]),
        "reason": said["reason"],
    }


def _people(act):
    """Return the actor ids of the two ends of an act."""
    return {"speaker": act["said"]["speaker"], "addressee": act["to"]}


def _doubts(row, act, reading):
    """Return the problem rows of one statement: a verb that the codebook lacks, a speaker that nobody can name."""
    where = {"article": row["article"], "sentence": row["sentence"]}
    file, found = reading.article["file"], []
    if act["row"] is None:
        effect = "a statement without an act, until verbs.csv has the verb"
        found.append(problem(file, "unknown reporting verb", row["verb"], effect, **where))
    if not row["speaker"]:
        detail = f"{row['verb']}: {row['reason']}" + (f" ({row['speaker_text']})" if row["speaker_text"] else "")
        found.append(problem(file, "unresolved speaker", detail, "a statement with an empty speaker", **where))
    return found

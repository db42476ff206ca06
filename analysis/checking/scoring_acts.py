"""The coded statements of one readout beside the found ones → outcomes: found, speaker, act, addressee, traps."""

import re

from analysis.checking.gold import anchor, known_as, plain
from analysis.checking.scoring import cells, compared, outcome


def lemma(verb):
    """Return the first word of a verb in one spelling, adverbs before it left out.

    >>> lemma("highly value"), lemma("re-affirm commitment"), lemma("emphasize")
    ('value', 'reaffirm', 'emphasise')
    """
    every = plain(verb.replace("-", "")).split() or [""]
    first = next((word for word in every if not word.endswith("ly")), every[0])
    return re.sub(r"(i|y)z(e|ing|ed)$", r"\1s\2", first)


def _in_sentence(row, place, spans):
    """Say whether a statement's sentence holds the coded wording's place."""
    start, end = spans.get(row["sentence"], (0, 0))
    return start < place[1] and place[0] < end


def _near(row, place):
    """Say whether a statement's verb stands inside the coded wording."""
    return place[0] <= row["verb_start"] < place[1]


def _same_verb(row, ours, _place):
    return lemma(ours["verb"]) in {lemma(row["verb"]), lemma(row.get("also", {}).get("verb", row["verb"]))}


def _inside(_row, ours, place):
    return _near(ours, place)


def _same_act(row, ours, _place):
    return ours["act"] == row["act"]


def matched(gold, told):
    """Return `(coded, found or None)` pairs, and the statements that match nothing.

    A found statement matches where its sentence holds the anchor and the first words of the verbs agree, the one inside
    the anchor first, else in the order of the text; then where its verb, whatever it is, stands inside the anchor; and
    what is left in a sentence matches where the acts agree.
    """
    spans = {row["sentence"]: (row["start"], row["end"]) for row in told["sentences"]}
    left = sorted(told["statements"], key=lambda row: (row["sentence"], row["verb_start"]))
    coded = [
        (row, anchor(row["sentence_contains"], gold["text"]))
        for row in gold["statements"] + gold["statements_optional"]
    ]
    traps = [
        (lemma(trap.get("verb", "")), anchor(trap["sentence_contains"], gold["text"]))
        for trap in gold["not_statements"]
    ]
    found = {}
    for agree in (_same_verb, _inside, _same_act):
        for at, (row, place) in enumerate(coded):
            fits = [ours for ours in left if _in_sentence(ours, place, spans) and agree(row, ours, place)]
            if agree is _same_act:
                fits = [ours for ours in fits if not any(_falls(ours, trap, spans) for trap in traps)]
            if fits and at not in found:
                found[at] = max(fits, key=lambda ours: _near(ours, place))
                left.remove(found[at])
    return [(row, found.get(at)) for at, (row, _) in enumerate(coded[: len(gold["statements"])])], left


def _whom(row, column, gold, told):
    """Return the set of coded holders that a statement's column of actor ids means (or, without ids, its names)."""
    known = [told["names"].get(actor, [actor]) for actor in cells(row.get(column))]
    return {known_as(names, gold) for names in known or [[name] for name in cells(row.get(f"{column}_name"))]}


def _agrees(coded, field, ours, gold):
    """Say whether a set of people is the coded one, or one that the coder accepted as well."""
    readings = [coded[field]] + ([coded["also"][field]] if field in coded.get("also", {}) else [])
    return any(ours == {known_as([name], gold) for name in reading} for reading in readings)


def _speaker(coded, ours, gold, told):
    """Say whether the speaker is right: by actor, or, of a people or group, by the wording that names it."""
    group = len(coded["speaker"]) == 1 and plain(coded["speaker"][0]) == plain(ours.get("speaker_text") or "")
    return _agrees(coded, "speaker", _whom(ours, "speaker", gold, told), gold) or group


def details(coded, ours, gold, told):
    """Return the outcomes of the details of a statement that was found."""
    what = f"{coded['verb']} · {coded['sentence_contains']}"
    acts = {coded["act"], coded.get("also", {}).get("act", coded["act"])}
    speaker = _speaker(coded, ours, gold, told)
    act = ours["act"] in acts
    said = f"{ours['verb']} by {ours['speaker_name'] or '?'}"
    addressee = _agrees(coded, "addressee", _whom(ours, "addressee", gold, told), gold)
    return [
        outcome("speaker of a found statement", f"{what} · {coded['speaker']}", said, speaker),
        outcome("act of a found statement", f"{what} · {coded['act']}", ours["act"] or "no act", act),
        outcome(
            "resolved_by",
            f"{what} · {coded['resolved_by']}",
            ours["resolved_by"],
            coded["resolved_by"] == ours["resolved_by"],
        ),
        outcome("addressee", f"{what} · {coded['addressee']}", ours.get("addressee_name") or "nobody", addressee),
        outcome(
            "embedded", f"{what} · {coded['embedded']}", str(ours["embedded"]), coded["embedded"] == ours["embedded"]
        ),
    ]


def _of_other_side(coded, gold):
    """Say whether all who speak are of another country than the readout's own, which the coders wrote down."""
    lands = {row["name"]: row["country"] for row in gold["persons"]}
    theirs = {lands.get(name, "") for name in coded["speaker"]} - {""}
    return bool(gold.get("account") and theirs) and gold["account"] not in theirs


def _strength(coded, ours):
    """Return the outcome of how strong a pledge or an agreement is, where that is coded."""
    if not coded.get("strength"):
        return []
    accepted = {coded["strength"], coded.get("also", {}).get("strength", coded["strength"])}
    what = f"{coded['verb']} · {coded['sentence_contains']} · {coded['strength']}"
    return [outcome("strength", what, ours.get("strength") or "none", ours.get("strength") in accepted)]


def _content(coded, ours, gold):
    """Return an outcome per word that a coded content or the one found for it holds, where contents are coded."""
    if "content" not in coded:
        return []
    spans = (anchor(coded["content"], gold["text"]), (ours.get("content_start") or 0, ours.get("content_end") or 0))
    words = [
        [(found.group(), start + found.start()) for found in re.finditer(r"\w+", gold["text"][start:end])]
        for start, end in spans
    ]
    return compared("content, by word", *words)


def _by_class(prefix, coded, ours, right):
    """Return the outcomes that make the figures of single acts: one where the act agrees, else one on either side."""
    if right:
        return [outcome(f"{prefix} = {coded}", coded, coded)]
    sides = [outcome(f"{prefix} = {coded}", coded, None)] if coded else []
    return sides + ([outcome(f"{prefix} = {ours}", None, ours)] if ours else [])


def _falls(ours, trap, spans):
    """Say whether a statement rests on a trap: on its verb in its sentence or, with no verb, inside its wording."""
    verb, place = trap
    return _in_sentence(ours, place, spans) and (lemma(ours["verb"]) == verb if verb else _near(ours, place))


def _traps(gold, told, left):
    """Return an outcome per trap: right where no further statement rests on its verb or, with no verb, its wording."""
    spans = {row["sentence"]: (row["start"], row["end"]) for row in told["sentences"]}
    rows = []
    for trap in gold["not_statements"]:
        place, verb = anchor(trap["sentence_contains"], gold["text"]), lemma(trap.get("verb", ""))
        hit = [ours["verb"] for ours in left if _falls(ours, (verb, place), spans)]
        rows.append(
            outcome(
                "traps avoided",
                f"{verb} · {trap['sentence_contains']}",
                f"statement: {hit}" if hit else "none",
                not hit,
            )
        )
    return rows


def statements(gold, told):
    """Return the outcomes of statements: detection, speaker, act, both end to end, kinds of speaker, traps."""
    pairs, left = matched(gold, told)
    rows = []
    for coded, ours in pairs:
        what, kind = f"{coded['verb']} · {coded['sentence_contains']}", f"speaker by {coded['resolved_by']}"
        judged = details(coded, ours, gold, told) if ours else []
        said = ours and f"{ours['verb']} by {ours['speaker_name'] or '?'}: {ours['act'] or 'no act'}"
        speaker, act = (judged[0]["right"], judged[1]["right"]) if ours else (False, False)
        rows += [outcome("statements", what, said), *judged, outcome(kind, what, said, speaker)]
        rows += [outcome("speaker of the other side", what, said, speaker)] * _of_other_side(coded, gold)
        rows += [
            outcome("speaker end to end", what, said, speaker),
            outcome("speaker and act end to end", what, said, speaker and act),
        ]
        rows += [*_by_class("act", coded["act"], ours["act"], act), *_content(coded, ours, gold)] if ours else []
        rows += _strength(coded, ours) if ours and act and coded["act"] == ours["act"] else []
        rows += _by_class("act end to end", coded["act"], ours["act"] if ours else "", act)
    for ours in left:
        wording = gold["text"][ours["verb_start"] :][:40]
        said = f"{ours['verb']} by {ours['speaker_name'] or '?'}: {ours['act'] or 'no act'} · {wording}"
        rows += [outcome(m, None, said) for m in ("statements", "speaker end to end", "speaker and act end to end")]
        rows += _by_class("act end to end", "", ours["act"], False)
    return rows + _traps(gold, told, left)

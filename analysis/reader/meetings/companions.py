"""Who else took part in an encounter: those who accompanied a side, attended, were present or dropped in."""

import re

from analysis import countries
from analysis.reader.ground.factuality import factuality
from analysis.reader.ground.grammar import children, is_verb, subject
from analysis.reader.ground.lexicon import word_class
from analysis.reader.ground.parse import text_of
from analysis.reader.ground.switches import is_on, note
from analysis.reader.meetings import matching
from analysis.reader.meetings.acting import persons_before
from analysis.reader.meetings.lists import actors_of, person_at, persons_after
from analysis.reader.meetings.named_later import SIDES
from analysis.reader.meetings.other_sides import own_person_met, subject_behind
from analysis.reader.meetings.telling import known_countries, latest
from analysis.reader.names.present import MEMBERS
from analysis.reader.records import Joined
from analysis.reader.who.role_phrases import by_phrase

ONES = (
    "meeting|call|conversation|discussion|reception|session|luncheon|lunch|dinner|event|audience|engagement|"
    "consultation|exchange|negotiation|ceremony|bilateral|talk"
)
MORE = "ceremonies|activities|occasions"
ENCOUNTER = rf"(?:the|this|that|these|both|all|their|his|her) (?:\w+ ){{0,3}}(?:(?:{ONES})s?|{MORE}|occasion)\b"
SEVERAL = re.compile(
    rf"\b(?:the|these|both|all|his|her|their) (?:\w+ ){{0,3}}(?:(?:{ONES.removesuffix('|talk')})s|{MORE})\b"
    r"|\bthroughout\b",
    re.IGNORECASE,
)
ELSEWHERE = "to|in|on|at|visit|trip|tour"
PRESENT = r"(?:present|in attendance|on hand)"
BEHIND = re.compile(  # who takes part stands behind
    r"\b(?:(?:accompanied|joined|assisted|attended)(?:,? \w+){0,6},? by|flanked by|came with|in the presence of"
    r"|with the participation of|witnessed by|together with|along with)\b"
    r"|(?<=\bside, )and by\b|\band, (?:for|on) the \w+ side, by\b"
    r"|(?P<more>\band,? (?:on|for|from) the \w+ side,)(?! by)"
    rf"|^\W*(?:(?:also|among|those|others?|and) ){{0,3}}(?:{PRESENT}|(?:accompany|attend|participat|join)ing|alongside"
    r"|taking part|(?<=also )(?:in|at)|participants|attendees)\b[^,;]{0,110}?"
    r"\b(?:were|was|are|is|included?)\b(?! \w+ed by)(?:, (?:on|for|from) the \w+ side,)?"
    rf"|{MEMBERS.pattern}",
    re.IGNORECASE,
)
BEFORE = re.compile(  # who takes part is the subject
    rf"\b(?:(?:stop|drop)(?:s|ped) (?:by|in|into)\b|look(?:s|ed) in (?:on|for)\b"
    rf"|joine?[sd]? (?:them\b|(?:in )?{ENCOUNTER})|sat in on\b"
    rf"|(?:attend(?:s|ed)?|(?:takes?|took|taken) part in|participate[sd]? in) {ENCOUNTER}|(?<=also )attended\b(?=[.,;])"
    rf"|(?:accompan(?:y|ies|ied)|assist(?:s|ed)?|(?:was|were|is|are) (?:associated )?with) (?!by\b)[^;]{{2,90}}?"
    rf" (?:(?:at|in|during|on|to) {ENCOUNTER}|throughout\b)"
    rf"|accompan(?:y|ies|ied) (?!by\b)(?:(?!(?:{ELSEWHERE})\b)[^\W\d_][\w'.-]*+(?: |(?=\.?$))){{1,9}}(?=\.?$)"
    rf"|(?:was|were|is|are) (?:also )?{PRESENT}(?=[.,;]|$| (?:at|in|during|when|on)\b))",
    re.IGNORECASE,
)
TEAM = word_class("verbs-of-accompanying")
RELATIVE = "relative-clause-recalls"  # `the Ambassador, who attended the meeting, said`


def _land_told(doc, mention, tokens):
    """Return the country of the side on which a person is told to have stood (`on the Lao side`), or nothing."""
    sides = [token for token in doc if token.lower_ in SIDES and token.head.lower_ in ("on", "from", "for")]
    found = [(s.i, land) for s in sides for at, _, land, _ in countries.find(doc) if s.left_edge.i <= at <= s.i]
    begin = tokens.start if tokens[0].lower_ == "and" else 0  # `on the Lao side, and by`
    ahead = [land for at, land in found if begin <= at < mention.first]
    behind = [land for at, land in found if mention.last <= tokens.start < at]
    return (ahead[-1:] or behind[:1] or [""])[0]


def _leader(telling, doc, people, tokens, joined):
    """Return with whom those who join came: named before the wording, or called by office or name beside it."""
    verb = tokens[0].head if tokens[0].pos_ == "AUX" else tokens[0]
    came = tokens[0].lemma_ == "come"
    beside = tokens[1:2].text == "with" and not came  # `was with her throughout`
    if tokens[0].lemma_.lower() not in TEAM and not (beside or came):
        return []
    inside = [m.actor for m in people if tokens.start <= m.first < tokens.end and m.actor not in joined]
    if came:
        head = subject(verb)
    elif tokens[-1].lower_ != "by":
        head = next((chunk.root for chunk in doc.noun_chunks if chunk.start > tokens.start), None)
    elif inside := [m.actor for m in people if m.last <= tokens.start][-1:]:
        return inside
    else:
        opens = tokens.start == 0  # `Accompanied by X, Minister Y met`: the main clause has the subject
        head = subject_behind(doc, verb.i) if opens else next(iter(children(verb, "passive subject")), None)
        if opens and head is not None and (holder := person_at(people, head.i)):
            return [holder.actor]
    known = [person for person in telling.known if person.actor not in joined]
    called = own_person_met(telling, head, set(joined)) if beside and head is not None else []
    return inside or called or (by_phrase(doc, head, known, latest(telling)) if head is not None else [])


def _meant(telling, doc, leader, beside):
    """Return the encounters that a sentence means: all told so far, those that it names, or, but `beside`, the last."""
    told = [row for row in telling.namings if matching.contact(row.encounter.form) != "message"]
    if several := SEVERAL.search(text_of(doc)):
        apart = [row for row in told if matching.contact(row.encounter.form) != "call"]
        told = apart if apart and "call" not in several[0].lower() else told  # `took part in the meetings`
        met = [row.encounter for row in told if not leader or {*leader} & {*row.encounter.first, *row.encounter.other}]
        return list({id(one): one for one in met}.values())
    here = [row.encounter for row in told if row.sentence == doc.user_data["sentence"]]
    return here[-1:] or ([] if beside else [row.encounter for row in told[-1:]])


def _is_beside(tokens):
    """Say whether a wording stands within the clause of the encounter: `, together with`; `came with` does not."""
    return tokens[-1].lower_ == "with" and tokens[0].lemma_ != "come"


def _join(telling, doc, joined, leader, tokens, rule):
    """Add who joined to the encounters that the sentence means, or to the one that is told next."""
    beside = _is_beside(tokens)
    for one in (meant := _meant(telling, doc, leader, beside)):
        there = {*one.first, *one.other, *(other.actor for other in one.companions)}
        one.companions += [other for other in joined if other.actor not in there]
        one.rules.append(note(rule))
    if several := SEVERAL.search(text_of(doc)):
        counted = any(t.like_num for t in doc.char_span(*several.span(), alignment_mode="expand"))
        telling.always += [] if counted and meant else joined  # not to what follows on `the three meetings`
    elif not (meant or beside) and (not leader or (telling.group and telling.group[0].doc is doc)):
        telling.ahead += joined
    own, lands, home = {*telling.main, *latest(telling).own}, known_countries(telling), telling.home or None
    ours = [one.actor for one in joined if (own & {*leader} if leader else lands.get(one.actor) == home)]
    telling.team += [actor for actor in ours if actor not in [*telling.team, *leader]]


def _listed(doc, people, tokens, pattern):
    """Return the persons who take part by a wording: listed behind it, or subject of its verb."""
    if pattern is BEHIND:
        told = max((t.i for t in doc[tokens.end :] if t.tag_ in ("VBD", "VBZ", "VBP") and is_verb(t)), default=0)
        end = next((t.i for t in doc[tokens.end : told] if t.text == ";"), len(doc))  # `; X and Y were present`
        return persons_after(doc, people, tokens.end, end)
    told = factuality(tokens[0])
    if tokens[0].tag_ not in ("VBD", "VBZ", "VBP", "VBN") or (told.state != "held" and told.rule != RELATIVE):
        return []
    found, head = persons_before(doc, people, tokens.start, tokens[0])
    return found if head is None else []


def _called(telling, doc, people, tokens, leader):
    """Return who takes part as a subject without a name: `The High Commissioner accompanied the Minister`."""
    _, head = persons_before(doc, people, tokens.start, tokens[0])
    if head is None or head.pos_ not in ("NOUN", "PROPN") or head.tag_ in ("NNS", "NNPS"):
        return []
    known = [person for person in telling.known if person.actor not in leader]
    return by_phrase(doc, head, known, latest(telling))[:1]


def _follows(telling, doc):
    """Say whether a sentence names an encounter told, or is behind that in which the last one was named first."""
    row = doc.user_data["row"]
    if any(named.sentence == row["sentence"] for named in telling.namings):
        return True
    last = telling.encounters[-1].naming.doc.user_data["row"]
    return (last["sentence"], last["paragraph"]) == (row["sentence"] - 1, row["paragraph"])


def add_companions(telling, doc, people):
    """Add to the encounters told those who accompany somebody or are present there, and those who attend or drop in."""
    if doc.user_data["part"] != "body":
        return
    for pattern, rule in ((BEHIND, "joined-by-companions"), (BEFORE, "who-takes-part-joins")):
        for at, found in enumerate(pattern.finditer(text_of(doc)) if is_on(rule) else ()):
            if not at and found.groupdict().get("more"):
                continue  # `and on the Lao side, Minister N said`: nobody is told to have come before
            if MEMBERS.fullmatch(found[0]) and len(telling.encounters) > 1 and not _follows(telling, doc):
                continue  # who came with a delegation need not have been at each of its encounters
            tokens = doc.char_span(*found.span(), alignment_mode="expand")
            apart = not _is_beside(tokens) or doc[tokens.start - 1].text == ","
            if not apart and not any(m.last == tokens.start for m in people):
                continue  # `to work together with N`
            listed = _listed(doc, people, tokens, pattern)
            leader = _leader(telling, doc, people, tokens, actors_of(listed)) if listed else []
            joined = [Joined(m.actor, tuple(leader), _land_told(doc, m, tokens)) for m in listed]
            if pattern is BEFORE and not listed and tokens[0].lemma_.lower() in TEAM:
                leader = _leader(telling, doc, people, tokens, [])
                joined = [Joined(one, tuple(leader), "") for one in _called(telling, doc, people, tokens, leader)]
            if joined := [one for one in joined if one.actor and one.actor not in leader]:
                _join(telling, doc, joined, leader, tokens, rule)

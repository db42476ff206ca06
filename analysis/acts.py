"""The speech acts that one parsed sentence reports: verb, act, grammatical speaker, content, all as tokens."""

from analysis.clauses import (
    SPELLING,
    agent,
    auxiliaries,
    conjuncts,
    finite,
    infinitive,
    lemma,
    negated,
    participle,
    passive,
    subject,
    unreal,
)
from analysis.contents import ABSTRACT, decide, extent, graduation, target
from analysis.frames import clause, lexicon, match, quoted, reception
from analysis.levels import place, relative
from analysis.repairs import mended

DOUBLE = {
    "address",
    "tackle",
    "cover",
    "explore",
    "consider",
    "examine",
    "evaluate",
    "coordinate",
    "focus on",
    "guarantee",
}
PUBLISHERS = {"states", "kingdom", "administration", "government", "country", "nation", "u.s.", "us"}
EMBEDDABLE = ("say", "give", "perform")
SELF = {"he", "she", "they", "i", "we", "it", "this", "that", "which", "there"}
BODIES = {
    "delegation",
    "organisation",
    "organization",
    "administration",
    "association",
    "federation",
    "commission",
    "government",
}
BODIES |= {
    "parliament",
    "department",
    "institution",
    "corporation",
    "foundation",
    "leadership",
    "community",
    "authority",
    "union",
}
BODIES |= {
    "coalition",
    "opposition",
    "alliance",
    "conference",
    "university",
    "security",
    "being",
    "king",
    "establishment",
    "minority",
}
BODIES |= {
    "majority",
    "nation",
    "population",
    "generation",
    "congregation",
    "regiment",
    "diplomat",
    "secretary",
    "deputy",
}
CARRIES = {
    "state",
    "say",
    "describe",
    "read",
    "note",
    "affirm",
    "express",
    "call",
    "add",
    "stress",
    "reaffirm",
    "underline",
}


def find(doc, book=None):
    """Return the reported acts of a parsed sentence as dicts of tokens, in text order.

    Keys: `verb`, `lemma`, `row` (of `verbs.csv`, None for a verb it does not know), `act`, `noun`, `owner` and `otherwise`
    (the act if the owner is not of the speaker's side), `subject` (head token or None), `elided`, `agentless`, `content` and
    `target` (token ranges or None), `embedded`, `matrix` (whose content it stands in), `graduation`.
    """
    doc, verbs = mended(doc), {}
    for token in doc:
        if row := reporting(token):
            verbs[token.i] = row
    places = {i: place(doc[i], verbs) for i in verbs}
    told = {i for i in verbs if stands(doc[i], verbs[i], places[i], verbs)}
    stops = {start(doc[i]) for i in told if places[i].level == "told"}
    found = [describe(doc[i], verbs[i], places[i], stops) for i in sorted(told)]
    for act in found:
        if act["embedded"]:
            act["elided"] = subject(act["verb"]) is None and act["verb"].head.i in told
    found = [act for act in found if act["act"] or act["row"] is None]
    return sorted(found + sources(doc), key=lambda act: act["verb"].i)


def reporting(token):
    """Return the codebook row of a token that is a verb which may report, a row without act for an unknown one, or None."""
    if token.pos_ not in ("VERB", "AUX") and token.tag_ not in ("VBD", "VBZ", "VBP", "VBG", "VBN", "VB"):
        return None
    row = match(token, bearer(token))
    if row is not None:
        return row
    if feeling(token) is not None:
        return {
            "verb": "be",
            "rest": [],
            "kind": "hold",
            "act": lexicon()[1]["adjective"][feeling(token)],
            "adjective": True,
        }
    known = lexicon()[0].get(lemma(token), ())
    governs = (clause(token) is not None and clause(token).dep_ == "ccomp") or (
        quoted(token) and clause(token) is not None
    )
    if (
        governs
        and not known
        and token.dep_ not in ("relcl", "acl")
        and subject(token) is not None
        and token.pos_ == "VERB"
    ):
        return {"verb": lemma(token), "rest": [], "kind": "say", "act": "", "unknown": True}
    return None


def feeling(verb):
    """Return the adjective that makes `was pleased`, `are ready` an act, in dictionary form, or None."""
    words = lexicon()[1]["adjective"]
    if lemma(verb) in ("be", "feel", "remain") or passive(verb):
        heads = [verb] if passive(verb) else [c for c in verb.children if c.dep_ in ("acomp", "oprd")]
        for head in heads:
            if any(c.dep_ == "xcomp" and lemma(c) in lexicon()[0] for c in (*head.children, *verb.children)):
                continue
            governs = any(
                c.dep_ in ("prep", "xcomp", "ccomp", "advcl") and c.i > head.i for c in (*head.children, *verb.children)
            )
            if (head.lower_ in words or lemma(head) in words) and governs:
                return head.lower_ if head.lower_ in words else lemma(head)
    return None


def bearer(verb, depth=0):
    """Return the subject that a verb has or shares with the verb it is coordinated with or hangs on."""
    named = subject(verb)
    if (
        named is not None
        or depth > 6
        or verb.dep_ not in ("conj", "advcl", "xcomp")
        or verb.head.pos_ not in ("VERB", "AUX")
    ):
        return named
    return bearer(verb.head, depth + 1)


def stands(verb, row, at, verbs):
    """Return whether a verb with its row and Place makes a statement."""
    if row["kind"] == "none" or not at.level or negated(verb) or unreal(verb) or relative(verb):
        return False
    if at.level == "within":
        return (
            row["kind"] in EMBEDDABLE
            and row["act"] != "wish"
            and third_party(verb)
            and indicative(verb, at.matrix, verbs)
            and verb.dep_ in ("ccomp", "conj", "advcl")
        )
    if not (finite(verb) or verb.tag_ == "VBG" or participle(verb) or infinitive(verb) or at.shares is not None):
        return False
    if at.shares is not None and (negated(at.shares) or unreal(at.shares)):
        return False
    named = bearer(at.shares if at.shares is not None else verb)
    return plausible(verb, named) and not reception(verb) and not weak(verb, row, named)


def indicative(verb, matrix, verbs):
    """Return whether a verb inside a content tells of speech: finite, and not what somebody is asked to say."""
    return finite(verb) and verbs[matrix.i]["act"] not in ("propose", "invite", "wish")


def third_party(verb):
    """Return whether a verb inside a content is said by somebody who is named there, not by the speaker's own pronoun."""
    named = bearer(verb)
    return named is not None and named.lower_ not in SELF and plausible(verb, named) and not passive(verb)


def plausible(verb, named):
    """Return whether a subject can speak: no event or abstract thing, except documents with verbs that documents take."""
    if named is None:
        return True
    words, head = lexicon()[1], lemma(named)
    if passive(verb):
        return named.tag_ not in ("WDT", "WP")
    if named.dep_ == "expl" or named.lower_ in ("it", "there", "this", "that", "which", "what"):
        return False
    if head in words["channel"]:
        return lemma(verb) in CARRIES
    if head in words["carrier"]:
        return True
    if named.pos_ == "PROPN" and head not in words["thing"]:
        return True
    return head not in words["thing"] and (head in BODIES or not head.endswith(ABSTRACT))


def weak(verb, row, named):
    """Return whether a verb that also names doing, or an attitude of the publisher's own country, makes no statement."""
    bare = participle(verb) or infinitive(verb)
    if bare and ((row["kind"] == "hold" and row["act"] != "wish") or (participle(verb) and row["verb"] in DOUBLE)):
        return True
    if row["kind"] == "hold" and passive(verb) and not row.get("adjective"):
        return True
    return row["kind"] == "hold" and named is not None and named.lower_ in PUBLISHERS


def start(verb):
    """Return the index where the wording of an act begins: its subject, adverbs or the verb itself."""
    edges = [verb.i] + [
        c.left_edge.i for c in verb.children if c.dep_ in ("nsubj", "aux", "advmod", "mark", "neg") and c.i < verb.i
    ]
    return min(edges)


def describe(verb, row, at, stops):
    """Return the dict of one reported act."""
    shares = at.shares
    while shares is not None and subject(shares) is None and (up := shared_by(shares)) is not None:
        shares = up
    named = (bearer(verb) if at.level == "within" else subject(verb)) if shares is None else subject(shares)
    act, noun, owner, otherwise = decide(verb, row) if not row.get("unknown") else ("", None, None, "")
    by = agent(verb)
    voice = passive(verb) and not row.get("adjective")
    content = clause(verb)
    return {
        "verb": verb,
        "lemma": wording(verb, row, noun, act),
        "row": None if row.get("unknown") else row,
        "act": act,
        "noun": noun,
        "owner": owner,
        "otherwise": otherwise,
        "subject": by if voice else agent(shares) if shares is not None and passive(shares) and not named else named,
        "elided": (shares is not None and shares.lower_ != "re" and not stray(shares)) or (voice and by is None),
        "agentless": voice and by is None,
        "patient": subject(verb) if voice else None,
        "content": extent(verb, row, stops),
        "target": target(verb, noun) if not content or noun is not None else None,
        "embedded": at.level == "within",
        "matrix": at.matrix,
        "graduation": graduation(verb, noun, content),
    }


def stray(verb):
    """Return whether a verb is a bare participle that the parser took for the sentence's verb (`X, joined by Y, praised`)."""
    return verb.tag_ == "VBN" and not auxiliaries(verb) and subject(verb) is not None


def shared_by(verb):
    """Return the verb above that a subjectless verb shares its subject with."""
    head = verb.head
    return head if head != verb and head.pos_ in ("VERB", "AUX") else None


def wording(verb, row, noun, act):
    """Return the verb in dictionary form as the text spells it, with the noun or particle that makes it an act."""
    base = verb.lemma_.lower() if SPELLING.sub(r"is\1", verb.lemma_.lower()) == lemma(verb) else lemma(verb)
    if noun is not None and (
        act != "state"
        or base in ("express", "voice", "convey")
        or lemma(noun) in lexicon()[1]["need"]
        or lemma(noun) in row["rest"]
    ):
        plural = noun.lower_
        inner = next((c for p in noun.children if p.lower_ == "of" for c in p.children if c.dep_ == "pobj"), None)
        carrier = lemma(noun) in lexicon()[1]["carrier"] and inner is not None
        return f"{base} {plural} of {inner.lower_}" if carrier else f"{base} {plural}"
    rest = [word for word in row["rest"] if word not in ("with", "to") or len(row["rest"]) == 1]
    return " ".join([base, *rest])


def sources(doc):
    """Return an act for each `according to` a person or body: a statement with no verb of its own."""
    found = []
    for token in doc:
        if token.lower_ != "according" or token.i + 1 >= len(doc) or doc[token.i + 1].lower_ != "to":
            continue
        noun = next((c for p in (token, doc[token.i + 1]) for c in p.children if c.dep_ == "pobj"), None)
        channel = noun is not None and lemma(noun) in lexicon()[1]["channel"]
        if (
            noun is None
            or not (channel or plausible(token, noun))
            or not (noun.pos_ in ("PROPN", "PRON") or noun.pos_ == "NOUN")
        ):
            continue
        rest = (noun.right_edge.i + 1, len(doc)) if token.i < 4 else (0, token.i)
        row = next(row for row in lexicon()[0]["according"])
        found.append(
            {
                **{
                    "verb": token,
                    "lemma": "according to",
                    "row": row,
                    "act": "state",
                    "noun": None,
                    "owner": None,
                    "otherwise": "state",
                },
                **{
                    "subject": noun,
                    "elided": False,
                    "agentless": False,
                    "patient": None,
                    "content": trim(doc, *rest),
                    "target": None,
                },
                **{"embedded": False, "matrix": None, "graduation": []},
            }
        )
    return found


def trim(doc, first, last):
    """Return a token range without punctuation at its ends."""
    while first < last and doc[first].is_punct:
        first += 1
    while last > first and doc[last - 1].is_punct:
        last -= 1
    return (first, last) if first < last else None


__all__ = ["conjuncts", "find"]

"""The speech acts that one parsed sentence reports: verb, act, grammatical speaker, content, all as tokens."""

from analysis.reader.ground.clauses import auxiliaries, finite
from analysis.reader.ground.grammar import SPELLING, agent, function, lemma, neighbour, passive, subject
from analysis.reader.ground.lexicon import lexicon
from analysis.reader.ground.repairs import mended
from analysis.reader.statements.attribution import Hits, attribute
from analysis.reader.statements.contents import extent, graduation, target
from analysis.reader.statements.decisions import decide
from analysis.reader.statements.reporting import bearer, reporting, stands
from analysis.reader.statements.valency import clause

NO_PARTS = {"noun": None, "owner": None, "patient": None, "target": None, "matrix": None, "graduation": []}


def find_acts(doc, book=None):
    """Return the reported acts of a parsed sentence as dicts of tokens, in text order.

    Keys: `verb`, `lemma`, `row` (of `verbs.csv`, None for a verb it does not know), `act`, `noun`, `owner` and
    `otherwise` (the act if the owner is not of the speaker's side), `subject` (head token or None), `elided`,
    `agentless`, `content` and `target` (token ranges or None), `embedded`, `matrix` (the verb in whose content it
    stands), `graduation`.
    """
    doc, verbs = mended(doc), Hits()
    for token in doc:
        if row := reporting(token):
            verbs[token.i] = row
    places = {i: attribute(doc[i], verbs) for i in verbs}
    told = {i for i in verbs if stands(doc[i], verbs[i], places[i], verbs)}
    stops = {start(doc[i]) for i in told if places[i].level == "told"}
    found = [describe(doc[i], places[i], stops, verbs) for i in sorted(told)]
    for act in found:
        if act["embedded"]:
            act["elided"] = subject(act["verb"]) is None and act["verb"].head.i in told
    found = [act for act in found if act["act"] or act["row"] is None]
    return sorted(found + sources(doc), key=lambda act: act["verb"].i)


def describe(verb, at, stops, verbs):
    """Return the dict of one reported act."""
    row = verbs[verb.i]
    shares = holder(at, verbs)
    named = (bearer(verb) if at.level == "within" else subject(verb)) if shares is None else subject(shares)
    if named is None and at.level == "told" and finite(shares or verb) and not passive(shares or verb):
        named = neighbour(shares or verb)
    act, noun, owner, otherwise = decide(verb, row) if not row.get("unknown") else ("", None, None, "")
    by = agent(verb)
    voice = passive(verb) and not row.get("adjective")
    content = clause(verb)
    return {
        "verb": verb,
        "lemma": verb_wording(verb, row, noun, act),
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


def start(verb):
    """Return the index where the wording of an act begins: its subject, adverbs or the verb itself."""
    edges = [verb.i] + [
        c.left_edge.i
        for c in verb.children
        if function(c) in ("subject", "auxiliary", "adverb", "marker", "negation") and c.i < verb.i
    ]
    return min(edges)


def stray(verb):
    """Return whether a verb is a participle that the parser took for the main verb (`X, joined by Y, praised`)."""
    return verb.tag_ == "VBN" and not auxiliaries(verb) and subject(verb) is not None


def holder(at, verbs):
    """Return the verb whose subject a verb at a Place shares, up the chain of verbs that share, or None."""
    shares = at.shares
    for _ in range(9):
        if shares is None or subject(shares) is not None:
            return shares
        shares = attribute(shares, verbs).shares or shared_by(shares) or shares
    return shares


def shared_by(verb):
    """Return the verb above that a subjectless verb shares its subject with."""
    head = verb.head
    return head if head != verb and head.pos_ in ("VERB", "AUX") else None


def verb_wording(verb, row, noun, act):
    """Return the verb in dictionary form as the text spells it, with the noun or particle that makes it an act."""
    base = verb.lemma_.lower() if SPELLING.sub(r"is\1", verb.lemma_.lower()) == lemma(verb) else lemma(verb)
    if noun is not None and (
        act != "state"
        or base in ("express", "voice", "convey")
        or lemma(noun) in lexicon()[1]["need"]
        or lemma(noun) in row["rest"]
    ):
        plural = noun.lower_
        inner = next(
            (c for p in noun.children if p.lower_ == "of" for c in p.children if function(c) == "governed noun"), None
        )
        carrier = lemma(noun) in lexicon()[1]["carrier"] and inner is not None
        return f"{base} {plural} of {inner.lower_}" if carrier else f"{base} {plural}"
    rest = [word for word in row["rest"] if word not in ("with", "to") or len(row["rest"]) == 1]
    return " ".join([base, *rest])


def sources(doc):
    """Return an act for each `according to` somebody or some document: a statement with no verb of its own."""
    norms, row = lexicon()[1]["norm"], lexicon()[0]["according"][0]
    found = []
    for token in doc[:-1]:
        if token.lower_ != "according" or doc[token.i + 1].lower_ != "to":
            continue
        noun = next((c for p in (token, doc[token.i + 1]) for c in p.children if function(c) == "governed noun"), None)
        if noun is None or lemma(noun) in norms or any(child.lower_ == "its" for child in noun.children):
            continue
        noun = author(noun)
        rest = (noun.right_edge.i + 1, len(doc)) if token.i < 4 else (0, token.i)
        known = {"verb": token, "lemma": "according to", "row": row, "act": row["act"], "otherwise": row["act"]}
        told = {
            "subject": noun,
            "elided": False,
            "agentless": False,
            "embedded": False,
            "content": trim_tokens(doc, *rest),
        }
        found.append({**NO_PARTS, **known, **told})
    return found


def author(noun):
    """Return who wrote the paper that a source names (`a report by the ministry`), or the paper itself."""
    words = lexicon()[1]
    if not any(lemma(noun) in words[kind] for kind in ("channel", "study", "carrier")):
        return noun
    for child in noun.children:
        if function(child) == "possessor" and child.pos_ != "PRON":
            return child
        if child.lower_ in ("by", "from"):
            return next((c for c in child.children if function(c) == "governed noun"), noun)
    return noun


def trim_tokens(doc, first, last):
    """Return a token range without punctuation at its ends."""
    while first < last and doc[first].is_punct:
        first += 1
    while last > first and doc[last - 1].is_punct:
        last -= 1
    return (first, last) if first < last else None

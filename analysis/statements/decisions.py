"""Which act a verb makes with its noun or with what its content asserts."""

from analysis.statements.clauses import auxiliaries, conjuncts, finite, lemma, passive, subject
from analysis.statements.complements import QUOTES, beside, clause, objects
from analysis.statements.vocabulary import lexicon

SELF = {"i", "we", "he", "she", "they"}
OURS = {"his", "her", "their", "our", "my", "its"}
BOTH = {
    "both",
    "two",
    "sides",
    "parties",
    "countries",
    "nations",
    "they",
    "each",
    "all",
    "leaders",
    "peoples",
    "governments",
}
BE = {"be", "feel", "stand", "remain", "become"}
AWAY = {"up", "down", "off", "aside", "away", "back"}
ABSTRACT = ("tion", "sion", "ment", "ness", "ship", "ance", "ence", "ity", "ism", "ing")


def listed(noun, kind="noun"):
    """Return the act of a noun, looking through `message of`, `words of`; an empty string where it is not listed."""
    words = lexicon()[1][kind]
    if kind == "noun" and lemma(noun) in lexicon()[1]["wrapper"] and lemma(noun) not in words:
        inner = [
            c
            for prep in noun.children
            if prep.dep_ == "prep" and prep.lower_ in ("of", "on")
            for c in prep.children
            if c.dep_ == "pobj"
        ]
        inner += [child for child in noun.children if child.dep_ in ("amod", "compound")]
        return next((act for head in inner for token in conjuncts(head) if (act := described(token, words))), "")
    openers = [t for t in noun.children if t.i > noun.i] + [
        t for c in noun.children if c.dep_ == "acl" for t in c.lefts
    ]
    led = (words.get(f"{lemma(noun)} {opener.lower_}", "") for opener in openers)
    return next(filter(None, led), "") or words.get(noun.lower_, words.get(lemma(noun), ""))


def given(noun):
    """Return the act of a noun with a verb of giving: its own, or that of what is only given (`a rundown`)."""
    return listed(noun) or listed(noun, "giving")


def described(token, words):
    """Return the act of the noun inside `message of condolences`, or of its adjective (`congratulatory message`)."""
    plain = {"congratulatory": "congratulate", "condolence": "condole"}
    return words.get(lemma(token), "") or plain.get(token.lower_, "")


def owner(noun):
    """Return the possessor of a noun: a pronoun, a name before it or after `of`, or None."""
    for child in noun.children:
        if child.dep_ == "poss":
            return child
    for child in noun.children:
        if child.dep_ in ("compound", "amod", "nmod") and (child.pos_ == "PROPN" or child.text[0].isupper()):
            return child
        if child.dep_ == "prep" and child.lower_ == "of":
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    return None


def by_noun(verb, row):
    """Return `(act, noun, owner)` where the noun of a verb of saying or giving decides the act, else None."""
    if row["kind"] not in ("say", "give") or row["act"] not in ("state", "") or set(row["rest"][:1]) & AWAY:
        return None
    spoken = [c for p in verb.children if [p.lower_] == row["rest"] == ["of"] for c in p.children if c.dep_ == "pobj"]
    for noun in objects(verb) or spoken:
        if act := listed(noun, "need"):
            who = doer(noun)
            return (act if who is not None else "state"), noun, who
        act = given(noun) if row["kind"] == "give" else listed(noun)
        if lemma(noun) in lexicon()[1]["stirred"] and any(listed(o) == "condole" for o in objects(verb)):
            continue
        whose = owner(noun) or next((owner(o) for o in objects(verb) if owner(o) is not None), None)
        evident = whose is not None and (whose.lower_ in OURS or whose.pos_ == "PROPN")
        if act and (lemma(verb) not in lexicon()[1]["factive"] or evident):
            if act == "thank" and lemma(noun) == "appreciation":
                act = worth(noun, "thank")
            return act, noun, whose
    return None


def doer(noun):
    """Return who is to do what is needed (`the need for both parliaments to …`), or None."""
    for child in (*noun.children, *noun.head.children):
        if (
            any(c.dep_ == "mark" and c.lower_ == "for" for c in child.children)
            and subject(child) is not None
            and child.i > noun.i
        ):
            return subject(child)
    for prep in noun.children:
        if prep.lower_ == "for":
            for who in prep.children:
                to_do = any(t.lower_ == "to" and t.dep_ == "aux" and t.i > who.i for t in noun.subtree)
                if (
                    who.dep_ in ("pobj", "nsubj")
                    and to_do
                    and who.pos_ in ("NOUN", "PROPN", "PRON")
                    and not who.lower_.endswith("tion")
                ):
                    return who
                named = subject(who) if who.dep_ in ("pcomp", "advcl") else None
                if named is not None:
                    return named
    return None


def worth(token, otherwise):
    """Return thank or praise for what is appreciated: help that one gained, or a merit of others."""
    words = lexicon()[1]
    for inner in token.subtree:
        if (inner.i > token.i and inner.dep_ in ("pobj", "dobj", "conj")) or inner == token:
            if lemma(inner) in words["gain"]:
                return "thank"
            if lemma(inner) in words["merit"]:
                return "praise"
    return otherwise


def sided(named):
    """Return what a content's subject is: `self`, a `side` that can promise, or an empty string for a thing."""
    if named is None:
        return ""
    if named.lower_ in SELF:
        return "self"
    if named.lower_ == "it":
        return (
            "side"
            if any(t.dep_ == "nsubj" and t.pos_ == "PROPN" for t in named.doc[1 : named.i] if t.head.dep_ == "ccomp")
            else ""
        )
    head = lemma(named)
    if any(child.dep_ == "poss" and child.lower_ in OURS for child in named.children):
        return "side" if head not in lexicon()[1]["thing"] and not head.endswith(ABSTRACT) else ""
    capital = (named.pos_ == "PROPN" or (named.text.isupper() and len(named) > 1)) and head not in lexicon()[1]["thing"]
    return "side" if capital or head in lexicon()[1]["side"] or named.lower_ in BOTH else ""


def another(named, speaker):
    """Return whether a pronoun cannot mean the speaker: `he` inside quotation marks, `she` where `he` speaks."""
    if named.lower_ not in ("he", "she"):
        return False
    told = speaker is not None and speaker.lower_ in ("he", "she") and speaker.lower_ != named.lower_
    return told or sum(t.text in QUOTES - {"'"} for t in named.doc[: named.i]) % 2 == 1


def by_clause(content, speaker=None):
    """Return `(act, subject)` of what a clause asserts: pledge, wish, an attitude of the speaker's own, else state."""
    named = subject(content)
    who = "" if named is not None and another(named, speaker) else sided(named)
    if not who:
        return "state", named
    promise = any(helper in ("will", "would", "shall", "'ll", "wo") for helper in auxiliaries(content))
    denied = any(child.dep_ == "neg" for child in content.children)
    shown = "" if denied else felt(content, who) or held(content, who, promise)
    future = promise and finite(content) and not passive(content)
    return shown or ("pledge" if future else "state"), named


def attitude(head):
    """Return the adjective that decides an act as the codebook spells it, with its preposition, or None."""
    words = lexicon()[1]["adjective"]
    forms = [f"{head.lower_} {c.lower_}" for c in head.children if c.dep_ == "prep"] + [head.lower_, lemma(head)]
    return next((form for form in forms if form in words), None)


def felt(content, who):
    """Return the act of a clause's adjective (`he is pleased`, `Japan is ready`), or an empty string."""
    words = lexicon()[1]["adjective"]
    if passive(content) or (lemma(content) in BE and content.tag_ == "VBN"):
        return words.get(content.lower_, "state")
    for child in content.children:
        form = attitude(child) if child.dep_ in ("acomp", "oprd", "attr", "advmod") and lemma(content) in BE else None
        if form is not None:
            act = words[form]
            own = who == "self" or subject(content).pos_ == "PROPN" or act in ("pledge", "wish")
            return act if own else "state"
    return ""


def held(content, who, promise):
    """Return the act of an attitude that a clause declares (`supports`, `hopes`, `stands by`), or an empty string."""
    verb, below = lemma(content), {child.lower_ for child in content.children}
    present = content.tag_ in ("VBZ", "VBP") or (content.tag_ == "VB" and bool(auxiliaries(content)))
    if verb == "look" and "forward" in below:
        return "wish"
    if verb == "stand" and present and below & {"by", "with", "behind", "alongside"}:
        return "pledge"
    inner = next((child for child in content.children if child.dep_ == "xcomp"), None)
    if verb == "continue" and inner is not None and not promise:
        verb = lemma(inner)
    act = lexicon()[1]["verb"].get(verb, "")
    if who == "self":
        return act if act == "wish" or not promise else ""
    return act if present and (act == "wish" or (act == "pledge" and not promise)) else ""


def first_clause(verb):
    """Return the clause that decides: the one governed, or the first inside quotation marks."""
    content = clause(verb)
    while content is not None and content.pos_ == "AUX" and subject(content) is None:
        content = next((c for c in content.children if c.dep_ in ("ccomp", "xcomp")), None)
    return content


def decide(verb, row):
    """Return `act, noun, owner, otherwise`: the act, the verb's noun, whose side the act hangs on, the act if not."""
    held = row["verb"].startswith("share ") and (row["act"] == "agree" or row["rest"][0] in ("view", "opinion"))
    if held and row["act"] in ("agree", "state") and owners(verb):
        return ("agree" if others(verb) else "state"), None, None, "state"
    if (found := by_noun(verb, row)) is not None:
        act, noun, whose = found
        return act, noun, whose, row["act"] or "state"
    if row["verb"] == "appreciate":
        noun = next(iter(objects(verb)), None)
        return (worth(noun, "praise") if noun is not None else "praise"), None, None, "praise"
    content = first_clause(verb) if row["kind"] == "say" and row["act"] in ("state", "inform", "concern") else None
    if row.get("adjective") and row["act"] == "state":
        content = next((c for a in verb.children for c in (a, *a.children) if c.dep_ == "ccomp"), None)
    if content is None and row["kind"] == "say" and row["act"] == "state" and beside(verb):
        content = verb.head
    if content is not None and row["verb"] not in ("brief", "update", "report"):
        act, named = by_clause(content, subject(verb))
        return (act if act != "state" else row["act"]), None, named, row["act"]
    phrase = [o for o in objects(verb) if {lemma(o), o.lower_} & set(row["rest"])]
    return row["act"], (phrase or [None])[0], None, row["act"]


def others(verb):
    """Return whether what is shared is several people's or another's (`their view`, `the host's view`)."""
    return any(c.lower_ in ("their", "our") or c.pos_ != "PRON" for c in owners(verb))


def owners(verb):
    """Return the possessors of what a verb governs."""
    return [c for o in objects(verb) for c in o.children if c.dep_ == "poss"]

"""Verbs and what they govern: which row of `verbs.csv` a verb of a parsed sentence stands for."""

from functools import cache

from analysis.clauses import (
    QUOTES,
    agent,
    anchors,
    auxiliaries,
    complementiser,
    conjuncts,
    infinitive,
    lemma,
    passive,
    subject,
)
from analysis.codebook import read_codebook

NOUNS = {"NOUN", "PROPN", "PRON", "NUM"}
TOPICAL = {"on", "about", "regarding", "concerning", "over", "of", "including", "around"}
MOURNING = {
    "late",
    "deceased",
    "victim",
    "victims",
    "fallen",
    "memory",
    "death",
    "passing",
    "died",
    "killed",
    "loss",
    "martyr",
    "martyrs",
}
MOURNING |= {"soul", "remains", "funeral", "mausoleum", "perished"}
TOLD_TO = {"tell", "inform", "assure", "remind", "ask", "warn", "advise", "reassure"}
OBJECTS = ("dobj", "obj", "dative", "oprd", "attr")
VISITING = {"bid", "discuss", "congratulate", "thank", "express", "convey", "pay", "say", "introduce", "present"}
HOLDING = {"highly", "well", "out", "favour", "favor", "regard", "esteem"}
WH = {"how", "what", "why", "whether", "which", "who", "when", "where", "if"}


@cache
def lexicon(folder=None):
    """Return the rows of `verbs.csv` by first word, the longer phrases first, and the words of `act_words.csv` by kind."""
    book = read_codebook() if folder is None else read_codebook(folder)
    verbs, words = {}, {}
    for row in book["verbs"].to_dict("records"):
        first, *rest = row["verb"].split()
        frames = {part for part in row["frame"].split(" | ") if part}
        verbs.setdefault(first, []).append({**row, "rest": rest, "frames": frames})
    for rows in verbs.values():
        rows.sort(key=lambda row: -len(row["rest"]))
    for row in book["act_words"].to_dict("records"):
        words.setdefault(row["kind"], {})[row["word"]] = row["act"]
    words["graduation"] = dict(zip(book["graduation"]["word"], book["graduation"]["direction"], strict=True))
    forms = book["forms"]
    words["encounter"] = {text.split()[-1] for text in forms["wording"][forms["kind"] != "light"]}
    words["light"] = set(forms["wording"][forms["kind"] == "light"])
    return verbs, words


def objects(verb):
    """Return the heads of a verb's object, of a passive's subject, with what is coordinated with them."""
    wanted = ("nsubjpass",) if passive(verb) else OBJECTS
    found = [child for child in verb.children if child.dep_ in wanted and child.tag_ not in ("WDT", "WP")]
    for child in verb.children:
        if child.dep_ == "ccomp" and child.i > verb.i:
            if child.pos_ in NOUNS and subject(child) is None:
                found.append(child)
            elif (infinitive(child) or small(child)) and subject(child) is not None:
                found.append(subject(child))
    return [token for head in found for token in conjuncts(head)]


def reception(verb):
    """Return whether `welcomed him to the White House` only tells where the encounter was."""
    premises = lexicon()[1]["premises"]
    return lemma(verb) == "welcome" and any(
        prep.lower_ in ("to", "at") and any(lemma(noun) in premises for noun in prep.children)
        for head in (verb, *objects(verb))
        for prep in head.children
    )


def beside(verb):
    """Return whether a reporting clause stands between or after commas beside what it reports (`…, he noted, …`)."""
    first, last = anchors(verb)
    around = (verb.doc[max(first - 1, 0)].text, verb.doc[min(last + 1, len(verb.doc) - 1)].text)
    return verb.dep_ == "parataxis" and subject(verb) is not None and around[0] == "," and around[1] in (",", ".")


def small(child):
    """Return whether a complement is an adjective with no verb of its own (`made clear that …`)."""
    return child.pos_ == "ADJ" and not any(c.dep_ in ("cop", "aux") for c in child.children)


def quoted(verb):
    """Return whether quotation marks meet the bare reporting clause (`…", he said`, `said: "…`)."""
    first, last = anchors(verb)
    doc = verb.doc
    before, after = first - 1, last + 1
    while before >= 0 and doc[before].text in (",", "."):
        before -= 1
    while after < len(doc) and doc[after].text in (",", ":", "that"):
        after += 1
    return (before >= 0 and doc[before].text in QUOTES) or (after < len(doc) and doc[after].text in QUOTES)


def clause(verb):
    """Return the head of the finite clause that a verb governs, fronted or following, or None."""
    for child in verb.children:
        if (
            child.dep_ in ("ccomp", "parataxis")
            and not infinitive(child)
            and not small(child)
            and (child.i > verb.i or fronted(child, verb))
        ):
            return child
    opener = next(
        (verb.doc[i] for i in range(verb.i + 1, min(verb.i + 7, len(verb.doc))) if verb.doc[i].lower_ == "that"), None
    )
    if (
        opener is not None
        and opener.tag_ in ("IN", "DT")
        and opener.dep_ == "mark"
        and opener.head.head in verb.subtree
    ):
        between = verb.doc[verb.i + 1 : opener.i]
        if all(t.pos_ in NOUNS or t.pos_ in ("DET", "ADV", "ADJ", "PUNCT", "ADP") for t in between):
            return opener.head
    return None


def fronted(content, verb):
    """Return whether a clause before a verb is what the verb reports (`Germany regards …, he stressed`)."""
    named = subject(verb)
    if named is None or content.i > verb.i:
        return False
    left = min(named.left_edge.i, verb.i)
    governed = ("ccomp", "xcomp") if lemma(verb) in TOLD_TO else ("dobj", "ccomp", "xcomp")
    after = [t for t in verb.doc[max(verb.i, named.i) + 1 :] if t.head == verb and t.dep_ in governed]
    return verb.doc[left - 1].text in {",", *QUOTES} and not after


def complements(verb):
    """Return the kinds of complement that a verb has, as the frames of `verbs.csv` name them."""
    kinds = set()
    content = clause(verb)
    if content is not None:
        kinds.add("clause")
        if any(t.lower_ in WH and t.i >= content.left_edge.i for t in content.doc[verb.i + 1 : verb.i + 4]):
            kinds.add("wh")
    if quoted(verb) or beside(verb) or (verb.dep_ == "advcl" and complementiser(verb) == "as"):
        kinds |= {"clause", "quote"}
    if objects(verb):
        kinds.add("object")
    for child in verb.children:
        if (
            child.dep_ in ("xcomp", "ccomp", "advcl")
            and child.i > verb.i
            and "to" in [c.lower_ for c in child.children if c.dep_ == "aux"]
        ):
            kinds.add("infinitive")
            if any(c.lower_ in WH for c in child.children):
                kinds.add("clause")
        if child.dep_ in ("xcomp", "pcomp", "ccomp") and child.i > verb.i and child.tag_ == "VBG":
            kinds.add("gerund")
        if child.dep_ in ("oprd", "acomp") or (child.dep_ == "prep" and child.lower_ == "as"):
            if child.pos_ != "PROPN":
                kinds.add("predicate")
        if child.dep_ in ("prep", "prt", "dative") and child.i > verb.i:
            kinds.add(child.lower_)
    return kinds


def company(verb):
    """Return the words that can make a phrase with a verb: particles, adverbs, object nouns and their prepositions."""
    found = set()
    for child in verb.children:
        if child.dep_ in ("ccomp", "xcomp", "advcl") and child.i > verb.i:
            found |= {child.lower_} if child.pos_ == "ADJ" else {c.lower_ for c in child.children if c.dep_ == "mark"}
        if child.i < verb.i and child.dep_ not in ("nsubjpass", "advmod"):
            continue
        if child.dep_ in ("prep", "prt", "advmod", "acomp", "dative", "npadvmod", "oprd", "agent"):
            found |= {child.lower_, lemma(child)} | {lemma(c) for c in child.children if c.dep_ in ("pobj", "conj")}
            found |= {
                c.lower_ for c in child.children if (c.dep_ == "prep" and c.lower_ != "of") or child.lower_ in HOLDING
            }
            for inner in child.children:
                if inner.lower_ in HOLDING or child.lower_ in ("with", "to", "between"):
                    held = set() if inner.lower_ in HOLDING else {"of"}
                    found |= {t.lower_ for t in inner.children if t.lower_ in TOPICAL - held}
    for noun in objects(verb):
        found |= {noun.lower_, lemma(noun)}
        for child in noun.children:
            if child.dep_ in ("prep", "compound", "amod", "det"):
                found |= {child.lower_, lemma(child)} | {lemma(c) for c in child.children if c.dep_ == "pobj"}
                found |= {c.lower_ for c in child.children if c.dep_ == "prep"}
    return found


def topical(verb, words):
    """Return whether a verb, its object or its adverb has a preposition of topic that names neither time nor means."""
    heads = [verb, *objects(verb)]
    heads += [
        c
        for child in verb.children
        if child.dep_ in ("prt", "npadvmod") or child.lower_ in ("with", "to", "between")
        for c in (child, *child.children)
    ]
    for head in heads:
        for prep in head.children:
            if prep.dep_ != "prep" or prep.lower_ not in TOPICAL or (prep.lower_ == "of" and head.dep_ not in OBJECTS):
                continue
            for noun in prep.children:
                if noun.dep_ == "pcomp" or (
                    noun.dep_ == "pobj" and lemma(noun) not in words["means"] and not noun.like_num
                ):
                    return True
    covers = {"cover", "focus", "concern", "address", "range", "touch"}
    return any(child.dep_ == "acl" and lemma(child) in covers for noun in objects(verb) for child in noun.children)


def fits(frame, verb, kinds, words):
    """Return whether one frame of a row holds of a verb: a kind of complement, or a condition on what it governs."""
    nouns = objects(verb)
    if frame == "abstract":
        return any(noun.pos_ == "NOUN" for noun in nouns) or "prep" in kinds or topical(verb, words) or "to" in kinds
    if frame == "matter":
        direct = any(noun.pos_ in ("NOUN", "PROPN") and lemma(noun) not in words["audience"] for noun in nouns)
        return (
            topical(verb, words)
            or (direct and lemma(verb) in ("address", "tackle", "cover"))
            or clause(verb) is not None
        )
    if frame == "nouns":
        return any(lemma(noun) in words["noun"] or lemma(noun) in words["carrier"] for noun in nouns)
    if frame == "merit":
        return any(lemma(noun) in words["merit"] for noun in nouns)
    if frame == "mourning":
        return any(token.lower_ in MOURNING for token in verb.subtree)
    if frame == "promise":
        content = clause(verb)
        return content is not None and bool({"will", "would"} & set(auxiliaries(content)))
    if frame == "request":
        asked = next((t.i for t in verb.subtree if t.i > verb.i + 2 and t.lower_ in ("to", "for")), None)
        return asked is not None and lemma(verb.doc[min(asked + 1, len(verb.doc) - 1)]) not in VISITING
    return frame in kinds


def joint(verb, named):
    """Return whether a subject is several: coordinated, plural, or `they`."""
    return named is not None and (
        len(conjuncts(named)) > 1 or named.tag_ in ("NNS", "NNPS") or named.lower_ in ("they", "both", "we")
    )


def match(verb, named):
    """Return the row of `verbs.csv` that a verb stands for with its complements and subject, or None."""
    verbs, words = lexicon()
    rows = verbs.get(lemma(verb), ())
    if not rows:
        return None
    kinds, around = complements(verb), company(verb)
    sharing = next((c for c in verb.children if c.dep_ == "conj" and verb.i < c.i <= verb.i + 3), None)
    if sharing is not None and not kinds and sharing.pos_ == "VERB":
        kinds = complements(sharing) | {"object"}
    for row in rows:
        if row["speakers"] and (row["speakers"] == "joint") != joint(verb, named):
            continue
        if all(word in around for word in row["rest"]) and (
            not row["frames"] or any(fits(frame, verb, kinds, words) for frame in row["frames"])
        ):
            return row
    return None


__all__ = ["agent", "clause", "complements", "lexicon", "match", "objects", "quoted", "topical"]

"""What a verb governs: objects, clauses fronted or following, quotations, and the words that make a phrase with it."""

from analysis.reader.ground.clauses import anchors, complementiser, infinitive
from analysis.reader.ground.grammar import conjuncts, function, lemma, passive, subject
from analysis.reader.ground.lexicon import lexicon, word_class

QUOTES = {'"', "``", "''", "'", "<<", ">>"}
NOUNS = {"NOUN", "PROPN", "PRON", "NUM"}
TOPICAL = word_class("topical")
TOLD_TO = word_class("told-to")
OBJECTS = ("object", "receiver", "object predicate", "attribute")
HOLDING = word_class("holding")
SMALL = {"clear", "plain", "known"}
WH = word_class("wh")


def objects(verb):
    """Return the heads of a verb's object, of a passive's subject, with what is coordinated with them."""
    wanted = ("passive subject",) if passive(verb) else OBJECTS
    found = [child for child in verb.children if function(child) in wanted and child.tag_ not in ("WDT", "WP")]
    for child in verb.children:
        if function(child) == "content clause" and child.i > verb.i:
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


def is_set_beside(verb):
    """Return whether a reporting clause stands between or after commas beside what it reports (`…, he noted, …`)."""
    first, last = anchors(verb)
    last = max([last] + [c.i for c in verb.children if c.lower_ in SMALL])
    around = (verb.doc[max(first - 1, 0)].text, verb.doc[min(last + 1, len(verb.doc) - 1)].text)
    return (
        function(verb) == "side clause" and subject(verb) is not None and around[0] == "," and around[1] in (",", ".")
    )


def small(child):
    """Return whether a complement is an adjective with no verb of its own (`made clear that …`)."""
    bare = not any(function(c) in ("copula", "auxiliary", "passive auxiliary") for c in child.children)
    return bare and (child.pos_ == "ADJ" or child.lower_ in SMALL)


def is_quoted(verb):
    """Return whether quotation marks meet the bare reporting clause (`…", he said`, `said: "…`)."""
    first, last = anchors(verb)
    last = max([last] + [c.i for c in verb.children if function(c) == "particle" and c.i == last + 1])
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
            function(child) in ("content clause", "side clause")
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
        and opener.tag_ in ("IN", "DT", "WDT")
        and function(opener) == "marker"
        and opener.head.head in verb.subtree
    ):
        between = verb.doc[verb.i + 1 : opener.i]
        if all(
            t.pos_ in NOUNS or t.pos_ in ("DET", "ADV", "ADJ", "PUNCT", "ADP") or t.lower_ in SMALL for t in between
        ):
            return opener.head
    return None


def fronted(content, verb):
    """Return whether a clause before a verb is what the verb reports (`Germany regards …, he stressed`)."""
    named = subject(verb)
    if named is None or content.i > verb.i:
        return False
    left = min(named.left_edge.i, verb.i)
    governed = (
        ("content clause", "open complement")
        if lemma(verb) in TOLD_TO
        else ("object", "content clause", "open complement")
    )
    after = [t for t in verb.doc[max(verb.i, named.i) + 1 :] if t.head == verb and function(t) in governed]
    return verb.doc[left - 1].text in {",", *QUOTES} and not after


def complements(verb):
    """Return the kinds of complement that a verb has, as the frames of `verbs.csv` name them."""
    kinds = set()
    content = clause(verb)
    if content is not None:
        kinds.add("clause")
        if any(t.lower_ in WH and t.i >= content.left_edge.i for t in content.doc[verb.i + 1 : verb.i + 4]):
            kinds.add("wh")
    if (
        is_quoted(verb)
        or is_set_beside(verb)
        or (function(verb) == "adverbial clause" and complementiser(verb) == "as")
    ):
        kinds |= {"clause", "quote"}
    if any(function(child) == "interjection" and child.i > verb.i for child in verb.children):
        kinds.add("clause")
    if objects(verb):
        kinds.add("object")
    for child in verb.children:
        if (
            function(child) in ("open complement", "content clause", "adverbial clause")
            and child.i > verb.i
            and "to" in [c.lower_ for c in child.children if function(c) == "auxiliary"]
        ):
            kinds.add("infinitive")
            if any(c.lower_ in WH for c in child.children):
                kinds.add("clause")
        if (
            function(child) in ("open complement", "governed clause", "content clause")
            and child.i > verb.i
            and child.tag_ == "VBG"
        ):
            kinds.add("gerund")
        if function(child) == "object" and any(function(c) == "object" and c.i < child.i for c in verb.children):
            kinds.add("predicate")
        as_phrase = function(child) == "preposition" and child.lower_ == "as"
        if as_phrase or (function(child) in ("object predicate", "adjective complement") and child.pos_ != "PROPN"):
            kinds.add("predicate")
        if function(child) in ("preposition", "particle", "receiver") and child.i > verb.i:
            kinds.add(child.lower_)
    return kinds


def company(verb):
    """Return the words that can make a phrase with a verb: particles, adverbs, object nouns and their prepositions."""
    found = set()
    for child in verb.children:
        if function(child) in ("content clause", "open complement", "adverbial clause") and child.i > verb.i:
            found |= {child.lower_} if small(child) else {c.lower_ for c in child.children if function(c) == "marker"}
        if child.i < verb.i and function(child) not in ("passive subject", "adverb"):
            continue
        if function(child) in (
            "preposition",
            "particle",
            "adverb",
            "adjective complement",
            "receiver",
            "adverbial noun",
            "object predicate",
            "agent",
        ):
            found |= {child.lower_, lemma(child)} | {
                lemma(c) for c in child.children if function(c) in ("governed noun", "coordinated")
            }
            holds = child.lower_ in HOLDING or (function(child) == "adverb" and child.lower_.endswith("ly"))
            found |= {c.lower_ for c in child.children if (function(c) == "preposition" and c.lower_ != "of") or holds}
            for inner in child.children:
                if inner.lower_ in HOLDING or child.lower_ in ("with", "to", "between"):
                    held = set() if inner.lower_ in HOLDING else {"of"}
                    found |= {t.lower_ for t in inner.children if t.lower_ in TOPICAL - held}
    for noun in objects(verb):
        found |= {noun.lower_, lemma(noun)}
        for child in noun.children:
            if function(child) in ("preposition", "compound", "adjective", "determiner"):
                found |= {child.lower_, lemma(child)} | {
                    lemma(c) for c in child.children if function(c) == "governed noun"
                }
                found |= {c.lower_ for c in child.children if function(c) == "preposition"}
    return found

"""What a verb governs: objects, clauses fronted or following, quotations, and the words that make a phrase with it."""

from analysis.reader.ground.clauses import anchors, complementiser, infinitive
from analysis.reader.ground.grammar import (
    NOUNS,
    QUOTES,
    children,
    conjuncts,
    function,
    lemma,
    passive,
    subject,
)
from analysis.reader.ground.lexicon import act_words, word_class
from analysis.reader.names.offices import office_row

OBJECTS = ("object", "receiver", "object predicate", "attribute")
PHRASAL = (
    "preposition",
    "particle",
    "adverb",
    "adjective complement",
    "receiver",
    "adverbial noun",
    "object predicate",
)
TOPICAL = word_class("prepositions-of-topic")
TOLD_TO = word_class("verbs-told-to-somebody")
LOOKING_IN = word_class("verbs-of-looking-in")
WITH_REGARD = word_class("words-with-regard")
QUESTION = word_class("question-words")
PLAIN = ("clear", "plain", "known")
BETWEEN = {*NOUNS, "DET", "ADV", "ADJ", "PUNCT", "ADP"}  # what may stand between a verb and `that`
NAMING = word_class("verbs-of-naming-something")


def objects(verb):
    """Return the heads of a verb's object, of a passive's subject, with what is coordinated with them."""
    kept = children(verb, "object") if passive(verb) else ()  # `was given a briefing`
    wanted = ("passive subject",) if passive(verb) and not kept else OBJECTS
    found = [child for child in children(verb, *wanted) if child.tag_ not in ("WDT", "WP")]
    for child in children(verb, "content clause"):
        named = subject(child)
        if child.i > verb.i and named is None and child.pos_ in NOUNS:
            found.append(child)
        elif child.i > verb.i and named is not None and (infinitive(child) or is_small_clause(child)):
            found.append(named)
    return [token for head in found for token in conjuncts(head)]


def is_encounter_verb(verb):
    """Return whether a verb, alone or with its object, tells of an encounter (`met`, `held talks`, `called`)."""
    word, nouns = lemma(verb), children(verb, "object", "passive subject")
    if word in ("visit", "travel"):
        return False
    if any(f"{word} {child.lower_}" in LOOKING_IN for child in verb.children if child.i > verb.i):
        return True
    nouns = [lemma(noun) for noun in nouns] + [noun.lemma_ for noun in children(verb, "attribute") if word == "be"]
    met = any(noun in act_words("encounter") or noun in act_words("carrier") for noun in nouns)
    light = word in act_words("light") or word == "be"
    return word in act_words("encounter") or (light and met) or word in ("join", "write")


def is_reception(verb):
    """Return whether `welcomed him to the palace`, `was greeted by N at the airport` only tells of the encounter."""
    if lemma(verb) not in ("welcome", "greet"):
        return False
    named = [noun for noun in objects(verb) if noun.pos_ in ("PROPN", "PRON") and noun.lower_ not in ("it", "this")]
    whom = named or [noun for noun in objects(verb) if office_row(noun.lower_)]
    if passive(verb) and whom and children(verb, "agent"):
        return True
    preps = [prep for head in (verb, *objects(verb)) for prep in head.children if prep.lower_ in ("to", "at")]
    nouns = [(prep.lower_, noun) for prep in preps for noun in prep.children]
    return any(
        lemma(noun) in act_words("premises") or (at == "at" and whom and noun.pos_ == "PROPN") for at, noun in nouns
    )


def is_small_clause(child):
    """Return whether a complement is an adjective with no verb of its own (`made clear that …`)."""
    bare = not children(child, "copula", "auxiliary", "passive auxiliary")
    return bare and (child.pos_ == "ADJ" or child.lower_ in PLAIN)


def is_set_beside(verb):
    """Return whether a reporting clause stands between or after commas beside what it reports (`…, he noted, …`)."""
    first, last = anchors(verb)
    last = max([last] + [c.i for c in verb.children if c.lower_ in PLAIN])
    before, after = (verb.doc[at].text for at in (max(first - 1, 0), min(last + 1, len(verb.doc) - 1)))
    return function(verb) == "side clause" and subject(verb) is not None and before == "," and after in (",", ".")


def is_quoted(verb):
    """Return whether quotation marks meet the bare reporting clause (`…", he said`, `said: "…`)."""
    first, last = anchors(verb)
    last = max([last] + [c.i for c in children(verb, "particle") if c.i == last + 1])
    doc, before, after = verb.doc, first - 1, last + 1
    while before >= 0 and doc[before].text in (",", "."):
        before -= 1
    while after < len(doc) and doc[after].text in (",", ":", "that"):
        after += 1
    return (before > 0 and doc[before].text in QUOTES) or (after < len(doc) and doc[after].text in QUOTES)


def is_as_clause(verb):
    """Return whether a reporting clause opens with `as` (`as he noted`)."""
    return function(verb) == "adverbial clause" and complementiser(verb) == "as"


def clause(verb):
    """Return the head of the finite clause that a verb governs, fronted or following, or None."""
    for child in children(verb, "content clause", "side clause"):
        if not infinitive(child) and not is_small_clause(child) and (child.i > verb.i or fronted(child, verb)):
            return child
    opener = next((token for token in verb.doc[verb.i + 1 : verb.i + 7] if token.lower_ == "that"), None)
    if opener is None or function(opener) != "marker" or opener.head.head not in verb.subtree:
        return None
    near = all(t.pos_ in BETWEEN or t.lower_ in PLAIN for t in verb.doc[verb.i + 1 : opener.i])
    return opener.head if near else None


def fronted(content, verb):
    """Return whether a clause before a verb is what the verb reports (`Germany regards …, he stressed`)."""
    named = subject(verb)
    if named is None or content.i > verb.i:
        return False
    wanted = ("object",) * (lemma(verb) not in TOLD_TO) + ("content clause", "open complement")
    after = [child for child in children(verb, *wanted) if child.i > max(verb.i, named.i)]
    return verb.doc[min(named.left_edge.i, verb.i) - 1].text in {",", *QUOTES} and not after


def complements(verb):
    """Return the kinds of complement that a verb has, as the frames of `verbs.csv` name them."""
    kinds, content = set(), clause(verb)
    if content is not None:
        asked = [t for t in verb.doc[verb.i + 1 : verb.i + 4] if t.lower_ in QUESTION and t.i >= content.left_edge.i]
        kinds |= {"clause", "wh"} if asked else {"clause"}
        named = asked and asked[0].lower_ == "what" and lemma(content) in NAMING
        kinds |= {"object"} if named else set()  # `criticised what she called the colonial habits of lenders`
    if is_quoted(verb) or is_set_beside(verb) or is_as_clause(verb):
        kinds |= {"clause", "quote"}
    if objects(verb):
        kinds.add("object")
    for child in verb.children:
        kinds |= _kinds(child, verb)
    return kinds


def _kinds(child, verb):
    """Return the kinds of complement that one word on a verb is."""
    does, after, kinds = function(child), child.i > verb.i, set()
    if after and does == "interjection":
        kinds.add("clause")
    goes_on = after and does in ("open complement", "content clause", "adverbial clause")
    if goes_on and any(aux.lower_ == "to" for aux in children(child, "auxiliary")):
        kinds |= {"infinitive", "clause"} if any(c.lower_ in QUESTION for c in child.children) else {"infinitive"}
    if after and does in ("open complement", "governed clause", "content clause") and child.tag_ == "VBG":
        kinds.add("gerund")
    if does == "object" and any(other.i < child.i for other in children(verb, "object")):
        kinds.add("predicate")
    as_phrase = does == "preposition" and child.lower_ == "as"
    if as_phrase or (does in ("object predicate", "adjective complement") and child.pos_ != "PROPN"):
        kinds.add("predicate")
    return kinds | {child.lower_} if after and does in ("preposition", "particle", "receiver") else kinds


def phrase_words(verb):
    """Return the words that can make a phrase with a verb: particles, adverbs, object nouns and their prepositions."""
    found = set()
    for child in verb.children:
        does, after = function(child), child.i > verb.i
        if after and does in ("content clause", "open complement", "adverbial clause"):
            small = is_small_clause(child)
            found |= {child.lower_} if small else {c.lower_ for c in children(child, "marker")}
        if (after or does == "adverb") and does in (*PHRASAL, "agent"):
            found |= _words_on(child)
    for noun in objects(verb):
        found |= {noun.lower_, lemma(noun)}
        for child in children(noun, "preposition", "compound", "adjective", "determiner"):
            found |= {child.lower_, lemma(child)} | {lemma(c) for c in children(child, "governed noun")}
    return found


def _words_on(child):
    """Return the words of a particle, adverb or preposition on a verb and of what hangs on it."""
    found = {child.lower_, lemma(child)} | {lemma(c) for c in children(child, "governed noun", "coordinated")}
    holds = child.lower_ in WITH_REGARD or (function(child) == "adverb" and child.lower_.endswith("ly"))
    led = function(child) != "object predicate"  # `calling it a model for the region` calls for nothing
    found |= {c.lower_ for c in child.children if holds or (led and function(c) == "preposition" and c.lower_ != "of")}
    for inner in child.children:
        held = inner.lower_ in WITH_REGARD
        if held or child.lower_ in ("with", "to", "between"):
            found |= {t.lower_ for t in inner.children if t.lower_ in TOPICAL and (held or t.lower_ != "of")}
    return found

"""Known slips of the parser on this genre, put right in a copy of the parse before it is read."""

from analysis.reader.ground import slips_objects, slips_speech, slips_subjects
from analysis.reader.ground.grammar import lemma, passive, subject
from analysis.reader.ground.lexicon import lexicon
from analysis.reader.statements.valency import QUOTES


def mended(doc):
    """Return the parsed sentence, or a copy with the slips found in it put right."""
    changes = acyclic([token.head.i for token in doc], [change for slip in SLIPS for change in slip(doc)])
    if not changes:
        return doc
    copy = doc.copy()
    for i, head, dep, tag in changes:
        copy[i].head = copy[head]
        copy[i].dep_ = dep
        if tag:
            copy[i].tag_, copy[i].pos_ = tag, "NOUN" if tag.startswith("N") else "VERB"
    return copy


def acyclic(heads, changes):
    """Return the changes; where together they close a circle, without each that would hang a token below itself."""
    if not circular(after(heads, changes)):
        return changes
    kept = []
    for change in changes:
        if not circular(after(heads, [*kept, change])):
            kept.append(change)
    return kept


def after(heads, changes):
    """Return each token's head once the changes are made."""
    moved = {i: head for i, head, *_ in changes}
    return [moved.get(i, head) for i, head in enumerate(heads)]


def circular(heads):
    """Say whether a token is its own ancestor, given each token's head (a root's is itself)."""
    ends = set()  # tokens from which a root is reached
    for token in range(len(heads)):
        path = set()
        while token not in ends and heads[token] != token:
            if token in path:
                return True
            path.add(token)
            token = heads[token]
        ends |= path
    return False


def adjectives(doc):
    """A verb read as an adjective: `…, and shared memories` after a comma, without article, is a coordinated verb."""
    for token in doc[2:-1]:
        noun = token.head
        if token.tag_ not in ("VBN", "VBD", "JJ") or token.dep_ != "amod" or lemma(token) not in lexicon()[0]:
            continue
        if doc[token.i - 1].lower_ != "and" or doc[token.i - 2].text != "," or not token.lower_.endswith("ed"):
            continue
        told = next((t for t in noun.ancestors if t.pos_ == "VERB" and t.tag_ == "VBD" and t.i < token.i), None)
        if noun.i > token.i and told is not None:
            yield token.i, told.i, "conj", "VBD"
            yield noun.i, token.i, "dobj", ""


def heaped(doc):
    """An item of a list read as the subject of its next verb: `discussed X; support for Y; reaffirmed …`."""
    for verb in doc:
        first = next((c for c in verb.children if c.dep_ == "ccomp" and c.tag_ == "VBD" and c.i < verb.i), None)
        named = subject(verb)
        if verb.dep_ != "ROOT" or verb.tag_ != "VBD" or first is None or named is None or subject(first) is None:
            continue
        if lemma(named) in lexicon()[1]["noun"] and first.i < named.i < verb.i:
            yield first.i, first.i, "ROOT", ""
            yield verb.i, first.i, "conj", ""
            yield named.i, first.i, "dobj", ""


def headless(doc):
    """A sentence read as a noun with a participle: `The minister and his guest discussed trade` has a verb."""
    top = next((t for t in doc if t.dep_ == "ROOT"), None)
    if top is None or top.pos_ not in ("PROPN", "NOUN", "PRON"):
        return
    for verb in doc[top.i + 1 :]:
        if verb.dep_ == "acl" and verb.tag_ in ("VBN", "VBD") and lemma(verb) in lexicon()[0] and top in verb.ancestors:
            yield verb.i, verb.i, "ROOT", "VBD"
            yield top.i, verb.i, "nsubj", ""
            return


def strays(doc):
    """A coordinated verb hung on a noun (`… a solution and discussed …`), and the second half of `re-affirmed`."""
    for verb in doc[2:]:
        if (
            verb.tag_ == "VBD"
            and verb.dep_ in ("acl", "relcl")
            and doc[verb.i - 1].lower_ == "and"
            and lemma(verb) in lexicon()[0]
        ):
            told = next((t for t in verb.ancestors if t.pos_ == "VERB" and t.tag_ == "VBD" and t.i < verb.i), None)
            if told is not None:
                yield verb.i, told.i, "conj", ""
        if verb.tag_ in ("VBD", "VBN") and doc[verb.i - 1].text == "-" and doc[verb.i - 2].lower_ == "re":
            yield verb.i, verb.i - 2, "conj", "VBD"


def inverted(doc):
    """A speaker after his verb read as its object: `"…," replied the minister`."""
    for verb in doc[1:]:
        if verb.pos_ == "VERB" and subject(verb) is None and not passive(verb) and doc[verb.i - 1].text in QUOTES:
            for noun in verb.children:
                if noun.dep_ == "dobj" and noun.i > verb.i and noun.left_edge.i == verb.i + 1:
                    yield noun.i, verb.i, "nsubj", ""


def participles(doc):
    """An adjective in `-ing` read as a verb: `confirmed unwavering support`."""
    for token in doc:
        if (
            token.tag_ == "VBG"
            and token.dep_ == "xcomp"
            and token.i == token.head.i + 1
            and token.lower_ in lexicon()[1]["graduation"]
        ):
            for noun in token.children:
                if noun.dep_ == "dobj":
                    yield noun.i, token.head.i, "dobj", ""
                    yield token.i, noun.i, "amod", ""


def made_clear(doc):
    """`clear` read into the clause after it: `made clear it is critical`, `made clear we stand`."""
    for token in doc[1:]:
        if token.lower_ not in ("clear", "plain", "known") or lemma(doc[token.i - 1]) != "make":
            continue
        if token.head.i > token.i:
            yield token.i, token.i - 1, "ccomp", ""
        for verb in token.children:
            if verb.dep_ in ("advcl", "ccomp") and verb.tag_ in ("VBZ", "VBP", "VBD"):
                yield verb.i, token.i - 1, "ccomp", ""


SLIPS = (
    *(adjectives, heaped, headless, inverted, strays, participles, made_clear),
    *slips_subjects.SLIPS,
    *slips_speech.SLIPS,
    *slips_objects.SLIPS,
)

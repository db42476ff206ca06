"""Slips of the parser on reporting clauses: set between commas, behind a long title, with a number as subject."""

from analysis.reader.ground.clauses import complementiser, finite
from analysis.reader.ground.grammar import lemma, subject
from analysis.reader.ground.lexicon import lexicon

TOLD_OF = {"quote", "cite", "report", "describe", "see", "hear"}


def numbers(doc):
    """The verb after a number or a name read as an adjective: `The two exchanged assessments of the rift`."""
    for verb in doc[1:]:
        if verb.dep_ != "amod" or verb.tag_ not in ("VBD", "VBN") or verb.head.i < verb.i:
            continue
        before, noun = doc[verb.i - 1], verb.head
        while before.tag_ == "RB" and before.i > 0:
            before = doc[before.i - 1]
        counts = before.like_num or before.lower_ in ("both", "all", "others", "latter", "former")
        name = verb.tag_ == "VBD" and before.text[0].isupper() and noun.dep_ == "ROOT"
        hangs = before.head in (noun, verb) and noun.dep_ in ("ROOT", "conj", "dobj", "ccomp")
        if (counts or name) and hangs and lemma(verb) in lexicon()[0]:
            yield verb.i, (noun.head.i if noun.dep_ != "ROOT" else verb.i), noun.dep_, "VBD"
            yield noun.i, verb.i, "dobj", ""
            yield before.i, verb.i, "nsubj", ""


def titled(doc):
    """A title before the speaker's name read into what he said: `… trust, Vice Chairman of the Committee Tien said`."""
    for verb in doc[2:]:
        named = subject(verb)
        content = next((c for c in verb.children if c.dep_ == "ccomp" and c.i < verb.i), None)
        if named is None or content is None or named.pos_ != "PROPN" or lemma(verb) not in lexicon()[0]:
            continue
        last = named.left_edge.i - 1
        if last < 1 or doc[last].text == "," or not content.i < last:
            continue
        for title in doc[last].ancestors if doc[last].dep_ == "pobj" else (doc[last],):
            opens = title.left_edge.i
            hung = title.i > content.i and title.dep_ in ("appos", "conj", "npadvmod", "dep", "nsubj", "attr")
            whole = doc[opens - 1].text == "," and title.right_edge.i == last and title.pos_ in ("PROPN", "NOUN")
            if hung and whole:
                yield title.i, named.i, "compound", ""
                break


def interposed(doc):
    """A reporting clause between commas read as a clause of its own: `…, the leaders made clear, sanctions follow`."""
    for verb in doc[1:-1]:
        named = nearest(verb)
        if verb.dep_ != "ccomp" or verb.head.i < verb.i or named is None or not finite(verb):
            continue
        known = lemma(verb) in lexicon()[0] or lemma(verb) in lexicon()[1]["leading"]
        if not known or complementiser(verb) or named.left_edge.i == 0:
            continue
        beside = [c for c in verb.children if c.dep_ in ("oprd", "prt", "acomp", "advmod") or leading(verb, c)]
        last = max([verb.i] + [c.right_edge.i for c in beside])
        if doc[named.left_edge.i - 1].text != "," or doc[last + 1].text != ",":
            continue
        if any(c.dep_ in ("dobj", "ccomp", "conj") and c.i > verb.i for c in verb.children if c.i > last):
            continue
        yield verb.i, verb.head.i, "parataxis", ""
        for child in verb.children:
            if child.dep_ in ("advcl", "nsubj") and child.i < named.left_edge.i:
                yield child.i, verb.head.i, child.dep_, ""


def nearest(verb):
    """Return the last of a verb's subjects before it: an earlier one belongs to another verb."""
    return next((c for c in reversed(list(verb.lefts)) if c.dep_ == "nsubj"), None)


def leading(verb, child):
    """Return whether a verb leads on to a verb of saying that hangs on it (`went on to say`)."""
    return child.dep_ == "xcomp" and lemma(verb) in lexicon()[1]["leading"] and lemma(child) in lexicon()[0]


def led(doc):
    """`he went on to say` beside what he says: the verb of saying reports it, `went on` only leads to it."""
    for verb in doc[2:]:
        head = verb.head
        named = nearest(head)
        if not leading(head, verb) or named is None or named.left_edge.i == 0:
            continue
        before = head.dep_ == "parataxis" or (head.dep_ == "ccomp" and head.head.i > verb.i)
        if not before or doc[named.left_edge.i - 1].text != ",":
            continue
        yield verb.i, head.head.i, "parataxis", "VBD"
        yield named.i, verb.i, "nsubj", ""
        yield head.i, verb.i, "advmod", ""
        for child in verb.children:
            if child.dep_ == "aux":
                yield child.i, verb.i, "advmod", ""


def cited(doc):
    """`X quoted Y as saying that …` and `Y was quoted as saying …`: what is told is Y's own word."""
    for verb in doc[2:]:
        prep, head = verb.head, verb.head.head
        if verb.tag_ != "VBG" or verb.dep_ != "pcomp" or prep.lower_ != "as" or lemma(head) not in TOLD_OF:
            continue
        found = [c for c in head.children if c.dep_ in ("nsubjpass", "dobj")]
        named = next((c for c in found if c.dep_ == "nsubjpass"), found[0] if found else None)
        if named is None or lemma(verb) not in lexicon()[0]:
            continue
        top = head.i if head.dep_ != "ROOT" else verb.i
        yield verb.i, (verb.i if top == verb.i else head.head.i), head.dep_, "VBD"
        for child in head.children:
            if child.i != prep.i and child.dep_ in ("nsubj", "aux", "auxpass", "agent"):
                yield child.i, verb.i, "dep", ""
        yield named.i, verb.i, "nsubj", ""
        yield head.i, verb.i, "dep", "VBN"


def asked(doc):
    """A participle between commas that took the subject away: `Smith, asked about the plan, said …`."""
    for verb in doc[2:]:
        named, head = subject(verb), verb.head
        if verb.dep_ != "advcl" or head.i < verb.i or named is None or subject(head) is not None:
            continue
        if verb.tag_ in ("VBD", "VBN", "VBG") and named.i < verb.i - 1 and doc[verb.i - 1].text == ",":
            yield named.i, head.i, "nsubj", ""
            yield verb.i, named.i, "acl", "VBN"


def clear(doc):
    """`clear` read into the clause after it, whatever its form: `made clear the U.S. is committed`."""
    for token in doc[1:]:
        if token.lower_ in ("clear", "plain", "known") and lemma(doc[token.i - 1]) == "make" and token.head.i < token.i:
            for verb in token.children:
                told = verb.dep_ in ("advcl", "ccomp") and complementiser(verb) in ("", "that")
                if told and verb.i > token.i and subject(verb) is not None:
                    yield verb.i, token.i - 1, "ccomp", ""


def shared(doc):
    """An object after its receiver read as an apposition: `shared with the guest Vietnam's experience`."""
    for noun in doc[3:]:
        if noun.dep_ != "appos" or noun.head.dep_ != "pobj" or noun.pos_ != "NOUN":
            continue
        prep, start = noun.head.head, noun.left_edge.i
        governs = prep.lower_ in ("with", "to", "for") and prep.head.pos_ == "VERB" and lemma(prep.head) in lexicon()[0]
        if governs and doc[start - 1].i == noun.head.i:
            yield noun.i, prep.head.i, "dobj", ""


def initials(doc):
    """An initial glued to a family name read as a word of its own: `…," Sh.Battsengel concluded`."""
    for first in doc[:-2]:
        dot, name = doc[first.i + 1], doc[first.i + 2]
        if dot.text != "." or len(first) > 3 or not first.text[0].isupper() or first.whitespace_ or dot.whitespace_:
            continue
        if name.pos_ == "PROPN" and name.head.pos_ == "VERB" and first.head in (name.head, first):
            for child in first.children:
                yield child.i, name.head.i, child.dep_, ""
            yield first.i, name.i, "compound", ""


def inserted(doc):
    """A clause parted from its verb by a phrase in commas read as the main one: `claimed, without proof, that …`."""
    for mark in doc[2:]:
        content, verb = mark.head, mark.head
        if mark.lower_ != "that" or mark.dep_ != "mark" or doc[mark.i - 1].text != ",":
            continue
        verb = next((c for c in content.children if c.dep_ == "ccomp" and c.i < mark.i), None)
        if verb is not None and lemma(verb) in lexicon()[0] and subject(verb) is not None:
            yield verb.i, (content.head.i if content.dep_ != "ROOT" else verb.i), content.dep_, ""
            yield content.i, verb.i, "ccomp", ""


def warnings(doc):
    """A participle with a clause read as a subject: `urged them to act, warning that delay would be costly`."""
    for verb in doc[2:-2]:
        opener, content = doc[verb.i + 1], verb.head
        if verb.tag_ != "VBG" or verb.dep_ != "csubj" or doc[verb.i - 1].text != "," or opener.lower_ != "that":
            continue
        if content.i > verb.i and content.head.i < verb.i and lemma(verb) in lexicon()[0]:
            yield verb.i, content.head.i, "advcl", ""
            yield content.i, verb.i, "ccomp", ""
            yield opener.i, content.i, "mark", ""
            if opener.head != verb and opener.head.head == verb:
                yield opener.head.i, content.i, "nsubj", ""


def relayed(doc):
    """What an agency reports read as holding the agency: `The leader said Moscow is ready, TASS reported`."""
    for verb in doc[4:]:
        head, named = verb.head, subject(verb)
        inner = next((c for c in verb.children if c.dep_ == "ccomp" and head.i < c.i < verb.i), None)
        if verb.dep_ != "ccomp" or inner is None or named is None or doc[named.left_edge.i - 1].text != ",":
            continue
        yield verb.i, (head.head.i if head.dep_ != "ROOT" else verb.i), head.dep_, ""
        yield head.i, verb.i, "ccomp", ""
        yield inner.i, head.i, "ccomp", ""


SLIPS = (relayed, inserted, warnings, numbers, titled, interposed, led, cited, asked, clear, shared, initials)

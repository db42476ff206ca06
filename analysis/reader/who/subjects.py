"""What the clause of a stand-in says of whom it can mean: who is its subject, who is thanked, whom its verb has met."""

from analysis.reader.ground.citing import mention_over
from analysis.reader.ground.grammar import SUBJECT, children, function
from analysis.reader.ground.lexicon import act_words, word_class
from analysis.reader.ground.parse import lowers
from analysis.reader.who.plurals import SUMS
from analysis.reader.who.scene import split_list
from analysis.tables import LIST

QUOTES = {'"', "``", "''"}
THANKS = word_class("thanks")
COMING = word_class("verbs-of-coming")
THINGS = ("object", "receiver", "governed noun")


def describe_clause(standin, doc, rows):
    """Write into a stand-in what its clause says of whom it can mean, after the mentions before it."""
    head = standin.head
    standin.subject, standin.thing = function(head) in SUBJECT, function(head) in THINGS
    standin.here = _clause_subject(rows, head)
    standin.quoted = in_quotation(doc, head.i)
    standin.part = _for_his_part(doc, rows, head)
    standin.thanked = _thanked(rows, head)
    standin.together = standin.subject and _comes(head.head)
    standin.loose = not standin.subject or _has_nearer_plural(doc, head)
    standin.joint = _joint_subjects(doc, rows, head) if standin.kind == "they" else []
    standin.before = named_before(rows, head)
    standin.bodies = [r for r in rows if r.kind in ("party", "organisation") and r.actor and r.last <= head.i]
    if standin.subject:
        things = children(head.head, "object", "receiver")
        standin.met = {_person(mention_over(rows, child)) for child in things}
        standin.offices_met = {child.lower_ for child in things if "the" in {left.lower_ for left in child.lefts}}


def main_subject(doc):
    """Return the token of the main clause's subject: of the root, or of the verb that reports what stands before it."""
    root = doc[:].root
    for head in (root, *children(root, "coordinated", "content clause", "side clause")):
        if found := children(head, *SUBJECT):
            return found[0]
    return next((token for token in doc if function(token) in SUBJECT), None)


def source_named(doc):
    """Return the token of whom `According to X` at a sentence's head names, or None."""
    heads = [token for token in doc[:3] if token.lower_ == "to" and token.i and doc[token.i - 1].lower_ == "according"]
    found = [child for token in heads for child in children(token, "governed noun")]
    return found[0] if found else None


def subjects_together(doc, rows, token):
    """Return the actors of a subject, and those of the persons coordinated with it."""
    row = mention_over(rows, token)
    if row is None or not row.actor:
        return []
    joined = [r for r in rows if r.actor and r.kind in ("person", "side") and _is_joined(doc[r.head], token)]
    return list(dict.fromkeys(actor for r in (row, *joined) for actor in split_list(r.actor)))


def _person(row):
    """Return whom a mention of one person means, else nothing."""
    return row.actor if row is not None and row.kind == "person" and LIST not in row.actor else ""


def _upwards(token):
    """Return a token and those above it in the tree, the root last."""
    return [token, *token.ancestors]


def _clause_subject(rows, token):
    """Return the person who is subject of a token's clause, before it; None where nobody could tell who that is."""
    for node in _upwards(token):
        subject = next((child for child in children(node, *SUBJECT) if child.i < token.i), None)
        who = subject is not None and subject.tag_ == "WP" and function(node) == "relative clause"
        row = mention_over(rows, node.head if who else subject)  # `received N, who is completing her term`
        if row and row.kind == "person" and LIST not in row.actor:
            return row.actor or None
    return ""


def _joint_subjects(doc, rows, head):
    """Return who together are subject of a clause above a word, before it."""
    for node in head.ancestors:
        subject = next((child for child in children(node, *SUBJECT) if child.i < head.i), None)
        if len(actors := subjects_together(doc, rows, subject)) > 1:
            return actors
    return []


def _thanked(rows, head):
    """Return whom `his` in `thanked X for his leadership` means: the object of a verb of thanks before it."""
    for node in _upwards(head) if function(head) == "possessor" else ():
        thanks = node.head.lemma_.lower() in THANKS and node.lower_ in ("for", "on", "in")
        if thanks and function(node) == "preposition":
            things = [child for child in children(node.head, "object", "receiver") if child.i < head.i]
            return _person(mention_over(rows, things[0])) if things else ""
    return ""


def _for_his_part(doc, rows, head):
    """Return whom the pronoun of `for his part` means: the subject that follows it."""
    if head.head.lower_ != "part" or head.head.head.lower_ not in ("for", "on") or head.i > 3:
        return ""
    return _person(mention_over(rows, main_subject(doc)))


def named_before(rows, head):
    """Return the persons named or meant before a word of a sentence, in the order of their last naming."""
    before = [row for row in rows if row.last <= head.i and row.kind == "person" and row.actor]
    return list({row.actor: row for row in sorted(before, key=lambda row: row.last)})


def last_before(rows, head):
    """Return the person named or meant last before a word of a sentence."""
    return (named_before(rows, head) or [""])[-1]


def in_quotation(doc, at):
    """Say whether a word stands within a quotation of this sentence."""
    marks = [place for place, word in enumerate(lowers(doc)) if word in QUOTES]
    return sum(mark < at for mark in marks) % 2 == 1 and any(mark > at for mark in marks)


def _has_nearer_plural(doc, head):
    """Say whether a `they` in a dependent clause has a nearer plural before it than the persons of the meeting."""
    if function(head.head) in ("root", "coordinated", "side clause", "content clause"):
        return False
    nearer = [token.lemma_.lower() for token in doc[: head.i] if token.tag_ == "NNS"]  # `Minister of Fisheries` is none
    return any(noun not in SUMS and noun not in act_words("encounter") for noun in nearer)


def _comes(verb):
    """Say whether a verb is one of meeting or travelling: its `they` are those who came, not both sides."""
    with_whom = any(child.lower_ in ("with", "to") or function(child) == "object" for child in verb.children)
    return verb.lemma_.lower() in COMING and with_whom


def _is_joined(token, subject):
    """Say whether a token is coordinated with a subject, or in apposition to it."""
    for above in token.ancestors:
        if function(token) not in ("coordinated", "apposition"):
            return False
        if above == subject:
            return True
        token = above
    return False

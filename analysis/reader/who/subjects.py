"""Who is subject of a sentence or clause, among the mentions of that sentence."""

from analysis.reader.ground.grammar import function
from analysis.reader.ground.lexicon import word_class
from analysis.reader.who import standins
from analysis.tables import LIST

QUOTES = {'"', "``", "''"}
SUBJECT = ("subject", "passive subject", "clause subject")
THANKS = word_class("thanks")


def main_subject(doc):
    """Return the token of the main clause's subject: of the root, or of the verb that reports what stands before it."""
    root = doc[:].root
    heads = [
        root,
        *(token for token in root.children if function(token) in ("coordinated", "content clause", "side clause")),
    ]
    for head in heads:
        for child in head.children:
            if function(child) in SUBJECT:
                return child
    return next((token for token in doc if function(token) in SUBJECT), None)


def covering_mention(rows, token):
    """Return the mention that covers a token, the one whose head it is first."""
    over = [row for row in rows if row["first"] <= token.i < row["last"]]
    return min(
        over,
        key=lambda row: (row["head"] != token.i, row["last"] - row["first"], row["kind"] != "person"),
        default=None,
    )


def governor(doc, rows, token):
    """Return the person who is subject of the clause in which a token stands, before it; or nothing."""
    node = token
    while True:
        subject = next((child for child in node.children if function(child) in SUBJECT and child.i < token.i), None)
        row = subject is not None and subject.i != token.i and covering_mention(rows, subject)
        if row and row["kind"] == "person" and LIST not in row["actor"]:
            return row["actor"] or None
        if node.head == node:
            return ""
        node = node.head


def last_before(rows, head):
    """Return the person named or meant last before a word of a sentence."""
    before = [row for row in rows if row["last"] <= head.i and row["kind"] == "person" and row["actor"]]
    return max(before, key=lambda row: row["last"], default={"actor": ""})["actor"]


def thanked_one(doc, rows, head):
    """Return whom `his` in `thanked X for his leadership` means: the object of a verb of thanks before it."""
    if function(head) != "possessor":
        return ""
    node = head
    while node.head != node:
        if (
            function(node) == "preposition"
            and node.lower_ in ("for", "on", "in")
            and node.head.lemma_.lower() in THANKS
        ):
            thing = next(
                (
                    child
                    for child in node.head.children
                    if function(child) in ("object", "receiver") and child.i < head.i
                ),
                None,
            )
            row = covering_mention(rows, thing) if thing is not None else None
            return row["actor"] if row and row["kind"] == "person" and LIST not in row["actor"] else ""
        node = node.head
    return ""


def in_quotation(doc, at):
    """Say whether a word stands within a quotation of this sentence."""
    marks = [token.i for token in doc if token.text in QUOTES]
    return sum(mark < at for mark in marks) % 2 == 1 and any(mark > at for mark in marks)


def is_loose(doc, rows, head):
    """Say whether a `they` in a dependent clause has a nearer plural before it than the persons of the meeting."""
    if function(head.head) in ("root", "coordinated", "side clause", "content clause"):
        return False
    return any(token.tag_ in ("NNS", "NNPS") and token.lemma_.lower() not in standins.SUMS for token in doc[: head.i])


def acts_together(head):
    """Say whether the verb of `they` is one of meeting or travelling: then they are those who came, not both sides."""
    verb = head.head.lemma_.lower()
    return (
        function(head) in SUBJECT
        and verb in {"meet", "hold", "visit", "travel", "arrive", "attend", "join"}
        and any(child.lower_ in ("with", "to") or function(child) == "object" for child in head.head.children)
    )


def joined_to(token, row, doc):
    """Say whether a mention is coordinated with the subject."""
    node = doc[row["head"]]
    while function(node) in ("coordinated", "apposition") and node.head != node:
        node = node.head
        if node.i == token.i:
            return True
    return False

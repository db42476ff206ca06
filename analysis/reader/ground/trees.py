"""A parsed sentence as plain lists, and the ways from one of its tokens to others."""

from collections import defaultdict

from analysis.reader.ground.grammar import lemma

PLACED = ("tag", "dep", "lower")  # what a sentence's tokens are listed by


class Tree:
    """A parsed sentence as plain lists: rules ask it many times, and a list answers faster than spaCy does."""

    def __init__(self, doc):
        self.doc = doc
        self.tag, self.dep, self.pos, self.lower, self.head = [], [], [], [], []
        for token in doc:
            self.tag.append(token.tag_)
            self.dep.append(token.dep_)
            self.pos.append(token.pos_)
            self.lower.append(token.lower_)
            self.head.append(token.head.i)
        self.places = {kind: listed(getattr(self, kind)) for kind in PLACED}
        self.here = {(kind, word) for kind in PLACED for word in self.places[kind]}
        self.children = [[] for _ in self.head]
        for i, head in enumerate(self.head):
            if i != head:
                self.children[head].append(i)

    def lemma(self, i):
        """Return a token's dictionary form."""
        return lemma(self.doc[i])


def listed(values):
    """Return value → the indexes at which it stands."""
    places = defaultdict(list)
    for i, value in enumerate(values):
        places[value].append(i)
    return places


def climbed(tree, i):
    """Give the tokens above a token, the nearest first."""
    while tree.head[i] != i:
        i = tree.head[i]
        yield i


def ending(tree, last):
    """Give the tokens whose phrase ends with a token, the smallest phrase first."""
    if last >= 0:
        yield last
        for i in climbed(tree, last):
            if tree.doc[i].right_edge.i != last:
                return
            yield i


def only(tree, i):
    """Return the index in a list, or no index where it is outside the sentence."""
    return (i,) if 0 <= i < len(tree.head) else ()


WAYS = {
    "head": lambda tree, i: (tree.head[i],) if tree.head[i] != i else (),
    "child": lambda tree, i: tree.children[i],
    "ancestor": climbed,
    "below": lambda tree, i: [token.i for token in tree.doc[i].subtree],
    "before": lambda tree, i: only(tree, i - 1),
    "after": lambda tree, i: only(tree, i + 1),
    "left-of": lambda tree, i: range(i),
    "right-of": lambda tree, i: range(i + 1, len(tree.head)),
    "before-phrase": lambda tree, i: only(tree, tree.doc[i].left_edge.i - 1),
    "after-phrase": lambda tree, i: only(tree, tree.doc[i].right_edge.i + 1),
    "ends-before": lambda tree, i: ending(tree, i - 1),
    "begins-after": lambda tree, i: [j for j in range(i + 1, len(tree.head)) if tree.doc[j].left_edge.i == i + 1],
}


def rehang(token, head, label, tag):
    """Hang a token below another with a label, and give it a tag where there is one."""
    token.head, token.dep_ = head, label
    if tag:
        token.tag_, token.pos_ = tag, "NOUN" if tag.startswith("N") else "VERB"

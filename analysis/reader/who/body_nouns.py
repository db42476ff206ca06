"""Which party or body `the Party`, `the ministry`, `the agency` mean: one named before in the article."""

from analysis.reader.ground.grammar import function
from analysis.reader.ground.lexicon import word_class
from analysis.reader.names.names import plain_name

NOUNS = word_class("nouns")
ANY = word_class("any")
NOBODY = "no body of that name stands before it"


def find_body_nouns(doc):
    """Return `(first, last, noun)` of a body's noun with its article: a subject, or `the Party` wherever it stands."""
    found = []
    for token in doc:
        noun = token.lemma_.lower()
        lefts = [left for left in token.lefts if function(left) in ("determiner", "adjective")]
        if noun not in NOUNS or not lefts or lefts[0].lower_ not in ("the", "this") or lefts[0].i != token.left_edge.i:
            continue
        capital = len(lefts) > 1 and any(left.text[0].isupper() for left in lefts[1:])
        alone = not any(
            function(right) in ("preposition", "compound") and right.lower_ == "of" for right in token.rights
        )
        party = token.text == "Party" and function(token) not in ("compound", "possessor", "noun modifier")
        if (
            token.tag_ in ("NN", "NNP")
            and alone
            and not capital
            and (party or function(token) in ("subject", "passive subject"))
        ):
            found.append((lefts[0].i, token.i + 1, noun))
    return found


def meant(noun, bodies, home):
    """Return the mention row of the body that a noun means, of those named before it (the latest last), or None."""
    if noun == "party":
        parties = {row["actor"]: row for row in bodies if row["kind"] == "party"}
        own = [row for row in parties.values() if row["country"] == home]
        one = own if len(own) == 1 else list(parties.values())
        return one[0] if len(one) == 1 else None
    named = [row for row in bodies if noun in plain_name(row.get("body") or row["name"]).split()]
    named = named or [row for row in bodies if noun in ANY and row["kind"] == "organisation"]
    return named[-1] if named else None

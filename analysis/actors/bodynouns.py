"""Which party or body `the Party`, `the ministry`, `the agency` mean: one named before in the article."""

from analysis.actors.names import plain

NOUNS = {
    "agency", "ministry", "department", "party", "committee", "commission", "council", "court", "union", "bureau",
    "panel", "company", "government", "parliament", "senate", "assembly", "organization", "organisation", "bank",
}  # fmt: skip
ANY = {"agency", "organization", "organisation", "bureau"}  # these serve for a body of any name
NOBODY = "no body of that name stands before it"


def find(doc):
    """Return `(first, last, noun)` of a body's noun with its article: a subject, or `the Party` wherever it stands."""
    found = []
    for token in doc:
        noun = token.lemma_.lower()
        lefts = [left for left in token.lefts if left.dep_ in ("det", "amod")]
        if noun not in NOUNS or not lefts or lefts[0].lower_ not in ("the", "this") or lefts[0].i != token.left_edge.i:
            continue
        capital = len(lefts) > 1 and any(left.text[0].isupper() for left in lefts[1:])
        alone = not any(right.dep_ in ("prep", "compound") and right.lower_ == "of" for right in token.rights)
        party = token.text == "Party" and token.dep_ not in ("compound", "poss", "nmod")
        if token.tag_ in ("NN", "NNP") and alone and not capital and (party or token.dep_ in ("nsubj", "nsubjpass")):
            found.append((lefts[0].i, token.i + 1, noun))
    return found


def meant(noun, bodies, home):
    """Return the mention row of the body that a noun means, of those named before it (the latest last), or None."""
    if noun == "party":
        parties = {row["actor"]: row for row in bodies if row["kind"] == "party"}
        own = [row for row in parties.values() if row["country"] == home]
        one = own if len(own) == 1 else list(parties.values())
        return one[0] if len(one) == 1 else None
    named = [row for row in bodies if noun in plain(row.get("body") or row["name"]).split()]
    named = named or [row for row in bodies if noun in ANY and row["kind"] == "organisation"]
    return named[-1] if named else None

"""Which words are forms of a lemma: met, meets and meeting of `meet`, by the tables of the parser's lemmatizer."""

from functools import cache

KINDS = ("verb", "noun", "adj", "adv")


@cache
def _tables():
    """Return the exceptions, rules and known lemmas of the parser's lemmatizer, each by kind of word."""
    from analysis.reader.ground.pipeline import pipeline  # the parser takes a while to load

    lookups = pipeline().get_pipe("lemmatizer").lookups
    exceptions, rules, index = (lookups.get_table(f"lemma_{name}") for name in ("exc", "rules", "index"))
    return exceptions, rules, {kind: frozenset(index.get(kind, ())) for kind in KINDS}


@cache
def lemmas(word):
    """Return the lemmas that a folded word may be a form of, itself among them: no text says which one it is."""
    exceptions, rules, index = _tables()
    found = {word}
    for kind in KINDS:
        found.update(exceptions.get(kind, {}).get(word, ()))
        stems = {word.removesuffix(old) + new for old, new in rules.get(kind, ()) if word.endswith(old)}
        found |= stems & index[kind]
    return frozenset(found)


def forms(lemma, words):
    """Return those of some folded words that may be forms of a lemma, the lemma first."""
    return [lemma, *sorted(word for word in words if word != lemma and lemma in lemmas(word))]

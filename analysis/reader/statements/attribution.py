"""At whose level a verb stands: told by the readout, sharing another verb's subject, or inside somebody's content.

The first way that answers decides, and gives the row its first rule; no way answers for a verb that tells nothing.
A way sees a verb after all that it hangs on, so each is placed once.
"""

from dataclasses import replace

from analysis.reader.ground.grammar import children, function, lemma, subject
from analysis.reader.ground.lexicon import word_class
from analysis.reader.ground.switches import is_on, note
from analysis.reader.records import Attribution
from analysis.reader.statements import clauses_told as told
from analysis.reader.statements import forms_told as forms
from analysis.reader.statements.relative_clauses import relative_clause_of_encounter
from analysis.reader.statements.valency import is_set_beside

TALKS, ON_MATTERS = word_class("nouns-of-talks"), word_class("verbs-of-talks-on-a-matter")
MARKS_OF_A_LIST = (",", ";", "and")
PURPOSES = {
    "occasion-taken": forms.occasion_taken,
    "journey-to-mourn": forms.journey_to_mourn,
    "purpose-of-encounter": forms.purpose_of_encounter,
}
PARTICIPLES = {
    "participle-shares-subject": forms.participle_shares_subject,
    "participle-of-saying": forms.participle_of_saying,
}
COMPLEMENTS = {**PARTICIPLES, "verb-leads-on": forms.verb_leads_on, **PURPOSES}
WAYS = {
    "root": {
        "clause-before-lends-subject": told.clause_before_lends_subject,
        "main-verb": told.main_verb,
    },
    "coordinated": {
        **PURPOSES,
        "coordinated-with-noun": told.coordinated_with_noun,
        "told-verb-hung-on-content": told.told_verb_hung_on_content,
        "coordinated-verb": told.coordinated_verb,
    },
    "adverbial clause": {
        **PURPOSES,
        **PARTICIPLES,
        "relative-clause-of-encounter": relative_clause_of_encounter,
        "as-clause": told.as_clause,
        "dependent-clause": told.dependent_clause,
    },
    "content clause": {
        **COMPLEMENTS,
        "relative-clause-of-encounter": relative_clause_of_encounter,
        "account-of-press": told.account_of_press,
        "clause-set-before": told.clause_set_before,
        "within-content": told.within_content,
    },
    "side clause": {
        "reporting-clause-beside": told.reporting_clause_beside,
        "clause-set-beside": told.clause_set_beside,
    },
    "open complement": COMPLEMENTS,
    "governed clause": {
        "in-addition-to-doing": forms.in_addition_to_doing,
        "with-clause": told.with_clause,
        "by-doing": forms.by_doing,
    },
    "noun clause": {
        "infinitive-on-noun": forms.infinitive_on_noun,
        "participle-of-saying": forms.participle_of_saying,
    },
    "relative clause": {
        "infinitive-on-noun": forms.infinitive_on_noun,
        "relative-clause-of-encounter": relative_clause_of_encounter,
        "participle-of-saying": forms.participle_of_saying,
    },
}


def attribute(verb, verbs):
    """Return the Attribution of a verb, given the ReportingVerbs of its sentence."""
    if verb.i not in verbs.placed:
        for token in (*reversed(list(verb.ancestors)), verb):
            if token.i not in verbs.placed:
                verbs.placed[token.i] = found = place_verb(token, verbs)
                if found.matrix is not None:  # a verb of saying beside its content hangs on it
                    attribute(found.matrix, verbs)
    return verbs.placed[verb.i]


def place_verb(verb, verbs):
    """Return the Attribution of a verb from those above it; a participle that tells what talks were on has none."""
    if _of_talks(verb):
        return Attribution()
    ways = {"verb-of-saying-beside": verb_of_saying_beside, **WAYS.get(function(verb), {})}
    for rule, way in ways.items():
        if is_on(rule) and (found := way(verb, verbs)) is not None:
            return replace(found, rule=note(rule))
    return Attribution()


def _of_talks(verb):
    """Say whether a verb tells of the talks right before it: `she held talks with N focused on a common plan`."""
    before = verb.nbor(-1) if verb.i else verb
    own = function(verb) == "root" or (subject(verb) is not None and lemma(subject(verb)) in TALKS)
    free = before.text not in MARKS_OF_A_LIST and before.pos_ not in ("ADV", "AUX", "PRON")
    talks = any(lemma(token) in TALKS for token in verb.doc[: verb.i])
    return verb.tag_ in ("VBN", "VBD") and lemma(verb) in ON_MATTERS and free and talks and not own


def verb_of_saying_beside(verb, verbs):
    """`"We owe you much," she said`: what is told stands above the verb of saying, which the parser hung beside it."""
    for child in children(verb, "side clause"):
        if verbs.kind(child) == "say" and subject(child) is not None:
            return Attribution("within", matrix=child) if child.i > verb.i or is_set_beside(child) else None
    return None

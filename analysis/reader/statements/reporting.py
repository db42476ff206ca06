"""Which verbs of a sentence make a statement: told as done, by somebody who can speak."""

from analysis import countries
from analysis.reader.ground.clauses import finite, infinitive, negated, participle, relative, unreal
from analysis.reader.ground.grammar import function, lemma, passive, subject
from analysis.reader.ground.lexicon import lexicon, word_class
from analysis.reader.statements.decisions import ABSTRACT, attitude
from analysis.reader.statements.frames import match_verb
from analysis.reader.statements.valency import clause, is_quoted, reception

NO_OTHER = word_class("no-other")
FINDINGS = word_class("findings")
EMBEDDABLE = ("say", "give", "perform")


def reporting(token):
    """Return the codebook row of a verb that may report, a row without act for an unknown one, or None."""
    if token.pos_ not in ("VERB", "AUX") and token.tag_ not in ("VBD", "VBZ", "VBP", "VBG", "VBN", "VB"):
        return None
    if finding(token):
        return {"verb": lemma(token), "rest": [], "kind": "say", "act": "state", "finding": True}
    row = match_verb(token, bearer(token))
    felt = feeling(token)
    if row is not None and not (felt and (passive(token) or row["kind"] == "none")):
        return row
    if felt is not None:
        return {
            "verb": "be",
            "rest": [],
            "kind": "hold",
            "act": lexicon()[1]["adjective"][felt],
            "adjective": True,
        }
    known = lexicon()[0].get(lemma(token), ())
    governs = (clause(token) is not None and function(clause(token)) == "content clause") or (
        is_quoted(token) and clause(token) is not None
    )
    if (
        governs
        and not known
        and function(token) not in ("relative clause", "noun clause")
        and subject(token) is not None
        and token.pos_ == "VERB"
    ):
        return {"verb": lemma(token), "rest": [], "kind": "say", "act": "", "unknown": True}
    return None


def finding(verb):
    """Return whether a verb tells what a study, poll or court found: its result is a statement of it."""
    named = bearer(verb)
    return (
        named is not None
        and lemma(verb) in FINDINGS
        and lemma(named) in lexicon()[1]["study"]
        and clause(verb) is not None
        and not passive(verb)
    )


def feeling(verb):
    """Return the adjective that makes `was pleased`, `are ready` an act, in dictionary form, or None."""
    if lemma(verb) in ("be", "feel", "remain") or passive(verb):
        heads = (
            [verb]
            if passive(verb)
            else [c for c in verb.children if function(c) in ("adjective complement", "object predicate")]
        )
        for head in heads:
            if any(
                function(c) == "open complement" and lemma(c) in lexicon()[0] for c in (*head.children, *verb.children)
            ):
                continue
            governs = any(
                function(c) in ("preposition", "agent", "open complement", "content clause", "adverbial clause")
                and c.i > head.i
                for c in (*head.children, *verb.children)
            )
            if attitude(head) and governs:
                return attitude(head)
    return None


def bearer(verb, depth=0):
    """Return the subject that a verb has or shares with the verb it is coordinated with or hangs on."""
    named = subject(verb)
    if (
        named is not None
        or depth > 6
        or function(verb) not in ("coordinated", "adverbial clause", "open complement")
        or verb.head.pos_ not in ("VERB", "AUX")
    ):
        return named
    return bearer(verb.head, depth + 1)


def stands(verb, row, at, verbs):
    """Return whether a verb with its row and Place makes a statement."""
    if row["kind"] == "none" or not at.level or negated(verb) or unreal(verb) or relative(verb):
        return False
    if at.level == "within":
        return (
            row["kind"] in EMBEDDABLE
            and row["act"] != "wish"
            and not verbs[at.matrix.i].get("finding")
            and third_party(verb)
            and indicative(verb, at.matrix, verbs)
            and function(verb) in ("content clause", "coordinated", "adverbial clause")
        )
    if verb.tag_ == "VBN" and function(verb) in ("adverbial clause", "noun clause") and not finite(verb):
        return False
    if (
        function(verb) == "governed clause"
        and verb.tag_ == "VBG"
        and verb.head.lower_ in ("on", "of", "about", "for", "towards")
    ):
        return False  # `their views on settling disputes`
    if not (finite(verb) or verb.tag_ == "VBG" or participle(verb) or infinitive(verb) or at.shares is not None):
        return False
    if at.shares is not None and (negated(at.shares) or unreal(at.shares)):
        return False
    named = bearer(at.shares if at.shares is not None else verb)
    able = row.get("finding") or plausible(verb, named)
    return able and not reception(verb) and not weak(verb, row, named)


def indicative(verb, matrix, verbs):
    """Return whether a verb inside a content tells of speech: finite, and not what somebody is asked to say."""
    return (
        finite(verb)
        and lemma(matrix) not in ("deny", "doubt")
        and verbs[matrix.i]["act"] not in ("propose", "invite", "wish")
    )


def third_party(verb):
    """Return whether a verb inside a content is said by somebody named there, not by the speaker's pronoun."""
    named = bearer(verb)
    return named is not None and named.lower_ not in NO_OTHER and plausible(verb, named) and not passive(verb)


def plausible(verb, named):
    """Return whether a subject can speak: no event or abstract thing; documents with their own verbs."""
    if named is None:
        return True
    words, head = lexicon()[1], lemma(named)
    if passive(verb):
        return named.tag_ not in ("WDT", "WP")
    if named.lower_ == "it" and function(named) != "expletive" and verb.tag_ == "VBD":
        return words_of_paper(verb)
    if function(named) == "expletive" or named.lower_ in ("it", "there", "this", "that", "which", "what"):
        return False
    if head in words["channel"]:
        return words_of_paper(verb)
    if head in words["carrier"]:
        return True
    if named.pos_ == "PROPN" and head not in words["thing"]:
        return True
    return head not in words["thing"] and (head in lexicon()[1]["body"] or not head.endswith(ABSTRACT))


def words_of_paper(verb):
    """Return whether `it` before a verb can be a message or a body: the verb has words, or is one of performing."""
    row = match_verb(verb, subject(verb)) or {}
    return lemma(verb) in lexicon()[1]["document verb"] or row.get("kind") == "perform"


def weak(verb, row, named):
    """Return whether a verb names doing rather than saying, or an attitude of a country that nobody puts in words."""
    bare = participle(verb) or infinitive(verb)
    if bare and (
        (row["kind"] == "hold" and row["act"] != "wish") or (participle(verb) and row["verb"] in lexicon()[1]["doing"])
    ):
        return True
    if row["kind"] == "hold" and passive(verb) and not row.get("adjective"):
        return True
    return row["kind"] == "hold" and named is not None and (named.lower_ in lexicon()[1]["publisher"] or nation(named))


def nation(token):
    """Return whether a subject is a country: whose attitude, told with no verb of saying, is narrative."""
    return countries.forms().get(token.text, ("", ""))[1] in ("country", "spelling")

"""Wordings that stand for somebody without a name: pronouns, plurals that sum persons or sides, sides, bodies' nouns.

A new noun goes into `data/codebook/words.csv`: `standins-plural` (`the trailblazers` sums persons),
`standins-many-in-one` (`the trio`), `standins-side`, `standins-message` (its sender), `standins-body`; one that names
an office or a role, such as `the guest`, into `data/codebook/roles.csv`.
"""

from analysis.reader.ground.grammar import function
from analysis.reader.ground.lexicon import verb_rows, word_class, word_values
from analysis.reader.ground.parse import lowers, text_of
from analysis.reader.names.bodies import country_of_known
from analysis.reader.names.letters import letter_words
from analysis.reader.records import StandIn
from analysis.reader.who.office_fit import HEADS
from analysis.reader.who.office_phrases import HEADING, PATTERNS, find_office_phrases
from analysis.reader.who.plurals import BEFORE, acts, find_plurals, telling_before

PRONOUNS = word_values("pronouns-of-one")  # → gender
THEY = word_class("pronouns-of-several")
SENDERS = word_class("standins-message")
SIDES = word_class("standins-side")
GROUPS, BEFORE_SIDES = SIDES | SENDERS, set(BEFORE) - {"number", "predeterminer"}
OWNED = word_class("determiners-of-sides")
BODIES = word_class("standins-body")


def find_standins(doc, row, rows):
    """Return the stand-ins of a sentence in the order of its words; a shorter kind gives way where two overlap.

    `row` are its words with their letters, `rows` its named mentions.
    """
    found = [*_pronouns(doc), *_of_two(doc), *find_plurals(doc), *_sides(doc)]
    heading = doc.user_data["part"] == "headline" and not text_of(doc).isupper()
    offices = find_office_phrases(doc, row, rows, (*PATTERNS, HEADING) if heading else PATTERNS)
    found += [one for one in offices if not _overlaps(one, found, ("plural", "side", "message"))]
    found += [one for one in _body_nouns(doc) if not _overlaps(one, found)]
    return sorted(found, key=lambda one: (one.first, one.last))


def standin_at(doc, head):
    """Return the stand-in of a sentence that a word is the head of, or None; headings need no article for one."""
    row = letter_words(doc)
    found = find_standins(doc, row, ())
    found += find_plurals(doc, bare=True)  # `consulted with Indian counterparts`
    if doc.user_data["part"] == "headline":
        found += find_office_phrases(doc, row, (), patterns=[HEADING])
    return next((one for one in found if one.head == head), None)


def _overlaps(one, others, kinds=()):
    """Say whether a stand-in shares words with others of some kinds, or of any."""
    return any(
        other.first < one.last and one.first < other.last for other in others if not kinds or other.kind in kinds
    )


def _standin(doc, kind, first, last, **more):
    return StandIn(kind, first, last, doc[first:last].root, **more)


def _pronouns(doc):
    """Return the personal pronouns of a sentence, those of one person and those of several."""
    found = []
    for token in [doc[at] for at, word in enumerate(lowers(doc)) if word in PRONOUNS or word in THEY]:
        if token.lower_ in PRONOUNS and token.pos_ in ("PRON", "DET", "ADJ"):
            found.append(_standin(doc, "pronoun", token.i, token.i + 1, gender=PRONOUNS[token.lower_]))
        elif token.lower_ in THEY and token.pos_ == "PRON" and (token.lower_ != "both" or acts(token, "object")):
            found.append(_standin(doc, "they", token.i, token.i + 1, noun=token.lower_))
    return found


def _of_two(doc):
    """Return `the latter` and `the former` where a verb of speech has one as subject or object."""
    found = []
    for token in (doc[at] for at, word in enumerate(lowers(doc)) if at and word in ("latter", "former")):
        if token.nbor(-1).lower_ == "the" and acts(token, "object") and verb_rows(token.head.lemma_.lower()):
            found.append(_standin(doc, "latter", token.i - 1, token.i + 1, noun=token.lower_))
    return found


def _sides(doc):
    """Return sides and messages: `the U.S. side`, `the Cambodian delegation`, `the message`."""
    found = []
    for token in doc:
        noun = token.lemma_.lower()
        if noun not in GROUPS or token.tag_ in ("NNS", "NNPS"):
            continue
        lefts = [one for one in token.lefts if function(one) in BEFORE_SIDES]
        marks = {left.lower_ for left in lefts} & OWNED
        if not marks and not any(left.tag_ == "POS" for left in token.lefts):
            continue
        kind, first = "message" if noun in SENDERS else "side", min(left.left_edge.i for left in lefts)
        more = {"noun": noun, **telling_before(doc, first, token, lefts)}
        party = country_of_known(word.text for word in _glued(doc, first, token.i))  # `the ZANU-PF delegation`
        more["lands"] = more["lands"] or [party] * bool(party)
        if (leader := _leader_of(token)) is not None:  # `the head of the Jordanian delegation`
            first, more = leader.left_edge.i, more | {"lead": leader.lower_}
        found.append(_standin(doc, kind, first, token.i + 1, **more))
    return found


def _glued(doc, first, last):
    """Return the words before a noun, what hyphens join as one: `ZANU-PF`."""
    words = [*doc[first:last]]
    joined = [at for at, word in enumerate(words) if word.text == "-" and 0 < at < len(words) - 1]
    return [doc[words[at].i - 1 : words[at].i + 2] for at in joined] or words


def _leader_of(token):
    """Return the leader whose delegation a word is (`the head of the delegation`), or None."""
    above = token.head.head if token.head.lower_ == "of" and token.lemma_.lower() == "delegation" else token
    return above if above.lower_ in HEADS and above.left_edge.lower_ == "the" else None


def _body_nouns(doc):
    """Return the nouns of bodies with an article: subjects, and `the Party` wherever it stands."""
    found = []
    for token in doc:
        noun = token.lemma_.lower()
        if noun not in BODIES or token.tag_ not in ("NN", "NNP"):
            continue
        first = token.left_edge
        if first.lower_ not in ("the", "this"):
            continue
        named = any(word.text[0].isupper() for word in doc[first.i + 1 : token.i])
        owned = any(one.lower_ == "of" for one in token.rights if function(one) in ("preposition", "compound"))
        party = token.text == "Party" and function(token) not in ("compound", "possessor", "noun modifier")
        if not named and not owned and (party or acts(token)):
            found.append(_standin(doc, "body", first.i, token.i + 1, noun=noun))
    return found

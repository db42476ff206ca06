"""One naming of an encounter as a record: its form, what the words around it say of it, where the other side begins."""

from analysis.reader.ground.grammar import function
from analysis.reader.ground.lexicon import word_class
from analysis.reader.ground.openings import is_opening
from analysis.reader.ground.switches import is_on, note
from analysis.reader.meetings.wordings import end_of_side, noun_at
from analysis.reader.records import Naming

SHARED_REACH = 40  # tokens after a wording within which `separately` is its own
BY_VIDEO = word_class("words-of-video")
BY_PHONE = {"phone", "telephone", "telephonically"}
ANOTHER = word_class("words-for-another-encounter")
ONE_BY_ONE = word_class("words-for-one-by-one")
MEDIUM = word_class("forms-open-to-a-medium")
HOSTED = word_class("participles-of-hosting")


def _medium(doc, wording, first, last):
    """Return a wording's form with what the words around it say of the medium, and in a list the rule that said it."""
    around = {token.lower_ for token in doc[max(0, first - 2) : last + 6]}
    if wording.form in MEDIUM and is_on("medium-beside-wording"):
        by_phone = around & BY_PHONE and wording.form != "reception"
        said = "video call" if around & BY_VIDEO else "phone call" if by_phone else wording.form
        if said == wording.form and wording.text in ("speak", "talk") and is_opening(doc[first]):
            said = "meeting"  # `Speaking to a delegation in Hanoi, he affirmed`
        if said != wording.form:
            return said, [note("medium-beside-wording")]
    working = wording.text == "meeting" and doc[last - 2].lower_ == "working"
    return "working session" if working else wording.form, []


def new_naming(doc, wording, rule, told, first, last, after, start=None, **more):
    """Return the record of a naming; the other side begins after its preposition (`after`), else at `start`, if any."""
    words = {token.lower_ for token in doc[max(0, first - 3) : last + 3]}
    every = words | {token.lower_ for token in doc[first : last + SHARED_REACH]}
    every -= {t.lower_ for t in doc[:-1] if t.tag_ == "JJ" and not any(n.tag_ == "NNS" for n in doc[t.i + 1 : t.i + 4])}
    apart = every & ONE_BY_ONE and "trilateral" not in words
    form, medium = _medium(doc, wording, first, last)
    begins, host = start if after is None else after, wording.host
    if after is not None and doc[after - 1].lower_ == "by" and doc[after - 2].lower_ in HOSTED:
        host, medium = "other", [*medium, note("noun-with-its-host")]
    return Naming(
        doc=doc, rules=[rule, told.rule, *medium], form=form, wording=wording.text,
        host=host, state=told.state, first=first, last=last,
        link="" if after is None else doc[after - 1].lower_,
        side=(last, last) if begins is None else (begins, end_of_side(doc, begins)), other=bool(words & ANOTHER),
        each=bool(apart) or ("bilateral" in words and "meetings" in words), **more,
    )  # fmt: skip


def has_child(token, *words):
    """Say whether one of some words hangs on a word."""
    return any(child.lower_ in words for child in token.children)


def wording_at(doc, at):
    """Return the noun wording that ends at a token which is no modifier of another noun, or None."""
    noun = function(doc[at]) in ("object", "governed noun")  # `had a bilateral with`
    modifier = (doc[at].pos_ == "ADJ" and not noun) or function(doc[at]) in ("adjective", "compound")
    return None if modifier else noun_at(doc, at)


def head_of_wording(noun, wording):
    """Return the head of a noun wording that ends at a token: `letters` of `letters of credence`."""
    return noun.doc[noun.i - len(wording.words) + 1] if "of" in wording.words else noun

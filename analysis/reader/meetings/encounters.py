"""Namings of encounters, sentence by sentence → the article's encounters: one dict each, however often it is named."""

import re
from datetime import date

from analysis.reader.ground.lexicon import word_class, word_list
from analysis.reader.ground.parse import file_wording, span
from analysis.reader.meetings import both_sides, companions, matching, namings, settings, sides
from analysis.reader.meetings.story import actors_of, begin, latest, note

HELLO = {"welcome", "greet"}
ALONE = word_class("verbs-with-direct-object")
LONG_AGO = 30  # days before the readout from which an encounter is only recalled
RECALLED = re.compile(r"\b(?:in|since) (?:(?:early|late|mid-)? ?[A-Z][a-z]+ )?(?:19|20)\d\d\b|\blast (?:year|month)\b")
MONTH_NAMES = word_list("month-names")
MONTHS = re.compile(rf"\b[Ii]n ((?:{'|'.join(MONTH_NAMES)})[a-z]*)\b(?! \d)")
RECALLING = 25  # tokens after a wording in which such a time is its own


def _new(story, first, other, naming):
    """Add an encounter to the story."""
    doc = naming["doc"]
    start, end = span(doc[naming["first"] : naming["last"]])
    one = {
        "form": naming["form"], "wording": naming["wording"], "naming": naming, "title": naming["title"],
        "first": list(first), "other": list(other), "companions": list(story["always"]), "date": naming["day"],
        "place": naming["place"][0], "land": naming["place"][1],
        "sentence": doc.user_data["sentence"], "start": start, "end": end,
    }  # fmt: skip
    story["encounters"].append(one)
    return one


def _again(story, one, first, other, naming):
    """Add to an encounter what a further naming of it says."""
    people = {*one["first"], *one["other"]}
    if naming["title"]:
        people |= {actor for told in story["encounters"] for actor in told["other"]}
    one["other"] += [actor for actor in other if actor not in people]
    one["first"] += [actor for actor in first if actor not in people]
    one["date"] = one["date"] or naming["day"]
    if not one["place"]:
        one["place"], one["land"] = naming["place"][0], one["land"] or naming["place"][1]
    nearer = one["wording"] in matching.VAGUE and naming["wording"] not in matching.VAGUE
    if nearer and not (matching.channel(naming["form"]) == "call" != matching.channel(one["form"])):
        one["form"], one["wording"], one["naming"] = naming["form"], naming["wording"], naming


def _names(story, naming, one):
    """Note that a sentence names an encounter."""
    row = {"sentence": naming["doc"].user_data["sentence"], "encounter": one, "naming": naming, "also": None}
    story["namings"].append(row)
    if not naming["title"]:
        story["last"] = one


def _with_group(story, other):
    """Tell the encounter with a group, once its members are named."""
    naming, first = story["pending"]["naming"], story["pending"]["first"]
    story["pending"] = None
    story["unnamed"].discard(naming["doc"].user_data["sentence"])
    one = _new(story, first, [actor for actor in other if actor not in first], naming)
    _names(story, naming, one)
    return one


def _named_at_last(story, listed):
    """Put the persons who stood behind a party or country in its place on their side of the encounter told last."""
    one = story["last"]
    one["other"] = [*(actor for actor in one["other"] if actor not in story["bodies"]), *listed]
    story["namings"].append({"sentence": one["sentence"], "encounter": one, "naming": one["naming"], "also": None})


def _awaited(story, first):
    """Say whether an encounter with a group may be the one that a heading names with its members' names."""
    return not story["encounters"] and bool(story["pending"]) and bool(set(first) & set(story["pending"]["first"]))


def _near(naming):
    """Return the text of the stretch whose time is a naming's own."""
    return naming["doc"][naming["stretch"][0] : min(naming["stretch"][1], naming["last"] + RECALLING)].text


def _recalled(story, naming, readout):
    """Say whether a naming recalls an encounter of long ago, beside the one that is reported."""
    if not story["encounters"]:
        return False
    if naming["day"] and len(readout) == len("2024-05-14"):
        return abs((date.fromisoformat(readout) - date.fromisoformat(naming["day"])).days) > LONG_AGO
    if any(
        found[1][:3] != MONTH_NAMES[int(readout[5:7]) - 1] for found in MONTHS.finditer(_near(naming)) if readout[5:7]
    ):
        return True
    return bool(RECALLED.search(naming["doc"][naming["last"] : naming["last"] + RECALLING].text))


def _tell(story, naming, first, other, stands):
    """Add one naming to the story: to an encounter already told, as a new one, or as one with a group without names."""
    one = (
        matching.match_encounter(story, first, other, naming) or matching.for_lands(story, first, other, naming)
        if other
        else None
    )
    if one is not None:
        one = matching.part(story, one, naming, other)
        if naming["state"] == "held" and not all(actor in story["bodies"] for actor in other):
            more = matching.untold(story, other, naming)
            _again(story, one, first, [actor for actor in other if actor not in more], naming)
            for actor in more:
                _names(story, naming, _new(story, first, [actor], naming))
        _names(story, naming, one)
    elif naming["state"] != "held":
        return
    elif first and other and naming["title"] and _awaited(story, first):
        _names(story, naming, _with_group(story, other))
    elif first and other and (naming.get("named") or naming["wording"] not in HELLO):
        for group in [[actor] for actor in other] if naming["each"] else [other]:
            _names(story, naming, _new(story, first, group, naming))
    elif (
        stands
        and not naming["title"]
        and naming["kind"] != "noun"
        and (naming["linked"] or naming["wording"] not in ALONE)
    ):
        story["unnamed"].add(naming["doc"].user_data["sentence"])
        if first and not story["pending"]:
            story["pending"] = {"first": first, "naming": naming}


def _read(story, reading, doc, naming, mentions):
    """Read both sides, day and place of a naming, and tell it."""
    people = sides.named_persons(doc, mentions)
    first, other, stands = both_sides.both(doc, naming, people, mentions, story)
    other = [actor for actor in other if actor not in first]
    readout = reading.article["date"]
    naming["day"], _ = settings.day(doc, naming, readout, latest(story)["date"])
    naming["place"] = settings.place_of(doc, naming, mentions, reading.text, file_wording)
    if naming["state"] != "planned" and not _recalled(story, naming, readout):
        _tell(story, naming, first, other, stands)


def _prepare(doc, found):
    """Give each naming its sentence and the stretch whose day and place are its own: up to its neighbours'."""
    held = [naming for naming in found if naming["state"] == "held"]
    for naming in found:
        others = [one for one in held if one is not naming]
        left = max((one["last"] for one in others if one["last"] <= naming["first"]), default=0)
        right = min((one["first"] for one in others if one["first"] >= naming["last"]), default=len(doc))
        naming.update(doc=doc, title=doc.user_data["part"] != "body", stretch=(left, right), alone=len(held) == 1)


def gather(reading, docs, mentions, home):
    """Return the story of an article (story.py): its `encounters`, and in `namings` which sentence names which.

    Sentences of the body are read first: headings and captions name mostly what the body tells.
    """
    story, by_sentence = begin(home), {}
    for mention in mentions:
        by_sentence.setdefault(mention["sentence"], []).append(mention)
    note(story, [mention for mention in mentions if mention["kind"] == "person"], among="cast")
    for doc in sorted(docs, key=lambda doc: doc.user_data["part"] != "body"):
        here, found = by_sentence.get(doc.user_data["sentence"], []), namings.find_namings(doc)
        _prepare(doc, found)
        note(story, sides.named_persons(doc, here))
        if not story["main"] and doc.user_data["part"] == "body":
            story["main"] = actors_of(sides.before(doc, sides.named_persons(doc, here), doc[:].root.i, doc[:].root)[0])
        if listed := companions.members(story, doc, here):
            story["last"] = _with_group(story, listed)
            continue
        if listed := companions.for_bodies(story, doc, here):
            _named_at_last(story, listed)
            continue
        for naming in found:
            if naming["form"] == "visit":
                story["visits"].append((naming, here))
            else:
                _read(story, reading, doc, naming, here)
        companions.add_companions(story, doc, here)
    return story

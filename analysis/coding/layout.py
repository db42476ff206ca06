"""How the workbook that a coder fills is laid out: its sheets, their columns, and what may be chosen in which."""

from functools import cache

from analysis.codebook import read_codebook
from analysis.words import label

THEMES = tuple(f"theme {number}" for number in range(1, 5))
SHEETS = {  # sheet → column → its width; what stands in GIVEN is filled in, the rest is the coder's
    "Readouts": {"readout": 9, "title": 60, "dated": 12, "done": 8, "account": 16, "remarks": 50, "article": 30,
                 "file": 30, "draw": 8, "by": 10, "sha256": 12},
    "Sentences": {"readout": 9, "sentence": 9, "text": 80, **dict.fromkeys(THEMES, 22), "verb": 20, "act": 14,
                  "speaker": 28, "named by": 13, "addressee": 28, "how firm": 12},
    "Persons": {"readout": 9, "name": 32, "country": 18, "also called": 44},
    "Encounters": {"readout": 9, "hosts": 36, "guests": 36, "form": 16, "date": 13, "place": 28,
                   "class of visit": 14, "channel": 14},
}  # fmt: skip
GIVEN = {"readout", "title", "dated", "article", "file", "draw", "by", "sha256", "sentence", "text"}
HIDDEN = {"article", "file", "draw", "by", "sha256"}  # what the program needs to find the readout again
SPARE = 40  # empty rows below the last with choices, for what is added
LISTS = {  # column → the list of the sheet Codes that is to be chosen from
    **dict.fromkeys(THEMES, "theme"), "act": "act", "named by": "named by", "how firm": "how firm", "form": "form",
    "class of visit": "class of visit", "channel": "channel", "done": "done",
}  # fmt: skip
NAMED_BY = {
    "full name": "the person's or body's full name, with or without titles",
    "short name": "part of the name: “President Biden”, “Mr. Sullivan”",
    "alias": "an acronym or another name",
    "role": "a title or description with no name: “the guest”, “the U.S. side”",
    "pronoun": "he, she, they",
    "collective": "a plural that counts or sums: “the two sides”, “both leaders”",
    "elided": "no subject of its own: “… and thanked”",
}
FIRM = {
    "stance": "support, commitment, readiness, with no act of one's own",
    "promise": "an act to come: “will send a delegation”",
    "deliverable": "an act with an amount, a date, a named document or body",
}
FORMS = {
    "reception": "received, welcomed to one's office",
    "meeting": "met, had a meeting",
    "talks": "formal talks, often after a ceremony of welcome",
    "working session": "working session, working meeting",
    "courtesy call": "paid a courtesy call",
    "phone call": "spoke with, called, in a phone call",
    "video call": "by video",
    "message": "congratulations, condolences or greetings in writing",
    "visit": "a visit, where no meeting of persons is told",
    "ceremony": "a ceremony",
    "multilateral": "forum, congress, summit of many",
}
VISITS = ("state", "official", "working", "private", "transit")
CHANNELS = ("party", "state", "parliament", "military", "people")


@cache
def codes():
    """Return list → code → `(what the coder chooses, what it means, an example)`, from the codebook."""
    book = read_codebook()
    acts = {row.act: (label("act", row.act), row.definition, row.example) for row in book["acts"].itertuples()}
    themes = {row.theme: (row.label, row.definition, row.counts) for row in book["themes"].itertuples()}
    plain = {"named by": NAMED_BY, "how firm": FIRM, "form": FORMS, "done": {"yes": "this readout is coded to its end"}}
    plain |= {"class of visit": dict.fromkeys(VISITS, "in the text's own word"), "channel": dict.fromkeys(CHANNELS, "")}
    shown = {name: {code: (code, said, "") for code, said in known.items()} for name, known in plain.items()}
    return {"theme": themes, "act": acts, **shown}


def chosen(name, cell):
    """Return the code that a coder chose in a list, by its wording or its code; nothing where there is none such."""
    wanted = " ".join(cell.split()).casefold()
    found = (code for code, (shown, *_) in codes()[name].items() if wanted in (code.casefold(), shown.casefold()))
    return next(found, None)

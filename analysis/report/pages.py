"""What the page's lists and tables of rows consist of, as its script reads it: columns, headings, nouns."""

from analysis.words import heading

NAMES = {  # headings of what the page alone shows, or shows otherwise
    "article": "readout", "account": "account of",
    "hosts": "first side or host", "guests": "other side",
    "day": "date", "rank": "who ranks higher", "countries": "countries met", "people": "persons",
    "finding": "against what is known",
    "event": "named as", "speaker_name": "speaker", "addressee_name": "addressee", "roles": "office",
}  # fmt: skip
NOUNS = {
    "articles": "readout", "article": "readout", "themes": "theme passage", "formulae": "formula",
    "counterpart": "country",
}  # fmt: skip
SEVERAL = {"formula": "formulae", "country": "countries", "party": "parties"}
NOTES = {  # view → what is said below each of its sentences
    "statements": "speaker_name reason verb act addressee_name strength rule",
    "meetings": "form day place host_names guest_names visit rule", "mentions": "kind name resolved_by reason rule",
    "partnerships": "dyad tier event", "formulae": "formula", "themes": "theme", "problems": "kind detail effect",
    "actors": "name kind country roles", "sentences": "part",
}  # fmt: skip
LEDGERS = {  # tables of rows → their columns
    "meetings": "sentence form day place hosts guests visit channel rank rule",
    "statements": "sentence speaker_name act verb addressee_name content strength rule",
    "problems": "sentence kind detail effect",
    "encounters": "day form place hosts guests visit channel rank new article",
    "tiers": "date tier event finding article",
}  # fmt: skip
ELEMENTS = {  # what each text of a pair of countries has: column → its view, the title
    "theme": ("themes", "Theme"), "formula": ("formulae", "Formula"), "tier": ("partnerships", "Tier"),
    "act": ("statements", "Act"), "graduation": ("statements", "Words that raise an act or give it a tone"),
}  # fmt: skip

LAYERS = {  # of a readout's text: what can be shown or not
    "name": "names", "verb": "acts", "content": "what is said", "tier": "partnership tiers", "formula": "formulae",
    "theme": "themes", "off": "taken off",
}  # fmt: skip
PICKED = "collection kind form act act_class theme tier formula part resolved_by"  # columns by which a table is chosen
HEADS = {  # view → its title and lead
    "search": ["Search", "Words or a phrase in the sentences: Viet Nam also finds Việt Nam, cooperat* any ending. What "
               "is found can be chosen by who speaks in its sentence and by what is done, and sorted by the words "
               "before it or after it."],
    "tables": ["The ten tables", "All that was coded, one kind of row to a table."],
    "codebook": ["What the codes mean", ""], "both": ["Two readouts side by side", ""],
}  # fmt: skip
SAID = {  # what is said in a view
    "none": "There is none in these readouts.",
    "score": "Each note is a reported speech act in its sentence; its stem points to the line of whom it addresses.",
    "deliverables": "Promised or agreed with an amount, a date, a document or a body: ",
    "acts": "All statements of these readouts, those that tell of further countries too.",
    "apart": "These two readouts were not laid side by side when the report was written.",
    "matched": "What stands in both was matched by who speaks, act, themes, names and rarer words; how sure that is "
               "stands at the end of a row. Nothing is called told by one alone where the other text is not whole or "
               "tells of another encounter.",
    "compared": ["told", "the first", "the second", "on what grounds", "how sure"],
    "voices": ["who speaks in the sentence", "places", "first", "last"],
}  # fmt: skip


def _column(name, words="", **more):
    """Return a column of a list: `list` where a cell holds several, `pick` to choose by, `to` what it opens."""
    return {"name": name, "words": words or NAMES.get(name) or heading(name), **more}


def _many(name, words="", **more):
    return _column(name, words, list=True, pick=True, **more)


LISTS = {  # list → its title, lead, view, order and columns
    "readouts": {
        "title": "Readouts", "view": "articles", "sort": "date", "down": True,
        "lead": "Every readout as it was read: its sentences in the file's order, what was taken off in grey, what was "
                "coded in it marked.",
        "columns": [
            _column("date"), _column("title", "readout", kind="wide", to=["readout", "article"]), _many("collection"),
            _many("year", hidden=True), _many("countries"),
            _many("forms", "form"), _column("people", list=True, kind="wide"),
            _many("themes", "themes", kind="wide"), _column("words", kind="num"),
        ],
    },
    "actors": {
        "title": "Actors", "view": "actors", "sort": "mentions", "down": True,
        "lead": "Everybody who is named: persons, parties, bodies, with the offices that the texts give them.",
        "columns": [
            _column("name", to=["actor", "actor"]), _many("kind"), _many("country"),
            _column("roles", "offices", list=True, kind="wide"), _column("mentions", kind="num"),
            _column("articles", "readouts", kind="num"),
        ],
    },
    "pairs": {
        "title": "Pairs of countries", "view": "pairs",
        "lead": "Two countries on the two sides of an encounter, as a meeting, a call or a message. An encounter of "
                "several countries counts for each pair that it brings together.",
        "columns": [
            _column("countries", "countries", to=["pair", "pair"]), _column("encounters", kind="num"),
            _column("readouts", kind="num"), _column("first"), _column("last"),
        ],
    },
    "compare": {
        "title": "Side by side", "view": "compared",
        "lead": "Two accounts of one encounter, copies of one text, and each text beside the one before it between the "
                "same two countries.",
        "columns": [
            _column("date"), _column("second", "the second text", kind="wide", to=["compare", "a", "b"]),
            _column("before", "the first text, of"), _column("both", "both tell", kind="num"),
            _many("kind", "what they are"),
        ],
    },
}  # fmt: skip


def told():
    """Return what the page says of rows, as its script reads it: lists, ledgers, notes, nouns."""
    columns = {name: {one: said.split() for one, said in table.items()} for name, table in
               (("notes", NOTES), ("ledgers", LEDGERS))}  # fmt: skip
    told = {"lists": LISTS, "elements": ELEMENTS, "nouns": NOUNS, "several": SEVERAL}
    return {**columns, **told, "layers": LAYERS, "picked": PICKED.split(), "heads": HEADS, "said": SAID}

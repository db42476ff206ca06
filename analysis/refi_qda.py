"""A corpus as a REFI-QDA project (`.qdpx`), which MAXQDA, NVivo, ATLAS.ti and QualCoder read: texts, codes, spans.

A source for each readout, a code for each theme, act, formula and tier, a selection for each coded row. Ids follow from
what they stand for, so that the same readouts give the same project, and projects of two folders share their codes.
"""

import os
import re
from datetime import UTC, datetime
from uuid import NAMESPACE_URL, uuid5
from xml.etree import ElementTree
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import pandas as pd

from analysis.codebook import read_codebook
from analysis.package import release, title
from analysis.prose import short
from analysis.report.data import definitions, safe
from analysis.whole import whole_file
from analysis.words import heading, shown

SCHEMA = "urn:QDA-XML:project:1.0"
CODED = {  # table → (column of its codes, columns of the first and of the last place of its span)
    "themes": ("theme", ("start",), ("end",)),
    "statements": ("act", ("verb_start", "content_start"), ("verb_end", "content_end")),
    "formulae": ("formula", ("start",), ("end",)),
    "partnerships": ("tier", ("start",), ("end",)),
}
BOOKS = {"theme": "themes", "act": "acts", "formula": "formulae", "tier": "tiers"}
TOLD = {  # of a row, beside its code, as the selection's description
    "statements": ("statement", "speaker_name", "addressee_name", "strength", "rule"),
    "partnerships": ("dyad", "event"),
    "formulae": ("variant",),
    "themes": (),
}
VARIABLES = ("collection", "date", "account", "agency", "headline", "url", "duplicate_of")  # of a source
LONG = 60  # letters of a selection's name
BREAK = re.compile(r"\r\n?")
FIRST = (1980, 1, 1, 0, 0, 0)  # the time of a file in the archive, always the same


def guid(*what):
    """Return the id of a thing: the same for the same words."""
    return str(uuid5(NAMESPACE_URL, "readout-workbook/" + "/".join(map(str, what))))


USER = guid("user")


def moment():
    """Return when the coding was done, which some programs ask for: SOURCE_DATE_EPOCH's, else that of no day."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(epoch) if epoch.isdigit() else 0, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def one_break(text):
    """Return a text with each end of a line as one sign, and the place in it of each place of the text itself."""
    places, lost, at = [], 0, 0
    for found in BREAK.finditer(text):
        places += range(at - lost, found.end() - lost)
        at, lost = found.end(), lost + len(found[0]) - 1
    return BREAK.sub("\n", text), [*places, *range(at - lost, len(text) - lost + 1)]


def _within(parent, tag, text=None, /, **attributes):
    """Put an element into another and return it; what no XML can hold is replaced."""
    made = ElementTree.SubElement(parent, tag, {key: safe(str(value)) for key, value in attributes.items()})
    made.text = None if text is None else safe(text)
    return made


def _codes(project, corpus):
    """Put the codebook into the project: under a heading of each kind, its codes in the codebook's order."""
    codes, known, book = _within(_within(project, "CodeBook"), "Codes"), definitions(), read_codebook()
    for table, (column, _, _) in CODED.items():
        kind = _within(codes, "Code", guid=guid("codes", column), name=heading(column).capitalize(), isCodable="false")
        order = book[BOOKS[column]][column]
        for code in dict.fromkeys([*order, *filter(None, getattr(corpus, table)[column])]):
            own = _within(kind, "Code", guid=guid(column, code), name=shown(column, code), isCodable="true")
            if said := known.get(column, {}).get(code):
                _within(own, "Description", said)


def _variables(project):
    """Put the variables of the sources into the project."""
    variables = _within(project, "Variables")
    for name in VARIABLES:
        _within(variables, "Variable", guid=guid("variable", name), name=heading(name), typeOfVariable="Text")


def _spans(corpus):
    """Return article → `(start, end, table, row)` of each coded row, in the order of the text."""
    found = {}
    for table, (column, firsts, lasts) in CODED.items():
        rows = getattr(corpus, table)
        for row in rows[rows[column] != ""].to_dict("records"):
            starts, ends = ([row[one] for one in names if pd.notna(row[one])] for names in (firsts, lasts))
            if starts:
                found.setdefault(row["article"], []).append((int(min(starts)), int(max(ends)), table, row))
    return {article: sorted(rows, key=lambda one: one[:3]) for article, rows in found.items()}


def _selection(source, number, span, text, places):
    """Put a selection with its one code into a source."""
    start, end, table, row = span
    column, code = CODED[table][0], row[CODED[table][0]]
    name = short(" ".join(text[start:end].split()), LONG)
    about = {"creatingUser": USER, "creationDateTime": moment()}
    own = row["article"], table, column, code, start, end, number
    where = {"startPosition": places[start], "endPosition": places[end]}
    selection = _within(source, "PlainTextSelection", guid=guid("selection", *own), name=name, **where, **about)
    if told := [f"{heading(key)}: {shown(key, row[key])}" for key in TOLD[table] if row.get(key)]:
        _within(selection, "Description", "; ".join(told))
    coding = _within(selection, "Coding", guid=guid("coding", *own), **about)
    _within(coding, "CodeRef", targetGUID=guid(column, code))


def _source(sources, article, spans, text):
    """Put a readout into the project: its selections, then what is known of it; return its text as it is packed."""
    packed, places = one_break(text)
    own = guid("source", article["article"])
    name = article["article"].replace("/", "_")  # some programs make a file of this name
    about = {"plainTextPath": f"internal://{own}.txt", "creatingUser": USER, "creationDateTime": moment()}
    source = _within(sources, "TextSource", guid=own, name=name, **about)
    for number, span in enumerate(spans):
        _selection(source, number, span, text, places)
    for variable in filter(article.get, VARIABLES):
        value = _within(source, "VariableValue")
        _within(value, "VariableRef", targetGUID=guid("variable", variable))
        _within(value, "TextValue", shown(variable, article[variable]))
    return own, packed


def project(corpus):
    """Return the project as XML, and id → text of each source."""
    whole = {"xmlns": SCHEMA, "name": title(corpus.articles), "origin": f"readout-workbook {release()}".strip()}
    made = ElementTree.Element("Project", {**whole, "creatingUserGUID": USER, "creationDateTime": moment()})
    _within(_within(made, "Users"), "User", guid=USER, name="Readout workbook")
    _codes(made, corpus)
    _variables(made)
    sources, spans = _within(made, "Sources"), _spans(corpus)
    rows = corpus.articles.to_dict("records")
    texts = dict(_source(sources, row, spans.get(row["article"], []), corpus.texts[row["article"]]) for row in rows)
    return ElementTree.tostring(made, encoding="utf-8", xml_declaration=True), texts


def write_project(corpus, path):
    """Write a corpus as a project at a path, put there whole; raises OutputError where it can't be written."""
    xml, texts = project(corpus)
    sources = {f"sources/{own}.txt": text.encode("utf-8", "replace") for own, text in texts.items()}
    with whole_file(path) as part, ZipFile(part, "w") as archive:
        for name, content in {"project.qde": xml, **sources}.items():
            archive.writestr(ZipInfo(name, FIRST), content, ZIP_DEFLATED)

"""What stands at the head of each chapter: findings as Markdown whose numbers are computed and open what they count."""

from analysis import measures
from analysis.countries import name as country_name
from analysis.evidence import link
from analysis.prose import count, escape, listing, percent
from analysis.themes import in_text, shown

CLOSE = 5  # readouts; a collection of no more is read closely, never counted in percentages
NAMED = ("full name", "short name", "alias")
CLASSES = {
    "constative": "states and informs",
    "commissive": "pledges",
    "directive": "proposes and invites",
    "acknowledgement": "thanks, praises, condoles, welcomes, wishes",
    "negative": "voices concern and criticises",
    "joint": "reports what both sides discussed and agreed",
    "deed": "signs and presents",
}


def bullets(*findings):
    """Return findings as a Markdown list under its heading; empty ones are left out."""
    return "**In short**\n\n" + "\n".join(f"- {finding}" for finding in findings if finding)


def answer(*findings):
    """Return findings as the paragraph that closes a chapter."""
    return " ".join(finding for finding in findings if finding)


def collections(corpus):
    """Return one row per collection: how many readouts that are no copies, and whether they are few enough to read."""
    rows = distinct(corpus).groupby("collection").size().rename("readouts").reset_index()
    return rows.assign(close=rows["readouts"] <= CLOSE)


def distinct(corpus):
    """Return the view of the readouts that are no copies of another: what shares are taken of."""
    articles = corpus.view("articles")
    return articles[articles["duplicate_of"] == ""]


def closely(corpus, table):
    """Return the rows of a table of readouts in the collections that are read closely."""
    close = collections(corpus).query("close")["collection"]
    return table[table["collection"].isin(close)]


def largest(corpus):
    """Return the collection with most readouts."""
    sizes = collections(corpus).sort_values(["readouts", "collection"], ascending=[False, True])
    return sizes["collection"].iloc[0] if len(sizes) else ""


def often(corpus, most=6):
    """Return the countries met in most readouts, most often first."""
    met = distinct(corpus).query("counterpart not in ['', 'several']")["counterpart"].value_counts()
    return sorted(met.index, key=lambda country: (-met[country], country))[:most]


def base(corpus, view):
    """Return the line under a figure: what is counted, and on how many readouts."""
    rows = corpus.view(view)
    rows = rows[rows["duplicate_of"] == ""] if view == "articles" else rows
    noun = {"articles": "readouts", "themes": "passages", "formulae": "occurrences"}.get(view, view)
    readouts = count(len(distinct(corpus)), "readout")
    return f"{_first_up(readouts)}." if view == "articles" else f"{len(rows):,} {noun} in {readouts}."


def _first_up(text):
    """Return a sentence's beginning with a capital letter, its other letters as they are."""
    return text[:1].upper() + text[1:]


def leading(table, label, *, said, count="n", most=2):
    """Return a figure's title: the labels with the largest counts, and what is said of them."""
    sums = table.groupby(label)[count].sum()
    top = sorted(sums[sums > 0].index, key=lambda one: (-sums[one], one))[:most]
    return f"{_first_up(listing([shown(label, one) for one in top]))}: {said}" if top else _first_up(said)


def name(collection):
    """Return a collection's name as prose has it."""
    return f"*{escape(collection)}*" if collection else "the folder"


def read(corpus):
    """Return how much was read."""
    parts = [f"{link(row.readouts, 'articles', collection=row.collection, duplicate_of='')} in {name(row.collection)}"
             for row in collections(corpus).itertuples()]  # fmt: skip
    copies = int((corpus.articles["duplicate_of"] != "").sum())
    also = f" ({count(copies, 'copy', 'copies')} of another readout, not counted again)" if copies else ""
    words = f"{int(corpus.articles['words'].sum()):,} words"
    return f"Readouts were read: {listing(parts)}{also}; {words}, {link(len(corpus.sentences), 'sentences')} sentences."


def dates(corpus):
    """Return from when to when the readouts are, and how many have no date."""
    known = corpus.articles.loc[corpus.articles["date"] != "", "date"]
    without = len(corpus.articles) - len(known)
    span = f"They are dated from {min(known)} to {max(known)}" if len(known) else "None of them has a date"
    return span + (f"; {link(without, 'articles', date='')} without a date." if without and len(known) else ".")


def doubts(corpus):
    """Return how many problems are listed, and the most frequent kind."""
    if corpus.problems.empty:
        return "No problem was found in any file."
    kinds = corpus.problems["kind"].value_counts()
    top = sorted(kinds.index, key=lambda kind: (-kinds[kind], kind))[0]
    return (
        f"{link(len(corpus.problems), 'problems')} problems are listed, of {count(len(kinds), 'kind')}; most often "
        f"*{escape(top)}* ({link(int(kinds[top]), 'problems', kind=top)})."
    )


def speech(corpus, collection):
    """Return what one collection's accounts most often do with words."""
    rows = corpus.view("statements").query("collection == @collection and act_class != ''")
    if rows.empty:
        return ""
    kinds = rows["act_class"].value_counts()
    top = sorted(kinds.index, key=lambda kind: (-kinds[kind], kind))[:2]
    where = {"collection": collection}
    told = [f"it {CLASSES[kind]} ({link(int(kinds[kind]), 'statements', act_class=kind, **where)})" for kind in top]
    reading = link(len(rows), "statements", collection=collection, act_class=tuple(sorted(kinds.index)))
    return f"Of the {reading} speech acts in {name(collection)}, most often {listing(told, last='then')}."


def _speakers(rows, home):
    """Return the column that says who speaks and its values in words: voices, or countries of an account of no home."""
    if home:
        own = f"its own side ({country_name(home)})"
        return "voice", {"own": own, "other": "the other side", "both": "both together", "open": "nobody named"}
    lands = sorted(set(rows["side"]) - {"joint", "open"})
    return "side", {**{land: country_name(land) for land in lands}, "joint": "several together", "open": "nobody named"}


def voices(corpus, collection):
    """Return who speaks in one collection's accounts: its own side, the other, both."""
    rows = corpus.view("statements").query("collection == @collection and not embedded")
    if rows.empty:
        return ""
    column, said = _speakers(rows, corpus.homes().get(collection, ""))
    counts, where = rows[column].value_counts(), {"collection": collection, "embedded": False}
    told = [f"{said[key]} in {link(int(counts[key]), 'statements', **where, **{column: key})}"
            for key in said if key in counts]  # fmt: skip
    return f"In {name(collection)} the words are given to {listing(told)} statements."


def meetings(corpus, collection):
    """Return how many encounters one collection reports, and the country met most often."""
    rows = corpus.view("meetings").query("collection == @collection")
    if rows.empty:
        return f"No encounter was found in {name(collection)}."
    total = link(len(rows), "meetings", collection=collection)
    met = rows.loc[~rows["counterpart"].isin(["", "several"]), "counterpart"].value_counts()
    top = sorted(met.index, key=lambda country: (-met[country], country))[:3]
    told = [
        f"{country_name(country)} ({link(int(met[country]), 'meetings', collection=collection, counterpart=country)})"
        for country in top
    ]
    return f"{_first_up(name(collection))} reports {total} encounters" + (
        f", most often with {listing(told)}." if told else "."
    )


def theme(corpus, collection):
    """Return the theme that most readouts of a collection carry; of a handful, the themes that all of them carry."""
    articles = distinct(corpus).query("collection == @collection")
    rows = corpus.view("themes").query("collection == @collection")
    if rows.empty:
        return f"No theme was found in {name(collection)}."
    table = measures.share(rows, of="theme", articles=articles, by="collection")
    if len(articles) > CLOSE:
        top = table.sort_values(["count", "theme"], ascending=[False, True]).iloc[0]
        opens = link(int(top["count"]), "themes", collection=collection, theme=top["theme"], per="article")
        return f"In {name(collection)} most readouts speak of *{in_text(top['theme'])}*: {opens}, {top['said']}."
    shared = table.loc[table["count"] == len(articles), "theme"]
    every = f"all {len(articles)} readouts carry" if len(articles) > 1 else "the one readout carries"
    kinds, named = table.loc[table["count"] > 0, "theme"], listing(map(in_text, sorted(shared)))
    return f"In {name(collection)}, read closely, {len(kinds)} themes stand; {every} *{named}*." if len(shared) else ""


def uncovered(corpus):
    """Return how many body sentences carry no theme."""
    body = corpus.view("sentences").query("part == 'body' and duplicate_of == ''")
    rest, where = int((body["themes"] == "").sum()), {"part": "body", "duplicate_of": ""}
    share = percent(rest / max(len(body), 1))
    return (
        f"No theme of the codebook catches {link(rest, 'sentences', themes='', **where)} of "
        f"{link(len(body), 'sentences', **where)} body sentences ({share})."
    )


def naming(corpus):
    """Return how many speakers stand at their verb by name, and how many only by role, pronoun, sum or not at all."""
    rows = corpus.view("statements").query("speaker != ''")
    if rows.empty:
        return ""
    named = int(rows["resolved_by"].isin(NAMED).sum())
    others = len(rows) - named
    return (
        f"Who counts names alone loses {percent(others / len(rows))} of the statements: "
        f"{named:,} of {len(rows):,} name their speaker, {others:,} only by role, pronoun, sum or not at all."
    )


def open_names(corpus):
    """Return how many names no file of the corpus introduces in full."""
    kind = "short name never introduced"
    number = int((corpus.problems["kind"] == kind).sum())
    return f"{link(number, 'problems', kind=kind)} short names are introduced nowhere in their file." if number else ""


def silence(corpus):
    """Return the acts that one collection's accounts hold and another's never do, where both are large enough."""
    large = collections(corpus).query("not close")["collection"]
    rows = corpus.view("statements")
    acts = {one: set(rows.loc[rows["collection"] == one, "act"]) - {""} for one in rows["collection"].unique()}
    told = []
    for one in large:
        for other in sorted(set(acts) - {one}):
            if only := sorted(acts[other] - acts.get(one, set())):
                told.append(f"no statement in {name(one)} is coded *{listing(only)}*, in {name(other)} some are")
    return (_first_up(listing(told)) + ".") if told else ""


def people(corpus):
    """Return how many persons of how many countries are named, and how many the texts tie to no country."""
    persons = corpus.actors.query("kind == 'person'")
    without = int((persons["country"] == "").sum())
    return (
        f"{link(len(persons), 'actors', kind='person')} persons of {persons['country'].replace('', None).nunique()} "
        f"countries are named; the texts tie {link(without, 'actors', kind='person', country='')} of them to none."
    )


def trust(corpus):
    """Return how many statements and meetings stay without a speaker or a side."""
    spoken, met = corpus.view("statements"), corpus.view("meetings")
    silent, undated, alone = (int((column == "").sum()) for column in (spoken["speaker"], met["date"], met["guests"]))
    return (
        f"Of {link(len(spoken), 'statements')} statements, {link(silent, 'statements', speaker='')} have no resolved "
        f"speaker. Of {link(len(met), 'meetings')} encounters, {link(undated, 'meetings', date='')} have no sure day "
        f"and {link(alone, 'meetings', guests='')} no resolved guest."
    )


def cuts(corpus, table):
    """Return how many body sentences look cut in the wrong place."""
    body = int((corpus.sentences["part"] == "body").sum())
    return f"{len(table):,} of {body:,} body sentences begin with a small letter or end without a stop."

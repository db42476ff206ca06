"""The phases in order: files → readings → names → actors of the whole corpus → each readout's rows."""

from dataclasses import replace

from analysis.codebook import read_codebook
from analysis.reader.ground.parse import parse, parse_ahead
from analysis.reader.ground.repairs import mended
from analysis.reader.ground.stages import NotKeptError, made
from analysis.reader.ground.words import words_of
from analysis.reader.meetings.meetings import find_meetings
from analysis.reader.names.identity import link_actors
from analysis.reader.names.letters import letter_words
from analysis.reader.names.mentions import find_mentions
from analysis.reader.phrases.formulae import code_formulae
from analysis.reader.phrases.themes import code_themes
from analysis.reader.phrases.tiers import code_tiers
from analysis.reader.reading.article import read_article, read_file, read_readings
from analysis.reader.reading.duplicates import find_duplicates
from analysis.reader.reading.files import PLAIN, InputError, find_files, problem
from analysis.reader.reading.readout_dates import date_by_neighbours
from analysis.reader.statements.statements import find_statements
from analysis.reader.who.references import resolve_references
from analysis.tables import LIST

__all__ = [
    "InputError", "code_readings", "find_duplicates", "parse_ahead", "problem", "read_article", "read_file",
    "read_files", "read_readings",
]  # fmt: skip
LONGEST = 600  # tokens of a sentence at most: six times the longest of the shipped readouts, so none that anybody wrote
WORK = 500_000  # tokens × verbs, summed over sentences, of a readout at most: a hundred times the shipped ones' largest
FACTS = ("mentions", "meetings", "statements", "problems", "words")
CODED = ("mentions", "meetings", "statements", "partnerships", "formulae", "themes", "problems")


def _detail(error):
    """Return on one line what a rule failed with."""
    return f"{type(error).__name__}: {error}".splitlines()[0]


def _left_out(reading, detail):
    """Return the problem row of a readout that is not analysed."""
    article, effect = reading.article, "rows of this readout are missing"
    return problem(article["file"], "not analysed", detail, effect, article=article["article"])


def too_much(docs):
    """Return why a readout's parsed sentences are more than its rules should work through, or an empty string.

    What the rules do grows with each sentence's tokens × verbs. It's counted rather than timed, so that a readout gives
    the same rows on any machine.
    """
    longest = max(map(len, docs), default=0)
    if longest > LONGEST:
        return f"more work than a readout gives: a sentence of {longest} words and marks"
    if sum(len(doc) ** 2 for doc in docs) <= WORK:
        return ""
    work = sum(len(doc) * sum(token.pos_ in ("VERB", "AUX") for token in doc) for doc in docs)
    return f"more work than a readout gives: {work} words × verbs" if work > WORK else ""


def _own_id(reading, taken):
    """Give a readout an id that no other has: its path with the suffix where paths differ in that alone."""
    article, file = reading.article["article"], reading.article["file"]
    if article not in taken:
        return []
    others = (f"{file}-{number}" for number in range(2, len(taken) + 3))
    own = next(one for one in (file, *others) if one not in taken)
    for row in (reading.article, *reading.sentences, *reading.marks, *reading.problems):
        row["article"] = own
    return [problem(file, "same path", f"{article} is another file's id", f"its id is {own}", article=own)]


def one_by_one(function, arguments, _label):
    """Return a function's results for each of some arguments, in order, in this process."""
    return [function(*one) for one in arguments]


def read_files(folder, book, each=one_by_one):
    """Return the readings of a folder's files in the order of their paths, and problem rows.

    Raises InputError where no file is plain text and none of another kind could be read.
    """
    found, problems = find_files(folder)
    readings, taken = [], set()
    for some, faults in each(read_readings, found, "text"):
        for reading in some:
            problems += _own_id(reading, taken)
            taken.add(reading.article["article"])
        readings += some
        problems += faults
    if not readings and not any(relative.lower().endswith(PLAIN) for _, relative in found):
        odd = {row["file"]: f"{row['file']}, {row['kind']}: {row['detail']}" for row in problems}[found[0][1]]
        raise InputError(f"{folder} holds no readouts that could be read ({odd})")
    date_by_neighbours(readings)
    return readings, problems


def name_things(reading, book=None, keep=made):
    """Return the named mentions of one readout, and problem rows; without a codebook, by the process's own."""
    book = book or read_codebook()

    def names():
        docs = parse(reading.sentences)
        if too_much(docs):
            return []
        for doc in docs:
            letter_words(doc)  # words as the parser tags them; who stands across from whom by the parse put right
        return find_mentions(reading, [mended(doc, counted=False) for doc in docs], book)

    try:
        return keep("names", reading, names), []
    except NotKeptError:
        raise
    except Exception as error:  # a text that breaks a rule must not cost the others their rows
        return [], [_left_out(reading, _detail(error))]


def _facts(rows, reading, docs, named, people, book):
    """Fill in a readout's encounters, mentions and statements as they are found, and the words of its sentences."""
    docs[:] = [mended(doc) for doc in docs]
    rows["meetings"], problems = find_meetings(reading, docs, named, people, book)
    rows["mentions"] = resolve_references(reading, docs, named, rows["meetings"], people, book)
    rows["statements"], spoken = find_statements(reading, docs, rows["mentions"], rows["meetings"], people, book)
    rows["problems"] = [*problems, *spoken]
    rows["words"] = [words_of(doc) for doc in docs]


def _phrases(rows, reading, parsed, book, keep):
    """Fill in a readout's ties, formulae and themes: each follows from its words, and from little else."""
    words, article = rows["words"], reading.article["article"]
    parties = [mention for mention in rows["mentions"] if mention.kind == "party"]
    ties = keep("ties", [reading, words, rows["meetings"]],
                lambda: code_tiers(reading, parsed, words, rows["meetings"], book))  # fmt: skip
    rows["partnerships"], doubts = ties
    rows["problems"] = [*rows["problems"], *doubts]
    rows["formulae"] = keep("formulae", [article, words], lambda: code_formulae(reading, words, book))
    rows["themes"] = keep("themes", [article, words, parties], lambda: code_themes(reading, words, parties, book))


def code(reading, named, people, book=None, keep=made):
    """Return one readout's rows by table, once the corpus has said who is meant by its names."""
    book, docs = book or read_codebook(), []
    rows = {name: [] for name in (*CODED, "words")} | {"sentences": reading.sentences}

    def facts():
        docs[:] = parse(reading.sentences)
        if detail := too_much(docs):
            rows["problems"] = [_left_out(reading, detail)]
        else:
            _facts(rows, reading, docs, named, people, book)
        return {name: rows[name] for name in FACTS} | {
            "belonging": [[row.meeting, row.away] for row in reading.sentences]
        }

    try:
        known = keep("facts", [reading, named, people], facts)
        for sentence, belonging in zip(reading.sentences, known.pop("belonging"), strict=True):
            sentence.meeting, sentence.away = belonging
        rows |= known
        if rows["words"]:
            _phrases(rows, reading, lambda: docs or [mended(doc) for doc in parse(reading.sentences)], book, keep)
    except NotKeptError:
        raise
    except Exception as error:
        rows["problems"] = [_left_out(reading, _detail(error))]
    del rows["words"]
    return rows


def own_actors(named, people):
    """Return a readout's mentions and the actors among them: what its own process needs of the corpus.

    How often the corpus names an actor, and under which other names, changes no readout's rows.
    """
    ids = {actor for row in named for actor in row.actor.split(LIST) if actor}
    known = {actor: people[actor] for actor in sorted(ids) if actor in people}
    return named, {actor: replace(row, aliases="", mentions=0, articles=0) for actor, row in known.items()}


def code_readings(readings, book, each=one_by_one, last=None):
    """Return each reading's rows by table, the actors of them all, and problem rows of the whole.

    `each` calls a function once per readout; what it's given is small enough to be sent to another process. `last` does
    so in its place where each readout's rows are to stay there.
    """
    found = each(name_things, [(reading,) for reading in readings], "naming")
    ids = [reading.article["article"] for reading in readings]
    people, named, doubts = link_actors(dict(zip(ids, (rows for rows, _ in found), strict=True)), book)
    by_id = {row["actor"]: row for row in people}
    jobs = [(reading, *own_actors(named[article], by_id)) for reading, article in zip(readings, ids, strict=True)]
    return (last or each)(code, jobs, "reading"), people, [*doubts, *(row for _, some in found for row in some)]

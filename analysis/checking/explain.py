"""A readout explained: sentence by sentence its rows, each with the rules that made it, and what these rules say."""

import difflib
import os
import sys
from pathlib import Path

from analysis.checking.named_rules import named_rules
from analysis.corpus import default_folder, read_corpus, read_one
from analysis.reader import InputError
from analysis.reader.ground.parse import parse
from analysis.reader.ground.rules import find_repairs, told_changes
from analysis.tables import LIST, records

WIDTH = 88  # where the rules stand beside a row
SHORT = 60  # characters of a wording
NOBODY = "nobody"


def shown(text, most=None):
    """Return a text on one line that does nothing to a terminal: control characters and turns of direction are gone."""
    line = " ".join("".join(c if c.isprintable() else " " for c in str(text)).split())
    return line if most is None or len(line) <= most else f"{line[: most - 1]}…"


def _quoted(row):
    return f"“{shown(row['text'], SHORT)}”"


def _names(cell, names):
    """Return the names of the actors in a cell, or that nobody is meant."""
    return " and ".join(names.get(actor, actor) for actor in cell.split(LIST) if actor) or NOBODY


def mention(row, names):
    """Return whom a wording means, and how that is known or why not."""
    why = row["resolved_by"] if row["actor"] else row["reason"]
    return f"{row['kind']} {_quoted(row)} → {_names(row['actor'], names)}{why and f' ({why})'}"


def meeting(row, names):
    """Return the sides of an encounter, its day and place, and the wording that tells of it."""
    sides = f"{_names(row['hosts'], names)} – {_names(row['guests'], names)}"
    return f"{row['form']}: {', '.join(filter(None, [sides, row['date'], row['place']]))} {_quoted(row)}"


def statement(row, names):
    """Return who does what with words to whom, by which verb, and by what wording the speaker is known."""
    who = f"“{row['speaker_text']}”, " if row["speaker_text"] else ""
    who = f"{_names(row['speaker'], names)} ({who}{row['resolved_by'] or row.get('reason', '')})"
    to = f" → {_names(row['addressee'], names)}" if row["addressee"] else ""
    return f"{row['verb']}: {who}{to}, {row['act'] or 'no act'}{', embedded' * bool(row['embedded'])}"


def tier(row, _names):
    """Return the tier that a text gives a tie."""
    return f"{row['tier']}, {row['event']}, {row['dyad'] or 'tie unknown'} {_quoted(row)}"


def formula(row, _names):
    """Return the set phrase and its variant."""
    return f"{row['formula']}, {row['variant']} {_quoted(row)}"


def theme(row, _names):
    """Return the theme of a stretch."""
    return f"{row['theme']} {_quoted(row)}"


def problem(row, _names):
    """Return what went wrong and what that does to the tables."""
    return f"{row['kind']}: {row['detail']}; {row['effect']}"


LINES = {
    "mentions": mention, "meetings": meeting, "statements": statement, "partnerships": tier, "formulae": formula,
    "themes": theme, "problems": problem,
}  # fmt: skip


def rules_of(row):
    """Return the names of the rules that made a row."""
    return [rule for rule in str(row.get("rule") or "").split(LIST) if rule]


def rows_of(corpus, article):
    """Return `(sentence number, table, row)` of each row of a readout, its own table's order kept."""
    for name in LINES:
        table = getattr(corpus, name)
        table = table[table["article"] == article]
        for row in records(table):
            text = corpus.texts[article][row["start"] : row["end"]] if row.get("start", "") != "" else ""
            yield row["sentence"], name, {"text": text, **row}


def repairs(sentence):
    """Return `(rule, its changes)` of each repair of a sentence's parse."""
    (doc,) = parse([sentence])
    return [(rule.name, told_changes(doc, changes)) for rule, changes in find_repairs(doc)]


def _beside(kind, line, rules=()):
    """Return a row's line with its rules beside it."""
    line = f"    {kind:<10} {shown(line)}"
    return f"{line:<{WIDTH}}  [{shown(LIST.join(rules))}]" if rules else line


def told_rule(name, rules):
    """Return the lines that say what a rule says, and its example."""
    if name not in rules:
        return [shown(name), "    no file of data/rules describes it"]
    rule = rules[name]
    lines = [f"{name} ({rule['file']})", f"    {rule['says']}", f"    e.g. {shown(rule['example'])}"]
    return [*lines, f"    gives {shown(rule['gives'])}"]


def explained(corpus, article, number=None):
    """Return the lines that explain a readout, or one sentence of it."""
    names = dict(zip(corpus.actors["actor"], corpus.actors["name"], strict=True))
    head = corpus.articles.set_index("article").loc[article]
    known = [f"{key} {head[key]}" for key in ("date", "place", "agency", "duplicate_of") if head[key]]
    lines, used = [shown(article), shown(" · ".join([head["headline"] or "no headline", *known]))], {}
    found = list(rows_of(corpus, article))
    lines += [_beside("problem", LINES[name](row, names)) for at, name, row in found if at == "" and number is None]
    sentences = corpus.sentences[corpus.sentences["article"] == article].to_dict("records")
    chosen = [row for row in sentences if number in (None, row["sentence"])]
    if not chosen:
        raise InputError(f"{shown(article)} has no sentence {number}; it has {len(sentences)}, numbered from 0")
    for sentence in chosen:
        used |= dict.fromkeys(rules_of(sentence))
        rule = "".join(f" [{rule}]" for rule in rules_of(sentence))
        lines += ["", f"[{sentence['sentence']}] {sentence['part']}{rule}  {shown(sentence['text'])}"]
        for rule, changes in repairs(sentence):
            used[rule] = None
            lines.append(_beside("parse", changes, [rule]))
        for name, row in [(name, row) for at, name, row in found if at == sentence["sentence"]]:
            used |= dict.fromkeys(rules_of(row))
            lines.append(_beside(LINES[name].__name__, LINES[name](row, names), rules_of(row)))
    marks = corpus.marks[corpus.marks["article"] == article].to_dict("records")
    if marks and number is None:
        used |= {rule: None for row in marks for rule in rules_of(row)}
        texts = [shown(corpus.texts[article][row["start"] : row["end"]], WIDTH - 40) for row in marks]
        lines += ["", "Taken off the text"]
        lines += [_beside(row["kind"], text, rules_of(row)) for row, text in zip(marks, texts, strict=True)]
    rules = named_rules()
    told = [line for name in used for line in told_rule(name, rules)]
    return [*lines, "", "Rules", *told] if told else lines


def article_of(corpus, wanted):
    """Return the id of the readout that a name means: itself, its file, or the only one that holds it."""
    articles = corpus.articles
    exact = articles.loc[(articles["article"] == wanted) | (articles["file"] == wanted), "article"]
    found = list(exact) or [article for article in articles["article"] if wanted in article]
    if len(found) == 1:
        return found[0]
    near = found or difflib.get_close_matches(wanted, articles["article"], cutoff=0.3)
    which = f"{len(found)} readouts hold {wanted!r}" if found else f"no readout is named {wanted!r}"
    raise InputError(shown(f"{which} in {corpus.folder}: {', '.join(near[:5])}{' …' * (len(near) > 5)}"))


def explain(article, sentence=None, folder=None):
    """Print a readout's explanation: of a file by itself, or of a readout among those of a folder."""
    if folder is None and Path(article).is_file():
        corpus = read_one(article)
        article = corpus.articles["article"].iloc[0]
    else:
        corpus = read_corpus(folder or default_folder())
        article = article_of(corpus, str(article))
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(errors="replace")  # a terminal that lacks a letter shows the others
    try:
        print("\n".join(explained(corpus, article, sentence)), flush=True)
    except BrokenPipeError:  # `explain … | head` has read enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0

"""How often each rule fires, readout by readout: the firings that the rules note, and the rows that name them."""

from collections import Counter
from functools import partial

from analysis import reader
from analysis.reader.ground import switches
from analysis.tables import LIST, frame

RULED = ("mentions", "meetings", "statements")
BETWEEN = "(all)"  # fired between the readouts, where their actors are told apart


def counted(function, *arguments):
    """Return what a function gives, and how often each rule fired meanwhile."""
    switches.fired.clear()
    return function(*arguments), Counter(switches.fired)


def rows_by_rule(tables):
    """Return rule → the number of a readout's rows that it made."""
    cells = (cell for name in RULED for cell in frame(name, tables[name])["rule"])
    return Counter(rule for cell in cells for rule in cell.split(LIST) if rule)


class Firings:
    """How often each rule fires in each readout, phase by phase (`text`, `naming`, `reading`)."""

    def __init__(self):
        """Begin with none."""
        self.phases = {}  # phase → article → rule → number

    def each(self, how, function, arguments, phase):
        """Return a function's result for each readout, called as `how` does it, and keep what fired."""
        between = Counter(switches.fired)  # since the phase before
        found = how(partial(counted, function), arguments, phase)
        articles = [reading.article["article"] for reading, *_ in arguments]
        self.phases[phase] = dict(zip(articles, (fired for _, fired in found), strict=True))
        if phase == "reading":
            self.phases["linking"] = {BETWEEN: between}
        switches.fired.clear()
        return [result for result, _ in found]

    def articles(self, rule, *phases):
        """Return the articles in which a rule fired in some phases."""
        return {article for phase in phases for article, fired in self.phases.get(phase, {}).items() if fired[rule]}

    def by_article(self, tables):
        """Return article → rule → number: what was noted, or the rows of its tables that name the rule, if more."""
        total = {}
        for counts in self.phases.values():
            for article, fired in counts.items():
                total.setdefault(article, Counter()).update(fired)
        for article, rows in tables.items():
            total[article] |= rows_by_rule(rows)
        return total


def read_again(reading, book):
    """Return the reading of a text that was read."""
    return reader.read_article(reading.text, reading.article["file"])


def fired_in(readings, book, how):
    """Return article → rule → how often it fired in some readouts, each phase called once per readout by `how`."""
    found = Firings()
    found.each(how, read_again, [(reading, book) for reading in readings], "text")
    tables, _, _ = reader.code_readings(readings, book, partial(found.each, how))
    return found.by_article({one.article["article"]: rows for one, rows in zip(readings, tables, strict=True)})


def totals(by_article):
    """Return rule → in how many texts it fired, and rule → how often."""
    texts, number = Counter(), Counter()
    for fired in by_article.values():
        number.update(fired)
        texts.update(rule for rule, count in fired.items() if count)
    return texts, number

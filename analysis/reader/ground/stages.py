"""What is kept of each readout, stage by stage, each found again by what it was given and by all that it follows from.

What a stage follows from is found, not listed: the sources that its modules import, the files of the codebook and of
the rules that these name, the parser, the rules switched off. Rows count, not bytes: a blank line changes nothing.
"""

import json
import sys
import zlib
from functools import cache
from pathlib import Path

from analysis import kept
from analysis.codebook import FOLDER, RULES, digest, read_codebook
from analysis.reader.ground.model import VERSION
from analysis.reader.ground.switches import switched_off
from analysis.reader.records import FormulaRow, Mark, Mention, Reading, Sentence, TermWord, ThemeRow, TierRow
from analysis.sources import sources, told

ROOT = Path(__file__).resolve().parents[3]
FAST = 1  # zlib's quickest: a fifth of the size, for little time
STAGES = {  # stage → the modules that it begins with
    "parse": ("ground.masking", "ground.pipeline"),
    "reading": ("reading.article",),
    "names": ("names.mentions",),
    "facts": ("meetings.meetings", "who.references", "statements.statements", "ground.repairs", "ground.words"),
    "ties": ("phrases.tiers",),
    "formulae": ("phrases.formulae",),
    "themes": ("phrases.themes",),
}
QUICK = {"formulae", "themes"}  # they need no parse: sooner made than sent to another process


class NotKeptError(LookupError):
    """What was asked for isn't kept."""


def follows_from(starts, root=ROOT):
    """Return the digest of all that some modules' results follow from, but for what they are given."""
    files = sorted({path for start in starts for path in sources(start, root)})
    words = {word for path in files for word in told(path, module_of(path, root))[2]}
    book = read_codebook(root / FOLDER.relative_to(ROOT))
    rules = [path for path in sorted((root / RULES.relative_to(ROOT)).glob("*.yml")) if {path.name, path.stem} & words]
    return kept.key(
        VERSION, sys.version, *(module_of(path, root) for path in files), *(path.read_bytes() for path in files),
        *(part for name in sorted(book) if name in words for part in (name, digest(book[name]))),
        *(part for path in rules for part in (path.name, lines_of(path))),
    )  # fmt: skip


def module_of(path, root):
    """Return the name of the module that a source file holds."""
    steps = path.relative_to(root).with_suffix("").parts
    return ".".join(steps[:-1] if steps[-1] == "__init__" else steps)


def lines_of(path):
    """Return the lines of a file of rules that hold something."""
    return "\n".join(line.rstrip() for line in path.read_text("utf-8").splitlines() if line.strip())


@cache
def version(stage):
    """Return the digest of all that a stage follows from, but for what it is given."""
    own = (Path(__file__).read_bytes(), (ROOT / "analysis" / "reader" / "phases.py").read_bytes())
    return kept.key(*own, follows_from([f"analysis.reader.{module}" for module in STAGES[stage]]))


def stage_key(stage, given):
    """Return the key of what a stage makes of what it is given."""
    return kept.key(stage, version(stage), _json([given, switched_off()]))


def _json(value):
    """Return records, lists, dicts, texts and numbers as text: a record as the list of its fields."""
    return json.dumps(value, separators=(",", ":"), default=_fields)


def _fields(record):
    return [getattr(record, name) for name in record.__slots__]


def _mention(fields):
    mention = Mention(*fields)
    mention.name_span, mention.office_spans = tuple(mention.name_span), list(map(tuple, mention.office_spans))
    return mention


def _reading(fields):
    article, text, sentences, marks, *rest = fields
    return Reading(article, text, [Sentence(*one) for one in sentences], [Mark(*one) for one in marks], *rest)


def _facts(known):
    return known | {
        "mentions": [_mention(one) for one in known["mentions"]],
        "words": [[TermWord(*word) for word in some] for some in known["words"]],
    }


def _ties(known):
    return [TierRow(*one) for one in known[0]], known[1]


RECORDS = {  # stage → how what was kept of it becomes records again
    "reading": _reading,
    "names": lambda known: [_mention(one) for one in known],
    "facts": _facts,
    "ties": _ties,
    "formulae": lambda known: [FormulaRow(*one) for one in known],
    "themes": lambda known: [ThemeRow(*one) for one in known],
}


def made(_stage, _given, make):
    """Make what a stage gives, and keep nothing."""
    return make()


def _found(key, stage):
    """Return what is kept of a stage under a key, or None."""
    held = kept.found([key]).get(key)
    return None if held is None else RECORDS[stage](json.loads(zlib.decompress(held)))


def found_or_made(stage, given, make):
    """Return what is kept of a stage, else make and keep it."""
    key = stage_key(stage, given)
    known = _found(key, stage)
    if known is None:
        known = make()
        kept.keep({key: zlib.compress(_json(known).encode(), FAST)})
    return known


def found_only(stage, given, make):
    """Return what is kept of a stage; raise NotKeptError where it isn't, unless it's quickly made."""
    if stage in QUICK:
        return found_or_made(stage, given, make)
    known = _found(stage_key(stage, given), stage)
    if known is None:
        raise NotKeptError(stage)
    return known

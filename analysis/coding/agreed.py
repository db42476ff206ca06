"""Hand codings of the same readouts by several coders → what each gave to a sentence, statement, encounter, person."""

import re

import pandas as pd

from analysis.checking.gold import anchor, flat, known_as
from analysis.checking.scoring_acts import lemma
from analysis.codebook import read_codebook
from analysis.measures.agreement import YES
from analysis.tables import LIST

COLUMNS = ["measure", "readout", "unit", "coder", "value"]
OPEN = "open"
STEM = 5  # first letters in which `reiterated` and `reiterate` agree


def _sentence(statement, coding):
    """Return the sentence that holds a coded statement."""
    wording = flat(statement["sentence_contains"])[0]
    return next((text for text in map(_plain, coding["body_sentences"]) if wording in text), "")


def _plain(text):
    return flat(text)[0]


def _same(one, other, text, how):
    """Say whether two coded statements of a sentence are one: by verb, by place, or by act."""
    if how == "verb":
        return lemma(one["verb"])[:STEM] == lemma(other["verb"])[:STEM]
    if how == "act":
        return one["act"] == other["act"]
    (a, b), (c, d) = (anchor(row["sentence_contains"], text) for row in (one, other))
    return a < d and c < b


def statements(codings):
    """Return one row per statement that any coder of a readout found: sentence, and coder → the coded statement."""
    units = []
    for coding in codings:
        left = [(_sentence(row, coding), row) for row in coding["statements"]]
        for how in ("verb", "place", "act"):
            for said in list(left):
                free = (unit for unit in units if unit["sentence"] == said[0] and coding["coder"] not in unit["by"]
                        and any(_same(said[1], row, coding["text"], how) for row in unit["by"].values()))  # fmt: skip
                if (unit := next(free, None)) is not None:
                    unit["by"][coding["coder"]] = said[1]
                    left.remove(said)
        units += [{"sentence": sentence, "by": {coding["coder"]: row}} for sentence, row in left]
    return units


def _whom(names, coding, first):
    """Return persons as the first coder of the readout names them, sorted; `open` where nobody is named."""
    found = set()
    for name in names:
        own = known_as([name], coding)
        holders = [*coding["persons"], *coding["parties"]]
        forms = [form for row in holders if row["name"] == own for form in row.get("short_forms", ())]
        found.add(known_as([own, *forms], first))
    return LIST.join(sorted(found)) or OPEN


def _of_statements(codings):
    """Give the codes of the statements of one readout."""
    by_name, first = {row["coder"]: row for row in codings}, codings[0]
    for number, unit in enumerate(statements(codings)):
        for coder, said in unit["by"].items():
            coding = by_name[coder]
            yield "statement", number, coder, YES
            yield "act of a statement", number, coder, said["act"]
            yield "speaker", number, coder, _whom(said["speaker"], coding, first)
            yield "addressee", number, coder, _whom(said["addressee"], coding, first)
            if said.get("resolved_by"):
                yield "speaker named by", number, coder, said["resolved_by"]
            if said.get("strength"):
                yield "how firm", number, coder, said["strength"]


def _of_sentences(codings):
    """Give the codes of the sentences of one readout that all coders have: each act and theme, there or not."""
    shared = set.intersection(*({_plain(text) for text in row["body_sentences"]} for row in codings))
    book = read_codebook()
    for coding in codings:
        acts = [(_sentence(row, coding), row["act"]) for row in coding["statements"]]
        themes = zip(map(_plain, coding["body_sentences"]), coding.get("sentence_themes", ()), strict=False)
        held = {("act", *one) for one in acts} | {("theme", text, one) for text, some in themes for one in some}
        for text in sorted(shared):
            for kind, codes in (("act", book["acts"]["act"]), ("theme", book["themes"]["theme"])):
                if kind == "act" or "sentence_themes" in coding:
                    for code in codes:
                        value = YES if (kind, text, code) in held else "no"
                        yield f"{kind}: {code}", text, coding["coder"], value
                        yield f"{kind}s by sentence", f"{text} {code}", coding["coder"], value


def _of_encounters(codings):
    """Give the codes of the encounters and persons of one readout: who met, and how, where two coders tell of it."""
    first = codings[0]
    for coding in codings:
        for person in coding["persons"]:
            name = known_as([person["name"], *person["short_forms"]], first)
            yield "person", name, coding["coder"], YES
            yield "country of a person", name, coding["coder"], person["country"] or OPEN
        for row in coding["meetings"]:
            sides = [_whom(row[side], coding, first) for side in ("hosts", "guests")]
            unit = " – ".join(sorted(sides))
            yield "encounter", unit, coding["coder"], YES
            yield "form of an encounter", unit, coding["coder"], row["form"]
            yield "date of an encounter", unit, coding["coder"], row["date"] or OPEN


def together(codings):
    """Return article → its codings, those of a delegation or side named as persons are."""
    readouts = {}
    for row in codings:
        named = {**row, "parties": [*row["parties"], *row.get("sides", ())]}
        readouts.setdefault(row["article"], []).append(named)
    return readouts


def codes(codings):
    """Return one row per code of readouts that several coded: measure, readout, unit, coder, value."""
    rows = []
    for article, several in together(codings).items():
        if len(several) > 1:
            for maker in (_of_sentences, _of_statements, _of_encounters):
                rows += [(measure, article, str(unit), coder, value) for measure, unit, coder, value in maker(several)]
    table = pd.DataFrame(rows, columns=COLUMNS)
    used = table[(table["value"] != "no") | ~table["measure"].str.contains(": ")]["measure"].unique()
    return table[table["measure"].isin(used)].sort_values("measure", key=_order, kind="stable", ignore_index=True)


def _order(measures):
    """Return where a measure stands among the others: the general ones first, then each act and theme."""
    return measures.map(lambda name: (": " in name, re.sub(":.*", "", name) if ": " in name else ""))


def _told(statement):
    """Return a coded statement in words."""
    to = f" to {', '.join(statement['addressee'])}" if statement["addressee"] else ""
    firm = f", {statement['strength']}" if statement.get("strength") else ""
    return f"{statement['verb']}: {statement['act']}{firm}, by {', '.join(statement['speaker']) or 'nobody known'}{to}"


def _themes_of(coding, sentence):
    pairs = zip(map(_plain, coding["body_sentences"]), coding.get("sentence_themes", ()), strict=False)
    return ", ".join(sorted(next((themes for text, themes in pairs if text == sentence), [])))


def side_by_side(codings):
    """Return one row per sentence and question on which coders differ: what each gave, in words."""
    readouts, rows = together(codings), []
    for article, several in readouts.items():
        for sentence in map(_plain, several[0]["body_sentences"]):
            told = {row["coder"]: _themes_of(row, sentence) for row in several if "sentence_themes" in row}
            rows += [(article, sentence, "themes", told)] if len(set(told.values())) > 1 else []
        for unit in statements(several) if len(several) > 1 else []:
            by, first = unit["by"], several[0]
            same = {(row["act"], *(_whom(row[side], one, first) for side in ("speaker", "addressee")))
                    for one in several if (row := by.get(one["coder"]))}  # fmt: skip
            if len(same) > 1 or len(by) < len(several):
                told = {row["coder"]: _told(by[row["coder"]]) if row["coder"] in by else "" for row in several}
                rows.append((article, unit["sentence"], "statement", told))
    return pd.DataFrame([{"article": a, "sentence": s, "question": q, **told} for a, s, q, told in rows])

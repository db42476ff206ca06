"""The scoring: a perfect program scores one, a silent one nothing, and a planted error is counted where it belongs."""

import math

import pytest

from analysis.checking import check, gold
from analysis.checking.scoring import LIST

CODED = gold.read_gold()
PHRASES = ("partnerships", "formulae", "themes")


def place(coded, wording, verb):
    """Return sentence number and verb offset for a coded statement, as a program would give them."""
    start, _ = gold.anchor(wording, coded["text"])
    number = next(n for n, text in enumerate(coded["body_sentences"]) if gold.flat(wording)[0] in text)
    return number, start


def sentences(coded):
    rows = []
    for number, text in enumerate(coded["body_sentences"]):
        start, end = gold.anchor(text, coded["text"])
        rows.append({"sentence": number, "part": "body", "start": start, "end": end, "text": coded["text"][start:end]})
    return rows


def persons(coded):
    """Return mention rows of the coded persons and parties: the name, and each further form."""
    rows = []
    for kind in ("person", "party"):
        for row in coded["persons"] if kind == "person" else coded["parties"]:
            mention = {
                "kind": kind,
                "actor": row["name"],
                "resolved_by": "full name",
                "text": row["name"],
                "roles": row.get("roles", []),
            }
            rows.append(mention)
            rows += [
                {**mention, "text": form, "resolved_by": "role", "roles": []} for form in row.get("short_forms", [])
            ]
    return rows


def statement(coded, row):
    number, start = place(coded, row["sentence_contains"], row["verb"])
    cells = {field: LIST.join(row[field]) for field in ("speaker", "addressee")}
    names = {f"{field}_name": cells[field] for field in cells}
    text = row["speaker"][0] if len(row["speaker"]) == 1 else ""
    content = gold.anchor(row["content"], coded["text"]) if "content" in row else ("", "")
    names |= dict(zip(("content_start", "content_end"), content, strict=True))
    return {**row, **cells, **names, "sentence": number, "verb_start": start, "speaker_text": text}


def perfect(coded):
    """Return what a program without fault would say of one readout."""
    named = coded["persons"] + coded["parties"]
    meetings = [
        {
            **row,
            "host_names": LIST.join(row["hosts"]),
            "guest_names": LIST.join(row["guests"]),
            "channel": LIST.join(row.get("channel", [])),
        }
        for row in coded["meetings"]
    ]
    return {
        "articles": {**coded, "caption": LIST.join(coded["caption"])},
        "sentences": sentences(coded),
        "mentions": persons(coded),
        "actors": {row["name"]: {"name": row["name"], "country": row["country"], "aliases": ""} for row in named},
        "meetings": [{**row, "hosts": "", "guests": ""} for row in meetings],
        "statements": [statement(coded, row) for row in coded["statements"]],
        "partnerships": [row for row in coded["partnerships"] for _ in range(row["count"])],
        "formulae": [{"formula": formula} for formula in coded["formulae"]],
        "themes": themes(coded),
    }


def themes(coded):
    if "sentence_themes" not in coded:
        return [{"theme": theme, "sentence": 999} for theme in coded["themes"]]
    rows = [{"theme": theme, "sentence": n} for n, every in enumerate(coded["sentence_themes"]) for theme in every]
    return rows + [{"theme": theme, "sentence": 999} for theme in coded["themes"]]


def silent(coded):
    """Return what a program that finds nothing would say."""
    empty = {stage: [] for stage in ("sentences", "mentions", "meetings", "statements", *PHRASES)}
    return {"articles": {}, "actors": {}, **empty}


def test_a_perfect_program_scores_one():
    table = check.outcomes(CODED, {row["article"]: perfect(row) for row in CODED})
    wrong = table[~table["right"]]
    assert wrong.empty, wrong[["readout", "measure", "coded", "ours"]].head(10).to_string()
    scores = check.scores(table)
    assert (scores["f1"] == 1).all() and (scores["low"] == 1).all()
    assert set(scores["half"]) == set(gold.HALVES)


def test_a_silent_program_scores_nothing():
    scores = check.scores(check.outcomes(CODED, {row["article"]: silent(row) for row in CODED}))
    found = scores[scores["measure"] != "traps avoided"]
    assert (found["right"] == 0).all() and (found["found"] == 0).all()
    assert (scores[scores["measure"] == "traps avoided"]["f1"] == 1).all()


@pytest.fixture
def w01():
    return next(row for row in CODED if row["article"] == "wire/w01")


def wrong(coded, told):
    table = check.outcomes([coded], {coded["article"]: told})
    return dict(table[~table["right"]].groupby("measure").size())


def test_a_wrong_speaker_costs_the_speaker_and_not_the_statement(w01):
    told = perfect(w01)
    row = told["statements"][0]
    row["speaker"], row["speaker_name"], row["speaker_text"] = "", "Somebody Else", "Somebody Else"
    errors = wrong(w01, told)
    kind = f"speaker by {w01['statements'][0]['resolved_by']}"
    assert errors == {
        "speaker of a found statement": 1,
        "speaker end to end": 1,
        "speaker and act end to end": 1,
        kind: 1,
    }


def test_a_wrong_act_counts_for_both_acts(w01):
    told = perfect(w01)
    coded = told["statements"][0]["act"]
    told["statements"][0]["act"] = "sign"
    errors = wrong(w01, told)
    assert errors[f"act = {coded}"] == errors["act = sign"] == errors["act of a found statement"] == 1
    assert "statements" not in errors and errors["speaker and act end to end"] == 1


def test_an_extra_statement_and_a_trap_are_counted(w01):
    told = perfect(w01)
    trap = w01["not_statements"][0]
    number, start = place(w01, trap["sentence_contains"], trap["verb"])
    told["statements"].append(
        {**told["statements"][0], "sentence": number, "verb_start": start, "verb": trap["verb"], "act": "sign"}
    )
    errors = wrong(w01, told)
    assert errors["statements"] == 1 and errors["traps avoided"] == 1


def test_a_lost_statement_is_counted(w01):
    told = perfect(w01)
    del told["statements"][0]
    assert wrong(w01, told)["statements"] == 1


def test_sides_turned_round_keep_the_pair_and_lose_the_direction(w01):
    told = perfect(w01)
    row = told["meetings"][0]
    row["host_names"], row["guest_names"] = row["guest_names"], row["host_names"]
    assert wrong(w01, told) == {"meeting direction": 1}


def test_a_person_doubled_under_a_short_name_is_an_error(w01):
    told = perfect(w01)
    told["mentions"].append({**told["mentions"][0], "actor": "x", "text": "Thuan"})
    told["actors"]["x"] = {"name": "Thuan", "country": "", "aliases": ""}
    assert wrong(w01, told)["persons"] == 1


def test_a_repeated_naming_of_a_tier_is_an_error(w01):
    told = perfect(w01)
    told["partnerships"].append(told["partnerships"][0])
    assert wrong(w01, told) == {"partnerships": 1}


def test_the_interval_holds_the_score_and_is_seeded(w01):
    tables = {row["article"]: perfect(row) for row in CODED}
    tables["wire/w01"]["statements"] = []
    first, second = (check.scores(check.outcomes(CODED, tables)) for _ in range(2))
    assert first.equals(second)
    row = first[(first["measure"] == "statements") & (first["half"] == "development")].iloc[0]
    assert row["low"] < row["f1"] <= row["high"] and not math.isnan(row["low"])


def test_the_held_half_shows_no_rows(capsys):
    with pytest.raises(SystemExit):
        check.main(["--half", "held", "--show", "statements"])
    assert "shows no rows" in capsys.readouterr().err


def test_a_content_is_compared_word_by_word():
    w13 = next(row for row in CODED if row["article"] == "wire/w13")
    told = perfect(w13)
    told["statements"][1]["content_start"] += len("that ")
    assert wrong(w13, told) == {"content, by word": 1}


def test_another_spelling_of_a_verb_is_found_by_its_act(w01):
    told = perfect(w01)
    row = told["statements"][0]
    row["verb"], row["verb_start"] = "unheard", row["verb_start"] - 1
    assert wrong(w01, told) == {}

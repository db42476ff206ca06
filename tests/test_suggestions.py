"""What a corpus says about the codebook."""

from types import SimpleNamespace

import pandas as pd

from analysis.checking import suggestions


def corpus(theme="economy"):
    row = {"article": "a", "sentence": 1}
    return SimpleNamespace(
        folder="somewhere",
        sentences=pd.DataFrame([{**row, "text": "She ruminated\non trade."}]),
        statements=pd.DataFrame([{**row, "verb": "ruminate", "act": ""}, {**row, "verb": "thank", "act": "thank"}]),
        themes=pd.DataFrame([{**row, "theme": theme}]),
        formulae=pd.DataFrame(columns=["article", "sentence", "formula"]),
        partnerships=pd.DataFrame(columns=["article", "sentence", "tier", "event"]),
    )


def test_unknown_verbs_are_those_without_an_act():
    table = suggestions.unknown_verbs(corpus())
    assert list(table["verb"]) == ["ruminate"] and table["example"][0] == "She ruminated on trade."


def test_a_changed_codebook_shows_what_it_changed(tmp_path, monkeypatch):
    assert suggestions.codebook_changes(corpus(), tmp_path) is None
    assert suggestions.codebook_changes(corpus("sea"), tmp_path) is None, "the codebook is the same"
    monkeypatch.setattr(suggestions, "digest", lambda: "other")
    changed = suggestions.codebook_changes(corpus("peace"), tmp_path)
    assert list(changed["code"]) == ["peace", "sea"]
    assert list(changed["gained"]) == [1, 0] and list(changed["lost"]) == [0, 1]

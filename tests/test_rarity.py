"""How rare a word is in general English is reckoned once and then found again."""

from analysis import kept
from analysis.compare import terms


def test_how_rare_words_are_is_reckoned_once(tmp_path, monkeypatch):
    monkeypatch.setattr(kept, "PLACE", tmp_path / "kept.sqlite")
    monkeypatch.setattr(terms, "english", lambda: {"talk": 900, "talks": 90, "tariff": 10})
    terms._rarity.cache_clear()
    first = terms._rarity()
    assert first["tariff"] == 2 and first["talk"] < 1
    terms._rarity.cache_clear()
    monkeypatch.setattr(terms, "_commonest", None)  # not asked again
    assert terms._rarity() == first
    terms._rarity.cache_clear()

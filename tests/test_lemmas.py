"""Forms of a lemma, as the parser's own tables have them."""

from analysis.measures.lemmas import forms, lemmas

WORDS = ["met", "meets", "meeting", "meetings", "meter", "thanked", "thankless", "spoke", "speaks", "agreed", "agrees"]


def test_a_form_may_have_several_lemmas():
    assert {"meet", "meeting"} <= lemmas("meeting") and "met" in lemmas("met")


def test_forms_are_those_of_the_words_given():
    assert forms("meet", WORDS) == ["meet", "meeting", "meets", "met"]
    assert forms("thank", WORDS) == ["thank", "thanked"]
    assert forms("agree", WORDS) == ["agree", "agreed", "agrees"]
    assert forms("unheard", WORDS) == ["unheard"]

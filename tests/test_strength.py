"""How far a pledge or an agreement binds, on invented sentences: stance, promise, deliverable."""

import pytest
from phrased import reading_of

from analysis.reader.statements.acts import find_acts
from analysis.reader.statements.strength import strength

DAY = "2026-02-10"
SENTENCES = {
    "stance": [
        "The President reaffirmed that his country would stand by Ukraine.",
        "The two Presidents agreed that the conflict must be solved by dialogue.",
        "The ministers were of the same mind that the ceasefire must hold.",
        "The Minister expressed readiness to continue the dialogue.",
        "The Secretary reaffirmed support for the two-state solution.",
        "The Minister reiterated that Georgia remains committed to reform.",
        "They concurred on the importance of dialogue.",
        "They agreed on the need to hold the next session of the Joint Commission in Riga this year.",
        "He voiced solidarity with the people of Türkiye.",
        "He expressed willingness to mediate.",
        "The Minister said that Kenya supports the candidature of Ghana for the seat in 2028.",
    ],
    "promise": [
        "The two sides agreed to open embassies in each other's capitals.",
        "The ministers agreed to meet again soon.",
        "The Minister promised to look into the matter.",
        "The two Presidents agreed to strengthen cooperation in education.",
        "He accepted the invitation to visit Prague.",
        "The Prime Minister undertook to raise the case with the Prosecutor General.",
        "The Minister informed her guest that Malaysia would ratify the treaty.",
        "The leaders agreed on a roadmap for the normalisation of ties.",
        "The President promised that the Ministry would send a team of doctors.",
        "The Ambassador assured that his government would provide every assistance.",
        "The Foreign Minister vowed to defend every inch of the territory.",
        "They agreed to stay in touch.",
        "They agreed that their teams would stay in touch.",
        "The Minister stressed that Egypt would spare no effort to reach a truce.",
        "The Prime Minister said that Britain would not recognise the annexation.",
        "The Minister declared his country's intention to join the convention.",
        "She committed her government to a ban on the export of ivory.",
    ],
    "deliverable": [
        "Minister Sato said that Japan was ready to send 40 engineers to the flooded province.",
        "Minister Sato said Japan is ready to host the next round of talks in May.",
        "The President pledged 20 million euros for the reconstruction of the port.",
        "It was agreed to set up a joint committee on water.",
        "It was agreed that a delegation would travel to Lima in March.",
        "The two sides agreed on the establishment of a joint working group on customs.",
        "The ministers agreed to sign the agreement on visas before the end of the year.",
        "The ministers reached an agreement on reopening the Karsa border crossing by 1 June.",
        "The ministers agreed to meet again in Oslo in the autumn.",
        "The two sides agreed to establish a hotline.",
        "He accepted an invitation to visit Prague in September.",
        "The Minister confirmed Denmark's commitment of 300 million kroner to the fund.",
        "The Minister confirmed Poland's readiness to send two field hospitals.",
        "The Minister announced that Finland will open an embassy in Kigali in 2027.",
        "The Minister said Malaysia would sign the Treaty on the Prohibition of Nuclear Weapons.",
        "The two sides expressed their determination to raise trade to 10 billion dollars by 2030.",
        "The two sides pledged to double trade within five years.",
        "The leaders agreed to extend the agreement on fisheries for three years.",
        "The President promised 200 scholarships for students from Laos.",
        "The Minister said the Netherlands would contribute a frigate to the mission from January.",
        "The General offered to train a battalion of the Lithuanian army next year.",
        "The sides decided to hold consultations on 14 March.",
        "The two ministers agreed to entrust the Joint Economic Commission with the matter.",
        "The Prime Minister said he would visit Nairobi later this year.",
        "The two sides resolved to implement the Memorandum of Understanding on Labour.",
        "The two Presidents agreed to instruct their ministers to draw up a plan by April.",
        "The minister pledged that the bridge would be finished by next spring.",
    ],
}


def weighed(sentence, day=DAY):
    """Return the strengths of the acts of a sentence."""
    (doc,) = reading_of(sentence)[1]
    return [strength(act, day)[0] for act in find_acts(doc)]


@pytest.mark.parametrize(("sentence", "wanted"), [(one, key) for key, some in SENTENCES.items() for one in some])
def test_how_far_an_act_binds(sentence, wanted):
    assert weighed(sentence) == [wanted]


def test_other_acts_have_no_strength():
    assert weighed("The Minister thanked Laos for the 200 scholarships.") == [""]


@pytest.mark.parametrize(
    ("day", "wanted"),
    [("2022-10-14", "promise"), ("2022-12-05", "promise"), ("2022-01-14", "deliverable"), ("", "deliverable")],
)
def test_a_date_before_the_readouts_own_does_not_count(day, wanted):
    assert weighed("The ministers agreed to build on the engagement in Bali in September 2022.", day) == [wanted]


def test_a_month_without_a_year_is_the_nearest_one_where_it_dates_a_thing():
    said = "The ministers agreed to follow up on the attack in {}."
    assert [weighed(said.format(month), "2026-06-10") for month in ("March", "October")] == [
        ["promise"],
        ["deliverable"],
    ]


def test_what_is_told_inside_a_promise_is_not_promised():
    said = "The Minister promised to help the town, which received two hospitals in 2024."
    assert weighed(said) == ["promise"]

"""Invented sentences for each decision of the codebook: which acts they report, by whom, with what content."""

import pytest

from analysis.reading import parsing
from analysis.statements import acts

SENTENCES = {
    # classes
    "Lam said that the two countries share a long border.": "say:state",
    "Lam briefed the guest on the outcomes of the congress.": "brief:inform",
    "Lam pledged to send more doctors.": "pledge:pledge",
    "Lam proposed that both ministries set up a working group.": "propose:propose",
    "Lam invited the guest to visit Hanoi.": "invite:invite",
    "Lam thanked Laos for its support.": "thank:thank",
    "Lam highly valued the role of Laos.": "value:praise",
    "Lam congratulated Laos on its national day.": "congratulate:congratulate",
    "Lam expressed his deep condolences over the passing of the former president.": "express condolences:condole",
    "Lam welcomed the visit of the guest.": "welcome:welcome",
    "Lam expressed his hope that trade will grow.": "express hope:wish",
    "Lam raised concerns about the floods.": "raise concerns:concern",
    "Lam condemned the attack.": "condemn:criticise",
    "The two sides exchanged views on trade.": "exchange views:discuss",
    "The two sides reached consensus on a road map.": "reach consensus:agree",
    "The two ministers signed a plan for 2025.": "sign:sign",
    "Lam presented the guest with a book.": "present:present",
    # state and pledge
    "Lam affirmed that Vietnam always attaches importance to Laos.": "affirm:state",
    "Lam affirmed that Vietnam will continue to help Laos.": "affirm:pledge",
    "Lam said Vietnam stands ready to share its experience.": "say:pledge",
    "Lam noted that the Vietnamese side is willing to open its market.": "note:pledge",
    "Lam stressed that Vietnam supports the candidacy of Laos.": "stress:pledge",
    "Lam stated that Vietnam treasures the friendship.": "state:state",
    "Lam said the visit will be remembered for years.": "say:state",
    "Lam said that the two sides must finish the work.": "say:state",
    "Biden told Putin that the United States would respond decisively.": "tell:pledge",
    "Lam said that he had read the book.": "say:state",
    # verbs of saying and giving with a noun
    "Biden underscored his support for Ukraine.": "underscore support:pledge",
    "Biden reiterated his condolences for the victims.": "reiterate condolences:condole",
    "Biden noted his intention to travel to Asia.": "note intention:pledge",
    "She voiced her admiration for the people of Cuba.": "voice admiration:praise",
    "She expressed her eagerness to visit Hue.": "express eagerness:wish",
    "She expressed regret over the delay.": "express regret:concern",
    "She expressed appreciation for the help of Japan.": "express appreciation:thank",
    "She expressed appreciation for the role of Japan in ASEAN.": "express appreciation:praise",
    "She appreciated the assistance of Japan.": "appreciate:thank",
    "She extended an invitation to the minister to visit Seoul.": "extend invitation:invite",
    "She conveyed the regards of her leaders to the host.": "convey regards:welcome",
    "She stressed the need for both sides to work together.": "stress need:propose",
    "She stressed the need to reduce emissions.": "stress need:state",
    "She expressed interest in buying rice.": "express interest:state",
    "She expressed the resolve of her Party to continue reforms.": "express resolve:pledge",
    "The minister said she was pleased at the results.": "say:welcome",
    "The minister said she was proud of the young people.": "say:praise",
    "The Vice President was pleased to inform the Prime Minister that aid will come.": "inform:inform",
    "The leaders discussed their determination to help Ukraine.": "discuss:discuss",
    "Paying tribute to the late leader, Lam said he was a great friend.": "pay tribute:condole | say:state",
    # wish
    "Lam said he believes that the visit will open a new chapter.": "say:wish",
    "Lam affirmed that Vietnam wishes to learn from Japan.": "affirm:wish",
    "They look forward to meeting again in May.": "look forward:wish",
    "The ambassador hoped that the ties would grow.": "hope:wish",
    # need, concerns, regards, agreement
    "The two leaders agreed on the need to talk.": "agree on:agree",
    "They recognised the need for reform.": "recognise need:state",
    "Lam recognised the leadership of the Party of Laos.": "recognise:praise",
    "The guest raised the issue of visas.": "raise issue:state",
    "Lam asked the guest to convey his regards to the leaders of Laos.": "ask:propose",
    "Meng agreed with the proposals.": "agree with:agree",
    "The two sides shared the view that peace matters.": "share view:agree",
    "The officials shared their views on the East Sea.": "share views:discuss",
    "The minister accepted an invitation to visit Hanoi.": "accept invitation:pledge",
    "It was agreed that a hotline would be set up.": "agree:agree",
    # purposes, participles, passives, sources, quotations
    "Biden called Kishida to congratulate him on his election.": "congratulate:congratulate",
    "Biden met with Yoon to discuss trade.": "discuss:discuss",
    "Biden spoke with Meloni about the G7.": "speak about:discuss",
    "Harris spoke by phone with Marcos on Monday.": "",
    "The two sides held consultations on maritime issues.": "hold consultations:discuss",
    "Welcoming the guest, Lam affirmed the friendship.": "welcome:welcome | affirm:state",
    "Lam said trade fell, adding that tourism rose.": "say:state | add:state",
    "Two-way trade doubled, Lam said, calling on Seoul to open its market.": "say:state | call on:propose",
    "The guest was briefed by Lam on the reforms.": "brief:inform",
    "Gratitude was extended to the Lao side.": "extend gratitude:thank",
    "A desire was expressed to increase exchanges.": "express desire:wish",
    "According to the ambassador, trade tripled.": "according to:state",
    '"We will open an office here," she pledged.': "pledge:pledge",
    "“We owe them an answer,” the minister said, thanking Vietnam for its help.": "say:state | thank:thank",
    "Germany regards Vietnam as a partner, he stressed.": "stress:state",
    "As the minister noted, prices have fallen.": "note:state",
    "Mr Lam took the opportunity to thank the host.": "thank:thank",
    "The two sides discussed and agreed to strengthen ties.": "discuss:discuss | agree:agree",
    "He appreciated the aid and, on behalf of the Party, thanked the donors.": "appreciate:thank | thank:thank",
    "Lam sent a message of condolences to the King of Thailand.": "send message of condolences:condole",
    "They held a call, during which they discussed the war.": "discuss:discuss",
    "Mr. Sullivan re-affirmed his commitment to peace.": "affirm commitment:pledge",
    "President Biden made clear that the United States will act.": "make clear:pledge",
    # embedded
    "He said that the Lao people thank Vietnam for its help.": "say:state | thank:thank:embedded",
    "She noted that ASEAN has voiced concern over the tests.": "note:state | voice concern:concern:embedded",
    "He said the Lao people are grateful to Vietnam.": "say:state",
    # no statements
    "The visit aims to affirm the friendship.": "",
    "The two sides did not sign the draft.": "",
    "The two sides signed no document.": "",
    "Lam will thank the donors.": "",
    "The two countries are expected to sign a treaty.": "",
    "The ministers wanted to sign a new plan.": "",
    "Neither side accepted the invitation.": "",
    "If the two sides agreed, trade would double.": "",
    "The guest, who had thanked Vietnam in 1978, died in May.": "",
    "They witnessed the signing of a plan.": "",
    "Lam laid a wreath at the monument.": "",
    "Biden called the minister to bid goodbye.": "",
    "Hai called on the staff of the embassy.": "",
    "President Biden welcomed Chancellor Scholz to the White House.": "",
    "The trip underscored the strength of the alliance.": "",
    "The care given to the workers and the signed deals are known.": "",
    "The leaders condemned the war, discussed efforts to end it, and tasked their teams to follow up.": (
        "condemn:criticise | discuss:discuss"
    ),
    "They discussed efforts to end the pandemic, counter hunger, and address migration.": "discuss:discuss",
    "The United States remains committed to peace.": "",
    "Lam instructed his ministry to prepare a report.": "",
}


def parsed(text):
    """Return a sentence parsed as one of a readout."""
    row = {"sentence": 0, "part": "body", "start": 0, "end": len(text), "text": text}
    return parsing.parse([row])[0]


def short(act):
    """Return an act as `verb:act`, and whether it is embedded."""
    return f"{act['lemma']}:{act['act']}" + (":embedded" if act["embedded"] else "")


@pytest.mark.parametrize(("text", "expected"), SENTENCES.items())
def test_acts_of_a_sentence(text, expected):
    assert " | ".join(short(act) for act in acts.find(parsed(text))) == expected


CONTENTS = {
    "Lam thanked Laos for its help, and praised the ties.": ["Laos for its help", "the ties"],
    "Lam expressed thanks for the help that Laos gave his country, and his belief that ties will grow.": [
        "thanks for the help that Laos gave his country, and his belief that ties will grow"
    ],
    "Germany regards Vietnam as a partner, he stressed.": ["Germany regards Vietnam as a partner"],
    '"We will return," she pledged.': ["We will return"],
    'The minister said: "The time has come."': ["The time has come"],
    'Lam praised the "bamboo diplomacy".': ['the "bamboo diplomacy"'],
    "A plan for 2025 was signed after the talks.": ["A plan for 2025"],
    "Lam told Seo that trade doubled.": ["that trade doubled"],
    "According to the minister, trade doubled.": ["trade doubled"],
}


@pytest.mark.parametrize(("text", "expected"), CONTENTS.items())
def test_content_is_all_that_the_verb_governs(text, expected):
    found = acts.find(parsed(text))
    assert [act["verb"].doc[slice(*act["content"])].text for act in found] == expected


def test_words_that_raise_an_act():
    found = acts.find(parsed("Lam sincerely thanked the donors, and expressed deep condolences over the loss."))
    assert [act["graduation"] for act in found] == [["sincerely"], ["deep"]]

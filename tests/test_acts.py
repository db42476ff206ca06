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


PHRASES = {
    # phrases of press English, and the forms that the parser misreads
    "The two exchanged assessments of the rift among the Gulf states.": "exchange assessments:discuss",
    "The two leaders were of one mind that the role of ASEAN must be upheld.": "be of mind:agree",
    "They also exchanged opinions on developments, and were of one mind that trade must grow.": (
        "exchange opinions:discuss | be of mind:agree"
    ),
    "They found common ground on choking off the funds of terrorists.": "find ground:agree",
    "The pair went over plans for a nuclear power plant.": "go over:discuss",
    "They mulled over options to protect shipping.": "mull over:discuss",
    "They mused about the burdens of public life.": "muse about:discuss",
    "The ministers mulled a joint patrol.": "mull:discuss",
    "The two sides hashed out details of the deal.": "hash out:discuss",
    "The two sides dwelt on ways to boost trade.": "dwell on:discuss",
    "They dwelled on regional issues.": "dwell on:discuss",
    "The leaders chatted about their families.": "chat about:discuss",
    "They traded views on the economy.": "trade views:discuss",
    "The two leaders swapped ideas about education.": "swap ideas:discuss",
    "They had an in-depth exchange of views on trade.": "have exchange:discuss",
    "The two sides conducted a review of cooperation.": "conduct review:discuss",
    "They took up the question of debt.": "take up:discuss",
    "The ministers worked through a range of issues.": "work through:discuss",
    "The sides held a round of consultations on visas.": "hold round:discuss",
    "The two leaders had a frank discussion about Taiwan.": "have discussion:discuss",
    "They were in agreement that the ceasefire must hold.": "be in agreement:agree",
    "The two sides were unanimous that trade should grow.": "be:agree",
    "The two sides reached a high degree of consensus on major issues.": "reach consensus:agree",
    "They arrived at an understanding on tariffs.": "arrive at understanding:agree",
    "They struck a deal on tariffs.": "strike deal:agree",
    "They clinched an agreement on fisheries.": "clinch agreement:agree",
    "They forged a consensus on the road map.": "forge consensus:agree",
    "The two sides unanimously agreed to set up a working group.": "agree:agree",
    "The two presidents reached a common perception on trade.": "reach perception:agree",
    "They saw eye to eye on the need for reform.": "see eye:agree",
    "The two leaders shared the assessment that the region faces challenges.": "share assessment:agree",
    "The two sides expressed their viewpoints on settling disputes by peaceful means.": "express viewpoints:state",
    "He filled his host in on preparations for the congress.": "fill in on:inform",
    "President Marsh filled in the group on her conversation with Zelensky.": "fill in on:inform",
    "She gave a rundown of the fighting.": "give rundown:inform",
    "He gave an account of the documents adopted by the congress.": "give account:inform",
    "Lam gave the guest an overview of the economy.": "give overview:inform",
    "He acquainted the guest with the results of the congress.": "acquaint:inform",
    "He told the guest about the outcomes of the congress.": "tell about:inform",
    "The minister briefed on the situation in Vietnam.": "brief:inform",
    "He made it known that Vietnam has raised the number of scholarships.": "make known:inform",
    "He kept the guest abreast of developments.": "keep abreast:inform",
    "The general gave a briefing on the exercise.": "give briefing:inform",
    "The ambassador supplied information on the outcome of the vote.": "supply information:inform",
    "The minister clued in reporters on the plan.": "clue in on:inform",
    "He shared with the host the plans of his party.": "share plans:inform",
    "He shared information on the congress with his guest.": "share information:inform",
    "He shared with the delegation Vietnam's experience in poverty reduction.": "share experience:inform",
    "He updated the President on the fighting.": "update:inform",
    "The minister reported on the outcome of the talks.": "report on:inform",
    "Lam notified the guest of the decision.": "notify:inform",
    "She presented the main points of the law.": "present points:inform",
    "He announced a new aid package of $10 million.": "announce:inform",
    "The President unveiled plans for a new embassy.": "unveil:inform",
    "She gave credit to American nurses for the training of the crews.": "give credit:praise",
    '"Seventy years of friendship oblige us to do more," Battsengel concluded.': "conclude:state",
    "A poll released Thursday found that voters oppose the plan.": "find:state",
    "The survey found that 58 percent of independents oppose the plan.": "find:state",
    "A study showed that exports rose by ten percent.": "show:state",
    "The report concluded that the ministry broke the law.": "conclude:state",
    "Whether the minority leader agreed is unclear.": "",
    "They talked over the phone on Friday morning.": "",
    "Khai talked over the phone on Friday with his counterpart.": "",
    '"We are not going to wait," Hutchins, a Democrat from Oregon, told reporters outside the chamber.': "tell:state",
    "Forsythe told Fox News on Wednesday that he would vote against any bill.": "tell:pledge",
    "According to a report by the Budget Office, a shutdown would cost $8 billion.": "according to:state",
    "Talking with a VNA reporter, the expert spoke highly of the visit.": "speak highly of:praise",
    "Smith, asked about the plan, said that it would work.": "say:state",
    "She made clear the U.S. is committed to the defense of Japan.": "make clear:pledge",
    "Disagreements need to be settled on the basis of law, the Vietnamese general made clear.": "make clear:state",
    "If Moscow rejects the ceasefire, the two leaders made clear, further sanctions will follow.": "make clear:state",
    "Lam told the guest that trade doubled.": "tell:state",
    "He said on Tuesday the economy had grown.": "say:state",
    "He opined that the visit would open a new page.": "opine:state",
    "He drew attention to the success of the exchange.": "draw attention:state",
    "He called the guest's attention to the deficit.": "call attention:state",
    "He brought to the attention of the host the case of the fishermen.": "bring attention:state",
    "The minister dwelt at length on the history of the ties.": "dwell on:state",
    "Lam touched on the East Sea issue.": "touch on:state",
    "The speaker argued in favour of a treaty.": "argue in favour of:propose",
    "He brought up the case of the detainees.": "bring up:state",
    "The spokesman declined to comment.": "",
    "He insisted on the release of the sailors.": "insist on:propose",
    "Lam took the view that force solves nothing.": "take view:state",
    "He was of the opinion that the talks should go on.": "be of opinion:state",
    "The minister was of the view that trade should grow.": "be of view:state",
    "He expounded on the Global Security Initiative.": "expound on:state",
    "Wang Yi expounded China's position on Taiwan.": "expound on:state",
    "She set out the government's priorities.": "set out:state",
    "He voiced the view that force solves nothing.": "voice view:state",
    "He used the occasion to stress that peace matters.": "stress:state",
    # other agencies' ways
    "Political parties of New Zealand spoke of shared readiness to strengthen exchanges.": "speak readiness:pledge",
    "Hailing the strength of relations, Li said the CPC is willing to increase visits.": "hail:praise | say:pledge",
    "He spoke positively of the contributions that the parties made to the friendship.": "speak positively of:praise",
    "A senior official met with communist parties on Thursday, pledging closer exchanges with them.": "pledge:pledge",
    "Cronin said he admires and is encouraged by the accomplishments the CPC has made.": "say:praise",
    "He noted his belief that the people will achieve the development goals.": "note belief:wish",
    "The Chinese minister informed his host on the outcomes of the meeting.": "inform:inform",
    "Trung also discussed several major directions to develop relations.": "discuss:discuss",
    "The Party chief asked Liu to convey his regards to Hu as well as his invitation to visit Vietnam.": (
        "ask:propose"
    ),
    "Liu said regular meetings should be held, adding that trade should be expanded.": "say:state | add:state",
    "The host welcomed the delegates to Vietnam, saying the visit will make contributions.": (
        "welcome:welcome | say:state"
    ),
    "Regular exchanges are useful, he said, affirming that Vietnam attaches great importance to friendship.": (
        "say:state | affirm:state"
    ),
    "Huang expressed his pleasure in visiting Vietnam and witnessing the achievements of the country.": (
        "express pleasure:welcome"
    ),
    "Kim expressed the will to further develop the friendly relations.": "express will:pledge",
    "The visitor highly estimated the achievements made by Vietnam.": "estimate highly:praise",
    "The head of the delegation referred to the successes made by the Korean people.": "refer to:state",
    "Kim Jong Un warmly greeted the guests and had a friendly talk with them.": "greet:welcome",
    "Kim Yong Nam expressed thanks to Lam and asked him to convey his greetings to the General Secretary.": (
        "express thanks:thank | ask:propose"
    ),
    "The message wished the Vietnamese people greater success in the building of socialism.": "wish:wish",
    "The talk proceeded in a warm atmosphere.": "",
    "The ambassador bitterly denounced the US for its moves to stifle the DPRK.": "denounce:criticise",
    "He reaffirmed the invariable stand of the Party to support the Cuban people.": "reaffirm:state",
    "Both sides had an exchange of views on matters of mutual concern.": "have exchange:discuss",
    "The head of state stressed the need to intensify the struggle.": "stress need:state",
    "Lavrov expressed gratitude to Hanoi for its balanced position.": "express gratitude:thank",
    "Putin noted that Russia and Vietnam are strategic partners.": "note:state",
    '"We are open to dialogue," the Kremlin spokesman told TASS.': "tell:pledge",
    "Peskov did not rule out a meeting.": "",
    "The sides expressed mutual interest in expanding trade.": "express interest:state",
    "The ministers confirmed the mutual focus on strengthening cooperation.": "confirm:state",
    "The parties touched upon a number of regional issues.": "touch upon:discuss",
    "The participants in the meeting exchanged opinions on topical issues.": "exchange opinions:discuss",
    "The minister gave a positive assessment of the level of cooperation.": "give:state",
    "The Cuban side reiterated its solidarity with the Vietnamese people.": "reiterate solidarity:pledge",
    "The President of Cuba decorated the guest with the Order of Friendship.": "decorate:present",
    "The leader paid tribute to President Ho Chi Minh.": "pay tribute:praise",
    "The Secretary underscored that the United States is focused on peace.": "underscore:state",
    "Secretary Rubio and the Foreign Minister discussed ways to counter Iran.": "discuss:discuss",
    "The Secretary emphasized the U.S. commitment to a free and open Indo-Pacific.": "emphasize commitment:pledge",
    "The Deputy Secretary thanked Vietnam for its support of the mission to account for missing personnel.": (
        "thank:thank"
    ),
    "The Secretary reiterated our condemnation of the coup.": "reiterate condemnation:criticise",
    "The Secretary reiterated his call for a ceasefire.": "reiterate call:propose",
    "The Secretary shared his concern over the arrest of journalists.": "share concern:concern",
    "They renewed their call for the release of the hostages.": "renew call:propose",
    "The leaders joined in condemning the attack.": "condemn:criticise",
    "He took the floor to thank the delegates.": "thank:thank",
    "The minister seized the chance to voice his country's concern.": "voice concern:concern",
    "The two sides signed a memorandum of understanding on cooperation in education.": "sign:sign",
    "The two ministers witnessed the signing of two agreements.": "",
    "The two governments concluded an agreement on visas.": "conclude agreement:sign",
    "The leaders adopted the Hanoi Declaration.": "adopt declaration:sign",
    "Lam was awarded the Order of Jose Marti.": "award:present",
    "The guest presented the host with a portrait of Lenin.": "present:present",
    "Lam was conferred the title of honorary doctor.": "confer:present",
    "He conferred the Friendship Order on the ambassador.": "confer:present",
    "Vietnam's proposals were welcomed by the guest.": "welcome:welcome",
    "His proposals were highly appreciated by the Lao side.": "appreciate:praise",
    "A number of issues were discussed at the meeting.": "discuss:discuss",
    "It was noted that trade had doubled.": "note:state",
    "Special attention was paid to the situation in Syria.": "",
    "An exchange of views took place on Ukraine.": "",
    "The minister's remarks were echoed by his counterpart.": "echo remarks:state",
    "Echoing the host's view, the guest said the ties are strong.": "echo view:agree | say:state",
    "Kishida echoed those sentiments.": "echo sentiments:agree",
    # doing, not saying
    "President Tran Van Lam paid a courtesy call to the Speaker.": "",
    "The two sides raised their bilateral trade to 10 billion USD.": "",
    "The delegation laid flowers at the monument.": "",
    "The company provided 500 tons of rice to the victims.": "",
    "The minister will urge Laos to sign the treaty.": "",
    "He was scheduled to brief the guest on the plan.": "",
    "They made a tour of the museum.": "",
    "The leaders walked through the garden.": "",
    "He went over to the window.": "",
    "The talks took place in a friendly atmosphere.": "",
    "The visit shows the importance that both sides attach to their ties.": "",
    "The bill passed the House by a vote of 220 to 210.": "",
    "The company launched a new product.": "",
    "He gave a speech at the university.": "",
    "The president delivered remarks at the opening ceremony.": "",
    "He is expected to express concern about the sanctions.": "",
    "The minister made a phone call to his counterpart.": "",
    "She took up the post in January.": "",
    "The court struck down the law.": "",
    "The committee found the documents in a box.": "",
    "The senator voted against the bill.": "",
    "The forum attracted 300 delegates.": "",
    "He did not rule out a further meeting.": "",
    "She refused to comment on the case.": "",
    "The spokesman neither confirmed nor denied the report.": "",
    "It remains unclear whether the two sides agreed on the text.": "",
    "If the deal is signed, tariffs will fall.": "",
    "They visited the museum and met with students.": "",
    "The two countries share a long border.": "",
}


@pytest.mark.parametrize(("text", "expected"), PHRASES.items())
def test_acts_of_a_phrase(text, expected):
    assert " | ".join(short(act) for act in acts.find(parsed(text))) == expected


SPEAKERS = {
    "Trump has repeatedly claimed, without evidence, that millions voted illegally.": "claim/Trump",
    "Asked whether he would run, Ryan said no.": "say/Ryan",
    "The bill would cost $1 trillion, according to an estimate by the Congressional Budget Office.": "according/Office",
    "Obama urged Congress to act, warning that delay would be costly.": "urge/Obama warn/Obama",
    "One aide, who spoke on the condition of anonymity, said the talks had collapsed.": "say/aide",
    "A Quinnipiac poll found that 55 percent of voters disapprove of the president.": "find/poll",
    "The paper quoted an unnamed official as saying the raid was a mistake.": "say/official",
    "Jones was quoted by the Post as saying he was innocent.": "say/Jones",
    'He said: "I am not going anywhere," adding, "Not now."': "say/He add/He",
    "Mr. Obama, joined by his wife, praised the troops.": "praise/Obama",
    "Ryan said that while he supported the goal, he opposed the means.": "say/Ryan",
    "Neither the White House nor the campaign responded to requests for comment.": "",
    "She said nothing about the affair.": "",
}


@pytest.mark.parametrize(("text", "expected"), SPEAKERS.items())
def test_who_speaks_in_the_news(text, expected):
    found = [f"{act['lemma'].split()[0]}/{act['subject'].text}" for act in acts.find(parsed(text))]
    assert " ".join(found) == expected


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

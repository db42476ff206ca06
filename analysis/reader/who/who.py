"""Whom a wording without a name means: sieves from precise to loose; the first that answers wins, and is the rule.

A sieve is a function (stand-in, scene) → a list: it answers · an empty list: it says that nobody can be meant · a
tuple: it leaves only these for the sieves after it · None: it passes. Its name with hyphens is the rule's;
`data/rules/sieves.yml` says what each is for, with an example. The nouns that stand for somebody: see standins.py.
"""

from analysis.reader.ground.switches import is_on, note
from analysis.reader.who import sieves_of_one as one
from analysis.reader.who import sieves_of_several as several
from analysis.reader.who.scene import in_order
from analysis.tables import LIST


def open_in_own_words(standin, scene):
    return [] if standin.quoted else None


def open_subject_open(standin, scene):
    return [] if standin.here is None else None


def open_no_plural_subject(standin, scene):
    return [] if standin.loose else None


def open_only_one_named(standin, scene):
    alone = len(standin.people) == 1 and not standin.lands and not scene.meeting
    return [] if alone else None


def open_no_meeting(standin, scene):
    return [] if not scene.row else None


def open_several_fit(standin, scene):
    return [] if standin.people else None


def open_nobody_fits(standin, scene):
    return []


def open_no_body_before(standin, scene):
    return []


REASONS = {
    open_in_own_words: "it stands in somebody's own words",
    open_subject_open: "the subject of the clause is open",
    open_no_plural_subject: "no plural of persons is subject of the clause",
    open_only_one_named: "of those it counts only one is named",
    open_no_meeting: "the sentence belongs to no meeting",
    open_several_fit: "several persons fit: {}",
    open_nobody_fits: "nobody of the meeting fits",
    open_no_body_before: "no body of that name stands before it",
}
SIEVES = {
    "pronoun": (  # he, her
        open_in_own_words,
        one.subject_after_for_his_part,
        open_subject_open,
        one.other_than_subject,
        one.thanked_before,
        one.subject_of_clause,
        one.subject_of_sentence_before,
        one.own_person_of_the_account,
        one.person_of_that_gender,
        one.subject_before_that,
        one.person_named_last,
        open_several_fit,
        open_nobody_fits,
    ),
    "office": (  # the minister, his Lao counterpart, the guest
        one.leader_of_the_delegation,
        several.side_of_the_encounter_before,
        one.not_whom_he_meets,
        one.counterpart_of_other_country,
        one.excellency_of_other_country,
        one.host_or_guest,
        one.of_that_country,
        one.of_that_body,
        one.only_one_of_that_country,
        one.office_that_fits,
        one.other_broad_than_subject,
        one.who_spoke_last,
        one.other_side_than_subject,
        one.own_holder_of_the_office,
        one.holder_elsewhere_in_the_article,
        one.person_named_last,
        open_several_fit,
        open_nobody_fits,
    ),
    "they": (  # they, both
        several.persons_who_together_are_subject,
        open_no_plural_subject,
        several.group_of_sentence_before,
        several.own_who_came,
        several.all_present,
        open_no_meeting,
        open_nobody_fits,
    ),
    "plural": (  # the two sides, the leaders, the host and his guest
        several.plural_of_one_side,
        several.leaders_of_a_region,
        several.plural_of_countries,
        several.holders_of_the_office,
        open_only_one_named,
        several.all_present,
        open_no_meeting,
        open_nobody_fits,
    ),
    "side": (  # the Lao side, the delegation
        several.side_of_a_country,
        several.side_of_hosts_or_guests,
        several.delegation_that_came,
        open_no_meeting,
        open_nobody_fits,
    ),
    "message": (several.sender_of_the_message, open_nobody_fits),  # the letter says
    "body": (one.own_party_or_only_one, one.body_of_that_noun, one.organisation_before, open_no_body_before),
}


def rule_name(sieve):
    """Return the name of a sieve as a rule."""
    return sieve.__name__.replace("_", "-")


def find_whom(standin, scene):
    """Return `(actors, rule, reason)`: whom a stand-in means, by which sieves, or why nobody."""
    standin.people, rules = list(scene.people), []
    for sieve in SIEVES[standin.kind]:
        name = rule_name(sieve)
        found = sieve(standin, scene) if is_on(name) else None
        if isinstance(found, list):
            if not found:
                names = ", ".join(scene.names.get(actor, actor) for actor in standin.people)
                return [], note(name), REASONS[sieve].format(names)
            return found if scene.told else in_order(scene, found), LIST.join([*rules, note(name)]), ""
        if found is not None and list(found) != standin.people:
            standin.people = list(found)
            rules.append(note(name))
    return [], "", ""

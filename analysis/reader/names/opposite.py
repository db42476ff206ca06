"""Who stands across from whom in a sentence: on which side of its encounter a naming of a person is."""

from analysis import countries
from analysis.reader.ground.citing import root_of
from analysis.reader.ground.grammar import NOUNS, children, function, is_verb, passive
from analysis.reader.ground.lexicon import word_class
from analysis.reader.names.offices import office_words

WITHIN_NAMES = ("coordinated", "apposition", "compound", "noun modifier", "unclear")
RECEIVING = word_class("verbs-of-receiving-somebody")
MET = word_class("words-before-another-side")
MEETING = word_class("words-of-coming-together")
LATER = word_class("words-for-another-encounter") | word_class("words-of-one-more")
SHARING = ("coordinated", "open complement")
ONE, OTHER = "one side", "other side"


def token_of(naming, account):
    """Return the token on which the others of a name hang."""
    return root_of(account.docs[naming.at], account.rows[naming.at], naming.first, naming.last)


def side_of(naming, account):
    """Return `(side, verb or noun)` of a naming: `one side` acts, the other is met, written or spoken to; or nothing.

    Subjects and who is named as possessor of a call or meeting act, objects and those after with, to or on are met;
    a passive turns that round.
    """
    if verb := _verb_by_which(naming, account):
        return ONE, verb
    offices = {word.start for word in account.rows[naming.at] if word.code == "H"}
    token = _phrase(token_of(naming, account), stretches := _stretches(naming.at, account), offices)
    if function(token) == "adverbial noun" and naming.offices:  # `called on the Speaker of the House, N`
        office = root_of(account.docs[naming.at], account.rows[naming.at], *naming.offices[0])
        token = _phrase(office, stretches, offices)
    part, head = function(token), token.head
    if part == "subject" or (part == "root" and head.pos_ == "PROPN"):
        return ONE, head
    if part in ("passive subject", "object", "receiver"):
        return OTHER, head
    if part == "possessor" and head.pos_ in ("NOUN", "PROPN"):
        return ONE, head
    if part == "governed noun":
        above, word = _above(head), head.lower_
        if function(head) == "agent" or word == "by":
            return (ONE, above) if is_verb(above) else ("", None)
        if word in MET or (word == "from" and above.lemma_ in RECEIVING):
            return OTHER, above
    return "", None


def led_by(naming, account):
    """Return the place of the word that leads to a list of names, past those before it: `by` of `by A and by B`."""
    row, at = account.rows[naming.at], naming.start - 1
    ends = {n.end: n.start for n in account.namings if n.at == naming.at and n.end <= naming.start}
    ends |= {n.last: n.start for n in account.namings if n.at == naming.at and n.last <= naming.start}
    while at >= 0:
        if at + 1 in ends:
            at = ends[at + 1] - 1
        elif row[at].code in ",&tXra" or row[at].text == ";" or (row[at].text == "by" and row[at - 1].code == "&"):
            at -= 1
        else:
            break
    return at


def _verb_by_which(naming, account):
    """Return the verb of receiving whose doer a name after `by` is, however the parse takes the offices between."""
    row, at = account.rows[naming.at], led_by(naming, account)
    if at < 1 or row[at].text != "by":
        return None
    verbs = (word for word in reversed(row[:at]) if word.code == "v" and word.text.endswith("ed"))
    verb = next(verbs, None)
    token = verb and account.docs[naming.at].char_span(verb.start, verb.end, alignment_mode="expand")
    return token.root if token is not None and token.root.lemma_ in RECEIVING else None


def country_of_subject(naming, account):
    """Return the country of an office that is the subject before a naming: `The Crown Prince thanked President N`.

    That of all who hold the office in the readout; for `we` and `I` that of the account.
    """
    row, doc = account.rows[naming.at][: naming.start], account.docs[naming.at]
    subjects = [token for token in doc if function(token) in ("subject", "passive subject")]
    subjects = [token for token in subjects if token.idx < row[-1].end] if row else []
    if not subjects:
        return ""
    token = subjects[-1]
    if token.lower_ in ("we", "i"):
        return account.home
    if token.lower_ in ("he", "she"):
        near = [n for n in account.namings if n.person and (n.at == naming.at - 1 or n.order < naming.order)]
        near = (n for n in near if n.at >= naming.at - 1)
        earlier = sorted(near, key=lambda n: -n.at)  # of the sentence itself first
        subject = next((n for n in earlier if function(token_of(n, account)) in ("subject", "passive subject")), None)
        more = token.head.lemma_ in MEETING and any(child.lower_ in LATER for child in token.head.children)
        told = "" if subject and more else _country_before(account, naming.at)
        if more and not told and any(n.person.country == account.home for n in account.namings if n.person):
            return account.home  # `While in Ghana, he also met N`: who met others before
        return subject.person.country if subject else told
    inside = (word for word in row if token.left_edge.idx <= word.start < token.idx + len(token))
    words = office_words(" ".join(word.text for word in inside if word.code in "MHOL"))
    held = {
        one.person.country
        for one in account.namings
        if one.person and words and any(words <= office_words(role) for role in one.person.roles)
    }
    return held.pop() if len(held) == 1 else ""


def _country_before(account, at):
    """Return the country in the subject of the sentence before: `The Danish minister hoped so. She met N`."""
    doc = account.docs[at - 1] if at else None
    subject = next(iter(children(doc[:].root, "subject", "passive subject")), None) if doc is not None else None
    words = doc[subject.left_edge.i : subject.i + 1] if subject is not None else ()
    return next((iso3 for word in words if (iso3 := countries.code(word.text))), "")


def _stretches(at, account):
    """Return the places in the text of a sentence's persons, each with the offices before."""
    row = account.rows[at]
    return [(row[n.start].start, row[n.last - 1].end) for n in account.namings if n.at == at]


def _phrase(token, stretches, offices):
    """Return the head of the phrase of names and offices that a name stands in: `President of Laos N and M`."""
    for _ in range(12):
        head = token.head
        if function(token) == "governed noun" and head.lower_ == "of" and head.head.idx in offices:
            head = head.head  # `the members of the Committee, N and M`
        within = any(a <= token.idx < b and a <= head.idx < b for a, b in stretches)
        beside = function(token) in WITHIN_NAMES and head.pos_ in NOUNS
        if head == token or not (within or beside or head.idx in offices):
            break
        token = head
    return token


def _above(preposition):
    """Return the verb that a preposition hangs on, past a noun of encounter (`held talks with`), else that noun."""
    head = preposition.head
    for _ in range(4):
        if is_verb(head) or head.head == head or not (head.pos_ in NOUNS or function(head) == "preposition"):
            break
        head = head.head
    return head


def across(naming, account):
    """Return the namings of others that stand across from one in its sentence, by its parse."""
    side, head = side_of(naming, account)
    if not side:
        return []
    others = [one for one in account.namings if one.at == naming.at and one.person is not naming.person]
    sides = [(one, *side_of(one, account)) for one in others]
    apart = [(one, verb) for one, its, verb in sides if its not in ("", side)]
    return [one for one, verb in apart if _of_one_clause(verb, head) or not (is_verb(verb) and is_verb(head))]


def _of_one_clause(verb, other):
    """Say whether two verbs share their subject: `N is to meet M`, `was accompanied by N and received by M`."""
    return _leading(verb) == _leading(other) and passive(verb) == passive(other)


def _leading(verb):
    """Return the verb that leads others: of coordinated ones, of a complement, of `came, paying a call`."""
    while is_verb(verb.head) and not children(verb, "subject"):
        if function(verb) not in SHARING and not (function(verb) == "adverbial clause" and verb.tag_ == "VBG"):
            break
        verb = verb.head
    return verb


def countries_across(naming, account):
    """Return the countries of those who stand across from a person, and that of `the Lao leader` who acts there."""
    found = {one.person.country for one in across(naming, account) if one.person} - {""}
    side, head = side_of(naming, account)
    if found or not side or not is_verb(head) or passive(head) != (side == ONE):
        return found
    subject = next(iter(children(head, "subject", "passive subject")), None)
    if subject is not None and subject.tag_ in ("WP", "WDT") and function(head) == "relative clause":
        who = (
            one for one in account.namings if one.at == naming.at and one.person and _stands_at(one, account, head.head)
        )
        return {one.person.country for one in who} - {""}
    if iso3 := country_of_subject(naming, account):
        return {iso3}
    if subject is None:
        return set()
    inside = range(subject.left_edge.i, subject.right_edge.i + 1 if side == OTHER else subject.i)
    return {iso3 for first, _, iso3, _ in countries.find(head.doc) if first in inside}


def _stands_at(naming, account, token):
    """Say whether a token is of a naming: of its name or of the offices beside it."""
    row = account.rows[naming.at]
    return row[naming.start].start <= token.idx < row[naming.end - 1].end

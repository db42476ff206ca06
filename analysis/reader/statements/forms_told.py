"""Ways in which an infinitive or a participle is told: it shares the subject of a told verb."""

from analysis.reader.ground.clauses import after_comma, finite, infinitive, participle
from analysis.reader.ground.grammar import children, function, governed_by, is_verb, lemma, subject
from analysis.reader.ground.lexicon import act_words, word_class
from analysis.reader.ground.switches import is_on
from analysis.reader.records import Attribution
from analysis.reader.statements.valency import is_encounter_verb, is_reception

TRAVEL = word_class("verbs-of-going")
BESIDE = word_class("openers-of-addition")
DOING = word_class("prepositions-of-doing")
SAYING = word_class("kinds-of-saying")
CALLER, RECEIVED = "caller-behind-a-call-received", ("receive", "get")
SENT = {*act_words("carrier"), "call"}  # what comes from somebody


def shared(head, verbs):
    """Return the Attribution of a form that shares the subject of a told verb, or None."""
    return Attribution("told", shares=head) if verbs.is_told(head) else None


def takes_occasion(verb):
    """Return whether a verb takes an occasion for what follows (`took the opportunity to thank`)."""
    nouns = [lemma(child) for child in children(verb, "object")]
    return lemma(verb) in ("take", "use", "seize") and any(noun in act_words("occasion") for noun in nouns)


def _aim(verb):
    """Return the verb that an infinitive of purpose hangs on, looking through an adjective, or None."""
    head = verb.head.head if verb.head.pos_ == "ADJ" else verb.head
    together = function(verb) == "coordinated" and not finite(head)
    return head if is_verb(head) and infinitive(verb) and not together else None


def occasion_taken(verb, verbs):
    """`Took the opportunity to thank …`."""
    head = _aim(verb)
    return shared(head, verbs) if head is not None and takes_occasion(head) else None


def journey_to_mourn(verb, verbs):
    """`Came to pay his respects`: whoever goes to mourn has offered condolences."""
    head = _aim(verb)
    mourns = head is not None and lemma(head) in TRAVEL and verb.i in verbs.rows
    return shared(head, verbs) if mourns and verbs.rows[verb.i].act == "condole" else None


def purpose_of_encounter(verb, verbs):
    """`Met to discuss …`, `called to congratulate …`: what an encounter was for is what was said in it."""
    head = _aim(verb)
    if head is None or not is_encounter_verb(head) or (head.i in verbs.rows and not is_reception(head)):
        return None
    return shared(head, verbs)


def _is_bare_participle(verb):
    """Return whether a verb is a subjectless `-ing` form, after a comma where a verb could govern it."""
    bare = verb.tag_ == "VBG" and subject(verb) is None
    return bare and (function(verb) == "adverbial clause" or (participle(verb) and after_comma(verb)))


def participle_shares_subject(verb, verbs):
    """`…, thanking the host` shares its verb's subject."""
    return shared(verb.head, verbs) if _is_bare_participle(verb) and is_verb(verb.head) else None


def caller_of(verb, above):
    """Return who called or wrote, the subject of a participle: `received a call from N, expressing congratulations`."""
    if above is None or verb.tag_ != "VBG" or verb.head != above or lemma(above) not in RECEIVED or not is_on(CALLER):
        return None
    nouns = [noun for noun in children(above, "object") if lemma(noun) in SENT]
    callers = [who for head in (*nouns, above) for who in governed_by(head, "from") if nouns and who.i < verb.i]
    return callers[0] if callers and after_comma(verb) else None


def participle_of_saying(verb, verbs):
    """A participle of saying after a comma belongs to the teller, whatever the parser hung it on."""
    if verb.tag_ != "VBG" or subject(verb) is not None or not after_comma(verb) or verbs.kind(verb) not in SAYING:
        return None
    above = [*(token for token in verb.ancestors if is_verb(token)), verbs.at(verb.head).matrix]
    return next((Attribution("told", shares=t) for t in above if t is not None and verbs.is_told(t)), None)


def verb_leads_on(verb, verbs):
    """`Went on to say`, `was glad to welcome`: told where a verb or adjective leads on to it."""
    head = verb.head
    if function(verb) == "content clause" and not (infinitive(verb) or participle(verb)):
        return None
    glad = any(token.lower_ in act_words("glad") for token in (head, *head.children))
    head = head.head if head.pos_ == "ADJ" else head
    leads = lemma(head) in act_words("leading") and not (lemma(head) == "wish" and verbs.kind(verb) != "perform")
    return shared(head, verbs) or verbs.at(head) if leads or glad or takes_occasion(head) else None


def in_addition_to_doing(verb, verbs):
    """`In addition to thanking the host, he …`."""
    above = next((token for token in verb.head.ancestors if is_verb(token)), None)
    return shared(above, verbs) if verb.head.head.lower_ in BESIDE and above is not None else None


def by_doing(verb, verbs):
    """`In thanking the host, he …`: told with the verb it goes with after a preposition of doing."""
    prep = verb.head
    if prep.lower_ not in DOING or not is_verb(prep.head):
        return None
    opens = prep.lower_ != "in" or lemma(prep.head) == "join" or prep.i < prep.head.i
    return shared(prep.head, verbs) if opens else None


def _governor(noun):
    """Return the nearest verb above a noun, else the top of its sentence."""
    return next((token for token in noun.ancestors if is_verb(token)), noun)


def infinitive_on_noun(verb, verbs):
    """`Took the opportunity to thank`, `held a call to discuss`: a noun of occasion or encounter leads on to it."""
    noun, governor = verb.head, _governor(verb.head)
    if not infinitive(verb):
        return None
    meant = lemma(noun) in act_words("encounter") or lemma(noun) in act_words("carrier")
    met = meant and is_encounter_verb(governor) and lemma(governor) != "welcome"
    return shared(governor, verbs) if takes_occasion(governor) or met else None

"""The list of persons that stands in a stretch of a sentence: after a wording, before it, or around one of them."""

from analysis.reader.ground.grammar import children, function, is_verb
from analysis.reader.ground.lexicon import word_class
from analysis.reader.meetings.wordings import joins_names, past_aside
from analysis.reader.names.ties import MOURNED

GOVERNING, LIST_SIGNS = word_class("prepositions-governing-a-name"), word_class("signs-of-a-list")
OF_OFFICE = word_class("participles-of-office")
ON_THE_WAY = word_class("words-before-a-name")
DATES = word_class("beginnings-of-dates")
PARTING = word_class("prepositions-parting-sides")
ONE_BY_ONE = word_class("words-for-one-by-one")
MATTER = word_class("prepositions-of-matter")
SAYING = word_class("verbs-of-telling-somebody") | word_class("verbs-of-saying-to-the-press")
SENT = word_class("nouns-of-those-sent")
AGAIN, OF, SETTING = ("with", "by"), ("of", "from"), {"to", "this"} | ON_THE_WAY
LEADING = ("DET", "PUNCT", "ADJ", "ADV", "NUM")
BREAK = ("VBD", "VBZ", "VBP", "VB", "VBG", "MD", "WP", "WDT", "WRB")
LONGEST = 45  # tokens between two names of one list: an office in apposition is long


def actors_of(people):
    """Return the actors of some mentions, each once, in order."""
    return list(dict.fromkeys(m.actor for m in people if m.actor))


def persons_in(mentions):
    """Return the persons among the mentions of a sentence, in order."""
    return sorted((m for m in mentions if m.kind == "person"), key=lambda m: m.first)


def taking_part(doc, mentions):
    """Return the persons among the mentions of a sentence, in order, without those who are mourned in it."""
    people, kept, start = persons_in(mentions), [], 0
    for mention in people:
        kept += [] if MOURNED.search(doc[start : mention.first].text) else [mention]
        start = mention.last
    return kept


def person_at(people, at):
    """Return the person in whose wording a token stands, or None."""
    return next((m for m in people if m.first <= at < m.last), None)


def is_owner(doc, mention):
    """Say whether a name stands in the genitive: `X's`."""
    return mention.last < len(doc) and doc[mention.last].tag_ == "POS"


def is_free(doc, mention, start):
    """Say whether a person stands free: neither owner (`X's envoy`) nor governed by a preposition (`envoy of X`)."""
    at = mention.first - 1
    titled = not mention.name.startswith(doc[mention.first].text)  # `in Doha HE Kadidja Abakar`
    met = titled or function(doc[mention.head]) == "object"  # `received in Doha Kadidja Abakar`
    if at > start and doc[at].pos_ == "PROPN" and doc[at - 1].lower_ in ("at", "in") and not met:
        return False  # `at Blair House`
    while at >= start and (doc[at].pos_ in ("DET", "ADJ", "PUNCT") and doc[at].lower_ not in LIST_SIGNS):
        at -= 1
    ahead = doc[max(0, at - 1)].lower_
    again = doc[max(0, at)].lower_ in AGAIN and ahead in ("and", ",", "side")  # `with the bishops and with X`
    governed = at >= start and doc[at].lower_ in GOVERNING and not again and ahead not in ("led", "headed", "attached")
    return not governed and not is_owner(doc, mention)


def _without_senders(doc, people, start):
    """Return persons without those by whom somebody is sent, alone or several: `special envoy of King X and Y`."""
    kept, sender = [], None
    for mention in people:
        ahead = [token for token in doc[start : mention.first] if token.pos_ not in ("DET", "ADJ")][-2:]
        sent = len(ahead) == 2 and ahead[1].lower_ in OF and ahead[0].lower_ in SENT
        joined = sender is not None and any(t.lower_ == "and" for t in doc[sender.last : mention.first])
        joined = joined and not any(t.text == "," or is_verb(t) for t in doc[sender.last : mention.first])
        sender = mention if sent or joined else None
        kept += [] if sender else [mention]
    return kept


def _acts_itself(doc, before, mention):
    """Say whether a person behind a list is subject of a verb of his own: `…, Press Secretary X told reporters`."""
    aside = next((child for child in doc[mention.last - 1].children if function(child) == "apposition"), None)
    told = aside.right_edge.i + 1 if aside is not None and aside.i >= mention.last else mention.last
    after = next((token for token in doc[told:] if token.pos_ not in ("ADV", "PUNCT")), None)
    if after is None or after.tag_ not in ("VBD", "VBZ", "VBP"):
        return False
    verb = after.head if function(after) in ("auxiliary", "passive auxiliary") else after
    subjects = children(verb, "subject", "passive subject")
    if any(mention.first <= token.i < mention.last for token in subjects):
        return True
    apart = not any(token.lower_ in LIST_SIGNS - {","} for token in doc[before.last : mention.first])
    return apart and verb.lemma_ in SAYING


def is_matter(token):
    """Say whether a preposition leads to another matter (`over the death of`), not to a place or day (`in Hanoi`)."""
    if token.lower_ not in MATTER or token.pos_ != "ADP" or ONE_BY_ONE & {t.lower_ for t in token.subtree}:
        return False  # `and, in a separate meeting, X`
    if token.i + 1 < len(token.doc) and token.nbor(1).text == "-":
        return False  # `Under-Secretary`
    after = next((t for t in token.doc[token.i + 1 :] if t.pos_ != "DET"), token)
    if token.lower_ == "for" and token.i and token.nbor(-1).text[0].isupper() and after.text[0].isupper():
        return False  # `Under-Secretary of the Ministry for Diplomatic Affairs`
    if token.lower_ == "on":
        return not (after.pos_ == "NUM" or after.text[:3].lower() in DATES or after.lower_ == "behalf")
    return token.lower_ not in ("in", "at") or not (after.pos_ in ("PROPN", "NUM") or after.lower_ == "charge")


def in_one_list(doc, last, two):
    """Say whether a name is in one list with what ends before: a comma or `and`, no verb but `elected` or `led by`."""
    between = doc[last : two.first if two.first > last else two.head]
    joined = any(token.lower_ in LIST_SIGNS for token in between) or "together with" in between.text
    if len(between) > LONGEST or not joined or any(is_matter(token) for token in between):
        return False
    aside = next((token for token in between if past_aside(token) > token.i), None)
    told = range(aside.i, past_aside(aside)) if aside is not None else ()  # `who is also …` tells of the first alone
    parts = ("VERB", "AUX", "PRON", "SCONJ", "DET", "ADV")
    verbs = (token for token in between if token.tag_ in BREAK and token.pos_ in parts and token.lower_ != "visiting")
    return doc[:].root not in between and not any(token.i not in told for token in verbs)


def persons_after(doc, people, start, end, *, direct=False):
    """Return the persons listed in a stretch after the wording; `direct`: only where the list begins right there."""
    here = _without_senders(doc, [m for m in people if start <= m.first < end], start)
    here = [m for m in here if is_free(doc, m, start)]
    begin = _past_setting(doc, start, here[0]) if direct and here else start
    if not here or any(is_matter(token) for token in doc[begin : here[0].first]):
        return []
    if direct and not _begins_with(doc, begin, here[0]):
        return []
    found = here[:1]
    for mention in here[1:]:
        if not in_one_list(doc, found[-1].last, mention) or _acts_itself(doc, found[-1], mention):
            break
        found.append(mention)
    return found


def _begins_with(doc, start, mention):
    """Say whether nothing but words of office stand between the wording and the first name."""
    start = next(
        (t.i + 2 for t in doc[start : mention.first] if t.lower_ == "attached" and t.nbor(1).lower_ == "to"), start
    )
    between = [
        t for t in doc[start : mention.first] if t.pos_ not in LEADING and function(t) not in ("adjective", "possessor")
    ]
    if any(token.lower_ in ("led", "headed", "including") for token in between):
        return True
    if any(token.pos_ == "NUM" and token.nbor(1).text == "," for token in doc[start : mention.first]):
        return False  # `at 10, Elm Street`
    if any((t.pos_ in ("VERB", "AUX", "PRON") and t.lower_ not in OF_OFFICE) or t.lower_ in PARTING for t in between):
        return False
    rest = [t for t in between if t.pos_ != "PROPN" and t.lower_ not in OF_OFFICE | ON_THE_WAY and not joins_names(t)]
    return len(rest) < 3 or between[0].tag_.startswith("NNP") or any(t.lower_ == "delegation" for t in between)


def _past_setting(doc, start, mention):
    """Return the place after `today in his office` or `to the White House` right behind a verb: where a name begins."""
    offices = [t.i for begin, _ in mention.office_spans[:1] for t in doc if t.idx <= begin < t.idx + len(t)]
    first = at = min([mention.first, *offices])
    while at > start and (doc[at - 1].pos_ in ("DET", "ADJ") or doc[at - 1].text == ","):
        at -= 1
    setting = doc[start:at]
    if len(setting) < 2 or setting[0].lower_ not in SETTING or setting[-1].pos_ in ("ADP", "PART", "CCONJ", "PUNCT"):
        return start
    other = [t for t in setting[1:] if is_verb(t) or t.lower_ in PARTING | {"with", "from"}]
    return start if other or setting[-1].tag_ == "PRP$" else first


def list_around(doc, people, mention):
    """Return the list of persons of which one is a member."""
    people = [m for m in people if m is mention or is_free(doc, m, 0)]
    first = last = next(i for i, m in enumerate(people) if m is mention)
    while first > 0 and in_one_list(doc, people[first - 1].last, people[first]):
        first -= 1
    while last + 1 < len(people) and in_one_list(doc, people[last].last, people[last + 1]):
        last += 1
    return people[first : last + 1]

"""Where a parsed sentence names an encounter: its verb or noun, its form, and where the other side stands."""

from dataclasses import replace

from analysis.reader.ground.factuality import called_off, factuality
from analysis.reader.ground.grammar import children, function, governed_by, subject
from analysis.reader.ground.lexicon import word_class
from analysis.reader.ground.openings import is_opening
from analysis.reader.ground.parse import lowers
from analysis.reader.ground.switches import is_on, note
from analysis.reader.meetings.light_namings import COMPANY, can_be_verb, lately, lights
from analysis.reader.meetings.noun_namings import medium_namings, noun_namings
from analysis.reader.meetings.one_naming import new_naming, wording_at
from analysis.reader.meetings.wordings import LINK_REACH, PAST_ASIDE, after_link, wordings

AFTER_CALLING = word_class("words-after-calling-that-is-no-call")
MUTUAL = word_class("verbs-of-both-sides")
CLOSE = word_class("wordings-with-partner-right-behind")
VAGUE = word_class("vague-wordings")
HIGHLY = ("highly", "warmly", "well")
HOSTED = word_class("participles-of-hosting")


def _asks(doc, at):
    """Say whether `called on X to do` asks somebody: no call is paid then."""
    marks = (t for t in doc[at:-1] if t.lower_ == "to" and t.tag_ == "TO")
    to = next((t for t in marks if t.nbor(1).pos_ not in ("DET", "PRON", "PROPN")), None)
    asked = next((t for t in doc[to.i + 1 :] if t.tag_ != "RB"), None) if to is not None else None
    words = [token.lower_ for token in doc[asked.i : asked.i + 2]] if asked is not None else []
    return bool(words) and not {words[0], " ".join(words)} & word_class("purposes-of-calling-on-somebody")


def _end_of_wording(token, wording):
    """Return the end of a verb's wording, 0 where its words don't follow, be it past an adverb: `called jointly on`."""
    rest, behind = wording.words[1:], token.doc[token.i + 1 :]
    past = int(bool(rest) and behind[:1].text.endswith("ly"))
    return token.i + len(wording.words) + past if [t.lower_ for t in behind[past : past + len(rest)]] == rest else 0


def _hosted_for(verb):
    """Return the wording of what somebody is hosted for (`hosted the minister for lunch`, `at talks`), or None."""
    nouns = governed_by(verb, "for", *(("at", "to") if verb.lemma_ == "host" else ()))
    return next((found for noun in nouns if (found := wording_at(verb.doc, noun.i))), None)


def _paid_call(verb):
    """Return the wording of a call that somebody was received or met for (`for a courtesy call`, `during`), or None."""
    found = (wording_at(verb.doc, noun.i) for noun in governed_by(verb, "for", "on", "during"))
    return next((one for one in found if one and one.form == "courtesy call"), None)


def _verb(token, wording, title):
    """Return the naming by a verb of encounter, or None where its words or the other side don't follow."""
    doc, end = token.doc, _end_of_wording(token, wording)
    if not end:
        return None
    if (wording.text == "call on" and _asks(doc, token.i)) or (
        wording.text == "call" and doc[end : end + 1].text.lower() in AFTER_CALLING
    ):
        return None
    if wording.text == "speak" and doc[end : end + 1].text.lower() in HIGHLY:
        return None  # `spoke highly of N's contributions to the ties`
    if not wording.links and end + 1 < len(doc) and doc[end].lower_ == "and" and doc[end + 1].tag_ == token.tag_:
        end += 2  # `called and congratulated X`
    passive = token.tag_ == "VBN" and (bool(children(token, "passive auxiliary")) or is_opening(token))
    links = {"by"} if passive else wording.links
    after = after_link(doc, end, links, PAST_ASIDE if wording.text in MUTUAL else LINK_REACH) if links else None
    if passive and after is None:  # `was welcomed at the institute by its president`
        after = next((child.i + 1 for child in token.children if child.lower_ == "by"), None)
    ahead = wording.text in CLOSE & VAGUE and doc[0].lower_ in links and doc[0].head == token
    after = 1 if after is None and ahead else after  # `With Minister X, he discussed`
    if after is None and wording.links and wording.text not in MUTUAL:
        return None
    goes_on = function(token) != "adverbial clause" and (who := subject(token)) is not None and who.pos_ == "PRON"
    if after is None and wording.text in CLOSE and goes_on:
        return None  # `They exchanged views` goes on with the encounter told
    apart_from_verb = after is not None and doc[after - 1].head not in doc[token.i : end]
    if wording.text in CLOSE & VAGUE and not passive and apart_from_verb:
        return None  # `discussed the talks with X` tells of the talks
    told = lately(token) or factuality(token, title=title)
    meal = _hosted_for(token) if wording.text in COMPANY else _paid_call(token)
    if wording.text == "join" and meal is None:
        return None
    wording, more = replace(wording, form=meal.form) if meal else wording, {"at": token.i, "passive": passive}
    start = None if after is None and wording.text in CLOSE and wording.links else end  # `They exchanged views`
    found = new_naming(doc, wording, "verb-of-encounter", told, token.i, end, after, start, kind="verb", **more)
    as_name = is_opening(token) and token.tag_ not in ("VBG", "VBN")
    found.rules += [note("opening-participle-before-title")] if as_name else []
    return found


def _verbs(doc, title):
    """Return a naming for each verb of encounter; of those of one verb, the longest."""
    found = []
    for at, word in enumerate(lowers(doc)):
        for wording in wordings("verb").get(word, ()) if is_on("verb-of-encounter") else ():
            if can_be_verb(doc[at], title) and (naming := _verb(doc[at], wording, title)):
                found.append(naming)
    return [one for one in found if not any(one.at == other.at and one.last < other.last for other in found)]


def _is_hosted(doc, naming):
    """Say whether a verb is the participle of a noun's host (`a luncheon hosted by`), which is no naming of its own."""
    at = naming.at
    return 0 < at < len(doc) - 1 and doc[at].lower_ in HOSTED and doc[at + 1].lower_ == "by" and not naming.passive


def find_namings(doc):
    """Return the namings of encounters in a parsed sentence, in order: by light verbs, verbs, and nouns that stay."""
    title = doc.user_data["part"] != "body"
    verbs = [one for one in _verbs(doc, title) if not _is_hosted(doc, one)]
    namings = [*lights(doc, title, "light"), *lights(doc, title, "programme")]
    longer = [verb for verb in verbs if " " in verb.wording]  # `received in audience by`
    namings = [one for one in namings if not any(verb.at == one.at and verb.last > one.last for verb in verbs)]
    namings = [one for one in namings if not any(verb.at == one.at and verb.last == one.last for verb in longer)]
    taken = {at for one in namings for at in range(one.first, one.last)}
    namings += [one for one in verbs if one.at not in taken]
    namings += noun_namings(doc, title, taken | {one.at for one in namings})
    namings += medium_namings(doc, namings)
    if called_off(doc):
        namings = [replace(one, state="planned") for one in namings]
    return sorted(namings, key=lambda one: (one.first, one.last))

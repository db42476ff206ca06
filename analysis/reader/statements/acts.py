"""The speech acts that one parsed sentence reports: verb, act, grammatical speaker, content, all as tokens."""

from analysis.reader.ground.clauses import auxiliaries, finite
from analysis.reader.ground.grammar import (
    QUOTES,
    SPELLING,
    agent,
    children,
    governed,
    governed_by,
    is_verb,
    lemma,
    neighbour,
    passive,
    subject,
)
from analysis.reader.ground.lexicon import act_words, verb_rows, word_class
from analysis.reader.ground.parse import lowers
from analysis.reader.ground.repairs import mended
from analysis.reader.ground.switches import is_on
from analysis.reader.records import Act, ReportingVerbs
from analysis.reader.statements.attribution import attribute
from analysis.reader.statements.contents import extent, graduation, target, trim_tokens
from analysis.reader.statements.decisions import decide
from analysis.reader.statements.forms_told import CALLER, caller_of
from analysis.reader.statements.matters import matters
from analysis.reader.statements.reporting import bearer, is_statement, reporting
from analysis.reader.statements.valency import clause

QUOTED = word_class("verbs-of-quoting")
LABEL = 12  # tokens of an office and a name before the colon of a quotation
DASHES, OPENERS, FROM = {"-", "--", "–", "—"}, {"and", "from", "in"}, {"from", "of"}

TOLD_OF_WHO, WHO = "relative-clause-of-encounter", "antecedent-of-who"


def find_acts(doc):
    """Return the Acts that a parsed sentence reports, in text order, each with the rules of its three decisions."""
    doc, verbs = mended(doc), ReportingVerbs()
    verbs.rows = {token.i: row for token in doc if (row := reporting(token))}
    for i in verbs.rows:
        attribute(doc[i], verbs)
    told = [i for i in verbs.rows if is_statement(doc[i], verbs)]
    stops = {start(doc[i]) for i in told if verbs.is_told(doc[i])}
    found = [describe(doc[i], stops, told, verbs) for i in told]
    found = [act for act in found if act.act or act.row is None]
    return sorted(found + sources(doc) + credited(doc) + matters(doc), key=lambda act: act.verb.i)


def describe(verb, stops, told, verbs):
    """Return the Act that a verb reports."""
    row, at = verbs.rows[verb.i], verbs.at(verb)
    decision, content = decide(verb, row), clause(verb)
    voice = passive(verb) and row.made_of != "adjective-decides"
    named, shares, rule = find_subject(verb, at, voice, verbs)
    agentless = voice and named is None
    elided = shares is not None and shares.lower_ != "re" and not is_stray(shares)
    if at.level == "within":
        elided = subject(verb) is None and verb.head.i in told
    span, noun = extent(verb, row, stops), decision.noun
    return Act(
        verb=verb,
        wording=verb_wording(verb, row, noun, decision.act),
        act=decision.act,
        rules=[at.rule, decision.rule, rule],
        row=None if row.made_of == "unknown-verb" else row,
        noun=noun,
        owner=decision.owner,
        otherwise=decision.otherwise,
        subject=named,
        elided=elided or (agentless and at.level != "within"),
        agentless=agentless,
        content=span,
        target=target(verb, noun) if content is None or noun is not None else None,
        embedded=at.level == "within",
        matrix=at.matrix,
        graduation=graduation(verb, decision, content),
    )


def start(verb):
    """Return the index where the wording of an act begins: its subject, adverbs or the verb itself."""
    before = children(verb, "subject", "auxiliary", "adverb", "marker", "negation")
    return min([verb.i, *(child.left_edge.i for child in before if child.i < verb.i)])


def find_subject(verb, at, voice, verbs):
    """Return the head of whoever speaks or None, the verb whose subject is shared or None, and the rule."""
    shares = holder(at, verbs)
    bears = shares or verb
    if voice and lemma(verb) in QUOTED and any(prep.lower_ == "as" for prep in verb.children):
        return subject(verb), shares, "own-subject"
    if voice:
        return (agent(verb) if is_on("agent-of-passive") else None), shares, "agent-of-passive"
    caller = caller_of(verb, shares)
    own = caller or subject(bears)
    rule_of_clause = verbs.at(shares).rule if shares is not None else at.rule  # `who invited him and praised the ferry`
    if own is None and at.level == "told" and rule_of_clause == TOLD_OF_WHO and is_on(WHO):
        return bears.head, shares, WHO
    if own is None and shares is None and at.level == "within":
        own = bearer(verb)
    rule = "own-subject" if shares is None and own == subject(verb) else CALLER if caller else "shared-subject"
    if own is None and at.level == "told" and finite(bears) and not passive(bears):
        own, rule = neighbour(bears), "noun-before-verb"
    return (own if is_on(rule) else None), shares, rule


def is_stray(verb):
    """Return whether a verb is a participle that the parser took for the main verb (`X, joined by Y, praised`)."""
    return verb.tag_ == "VBN" and not auxiliaries(verb) and subject(verb) is not None


def holder(at, verbs):
    """Return the verb whose subject a verb with an Attribution shares, up the chain of verbs that share, or None."""
    shares = at.shares
    for _ in range(9):
        if shares is None or subject(shares) is not None:
            break
        above = shares.head if is_verb(shares.head) else shares
        shares = attribute(shares, verbs).shares or above
    return shares


def verb_wording(verb, row, noun, act):
    """Return the verb in dictionary form as the text spells it, with the noun or particle that makes it an act."""
    base = verb.lemma_.lower()
    base = base if SPELLING.sub(r"is\1", base) == lemma(verb) else lemma(verb)
    if noun is not None and (
        act != "state"
        or base in ("express", "voice", "convey")
        or lemma(noun) in act_words("need")
        or lemma(noun) in row.rest
    ):
        inner = governed_by(noun, "of")
        carried = f" of {inner[0].lower_}" if lemma(noun) in act_words("carrier") and inner else ""
        return f"{base} {noun.lower_}{carried}"
    rest = [word for word in row.rest if word not in ("with", "to") or len(row.rest) == 1]
    return " ".join([base, *rest])


def sources(doc):
    """Return an Act for each `according to` somebody or some document: a statement with no verb of its own."""
    row, found = verb_rows("according")[0], []
    for token in (doc[at] for at, word in enumerate(lowers(doc)[:-1]) if word == "according"):
        if doc[token.i + 1].lower_ != "to" or not is_on("according-to"):
            continue
        noun = governed(token) or governed(doc[token.i + 1])
        if noun is None or lemma(noun) in act_words("norm") or any(child.lower_ == "its" for child in noun.children):
            continue
        writer = author(noun)
        content = trim_tokens(doc, *((writer.right_edge.i + 1, len(doc)) if token.i < 4 else (0, token.i)))
        rules = ["according-to", "verb-decides", "own-subject" if writer == noun else "author-of-document"]
        found.append(
            Act(token, "according to", row.act, rules, row, otherwise=row.act, subject=writer, content=content)
        )
    return found


def credited(doc):
    """Return the Act of a line crediting a quotation: `"…" - Minister N`, `N: "…"`, `And from N:`, `- N, Minister`."""
    marks = [place for place, word in enumerate(lowers(doc)) if word in QUOTES]
    behind = marks[-1] + 1 if len(marks) > 1 and not marks[0] else 0
    dashed = doc.user_data["behind_quotation"] and not marks and doc[0].text[0] in DASHES
    if dashed and not any(is_verb(one) for one in doc) and is_on("credit-line"):
        start = int(doc[0].text in DASHES and len(doc) > 1)  # no `-Minister`
        end = next((t.i for t in doc[start + 1 :] if t.text == ","), len(doc))
        return [_credit(doc, doc[0], doc[start:end].root, None)]
    colon = next((t.i for t in doc[:LABEL] if t.text == ":" and t.i + 1 in marks), 0)
    quoted = (0, behind) if behind else (colon + 1, len(doc)) if colon else None
    if behind and not (behind < len(doc) and doc[behind].text in (*DASHES, "(")):
        return []
    if behind:
        at, end = behind + 1, next((t.i for t in doc[behind:] if t.text == ")"), len(doc))
    else:
        at, end = next((t.i + 1 for t in doc[:5] if t.lower_ in FROM), 0), colon or len(doc) - 1
    who = doc[at:end].root if at < end and (marks or doc[end].text == ":") and (at or colon) else None
    if who is None or who.pos_ != "PROPN" or any(is_verb(one) for one in doc[at:end]) or not is_on("credit-line"):
        return []
    if not marks and (doc[0].lower_ not in OPENERS or any(is_verb(one) for one in doc)):
        return []
    return [_credit(doc, doc[colon or at - 1], who, quoted)]


def _credit(doc, sign, who, quoted):
    row, content = verb_rows("according")[0], trim_tokens(doc, *quoted) if quoted else None
    rules = ["credit-line", "verb-decides", "own-subject"]
    return Act(sign, "quote", row.act, rules, row, otherwise=row.act, subject=who, content=content)


def author(noun):
    """Return who wrote the paper that a source names (`a report by the ministry`), or the paper itself."""
    paper = any(lemma(noun) in act_words(kind) for kind in ("channel", "study", "carrier"))
    if not paper or not is_on("author-of-document"):
        return noun
    for child in noun.children:
        if child.lower_ in ("by", "from"):
            return governed(child) or noun
    return noun

"""Verbs that report, where they stand, what act they make."""

from dataclasses import dataclass, field


@dataclass(slots=True)
class VerbRow:
    """A row of `verbs.csv`, or what stands for one: which act a verb makes with what it governs."""

    verb: str
    kind: str  # say, give, perform, hold, talk, do, or none: no statement
    act: str = ""
    rest: list = field(default_factory=list)  # the words of its phrase after the verb
    frames: set = field(default_factory=set)  # kinds of complement, of which it needs one
    speakers: str = ""  # joint: several must be the subject
    plover: str = ""
    made_of: str = ""  # the rule that stands for a row: `finding-of-study`, `adjective-decides`, `unknown-verb`


@dataclass(slots=True)
class Attribution:
    """At whose level a verb stands."""

    level: str = ""  # `told` by the readout, `within` somebody's content, or neither
    shares: object = None  # the verb whose subject it shares
    matrix: object = None  # the verb in whose content it stands
    rule: str = ""


@dataclass(slots=True)
class ReportingVerbs:
    """What is known of the verbs of one sentence, by token index."""

    rows: dict = field(default_factory=dict)  # the VerbRow of each that could report
    placed: dict = field(default_factory=dict)  # the Attribution of each, once found

    def kind(self, verb):
        """Return the kind of a verb's row, or an empty string."""
        return self.rows[verb.i].kind if verb.i in self.rows else ""

    def at(self, verb):
        """Return the Attribution of a verb that is placed."""
        return self.placed.get(verb.i) or Attribution()

    def is_told(self, verb):
        """Return whether a verb is told by the readout."""
        return self.at(verb).level == "told"


@dataclass(slots=True)
class Decision:
    """Which act a verb makes."""

    act: str
    noun: object = None  # the noun that decides it
    owner: object = None  # on whose side it hangs
    otherwise: str = ""  # the act if the owner is not of the speaker's side
    rule: str = ""


@dataclass(slots=True)
class Act:
    """One reported speech act of a sentence in tokens, later with whom they mean: becomes a row of `statements`."""

    verb: object
    wording: str  # the verb in dictionary form, with what makes a phrase of it
    act: str
    rules: list  # of attribution, act and speaker
    row: VerbRow | None = None  # None for a verb that the codebook lacks
    noun: object = None  # the noun that decides the act
    owner: object = None  # on whose side the act hangs
    otherwise: str = ""  # the act if the owner is not of the speaker's side
    subject: object = None  # head of whoever speaks
    elided: bool = False
    agentless: bool = False
    content: tuple = ()  # tokens, last exclusive
    target: tuple = ()
    embedded: bool = False  # told within somebody's content
    matrix: object = None  # the verb in whose content it stands
    graduation: list = field(default_factory=list)  # words that raise or soften the act
    speaker: list = field(default_factory=list)  # actor ids
    speaker_span: tuple = ()
    resolved_by: str = ""
    reason: str = ""  # why nobody is the speaker
    addressee: list = field(default_factory=list)
    elsewhere: bool = False  # spoken to the press or the public

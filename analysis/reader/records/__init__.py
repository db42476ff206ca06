"""The records that the reader's floors hand on: what each is, a field a line of meaning. No other record is a dict."""

from analysis.reader.records.common import Factuality, Keyed, Mention
from analysis.reader.records.meetings import (
    Encounter,
    Joined,
    KnownActors,
    KnownPerson,
    LastMeeting,
    Named,
    Naming,
    Origin,
    Telling,
    VisitTold,
    Wording,
)
from analysis.reader.records.names import Account, Actor, Body, Cluster, Person, PersonNaming, Word
from analysis.reader.records.phrases import FormulaRow, ThemeRow, TierRow
from analysis.reader.records.rules import Edit, Pattern, Rule, Step
from analysis.reader.records.statements import Act, Attribution, Decision, ReportingVerbs, VerbRow
from analysis.reader.records.texts import Dateline, Mark, Page, Piece, Reading, Sentence, TermWord
from analysis.reader.records.who import Scene, StandIn

__all__ = [
    "Account",
    "Act",
    "Actor",
    "Attribution",
    "Body",
    "Cluster",
    "Dateline",
    "Decision",
    "Edit",
    "Encounter",
    "Factuality",
    "FormulaRow",
    "Joined",
    "Keyed",
    "KnownActors",
    "KnownPerson",
    "LastMeeting",
    "Mark",
    "Mention",
    "Named",
    "Naming",
    "Origin",
    "Page",
    "Pattern",
    "Person",
    "PersonNaming",
    "Piece",
    "Reading",
    "ReportingVerbs",
    "Rule",
    "Scene",
    "Sentence",
    "StandIn",
    "Step",
    "Telling",
    "TermWord",
    "ThemeRow",
    "TierRow",
    "VerbRow",
    "VisitTold",
    "Word",
    "Wording",
]

"""What is said to others than the other side, seen over a whole readout: to the press, to the public."""

from analysis.reader.ground.switches import is_on
from analysis.reader.statements.addressees import NAMED
from analysis.tables import LIST

PRESS_HEARS, GOES_ON = "speech-to-the-press", "goes-on-elsewhere"


def go_on_elsewhere(found):
    """Take the addressee from who goes on, as a pronoun, in the paragraph in which he spoke to the press or public."""
    before = []  # the acts of the sentence before, and of this one
    for act, _, sentence in found:
        before = [(one, row) for one, row in before if sentence["sentence"] - row["sentence"] < 2]
        last = [one for one, row in before if row["sentence"] < sentence["sentence"] and not one.embedded]
        same = last and all(one.elsewhere and one.speaker == act.speaker for one in last) and NAMED not in act.rules
        same = same and all(row.get("paragraph") == sentence.get("paragraph") for _, row in before)
        if same and act.subject is not None and act.subject.pos_ == "PRON" and is_on(GOES_ON):
            act.addressee, act.elsewhere = [], True
            act.rules.append(GOES_ON)
        before.append((act, sentence))


def tell_the_press(found, encounters):
    """Take the addressee from who told the press of an encounter without taking part: the press hears all he says."""
    sides = {one for row in encounters.values() for side in ("hosts", "guests") for one in row[side].split(LIST)}
    tellers = {one for act, *_ in found if PRESS_HEARS in act.rules for one in act.speaker} - sides
    for act, *_ in found:
        if act.speaker and {*act.speaker} <= tellers and not act.elsewhere and is_on(GOES_ON):
            act.addressee, act.elsewhere = [], True
            act.rules.append(GOES_ON)

"""What of a folder was not read, and what would help, in one line for the head of a report and the command line."""

from pathlib import PurePosixPath

from analysis.reader.reading.files import GIVES_NOTHING, OTHERS

TOLD = ("format not set up", "format not read")  # kinds of problem whose detail says what would help


def unread(problems):
    """Return how many files were not read, by their kind and the reason, as one line; empty where all were."""
    rows = problems[(problems["article"] == "") & (problems["effect"] == GIVES_NOTHING)]
    suffix = rows["file"].map(lambda file: PurePosixPath(file).suffix.lower())
    parts = []
    for (ending, kind), part in rows.groupby([suffix, "kind"], sort=True):
        reason = part["detail"].iloc[0].partition(": ")[2] if kind in TOLD else kind
        parts.append(f"{len(part)} {ending} file{'' if len(part) == 1 else 's'} ({reason})")
    return "; ".join([*parts, *problems.loc[problems["kind"] == OTHERS, "detail"]])

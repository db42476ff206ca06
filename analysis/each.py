"""A function called once per readout: those kept are taken as they are, the others shared among processes."""

import gc
import os
import sys
import warnings
from contextlib import contextmanager
from functools import partial

from analysis import reader
from analysis.reader.ground import stages

PROCESSES = None  # as many as there are processors, up to eight
BATCH = 32  # files sent to a process at once: fewer, larger parcels
MANY = 40  # files from which a second process is worth its start
TRIED = 8  # readouts that are looked for: where none of them is kept, no other is looked for one by one


def processes(files=MANY):
    """Return by how many processes some files are read."""
    return min(PROCESSES or os.cpu_count() or 1, 8) if files >= MANY else 1


def several(function, arguments):
    """Return the function's results for a parcel of readouts, whose sentences are parsed together."""
    with _uncollected():
        if hasattr(arguments[0][0], "sentences"):
            reader.parse_ahead(one[0].sentences for one in arguments)
        return [function(*one) for one in arguments]


@contextmanager
def _uncollected():
    """Let no garbage be looked for meanwhile: a parcel leaves little, and what is looked through takes an eighth."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


def each_file(function, arguments, label):
    """Return the function's results in order, from several processes where there are many files.

    A process reads the codebook itself: sent with each batch it would be another one each time, compiled anew.
    """
    from joblib import Parallel, delayed
    from tqdm import tqdm

    if not arguments:
        return []
    jobs = processes(len(arguments))
    size = max(1, min(BATCH, len(arguments) // (4 * jobs)))
    parcels = [arguments[at : at + size] for at in range(0, len(arguments), size)]
    found = Parallel(n_jobs=jobs, return_as="generator")(delayed(several)(function, parcel) for parcel in parcels)
    bar = tqdm(total=len(arguments), desc=label, leave=False, disable=not sys.stderr.isatty())
    results = []
    with bar, warnings.catch_warnings():
        # a process that has grown by 300 MB is replaced by joblib, and what it did is kept
        warnings.filterwarnings("ignore", message="A worker stopped while some jobs were given")
        for some in found:
            results += some
            bar.update(len(some))
    return results


def each_kept(function, arguments, label):
    """Return the function's results in order, those that are kept without work, each kept once it is made."""
    found = _known(function, arguments)
    left = [number for number in range(len(arguments)) if number not in found]
    made = each_file(partial(function, keep=stages.found_or_made), [arguments[number] for number in left], label)
    found |= dict(zip(left, made, strict=True))
    return [found[number] for number in range(len(arguments))]


def _known(function, arguments):
    """Return number → result of those arguments for which all that it takes is kept."""
    found, first = {}, range(0, len(arguments), max(1, len(arguments) // TRIED))
    for numbers in (first, set(range(len(arguments))) - set(first)):
        for number in numbers:
            try:
                found[number] = function(*arguments[number], keep=stages.found_only)
            except stages.NotKeptError:
                continue
        if not found:
            break
    return found

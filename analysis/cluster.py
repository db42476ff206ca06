"""The ten tables by a Dask cluster that its users have: the same steps, their parcels of readouts sent to its workers.

A readout's rows stay where they are made: each parcel's are a Parquet part of each table. What only the whole corpus
can tell (who is whom, what is told twice) is told by the caller, between the steps, from the readouts and their names.
"""

import json
from functools import cache, partial
from importlib.util import find_spec
from itertools import islice
from pathlib import Path
from threading import Lock

from analysis import kept, kept_tables, reader
from analysis.codebook import read_codebook
from analysis.corpus import default_folder, problems_in_order, rows_of
from analysis.each import BATCH, several
from analysis.package import package, title
from analysis.parts import WHOLE, path_of
from analysis.reader.ground import stages
from analysis.tables import COLUMNS, frame
from analysis.whole import OutputError

PACKAGES = ("distributed", "upath", "pyarrow")
PART = 200  # readouts of a parcel at most, and so of a part
OUT = 3  # parcels that are out for each thread: none waits for work, and none of the others fills the scheduler
ABOUT = "datapackage.json"  # written last: where it stands, all parts do
ONE = Lock()  # a process reads one parcel at a time, however many threads it has


@cache
def _at_home(version):
    """Keep what a worker's readouts give in its own folder; raises OutputError where it would give other rows."""
    from distributed import get_worker

    if kept_tables.version() != version:
        here = get_worker().address
        raise OutputError(f"the worker {here} has another version of the program, its codebook or Python")
    kept.PLACE = Path(get_worker().local_directory) / "kept.sqlite"


def _on_worker(version, task, number, parcel):
    from distributed import get_worker

    with ONE:
        _at_home(version)
        return get_worker().address, task(number, parcel)


def _results(function, _number, parcel):
    """Return a function's results for the readouts of a parcel."""
    function = partial(function, keep=stages.found_or_made)
    batches = (parcel[at : at + BATCH] for at in range(0, len(parcel), BATCH))
    return [result for batch in batches for result in several(function, batch)]


def _parts(place, originals, function, number, parcel):
    """Write the rows of a parcel's readouts as a part of each table; return its problem rows."""
    coded = _results(function, number, parcel)
    rows = rows_of([reading for reading, *_ in parcel], coded, originals)
    for name in COLUMNS:
        if name not in WHOLE:
            _write(frame(name, rows[name]), place, name, number)
    return rows["problems"]


def _write(table, place, name, number=0):
    with path_of(place, name, number).open("wb") as file:
        table.to_parquet(file, index=False)


def _each(client, homes, task, function, arguments, _label):
    """Return the results of a task for each readout or part, in order: a worker's that is lost are made by another.

    `homes` notes which worker a parcel was sent to: it goes there again while there is one, where its parse is kept.
    """
    from distributed import as_completed

    threads = sum(client.nthreads().values()) or 1
    size = max(1, min(PART, len(arguments) // (4 * threads)))
    parcels = enumerate(arguments[at : at + size] for at in range(0, len(arguments), size))
    run, found, numbers = partial(_on_worker, kept_tables.version(), partial(task, function)), {}, {}

    def send(number, parcel):
        home = homes.get((size, number))
        future = client.submit(run, number, parcel, pure=False, workers=home, allow_other_workers=bool(home))
        numbers[future] = number
        return future

    queue = as_completed([send(*one) for one in islice(parcels, OUT * threads)])
    for future in queue:
        number = numbers.pop(future)
        homes[size, number], found[number] = future.result()
        for one in islice(parcels, 1):
            queue.add(send(*one))
    return [result for number in sorted(found) for result in found[number]]


def _place(address):
    """Return a path of any file system that fsspec knows: `s3://bucket/folder`, or a folder that all workers see."""
    from upath import UPath

    return UPath(address) if "://" in str(address) else UPath(Path(address).resolve())


def _empty(place):
    """Make a folder's place; raises OutputError where something stands there, so that no two runs' parts are mixed."""
    if place.exists() and any(place.iterdir()):
        raise OutputError(f"{place}: holds other files; name an empty or a new place")
    for name in COLUMNS:
        (place / name).mkdir(parents=True, exist_ok=True)
    return place


def write_by_cluster(scheduler, folder, out):
    """Write a folder's ten tables as Parquet parts by the workers of a Dask scheduler; return articles and problems.

    Raises OutputError where the place holds something, the extra is missing, or parcels cost one worker after another.
    """
    if not all(map(find_spec, PACKAGES)):
        raise OutputError("A cluster is an extra: make tables SCHEDULER=… sets it up (the workers need it too)")
    from distributed import Client, KilledWorker

    folder = _place(folder) if "://" in str(folder) else default_folder(folder)
    place, book = _empty(_place(out)), read_codebook()
    with Client(scheduler) as client:
        homes = {}
        each = partial(_each, client, homes, _results)
        try:
            readings, problems = reader.read_files(folder, book, each)
            originals, doubles = reader.find_duplicates(readings)
            last = partial(_each, client, homes, partial(_parts, place, originals))
            more, actors, doubts = reader.code_readings(readings, book, each, last)
        except KilledWorker as error:
            raise OutputError(f"{scheduler}: {error}") from error
    articles = frame("articles", [reading.article for reading in readings])
    problems = problems_in_order([*problems, *doubles, *doubts, *more])
    _write(frame("actors", actors), place, "actors")
    _write(problems, place, "problems")
    about = package(title(articles), "parquet")
    for one in about["resources"]:
        parts = sorted((place / one["name"]).iterdir(), key=str)
        one["path"] = [f"{one['name']}/{part.name}" for part in parts]
    (place / ABOUT).write_text(json.dumps(about, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    return articles, problems

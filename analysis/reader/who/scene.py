"""What a reader of an account keeps in mind: who is present, in which office, of which country, who spoke last."""

from analysis.reader.ground.lexicon import word_values
from analysis.reader.names.ties import OF_THE_DEAD
from analysis.reader.records import Scene
from analysis.tables import LIST

SIDE_OF = word_values("words-of-sides")  # → hosts or guests
LINE = 80  # letters before a name in which words of mourning are looked for


def split_list(cell):
    """Return the values of a list cell."""
    return [value for value in (cell or "").split(LIST) if value]


def in_order(scene, actors):
    """Return actors, each once, in the order in which the text names them."""
    order = {actor: at for at, actor in enumerate(scene.roles)}
    return sorted(dict.fromkeys(actors), key=lambda actor: order.get(actor, len(order)))


def _learn(scene, row, actors):
    """Add what a person's naming, and the corpus, say of the person."""
    actor, whole = row.actor, actors.get(row.actor, {})
    roles = scene.roles.setdefault(actor, [])
    roles += [role for role in row.roles if role not in roles]
    scene.gender[actor] = scene.gender.get(actor) or row.gender or whole.get("gender", "")
    scene.country[actor] = scene.country.get(actor) or row.country or whole.get("country", "")
    scene.names[actor] = row.person or row.name


def who_is_mourned(text, mentions):
    """Return the persons whose death an article tells: they take no part in what it tells."""
    named = [row for row in mentions if row.kind == "person" and row.actor]
    late = {row.actor for row in named if any(role.startswith("late ") for role in row.roles)}
    return late | {row.actor for row in named if OF_THE_DEAD.search(text[: row.start][-LINE:])}


def scene_of_account(reading, mentions, meetings, actors):
    """Return what is known before an article is read: its persons' offices, genders and countries, and its meetings."""
    scene = Scene(home=reading.article["account"], meetings={row["meeting"]: row for row in meetings})
    scene.dead = who_is_mourned(reading.text, mentions)
    for row in mentions:
        if row.kind == "person" and row.actor:
            _learn(scene, row, actors)
    return scene


def enter(scene, meeting, *, away=False):
    """Turn to a meeting, or to the account's only one: who is host, guest and present; without any, all its persons.

    `away`: of a sentence that begins in another country than the meeting's, `the two sides` are not the meeting's.
    """
    only = next(iter(scene.meetings)) if len(scene.meetings) == 1 else ""
    scene.away = away
    if away:
        scene.named, scene.group = [], []
    scene.fresh = bool(meeting) and meeting != scene.meeting
    scene.meeting, scene.row = meeting, scene.meetings.get(meeting or only, {})
    scene.hosts, scene.guests = split_list(scene.row.get("hosts")), split_list(scene.row.get("guests"))
    people = in_order(scene, scene.hosts + scene.guests)
    every = list(scene.roles) if not people and not scene.meetings else people
    scene.people = [actor for actor in every if actor not in scene.dead] or every


def scene_as_told(known, latest):
    """Return the scene while encounters are being told: the persons named so far, the sides of the encounter before."""
    scene = Scene(told=True)
    for person in known:
        actor = person["actor"]
        scene.roles[actor], scene.names[actor] = person["roles"], person["name"]
        scene.gender[actor], scene.country[actor] = person["gender"], person["country"]
    if latest:
        scene.home, scene.country = latest["home"], latest["countries"] | scene.country
        scene.hosts, scene.guests, scene.own = latest["hosts"], latest["guests"], latest["own"]
        scene.people = list(dict.fromkeys([*scene.hosts, *scene.guests]))
        if not scene.people and scene.home:  # before the first encounter guests are who is of another country
            scene.guests = [actor for actor in scene.roles if scene.country.get(actor) not in ("", None, scene.home)]
    return scene


def is_met(standin, scene, actor):
    """Say whether a person is its verb's object, or sole holder of the office that is: `She praised the minister`."""
    sides = {SIDE_OF.get(noun) for noun in standin.offices_met} - {None}  # `She updated the guest`
    if any(actor in (scene.guests if side == "guests" else scene.hosts) for side in sides):
        return True
    holders = [one for one, roles in scene.roles.items() if standin.offices_met & set(" ".join(roles).lower().split())]
    return actor in standin.met or holders == [actor]

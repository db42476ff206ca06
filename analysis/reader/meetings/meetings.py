"""Encounters that a readout reports: who received or met whom, in what form, when and where."""

from analysis import countries
from analysis.reader.ground.switches import is_on, note
from analysis.reader.meetings.belonging import assign_meetings
from analysis.reader.meetings.channels import channels_of
from analysis.reader.meetings.encounters import read_encounters
from analysis.reader.meetings.hosts import EVERY, FROM_AFAR, decide_hosts
from analysis.reader.meetings.one_country import find_one_country
from analysis.reader.meetings.one_day import settle_days
from analysis.reader.meetings.only_two_lands import only_two_lands
from analysis.reader.meetings.places import country_of_place
from analysis.reader.meetings.side_lands import lands_of
from analysis.reader.meetings.sideless import no_encounter_problem, sideless_problems
from analysis.reader.meetings.visit_classes import class_of_visit, visits_told
from analysis.reader.meetings.visits import travel, visit_as_encounter
from analysis.reader.records import KnownActors, Origin
from analysis.tables import LIST


def _add_companions(one, hosts, guests, lands, home):
    """Add those who joined to the side that the text says, else to whom they came with, else of their country."""
    ours, theirs = ({lands.get(actor, "") for actor in side} - {""} for side in (hosts, guests))
    led = list(hosts), list(guests)
    for joined in one.companions:
        land = joined.land or lands.get(joined.actor, "")
        with_whom = [bool(set(joined.leader) & set(side)) for side in led]
        if joined.actor in [*hosts, *guests]:
            continue
        if joined.land or sum(with_whom) != 1:
            apart = [land in ours - theirs, land in theirs - ours]
            third = land not in (*ours, *theirs, "", home)  # of a country that neither side is of: a guest
            ours_here = (home in theirs - ours) == third
            with_whom = apart if any(apart) else [ours_here, not ours_here]
        (hosts if with_whom[0] else guests).append(joined.actor)


def _joined(values):
    return LIST.join(dict.fromkeys(value for value in values if value))


def _row(reading, number, one, known, account):
    """Return the row of `meetings` of one encounter."""
    hosts, rule = decide_hosts(one, known, account)
    guests = [actor for actor in [*one.first, *one.other] if actor not in hosts]
    _add_companions(one, hosts, guests, known.lands, account.home)
    lands = [_joined(known.lands.get(actor, "") for actor in side) for side in (hosts, guests)]
    place, place_rule = _place(reading, one, lands[0], account, rule)
    if one.form not in FROM_AFAR and rule not in EVERY and lands[0] not in ("", lands[1]):
        known.received |= dict.fromkeys(guests, lands[0])
    shown = [_joined(lands_of(*two, known, account)) for two in ((hosts, guests), (guests, hosts))]
    of_body = note("side-of-a-body-of-states") if shown != lands else ""
    return {
        "meeting": f"{reading.article['article']}/m{number}", "article": reading.article["article"],
        "form": one.form, "date": one.date, "place": place, "host_country": shown[0], "guest_country": shown[1],
        "hosts": _joined(hosts), "guests": _joined(guests),
        "host_names": _joined(known.names.get(actor, "") for actor in hosts),
        "guest_names": _joined(known.names.get(actor, "") for actor in guests),
        "sentence": one.sentence, "start": one.start, "end": one.end,
        "rule": _joined([*one.rules, rule, place_rule, of_body]),
    }  # fmt: skip


def _settle(telling, reading):
    """Give each encounter the place of the one before it on the day or the visit, else that of the visit."""
    abroad, city, travellers, account = *travel(telling, reading), _account(reading)
    place, day, land, rule, told = city, "", abroad if city else "", "place-of-visit", {}
    for one in telling.encounters:
        one.abroad, one.travellers = abroad, travellers
        if one.form in FROM_AFAR:
            continue
        same_day = abroad or not day or not one.date or day == one.date
        away = place and not same_day and _is_away_at(place, account)
        if one.place:
            unnamed = one.place[0].islower() and same_day  # `in his office`: in the city that was told
            one.land = one.land or (land if unnamed else "")
            place, day, land, rule = one.place, one.date, one.land, "place-of-encounter-before"
            told[tuple(one.first[:1])] = place, land
        elif place and one.land in ("", land) and (same_day or away) and is_on(rule):
            if one.naming.host == "subject" and not away:  # who receives goes on to do so where he did before
                place, land = told.get(tuple(one.first[:1]), (place, land))
            one.place, one.land = reading.article["place"] if away else place, one.land or land
            one.rules.append(note(rule))


def _is_away_at(place, account):
    """Say whether an account is dated in another country than its own, in which a place lies: it tells of a journey."""
    away = account.home and account.dateline not in ("", account.home)
    return bool(away) and country_of_place(place) == account.dateline


def _place(reading, one, host_country, account, host_rule):
    """Return the place of an encounter and the rule: its own, else the dateline where its host is at home."""
    if one.form in FROM_AFAR:
        return "", ""
    at_home = account.dateline in host_country.split(LIST) or host_rule == "host-at-home-by-dateline"
    if one.place or one.land or not (account.dateline and at_home) or not is_on("place-of-dateline"):
        return one.place, ""
    return reading.article["place"], note("place-of-dateline")


def _known(telling, actors):
    """Return what is known of the actors: as the article has them, else as the corpus has."""
    known = KnownActors(
        {actor: row.get("country", "") for actor, row in actors.items()},
        {actor: row.get("name", "") for actor, row in actors.items()},
        {person.actor: person.roles for person in telling.known},
        tuple(telling.called),
        {person.actor: person.world for person in telling.known if person.world}
        | {actor: True for actor, (land, _) in telling.bodies.items() if not land},
    )
    known.lands |= {person.actor: person.country for person in telling.known if person.country}
    known.names |= {person.actor: person.name for person in telling.known if person.name}
    for actor, (land, name) in telling.bodies.items():
        known.lands[actor], known.names[actor] = land or known.lands.get(actor, ""), known.names.get(actor) or name
    return known


def _account(reading):
    """Return whose account an article is and the country of its dateline."""
    place = reading.article["place"]
    dateline = (countries.code(place) or country_of_place(place)) if place else ""
    return Origin(reading.article["account"], dateline)


def find_meetings(reading, docs, mentions, actors, _book=None):
    """Return one row per encounter that an article reports, and problem rows; sets each sentence's `meeting`.

    `mentions` are the article's named mentions with their actors, `actors` is actor id → row. Hosts, guests and
    countries are joined by ` | `; a date or place that the text doesn't give is empty.
    """
    account = _account(reading)
    telling = read_encounters(reading, docs, mentions, account.home)
    if not telling.encounters:
        visit_as_encounter(telling, reading, _known(telling, actors).lands)
    if not telling.encounters:
        only_two_lands(telling, _known(telling, actors).lands)
    known = _known(telling, actors)
    _settle(telling, reading)
    telling.encounters.sort(key=lambda one: (one.title, one.sentence))
    settle_days(telling, reading)
    rows = [_row(reading, number, one, known, account) for number, one in enumerate(telling.encounters, 1)]
    visits = visits_told(docs, mentions, known.lands, reading.article["date"])
    for row, one in zip(rows, telling.encounters, strict=True):
        row["visit"] = class_of_visit(one, visits, known)
        row["channel"] = LIST.join(channels_of(one, telling, mentions))
    assign_meetings(reading, telling, rows, mentions)
    doubts = [doubt for row in rows for doubt in find_one_country(reading, row, mentions, known)]
    listed = sideless_problems(telling, reading.article)
    listed = listed if rows or listed else no_encounter_problem(telling, reading.article, mentions)
    return rows, [*listed, *doubts]

"""Who sits in a body on a day: members by office computed from the offices, and the seats that are
kept.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from ivz.core import dutch
from ivz.region.models import Organisation, PoliceTeam
from portfolios.bodies.calculation.rotation import is_turn_over, turn_ends
from portfolios.bodies.enums import ExOfficio, SeatRole
from portfolios.bodies.models.bodies import Body
from portfolios.bodies.models.people import Office, Person, Seat
from portfolios.bodies.reports.offices import Mayor, mayors

_MEMBERS = (
    SeatRole.CHAIR,
    SeatRole.DEPUTY_CHAIR,
    SeatRole.MEMBER,
)  # secretaries and advisers are no members
_ORDER = [
    SeatRole.CHAIR,
    SeatRole.DEPUTY_CHAIR,
    SeatRole.MEMBER,
    SeatRole.SECRETARY,
    SeatRole.ADVISER,
]


@dataclass(frozen=True, slots=True)
class Place:
    """One place at the table on a day. `person` is None for a function, a vacancy, and where no
    source gives a name.
    """

    role: SeatRole
    title: str
    person: Person | None
    organisation: Organisation | None
    basis: str
    is_vacant: bool = False
    remark: str = ""
    since: dt.date | None = None
    is_start_assumed: bool = False
    seat: Seat | None = None
    office: Office | None = None

    @property
    def name(self) -> str:
        """The person, or nothing for a function."""
        return str(self.person) if self.person else ""

    @property
    def role_label(self) -> str:
        return str(self.role.label)

    @property
    def since_text(self) -> str:
        """The first day in words, marked when it is assumed."""
        return (
            f"{dutch.short_date(self.since)}{' (aangenomen)' if self.is_start_assumed else ''}"
            if self.since
            else ""
        )


@dataclass(frozen=True, slots=True)
class Turn:
    """A member whose time is over by the rule of rotation."""

    seat: Seat
    since: dt.date

    @property
    def text(self) -> str:
        who = (
            f"basisteam {self.seat.police_team}" if self.seat.police_team else self.seat.holder_text
        )
        return f"{who}: sinds {dutch.long_date(self.since)} is een ander aan de beurt"


@dataclass(frozen=True, slots=True)
class Composition:
    """A body on a day."""

    body: Body
    day: dt.date
    places: tuple[Place, ...]
    turns: tuple[Turn, ...]
    teams_without_seat: tuple[PoliceTeam, ...]

    @property
    def vacancies(self) -> tuple[Place, ...]:
        return tuple(place for place in self.places if place.is_vacant)

    @property
    def chair(self) -> Place | None:
        return next((place for place in self.places if place.role == SeatRole.CHAIR), None)


def composition(body: Body, day: dt.date) -> Composition:
    """Who sits in `body` on `day`."""
    [found] = compositions([body], day)
    return found


def compositions(bodies: Sequence[Body], day: dt.date) -> list[Composition]:
    """Who sits in each of `bodies` on `day`. The number of queries does not grow with the bodies or
    their seats.
    """
    in_office, seats = mayors(day), _seats(bodies, day)
    teams = list(PoliceTeam.objects.all()) if any(body.rotation_years for body in bodies) else []
    return [_composition(body, day, in_office, seats, teams) for body in bodies]


def _composition(
    body: Body,
    day: dt.date,
    in_office: dict[int, Mayor],
    seats: dict[int, list[Seat]],
    teams: list[PoliceTeam],
) -> Composition:
    if not body.holds_on(day):
        return Composition(body, day, (), (), ())
    own = seats.get(body.pk, [])
    places = _merged(
        _by_rule(body, day, in_office, seats), (_seat_place(seat, day, in_office) for seat in own)
    )
    seated = {seat.police_team_id for seat in own}
    unseated = tuple(team for team in teams if team.pk not in seated) if body.rotation_years else ()
    return Composition(
        body, day, tuple(sorted(places, key=_rank)), tuple(_turns(body, own, day)), unseated
    )


def _seats(bodies: Sequence[Body], day: dt.date) -> dict[int, list[Seat]]:
    """The seats of the day per body, also of the bodies that some take their members from."""
    wanted = {body.pk for body in bodies} | {
        body.members_of_id for body in bodies if body.members_of_id
    }
    with_holder = Seat.objects.select_related(
        "organisation", "police_team", "office__person", "office__organisation", "source", "body"
    )
    found: dict[int, list[Seat]] = {}
    for seat in with_holder.filter(body__in=wanted).as_of(day).order_by("pk"):
        found.setdefault(seat.body_id, []).append(seat)
    return found


def _by_rule(
    body: Body, day: dt.date, in_office: dict[int, Mayor], seats: dict[int, list[Seat]]
) -> Iterator[Place]:
    """The members by office, and those of the body that this one takes its members from."""
    match body.ex_officio:
        case ExOfficio.ALL_MAYORS:
            yield from (_mayor_place(mayor) for mayor in in_office.values())
        case ExOfficio.TEAM_MAYORS:
            yield from (
                _mayor_place(mayor)
                for mayor in in_office.values()
                if mayor.organisation.police_team_id == body.police_team_id
            )
        case ExOfficio.MEMBERS_OF if body.members_of is not None and body.members_of.holds_on(day):
            other = body.members_of
            own = (_seat_place(seat, day, in_office) for seat in seats.get(other.pk, []))
            by_office = (
                ()
                if other.ex_officio == ExOfficio.MEMBERS_OF
                else _by_rule(other, day, in_office, seats)
            )
            yield from (
                _shared_place(place, other)
                for place in _merged(by_office, own)
                if place.role in _MEMBERS
            )


def _shared_place(place: Place, other: Body) -> Place:
    """A member of `other` as a member here. Who chairs there does not therefore chair here, but it
    is said.
    """
    basis = f"{place.role_label if place.role != SeatRole.MEMBER else 'Lid'} van {other}"
    return replace(
        place,
        role=SeatRole.MEMBER,
        basis=basis,
        seat=None,
        remark=place.remark if place.is_vacant else "",
    )


def _mayor_place(mayor: Mayor) -> Place:
    office = mayor.office
    return Place(
        role=SeatRole.MEMBER,
        title=_capital(mayor.title),
        person=mayor.person,
        organisation=mayor.organisation,
        basis="Ambt",
        is_vacant=mayor.is_vacant,
        remark=mayor.remark,
        since=office.valid_from if office else None,
        is_start_assumed=office.is_start_assumed if office else False,
        office=office,
    )


def _seat_place(seat: Seat, day: dt.date, in_office: dict[int, Mayor]) -> Place:
    """A seat; one of a municipality without a function is its mayor's, whoever that is on `day`."""
    office, mayor = (
        seat.office,
        in_office.get(seat.organisation_id or 0) if _is_mayors(seat) else None,
    )
    left = office is not None and not office.holds_on(day)
    sitting = None if left else office or (mayor.office if mayor else None)
    person = sitting.person if sitting else None
    why_empty = (
        _left_text(office)
        if office and left
        else f"{mayor.remark}."
        if mayor and mayor.remark
        else ""
    )
    return Place(
        role=SeatRole(seat.role),
        title=_seat_title(seat),
        person=person,
        organisation=office.organisation if office else seat.organisation,
        basis="Zetel",
        is_vacant=left or bool(mayor and mayor.is_vacant),
        remark=" ".join(filter(None, [why_empty, seat.note])),
        since=seat.valid_from,
        is_start_assumed=seat.is_start_assumed,
        seat=seat,
        office=sitting,
    )


def _is_mayors(seat: Seat) -> bool:
    """Whether a municipality sits here as such: by its mayor."""
    return (
        seat.office is None
        and not seat.function
        and seat.organisation is not None
        and seat.organisation.is_municipality
    )


def _seat_title(seat: Seat) -> str:
    if seat.office:
        return _capital(seat.office.title)
    if _is_mayors(seat):
        return f"Burgemeester van {seat.organisation}"
    return seat.holder_text


def _left_text(office: Office) -> str:
    return (
        f"Vacant; tot {dutch.long_date(office.valid_until)} {office.person}."
        if office.valid_until
        else ""
    )


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _merged(by_rule: Iterable[Place], seats: Iterable[Place]) -> list[Place]:
    """The members by rule, each with what a seat says more of the same office; then the other
    seats.
    """
    found = list(by_rule)
    for place in seats:
        at = next((i for i, member in enumerate(found) if _same_place(member, place)), None)
        if at is None:
            found.append(place)
        elif place.role != SeatRole.MEMBER or place.remark:
            found[at] = replace(
                found[at],
                role=place.role,
                basis=f"{found[at].basis} en zetel",
                seat=place.seat,
                remark=" ".join(
                    filter(None, [found[at].remark, "" if place.is_vacant else place.remark])
                ),
            )
    return found


def _same_place(member: Place, seat: Place) -> bool:
    """Whether a seat is held by who sits here by rule already: in the same office, or as the mayor
    of a municipality without a name.

    An alderman of a municipality is not its mayor, and the seat of somebody who left office is
    nobody's.
    """
    if member.office or seat.office:
        return member.office == seat.office
    is_mayors = seat.seat is not None and _is_mayors(seat.seat)
    return is_mayors and (member.organisation, member.title) == (seat.organisation, seat.title)


def _rank(place: Place) -> tuple[int, bool, str]:
    named_by_rule = place.organisation is not None and place.organisation.is_municipality
    return (
        _ORDER.index(place.role),
        not named_by_rule,
        place.organisation.sort_key if place.organisation else dutch.folded(place.title),
    )


def _turns(body: Body, seats: Iterable[Seat], day: dt.date) -> Iterator[Turn]:
    """The seats per police team whose time is over, when the members of the body rotate."""
    if not body.rotation_years:
        return
    for seat in seats:
        if seat.police_team and is_turn_over(seat.valid_from, body.rotation_years, day):
            yield Turn(seat, turn_ends(seat.valid_from, body.rotation_years))

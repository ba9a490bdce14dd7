"""What waits on a day around bodies: members whose turn is over, and portfolios that came free
because the holder left office.
"""

import datetime as dt
from collections.abc import Iterator

from django.db.models import Q
from django.urls import reverse

from ivz.accounts.roles import Role
from ivz.core import dutch
from ivz.web.parts import Task
from portfolios.bodies.models.bodies import Body
from portfolios.bodies.models.portfolios import Holding, Portfolio
from portfolios.bodies.reports.bodies import compositions

KEEPERS = (Role.COORDINATOR, Role.SECRETARY)


def board_tasks(day: dt.date) -> Iterator[Task]:
    """Everything around bodies that waits on `day`."""
    yield from _rotation(day)
    yield from _vacancies(day)


def _rotation(day: dt.date) -> Iterator[Task]:
    """Members who rotate and whose time is over."""
    rotating = list(Body.objects.filter(rotation_years__isnull=False).order_by("name"))
    for found in compositions(rotating, day) if rotating else []:
        if found.turns:
            teams = dutch.listing([str(turn.seat.police_team) for turn in found.turns])
            text = (
                f"{found.body}: de leden voor basisteam {teams} zijn aan het eind van hun termijn"
                f" van {found.body.rotation_years} jaar."
            )
            yield Task(text, found.body.get_absolute_url(), KEEPERS)


def _vacancies(day: dt.date) -> Iterator[Task]:
    left = Q(office__valid_until__lte=day) | Q(office__valid_from__gt=day)
    number = (
        Holding.objects.as_of(day).filter(left, portfolio__in=Portfolio.objects.as_of(day)).count()
    )
    if number:
        portfolios = "1 portefeuille is" if number == 1 else f"{number} portefeuilles zijn"
        text = f"{portfolios} vacant: het ambt van de houder is geëindigd."
        yield Task(text, reverse("portfolios:portfolio_coverage"), KEEPERS)

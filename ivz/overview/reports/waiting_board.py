"""What waits on a day in portfolios: those that came free because the holder left office."""

import datetime as dt

from django.db.models import Q
from django.urls import reverse

from ivz.accounts.roles import Role
from ivz.overview.reports.waiting import Task
from portfolios.bodies.models.portfolios import Holding, Portfolio


def board_tasks(day: dt.date) -> list[Task]:
    """The task of who keeps portfolios, when there is any."""
    left = Q(office__valid_until__lte=day) | Q(office__valid_from__gt=day)
    number = (
        Holding.objects.as_of(day).filter(left, portfolio__in=Portfolio.objects.as_of(day)).count()
    )
    if not number:
        return []
    portfolios = "1 portefeuille is" if number == 1 else f"{number} portefeuilles zijn"
    text = f"{portfolios} vacant: het ambt van de houder is geëindigd."
    return [
        Task(text, reverse("portfolios:portfolio_coverage"), (Role.COORDINATOR, Role.SECRETARY))
    ]

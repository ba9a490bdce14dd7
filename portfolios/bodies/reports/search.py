"""What a search finds of people, bodies and portfolios."""

from collections.abc import Iterator

from django.db.models import Q

from ivz.core import dutch
from ivz.web.searching import MOST_HITS, Hit, Wanted
from portfolios.bodies.models.bodies import Body
from portfolios.bodies.models.people import Person
from portfolios.bodies.models.portfolios import Portfolio


def found_people(wanted: Wanted) -> Iterator[Hit]:
    """By name or another spelling of it."""
    matching = Q(sort_key__contains=dutch.folded(wanted.text)) | wanted.among("name", "aliases")
    people = Person.objects.filter(matching).prefetch_related("offices__organisation")
    for person in people[: MOST_HITS + 1]:
        offices = dict.fromkeys(office.title for office in person.offices.all())
        yield Hit(person.name, person.get_absolute_url(), ", ".join(offices))


def found_bodies(wanted: Wanted) -> Iterator[Hit]:
    for body in Body.objects.filter(wanted.among("name", "abbreviation"))[: MOST_HITS + 1]:
        note = ", ".join(filter(None, [body.get_kind_display(), body.abbreviation]))
        yield Hit(body.name, body.get_absolute_url(), note)


def found_portfolios(wanted: Wanted) -> Iterator[Hit]:
    portfolios = Portfolio.objects.filter(wanted.among("title")).select_related("body")
    for portfolio in portfolios.order_by("title", "-valid_from")[: MOST_HITS + 1]:
        until = f" tot {portfolio.valid_until.year}" if portfolio.valid_until else ""
        note = f"{portfolio.body}, vanaf {portfolio.valid_from.year}{until}"
        yield Hit(portfolio.title, portfolio.get_absolute_url(), note)

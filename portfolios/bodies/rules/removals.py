"""What of people, offices, seats, portfolios and holders can be taken away; the answer is a
sentence, or None.
"""

from collections.abc import Iterator
from typing import Any

from django.db import models
from django.db.models import PROTECT, QuerySet

from ivz.accounts.models import User
from portfolios.bodies.models.people import Office, Person, Seat
from portfolios.bodies.models.portfolios import Holding, Portfolio
from portfolios.bodies.rules.seats import why_not_edit_portfolios

REMOVABLE = (Person, Office, Seat, Portfolio, Holding)


def why_not_remove(user: User, row: models.Model) -> str | None:
    """Why `row`, one of `REMOVABLE`, has to stay: something rests on it."""
    if reason := why_not_edit_portfolios(user):
        return reason
    resting = list(_resting_on(row))
    if not resting:
        return None
    names = ", ".join(sorted({str(rows.model._meta.verbose_name) for rows in resting}))
    advice = (
        "Dat blijft bewaard, en dit dus ook."
        if any(_stays(rows) for rows in resting)
        else "Haal dat eerst weg."
    )
    return f"Dit kan niet weg: er hangt nog iets aan ({names}). {advice}"


def _resting_on(row: models.Model) -> Iterator[QuerySet[Any]]:
    """The rows that keep `row` from going, by the field through which they do."""
    for relation in row._meta.get_fields(include_hidden=True):
        if isinstance(relation, models.ManyToOneRel) and relation.on_delete is PROTECT:
            rows = relation.related_model._base_manager.filter(**{relation.field.name: row})
            if rows.exists():
                yield rows


def _stays(rows: QuerySet[Any]) -> bool:
    """Whether some of these are not to be taken away themselves: what was invited, put on an agenda
    or signed.
    """
    return rows.model not in REMOVABLE or any(
        _stays(more) for row in rows for more in _resting_on(row)
    )

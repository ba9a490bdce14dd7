"""Taking away what was recorded by mistake. Who left, or what is over, ends on a day and stays in
the history of earlier days.
"""

import pghistory
from django.db import IntegrityError, connection, models, transaction
from django.db.models import ProtectedError

from ivz.accounts.models import User
from ivz.core.refusal import Refused, require
from portfolios.bodies.rules.removals import why_not_remove

GONE = "Dit is al verwijderd."
_IN_USE = "Dit kan niet weg: iemand heeft er intussen iets aan gehangen. Bekijk het opnieuw."


class Gone(Exception):
    """Somebody took it away before: no refusal, what was asked for is so."""


@transaction.atomic
def remove_record(row: models.Model, *, by: User, reason: str) -> None:
    """Take away a person, office, seat, portfolio or holder on which nothing rests; the audit trail
    keeps it, with the reason.

    Raises:
        Gone: it is there no more.
        Refused: `by` may not, or something rests on it.
    """
    stored = type(row)._base_manager.select_for_update(of=("self",)).filter(pk=row.pk).first()
    if stored is None:
        raise Gone(GONE)
    require(why_not_remove(by, stored))
    try:
        with transaction.atomic(), pghistory.context(why=reason):
            stored.delete()
            # now, not at the end: what another connection hung on it has to be told as a sentence
            with connection.cursor() as cursor:
                cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    except (ProtectedError, IntegrityError) as error:
        raise Refused(_IN_USE) from error


def was_removed(model: type[models.Model], pk: int) -> bool:
    """Whether there was such a row, and it was taken away."""
    return bool(model.pgh_event_model.objects.filter(pgh_obj_id=pk, pgh_label="delete").exists())  # type: ignore[attr-defined]  # of pghistory

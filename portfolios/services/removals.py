"""Taking away what was recorded by mistake. Who left, or what is over, ends on a day and stays in the history of earlier days."""

import pghistory
from django.db import models, transaction
from django.db.models import ProtectedError

from ivz.accounts.models import User
from ivz.core.refusal import Refused, require
from portfolios.rules.seats import why_not_edit_portfolios


@transaction.atomic
def remove_record(row: models.Model, *, by: User, reason: str) -> None:
    """Take away a person, office, seat, portfolio or holder on which nothing rests; the audit trail keeps it, with the reason.

    Raises:
        Refused: `by` may not, or something rests on it.
    """
    require(why_not_edit_portfolios(by))
    try:
        with transaction.atomic(), pghistory.context(why=reason):
            row.delete()
    except ProtectedError as error:
        names = sorted({str(one._meta.verbose_name) for one in error.protected_objects})
        raise Refused(f"Dit kan niet weg: er hangt nog iets aan ({', '.join(names)}). Haal dat eerst weg.") from error

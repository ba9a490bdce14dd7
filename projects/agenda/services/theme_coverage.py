"""Verbs on the ties between themes and portfolios."""

from django.db import transaction

from ivz.accounts.models import User
from ivz.core.refusal import require
from projects.agenda.models.agenda import ThemeCover
from projects.agenda.rules import why_not_edit_agenda


@transaction.atomic
def remove_cover(cover: ThemeCover, *, by: User) -> None:
    """Take a tie away; its history stays.

    Raises:
        Refused: `by` may not.
    """
    require(why_not_edit_agenda(by))
    cover.delete()

"""Verbs on decisions."""

import datetime as dt
from collections.abc import Callable

from django.db import transaction

from ivz.accounts.models import User
from ivz.core.refusal import Refused, require
from ivz.sources.models import SourceDocument
from ivz.web.edits import locked
from portfolios.bodies.models.bodies import Body
from portfolios.decisions.enums import DecisionKind
from portfolios.decisions.models import Decision
from portfolios.decisions.rules import (
    why_not_change_decision,
    why_not_edit_decisions,
    why_not_kind,
)


@transaction.atomic
def record_decision(
    *,
    kind: DecisionKind | str,
    body: Body | None,
    title: str,
    decided_on: dt.date,
    is_date_assumed: bool = False,
    reference: str = "",
    text: str = "",
    source: SourceDocument | None = None,
    source_locator: str = "",
    by: User,
) -> Decision:
    """Record what was decided, agreed, or laid down as a step towards a decision.
    `DecisionForm.cleaned_data` fits.

    Raises:
        Refused: `by` may not, a decision without a body that took it, or the same one stands
        recorded.
    """
    require(why_not_edit_decisions(by))
    if kind == DecisionKind.DECISION and body is None:
        raise Refused("Kies het orgaan dat het besluit heeft genomen.")
    if body is not None:
        locked(body)  # the same one does not come twice at once
    if Decision.objects.filter(title__iexact=title, decided_on=decided_on, body=body).exists():
        raise Refused("Dit besluit is al vastgelegd: zelfde onderwerp, datum en orgaan.")
    return Decision.objects.create(
        kind=kind,
        body=body,
        title=title,
        decided_on=decided_on,
        is_date_assumed=is_date_assumed,
        reference=reference,
        text=text,
        source=source,
        source_locator=source_locator,
    )


@transaction.atomic
def change_decision(decision: Decision, save: Callable[[], Decision], *, by: User) -> Decision:
    """Save a decision as it was changed, with `save` of its form.

    Raises:
        StaleEdit: somebody else changed it since it was seen.
        Refused: `by` may not, it is gone, or something rests on it that keeps it as it is.
    """
    require(why_not_edit_decisions(by))
    if decision.item is not None:
        locked(decision.item.meeting)  # its list is adopted under the same lock
    stored = locked(decision)
    require(why_not_change_decision(stored))
    require(why_not_kind(stored.kind, decision.kind))
    return save()

"""What ties a municipality to the cooperation on a day: agreements that bind it, hours it owes,
notes and letters made for it.
"""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

from agreements.notes.models import IssuedNote
from agreements.notes.reports.letterheads import LetterheadState, letterhead_state
from agreements.notes.rules.letterheads import why_not_keep_letterhead
from agreements.texts.reports.parties import Binding, bindings_of
from ivz.accounts.models import User
from ivz.region.models import Organisation
from projects.effort.reports.effort import EffortLine, effort_report
from projects.figures.models import Area


@dataclass(frozen=True, slots=True)
class Ties:
    """As the sheet of a municipality shows it; `planned` are hours a week, together with `partners`
    where they deliver together.
    """

    bindings: tuple[Binding, ...]
    effort: EffortLine | None
    planned: Decimal
    partners: tuple[str, ...]
    notes: tuple[IssuedNote, ...]
    area: Area | None  # what safety figures of the municipality are kept under
    letterhead: LetterheadState
    may_keep_letterhead: bool


def ties_of(organisation: Organisation, user: User, day: dt.date) -> Ties:
    """The ties of `organisation` on `day`, as far as `user` may see them."""
    report = effort_report(day.year, day)
    line, delivery = report.line_of(organisation), report.delivery_of(organisation)
    owes = (
        line if line and (line.owed.agreed is not None or line.owed.by_rule is not None) else None
    )
    notes = (
        IssuedNote.objects.visible_to(user)
        .with_reading(user)
        .newest_sealed()
        .filter(municipality=organisation, run__issued_on__lte=day)
    )
    return Ties(
        bindings=tuple(bindings_of(organisation, day)),
        effort=owes,
        planned=delivery.sums.planned if delivery else Decimal(0),
        partners=tuple(
            str(one.municipality)
            for one in delivery.members
            if one.municipality.pk != organisation.pk
        )
        if delivery
        else (),
        notes=tuple(
            notes.select_related("proposal", "municipality")
            .order_by("proposal", "kind")
            .defer("facts")
        ),
        area=Area.objects.filter(organisation=organisation).first(),
        letterhead=letterhead_state(organisation),
        may_keep_letterhead=why_not_keep_letterhead(user, organisation) is None,
    )

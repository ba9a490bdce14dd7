"""Records and withdraws single counts of inhabitants. A count is never changed: a newer version
takes its place.
"""

import datetime as dt

from django.db import transaction

from ivz.accounts.models import User
from ivz.core import dutch
from ivz.core.refusal import Refused, require
from ivz.region.enums import CountStatus
from ivz.region.models import InhabitantCount, Organisation
from ivz.region.rules import why_not_count_of, why_not_edit_region, why_not_withdraw
from ivz.sources.models import SourceDocument


@transaction.atomic
def record_count(
    *,
    organisation: Organisation,
    reference_date: dt.date | None,
    inhabitants: int,
    status: CountStatus | str,
    source: SourceDocument | None,
    source_locator: str = "",
    note: str = "",
    by: User,
) -> InhabitantCount:
    """Record a count; over an earlier one of the same day (or, without a day, the same source) as
    its next version.

    Raises:
        Refused: `by` may not, the organisation has no inhabitants that day, there is neither day
        nor source, or
            the same count stands recorded already.
    """
    require(why_not_edit_region(by))
    organisation = _held(organisation)
    require(why_not_count_of(organisation, reference_date))
    if reference_date is None and source is None:
        raise Refused(
            "Vul een peildatum in, of kies de bron waarin het inwonertal zonder peildatum staat."
        )
    undated_source = None if reference_date else source
    newest = _newest(organisation, reference_date, undated_source)
    if (
        newest
        and not newest.withdrawn
        and newest.inhabitants == inhabitants
        and newest.status == status
    ):
        raise Refused(
            f"Dit inwonertal van {organisation} staat er al zo ({dutch.grouped(inhabitants)}). Er"
            " is niets gewijzigd."
        )
    return InhabitantCount.objects.create(
        organisation=organisation,
        reference_date=reference_date,
        undated_source=undated_source,
        inhabitants=inhabitants,
        status=status,
        source=source,
        source_locator=source_locator,
        note=note,
        recorded_by=by,
        version=newest.version + 1 if newest else 1,
    )


@transaction.atomic
def withdraw_count(count_id: int, *, reason: str, by: User) -> InhabitantCount:
    """Take a count out of force by a last version that says so; what was computed with it stays as
    it is.

    Raises:
        Refused: `by` may not, it was withdrawn already, or a newer version exists.
    """
    count = InhabitantCount.objects.select_related("organisation", "source", "undated_source").get(
        pk=count_id
    )
    newest = _newest(_held(count.organisation), count.reference_date, count.undated_source)
    require(why_not_withdraw(by, count, newest))
    return InhabitantCount.objects.create(
        organisation=count.organisation,
        reference_date=count.reference_date,
        undated_source=count.undated_source,
        inhabitants=count.inhabitants,
        status=count.status,
        source=count.source,
        source_locator=count.source_locator,
        note=reason,
        recorded_by=by,
        version=count.version + 1,
        withdrawn=True,
    )


def _held(organisation: Organisation) -> Organisation:
    """The organisation, after waiting for whoever changes it or is recording for it."""
    held = Organisation.objects.select_for_update(of=("self",), no_key=True)
    return held.get(pk=organisation.pk)


def _newest(
    organisation: Organisation, day: dt.date | None, undated_source: SourceDocument | None
) -> InhabitantCount | None:
    """The last version of an observation."""
    same = InhabitantCount.objects.filter(
        organisation=organisation, reference_date=day, undated_source=undated_source
    )
    return same.order_by("-version").first()

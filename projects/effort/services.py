"""Keeps tables of hours, buys hours off and takes that back; the money goes through a charge on the
municipality's next invoice.
"""

import datetime as dt
from collections.abc import Iterable
from decimal import Decimal

from django.db import transaction

from contributions.funds.models import Fund
from contributions.invoices.models.charges import ExtraCharge
from contributions.invoices.services.charging import charge_once, withdraw_charge
from ivz.accounts.models import User
from ivz.core import dutch
from ivz.core.refusal import Refused, require
from ivz.region.models import Organisation
from projects.effort.calculation import Bracket, hours_text, price_of
from projects.effort.models.effort import BuyOff, EffortBracket, EffortScale
from projects.effort.reports.effort import effort_report
from projects.effort.rules import why_not_buy_off, why_not_edit_effort, why_not_withdraw_buy_off


@transaction.atomic
def add_scale(scale: EffortScale, brackets: Iterable[Bracket], *, by: User) -> EffortScale:
    """A new table of hours with its brackets.

    Raises:
        Refused: `by` may not.
    """
    require(why_not_edit_effort(by))
    scale.save(force_insert=True)
    EffortBracket.objects.bulk_create(
        EffortBracket(
            scale=scale,
            from_inhabitants=bracket.from_inhabitants,
            hours=bracket.hours,
            amount=bracket.amount,
        )
        for bracket in brackets
    )
    return scale


@transaction.atomic
def buy_off(
    municipality: Organisation,
    year: int,
    *,
    hours: Decimal,
    reason: str,
    by: User,
    today: dt.date,
    not_before: int | None = None,
) -> BuyOff:
    """Let a municipality pay for `hours` a week of `year` instead of working: one extra line on its
    next invoice.

    Raises:
        Refused: `by` may not, the hours of that year are bought off already, or the table has no
        price for these hours.
    """
    Organisation.objects.select_for_update(of=("self",)).get(
        pk=municipality.pk
    )  # two clicks at once: the second is refused
    report = effort_report(year, today)
    line = report.line_of(municipality)
    if line is None or report.scale is None:
        raise Refused(f"Voor {municipality} en {year} is er geen urentabel.")
    price = price_of(hours, report.brackets)
    require(
        why_not_buy_off(
            by, agreed=line.owed.agreed, price=price, is_bought_off=line.buy_off is not None
        )
    )
    if price is None or hours > (line.owed.agreed or 0):
        raise Refused(f"Er kunnen hoogstens {hours_text(line.owed.agreed)} uur worden afgekocht.")
    fund = Fund.objects.first()
    if fund is None:
        raise Refused("Er is nog geen fonds om een factuur voor te sturen.")
    charge = charge_once(
        fund=fund,
        organisation=municipality,
        text=f"Afkoop inspanningsverplichting {year}",
        amount=price,
        basis=(
            f"{hours_text(hours)} uur per week in {year}, volgens de tabel {dutch.euro(price)} per"
            " jaar"
        ),
        decision_text=report.scale.source_text or str(report.scale),
        not_before=not_before,
        by=by,
    )
    return BuyOff.objects.create(
        municipality=municipality,
        year=year,
        scale=report.scale,
        hours=hours,
        reason=reason,
        charge=charge,
        recorded_by=by,
    )


@transaction.atomic
def withdraw_buy_off(buy_off_id: int, *, by: User) -> BuyOff:
    """Take a buy-off back while no invoice carries it.

    Raises:
        Refused: `by` may not, it is withdrawn already, or it stands on an invoice.
    """
    found = (
        BuyOff.objects.select_for_update(of=("self",)).select_related("charge").get(pk=buy_off_id)
    )
    require(
        why_not_withdraw_buy_off(
            by, found, ExtraCharge.objects.with_invoice().get(pk=found.charge_id)
        )
    )
    withdraw_charge(found.charge_id, by=by)
    found.is_withdrawn = True
    found.save(update_fields=["is_withdrawn"])
    return found

"""What invoices stand in the way of, and who may put an extra charge on one."""

import datetime as dt
from decimal import Decimal

from django.db.models import Max

from contributions.funds.models import Fund, Rate
from contributions.funds.rules import RateVerb
from contributions.invoices.models.charges import ExtraCharge
from contributions.invoices.models.invoices import Invoice, IssueRun
from ivz.accounts.roles import Actor, Permission
from ivz.accounts.sentences import why_not
from ivz.core import dutch
from ivz.core.money import ZERO
from ivz.region.models import Organisation


def is_invoiced(rate: Rate) -> bool:
    """Whether an invoice that is not wholly credited was computed with `rate`."""
    used = Invoice.objects.live().filter(
        fund=rate.fund_id, lines__rate_valid_from=rate.valid_from, lines__rate=rate.value
    )
    return used.exists()


def why_not_touch_invoiced_rate(rate: Rate, verb: RateVerb) -> str | None:
    """Why a rate that invoices were computed with stays as it is."""
    match verb:
        case RateVerb.CHANGE if is_invoiced(rate):
            return (
                "Met dit tarief zijn facturen verstuurd. Leg een nieuw tarief vast met een latere"
                " ingangsdatum."
            )
        case RateVerb.WITHDRAW if is_invoiced(rate):
            return "Met dit tarief zijn facturen verstuurd. Het besluit blijft erbij staan."
    return None


def why_not_start_before_invoices(fund: Fund, day: dt.date) -> str | None:
    """Why no rate of `fund` can start on `day`: it would be the rate of a year that has
    invoices.
    """
    last = Invoice.objects.live().filter(fund=fund).aggregate(year=Max("year"))["year"]
    if last is None or day > dt.date(last, 1, 1):
        return None
    return f"Van {last} zijn facturen verstuurd. Kies een dag na 1 januari {last}."


def why_not_download_all(fund: Fund, year: int) -> str | None:
    """Why the invoices of `year` cannot be had in one file now: some are still being made."""
    if IssueRun.objects.filter(fund=fund, year=year, finished_at__isnull=True).exists():
        return f"De facturen van {year} worden nog gemaakt. Wacht tot ze allemaal klaar zijn."
    return None


def why_not_charge(user: Actor, organisation: Organisation, amount: Decimal) -> str | None:
    """Why no extra line of `amount` euros can come on the next invoice of `organisation`."""
    if reason := why_not(
        user,
        Permission.ISSUE,
        "zet een extra regel op een factuur",
        "zetten een extra regel op een factuur",
    ):
        return reason
    if not organisation.is_municipality:
        return f"{organisation} krijgt geen facturen. Een extra regel kan alleen bij een gemeente."
    if amount <= ZERO:
        return "Vul een bedrag in dat hoger is dan 0."
    return None


def why_not_withdraw_charge(user: Actor, charge: ExtraCharge) -> str | None:
    """Why `charge` (with `on_invoice`) cannot be taken back."""
    if reason := why_not(
        user, Permission.ISSUE, "haalt een extra regel terug", "halen een extra regel terug"
    ):
        return reason
    if charge.is_withdrawn:
        return "Deze extra regel is al ingetrokken."
    if charge.on_invoice:  # type: ignore[attr-defined]  # annotated by with_invoice
        return "Deze regel staat op een factuur. Maak een creditnota bij die factuur."
    return None


def why_not_change_existence(organisation: Organisation) -> str | None:
    """Why `organisation` cannot become what it is in memory: a municipality stays one in every year
    it has an invoice for.
    """
    years = sorted(
        set(
            Invoice.objects.live()
            .filter(organisation_id=organisation.pk)
            .order_by()
            .values_list("year", flat=True)
        )
    )
    lost = [
        str(year)
        for year in years
        if not (organisation.is_municipality and organisation.holds_on(dt.date(year, 1, 1)))
    ]
    if not lost:
        return None
    return (
        f"Voor {dutch.listing(lost)} is een factuur verstuurd aan {organisation}. De gemeente moet"
        " op 1 januari van dat jaar blijven bestaan."
    )

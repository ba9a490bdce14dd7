"""Who may do what with rates, years and invoices in which state; each answer is a sentence, or None
when it may be done.

What stands in the way of a whole year (counts, addresses, decisions) is in `reports.preview`, which
reads it anyway.
"""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from enum import StrEnum

from django.db.models import Max

from contributions.enums import RateStatus
from contributions.models import ExtraCharge, Fund, Invoice, IssueRun, Rate
from ivz.accounts.roles import Actor, Permission
from ivz.core import dutch
from ivz.core.money import ZERO
from ivz.region.models import Organisation
from ivz.region.registry import existence_check

COORDINATOR_ONLY = "Alleen de regiocoördinator kan dit doen."


class RateVerb(StrEnum):
    """What can be done to a rate that apps above may have a reason against."""

    CHANGE = "change"
    ADOPT = "adopt"
    WITHDRAW = "withdraw"


type RateGuard = Callable[[Rate, RateVerb], str | None]
"""A Dutch sentence that says why a rate must stay as it is.

The guard knows what hangs on the rate, this app does not.
"""

_guards: list[RateGuard] = []


def rate_guard(guard: RateGuard) -> RateGuard:
    """Registers a guard that is asked before a rate is changed, adopted or loses its decision.
    Belongs in a `rules` module.
    """
    _guards.append(guard)
    return guard


def _guarded(rate: Rate, verb: RateVerb) -> str | None:
    return next((reason for guard in _guards if (reason := guard(rate, verb))), None)


def why_not_edit_rates(user: Actor) -> str | None:
    """Why `user` may not keep rates, funds and contribution years."""
    return None if user.may(Permission.EDIT_RATES) else COORDINATOR_ONLY


def why_not_issue(user: Actor) -> str | None:
    """Why `user` may not issue invoices at all."""
    return None if user.may(Permission.ISSUE) else "Alleen de regiocoördinator verstuurt facturen."


def why_not_change_rate(user: Actor, rate: Rate) -> str | None:
    """Why value, start and rounding of `rate` are fixed: a decision or issued invoices rest on
    them.
    """
    if reason := why_not_edit_rates(user):
        return reason
    if rate.status == RateStatus.ADOPTED:
        return (
            "Bij dit tarief is een besluit vastgelegd. Leg een nieuw tarief vast met een latere"
            " ingangsdatum."
        )
    if is_invoiced(rate):
        return (
            "Met dit tarief zijn facturen verstuurd. Leg een nieuw tarief vast met een latere"
            " ingangsdatum."
        )
    return _guarded(rate, RateVerb.CHANGE)


def why_not_start_rate(fund: Fund, day: dt.date) -> str | None:
    """Why no rate of `fund` can start on `day`: it would be the rate of a year that
    has invoices.
    """
    last = Invoice.objects.live().filter(fund=fund).aggregate(year=Max("year"))["year"]
    if last is None or day > dt.date(last, 1, 1):
        return None
    return f"Van {last} zijn facturen verstuurd. Kies een dag na 1 januari {last}."


def why_not_adopt_rate(user: Actor, rate: Rate) -> str | None:
    """Why no decision can be recorded for `rate`."""
    if reason := why_not_edit_rates(user):
        return reason
    if rate.status == RateStatus.ADOPTED:
        return "Bij dit tarief is al een besluit vastgelegd."
    if rate.value is None:
        return "Vanaf deze dag is er geen tarief meer. Daar kan geen besluit bij worden vastgelegd."
    return _guarded(rate, RateVerb.ADOPT)


def why_not_withdraw_decision(user: Actor, rate: Rate) -> str | None:
    """Why the decision behind `rate` cannot be taken away from it."""
    if reason := why_not_edit_rates(user):
        return reason
    if rate.status != RateStatus.ADOPTED:
        return "Bij dit tarief is geen besluit vastgelegd."
    if is_invoiced(rate):
        return "Met dit tarief zijn facturen verstuurd. Het besluit blijft erbij staan."
    return _guarded(rate, RateVerb.WITHDRAW)


def is_invoiced(rate: Rate) -> bool:
    """Whether an invoice that is not wholly credited was computed with `rate`."""
    used = Invoice.objects.live().filter(
        fund=rate.fund_id, lines__rate_valid_from=rate.valid_from, lines__rate=rate.value
    )
    return used.exists()


def why_not_set_year(user: Actor, fund: Fund, year: int) -> str | None:
    """Why no other reference date can be recorded for `year`: its invoices were computed with the
    present one.
    """
    if reason := why_not_edit_rates(user):
        return reason
    if Invoice.objects.live().filter(fund=fund, year=year).exists():
        return "Van dit jaar zijn facturen gemaakt. De inwonertallen van dit jaar liggen vast."
    return None


def why_not_download_all(fund: Fund, year: int) -> str | None:
    """Why the invoices of `year` cannot be had in one file now: some are still being made."""
    if IssueRun.objects.filter(fund=fund, year=year, finished_at__isnull=True).exists():
        return f"De facturen van {year} worden nog gemaakt. Wacht tot ze allemaal klaar zijn."
    return None


def why_not_credit(user: Actor, invoice: Invoice) -> str | None:
    """Why `invoice` cannot be credited."""
    if not user.may(Permission.ISSUE):
        return "Alleen de regiocoördinator maakt creditnota's."
    if invoice.document_id is None:
        return "Deze factuur wordt nog gemaakt. Wacht tot de PDF klaar is."
    if not invoice.live:
        return "Deze factuur is al helemaal gecrediteerd."
    return None


def why_not_credit_amount(
    amount: Decimal, invoice_amount: Decimal, credited: Decimal
) -> str | None:
    """Why `amount` euros cannot be taken back from an invoice of which `credited` is taken back
    already.
    """
    left = invoice_amount - credited
    if amount <= ZERO:
        return "Vul een bedrag in dat hoger is dan 0."
    if amount > left:
        return f"U kunt nog hoogstens {dutch.euro(left)} crediteren."
    return None


def why_not_record_payment(user: Actor, invoice: Invoice) -> str | None:
    """Why no payment can be recorded for `invoice`."""
    if not user.may(Permission.ISSUE):
        return "Alleen de regiocoördinator legt betalingen vast."
    if invoice.document_id is None:
        return "Deze factuur wordt nog gemaakt. Wacht tot de PDF klaar is."
    return None


def why_not_payment_amount(amount: Decimal, paid: Decimal, outstanding: Decimal) -> str | None:
    """Why `amount` cannot be booked: more than is asked, or taking back more than came in."""
    if amount == ZERO:
        return "Vul een bedrag in dat niet 0 is."
    if amount > ZERO and amount > outstanding:
        return (
            f"Er staat nog {dutch.euro(max(outstanding, ZERO))} open. Een hoger bedrag kan niet"
            " worden vastgelegd."
        )
    if paid + amount < ZERO:
        return f"Er is {dutch.euro(paid)} ontvangen. U kunt niet meer terugboeken dan dat."
    return None


def why_not_charge(user: Actor, organisation: Organisation, amount: Decimal) -> str | None:
    """Why no extra line of `amount` euros can come on the next invoice of `organisation`."""
    if not user.may(Permission.ISSUE):
        return "Alleen de regiocoördinator zet een extra regel op een factuur."
    if not organisation.is_municipality:
        return f"{organisation} krijgt geen facturen. Een extra regel kan alleen bij een gemeente."
    if amount <= ZERO:
        return "Vul een bedrag in dat hoger is dan 0."
    return None


def why_not_withdraw_charge(user: Actor, charge: ExtraCharge) -> str | None:
    """Why `charge` (with `on_invoice`) cannot be taken back."""
    if not user.may(Permission.ISSUE):
        return "Alleen de regiocoördinator haalt een extra regel terug."
    if charge.is_withdrawn:
        return "Deze extra regel is al ingetrokken."
    if charge.on_invoice:  # type: ignore[attr-defined]  # annotated by with_invoice
        return "Deze regel staat op een factuur. Maak een creditnota bij die factuur."
    return None


@existence_check
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
        if not (organisation.is_municipality and organisation.exists_on(dt.date(year, 1, 1)))
    ]
    if not lost:
        return None
    return (
        f"Voor {dutch.listing(lost)} is een factuur verstuurd aan {organisation}. De gemeente moet"
        " op 1 januari van dat jaar blijven bestaan."
    )

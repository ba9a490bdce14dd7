"""What waits for whom on a day, and which days are coming up."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import Q
from django.urls import reverse

from agreements.proposals.enums import ProposalState
from agreements.proposals.models import RateProposal
from agreements.proposals.reports.consents import consent_report
from agreements.texts.reports.deadlines import Deadline as PaperDeadline
from contributions.funds.enums import RateStatus
from contributions.funds.models import FixedContribution, Fund, Rate
from contributions.invoices.enums import InvoiceState
from contributions.invoices.models.invoices import Invoice
from contributions.years.enums import YearStatus
from contributions.years.reports.years import YearReport
from ivz.accounts.models import User
from ivz.accounts.roles import Permission, Role
from ivz.core import dutch
from ivz.core.money import ZERO
from ivz.region.models import Organisation
from ivz.web.forms import LATEST

MOST_DEADLINES = 8


@dataclass(frozen=True, slots=True)
class Task:
    """Something that waits for people with one of these roles; `url` is where they do it,
    `read_url` where others see it, when not there too.
    """

    text: str
    url: str
    roles: tuple[Role, ...]
    is_urgent: bool = False
    read_url: str = ""

    @property
    def who(self) -> str:
        return dutch.listing([role.label for role in self.roles])


@dataclass(frozen=True, slots=True)
class Deadline:
    """A day that is coming, and what happens then."""

    on: dt.date
    text: str
    url: str


@dataclass(frozen=True, slots=True)
class OpenInvoices:
    """The invoices that the reader may see and that are not paid on a day."""

    invoices: tuple[Any, ...]  # of Invoice, with the state and balance of with_state

    @property
    def overdue(self) -> tuple[Any, ...]:
        return tuple(invoice for invoice in self.invoices if invoice.state == InvoiceState.OVERDUE)

    @property
    def total(self) -> Decimal:
        return sum((invoice.outstanding for invoice in self.invoices), ZERO)

    @property
    def overdue_total(self) -> Decimal:
        return sum((invoice.outstanding for invoice in self.overdue), ZERO)


def open_invoices(user: User, day: dt.date) -> OpenInvoices:
    """What `user` may see of the invoices that wait for payment on `day`."""
    invoices = Invoice.objects.visible_to(user).filter(issued_on__lte=day).with_state(day)
    waiting = invoices.filter(state__in=[InvoiceState.OPEN, InvoiceState.OVERDUE])  # type: ignore[misc]  # annotated by with_state
    return OpenInvoices(tuple(waiting.defer("facts").order_by("due_on", "number")))


def tasks(
    reports: Iterable[YearReport],
    rates: Iterable[Rate],
    unpaid: OpenInvoices,
    user: User,
    day: dt.date,
    in_list: Mapping[int, range],
) -> list[Task]:
    """Everything that waits on `day`, for all roles, urgent things first; invoices only as far as
    `user` may see them.

    `in_list` are the years that the list of each fund (by key) has today; a year beyond them can
    only be read.
    """
    found = [
        task
        for report in reports
        if report.year <= day.year
        for task in _year_tasks(report, day, in_list)
    ]
    proposals = _proposals(user, day)
    owners = {proposal.rate_id: proposal for proposal in proposals}
    found += [task for rate in rates for task in _rate_tasks(rate, day, owners.get(rate.pk))]
    found += [task for proposal in proposals for task in _proposal_tasks(proposal)]
    found += _organisation_tasks(day)
    if unpaid.invoices:
        found.append(_payment_task(unpaid, user))
    return sorted(found, key=lambda task: not task.is_urgent)


def _year_tasks(report: YearReport, day: dt.date, in_list: Mapping[int, range]) -> Iterator[Task]:
    year, run = report.year, report.open_run
    read_url = reverse("contributions:year_detail", args=[year])
    url = (
        reverse("contributions:issue", args=[year]) if year in in_list[report.fund.pk] else read_url
    )
    if run and run.has_stopped:
        progress = reverse("contributions:issue_progress", args=[year, run.pk])
        text = f"Het maken van de facturen van {year} is gestopt door een fout."
        yield Task(text, progress, (Role.COORDINATOR,), is_urgent=True, read_url=read_url)
    elif report.status == YearStatus.READY:
        text = (
            f"De facturen van {year} kunnen worden verstuurd: {len(report.lines)} gemeenten, samen"
            f" {dutch.euro(report.total)}."
        )
        yield Task(text, url, (Role.COORDINATOR,), read_url=read_url)
    elif report.status == YearStatus.PARTLY_ISSUED:
        waiting = sum(line.invoice is None for line in report.lines)
        yield Task(
            f"Van {year} zijn {waiting} facturen nog niet verstuurd.",
            url,
            (Role.COORDINATOR,),
            read_url=read_url,
        )
    if year == day.year and not report.basis.by_rule and not report.is_reconstruction:
        text = (
            f"Van {dutch.long_date(report.rule_day)} zijn geen inwonertallen bekend. Ze zijn nodig"
            f" voor de facturen van {year}."
        )
        yield Task(text, reverse("region:count_list"), (Role.COORDINATOR,))


def _proposals(user: User, day: dt.date) -> list[RateProposal]:
    """The proposals underway on `day` that `user` may know of."""
    known = Q(submitted_on__isnull=True) | Q(submitted_on__lte=day)
    open_states = [ProposalState.DRAFT, ProposalState.SUBMITTED]
    return list(RateProposal.objects.visible_to(user).filter(known, state__in=open_states))


def _proposal_tasks(proposal: RateProposal) -> Iterator[Task]:
    url = proposal.get_absolute_url()
    if proposal.state == ProposalState.DRAFT:
        yield Task(
            f"Het tariefvoorstel «{proposal}» is nog niet voorgelegd aan de colleges.",
            url,
            (Role.COORDINATOR,),
        )
        return
    waiting = consent_report(proposal).pending
    if waiting:
        colleges = "1 college" if waiting == 1 else f"{waiting} colleges"
        text = f"Van {colleges} is nog geen besluit bekend over «{proposal}»."
        yield Task(text, f"{url}#colleges", (Role.COORDINATOR, Role.SECRETARY))


def _rate_tasks(rate: Rate, day: dt.date, proposal: RateProposal | None) -> Iterator[Task]:
    if rate.value is None or rate.status == RateStatus.ADOPTED:
        return
    value = f"€{dutch.NBSP}{dutch.rate(rate.value)}"
    if rate.valid_from > day:
        text = (
            f"Voor het tarief van {value} is een besluit nodig vóór"
            f" {dutch.long_date(rate.valid_from)}."
        )
    else:
        text = (
            f"Bij het tarief van {value} is geen besluit vastgelegd. Er kunnen geen facturen mee"
            " worden gemaakt."
        )
    yield Task(text, (proposal or rate).get_absolute_url(), (Role.COORDINATOR, Role.SECRETARY))


def _organisation_tasks(day: dt.date) -> Iterator[Task]:
    postal = Q(postal_line="") | Q(postal_postcode="") | Q(postal_city="")
    invoice = Q(invoice_line="") | Q(invoice_postcode="") | Q(invoice_city="")
    existing = Organisation.objects.municipalities().as_of(day)
    for wanting, what in (
        (existing.filter(postal & invoice), "volledig adres"),
        (existing.filter(invoice_email=""), "e-mailadres"),
    ):
        names = [organisation.name for organisation in wanting]
        if names:
            shown = dutch.listing(names) if len(names) <= 5 else f"{len(names)} gemeenten"
            yield Task(
                f"Er is geen {what} voor facturen van {shown}.",
                reverse("region:organisation_list"),
                (Role.COORDINATOR,),
            )


def _payment_task(unpaid: OpenInvoices, user: User) -> Task:
    number, late = len(unpaid.invoices), len(unpaid.overdue)
    text = f"{_invoices(number)} open, samen {dutch.euro(unpaid.total)}."
    if late:
        text = f"{_invoices(late)} te laat, samen {dutch.euro(unpaid.overdue_total)}."
    everybody = user.may(Permission.READ_ALL_INVOICES)
    return Task(
        text,
        reverse("contributions:invoice_list"),
        (Role.COORDINATOR,) if everybody else (Role.FINANCE,),
        is_urgent=bool(late),
    )


def _invoices(number: int) -> str:
    return "Er is 1 factuur" if number == 1 else f"Er zijn {number} facturen"


def signing_tasks(papers: Iterable[PaperDeadline], day: dt.date) -> list[Task]:
    """Agreements that somebody has still to sign by a day that is near or past."""
    return [
        Task(
            f"{one.agreement}: {one.explanation}",
            one.agreement.get_absolute_url(),
            (Role.COORDINATOR,),
            is_urgent=one.day < day,
        )
        for one in papers
        if one.is_open
    ]


def deadlines(
    funds: Iterable[Fund],
    rates: Iterable[Rate],
    unpaid: OpenInvoices,
    papers: Iterable[PaperDeadline],
    day: dt.date,
) -> list[Deadline]:
    """What comes after `day`, the first to come first."""
    found = [
        Deadline(rate.valid_from, _step(rate), rate.get_absolute_url())
        for rate in rates
        if rate.valid_from > day
    ]
    found += [
        _year_begins(fund, year)
        for fund in funds
        if (year := max(day.year + 1, fund.first_year)) <= LATEST.year
    ]
    for row in FixedContribution.objects.filter(valid_until__gt=day).select_related("organisation"):
        found.append(
            Deadline(
                _end(row),
                f"De vaste bijdrage van {row.organisation} eindigt.",
                reverse("contributions:rate_list"),
            )
        )
    for organisation in Organisation.objects.filter(valid_until__gt=day):
        found.append(
            Deadline(
                _end(organisation),
                f"{organisation} bestaat vanaf deze dag niet meer.",
                organisation.get_absolute_url(),
            )
        )
    found += _due_days(unpaid)
    found += [
        Deadline(one.day, f"{one.kind}: {one.agreement}.", one.agreement.get_absolute_url())
        for one in papers
        if one.day > day
    ]
    return sorted(found, key=lambda deadline: (deadline.on, deadline.text))[:MOST_DEADLINES]


def _end(row: FixedContribution | Organisation) -> dt.date:
    return row.valid_until or dt.date.max


def _step(rate: Rate) -> str:
    if rate.value is None:
        return f"Er is vanaf deze dag geen tarief meer voor {rate.fund}."
    return (
        f"Het tarief van {rate.fund} wordt €{dutch.NBSP}{dutch.rate(rate.value)} per inwoner"
        f" ({rate.get_status_display().lower()})."
    )


def _year_begins(fund: Fund, year: int) -> Deadline:
    url = reverse("contributions:year_detail", args=[year])
    return Deadline(dt.date(year, 1, 1), f"Het bijdragejaar {year} van {fund} begint.", url)


def _due_days(unpaid: OpenInvoices) -> list[Deadline]:
    coming: dict[dt.date, list[Any]] = {}
    for invoice in unpaid.invoices:
        if invoice.state == InvoiceState.OPEN:
            coming.setdefault(invoice.due_on, []).append(invoice)
    url = reverse("contributions:invoice_list")
    return [
        Deadline(
            due_on,
            f"{_invoices(len(due))} te betalen, samen"
            f" {dutch.euro(sum((i.outstanding for i in due), ZERO))}.",
            url,
        )
        for due_on, due in coming.items()
    ]

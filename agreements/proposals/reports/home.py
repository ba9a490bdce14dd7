"""What rates and proposals wait for on a day: decisions, and the word of the colleges."""

from collections.abc import Iterator

from django.db.models import Q

from agreements.proposals.enums import ProposalState
from agreements.proposals.models import RateProposal
from agreements.proposals.reports.consents import consent_report
from contributions.funds.enums import RateStatus
from contributions.funds.models import Rate
from contributions.funds.reports.home import rate_on, rates_by_fund
from ivz.accounts.roles import Role
from ivz.core import dutch
from ivz.web.parts import Asked, Task


def proposal_tasks(asked: Asked) -> Iterator[Task]:
    """What waits for the decision on a rate, with its proposal where there is one, and then what
    waits in every proposal.
    """
    known = Q(submitted_on__isnull=True) | Q(submitted_on__lte=asked.day)
    underway = [ProposalState.DRAFT, ProposalState.SUBMITTED]
    proposals = list(RateProposal.objects.visible_to(asked.user).filter(known, state__in=underway))
    by_rate = {proposal.rate_id: proposal for proposal in proposals}
    for rate in _in_force_or_coming(asked):
        yield from _rate_tasks(rate, asked, by_rate.get(rate.pk))
    for proposal in proposals:
        yield from _tasks(proposal)


def _in_force_or_coming(asked: Asked) -> Iterator[Rate]:
    """Of each fund the rate of the day and those after it; what came before needs nothing any
    more.
    """
    for rates in asked.once(rates_by_fund).values():
        in_force = rate_on(rates, asked.day)
        yield from (rate for rate in rates if rate.valid_from > asked.day or rate == in_force)


def _rate_tasks(rate: Rate, asked: Asked, proposal: RateProposal | None) -> Iterator[Task]:
    if rate.value is None or rate.status == RateStatus.ADOPTED:
        return
    value = f"€{dutch.NBSP}{dutch.rate(rate.value)}"
    if rate.valid_from > asked.day:
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


def _tasks(proposal: RateProposal) -> Iterator[Task]:
    url = proposal.get_absolute_url()
    if proposal.state == ProposalState.DRAFT:
        text = f"Het tariefvoorstel «{proposal}» is nog niet voorgelegd aan de colleges."
        yield Task(text, url, (Role.COORDINATOR,))
        return
    waiting = consent_report(proposal).pending
    if waiting:
        colleges = "1 college" if waiting == 1 else f"{waiting} colleges"
        text = f"Van {colleges} is nog geen besluit bekend over «{proposal}»."
        yield Task(text, f"{url}#colleges", (Role.COORDINATOR, Role.SECRETARY))

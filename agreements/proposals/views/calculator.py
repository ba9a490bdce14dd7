"""The calculator: from an amount to a rate and back, recomputed as one types."""

from dataclasses import dataclass
from decimal import Decimal
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import patch_vary_headers
from django.views.decorators.http import require_safe

from agreements.proposals.calculation.targets import (
    Indexation,
    Outcome,
    candidates,
    indexed,
    needed_rise,
    outcome,
    smallest_count,
)
from agreements.proposals.enums import ProposalKind
from agreements.proposals.forms import CalculatorForm
from agreements.proposals.reports.count_choices import count_choices
from agreements.proposals.rules import why_not_edit_proposals
from agreements.proposals.tables import CandidateTable
from agreements.proposals.views.words import proposals_trail
from contributions.funds.views.access import current_fund
from ivz.core import dutch
from ivz.core.money import RoundingRule, round_half_up


@dataclass(frozen=True, slots=True)
class Answer:
    """What the calculator found; a part that was not asked for is None."""

    inhabitants: int
    needed: Decimal | None
    table: CandidateTable | None
    outcome: Outcome | None
    enough_at: int | None
    index: Indexation | None
    residue: Decimal | None

    @property
    def rise_size(self) -> Decimal | None:
        """The rise or fall per inhabitant without its sign; the words beside it say which."""
        return abs(self.outcome.rise) if self.outcome else None

    @property
    def brings_size(self) -> Decimal | None:
        return abs(self.outcome.brings) if self.outcome else None

    @property
    def exact_size(self) -> Decimal | None:
        """What it would bring without rounding each line, when that is another amount in cents."""
        if self.outcome is None or round_half_up(self.outcome.exact, 2) == self.outcome.brings:
            return None
        return abs(self.outcome.exact)


@require_safe
def calculator(request: HttpRequest) -> HttpResponse:
    """The form with its answer; htmx asks for the answer alone. Nothing is stored."""
    fund = current_fund(request)
    current = fund.rates.as_of(request.today).first()
    form = CalculatorForm(
        request.GET or None, present=current.value if current else None, choices=count_choices()
    )
    context = {
        "title": "Tarief uitrekenen",
        "trail": proposals_trail(("Tarief uitrekenen", "")),
        "form": form,
        "answer": _answer(request, form) if form.is_valid() and form.chosen_counts else None,
    }
    live = request.htmx and not request.htmx.history_restore_request
    response = render(
        request,
        "agreements/proposals/calculator.html#answer"
        if live
        else "agreements/proposals/calculator.html",
        context,
    )
    if live:
        response["HX-Replace-Url"] = f"{request.path}?{request.GET.urlencode()}"
    patch_vary_headers(response, ["HX-Request"])
    return response


def _answer(request: HttpRequest, form: CalculatorForm) -> Answer:
    data, counts = form.cleaned_data, form.chosen_counts
    present, rule = (
        data["present"] or Decimal(0),
        RoundingRule(data["rounding_rule"] or RoundingRule.CENTS_HALF_UP),
    )
    target, rate, percentage = data["target"], data["rate"], data["percentage"]
    found = (
        outcome(rate, counts, target=target or Decimal(0), present=present, rule=rule)
        if rate
        else None
    )
    index = indexed(present, percentage) if percentage is not None else None
    return Answer(
        inhabitants=sum(counts),
        needed=round_half_up(needed_rise(target, counts), 5) if target else None,
        table=_candidates(request, target, counts, present, rule, rate) if target else None,
        outcome=found,
        enough_at=smallest_count(target, found.rise, rule)
        if target and found and found.rise > 0
        else None,
        index=index,
        residue=index.residue_over(sum(counts)) if index else None,
    )


def _candidates(
    request: HttpRequest,
    target: Decimal,
    counts: tuple[int, ...],
    present: Decimal,
    rule: RoundingRule,
    rate: Decimal | None,
) -> CandidateTable:
    found = candidates(target, counts, present=present, rule=rule, also=[rate] if rate else [])
    given = urlencode(
        {"kind": ProposalKind.TARGET, "target_amount": dutch.grouped(target, 2).replace(".", "")}
    )
    return CandidateTable(
        found,
        may_edit=why_not_edit_proposals(request.user) is None,
        new_url=f"{reverse('agreements:proposal_new')}?{given}",
        caption=f"Tarieven die in de buurt komen van {dutch.euro(target)} extra per jaar",
    )

"""The steps of a rate proposal: submit, adopt, take the decision back, withdraw."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from agreements.proposals.forms import ExistingDecisionForm, SubmitForm
from agreements.proposals.models import RateProposal
from agreements.proposals.reports.consents import consent_report
from agreements.proposals.rules import (
    why_not_adopt,
    why_not_edit_proposals,
    why_not_reopen,
    why_not_submit,
    why_not_withdraw,
)
from agreements.proposals.services.proposals import (
    adopt_proposal,
    reopen_proposal,
    submit_proposal,
    withdraw_proposal,
)
from agreements.proposals.views.proposals import proposal_of
from agreements.proposals.views.words import proposal_trail
from ivz.core import dutch
from ivz.web.forms import DutchForm
from ivz.web.guards import allow
from ivz.web.records import RemovalForm
from ivz.web.saving import EditPage, sent, show
from portfolios.decisions.forms import DecisionForm
from portfolios.decisions.services import record_decision

type Verb = Callable[[dict[str, Any]], object]


@require_http_methods(["GET", "HEAD", "POST"])
def proposal_submit(request: HttpRequest, key: str) -> HttpResponse:
    """Lays a draft before the colleges."""
    proposal = _proposal(request, key)
    form = SubmitForm(request.POST or None, today=request.today)
    return _step(
        request,
        proposal,
        form,
        why_not=why_not_submit(request.user, proposal),
        title="Voorleggen aan de colleges",
        submit="Voorleggen",
        intro=(
            "Daarna liggen de cijfers en de tekst vast. Het tarief staat dan als voorgenomen in de"
            " reeks, zodat gemeenten ermee kunnen rekenen."
        ),
        verb=lambda data: submit_proposal(proposal.pk, by=request.user, on=data["on"]),
        done="Het voorstel is voorgelegd. Leg hieronder vast wat de colleges besluiten.",
    )


@require_http_methods(["GET", "HEAD", "POST"])
def proposal_withdraw(request: HttpRequest, key: str) -> HttpResponse:
    """Withdraws a proposal that is not adopted."""
    proposal = _proposal(request, key)
    form = RemovalForm(request.POST or None)
    planned = " Het voorgenomen tarief gaat uit de reeks." if proposal.rate else ""
    return _step(
        request,
        proposal,
        form,
        why_not=why_not_withdraw(request.user, proposal),
        title="Voorstel intrekken",
        submit="Voorstel intrekken",
        intro=f"Het voorstel blijft te lezen, met wat de colleges ervan vonden.{planned}",
        danger=True,
        verb=lambda data: withdraw_proposal(
            proposal.pk, by=request.user, on=request.today, reason=data["reason"]
        ),
        done="Het voorstel is ingetrokken.",
    )


@require_http_methods(["GET", "HEAD", "POST"])
def proposal_reopen(request: HttpRequest, key: str) -> HttpResponse:
    """Takes the decision away from an adopted proposal."""
    proposal = _proposal(request, key)
    form = RemovalForm(request.POST or None)
    cited = proposal.decision.citation if proposal.decision else ""
    return _step(
        request,
        proposal,
        form,
        why_not=why_not_reopen(request.user, proposal),
        title="Besluit intrekken",
        submit="Besluit intrekken",
        intro=(
            f"Nu staat bij dit voorstel: {cited}. Daarna ligt het voorstel weer bij de colleges en"
            " is het tarief voorgenomen."
        ),
        danger=True,
        verb=lambda data: reopen_proposal(proposal.pk, by=request.user, reason=data["reason"]),
        done="Het besluit staat niet meer bij dit voorstel.",
    )


@require_http_methods(["GET", "HEAD", "POST"])
def proposal_adopt(request: HttpRequest, key: str) -> HttpResponse:
    """Records the decision of the DVO: one that is known, or a new one. What colleges said stands
    beside it.
    """
    proposal = _proposal(request, key)
    asked = request.POST.get("kind") if request.method == "POST" else None
    existing = ExistingDecisionForm(
        request.POST if asked == "existing" else None, proposal=proposal
    )
    new = DecisionForm(request.POST if asked == "new" else None, prefix="new", today=request.today)
    form = new if asked == "new" else existing

    def adopt() -> RateProposal:
        decision = (
            record_decision(by=request.user, **new.cleaned_data)
            if asked == "new"
            else existing.cleaned_data["decision"]
        )
        return adopt_proposal(proposal.pk, decision=decision, by=request.user)

    page = EditPage(
        title="Besluit vastleggen",
        trail=proposal_trail(proposal, ("Besluit vastleggen", "")),
        back=proposal.get_absolute_url(),
        done="Het voorstel is vastgesteld. Met dit tarief kunnen facturen worden gemaakt.",
        intro=(
            f"{proposal}: €{dutch.NBSP}{dutch.rate(proposal.value)} vanaf"
            f" {dutch.long_date(proposal.valid_from)}. Na het besluit kan het tarief worden"
            " gefactureerd."
        ),
        template="agreements/proposals/proposal_adopt.html",
    )
    return (
        (sent(request, form, adopt, page=page) if asked in ("existing", "new") else None)
        or _back(request, proposal, why_not_adopt(request.user, proposal))
        or show(
            request,
            form,  # whose errors the page title counts
            page,
            consents=consent_report(proposal),
            existing=existing,
            new=new,
        )
    )


def _back(request: HttpRequest, proposal: RateProposal, why_not: str | None) -> HttpResponse | None:
    """A step that cannot be taken now leads back with the reason."""
    if why_not is None:
        return None
    messages.error(request, why_not)
    return redirect(proposal)


def _proposal(request: HttpRequest, key: str) -> RateProposal:
    proposal = proposal_of(request, key)
    allow(why_not_edit_proposals(request.user))
    return proposal


def _step(
    request: HttpRequest,
    proposal: RateProposal,
    form: DutchForm,
    *,
    why_not: str | None,
    title: str,
    submit: str,
    intro: str,
    verb: Verb,
    done: str,
    danger: bool = False,
) -> HttpResponse:
    """A form page for one step; a step that cannot be taken now leads back with the reason."""
    page = EditPage(
        title=title,
        trail=proposal_trail(proposal, (title, "")),
        back=proposal.get_absolute_url(),
        done=done,
        intro=intro,
        submit=submit,
        danger=danger,
        template="web/form_page.html",
    )
    return (
        sent(request, form, lambda: verb(form.cleaned_data), page=page)
        or _back(request, proposal, why_not)
        or show(request, form, page)
    )

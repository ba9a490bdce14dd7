"""The steps of a rate proposal: submit, adopt, take the decision back, withdraw."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
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
from agreements.texts.forms import ReasonForm
from ivz.core import dutch
from ivz.core.refusal import Refused
from ivz.web.forms import DutchForm
from ivz.web.guards import allow
from portfolios.decisions.forms import DecisionForm
from portfolios.decisions.models import Decision
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
    form = ReasonForm(request.POST or None)
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
    form = ReasonForm(request.POST or None)
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
    if why_not := why_not_adopt(request.user, proposal):
        messages.error(request, why_not)
        return redirect(proposal)
    asked = request.POST.get("kind") if request.method == "POST" else None
    existing = ExistingDecisionForm(
        request.POST if asked == "existing" else None, proposal=proposal
    )
    new = DecisionForm(request.POST if asked == "new" else None, prefix="new", today=request.today)
    if (
        asked == "existing"
        and existing.is_valid()
        and _adopt(request, proposal, existing, existing.cleaned_data["decision"])
    ):
        return redirect(proposal)
    if asked == "new" and new.is_valid() and _adopt(request, proposal, new, None):
        return redirect(proposal)
    context = {
        "title": "Besluit vastleggen",
        "trail": proposal_trail(proposal, ("Besluit vastleggen", "")),
        "intro": (
            f"{proposal}: €{dutch.NBSP}{dutch.rate(proposal.value)} vanaf"
            f" {dutch.long_date(proposal.valid_from)}. Na het besluit kan het tarief worden"
            " gefactureerd."
        ),
        "consents": consent_report(proposal),
        "existing": existing,
        "new": new,
        "form": new if asked == "new" else existing,  # whose errors the page title counts
        "cancel_url": proposal.get_absolute_url(),
    }
    return render(request, "agreements/proposals/proposal_adopt.html", context)


def _adopt(
    request: HttpRequest,
    proposal: RateProposal,
    form: ExistingDecisionForm | DecisionForm,
    decision: Decision | None,
) -> bool:
    """Saves a new decision where there is none yet and adopts the proposal by it, or neither; the
    form says why not.
    """
    try:
        with transaction.atomic():
            decision = decision or record_decision(by=request.user, **form.cleaned_data)
            adopt_proposal(proposal.pk, decision=decision, by=request.user)
    except Refused as refusal:
        form.add_error(None, str(refusal))
        return False
    messages.success(
        request, "Het voorstel is vastgesteld. Met dit tarief kunnen facturen worden gemaakt."
    )
    return True


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
    if why_not:
        messages.error(request, why_not)
        return redirect(proposal)
    if request.method == "POST" and form.is_valid():
        try:
            verb(form.cleaned_data)
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, done)
            return redirect(proposal)
    context = {
        "title": title,
        "trail": proposal_trail(proposal, (title, "")),
        "intro": intro,
        "form": form,
        "submit": submit,
        "danger": danger,
        "cancel_url": proposal.get_absolute_url(),
    }
    return render(request, "web/form_page.html", context)

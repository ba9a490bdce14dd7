"""Rate proposals: the list, one proposal with its effect and its colleges, the files of the effect,
and typing one in.
"""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from agreements.proposals.enums import ProposalKind
from agreements.proposals.filters import ProposalFilter
from agreements.proposals.forms import ProposalForm
from agreements.proposals.models import RateProposal
from agreements.proposals.reports.consents import ConsentReport, consent_report
from agreements.proposals.reports.effect import EffectYear, ProposalEffect, proposal_effect
from agreements.proposals.reports.sheets import effect_sheet
from agreements.proposals.rules import (
    why_not_change_proposal,
    why_not_edit_proposals,
    why_not_record_consent,
)
from agreements.proposals.services.proposals import change_draft, create_draft
from agreements.proposals.tables import (
    PROPOSAL_TONES,
    ConsentTable,
    EffectTable,
    EffectYearTable,
    ProposalTable,
)
from agreements.proposals.views.words import (
    PROPOSAL_MEANING,
    effect_message,
    proposal_actions,
    proposal_facts,
    proposals_trail,
)
from contributions.funds.views.access import current_fund
from ivz.accounts.roles import Permission
from ivz.web.charts import LineChart, line_chart
from ivz.web.exports import csv_response, xlsx_response
from ivz.web.guards import allow
from ivz.web.history import history_of
from ivz.web.lists import Download, list_page
from ivz.web.saving import EditPage, edit

_FILES = {"csv": csv_response, "xlsx": xlsx_response}


@require_safe
def proposal_list(request: HttpRequest) -> HttpResponse:
    """Every proposal this user may see."""
    actions: list[dict[str, Any]] = [
        {"label": "Tarief uitrekenen", "url": reverse("agreements:calculator")}
    ]
    if why_not_edit_proposals(request.user) is None:
        actions.append(
            {"label": "Voorstel maken", "url": reverse("agreements:proposal_new"), "primary": True}
        )
    context = {
        "title": "Tariefvoorstellen",
        "trail": proposals_trail(),
        "intro": (
            "Plannen voor een ander tarief: wat het elke gemeente kost, wat de colleges ervan"
            " vinden en of er een besluit is."
        ),
        "actions": actions,
    }
    return list_page(
        request,
        template="web/list_page.html",
        table_class=ProposalTable,
        filter_class=ProposalFilter,
        queryset=RateProposal.objects.visible_to(request.user).with_consents(),
        caption="Tariefvoorstellen",
        count_words=("voorstel", "voorstellen"),
        context=context,
        downloads=Download(name="tariefvoorstellen"),
    )


@require_safe
def proposal_detail(request: HttpRequest, key: str) -> HttpResponse:
    """What the proposal is, what it costs whom in which year, and what the colleges say."""
    proposal = proposal_of(request, key)
    effect, consents = proposal_effect(proposal, today=request.today), consent_report(proposal)
    year = _chosen_year(request, effect)
    context = {
        "title": proposal.title,
        "trail": proposals_trail((proposal.title, "")),
        "proposal": proposal,
        "tone": PROPOSAL_TONES[proposal.state],
        "meaning": PROPOSAL_MEANING[proposal.state],
        "actions": proposal_actions(request.user, proposal),
        "facts": proposal_facts(effect),
        "effect": effect,
        "year": year,
        "own": _own_lines(request, year),
        "effect_table": _effect_table(request, proposal, year),
        "year_table": EffectYearTable(
            effect.years, caption="Alle gemeenten samen, per jaar", prefix="jaren-"
        ),
        "chart": _chart(effect),
        "message": effect_message(effect),
        "downloads": [
            {"label": kind.upper(), "url": reverse("agreements:proposal_effect", args=[key, kind])}
            for kind in _FILES
        ],
        "texts": proposal.texts.all() if request.user.may(Permission.READ_ALL_NOTES) else (),
        "consents": consents,
        "consent_table": _consent_table(request, proposal, consents),
        "changes": history_of(proposal) if request.user.may(Permission.READ_HISTORY) else None,
    }
    return render(request, "agreements/proposals/proposal_detail.html", context)


@require_safe
def proposal_effect_file(request: HttpRequest, key: str, kind: str) -> HttpResponse:
    """The effect as a file: all years, or with `?jaar=` one."""
    if kind not in _FILES:
        raise Http404("Dit bestand is er niet.")
    proposal = proposal_of(request, key)
    effect = proposal_effect(proposal, today=request.today)
    only = _chosen_year(request, effect) if request.GET.get("jaar") else None
    return _FILES[kind](
        effect_sheet(effect, request.today, only=only),
        f"voorstel-{key}" + (f"-{only.year}" if only else ""),
    )


@require_http_methods(["GET", "HEAD", "POST"])
def proposal_new(request: HttpRequest) -> HttpResponse:
    """A new draft; the calculator hands over the figures it found."""
    allow(why_not_edit_proposals(request.user))
    fund = current_fund(request)
    given = {
        name: request.GET[name]
        for name in ("kind", "value", "target_amount", "index_percentage")
        if request.GET.get(name)
    }
    return _proposal_form(request, RateProposal(fund=fund), "Tariefvoorstel maken", given)


@require_http_methods(["GET", "HEAD", "POST"])
def proposal_edit(request: HttpRequest, key: str) -> HttpResponse:
    """Another figure or other words, as long as it is a draft."""
    proposal = proposal_of(request, key)
    allow(why_not_edit_proposals(request.user))
    if why_not := why_not_change_proposal(request.user, proposal):
        messages.error(request, why_not)
        return redirect(proposal)
    return _proposal_form(request, proposal, "Tariefvoorstel wijzigen", {})


def proposal_of(request: HttpRequest, key: str) -> RateProposal:
    """The proposal with everything a page names; one that this user may not see does not exist for
    this user.
    """
    return get_object_or_404(RateProposal.objects.visible_to(request.user).with_rows(), key=key)


def _proposal_form(
    request: HttpRequest, proposal: RateProposal, title: str, given: dict[str, str]
) -> HttpResponse:
    form = ProposalForm(request.POST or None, instance=proposal, initial=given, today=request.today)

    def save() -> RateProposal:
        if form.is_new:
            return create_draft(proposal.fund, values=form.values, by=request.user)
        return change_draft(
            proposal.pk,
            values=form.values,
            by=request.user,
            why=form.reason,
            seen=form.seen_marks,
        )

    page = EditPage(
        title=title,
        trail=proposals_trail((title, "")),
        back=reverse("agreements:proposal_list") if form.is_new else proposal.get_absolute_url(),
        done="Opgeslagen. Bekijk hieronder wat het voorstel elke gemeente kost.",
        shows_saved=True,
        template="web/form_page.html",
    )
    return edit(request, form, page, save)


def _chosen_year(request: HttpRequest, effect: ProposalEffect) -> EffectYear:
    """The year asked for; without one, or with one the proposal has not, the year to show first."""
    asked = request.GET.get("jaar", "")
    found = (
        effect.year(int(asked)) if asked.isascii() and asked.isdigit() and len(asked) == 4 else None
    )
    return found or effect.shown


def _own_lines(request: HttpRequest, year: EffectYear) -> list[object]:
    """The lines of the municipalities this user works for."""
    own = set(request.user.memberships.values_list("organisation_id", flat=True))
    return [line for line in year.lines if line.organisation.pk in own]


def _effect_table(request: HttpRequest, proposal: RateProposal, year: EffectYear) -> EffectTable:
    left_out = (
        ()
        if proposal.kind == ProposalKind.SURCHARGE and year.total.extra is not None
        else ("extra",)
    )
    return EffectTable(
        year.lines,
        request=request,
        exclude=left_out,
        caption=f"Per gemeente in {year.year}",
        prefix="effect-",
    )


def _consent_table(
    request: HttpRequest, proposal: RateProposal, consents: ConsentReport
) -> ConsentTable:
    may_record = why_not_record_consent(request.user, proposal) is None
    return ConsentTable(
        consents.rows,
        key=proposal.key,
        may_record=may_record,
        request=request,
        caption="Oordeel per college",
        prefix="college-",
    )


def _chart(effect: ProposalEffect) -> LineChart:
    """Both totals through the years."""
    labels = [str(year.year) for year in effect.years]
    series = [
        ("Zonder voorstel", [year.total.old for year in effect.years]),
        ("Met voorstel", [year.total.new for year in effect.years]),
    ]
    return line_chart(labels, series)

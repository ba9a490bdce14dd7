"""Pages of decisions."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from ivz.accounts.roles import Permission
from ivz.web.history import history_of
from ivz.web.lists import Download, list_page
from ivz.web.saving import EditPage, edit
from portfolios.decisions.filters import DecisionFilter
from portfolios.decisions.forms import DecisionForm
from portfolios.decisions.models import Decision
from portfolios.decisions.rules import why_not_change_decision
from portfolios.decisions.services import change_decision, record_decision
from portfolios.decisions.tables import DecisionTable
from portfolios.decisions.views.access import for_editors, may_edit


def _trail(*more: tuple[str, str]) -> list[tuple[str, str]]:
    return [
        ("Home", reverse("overview:home")),
        ("Besluiten", reverse("portfolios:decision_list") if more else ""),
        *more,
    ]


def decision_list(request: HttpRequest) -> HttpResponse:
    """All decisions, agreements and steps."""
    actions = [{"label": "Organen", "url": reverse("portfolios:body_list")}]
    if may_edit(request):
        actions.append(
            {
                "label": "Besluit vastleggen",
                "url": reverse("portfolios:decision_new"),
                "primary": True,
            }
        )
    return list_page(
        request,
        template="web/list_page.html",
        table_class=DecisionTable,
        filter_class=DecisionFilter,
        queryset=Decision.objects.select_related("body", "source").order_by("-decided_on", "pk"),
        caption="Besluiten",
        count_words=("besluit", "besluiten"),
        context={
            "title": "Besluiten",
            "trail": _trail(),
            "intro": (
                "Wat organen hebben besloten en wat in overeenkomsten is afgesproken. Een tarief"
                " rust op een besluit."
            ),
            "actions": actions,
        },
        downloads=Download(name="besluiten"),
    )


def decision_new(request: HttpRequest) -> HttpResponse:
    """Record a decision."""
    for_editors(request)
    form = DecisionForm(request.POST if request.method == "POST" else None, today=request.today)
    page = EditPage(
        "Besluit vastleggen",
        _trail(("Vastleggen", "")),
        reverse("portfolios:decision_list"),
        lambda decision: f"Vastgelegd: {decision}.",
        submit="Vastleggen",
        shows_saved=True,
    )
    return edit(request, form, page, lambda: record_decision(by=request.user, **form.cleaned_data))


def decision_edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change a decision, with the reason why. Invoices keep what was printed on them."""
    decision = get_object_or_404(
        Decision.objects.select_related("item__meeting__decision_list"), pk=pk
    )
    for_editors(request)
    back = decision.get_absolute_url()
    if why_not := why_not_change_decision(decision):
        messages.error(request, why_not)
        return redirect(back)
    form = DecisionForm(
        request.POST if request.method == "POST" else None, instance=decision, today=request.today
    )
    page = EditPage(
        "Besluit wijzigen",
        _trail((decision.title, back), ("Wijzigen", "")),
        back,
        lambda decision: f"Opgeslagen: {decision}.",
        submit="Vastleggen",
    )
    return edit(request, form, page, lambda: change_decision(decision, form.save, by=request.user))


def decision_detail(request: HttpRequest, pk: int) -> HttpResponse:
    """One decision."""
    decision = get_object_or_404(
        Decision.objects.select_related("body", "source", "item__meeting__decision_list"), pk=pk
    )
    source = decision.source
    edit_url = reverse("portfolios:decision_edit", args=[pk])
    return render(
        request,
        "portfolios/decisions/decision_detail.html",
        {
            "decision": decision,
            "trail": _trail((decision.title, "")),
            "actions": (
                [
                    {
                        "label": "Wijzigen",
                        "url": edit_url,
                        "why_not": why_not_change_decision(decision),
                    }
                ]
                if may_edit(request)
                else []
            ),
            "facts": [
                ("Orgaan", decision.body.name if decision.body else ""),
                ("Datum", decision.dated_text),
                ("Kenmerk", decision.reference),
                (
                    "Zo staat het op een factuur",
                    (
                        decision.citation
                        if decision.is_binding
                        else "een stap staat niet op een factuur"
                    ),
                ),
                ("Bron", decision.source_text, source.get_absolute_url() if source else ""),
            ],
            "changes": history_of(decision) if request.user.may(Permission.READ_HISTORY) else None,
        },
    )

"""Pages of one portfolio and its holders."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from ivz.accounts.roles import Permission
from ivz.core import dutch
from portfolios.bodies.forms.portfolios import HoldingForm, PortfolioForm, RenameForm
from portfolios.bodies.models.portfolios import Holding, Portfolio
from portfolios.bodies.reports.history import portfolio_history
from portfolios.bodies.services.portfolios import assign, keep_holding, rename
from portfolios.bodies.tables.portfolios import EditableHoldingTable, HoldingTable
from portfolios.bodies.views.access import for_keepers, may_keep
from portfolios.bodies.views.distribution import trail
from portfolios.bodies.views.forms import edit_row


def portfolio_detail(request: HttpRequest, pk: int) -> HttpResponse:
    """One portfolio: its holders through time, and under which names it went."""
    portfolio = get_object_or_404(
        Portfolio.objects.select_related("body", "source", "renamed_from"), pk=pk
    )
    held = portfolio.holdings.select_related(
        "portfolio__body", "organisation", "office__person", "source"
    ).order_by("-valid_from", "position")
    table = EditableHoldingTable if may_keep(request) else HoldingTable
    context = {
        "portfolio": portfolio,
        "trail": trail(request, (portfolio.title, "")),
        "actions": _actions(request, portfolio),
        "facts": _facts(portfolio),
        "held": table(
            list(held),
            orderable=False,
            exclude=("portfolio", "body"),
            caption=f"Houders van {portfolio.title}",
        ),
        "changes": (
            portfolio_history(portfolio) if request.user.may(Permission.READ_HISTORY) else None
        ),
    }
    return render(request, "portfolios/bodies/portfolio_detail.html", context)


def _actions(request: HttpRequest, portfolio: Portfolio) -> list[dict[str, object]]:
    if not may_keep(request):
        return []
    pages = (
        ("Wijzigen", "portfolio_edit"),
        ("Andere naam geven", "portfolio_rename"),
        ("Houder toevoegen", "holding_new"),
    )
    return [
        {
            "label": label,
            "url": reverse(f"portfolios:{name}", args=[portfolio.pk]),
            "primary": name == "holding_new",
        }
        for label, name in pages
    ]


def _facts(portfolio: Portfolio) -> list[tuple[object, ...]]:
    """The portfolio as labels and words."""
    before, after = portfolio.renamed_from, list(portfolio.renamed_to.all())
    inferred = " (afgeleid: de bron noemt het orgaan niet)" if portfolio.is_body_inferred else ""
    assumed = " (aangenomen)" if portfolio.is_start_assumed else ""
    return [
        ("Orgaan", f"{portfolio.body}{inferred}", portfolio.body.get_absolute_url()),
        ("Aard", portfolio.get_nature_display() if portfolio.nature else "De bron geeft geen aard"),
        ("Bestaat vanaf", f"{dutch.long_date(portfolio.valid_from)}{assumed}"),
        *(
            [("Bestaat tot en met", dutch.long_date(portfolio.last_day))]
            if portfolio.last_day
            else []
        ),
        *([("Heette eerder", str(before), before.get_absolute_url())] if before else []),
        *(("Gaat verder als", str(next_), next_.get_absolute_url()) for next_ in after),
        *([("Toelichting", portfolio.note)] if portfolio.note else []),
        (
            "Bron",
            portfolio.source_text,
            portfolio.source.get_absolute_url() if portfolio.source else "",
        ),
    ]


def portfolio_new(request: HttpRequest) -> HttpResponse:
    """Add a portfolio."""
    for_keepers(request)
    return edit_row(
        request,
        PortfolioForm(request.POST or None),
        "Portefeuille toevoegen",
        trail(request, ("Toevoegen", "")),
        reverse("portfolios:portfolio_list"),
        shows_saved=True,
    )


def portfolio_edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change a portfolio, with the reason why."""
    portfolio = get_object_or_404(Portfolio, pk=pk)
    for_keepers(request)
    page = portfolio.get_absolute_url()
    return edit_row(
        request,
        PortfolioForm(request.POST or None, instance=portfolio),
        "Portefeuille wijzigen",
        trail(request, (portfolio.title, page), ("Wijzigen", "")),
        page,
        remove=reverse("portfolios:portfolio_remove", args=[pk]),
    )


def portfolio_rename(request: HttpRequest, pk: int) -> HttpResponse:
    """Go on with a portfolio under another name from a day on."""
    portfolio = get_object_or_404(Portfolio, pk=pk)
    for_keepers(request)
    page, title = portfolio.get_absolute_url(), portfolio.title
    form = RenameForm(request.POST or None, initial={"title": title, "nature": portfolio.nature})
    return edit_row(
        request,
        form,
        "Andere naam geven",
        trail(request, (title, page), ("Andere naam", "")),
        page,
        lambda: rename(portfolio.pk, by=request.user, **form.cleaned_data),
        done=lambda new: f"{title} heet vanaf {dutch.long_date(new.valid_from)}: {new.title}.",
        shows_saved=True,
        intro=(
            "De portefeuille gaat verder onder een andere naam of aard. Wie haar heeft, gaat mee."
            " Op eerdere dagen blijft de oude naam staan."
        ),
    )


def holding_new(request: HttpRequest, pk: int) -> HttpResponse:
    """Give a portfolio to somebody."""
    portfolio = get_object_or_404(Portfolio.objects.select_related("body"), pk=pk)
    for_keepers(request)
    page = portfolio.get_absolute_url()
    form = HoldingForm(request.POST or None, instance=Holding(portfolio=portfolio))
    return edit_row(
        request,
        form,
        f"Houder van {portfolio.title}",
        trail(request, (portfolio.title, page), ("Houder", "")),
        page,
        lambda: assign(portfolio=portfolio, by=request.user, **form.cleaned_data),
    )


def holding_edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change a holder or let the holding end, with the reason why."""
    holding = get_object_or_404(
        Holding.objects.select_related("portfolio__body", "organisation", "office__person"), pk=pk
    )
    for_keepers(request)
    page = holding.portfolio.get_absolute_url()
    form = HoldingForm(request.POST or None, instance=holding)
    return edit_row(
        request,
        form,
        "Houder wijzigen",
        trail(request, (holding.portfolio.title, page), ("Houder", "")),
        page,
        lambda: keep_holding(holding, form.save, by=request.user),
        remove=reverse("portfolios:holding_remove", args=[pk]),
    )

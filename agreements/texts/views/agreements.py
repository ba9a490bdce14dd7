"""Agreements: the list on a day, one agreement with its clock, whom which text binds, and typing
one in.
"""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from agreements.texts.calculation.clock_words import ENTRY_WORDS, duration_words, months_words
from agreements.texts.calculation.lines import groups_of
from agreements.texts.enums import PassageKind, TextState
from agreements.texts.filters import AgreementFilter, BindingFilter
from agreements.texts.forms import AgreementForm
from agreements.texts.models import Agreement
from agreements.texts.reports.additions import waiting_at
from agreements.texts.reports.article_rules import ruled_by
from agreements.texts.reports.clock import Standing, chain_of, standing_on, standings_on
from agreements.texts.reports.history import agreement_history
from agreements.texts.reports.parties import bindings_on, copies_for, party_rows, signature_notes
from agreements.texts.reports.passages import passage_title
from agreements.texts.tables.agreements import AgreementTable, BindingTable
from agreements.texts.views.access import (
    agreement_of,
    agreement_trail,
    agreements_trail,
    for_editors,
    keep,
    may_edit,
    posted,
)
from ivz.accounts.roles import Permission
from ivz.core import dutch
from ivz.papers.views import pdf_response
from ivz.web.dated import dated
from ivz.web.lists import Download, list_page
from ivz.web.saving import EditPage, edit


@require_safe
@dated
def agreement_list(request: HttpRequest) -> HttpResponse:
    """Every agreement, and how it stands on the day of the page."""
    actions: list[dict[str, Any]] = [
        {"label": "Wie is waaraan gebonden", "url": reverse("agreements:binding_list")},
        {"label": "Termijnen", "url": reverse("agreements:deadline_list")},
        {"label": "Vergelijken", "url": reverse("agreements:agreement_compare")},
    ]
    if may_edit(request):
        actions.append(
            {
                "label": "Overeenkomst toevoegen",
                "url": reverse("agreements:agreement_new"),
                "primary": True,
            }
        )
    intro = (
        "Wat er tussen de overheden is afgesproken: wat op deze dag geldt, wat is opgevolgd en wat"
        " nog getekend moet worden."
    )
    return list_page(
        request,
        template="web/list_page.html",
        table_class=AgreementTable,
        filter_class=AgreementFilter,
        queryset=standings_on(request.as_of),
        caption="Overeenkomsten",
        count_words=("overeenkomst", "overeenkomsten"),
        downloads=Download(name="overeenkomsten"),
        context={
            "title": "Overeenkomsten",
            "trail": agreements_trail(),
            "intro": intro,
            "actions": actions,
            "dated": True,
        },
    )


@require_safe
@dated
def binding_list(request: HttpRequest) -> HttpResponse:
    """Which text binds whom on the day of the page."""
    return list_page(
        request,
        template="web/list_page.html",
        table_class=BindingTable,
        filter_class=BindingFilter,
        queryset=bindings_on(request.as_of),
        caption="Wie is waaraan gebonden",
        count_words=("afspraak", "afspraken"),
        downloads=Download(name="gebonden-partijen"),
        context={
            "title": "Wie is waaraan gebonden",
            "trail": agreements_trail(("Wie is waaraan gebonden", "")),
            "dated": True,
            "intro": (
                "Welke tekst bond welke partij op deze dag. Alleen teksten waarvan de partijen in"
                " de bronnen staan."
            ),
        },
    )


@require_safe
@dated
def agreement_detail(request: HttpRequest, key: str) -> HttpResponse:
    """One agreement on a day: its clock, parties, text, and what came before and after."""
    agreement = agreement_of(key)
    standing = standing_on(agreement, request.as_of)
    editor = may_edit(request)
    context = {
        "agreement": agreement,
        "standing": standing,
        "trail": agreement_trail(agreement),
        "actions": _actions(agreement, editor),
        "facts": _facts(agreement, standing),
        "chain": chain_of(agreement, standings_on(request.as_of)),
        "parties": party_rows(standing),
        "readable_copies": copies_for(request.user, agreement),
        "signature_notes": signature_notes(agreement),
        "passages": _passages(agreement),
        "has_text": agreement.text_state != TextState.MISSING,
        "waiting": waiting_at(agreement) if editor else [],
        "proposals": agreement.proposals.visible_to(request.user),
        "may_edit": editor,
        "may_sign_together": editor and len(standing.unsigned) > 1,
        "may_give_notice": editor and standing.is_in_force,
        "changes": (
            agreement_history(agreement) if request.user.may(Permission.READ_HISTORY) else None
        ),
    }
    return render(request, "agreements/texts/agreement_detail.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def agreement_new(request: HttpRequest) -> HttpResponse:
    """Add an agreement."""
    for_editors(request)
    return _form_page(
        request, AgreementForm(posted(request), today=request.today), "Overeenkomst toevoegen", None
    )


@require_http_methods(["GET", "HEAD", "POST"])
def agreement_edit(request: HttpRequest, key: str) -> HttpResponse:
    """Change an agreement, with the reason why."""
    for_editors(request)
    agreement = agreement_of(key)
    return _form_page(
        request,
        AgreementForm(posted(request), instance=agreement, today=request.today),
        "Overeenkomst wijzigen",
        agreement,
    )


@require_safe
@dated
def agreement_pdf(request: HttpRequest, key: str) -> HttpResponse:
    """The agreement on paper, with its signature blocks."""
    agreement = agreement_of(key)
    if agreement.text_state == TextState.MISSING:
        raise Http404("Van deze overeenkomst staat de tekst niet in de bronnen.")
    return pdf_response(
        request,
        builder="agreements.agreement",
        arguments={"key": key, "on": request.as_of.isoformat()},
    )


def _form_page(
    request: HttpRequest, form: AgreementForm, title: str, agreement: Agreement | None
) -> HttpResponse:
    trail = agreement_trail(agreement, (title, "")) if agreement else agreements_trail((title, ""))
    page = EditPage(
        title=title,
        trail=trail,
        back=agreement.get_absolute_url() if agreement else reverse("agreements:agreement_list"),
        done=lambda row: f"Opgeslagen: {row}.",
        shows_saved=True,
        template="web/form_page.html",
    )
    return edit(request, form, page, lambda: keep(form, by=request.user))


def _actions(agreement: Agreement, editor: bool) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    if agreement.text_state != TextState.MISSING:
        pdf = reverse("agreements:agreement_pdf", args=[agreement.key])
        found.append({"label": "PDF", "url": pdf, "download": True})
        found.append(
            {
                "label": "Vergelijken",
                "url": f"{reverse('agreements:agreement_compare')}?oud={agreement.key}",
            }
        )
    if editor:
        found.append(
            {"label": "Wijzigen", "url": reverse("agreements:agreement_edit", args=[agreement.key])}
        )
        found.append(
            {
                "label": "Tekst inlezen",
                "url": reverse("agreements:text_upload", args=[agreement.key]),
                "primary": True,
            }
        )
    return found


def _facts(agreement: Agreement, standing: Standing) -> list[tuple[Any, ...]]:
    signed = dutch.long_date(agreement.signed_on) if agreement.signed_on else ""
    notice = (
        f"{months_words(agreement.notice_months)}"
        f"{', schriftelijk' if agreement.notice_in_writing else ''}"
        if agreement.notice_months
        else ""
    )
    return [
        ("Soort", agreement.get_kind_display()),
        ("Documentnummer", agreement.document_number),
        (
            "Ondertekend op",
            f"{signed} (datum aangenomen)" if signed and agreement.is_signing_assumed else signed,
        ),
        *(
            [("Te ondertekenen op of voor", dutch.long_date(agreement.sign_by))]
            if agreement.sign_by
            else []
        ),
        ("Inwerkingtreding", ENTRY_WORDS[standing.terms.entry]),
        ("Duur", duration_words(standing.terms)),
        ("Opzegtermijn", notice),
        *(
            [("Opzegging beëindigt", agreement.get_notice_scope_display())]
            if agreement.notice_months
            else []
        ),
        (
            "Fonds",
            str(agreement.fund) if agreement.fund else "",
            reverse("contributions:rate_list") if agreement.fund else "",
        ),
        ("Tekst", agreement.get_text_state_display()),
        ("Waar het over gaat", agreement.summary),
        ("Toelichting", agreement.note),
        (
            "Bron",
            agreement.source_text,
            agreement.source.get_absolute_url() if agreement.source else "",
        ),
    ]


def _passages(agreement: Agreement) -> list[dict[str, Any]]:
    """The text in order, each passage with what it rules and how it is headed."""
    rows = (
        agreement.articles.select_related("source")
        .prefetch_related("rules__rate__fund")
        .order_by("position", "pk")
    )
    return [
        {
            "article": row,
            "title": passage_title(row),
            "groups": groups_of(row.text.split("\n")),
            "is_top": (
                row.kind not in (PassageKind.ARTICLE, PassageKind.DEFINITION)
                or (row.kind == PassageKind.ARTICLE and "." not in row.number)
            ),
            "rules": [ruled_by(rule) for rule in row.rules.all()],
        }
        for row in rows
    ]

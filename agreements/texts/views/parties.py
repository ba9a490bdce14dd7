"""The parties of an agreement: adding and changing, signing, notice, and what happens when one
leaves.
"""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from agreements.texts.enums import NoticeScope
from agreements.texts.forms import NoticeForm, PartyForm, SignatureForm, SignaturesForm
from agreements.texts.models import Agreement, Party
from agreements.texts.reports.clock import agreements_with_parts, notice_of, standing_on, unsigned
from agreements.texts.reports.leaving import leaving_report
from agreements.texts.reports.parties import copies_for, party_name
from agreements.texts.rules import why_not_give_notice, why_not_sign
from agreements.texts.services import agreements as services
from agreements.texts.tables.leaving import LeavingTable
from agreements.texts.views.access import (
    agreement_of,
    agreement_trail,
    for_editors,
    part_page,
    posted,
    removed_or_form,
    saved_or_form,
)
from contributions.funds.models import Fund
from contributions.years.enums import YearStatus
from contributions.years.reports.years import year_report
from ivz.core import dutch
from ivz.papers.store import DamagedFile, read_file
from ivz.papers.views import file_response
from ivz.web.forms import LATEST
from ivz.web.lists import Download, list_page
from ivz.web.saving import edit


@require_http_methods(["GET", "HEAD", "POST"])
def party_add(request: HttpRequest, key: str) -> HttpResponse:
    """Add a party."""
    for_editors(request)
    agreement = agreement_of(key)
    party = Party(
        agreement=agreement,
        source=agreement.source,
        position=services.next_position(list(agreement.parties.all())),
    )
    return saved_or_form(
        request, PartyForm(posted(request), instance=party), agreement, "Partij toevoegen"
    )


@require_http_methods(["GET", "HEAD", "POST"])
def party_edit(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    """Change a party, with the reason why."""
    for_editors(request)
    agreement, party = _party(key, pk)
    form = PartyForm(posted(request), instance=party)
    return saved_or_form(
        request, form, agreement, f"Wijzigen: {party_name(party)}", links=_links(key, party)
    )


@require_http_methods(["GET", "HEAD", "POST"])
def party_sign(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    """Record that a party signed, with the signed copy."""
    for_editors(request)
    agreement, party = _party(key, pk)
    form = SignatureForm(posted(request), request.FILES or None, today=request.today)
    if request.method != "POST" and (reason := why_not_sign(request.user, party)):
        messages.error(request, reason)
        return redirect(agreement)
    title = f"Ondertekening van {party_name(party)}"
    return _signed_or_form(request, form, agreement, title, lambda: [party])


@require_http_methods(["GET", "HEAD", "POST"])
def parties_sign(request: HttpRequest, key: str) -> HttpResponse:
    """Record that several parties signed together, under one copy."""
    for_editors(request)
    agreement = agreement_of(key)
    missing = list(unsigned(agreement))
    form = SignaturesForm(
        posted(request), request.FILES or None, today=request.today, missing=missing
    )
    if not missing and request.method != "POST":
        messages.info(request, "Er is niemand meer die nog moet tekenen.")
        return redirect(agreement)
    return _signed_or_form(
        request,
        form,
        agreement,
        "Ondertekening van meer partijen",
        lambda: list(form.cleaned_data["parties"]),
    )


def _signed_or_form(
    request: HttpRequest,
    form: SignatureForm,
    agreement: Agreement,
    title: str,
    chosen: Callable[[], list[Party]],
) -> HttpResponse:
    """Back to the agreement when the signatures are recorded, with what is said about their copy;
    else the form.
    """
    signed: list[Party] = []

    def save() -> None:
        given = {name: value for name, value in form.cleaned_data.items() if name != "parties"}
        pks = [party.pk for party in chosen()]
        signed.extend(
            services.record_signatures(pks, by=request.user, today=request.today, **given)
        )

    page = part_page(
        agreement,
        title,
        lambda _: (
            f"De ondertekening van {dutch.listing([party_name(party) for party in chosen()])} is"
            " vastgelegd."
        ),
        submit="Vastleggen",
    )
    response = edit(request, form, page, save)
    for note in signed[0].signed_copy.notes if signed and signed[0].signed_copy else []:
        messages.warning(request, note)
    return response


@require_http_methods(["GET", "HEAD", "POST"])
def party_unsign(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    """Take a recorded signature away, with the reason why."""
    return _with_reason(
        request,
        key,
        pk,
        services.withdraw_signature,
        "Ondertekening intrekken",
        "De ondertekening staat er niet meer.",
    )


@require_http_methods(["GET", "HEAD", "POST"])
def party_unnotice(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    """Take a recorded notice away, with the reason why."""
    return _with_reason(
        request,
        key,
        pk,
        services.withdraw_notice,
        "Opzegging intrekken",
        "De opzegging staat er niet meer.",
    )


@require_http_methods(["GET", "HEAD", "POST"])
def party_remove(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    """Take a party out of an agreement, with the reason why."""
    return _with_reason(
        request, key, pk, services.remove_party, "Partij weghalen", "De partij is weggehaald."
    )


@require_http_methods(["GET", "HEAD", "POST"])
def party_notice(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    """Record notice; the clock says what notice today would lead to in each reading."""
    for_editors(request)
    agreement, party = _party(key, pk)
    standing = standing_on(agreements_with_parts().get(pk=agreement.pk), request.today)
    if (
        request.method != "POST"
        and notice_of(party)
        and (
            reason := why_not_give_notice(
                request.user, party, in_force=standing.is_in_force, day=request.today
            )
        )
    ):
        messages.error(request, reason)
        return redirect(agreement)
    form = NoticeForm(posted(request), today=request.today)
    page = part_page(
        agreement,
        f"Opzegging van {party_name(party)}",
        f"De opzegging van {party_name(party)} is vastgelegd.",
        submit="Vastleggen",
        template="agreements/texts/notice_form.html",
    )
    return edit(
        request,
        form,
        page,
        lambda: services.give_notice(
            party.pk, by=request.user, today=request.today, **form.cleaned_data
        ),
        standing=standing,
    )


@require_safe
def party_copy(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    """The signed copy that was uploaded, for whom `copies_for` lets see it."""
    readable = copies_for(request.user, agreement_of(key))
    party = get_object_or_404(
        Party.objects.filter(pk__in=readable).select_related("signed_copy"), pk=pk
    )
    try:
        content = read_file(party.signed_copy)
    except DamagedFile as damage:
        return render(
            request,
            "papers/damaged.html",
            {"damage": damage, "document": party.signed_copy.name},
            status=500,
        )
    return file_response(content, party.signed_copy.name, inline=True)


@require_safe
def party_leaving(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    """What the others pay when this party leaves, with the counts of a year."""
    agreement, party = _party(key, pk)
    if agreement.fund is None:
        raise Http404("Deze overeenkomst regelt geen fonds.")
    year = _year(request, agreement.fund)
    report = year_report(agreement.fund, year)
    told = leaving_report(party, report)
    title = f"Als {party_name(party)} vertrekt"
    context = {
        "title": title,
        "trail": agreement_trail(agreement, (title, "")),
        "leaving": told,
        "year": year,
        "years": _years(agreement.fund, request.today.year),
        "party": party_name(party),
        "agreement": agreement,
        "ends_for_all": agreement.notice_scope == NoticeScope.AGREEMENT,
        "is_estimate": report.status == YearStatus.ESTIMATE,
    }
    return list_page(
        request,
        template="agreements/texts/leaving.html",
        table_class=LeavingTable,
        queryset=list(told.stay) if told else [],
        caption=f"Aandeel van de andere gemeenten, met de aantallen van {year}",
        count_words=("gemeente", "gemeenten"),
        context=context,
        downloads=Download(
            name=f"vertrek-{party.pk}-{year}",
            facts=[("Vertrekt", party_name(party)), ("Bijdragejaar", year)],
        ),
    )


def _year(request: HttpRequest, fund: Fund) -> int:
    """The year asked for, or this one; what is no year of the fund is not found."""
    asked = request.GET.get("jaar", str(request.today.year))
    if not (
        asked.isascii()
        and asked.isdigit()
        and len(asked) == 4
        and fund.first_year <= int(asked) <= LATEST.year
    ):
        raise Http404("Dit fonds heeft dit jaar niet.")
    return int(asked)


def _years(fund: Fund, now: int) -> list[int]:
    return list(range(fund.first_year, now + 6))


def _party(key: str, pk: int) -> tuple[Agreement, Party]:
    party = get_object_or_404(
        Party.objects.select_related(
            "agreement__fund", "agreement__source", "organisation", "notice"
        ),
        pk=pk,
        agreement__key=key,
    )
    return party.agreement, party


def _links(key: str, party: Party) -> list[dict[str, str]]:
    """What else can be done with a party."""
    signing = (
        ("Ondertekening intrekken", "party_unsign")
        if party.signed_on
        else ("Ondertekening vastleggen", "party_sign")
    )
    notice = (
        ("Opzegging intrekken", "party_unnotice")
        if notice_of(party)
        else ("Opzegging vastleggen", "party_notice")
    )
    shown = [*([signing] if party.has_signature_line else []), notice, ("Weghalen", "party_remove")]
    return [
        {"label": label, "url": reverse(f"agreements:{name}", args=[key, party.pk])}
        for label, name in shown
    ]


def _with_reason(
    request: HttpRequest, key: str, pk: int, verb: Any, title: str, done: str
) -> HttpResponse:
    """A form that asks only why, and does `verb`."""
    for_editors(request)
    agreement, party = _party(key, pk)
    return removed_or_form(
        request, verb, party.pk, agreement, f"{title}: {party_name(party)}", done
    )

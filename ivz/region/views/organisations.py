"""Pages of organisations."""

from dataclasses import replace
from functools import partial

from django.db.models import F
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from ivz.accounts.roles import Permission
from ivz.core import dutch
from ivz.core.validity import last_day
from ivz.region.filters import OrganisationFilter
from ivz.region.forms import OrganisationForm
from ivz.region.models import Organisation
from ivz.region.services.organisations import add_organisation, change_organisation
from ivz.region.tables import OrganisationCountTable, OrganisationTable
from ivz.region.views.access import for_editors, may_edit, trail
from ivz.web.dated import dated
from ivz.web.history import history_of
from ivz.web.lists import Download, list_page
from ivz.web.saving import EditPage, edit

SELDOM = frozenset(
    {"Andere schrijfwijzen", "Bestaat", "Gaat op in"}
)  # left out where there is nothing to say
_trail = partial(trail, "Organisaties", "region:organisation_list")


@dated
def organisation_list(request: HttpRequest) -> HttpResponse:
    """The organisations that exist on the day of the page."""
    return list_page(
        request,
        template="web/list_page.html",
        table_class=OrganisationTable,
        filter_class=OrganisationFilter,
        queryset=Organisation.objects.as_of(request.as_of).select_related("police_team"),
        caption="Organisaties",
        count_words=("organisatie", "organisaties"),
        context={
            "title": "Organisaties",
            "trail": _trail(),
            "intro": (
                "Gemeenten, de veiligheidsregio en partners, met hun adressen voor post en"
                " facturen."
            ),
            "actions": (
                [
                    {
                        "label": "Organisatie toevoegen",
                        "url": reverse("region:organisation_new"),
                        "primary": True,
                    }
                ]
                if may_edit(request)
                else []
            ),
            "dated": True,
        },
        downloads=Download(name="organisaties"),
    )


def organisation_new(request: HttpRequest) -> HttpResponse:
    """Add an organisation."""
    for_editors(request)
    form = OrganisationForm(request.POST if request.method == "POST" else None)
    page = _form_page(
        "Organisatie toevoegen",
        _trail(("Toevoegen", "")),
        reverse("region:organisation_list"),
    )
    return edit(request, form, page, lambda: add_organisation(values=form.values, by=request.user))


def organisation_edit(request: HttpRequest, slug: str) -> HttpResponse:
    """Change an organisation, with the reason why."""
    organisation = get_object_or_404(Organisation, slug=slug)
    for_editors(request)
    back = _address(organisation)
    page = _form_page(
        f"{organisation} wijzigen", _trail((organisation.name, back), ("Wijzigen", "")), back
    )
    form = OrganisationForm(
        request.POST if request.method == "POST" else None, instance=organisation
    )
    return edit(
        request,
        form,
        replace(page, refused_at=form.refused_at),
        lambda: change_organisation(
            organisation,
            values=form.values,
            seen=form.seen_marks,
            by=request.user,
            reason=form.reason,
        ),
    )


def _address(organisation: Organisation) -> str:
    return reverse("region:organisation_detail", args=[organisation.slug])


def _form_page(title: str, trail: list[tuple[str, str]], back: str) -> EditPage:
    return EditPage(
        title=title,
        trail=trail,
        back=back,
        done=lambda organisation: f"{organisation} is opgeslagen.",
        leads=_address,
    )


def organisation_detail(request: HttpRequest, slug: str) -> HttpResponse:
    """One organisation: addresses, what invoices need, its counts with all versions,
    its history.
    """
    organisation = get_object_or_404(
        Organisation.objects.select_related("police_team", "source", "successor"), slug=slug
    )
    editor = may_edit(request)
    newest_first = F("reference_date").desc(nulls_last=True), "undated_source", "-version"
    counts = (
        organisation.counts.with_state()
        .select_related("source", "organisation", "recorded_by")
        .order_by(*newest_first)
    )
    edit_url = reverse("region:organisation_edit", args=[slug])
    return render(
        request,
        "region/organisation_detail.html",
        {
            "organisation": organisation,
            "trail": _trail((organisation.name, "")),
            "actions": [{"label": "Wijzigen", "url": edit_url, "primary": True}] if editor else [],
            "facts": _facts(organisation),
            "invoice_facts": _invoice_facts(organisation),
            "counts": OrganisationCountTable(
                counts,
                request=request,
                caption="Inwonertallen",
                exclude=() if editor else ("withdraw",),
            ),
            "predecessors": organisation.predecessors.all(),
            "changes": (
                history_of(organisation) if request.user.may(Permission.READ_HISTORY) else None
            ),
        },
    )


def _facts(organisation: Organisation) -> list[tuple]:
    exists = [
        f"vanaf {dutch.long_date(organisation.valid_from)}" if organisation.valid_from else ""
    ]
    exists += [
        (
            f"tot en met {dutch.long_date(last_day(organisation.valid_until))}"
            if organisation.valid_until
            else ""
        )
    ]
    successor, source = organisation.successor, organisation.source
    facts = [
        ("Soort", organisation.get_kind_display()),
        ("Andere schrijfwijzen", dutch.listing(organisation.aliases)),
        ("CBS-code", organisation.cbs_code),
        ("Basisteam", organisation.police_team),
        (
            "Postadres",
            ", ".join(
                filter(
                    None,
                    [
                        organisation.postal_line,
                        organisation.postal_postcode,
                        organisation.postal_city,
                    ],
                )
            ),
        ),
        ("Bestaat", " ".join(filter(None, exists))),
        (
            "Gaat op in",
            successor,
            reverse("region:organisation_detail", args=[successor.slug]) if successor else "",
        ),
        ("Bron", organisation.source_text, source.get_absolute_url() if source else ""),
    ]
    return [fact for fact in facts if fact[1] or fact[0] not in SELDOM]


def _invoice_facts(organisation: Organisation) -> list[tuple]:
    return [
        ("Adres op de factuur", ", ".join(organisation.invoice_address)),
        ("E-mailadres", organisation.invoice_email),
        ("Kenmerk van de gemeente (op de factuur: uw kenmerk)", organisation.buyer_reference),
        ("OIN", organisation.oin),
        ("KvK-nummer", organisation.kvk),
    ]

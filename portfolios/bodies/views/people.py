"""Pages of mayors and other office-holders."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from ivz.accounts.roles import Permission
from ivz.web import links
from ivz.web.dated import dated
from ivz.web.lists import Download, list_page
from ivz.web.saving import press
from portfolios.bodies.enums import OfficeKind
from portfolios.bodies.filters.bodies import MayorForm
from portfolios.bodies.forms.people import OfficeForm, PersonForm
from portfolios.bodies.models.people import Office, Person, Seat
from portfolios.bodies.models.portfolios import Holding
from portfolios.bodies.reports.history import person_history, removed_people
from portfolios.bodies.reports.people import mayor_rows
from portfolios.bodies.rules.seats import why_not_take_over
from portfolios.bodies.services.people import appoint, keep_office, left_behind, take_over
from portfolios.bodies.tables.bodies import PersonSeatTable
from portfolios.bodies.tables.people import EditableOfficeTable, MayorTable, OfficeTable
from portfolios.bodies.tables.portfolios import HoldingTable
from portfolios.bodies.views.access import for_keepers, may_keep
from portfolios.bodies.views.forms import edit_row

INTRO = (
    "De burgemeesters van de gemeenten, zoals openbare stukken hen noemen. Voor een eerdere dag"
    " ziet u wie er toen was. Ambtenaren staan hier niet: zij komen overal met hun functie voor."
)


def _trail(request: HttpRequest, *more: tuple[str, str]) -> list[tuple[str, str]]:
    people = links.url_as_of(request, "portfolios:person_list")
    return [
        ("Home", links.url_as_of(request, "overview:home")),
        ("Bestuurders", people if more else ""),
        *more,
    ]


@dated
def person_list(request: HttpRequest) -> HttpResponse:
    """The mayors of the day."""
    return list_page(
        request,
        template="portfolios/bodies/person_list.html",
        table_class=MayorTable,
        filter_class=MayorForm,
        queryset=mayor_rows(request.as_of),
        caption="Burgemeesters",
        count_words=("gemeente", "gemeenten"),
        context={
            "title": "Bestuurders",
            "trail": _trail(request),
            "dated": True,
            "intro": INTRO,
            "actions": (
                [
                    {
                        "label": "Bestuurder toevoegen",
                        "url": reverse("portfolios:person_new"),
                        "primary": True,
                    }
                ]
                if may_keep(request)
                else []
            ),
            "removed": removed_people() if request.user.may(Permission.READ_HISTORY) else None,
        },
        downloads=Download(name=f"burgemeesters-{request.as_of}"),
    )


def person_detail(request: HttpRequest, pk: int) -> HttpResponse:
    """One person: offices, seats and portfolios through time."""
    person = get_object_or_404(Person.objects.select_related("source"), pk=pk)
    offices = list(person.offices.select_related("organisation", "source", "person"))
    seats = Seat.objects.filter(office__person=person).select_related(
        "body", "office__person", "office__organisation", "police_team", "source"
    )
    held = Holding.objects.filter(office__person=person).select_related(
        "portfolio__body", "office__person", "organisation", "source"
    )
    office_table = EditableOfficeTable if may_keep(request) else OfficeTable
    context = {
        "person": person,
        "trail": _trail(request, (person.name, "")),
        "actions": _actions(request, person, offices),
        "facts": [
            ("Aanspreekvorm", person.form_of_address),
            ("Andere schrijfwijzen", person.aliases),
            ("Bron", person.source_text, person.source.get_absolute_url() if person.source else ""),
        ],
        "offices": office_table(
            offices, orderable=False, caption=f"Ambten van {person}", prefix="ambt-"
        ),
        "seats": PersonSeatTable(
            list(seats),
            orderable=False,
            caption=f"Zetels van {person} op eigen naam",
            prefix="zetel-",
        ),
        "held": HoldingTable(
            list(held),
            orderable=False,
            caption=f"Portefeuilles van {person}",
            prefix="portefeuille-",
        ),
        "changes": person_history(person) if request.user.may(Permission.READ_HISTORY) else None,
    }
    return render(request, "portfolios/bodies/person_detail.html", context)


def _actions(
    request: HttpRequest, person: Person, offices: list[Office]
) -> list[dict[str, object]]:
    """What a keeper can do here; taking over portfolios only where a predecessor left some."""
    if not may_keep(request):
        return []
    found: list[dict[str, object]] = [
        {"label": "Wijzigen", "url": reverse("portfolios:person_edit", args=[person.pk])}
    ]
    for office in offices:
        if office.kind == OfficeKind.MAYOR and office.valid_until is None and left_behind(office):
            found.append(
                {
                    "label": "Portefeuilles overnemen",
                    "url": reverse("portfolios:office_take_over", args=[office.pk]),
                }
            )
    found.append(
        {
            "label": "Ambt toevoegen",
            "url": reverse("portfolios:office_new", args=[person.pk]),
            "primary": True,
        }
    )
    return found


def person_new(request: HttpRequest) -> HttpResponse:
    """Add somebody who holds a public office."""
    for_keepers(request)
    return edit_row(
        request,
        PersonForm(request.POST or None),
        "Bestuurder toevoegen",
        _trail(request, ("Toevoegen", "")),
        reverse("portfolios:person_list"),
        shows_saved=True,
    )


def person_edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change a name, with the reason why."""
    person = get_object_or_404(Person, pk=pk)
    for_keepers(request)
    page = person.get_absolute_url()
    return edit_row(
        request,
        PersonForm(request.POST or None, instance=person),
        "Bestuurder wijzigen",
        _trail(request, (person.name, page), ("Wijzigen", "")),
        page,
        remove=reverse("portfolios:person_remove", args=[pk]),
    )


def office_new(request: HttpRequest, pk: int) -> HttpResponse:
    """Put a person into an office."""
    person = get_object_or_404(Person, pk=pk)
    for_keepers(request)
    page = person.get_absolute_url()
    form = OfficeForm(
        request.POST or None, instance=Office(person=person), initial={"kind": OfficeKind.MAYOR}
    )
    return edit_row(
        request,
        form,
        f"Ambt van {person} toevoegen",
        _trail(request, (person.name, page), ("Ambt", "")),
        page,
        lambda: appoint(person=person, by=request.user, **form.cleaned_data),
    )


def office_edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change an office or let it end, with the reason why."""
    office = get_object_or_404(Office.objects.select_related("person", "organisation"), pk=pk)
    for_keepers(request)
    page = office.person.get_absolute_url()
    form = OfficeForm(request.POST or None, instance=office)
    return edit_row(
        request,
        form,
        "Ambt wijzigen",
        _trail(request, (office.person.name, page), ("Ambt", "")),
        page,
        lambda: keep_office(office, form.save, by=request.user),
        remove=reverse("portfolios:office_remove", args=[pk]),
    )


@require_http_methods(["GET", "HEAD", "POST"])
def office_take_over(request: HttpRequest, pk: int) -> HttpResponse:
    """Give a new mayor what the predecessor left: first the list, then the deed."""
    office = get_object_or_404(Office.objects.select_related("person", "organisation"), pk=pk)
    for_keepers(request)
    back = office.person.get_absolute_url()
    if request.method == "POST":
        return press(
            request,
            lambda: take_over(office.pk, by=request.user),
            back,
            lambda taken: (
                f"{office.person} heeft {len(taken)}"
                f" {'portefeuille' if len(taken) == 1 else 'portefeuilles'} overgenomen."
            ),
        )
    found = left_behind(office)
    context = {
        "office": office,
        "trail": _trail(request, (office.person.name, back), ("Overnemen", "")),
        "cancel_url": back,
        "why_not": why_not_take_over(request.user, len(found)),
        "table": HoldingTable(found, orderable=False, caption="Portefeuilles die open staan"),
    }
    return render(request, "portfolios/bodies/office_take_over.html", context)

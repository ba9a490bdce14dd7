"""Pages of bodies and of the seats in them."""

from http import HTTPStatus

from django.contrib import messages
from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse

from ivz.accounts.roles import Permission
from ivz.core import dutch
from ivz.web import links
from ivz.web.dated import dated
from ivz.web.lists import Download, list_page
from portfolios.bodies.enums import ExOfficio
from portfolios.bodies.filters.bodies import BodyFilter
from portfolios.bodies.forms.bodies import BodyForm, SeatForm
from portfolios.bodies.models.bodies import Body
from portfolios.bodies.models.people import Seat
from portfolios.bodies.reports.bodies import Composition, composition
from portfolios.bodies.reports.history import body_history
from portfolios.bodies.services.people import keep_seat
from portfolios.bodies.tables.bodies import BodyTable, EditableSeatTable, PlaceTable, SeatTable
from portfolios.bodies.views.access import for_keepers, may_keep
from portfolios.bodies.views.forms import edit_row

NO_BODY = "Dit orgaan bestond niet op de gekozen dag."


def _trail(request: HttpRequest, *more: tuple[str, str]) -> list[tuple[str, str]]:
    bodies = links.url_as_of(request, "portfolios:body_list")
    return [
        ("Home", links.url_as_of(request, "overview:home")),
        ("Organen", bodies if more else ""),
        *more,
    ]


@dated
def body_list(request: HttpRequest) -> HttpResponse:
    """The bodies that exist on the day."""
    found = Body.objects.as_of(request.as_of).select_related("source", "police_team")
    numbers = {
        "number_of_decisions": Count("decisions", distinct=True),
        "number_of_seats": Count("seats", distinct=True),
    }
    return list_page(
        request,
        template="web/list_page.html",
        table_class=BodyTable,
        filter_class=BodyFilter,
        queryset=found.annotate(**numbers).order_by("name", "pk"),
        caption="Organen",
        count_words=("orgaan", "organen"),
        context={
            "title": "Organen",
            "trail": _trail(request),
            "dated": True,
            "intro": (
                "De tafels waaraan de samenwerking overlegt en besluit. Open een orgaan om te zien"
                " wie er op een dag zitten."
            ),
            "actions": (
                [
                    {
                        "label": "Orgaan toevoegen",
                        "url": reverse("portfolios:body_new"),
                        "primary": True,
                    }
                ]
                if may_keep(request)
                else []
            ),
        },
        downloads=Download(name="organen"),
    )


@dated
def body_detail(request: HttpRequest, code: str) -> HttpResponse:
    """One body: who sits in it on the day, what is vacant, and its seats through time. `?formaat=`
    gives the members as a file.
    """
    body = get_object_or_404(
        Body.objects.select_related("source", "police_team", "coupled_to", "members_of"), code=code
    )
    found = composition(body, request.as_of)
    seats = Seat.objects.filter(body=body).select_related(
        "office__person", "office__organisation", "organisation", "police_team", "source"
    )
    seat_table = EditableSeatTable if may_keep(request) else SeatTable
    caption = f"Wie zitten er in {body} op {dutch.long_date(request.as_of)}"
    context = {
        "title": body.name,
        "trail": _trail(request, (body.name, "")),
        "dated": True,
        "body": body,
        "found": found,
        "actions": _actions(request, body),
        "facts": _facts(body),
        "warnings": list(_warnings(found)),
        "seats": seat_table(
            list(seats),
            request=request,
            orderable=False,
            exclude=("body",),
            caption=f"Vastgelegde zetels van {body} door de jaren",
        ),
        "changes": body_history(body) if request.user.may(Permission.READ_HISTORY) else None,
    }
    return list_page(
        request,
        template="portfolios/bodies/body_detail.html",
        table_class=PlaceTable,
        queryset=list(found.places),
        caption=caption,
        count_words=("plaats", "plaatsen"),
        context=context,
        downloads=Download(name=f"{body.code}-{request.as_of}"),
    )


def _actions(request: HttpRequest, body: Body) -> list[dict[str, object]]:
    if not may_keep(request):
        return []
    return [
        {"label": "Orgaan wijzigen", "url": reverse("portfolios:body_edit", args=[body.code])},
        {
            "label": "Zetel toevoegen",
            "url": reverse("portfolios:seat_new", args=[body.code]),
            "primary": True,
        },
    ]


def _facts(body: Body) -> list[tuple[object, ...]]:
    """The body as labels and words."""
    by_office = body.get_ex_officio_display() if body.ex_officio else "Niemand"
    if body.ex_officio == ExOfficio.TEAM_MAYORS:
        by_office = f"De burgemeesters van basisteam {body.police_team}"
    if body.ex_officio == ExOfficio.MEMBERS_OF:
        by_office = f"De leden van {body.members_of}"
    coupled = (
        f"Vergadert op de dag van {body.coupled_to} ({body.get_coupling_display().lower()})"
        if body.coupled_to
        else ""
    )
    facts: list[tuple[object, ...]] = [
        ("Afkorting", body.abbreviation),
        ("Soort", body.get_kind_display()),
        ("Zitting op grond van het ambt", by_office),
        ("Samenstelling in woorden", body.composition),
        ("Voorzitter (functie)", body.chair),
        ("Secretaris (functie)", body.secretary),
        ("Vergadert in het openbaar", body.get_meets_in_public_display()),
        (
            "Leden rouleren",
            f"Om de {body.rotation_years} jaar, per basisteam" if body.rotation_years else "",
        ),
        ("Vergaderdag", coupled),
        *(
            (label, dutch.long_date(day))
            for label, day in (
                ("Bestaat vanaf", body.valid_from),
                ("Bestaat tot en met", body.last_day),
            )
            if day
        ),
    ]
    return [fact for fact in facts if fact[1]] + [
        ("Bron", body.source_text, body.source.get_absolute_url() if body.source else "")
    ]


def _warnings(found: Composition):
    """What somebody must look at, each with a heading and its lines."""
    if not found.body.holds_on(found.day):
        yield {"kind": "info", "text": NO_BODY, "items": []}
    if found.vacancies:
        vacant = [
            f"{place.role_label}: {place.title}. {place.remark}".strip()
            for place in found.vacancies
        ]
        yield {"kind": "warning", "text": "Deze plaatsen zijn vacant:", "items": vacant}
    if found.turns:
        text = (
            f"De leden rouleren om de {found.body.rotation_years} jaar. Deze leden zijn aan het"
            " eind van hun termijn:"
        )
        yield {"kind": "warning", "text": text, "items": [turn.text for turn in found.turns]}
    if found.teams_without_seat:
        teams = [f"basisteam {team}" for team in found.teams_without_seat]
        yield {"kind": "warning", "text": "Deze basisteams hebben geen lid:", "items": teams}


def body_new(request: HttpRequest) -> HttpResponse:
    """Add a body."""
    for_keepers(request)
    return edit_row(
        request,
        BodyForm(request.POST or None),
        "Orgaan toevoegen",
        _trail(request, ("Toevoegen", "")),
        reverse("portfolios:body_list"),
        shows_saved=True,
    )


def body_edit(request: HttpRequest, code: str) -> HttpResponse:
    """Change a body, with the reason why."""
    body = get_object_or_404(Body, code=code)
    for_keepers(request)
    page = body.get_absolute_url()
    return edit_row(
        request,
        BodyForm(request.POST or None, instance=body),
        "Orgaan wijzigen",
        _trail(request, (body.name, page), ("Wijzigen", "")),
        page,
    )


def seat_new(request: HttpRequest, code: str) -> HttpResponse:
    """Add a seat to a body."""
    body = get_object_or_404(Body, code=code)
    for_keepers(request)
    page = body.get_absolute_url()
    form = SeatForm(request.POST or None, instance=Seat(body=body))
    return edit_row(
        request,
        form,
        f"Zetel in {body} toevoegen",
        _trail(request, (body.name, page), ("Zetel", "")),
        page,
        lambda: keep_seat(form.instance, form.save, by=request.user),
    )


def seat_edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change a seat or let it end, with the reason why."""
    seat = get_object_or_404(Seat.objects.select_related("body"), pk=pk)
    for_keepers(request)
    page = seat.body.get_absolute_url()
    form = SeatForm(request.POST or None, instance=seat)
    response = edit_row(
        request,
        form,
        "Zetel wijzigen",
        _trail(request, (seat.body.name, page), ("Zetel", "")),
        page,
        lambda: keep_seat(form.instance, form.save, by=request.user),
        remove=reverse("portfolios:seat_remove", args=[pk]),
    )
    if response.status_code == HTTPStatus.FOUND:
        messages.info(request, "Wie op een eerdere dag kijkt, ziet wie er toen zat.")
    return response

"""Lists of bodies and of who sits in them."""

from django.urls import reverse

from ivz.web.columns import BadgeColumn, DateColumn, LinkColumn, NumberColumn, TextColumn
from ivz.web.tables import ListTable
from portfolios.bodies.enums import BodyKind, SeatRole
from portfolios.bodies.tables.terms import assumed_column


class BodyTable(ListTable):
    empty_text = "Er zijn geen organen gevonden. Pas de filters aan of wis ze."
    name = LinkColumn(verbose_name="Naam", order_by=("name", "pk"))
    abbreviation = TextColumn(verbose_name="Afkorting", order_by=("abbreviation", "pk"))
    kind = TextColumn(
        verbose_name="Soort", order_by=("kind", "name", "pk"), labels=dict(BodyKind.choices)
    )
    police_team = TextColumn(
        verbose_name="Basisteam", accessor="police_team__name", order_by=("police_team__name", "pk")
    )
    seats = NumberColumn(
        verbose_name="Vastgelegde zetels",
        accessor="number_of_seats",
        order_by=("number_of_seats", "pk"),
        total=False,
    )
    decisions = LinkColumn(
        verbose_name="Besluiten",
        accessor="number_of_decisions",
        to=lambda row: f"{reverse('portfolios:decision_list')}?orgaan={row.code}",
        order_by=("number_of_decisions", "pk"),
    )
    source = TextColumn(
        verbose_name="Bron",
        accessor="source_text",
        order_by=("source__title", "source_locator", "pk"),
    )

    class Meta:
        order_by = "name"


class PlaceTable(ListTable):
    """Who sits in a body on the day of the page."""

    row_header = "title"
    empty_text = "Er is op deze dag niemand vastgelegd die in dit orgaan zit."
    role = TextColumn(verbose_name="Rol", accessor="role_label", orderable=False)
    name = LinkColumn(
        verbose_name="Naam",
        to=lambda row: row.person.get_absolute_url() if row.person else None,
        orderable=False,
    )
    title = TextColumn(verbose_name="Ambt of functie", orderable=False)
    state = BadgeColumn(
        verbose_name="Stand",
        accessor=lambda row: row.is_vacant or None,
        labels={True: "Vacant"},
        tones={True: "warning"},
        orderable=False,
    )
    basis = TextColumn(verbose_name="Op grond van", orderable=False)
    since = DateColumn(verbose_name="Vanaf", orderable=False)
    assumed = assumed_column("Begin is", orderable=False)
    remark = TextColumn(verbose_name="Opmerking", orderable=False)


class SeatTable(ListTable):
    """The seats of a body or a person through time."""

    row_header = "holder"
    empty_text = "Er zijn geen zetels vastgelegd."
    body = LinkColumn(verbose_name="Orgaan", to="portfolios:body_detail", args_from=("body__code",))
    role = TextColumn(verbose_name="Rol", labels=dict(SeatRole.choices))
    holder = TextColumn(verbose_name="Wie", accessor="holder_text")
    valid_from = DateColumn(verbose_name="Vanaf")
    assumed = assumed_column("Begin is")
    last_day = DateColumn(verbose_name="Tot en met")
    note = TextColumn(verbose_name="Toelichting")
    source = TextColumn(verbose_name="Bron", accessor="source_text")


class PersonSeatTable(SeatTable):
    """The seats of one person, whose name stands above them."""

    row_header = "body"

    class Meta:
        exclude = ("holder",)


class EditableSeatTable(SeatTable):
    """For who may change a seat."""

    holder = LinkColumn(verbose_name="Wie", accessor="holder_text", to="portfolios:seat_edit")


class MunicipalityPlaceTable(ListTable):
    """Where a municipality sits on a day."""

    row_header = "body"
    empty_text = "Op deze dag is geen plaats in een orgaan vastgelegd."
    body = LinkColumn(
        verbose_name="Orgaan",
        accessor="body__name",
        to="portfolios:body_detail",
        args_from=("body__code",),
    )
    role = TextColumn(verbose_name="Rol", accessor="role_label")
    name = TextColumn(verbose_name="Wie")
    basis = TextColumn(verbose_name="Op grond van", accessor="place__basis")

"""Tables of hours: the ledger, who delivers, roles, agreements and brackets."""

from django.urls import reverse

from ivz.web.columns import (
    AmountColumn,
    BadgeColumn,
    DateColumn,
    LinkColumn,
    NumberColumn,
    TextColumn,
)
from ivz.web.tables import ListTable
from projects.effort.calculation import hours_text
from projects.effort.enums import BuyOffState, RoleKind
from projects.effort.models.effort import EffortAgreement
from projects.effort.models.groups import GroupRole

BUY_OFF_TONES = {
    BuyOffState.WAITING: "warning",
    BuyOffState.INVOICED: "valid",
    BuyOffState.WITHDRAWN: "inactive",
}


class HoursColumn(NumberColumn):
    """Hours a week: 2, 1,5."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, places=1, **kwargs)

    def text(self, value):
        return hours_text(value)


class LedgerTable(ListTable):
    """What each municipality owes in a year."""

    row_header = "municipality"
    is_dense = True
    municipality = LinkColumn(
        verbose_name="Gemeente",
        accessor="municipality__name",
        order_by="municipality__sort_key",
        to="projects:effort_municipality",
        args_from=("year", "municipality__slug"),
    )
    inhabitants = NumberColumn(verbose_name="Inwoners")
    by_rule = HoursColumn(verbose_name="Tabel (uur)", accessor="owed__by_rule")
    agreed = HoursColumn(verbose_name="Afspraak (uur)", accessor="owed__agreed")
    planned = HoursColumn(verbose_name="Gepland (uur)")
    delivers = TextColumn(verbose_name="Levert samen")
    price = AmountColumn(verbose_name="Afkoopsom (EUR)", accessor="owed__price")
    bought_off = HoursColumn(verbose_name="Afgekocht (uur)", accessor="owed__bought_off")
    paid = AmountColumn(verbose_name="Afgekocht (EUR)", accessor="owed__paid")
    talk = DateColumn(verbose_name="Jaargesprek", accessor="talk__held_on")
    reason = TextColumn(verbose_name="Reden")


class RoleTable(ListTable):
    """The roles in expert groups."""

    is_dense = True

    row_header = "title"
    empty_text = "Er zijn geen rollen gevonden. Pas de filters aan of wis ze."
    title = TextColumn(verbose_name="Taak")
    kind = BadgeColumn(
        verbose_name="Rol", tones={RoleKind.LEAD: "valid"}, labels=dict(RoleKind.choices)
    )
    group = TextColumn(verbose_name="Expertgroep", accessor="group__name", order_by="group__name")
    deliverer = TextColumn(verbose_name="Gemeente of organisatie", orderable=False)
    function = TextColumn(verbose_name="Functie")
    hours = HoursColumn(verbose_name="Uren per week")
    valid_from = DateColumn(verbose_name="Vanaf")
    last_day = DateColumn(verbose_name="Tot en met", orderable=False)
    edit = LinkColumn(
        verbose_name="Wijzigen",
        accessor=lambda row: f"{row.title} wijzigen",
        to=lambda row: reverse("projects:role_edit", args=[row.pk]),
        exclude_from_export=True,
    )

    class Meta:
        model = GroupRole
        fields = (
            "title",
            "kind",
            "group",
            "deliverer",
            "function",
            "hours",
            "valid_from",
            "last_day",
            "edit",
        )


class TaskTable(ListTable):
    """The roles of one municipality or delivery."""

    row_header = "title"
    empty_text = "Er zijn geen taken gepland."
    title = TextColumn(verbose_name="Taak", orderable=False)
    kind = TextColumn(verbose_name="Rol", labels=dict(RoleKind.choices), orderable=False)
    group = TextColumn(verbose_name="Expertgroep", accessor="group__name", orderable=False)
    hours = HoursColumn(verbose_name="Uren per week", orderable=False)


class AgreementTable(ListTable):
    """The agreements with one municipality, the newest first."""

    row_header = "valid_from"
    empty_text = "Er is geen afspraak vastgelegd. De tabel geldt."
    valid_from = DateColumn(verbose_name="Geldt vanaf", orderable=False)
    hours = HoursColumn(verbose_name="Uren per week", total=False, orderable=False)
    reason = TextColumn(verbose_name="Reden van de afwijking", orderable=False)
    source = TextColumn(verbose_name="Bron", accessor="source_text", orderable=False)

    class Meta:
        model = EffortAgreement
        fields = ("valid_from", "hours", "reason", "source")


class BracketTable(ListTable):
    """A table of hours."""

    row_header = "from_inhabitants"
    from_inhabitants = NumberColumn(verbose_name="Inwoners vanaf", total=False, orderable=False)
    hours = HoursColumn(verbose_name="Uren per week", total=False, orderable=False)
    amount = AmountColumn(verbose_name="Afkoopsom per jaar (EUR)", total=False, orderable=False)


class BuyOffTable(ListTable):
    """The buy-offs of one municipality."""

    row_header = "year"
    year = TextColumn(verbose_name="Jaar", orderable=False)
    hours = HoursColumn(verbose_name="Uren per week", total=False, orderable=False)
    amount = AmountColumn(verbose_name="Bedrag (EUR)", total=False, orderable=False)
    state = BadgeColumn(
        verbose_name="Stand", tones=BUY_OFF_TONES, labels=dict(BuyOffState.choices), orderable=False
    )
    invoice = LinkColumn(verbose_name="Factuur", to=lambda row: row["url"], orderable=False)
    reason = TextColumn(verbose_name="Reden", orderable=False)

"""Tables of agendas, themes, plans, criteria and matrices."""

from decimal import Decimal

from django.urls import reverse

from ivz.web.columns import BadgeColumn, LinkColumn, NumberColumn, TextColumn
from ivz.web.tables import ListTable
from projects.agenda.enums import SafetyField, ThemeStatus
from projects.agenda.models.agenda import AgendaTheme, LocalPlan, SafetyAgenda
from projects.agenda.models.criteria import SelectionCriterion

STATUS_TONES = {
    ThemeStatus.PRIORITY: "valid",
    ThemeStatus.ATTENTION: "warning",
    ThemeStatus.MONITORED: "neutral",
    ThemeStatus.FINISHED: "inactive",
}
STATUS_LABELS = dict(ThemeStatus.choices)


class AgendaTable(ListTable):
    """The safety agendas."""

    row_header = "title"
    empty_text = "Er zijn nog geen veiligheidsagenda's."
    title = LinkColumn(verbose_name="Agenda")
    first_year = TextColumn(verbose_name="Jaren", accessor="years", order_by="first_year")
    priorities = NumberColumn(verbose_name="Speerpunten", total=False)
    others = NumberColumn(verbose_name="Andere thema's", total=False)

    class Meta:
        model = SafetyAgenda
        fields = ("title", "first_year", "priorities", "others")
        order_by = "-first_year"


class ThemeTable(ListTable):
    """All themes, with the newest agenda that has them."""

    row_header = "name"
    empty_text = "Er zijn geen thema's gevonden. Pas de filters aan of wis ze."
    name = LinkColumn(verbose_name="Thema", order_by="sort_key")
    field = TextColumn(verbose_name="Veld", labels=dict(SafetyField.choices))
    agendas = NumberColumn(verbose_name="In agenda's", total=False)
    latest = TextColumn(verbose_name="Laatste agenda")
    latest_status = BadgeColumn(
        verbose_name="Status daar", tones=STATUS_TONES, labels=STATUS_LABELS
    )

    class Meta:
        order_by = "name"


def _edit_of(row: AgendaTheme) -> str:
    return reverse("projects:agenda_theme_edit", args=[row.agenda.key, row.pk])


class AgendaThemeTable(ListTable):
    """The themes of one agenda."""

    row_header = "title"
    empty_text = "Deze agenda heeft nog geen thema's."
    title = LinkColumn(
        verbose_name="Thema", to=lambda row: row.theme.get_absolute_url(), orderable=False
    )
    status = BadgeColumn(
        verbose_name="Status", tones=STATUS_TONES, labels=STATUS_LABELS, orderable=False
    )
    aim = TextColumn(verbose_name="Doel of rol", accessor=lambda row: row.ambition or row.role)
    source = TextColumn(verbose_name="Vindplaats", accessor="source_locator", orderable=False)
    edit = LinkColumn(
        verbose_name="Wijzigen",
        accessor=lambda row: f"{row.title} wijzigen",
        to=_edit_of,
        exclude_from_export=True,
    )

    class Meta:
        model = AgendaTheme
        fields = ("title", "status", "aim", "source", "edit")


class HistoryTable(ListTable):
    """One theme through the agendas, the newest first."""

    row_header = "agenda"
    agenda = LinkColumn(
        verbose_name="Agenda",
        accessor="agenda__years",
        to=lambda row: row.agenda.get_absolute_url(),
        orderable=False,
    )
    title = TextColumn(verbose_name="Zo heet het daar", orderable=False)
    status = BadgeColumn(
        verbose_name="Status", tones=STATUS_TONES, labels=STATUS_LABELS, orderable=False
    )
    aim = TextColumn(verbose_name="Doel of rol", accessor=lambda row: row.ambition or row.role)
    source = LinkColumn(
        verbose_name="Bron",
        accessor="source_text",
        to=lambda row: row.source.get_absolute_url() if row.source else None,
        orderable=False,
    )


class PlanTable(ListTable):
    """The local plans of the municipalities."""

    row_header = "municipality"
    is_dense = True
    empty_text = "Er zijn nog geen lokale plannen vastgelegd."
    municipality = LinkColumn(
        verbose_name="Gemeente",
        accessor="municipality__name",
        order_by="municipality__sort_key",
        to=lambda row: row.municipality.get_absolute_url(),
    )
    title = TextColumn(verbose_name="Plan")
    first_year = TextColumn(verbose_name="Vanaf")
    last_year = TextColumn(verbose_name="Tot en met")
    note = TextColumn(verbose_name="Toelichting", orderable=False)
    source = TextColumn(verbose_name="Bron", accessor="source_text", orderable=False)
    edit = LinkColumn(
        verbose_name="Wijzigen",
        accessor=lambda row: f"Plan van {row.municipality} wijzigen",
        to=lambda row: reverse("projects:plan_edit", args=[row.pk]),
        exclude_from_export=True,
    )

    class Meta:
        model = LocalPlan
        fields = ("municipality", "title", "first_year", "last_year", "note", "source", "edit")
        order_by = ("-first_year", "municipality")


class CriterionTable(ListTable):
    """The criteria of an agenda with their weights."""

    row_header = "text"
    letter = TextColumn(verbose_name="Letter", orderable=False)
    text = LinkColumn(
        verbose_name="Criterium",
        to=lambda row: reverse("projects:criterion_edit", args=[row.agenda.key, row.pk]),
        orderable=False,
    )
    weight = NumberColumn(verbose_name="Gewicht", total=False, orderable=False)

    class Meta:
        model = SelectionCriterion
        fields = ("letter", "text", "weight")


class PassingTable(ListTable):
    """Themes of a matrix with both totals."""

    row_header = "label"
    position = NumberColumn(verbose_name="Kolom", total=False)
    label = TextColumn(verbose_name="Thema")
    field = TextColumn(verbose_name="Veld")
    counted = NumberColumn(verbose_name="Geteld")
    printed = NumberColumn(verbose_name="Gedrukt")
    difference = NumberColumn(verbose_name="Verschil", total=False)
    passes = TextColumn(verbose_name="Haalt de drempel")
    doubt = TextColumn(verbose_name="Plaats")
    named_as = TextColumn(verbose_name="In de tekst")

    def render_difference(self, value: Decimal) -> str:
        return f"+{value}" if value > 0 else str(value)

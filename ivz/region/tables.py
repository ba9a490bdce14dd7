"""Lists of the region."""

from django.urls import reverse
from django.utils.html import format_html

from ivz.accounts.roles import Permission
from ivz.region.enums import CountStatus, ImportState
from ivz.region.rules import LARGE_CHANGE
from ivz.web.columns import (
    BadgeColumn,
    DateColumn,
    LinkColumn,
    MomentColumn,
    NumberColumn,
    TextColumn,
)
from ivz.web.tables import ListTable

STATES = {**dict(CountStatus.choices), "superseded": "Vervangen", "withdrawn": "Ingetrokken"}
TONES = {
    CountStatus.DEFINITIVE: "valid",
    CountStatus.PROVISIONAL: "warning",
    "superseded": "inactive",
    "withdrawn": "error",
}


class ReferenceDateColumn(DateColumn):
    """A reference date; some sources give none."""

    def write(self, value, row, table):
        return "niet vermeld" if value is None else super().write(value, row, table)


class OrganisationTable(ListTable):
    empty_text = "Er zijn geen organisaties gevonden. Pas de filters aan of wis ze."
    name = LinkColumn(
        verbose_name="Naam",
        to="region:organisation_detail",
        args_from=("slug",),
        order_by=("sort_key", "pk"),
    )
    kind = TextColumn(verbose_name="Soort", order_by=("kind", "sort_key", "pk"))
    cbs_code = TextColumn(verbose_name="CBS-code", order_by=("cbs_code", "pk"))
    police_team = TextColumn(
        verbose_name="Basisteam",
        accessor="police_team__name",
        order_by=("police_team__name", "sort_key", "pk"),
    )
    postal_city = TextColumn(verbose_name="Plaats", order_by=("postal_city", "sort_key", "pk"))
    invoice_email = TextColumn(
        verbose_name="E-mailadres voor facturen", order_by=("invoice_email", "pk")
    )

    class Meta:
        order_by = "name"


HISTORY = ("recorded_by", "recorded_at")  # columns for who may read the history


class CountTable(ListTable):
    """Counts of several days, which have no total together; who recorded them only for who may read
    the history.
    """

    is_dense = True
    empty_text = "Er zijn geen inwonertallen gevonden. Pas de filters aan of wis ze."
    organisation = LinkColumn(
        verbose_name="Gemeente",
        accessor="organisation__name",
        to="region:organisation_detail",
        args_from=("organisation.slug",),
        order_by=("organisation__sort_key", "reference_date", "version", "pk"),
    )
    reference_date = ReferenceDateColumn(
        verbose_name="Peildatum",
        order_by=("reference_date", "organisation__sort_key", "version", "pk"),
    )
    inhabitants = NumberColumn(verbose_name="Inwoners", total=False, order_by=("inhabitants", "pk"))
    state = BadgeColumn(
        verbose_name="Status",
        labels=STATES,
        tones=TONES,
        order_by=("state", "organisation__sort_key", "pk"),
    )
    source = TextColumn(
        verbose_name="Bron",
        accessor="source_text",
        order_by=("source__title", "source_locator", "pk"),
    )
    note = TextColumn(verbose_name="Toelichting", order_by=("note", "pk"))
    version = NumberColumn(verbose_name="Versie", total=False, order_by=("version", "pk"))
    recorded_by = TextColumn(
        verbose_name="Vastgelegd door", order_by=("recorded_by__username", "pk")
    )
    recorded_at = MomentColumn(verbose_name="Vastgelegd op", order_by=("recorded_at", "pk"))

    def __init__(self, *args, request=None, exclude=(), **kwargs):
        may_see = request is not None and request.user.may(Permission.READ_HISTORY)
        super().__init__(
            *args, request=request, exclude=exclude if may_see else (*exclude, *HISTORY), **kwargs
        )


class CountsOfOneDayTable(CountTable):
    """Counts of one day, with their total."""

    inhabitants = NumberColumn(verbose_name="Inwoners", order_by=("inhabitants", "pk"))


class OrganisationCountTable(CountTable):
    """The counts of one organisation, newest first, with what can be done."""

    empty_text = "Van deze organisatie zijn geen inwonertallen vastgelegd."
    row_header = "reference_date"
    withdraw = TextColumn(
        verbose_name="Actie", accessor="pk", orderable=False, exclude_from_export=True
    )

    class Meta:
        orderable = False
        exclude = ("organisation",)

    def render_withdraw(self, record):
        if record.state not in CountStatus.values:
            return self.default
        url = reverse("region:count_withdraw", args=[record.pk])
        return format_html(
            '<a class="utrecht-link" href="{}">Intrekken<span class="app-hidden"> ({})</span></a>',
            url,
            record,
        )


class ImportTable(ListTable):
    """Files of counts, newest first."""

    empty_text = "Er is nog geen bestand ingelezen."
    file_name = LinkColumn(verbose_name="Bestand")
    reference_date = DateColumn(verbose_name="Peildatum")
    format_name = TextColumn(verbose_name="Soort bestand")
    state = BadgeColumn(
        verbose_name="Stand",
        tones={
            ImportState.PREVIEW: "warning",
            ImportState.CONFIRMED: "valid",
            ImportState.DROPPED: "inactive",
        },
    )
    uploaded_at = DateColumn(verbose_name="Ontvangen op")
    uploaded_by = TextColumn(verbose_name="Door")

    class Meta:
        orderable = False


class PreviewTable(ListTable):
    """What a file holds beside what was recorded before."""

    municipality = TextColumn(verbose_name="Gemeente")
    old = NumberColumn(verbose_name="Oud", accessor="old__inhabitants")
    new = NumberColumn(verbose_name="Nieuw")
    difference = NumberColumn(verbose_name="Verschil")
    percent = NumberColumn(verbose_name="Verschil (%)", places=1, total=False)
    attention = BadgeColumn(
        verbose_name="Let op",
        accessor=lambda row: row.attention or None,
        labels={
            "large": f"Meer dan {LARGE_CHANGE}%",
            "demoted": "Was definitief",
            "both": f"Meer dan {LARGE_CHANGE}%, was definitief",
        },
        tones={"large": "warning", "demoted": "warning", "both": "warning"},
    )
    outcome = TextColumn(verbose_name="Wat er gebeurt")
    printed_name = TextColumn(verbose_name="In het bestand")
    old_date = DateColumn(verbose_name="Peildatum oud", accessor="old__reference_date")

    class Meta:
        orderable = False


class FirstPreviewTable(PreviewTable):
    """A preview in which an old count is missing, so that the old total says nothing."""

    old = NumberColumn(verbose_name="Oud", accessor="old__inhabitants", total=False)
    difference = NumberColumn(verbose_name="Verschil", total=False)

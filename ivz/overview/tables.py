"""Tables of the municipality list and of the sheet of one municipality."""

from ivz.region.enums import CountStatus
from ivz.region.sheet import municipality_columns
from ivz.region.tables import TONES as COUNT_TONES
from ivz.region.tables import ReferenceDateColumn
from ivz.web.columns import BadgeColumn, DateColumn, LinkColumn, NumberColumn, TextColumn
from ivz.web.tables import ListTable


class MunicipalityTable(ListTable):
    """Who the municipalities are and how many live there; what the subjects hand in stands behind
    the name.
    """

    row_header = "name"
    empty_text = "Geen gemeenten gevonden. Pas de filters aan of wis ze."
    name = LinkColumn(verbose_name="Gemeente", order_by="sort_key")
    inhabitants = NumberColumn(verbose_name="Inwoners")
    reference_date = DateColumn(verbose_name="Peildatum")
    police_team = TextColumn(verbose_name="Basisteam")
    cbs_code = TextColumn(verbose_name="CBS-code")

    def __init__(self, *args, **kwargs):
        more = [(one.name, one.column()) for one in municipality_columns]
        sequence = ["name", *(name for name, _ in more), "..."]
        super().__init__(*args, extra_columns=more, sequence=sequence, **kwargs)


def _source_address(count) -> str | None:
    return count.source.get_absolute_url() if count.source else None


class CountTable(ListTable):
    """The counts of one organisation, each with where it was found."""

    row_header = "reference_date"
    empty_text = "Er zijn nog geen inwonertallen bekend."
    reference_date = ReferenceDateColumn(verbose_name="Peildatum")
    inhabitants = NumberColumn(verbose_name="Inwoners", total=False)
    status = BadgeColumn(verbose_name="Status", labels=dict(CountStatus.choices), tones=COUNT_TONES)
    source_text = LinkColumn(verbose_name="Bron", css="app-wide", to=_source_address)
    note = TextColumn(verbose_name="Toelichting", css="app-wide")

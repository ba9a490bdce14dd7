"""Lists of people and offices."""

from ivz.web.columns import BadgeColumn, DateColumn, LinkColumn, NumberColumn, TextColumn
from ivz.web.tables import ListTable
from portfolios.bodies.tables.terms import assumed_column


class MayorTable(ListTable):
    """The mayors of the day; a municipality without one is a row as well."""

    row_header = "municipality"
    empty_text = "Er zijn geen gemeenten gevonden. Pas de filters aan of wis ze."
    municipality = LinkColumn(
        verbose_name="Gemeente",
        accessor="mayor__organisation__name",
        order_by="mayor__organisation__sort_key",
        to="overview:municipality",
        args_from=("mayor__organisation__slug",),
    )
    person = LinkColumn(
        verbose_name="Burgemeester",
        accessor="name",
        order_by="sort_key",
        to=lambda row: row.person_url,
    )
    state = BadgeColumn(
        verbose_name="Stand",
        accessor="state",
        tones={"Vacant": "warning", "Naam niet bekend": "neutral", "Waarnemend": "neutral"},
    )
    valid_from = DateColumn(verbose_name="Vanaf", order_by="since")
    assumed = BadgeColumn(
        verbose_name="Begin is", accessor="assumed", tones={"Aangenomen": "warning"}
    )
    portfolios = NumberColumn(verbose_name="Portefeuilles", accessor="portfolios")
    seats = NumberColumn(verbose_name="Zetels op naam", accessor="seats")
    source = TextColumn(verbose_name="Bron", accessor="source")

    class Meta:
        order_by = "municipality"


class OfficeTable(ListTable):
    """The offices of a person."""

    row_header = "title"
    empty_text = "Er zijn geen ambten vastgelegd."
    title = TextColumn(verbose_name="Ambt")
    valid_from = DateColumn(verbose_name="Vanaf")
    assumed = assumed_column("Begin is")
    last_day = DateColumn(verbose_name="Tot en met")
    source = TextColumn(verbose_name="Bron", accessor="source_text")


class EditableOfficeTable(OfficeTable):
    """For who may change an office."""

    title = LinkColumn(verbose_name="Ambt", to="portfolios:office_edit")

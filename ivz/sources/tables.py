"""The list of sources."""

from ivz.web.columns import DateColumn, LinkColumn, TextColumn
from ivz.web.tables import ListTable


class SourceTable(ListTable):
    empty_text = "Er zijn geen bronnen gevonden. Pas de filters aan of wis ze."
    title = LinkColumn(verbose_name="Titel", order_by=("title", "pk"))
    kind = TextColumn(verbose_name="Soort")
    publisher = TextColumn(verbose_name="Uitgever")
    dated = DateColumn(verbose_name="Datum")
    reference = TextColumn(verbose_name="Documentnummer")

    class Meta:
        order_by = "title"

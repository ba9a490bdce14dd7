"""The others when one party leaves: shares and amounts."""

from ivz.web.columns import AmountColumn, NumberColumn, TextColumn
from ivz.web.tables import ListTable


class LeavingTable(ListTable):
    empty_text = (
        "Voor deze partij en dit jaar is er niets te verdelen: zij draagt niet per inwoner bij, of"
        " er is geen tarief of inwonertal."
    )
    name = TextColumn(verbose_name="Gemeente", accessor="payer__name")
    inhabitants = NumberColumn(verbose_name="Inwoners", accessor="payer__inhabitants")
    share_now = NumberColumn(verbose_name="Aandeel nu (%)", places=2, total=False)
    share_then = NumberColumn(verbose_name="Aandeel dan (%)", places=2, total=False)
    amount_now = AmountColumn(verbose_name="Bijdrage nu (EUR)", accessor="payer__amount")
    extra = AmountColumn(verbose_name="Erbij (EUR)")
    amount_then = AmountColumn(verbose_name="Bijdrage dan (EUR)")

"""Lists of agreements, of whom they bind, and of their deadlines. Rows are standings, bindings and
deadlines.
"""

from agreements.texts.calculation.clock_words import STATE_WORDS
from agreements.texts.reports.clock import STATE_TONES
from ivz.web.columns import BadgeColumn, DateColumn, LinkColumn, TextColumn
from ivz.web.tables import ListTable


class AgreementTable(ListTable):
    empty_text = "Er zijn geen overeenkomsten gevonden. Pas de filters aan of wis ze."
    title = LinkColumn(
        verbose_name="Titel",
        accessor="agreement__title",
        to=lambda row: row.agreement.get_absolute_url(),
        order_by=("agreement__title", "agreement__pk"),
    )
    kind = TextColumn(
        verbose_name="Soort",
        accessor=lambda row: row.agreement.get_kind_display(),
        order_by=("agreement__kind", "agreement__pk"),
    )
    state = BadgeColumn(
        verbose_name="Op deze dag",
        accessor=lambda row: row.clock.state,
        tones=STATE_TONES,
        labels=STATE_WORDS,
        order_by=("clock__state", "agreement__pk"),
    )
    since = DateColumn(
        verbose_name="Vanaf",
        accessor=lambda row: row.clock.in_force_from,
        order_by=("since_key", "agreement__pk"),
    )
    until = DateColumn(
        verbose_name="Tot",
        accessor=lambda row: row.clock.ends_on,
        order_by=("until_key", "agreement__pk"),
    )
    unsigned = TextColumn(verbose_name="Te tekenen", accessor=lambda row: row.to_sign)
    document_number = TextColumn(verbose_name="Nummer", accessor="agreement__document_number")


class BindingTable(ListTable):
    empty_text = (
        "Op deze dag bindt geen vastgelegde tekst iemand. Kies een andere dag of wis de filters."
    )
    name = TextColumn(verbose_name="Partij", accessor="name", order_by=("sort_key",))
    agreement = LinkColumn(
        verbose_name="Overeenkomst",
        accessor="agreement__title",
        to=lambda row: row.agreement.get_absolute_url(),
        order_by=("agreement__title", "sort_key"),
    )
    kind = TextColumn(verbose_name="Soort", accessor=lambda row: row.agreement.get_kind_display())
    capacity = TextColumn(verbose_name="Hoedanigheid", accessor="party__capacity")
    since = DateColumn(verbose_name="Vanaf", accessor="since")
    until = DateColumn(verbose_name="Tot", accessor="until")


class DeadlineTable(ListTable):
    empty_text = "Er zijn in deze periode geen termijnen. Pas de filters aan of wis ze."
    row_header = "kind"
    day = DateColumn(verbose_name="Dag", order_by=("day", "uid"))
    kind = TextColumn(verbose_name="Wat", order_by=("kind", "day"))
    agreement = LinkColumn(
        verbose_name="Overeenkomst",
        accessor="agreement__title",
        to=lambda row: row.agreement.get_absolute_url(),
        order_by=("agreement__title", "day"),
    )
    explanation = TextColumn(verbose_name="Toelichting", orderable=False)

"""Tables of meetings."""

from ivz.web.columns import BadgeColumn, DateColumn, LinkColumn, NumberColumn, TextColumn
from ivz.web.tables import ListTable
from portfolios.meetings.enums import MeetingState
from portfolios.meetings.reports.agenda import bodies_text

STATE_TONES = {
    MeetingState.PLANNED: "neutral",
    MeetingState.AGENDA_SENT: "valid",
    MeetingState.HELD: "valid",
    MeetingState.CANCELLED: "inactive",
}


class MeetingTable(ListTable):
    row_header = "bodies"
    empty_text = "Er zijn geen vergaderingen gevonden. Pas de filters aan of wis ze."
    day = DateColumn(verbose_name="Datum", order_by=("day", "starts_at", "pk"))
    starts_at = TextColumn(
        verbose_name="Tijd", accessor=lambda row: f"{row.starts_at:%H.%M}" if row.starts_at else ""
    )
    bodies = LinkColumn(
        verbose_name="Vergadering",
        accessor=lambda row: bodies_text(row),
        order_by=("body__name", "day", "pk"),
    )
    subject = TextColumn(verbose_name="Onderwerp", order_by=("subject", "pk"))
    place = TextColumn(verbose_name="Plaats", order_by=("place", "pk"))
    state = BadgeColumn(verbose_name="Stand", tones=STATE_TONES, order_by=("state", "pk"))

    class Meta:
        order_by = "-day"


class EditableMeetingTable(MeetingTable):
    """For who keeps agendas: how far each one is. Other readers may not know how much of it is
    closed.
    """

    number_of_items = NumberColumn(
        verbose_name="Punten", total=False, order_by=("number_of_items", "pk")
    )
    number_missing = NumberColumn(
        verbose_name="Ontbreekt", total=False, order_by=("number_missing", "pk")
    )

"""Lists of meetings and of actions."""

from ivz.core import dutch
from ivz.web.tables import BadgeColumn, DateColumn, LinkColumn, ListTable, NumberColumn, TextColumn
from portfolios.enums import MeetingState
from portfolios.reports.agenda import bodies_text

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


class ActionTable(ListTable):
    row_header = "text"
    empty_text = "Er zijn geen acties gevonden. Pas de filters aan of wis ze."
    text = TextColumn(verbose_name="Actie", order_by=("text", "pk"))
    who = TextColumn(verbose_name="Wie", order_by=("who", "pk"))
    due_on = DateColumn(verbose_name="Uiterlijk", order_by=("due_on", "pk"))
    done_on = DateColumn(verbose_name="Gedaan op", order_by=("done_on", "pk"))
    stand = BadgeColumn(
        verbose_name="Stand",
        tones={"Te laat": "error", "Loopt": "warning", "Gedaan": "valid"},
        accessor="standing",
        orderable=False,
    )
    meeting = LinkColumn(
        verbose_name="Vergadering",
        accessor=lambda row: f"{row.meeting.body}, {dutch.long_date(row.meeting.day)}",
        to="portfolios:meeting_detail",
        args_from=("meeting__key",),
        order_by=("meeting__day", "pk"),
    )
    note = TextColumn(verbose_name="Toelichting", order_by=("note", "pk"))

    class Meta:
        order_by = "due_on"


class EditableActionTable(ActionTable):
    """For who may keep actions."""

    text = LinkColumn(verbose_name="Actie", to="portfolios:action_edit", order_by=("text", "pk"))

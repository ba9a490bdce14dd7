"""Tables of actions."""

from ivz.core import dutch
from ivz.web.columns import BadgeColumn, DateColumn, LinkColumn, TextColumn
from ivz.web.tables import ListTable


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

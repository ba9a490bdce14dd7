"""Lists of bundles and of what stands in one."""

from typing import Any

from django.urls import reverse
from django.utils import timezone

from ivz.core import dutch
from ivz.web.columns import BadgeColumn, LinkColumn, NumberColumn, TextColumn
from ivz.web.tables import ListTable
from portfolios.bundles.enums import BundleState
from portfolios.bundles.models import Bundle
from portfolios.meetings.enums import Secrecy

SENT = "Verstuurd"
TONES = {
    SENT: "valid",
    BundleState.READY.label: "valid",
    BundleState.WAITING.label: "neutral",
    BundleState.MAKING.label: "neutral",
    BundleState.FAILED.label: "error",
}


def standing(bundle: Bundle) -> str:
    """How far it is; a sent one says so."""
    return SENT if bundle.is_sent else str(BundleState(bundle.state).label)


class BundleTable(ListTable):
    row_header = "kind"
    empty_text = "Er zijn nog geen bundels."
    kind = LinkColumn(verbose_name="Bundel", accessor="kind", orderable=False)
    requested_at = TextColumn(
        verbose_name="Gevraagd",
        accessor=lambda row: dutch.moment(timezone.localtime(row.requested_at)),
        order_by=("requested_at", "pk"),
    )
    state = BadgeColumn(
        verbose_name="Stand", accessor=standing, tones=TONES, order_by=("state", "pk")
    )
    secrecy = TextColumn(
        verbose_name="Openbaarheid",
        accessor=lambda row: row.get_secrecy_display(),
        order_by=("secrecy", "pk"),
    )
    sheets = NumberColumn(verbose_name="Bladen", accessor="sheets", total=False, orderable=False)

    class Meta:
        order_by = "-requested_at"


def _address(row: Any) -> str | None:
    """Where a row leads."""
    url: str | None = row["url"]
    return url


class SheetTable(ListTable):
    """What stands on which sheet; `pages` leads each annex to its own page, `known` are the annexes
    that are still there.
    """

    row_header = "title"
    empty_text = "Er staat nog niets in deze bundel."
    label = TextColumn(verbose_name="Nr.", accessor="label", orderable=False)
    title = LinkColumn(verbose_name="Stuk", accessor="title", orderable=False, to=_address)
    remark = TextColumn(verbose_name="Opmerking", accessor="remark", orderable=False)
    sheet = NumberColumn(verbose_name="Vanaf blad", accessor="sheet", total=False, orderable=False)
    pages = NumberColumn(verbose_name="Bladen", accessor="pages", orderable=False)


REMARKS = {"missing": "ontbreekt", "broken": "niet af te drukken"}


def sheet_rows(bundle: Bundle, known: set[int]) -> list[dict[str, object]]:
    """The rows of `SheetTable`."""
    rows = []
    for entry in bundle.contents:
        closed = (
            ""
            if entry["secrecy"] == Secrecy.PUBLIC
            else str(Secrecy(entry["secrecy"]).label).lower()
        )
        url = (
            reverse("portfolios:annex_detail", args=[bundle.meeting.key, entry["annex"]])
            if entry["annex"] in known
            else None
        )
        remark = ", ".join(filter(None, [closed, REMARKS.get(entry["kind"], "")]))
        rows.append({**entry, "url": url, "remark": remark})
    return rows

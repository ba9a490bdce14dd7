"""When something can still be recorded about a contribution year."""

from contributions.funds.models import Fund
from contributions.funds.rules import why_not_edit_rates
from contributions.invoices.models.invoices import Invoice
from ivz.accounts.roles import Actor


def why_not_set_year(user: Actor, fund: Fund, year: int) -> str | None:
    """Why no other reference date can be recorded for `year`: its invoices were computed with the
    present one.
    """
    if reason := why_not_edit_rates(user):
        return reason
    if Invoice.objects.live().filter(fund=fund, year=year).exists():
        return "Van dit jaar zijn facturen gemaakt. De inwonertallen van dit jaar liggen vast."
    return None

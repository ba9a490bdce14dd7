"""Records what departs from the fund's rule in a contribution year."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from contributions.funds.models import Fund
from contributions.years.models import ContributionYear
from contributions.years.rules import why_not_set_year
from ivz.accounts.models import User
from ivz.core.refusal import require
from ivz.web.edits import locked, require_unchanged, store
from ivz.web.records import held


@transaction.atomic
def set_year(
    fund: Fund,
    year: int,
    *,
    values: Mapping[str, Any],
    seen: Mapping[str, str] | None = None,
    by: User,
    reason: str = "",
) -> ContributionYear:
    """Take other counts for a year; `seen` are the marks of what stood there when it was typed.

    The fund is held, which is the lock of issuing.

    Raises:
        StaleEdit: somebody else recorded something since.
        Refused: `by` may not, or invoices of the year were computed with what stands there.
    """
    fund = locked(fund)
    require(why_not_set_year(by, fund, year))
    setting = ContributionYear.objects.filter(fund=fund, year=year).first()
    setting = setting or ContributionYear(fund=fund, year=year)
    require_unchanged(seen, values, {name: held(setting, name) for name in values})
    return store(setting, values, reason)

"""What the list of municipalities shows on a day: who they are, how many live there, what they pay
that year.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from contributions.funds.models import Fund
from contributions.years.reports.years import YearReport, year_report
from ivz.accounts.models import User
from ivz.region.models import InhabitantCount, Organisation


@dataclass(frozen=True, slots=True)
class MunicipalityRow:
    """A municipality on a day: its latest count up to that day and its contribution of that year,
    over all funds.
    """

    organisation: Organisation
    inhabitants: int | None
    reference_date: dt.date | None
    contribution: Decimal | None

    @property
    def name(self) -> str:
        return self.organisation.name

    @property
    def sort_key(self) -> str:
        return self.organisation.sort_key

    @property
    def cbs_code(self) -> str:
        return self.organisation.cbs_code

    @property
    def police_team(self) -> str:
        return str(self.organisation.police_team or "")

    def get_absolute_url(self) -> str:
        return self.organisation.get_absolute_url()


@dataclass(frozen=True, slots=True)
class MunicipalityList:
    """The municipalities that existed on `day`, and the contribution years their
    amounts come from.
    """

    day: dt.date
    rows: tuple[MunicipalityRow, ...]
    years: tuple[YearReport, ...]

    @property
    def notes(self) -> tuple[str, ...]:
        """What a reader must know of the amounts, each sentence once."""
        return tuple(dict.fromkeys(note for report in self.years for note in report.notes))


def municipality_list(day: dt.date) -> MunicipalityList:
    """Every municipality of `day`, with the same number of queries however many there are."""
    organisations = Organisation.objects.municipalities().as_of(day).select_related("police_team")
    latest = latest_counts(day)
    years = tuple(year_report(fund, day.year) for fund in Fund.objects.all())
    rows = []
    for organisation in organisations:
        inhabitants, reference_date = latest.get(organisation.pk, (None, None))
        rows.append(
            MunicipalityRow(
                organisation, inhabitants, reference_date, _contribution(organisation, years)
            )
        )
    return MunicipalityList(day, tuple(rows), years)


def own_municipalities(user: User) -> list[Organisation]:
    """The municipalities that `user` works for."""
    return list(Organisation.objects.municipalities().filter(memberships__user=user))


def latest_counts(day: dt.date) -> dict[int, tuple[int, dt.date]]:
    """Of each organisation its newest dated count up to and including `day`."""
    counts = (
        InhabitantCount.objects.current()
        .dated()
        .filter(reference_date__lte=day)
        .order_by("reference_date")
    )
    found = counts.values_list("organisation_id", "inhabitants", "reference_date")
    return {organisation: (inhabitants, on) for organisation, inhabitants, on in found if on}


def _contribution(organisation: Organisation, years: Iterable[YearReport]) -> Decimal | None:
    lines = [report.line_of(organisation) for report in years]
    amounts = [line.amount for line in lines if line and line.amount is not None]
    return sum(amounts[1:], amounts[0]) if amounts else None

"""What the other municipalities pay when one leaves an agreement, with the counts and amounts of a
contribution year.
"""

from agreements.texts.calculation.leaving import Leaving, Payer, leaving
from agreements.texts.models import Party
from contributions.years.reports.years import YearReport


def payers_of(report: YearReport) -> list[Payer]:
    """The municipalities that pay per inhabitant in a year, with their count and amount; none when
    the year cannot be computed.
    """
    return [
        Payer(
            line.organisation.slug,
            line.organisation.name,
            line.facts.inhabitants,
            line.facts.amount,
        )
        for line in report.lines
        if line.facts is not None and line.facts.inhabitants and line.organisation.is_municipality
    ]


def leaving_report(party: Party, report: YearReport) -> Leaving | None:
    """The shares after this party leaves; None when it pays nothing in that year or nobody else
    does.
    """
    payers = payers_of(report)
    slug = party.organisation.slug if party.organisation else ""
    if len(payers) < 2 or slug not in {payer.key for payer in payers}:
        return None
    return leaving(payers, slug)

"""What a distribution leaves open on a day: portfolios without a holder or a nature, and mayors
without a portfolio.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from ivz.core import dutch
from portfolios.bodies.models.bodies import Body
from portfolios.bodies.reports.distribution import Distribution, Held, MunicipalityRow, distribution


class Gap(StrEnum):
    """What is open; the value is the heading it stands under."""

    NOBODY = "Portefeuilles zonder houder"
    LEFT = "Houders van wie het ambt is geëindigd"
    NO_NATURE = "Portefeuilles zonder aard"
    NO_PORTFOLIO = "Burgemeesters zonder portefeuille"
    NOT_IN_BODY = "Gemeenten zonder portefeuille in een orgaan"
    NO_MAYOR = "Gemeenten zonder burgemeester"
    INFERRED = "Orgaan afgeleid"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is open: what it is about, why, and where it is mended."""

    gap: Gap
    body: str
    municipality: str
    text: str
    url: str = ""

    @property
    def heading(self) -> str:
        return self.gap.value


@dataclass(frozen=True, slots=True)
class Coverage:
    """Everything open on a day."""

    day: dt.date
    findings: tuple[Finding, ...]

    def of(self, gap: Gap) -> tuple[Finding, ...]:
        return tuple(finding for finding in self.findings if finding.gap == gap)

    @property
    def counts(self) -> list[tuple[str, int]]:
        """Heading and number of each sort that there is any of."""
        return [(gap.value, len(found)) for gap in Gap if (found := self.of(gap))]


def coverage(day: dt.date) -> Coverage:
    """What is open on `day`."""
    found = distribution(day)
    order = list(Gap)
    findings = [*_of_portfolios(found), *_of_municipalities(found)]
    return Coverage(day, tuple(sorted(findings, key=lambda finding: order.index(finding.gap))))


def _of_portfolios(found: Distribution) -> Iterator[Finding]:
    for held in found.held:
        where = {
            "body": str(held.body),
            "municipality": held.entry.organisation,
            "url": held.portfolio.get_absolute_url(),
        }
        if held.holding is None:
            yield Finding(Gap.NOBODY, text=held.title, **where)
        elif held.is_vacant:
            yield Finding(Gap.LEFT, text=f"{held.title}: {_since(held)}", **where)
        if not held.nature:
            yield Finding(Gap.NO_NATURE, text=held.title, **where)
        if held.portfolio.is_body_inferred:
            yield Finding(Gap.INFERRED, text=held.title, **where)


def _since(held: Held) -> str:
    ended = held.holding.ends_on if held.holding else None
    return (
        f"vacant sinds {dutch.long_date(ended)}, was {held.entry.former}"
        if ended
        else f"was {held.entry.former}"
    )


def _of_municipalities(found: Distribution) -> Iterator[Finding]:
    for row in found.rows:
        where = {"municipality": str(row.organisation), "url": row.organisation.get_absolute_url()}
        name = str(row.mayor.person or row.mayor.title)
        if row.mayor.is_vacant:
            yield Finding(Gap.NO_MAYOR, body="", text=row.mayor.remark, **where)
        if row.is_empty:
            yield Finding(Gap.NO_PORTFOLIO, body="", text=name, **where)
            continue
        for body in _without(row, found):
            yield Finding(
                Gap.NOT_IN_BODY,
                body=str(body),
                text=f"{name} heeft in {body} geen portefeuille",
                **where,
            )


def _without(row: MunicipalityRow, found: Distribution) -> Iterator[Body]:
    return (body for body, cell in zip(found.bodies, row.cells, strict=True) if not cell)

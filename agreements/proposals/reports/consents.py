"""What the colleges said about a proposal: a row for each one that is asked, and the picture of all
of them.
"""

import datetime as dt
from dataclasses import dataclass

from agreements.proposals.enums import ConsentState
from agreements.proposals.models import Consent, RateProposal
from agreements.proposals.rules import consent_warnings, municipalities_of
from ivz.core import dutch
from ivz.region.models import Organisation

CONSENT_TONES: dict[str, str] = {
    ConsentState.PENDING: "neutral",
    ConsentState.AGREED: "valid",
    ConsentState.AGREED_WITH_REMARKS: "warning",
    ConsentState.REFUSED: "error",
}
_ORDER = (
    ConsentState.AGREED,
    ConsentState.AGREED_WITH_REMARKS,
    ConsentState.REFUSED,
    ConsentState.PENDING,
)
_NOT_GIVEN = "niet vermeld"


@dataclass(frozen=True, slots=True)
class ConsentRow:
    """One college; without a `consent` nothing is recorded of it."""

    municipality: Organisation
    consent: Consent | None

    @property
    def state(self) -> str:
        return self.consent.state if self.consent else ConsentState.PENDING

    @property
    def state_label(self) -> str:
        return str(ConsentState(self.state).label)

    @property
    def decided_on(self) -> dt.date | None:
        return self.consent.decided_on if self.consent else None

    @property
    def day_text(self) -> str:
        """The day in words, marked where no source gives it; empty while there is no decision."""
        if self.consent is None or self.state == ConsentState.PENDING:
            return ""
        if self.consent.decided_on is None:
            return _NOT_GIVEN
        return dutch.short_date(self.consent.decided_on) + (
            " (aangenomen)" if self.consent.is_date_assumed else ""
        )

    @property
    def reference(self) -> str:
        return self.consent.reference if self.consent else ""

    @property
    def text(self) -> str:
        return self.consent.text if self.consent else ""

    @property
    def source_text(self) -> str:
        return self.consent.source_text if self.consent else ""


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of the picture: place and width in percent."""

    state: str
    label: str
    tone: str
    number: int
    x: float
    width: float


@dataclass(frozen=True, slots=True)
class ConsentReport:
    """Every college that is asked; `warnings` say who refused or has not answered, while the
    proposal waits for a decision.
    """

    rows: tuple[ConsentRow, ...]
    warnings: tuple[str, ...]

    def number(self, *states: str) -> int:
        return sum(row.state in states for row in self.rows)

    @property
    def agreed(self) -> int:
        """With or without remarks."""
        return self.number(ConsentState.AGREED, ConsentState.AGREED_WITH_REMARKS)

    @property
    def refused(self) -> int:
        return self.number(ConsentState.REFUSED)

    @property
    def pending(self) -> int:
        return self.number(ConsentState.PENDING)

    @property
    def in_words(self) -> str:
        """5 van 14 colleges zijn akkoord, 1 niet akkoord, 8 nog niet besloten."""
        verb = "is" if self.agreed == 1 else "zijn"
        return (
            f"{self.agreed} van {len(self.rows)} colleges {verb} akkoord, {self.refused} niet"
            f" akkoord, {self.pending} nog niet besloten."
        )

    @property
    def segments(self) -> tuple[Segment, ...]:
        """The parts that have any college, from agreed to pending."""
        found, at = [], 0
        for state in _ORDER:
            number = self.number(state)
            if number:
                whole = len(self.rows)
                place = round(100 * at / whole, 2), round(100 * number / whole, 2)
                found.append(
                    Segment(state, ConsentState(state).label, CONSENT_TONES[state], number, *place)
                )
            at += number
        return tuple(found)

    def of(self, municipality: Organisation) -> ConsentRow | None:
        return next((row for row in self.rows if row.municipality.pk == municipality.pk), None)


def consent_report(proposal: RateProposal) -> ConsentReport:
    """The colleges of a proposal by name; two queries."""
    consents = {
        consent.municipality_id: consent for consent in proposal.consents.select_related("source")
    }
    asked = list(municipalities_of(proposal))
    rows = tuple(ConsentRow(municipality, consents.get(municipality.pk)) for municipality in asked)
    return ConsentReport(
        rows, () if proposal.is_settled else tuple(consent_warnings(consents.values(), asked))
    )

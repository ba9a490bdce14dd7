"""Rate proposals and what colleges said about them."""

import datetime as dt
from decimal import Decimal

from agreements.proposals.enums import ConsentState
from agreements.proposals.models import Consent, RateProposal
from tests.factories.twente import Twente


def proposal(twente: Twente, **fields) -> RateProposal:
    """A draft for 0.365 from 2028, unless `fields` say otherwise."""
    values = {
        "key": "ivz-2028",
        "title": "Tarief Platform IVZ vanaf 2028",
        "kind": "rate",
        "value": Decimal("0.365"),
        "valid_from": dt.date(2028, 1, 1),
        "reasoning": "Overheadkosten worden toegerekend.",
    }
    return RateProposal.objects.create(fund=twente.fund, **{**values, **fields})


def submitted_proposal(twente: Twente, **fields) -> RateProposal:
    """The same with the colleges, tied to the planned rate of the series."""
    return proposal(
        twente,
        **{
            "state": "submitted",
            "submitted_on": dt.date(2025, 10, 9),
            "rate": twente.rate("0.365"),
            **fields,
        },
    )


def consent(
    of: RateProposal, twente: Twente, name: str, state: str = ConsentState.AGREED, **fields
) -> Consent:
    return Consent.objects.create(
        proposal=of, municipality=twente.municipality(name), state=state, **fields
    )


def proposals_in_every_state(twente: Twente) -> None:
    """A draft, one with the colleges and an adopted one, for tests that visit every address."""
    proposal(twente, key="voorstel-concept", valid_from=dt.date(2029, 1, 1))
    consent(
        proposal(
            twente, key="voorstel-colleges", state="submitted", submitted_on=dt.date(2025, 10, 9)
        ),
        twente,
        "Almelo",
    )
    rate = twente.fund.rates.create(
        valid_from=dt.date(2027, 1, 1),
        value=Decimal("0.35"),
        status="adopted",
        decision=twente.agreement,
    )
    proposal(
        twente,
        key="voorstel-besloten",
        value=rate.value,
        valid_from=rate.valid_from,
        state="adopted",
        rate=rate,
        decision=twente.agreement,
    )

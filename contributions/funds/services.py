"""Records decisions behind rates, the moment a rate may be used for invoices, and takes them away
again.
"""

import pghistory
from django.db import transaction

from contributions.funds.enums import RateStatus
from contributions.funds.models import Fund, Rate
from contributions.funds.rules import why_not_adopt_rate, why_not_withdraw_decision
from ivz.accounts.models import User
from ivz.core.refusal import Refused, require
from portfolios.decisions.models import Decision


@transaction.atomic
def adopt_rate(rate_id: int, *, decision: Decision, by: User) -> Rate:
    """Make a rate "vastgesteld" by the decision it rests on (service agreement 2019, art. 6.5).

    Raises:
        Refused: `by` may not, the rate has a decision already, or `decision` is only a step.
    """
    rate = Rate.objects.select_for_update(of=("self",)).get(pk=rate_id)
    require(why_not_adopt_rate(by, rate))
    if not decision.is_binding:
        raise Refused(
            "Dit is een stap op weg naar een besluit, niet het besluit zelf. Kies een besluit of"
            " een overeenkomst."
        )
    rate.decision = decision
    rate.status = RateStatus.ADOPTED
    rate.save(update_fields=["decision", "status"])
    return rate


@transaction.atomic
def withdraw_decision(rate_id: int, *, by: User, reason: str) -> Rate:
    """Take the decision away from a rate, which is "voorgenomen" again; `reason` goes into the
    history.

    Raises:
        Refused: `by` may not, there is no decision, a live invoice was computed with the rate, or
        `reason` is empty.
    """
    fund = Fund.objects.get(rates=rate_id)
    Fund.objects.select_for_update().get(
        pk=fund.pk
    )  # the lock of issuing: no invoice gets this rate meanwhile
    rate = Rate.objects.select_for_update(of=("self",)).get(pk=rate_id)
    require(why_not_withdraw_decision(by, rate))
    require(None if reason.strip() else "Vul in waarom u het besluit intrekt.")
    rate.decision = None
    rate.status = RateStatus.PLANNED
    with pghistory.context(why=reason):
        rate.save(update_fields=["decision", "status"])
    return rate

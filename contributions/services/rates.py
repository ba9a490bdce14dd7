"""Records decisions behind rates: the moment a rate may be used for invoices."""

from django.db import transaction

from contributions.enums import RateStatus
from contributions.models import Rate
from contributions.rules import why_not_adopt_rate
from ivz.accounts.models import User
from ivz.core.refusal import Refused, require
from portfolios.models import Decision


@transaction.atomic
def adopt_rate(rate_id: int, *, decision: Decision, by: User) -> Rate:
    """Make a rate "vastgesteld" by the decision it rests on (service agreement 2019, art. 6.5).

    Raises:
        Refused: `by` may not, the rate has a decision already, or `decision` is only a step.
    """
    rate = Rate.objects.select_for_update(of=("self",)).get(pk=rate_id)
    require(why_not_adopt_rate(by, rate))
    if not decision.is_binding:
        raise Refused("Dit is een stap op weg naar een besluit, niet het besluit zelf. Kies een besluit of een overeenkomst.")
    rate.decision = decision
    rate.status = RateStatus.ADOPTED
    rate.save(update_fields=["decision", "status"])
    return rate

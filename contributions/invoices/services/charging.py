"""Extra charges: put one on an organisation's next invoice, or take it back while no invoice
carries it.
"""

from decimal import Decimal

from django.db import transaction

from contributions.funds.models import Fund
from contributions.invoices.models.charges import ExtraCharge
from contributions.invoices.rules import why_not_charge, why_not_withdraw_charge
from ivz.accounts.models import User
from ivz.core.refusal import require
from ivz.region.models import Organisation


@transaction.atomic
def charge_once(
    *,
    fund: Fund,
    organisation: Organisation,
    text: str,
    amount: Decimal,
    basis: str,
    decision_text: str,
    by: User,
    not_before: int | None = None,
) -> ExtraCharge:
    """Let the next invoice of `organisation` ask `amount` euros more, once.

    `basis` says how the amount came about and `decision_text` what it rests on; both stand on the
    invoice. With `not_before` invoices of earlier contribution years are passed over.

    Raises:
        Refused: `by` may not, the organisation gets no invoices, or the amount is not above 0.
    """
    require(why_not_charge(by, organisation, amount))
    Fund.objects.select_for_update().get(
        pk=fund.pk
    )  # not while a year of this fund is being numbered
    charge = ExtraCharge(
        fund=fund,
        organisation=organisation,
        text=text,
        amount=amount,
        basis=basis,
        decision_text=decision_text,
        not_before=not_before,
        requested_by=by,
    )
    charge.full_clean(exclude=["fund", "organisation", "requested_by"])
    charge.save()
    return charge


@transaction.atomic
def withdraw_charge(charge_id: int, *, by: User) -> ExtraCharge:
    """Take a charge back for good.

    Raises:
        Refused: `by` may not, it is withdrawn already, or it stands on an invoice.
    """
    Fund.objects.select_for_update().get(
        charges=charge_id
    )  # the fund before the charge, as issuing does
    ExtraCharge.objects.select_for_update(of=("self",)).get(pk=charge_id)
    charge = ExtraCharge.objects.with_invoice().get(pk=charge_id)
    require(why_not_withdraw_charge(by, charge))
    charge.is_withdrawn = True
    charge.save(update_fields=["is_withdrawn"])
    return charge

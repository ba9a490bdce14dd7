"""Keeps funds and rates, records decisions behind rates, the moment a rate may be used for
invoices, and takes them away again.

Each holds the fund, which is the lock of issuing: no invoice is made of what changes meanwhile.
"""

from collections.abc import Iterable, Mapping
from typing import Any

import pghistory
from django.db import transaction

from contributions.funds.enums import RateStatus
from contributions.funds.models import Fund, Rate
from contributions.funds.rules import (
    FIGURES,
    why_not_adopt_rate,
    why_not_change_fund,
    why_not_change_rate,
    why_not_edit_rates,
    why_not_start_rate,
    why_not_withdraw_decision,
)
from ivz.accounts.models import User
from ivz.core.merging import changes
from ivz.core.refusal import Refused, require
from ivz.web.edits import locked, require_as_seen, require_unchanged, store
from ivz.web.records import held
from portfolios.decisions.models import Decision


@transaction.atomic
def change_fund(
    fund: Fund,
    *,
    values: Mapping[str, Any],
    seen: Mapping[str, str] | None = None,
    by: User,
    reason: str,
) -> Fund:
    """Give a fund other rules; `seen` are the marks of what stood there when they were typed.

    Raises:
        StaleEdit: somebody else changed it since.
        Refused: `by` may not, or invoices rest on what would change.
    """
    require(why_not_edit_rates(by))
    fund = locked(fund)
    stored = {name: held(fund, name) for name in values}
    require_unchanged(seen, values, stored)
    require(why_not_change_fund(fund, changes(values, stored)))
    return store(fund, values, reason)


def rate_values(rate: Rate, names: Iterable[str]) -> dict[str, Any]:
    """What `rate` holds under the names of its form; how firm it is, is its status."""
    return {
        name: RateStatus(rate.status) if name == "firmness" else held(rate, name) for name in names
    }


@transaction.atomic
def add_rate(fund: Fund, *, values: Mapping[str, Any], by: User) -> Rate:
    """A new rate from a day on.

    Raises:
        Refused: `by` may not, or invoices of a year after that day rest on the rate before it.
    """
    require(why_not_edit_rates(by))
    rate = Rate(fund=locked(fund))
    require(why_not_start_rate(rate.fund, values["valid_from"]))
    return _store(rate, values)


@transaction.atomic
def change_rate(
    rate_id: int,
    *,
    values: Mapping[str, Any],
    seen: Mapping[str, str] | None = None,
    by: User,
    reason: str,
) -> Rate:
    """Give a rate another value, source or note; `seen` are the marks of what stood there when it
    was typed.

    Raises:
        StaleEdit: somebody else changed it since.
        Refused: `by` may not, or a decision or invoices rest on a figure that would change.
    """
    require(why_not_edit_rates(by))
    rate = _locked_rate(rate_id)
    stored = rate_values(rate, values)
    require_unchanged(seen, values, stored)
    changed = changes(values, stored)
    if changed.keys() & set(FIGURES):
        require(why_not_change_rate(by, rate))
    if "valid_from" in changed:
        require(why_not_start_rate(rate.fund, values["valid_from"]))
    return _store(rate, values, reason)


def _store(rate: Rate, values: Mapping[str, Any], reason: str = "") -> Rate:
    status = values.get("firmness", rate.status)
    named = {name: value for name, value in values.items() if name != "firmness"}
    return store(rate, {**named, "status": status}, reason)


def _locked_rate(rate_id: int) -> Rate:
    """The rate, held together with its fund."""
    fund = locked(Fund.objects.get(rates=rate_id))
    rate = Rate.objects.select_for_update(of=("self",)).get(pk=rate_id)
    rate.fund = fund
    return rate


@transaction.atomic
def adopt_rate(rate_id: int, *, decision: Decision, by: User, seen: str = "") -> Rate:
    """Make a rate "vastgesteld" by the decision it rests on (service agreement 2019, art. 6.5);
    `seen` are the marks of its figures as they were when that was asked.

    Raises:
        Refused: `by` may not, the rate has a decision already or other figures than were seen, or
            `decision` is only a step.
    """
    rate = _locked_rate(rate_id)
    require(why_not_adopt_rate(by, rate))
    require_as_seen(
        seen,
        rate_values(rate, FIGURES),
        "Dit tarief is gewijzigd sinds u deze pagina opende. Er is nog geen besluit vastgelegd."
        " Controleer het tarief.",
    )
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
    rate = _locked_rate(rate_id)
    require(why_not_withdraw_decision(by, rate))
    require(None if reason.strip() else "Vul in waarom u het besluit intrekt.")
    rate.decision = None
    rate.status = RateStatus.PLANNED
    with pghistory.context(why=reason):
        rate.save(update_fields=["decision", "status"])
    return rate

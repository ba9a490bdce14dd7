"""Verbs on rate proposals: type in, change, submit to the colleges, adopt, take the decision back,
withdraw.
"""

import datetime as dt
from collections.abc import Mapping
from typing import Any

import pghistory
from django.db import transaction
from django.db.models import ProtectedError
from django.utils.text import slugify

from agreements.proposals.enums import ProposalState
from agreements.proposals.models import RateProposal
from agreements.proposals.reports.effect import new_value, proposal_effect
from agreements.proposals.rules import (
    why_not_adopt,
    why_not_change_proposal,
    why_not_edit_proposals,
    why_not_reopen,
    why_not_rest_on,
    why_not_submit,
    why_not_withdraw,
)
from contributions.funds.enums import RateStatus
from contributions.funds.models import Fund, Rate
from contributions.funds.services import adopt_rate, withdraw_decision
from ivz.accounts.models import User
from ivz.core.refusal import Refused, require
from ivz.web.edits import require_unchanged
from portfolios.decisions.models import Decision

RESERVED = frozenset({"nieuw", "rekenen"})  # parts of addresses
PROPOSAL_FIELDS = (
    "title",
    "kind",
    "value",
    "target_amount",
    "index_percentage",
    "rounding_rule",
    "valid_from",
    "reasoning",
    "agreements",
    "undated_source",
    "source",
    "source_locator",
)
_COLUMNS = tuple(name for name in PROPOSAL_FIELDS if name != "agreements")


def stored_values(proposal: RateProposal) -> dict[str, Any]:
    """What a form on a draft shows at first."""
    values = {name: getattr(proposal, name) for name in _COLUMNS}
    return values | {"agreements": list(proposal.agreements.all()) if proposal.pk else []}


@transaction.atomic
def create_draft(fund: Fund, *, values: Mapping[str, Any], by: User) -> RateProposal:
    """A new draft with a key of its own.

    Raises:
        Refused: `by` may not work on proposals.
    """
    require(why_not_edit_proposals(by))
    Fund.objects.select_for_update().get(pk=fund.pk)
    columns = {name: values[name] for name in _COLUMNS}
    proposal = RateProposal.objects.create(
        fund=fund, created_by=by, key=free_key(fund, values["valid_from"]), **columns
    )
    proposal.agreements.set(values["agreements"])
    return proposal


@transaction.atomic
def change_draft(
    proposal_id: int,
    *,
    values: Mapping[str, Any],
    by: User,
    why: str,
    seen: Mapping[str, str] | None = None,
) -> RateProposal:
    """Other figures or words, as long as it is a draft. `seen` marks what somebody saw who typed
    this.

    Raises:
        Refused: `by` may not, or colleges decide about it already.
        StaleEdit: somebody else changed it since.
    """
    proposal = _locked(proposal_id)
    require(why_not_change_proposal(by, proposal))
    require_unchanged(seen, values, stored_values(proposal))
    with pghistory.context(why=why):
        for name in _COLUMNS:
            setattr(proposal, name, values[name])
        proposal.save(update_fields=_COLUMNS)
        proposal.agreements.set(values["agreements"])
    return proposal


def free_key(fund: Fund, valid_from: dt.date) -> str:
    """A key that no proposal has: ivz-2028, or ivz-2028-2 for the second one of that year."""
    start = slugify(f"{fund.code}-{valid_from.year}")
    taken = {
        *RateProposal.objects.filter(key__startswith=start).values_list("key", flat=True),
        *RESERVED,
    }
    key, number = start, 2
    while key in taken:
        key, number = f"{start}-{number}", number + 1
    return key


@transaction.atomic
def submit_proposal(proposal_id: int, *, by: User, on: dt.date) -> RateProposal:
    """Lay a draft before the colleges. Its rate stands in the series as "voorgenomen" from now on,
    for years to come.

    A planned rate of the same day becomes the rate of the proposal.

    Raises:
        Refused: `by` may not, it is no draft, or a rate or another proposal begins on the same day.
    """
    proposal = _locked(proposal_id)
    require(why_not_submit(by, proposal))
    with pghistory.context(why=f"Voorgelegd aan de colleges: {proposal}"):
        proposal.rate = _planned_rate(proposal, on)
        proposal.state = ProposalState.SUBMITTED
        proposal.submitted_on = on
        proposal.save(update_fields=["rate", "state", "submitted_on"])
    return proposal


@transaction.atomic
def adopt_proposal(proposal_id: int, *, decision: Decision, by: User) -> RateProposal:
    """Record the decision: the proposal is adopted and its rate may be invoiced.

    What colleges said stands beside it and does not stop it.

    Raises:
        Refused: `by` may not, it is not with the colleges, or it cannot rest on `decision`.
    """
    proposal = _locked(proposal_id)
    require(why_not_adopt(by, proposal))
    require(why_not_rest_on(proposal, decision))
    with pghistory.context(why=f"Vastgesteld: {proposal}"):
        rate = proposal.rate or _planned_rate(proposal, decision.decided_on)
        proposal.rate = rate
        proposal.state = ProposalState.ADOPTED
        proposal.decision = decision
        proposal.save(update_fields=["rate", "state", "decision"])
        proposal.rate = adopt_rate(rate.pk, decision=decision, by=by)
    return proposal


@transaction.atomic
def reopen_proposal(proposal_id: int, *, by: User, reason: str) -> RateProposal:
    """Take the decision away: the proposal is with the colleges again, its rate "voorgenomen".

    Raises:
        Refused: `by` may not, there is no decision, invoices rest on the rate, or `reason` is
        empty.
    """
    proposal = _locked(proposal_id)
    require(why_not_reopen(by, proposal))
    require(None if reason.strip() else "Vul in waarom u het besluit intrekt.")
    rate = proposal.rate
    if rate is None:
        raise Refused("Bij dit voorstel is geen besluit vastgelegd.")
    with pghistory.context(why=reason):
        proposal.state = ProposalState.SUBMITTED
        proposal.decision = None
        proposal.save(update_fields=["state", "decision"])
    withdraw_decision(rate.pk, by=by, reason=reason)
    return proposal


@transaction.atomic
def withdraw_proposal(proposal_id: int, *, by: User, on: dt.date, reason: str) -> RateProposal:
    """Withdraw a proposal; what was said about it stays. Its planned rate leaves the series, so
    that no year counts on it.

    Raises:
        Refused: `by` may not, it is adopted or withdrawn, its rate is named elsewhere, or `reason`
        is empty.
    """
    proposal = _locked(proposal_id)
    require(why_not_withdraw(by, proposal))
    require(None if reason.strip() else "Vul in waarom u het voorstel intrekt.")
    rate = proposal.rate
    with pghistory.context(why=reason):
        proposal.rate = None
        proposal.state = ProposalState.WITHDRAWN
        proposal.withdrawn_on = on
        proposal.withdrawn_reason = reason.strip()
        proposal.save(update_fields=["rate", "state", "withdrawn_on", "withdrawn_reason"])
        if rate is not None:
            _remove(rate)
    return proposal


def _locked(proposal_id: int) -> RateProposal:
    """The proposal under the lock of issuing: no year is invoiced while its rate changes."""
    fund = Fund.objects.get(proposals=proposal_id)
    Fund.objects.select_for_update().get(pk=fund.pk)
    return (
        RateProposal.objects.select_for_update(of=("self",))
        .select_related("fund", "rate")
        .get(pk=proposal_id)
    )


def _planned_rate(proposal: RateProposal, on: dt.date) -> Rate:
    """The proposal's row in the series: the planned one of its day with its figures,
    or a new one.
    """
    value = new_value(proposal, proposal_effect(proposal, today=on).present)
    figures = {"value": value, "rounding_rule": proposal.rounding_rule}
    planned = (
        Rate.objects.select_for_update()
        .filter(fund=proposal.fund, valid_from=proposal.valid_from)
        .first()
    )
    if planned is None:
        origin = {
            "source": proposal.source,
            "source_locator": proposal.source_locator,
            "note": proposal.title,
        }
        return Rate.objects.create(
            fund=proposal.fund,
            valid_from=proposal.valid_from,
            status=RateStatus.PLANNED,
            **figures,
            **origin,
        )
    changed = [name for name, figure in figures.items() if getattr(planned, name) != figure]
    for name in changed:
        setattr(planned, name, figures[name])
    if changed:
        planned.save(update_fields=changed)
    return planned


def _remove(rate: Rate) -> None:
    try:
        rate.delete()
    except ProtectedError as error:
        raise Refused(
            "Het tarief van dit voorstel wordt genoemd bij een artikel van een overeenkomst. Haal"
            " het daar eerst weg."
        ) from error

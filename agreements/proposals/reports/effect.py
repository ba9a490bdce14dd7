"""What a rate proposal costs each municipality in each year: the one place that page, file, note
and letter take these figures from.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from agreements.proposals.calculation.effect import Change, surcharge, total
from agreements.proposals.calculation.targets import Indexation, Outcome, indexed, outcome
from agreements.proposals.enums import ProposalKind, ProposalState
from agreements.proposals.models import RateProposal
from contributions.funds.enums import RateStatus
from contributions.funds.models import Rate
from contributions.invoices.calculation import CountFacts, levy_line
from contributions.years.calculation.basis import undated_basis
from contributions.years.reports.years import Ledger, YearReport, rate_facts
from ivz.core import dutch
from ivz.core.money import RoundingRule
from ivz.region.models import Organisation

YEARS_AHEAD = 5


@dataclass(frozen=True, slots=True)
class EffectLine:
    """One municipality in one year: the count, and the amount without and with the proposal."""

    year: int
    organisation: Organisation
    inhabitants: int | None
    reference_date: dt.date | None
    is_provisional: bool
    change: Change

    @property
    def old(self) -> Decimal | None:
        return self.change.old

    @property
    def new(self) -> Decimal | None:
        return self.change.new

    @property
    def rise(self) -> Decimal | None:
        return self.change.rise

    @property
    def percentage(self) -> Decimal | None:
        return self.change.percentage

    @property
    def extra(self) -> Decimal | None:
        """The surcharge rounded by itself, for a proposal of that kind."""
        return self.change.extra

    @property
    def counts_word(self) -> str:
        return _counts_word([self])


@dataclass(frozen=True)
class EffectYear:
    """One year without and with the proposal. `by_rule` is False where the counts of the rule's day
    are not known yet.
    """

    year: int
    old_rate: Decimal | None
    new_rate: Decimal | None
    reference_date: dt.date | None
    by_rule: bool
    lines: tuple[EffectLine, ...]

    @cached_property
    def total(self) -> Change:
        """Sums of the rounded lines."""
        return total(line.change for line in self.lines)

    @cached_property
    def inhabitants(self) -> int:
        return sum(line.inhabitants or 0 for line in self.lines)

    @property
    def is_changed(self) -> bool:
        """Whether the proposal makes any difference in this year."""
        return self.old_rate != self.new_rate

    @property
    def counts_word(self) -> str:
        """How firm the counts are: vastgesteld, voorlopig, or both."""
        return _counts_word(self.lines)

    @property
    def basis_words(self) -> str:
        """The counts in one phrase: of which day, how firm, and whether they are the year's own."""
        if not any(line.inhabitants for line in self.lines):
            return "geen inwonertallen bekend"
        if self.reference_date is None:
            return "inwonertallen zonder peildatum"
        words = f"inwonertallen van {dutch.long_date(self.reference_date)}, {self.counts_word}"
        return words if self.by_rule else f"{words}; het bedrag is een raming"

    def of(self, organisation: Organisation) -> EffectLine | None:
        """The line of one municipality; None when it does not pay in this year."""
        return next((line for line in self.lines if line.organisation.pk == organisation.pk), None)


@dataclass(frozen=True)
class ProposalEffect:
    """The whole effect of a proposal. `present` is the rate that would hold without it on the day
    it begins.

    `as_proposed` computes with the counts that the proposal itself was made with, where those have
    no reference date.
    """

    proposal: RateProposal
    present: Rate | None
    new_rate: Decimal
    years: tuple[EffectYear, ...]
    first: EffectYear  # the first year that is computed with the new rate
    as_proposed: EffectYear | None

    @property
    def present_rate(self) -> Decimal | None:
        return self.present.value if self.present else None

    @property
    def rise_rate(self) -> Decimal:
        """Euros per inhabitant more; negative when the rate goes down."""
        return self.new_rate - (self.present_rate or 0)

    @property
    def shown(self) -> EffectYear:
        """The year a reader sees first: with the proposal's own counts, or the first year of the
        new rate.
        """
        return self.as_proposed or self.first

    def year(self, year: int) -> EffectYear | None:
        return next((found for found in self.years if found.year == year), None)

    @property
    def target(self) -> Outcome | None:
        """What the new rate brings in beside the amount that is wanted, with the counts of the year
        shown.
        """
        counts = [line.inhabitants for line in self.shown.lines if line.inhabitants]
        if self.proposal.target_amount is None or not counts:
            return None
        return outcome(
            self.new_rate,
            counts,
            target=self.proposal.target_amount,
            present=self.present_rate or Decimal(0),
            rule=_rule(self.proposal),
        )

    @property
    def indexation(self) -> Indexation | None:
        """What indexing makes of the present rate, with its residue."""
        if self.proposal.index_percentage is None or self.present_rate is None:
            return None
        return indexed(self.present_rate, self.proposal.index_percentage)


def proposal_effect(proposal: RateProposal, *, today: dt.date) -> ProposalEffect:
    """The effect from the year of `today` to five years ahead; of a settled proposal from the year
    it was settled.

    Years that were invoiced before the proposal keep their amounts as issued. The first year of the
    new rate is always there.
    """
    first = first_year(proposal.valid_from)
    years = _years(proposal, first, today)
    ledger = Ledger(proposal.fund, years)
    others = [rate for rate in ledger.rates if rate.valid_from != proposal.valid_from]
    before = ledger.with_rates(others, blind_from=first)
    present = before.rate_on(proposal.valid_from)
    value = new_value(proposal, present)
    proposed = Rate(
        fund=proposal.fund,
        valid_from=proposal.valid_from,
        value=value,
        rounding_rule=proposal.rounding_rule,
        status=RateStatus.PLANNED,
    )
    is_real = proposal.state == ProposalState.ADOPTED and proposal.rate_id is not None
    after = ledger if is_real else ledger.with_rates([*others, proposed], blind_from=first)
    found = tuple(_effect_year(proposal, before.year(year), after.year(year)) for year in years)
    return ProposalEffect(
        proposal=proposal,
        present=present,
        new_rate=value,
        years=found,
        first=next(year for year in found if year.year == first),
        as_proposed=_as_proposed(proposal, ledger, present, proposed, first),
    )


def new_value(proposal: RateProposal, present: Rate | None) -> Decimal:
    """The new rate per inhabitant: what the proposal names, or the present rate with its surcharge.

    Once colleges were asked, it is the rate that was laid before them: a later change of the rate
    below it moves nothing.
    """
    if proposal.rate is not None and proposal.rate.value is not None:
        planned: Decimal = proposal.rate.value
        return planned
    named: Decimal = proposal.value
    if proposal.kind != ProposalKind.SURCHARGE:
        return named
    return named + (present.value if present and present.value else Decimal(0))


def first_year(valid_from: dt.date) -> int:
    """The first contribution year that uses a rate: a year uses the rate of its 1 January."""
    return valid_from.year if (valid_from.month, valid_from.day) == (1, 1) else valid_from.year + 1


def settled_on(proposal: RateProposal) -> dt.date | None:
    """The day a proposal was adopted or withdrawn; None while it is underway."""
    if proposal.state == ProposalState.ADOPTED and proposal.decision:
        return proposal.decision.decided_on
    return proposal.withdrawn_on if proposal.state == ProposalState.WITHDRAWN else None


def _years(proposal: RateProposal, first: int, today: dt.date) -> range:
    base = (settled_on(proposal) or today).year
    return range(min(base, first), max(base + YEARS_AHEAD, first) + 1)


def _effect_year(proposal: RateProposal, old: YearReport, new: YearReport) -> EffectYear:
    """Two computations of one year laid side by side."""
    without = {line.organisation.pk: line for line in old.lines}
    is_changed = _value(old.rate) != _value(new.rate)
    lines = []
    for line in new.lines:
        facts, count = line.facts, new.basis.counts.get(line.organisation.pk)
        inhabitants = facts.inhabitants if facts else None
        unchanged = without.get(line.organisation.pk)
        change = Change(
            old=unchanged.amount if unchanged else None,
            new=line.amount,
            extra=_extra(proposal, inhabitants) if is_changed else None,
        )
        day = facts.reference_date if facts else None
        lines.append(
            EffectLine(
                new.year,
                line.organisation,
                inhabitants,
                day,
                bool(count and count.is_provisional),
                change,
            )
        )
    basis = new.basis
    return EffectYear(
        new.year,
        _value(old.rate),
        _value(new.rate),
        basis.reference_date,
        basis.by_rule,
        tuple(lines),
    )


def _as_proposed(
    proposal: RateProposal, ledger: Ledger, present: Rate | None, proposed: Rate, first: int
) -> EffectYear | None:
    """The first year with the counts of the proposal's own source."""
    if proposal.undated_source_id is None:
        return None
    payers = {
        organisation.pk: organisation
        for organisation in ledger.organisations
        if organisation.is_municipality
    }
    counts = undated_basis(payers, ledger.undated[proposal.undated_source_id]).counts
    lines = tuple(
        _proposed_line(proposal, payers[key], counts[key], present, proposed, first)
        for key in payers
        if key in counts
    )
    return EffectYear(first, _value(present), _value(proposed), None, by_rule=False, lines=lines)


def _proposed_line(
    proposal: RateProposal,
    organisation: Organisation,
    count: CountFacts,
    present: Rate | None,
    proposed: Rate,
    year: int,
) -> EffectLine:
    change = Change(
        old=levy_line(count, rate_facts(present), "").amount if present else None,
        new=levy_line(count, rate_facts(proposed), "").amount,
        extra=_extra(proposal, count.inhabitants),
    )
    return EffectLine(
        year, organisation, count.inhabitants, count.reference_date, count.is_provisional, change
    )


def _extra(proposal: RateProposal, inhabitants: int | None) -> Decimal | None:
    if proposal.kind != ProposalKind.SURCHARGE or inhabitants is None:
        return None
    return surcharge(inhabitants, proposal.value, _rule(proposal))


def _rule(proposal: RateProposal) -> RoundingRule:
    return RoundingRule(proposal.rounding_rule)


def _value(rate: Rate | None) -> Decimal | None:
    return rate.value if rate else None


def _counts_word(lines: Iterable[EffectLine]) -> str:
    firm = {line.is_provisional for line in lines if line.inhabitants is not None}
    if firm == {True}:
        return "voorlopig"
    return "deels voorlopig" if True in firm else "vastgesteld"

"""Rate proposals: who may do what in which state, and what each step does to the
series of rates.
"""

import datetime as dt
from contextlib import nullcontext
from decimal import Decimal

import pytest

from agreements.proposals import rules
from agreements.proposals.enums import ConsentState, ProposalKind, ProposalState
from agreements.proposals.models import RateProposal
from agreements.proposals.services.consents import record_consent
from agreements.proposals.services.proposals import (
    PROPOSAL_FIELDS,
    adopt_proposal,
    change_draft,
    create_draft,
    free_key,
    reopen_proposal,
    stored_values,
    submit_proposal,
    withdraw_proposal,
)
from contributions.funds.enums import RateStatus
from contributions.funds.models import Rate
from contributions.funds.rules import (
    why_not_adopt_rate,
    why_not_change_rate,
    why_not_withdraw_decision,
)
from contributions.funds.services import adopt_rate
from contributions.years.reports.preview import issue_preview
from ivz.core import dutch
from ivz.core.refusal import Refused
from portfolios.bodies.models.bodies import Body
from portfolios.decisions.enums import DecisionKind
from portfolios.decisions.models import Decision
from tests.factories.agreements import agreement
from tests.factories.proposals import consent, proposal, submitted_proposal
from tests.factories.twente import count, source

TODAY = dt.date(2026, 11, 22)
pytestmark = pytest.mark.django_db
STATES = (
    ProposalState.DRAFT,
    ProposalState.SUBMITTED,
    ProposalState.ADOPTED,
    ProposalState.WITHDRAWN,
)
# rule: the states in which the coordinator may; and who else may in those
ALLOWED = {
    rules.why_not_change_proposal: ({ProposalState.DRAFT}, set()),
    rules.why_not_submit: ({ProposalState.DRAFT}, set()),
    rules.why_not_adopt: ({ProposalState.SUBMITTED}, set()),
    rules.why_not_withdraw: ({ProposalState.DRAFT, ProposalState.SUBMITTED}, set()),
    rules.why_not_reopen: ({ProposalState.ADOPTED}, set()),
    rules.why_not_record_consent: ({ProposalState.SUBMITTED, ProposalState.ADOPTED}, {"secretary"}),
}
ROLES = ("coordinator", "secretary", "finance", "controller", "administrator")


@pytest.fixture
def decision(twente) -> Decision:
    return Decision.objects.create(
        kind=DecisionKind.DECISION,
        body=twente.dvo,
        title="Tarief vanaf 2028",
        decided_on=dt.date(2026, 3, 1),
    )


def in_state(twente, state: str, decision: Decision) -> RateProposal:
    if state == ProposalState.DRAFT:
        return proposal(twente)
    fields = {"decision": decision} if state == ProposalState.ADOPTED else {}
    return submitted_proposal(twente, state=state, **fields)


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("rule", ALLOWED, ids=lambda rule: rule.__name__)
def test_who_may_do_what_in_which_state(rule, state, twente, decision, request):
    about = in_state(twente, state, decision)
    states, others = ALLOWED[rule]
    got = {role: rule(request.getfixturevalue(role), about) is None for role in ROLES}
    assert got == {role: state in states and role in {"coordinator", *others} for role in ROLES}


@pytest.mark.parametrize("state", STATES)
def test_who_sees_a_proposal(
    state, twente, decision, coordinator, secretary, finance, controller, administrator
):
    in_state(twente, state, decision)
    seen = {
        user: RateProposal.objects.visible_to(user).exists()
        for user in (coordinator, secretary, controller, finance, administrator)
    }
    outside = state != ProposalState.DRAFT
    assert seen == {
        coordinator: True,
        secretary: True,
        controller: True,
        finance: outside,
        administrator: outside,
    }


def test_a_draft_that_was_withdrawn_stays_inside(twente, finance, coordinator):
    withdrawn = withdraw_proposal(
        proposal(twente).pk, by=coordinator, on=TODAY, reason="Niet nodig"
    )
    assert (withdrawn.state, withdrawn.withdrawn_reason) == (ProposalState.WITHDRAWN, "Niet nodig")
    assert not RateProposal.objects.visible_to(finance).exists()


# --- draft ----------------------------------------------------------------------------------------
def test_drafts_of_one_year_have_keys_of_their_own(twente, coordinator):
    values = stored_values(
        RateProposal(
            fund=twente.fund,
            title="Nieuw",
            value=Decimal("0.4"),
            valid_from=dt.date(2030, 1, 1),
            reasoning="Ja",
        )
    )
    assert set(values) == set(PROPOSAL_FIELDS)
    made = [create_draft(twente.fund, values=values, by=coordinator) for _ in range(2)]
    assert [one.key for one in made] == ["ivz-2030", "ivz-2030-2"]


def test_a_draft_is_not_changed_once_it_was_submitted(twente, coordinator):
    """The form was opened on a draft; what was submitted since stays as it was submitted."""
    draft = proposal(twente)
    values = {**stored_values(draft), "value": Decimal("0.5")}
    submit_proposal(draft.pk, by=coordinator, on=TODAY)
    with pytest.raises(Refused, match="ligt bij de colleges"):
        change_draft(draft.pk, values=values, by=coordinator, why="Anders")
    draft.refresh_from_db()
    assert (draft.state, draft.value, draft.rate.value) == (
        ProposalState.SUBMITTED,
        Decimal("0.365"),
        Decimal("0.365"),
    )


# --- submit ---------------------------------------------------------------------------------------
def test_submitting_takes_over_the_planned_rate(twente, coordinator):
    asked = submit_proposal(proposal(twente, value=Decimal("0.368")).pk, by=coordinator, on=TODAY)
    rate = Rate.objects.get(valid_from=dt.date(2028, 1, 1))
    assert (asked.rate, asked.state, asked.submitted_on) == (rate, ProposalState.SUBMITTED, TODAY)
    assert (rate.value, rate.status) == (Decimal("0.368"), RateStatus.PLANNED)


def test_submitting_plans_a_rate_where_there_is_none(twente, coordinator):
    draft = proposal(
        twente,
        valid_from=dt.date(2030, 1, 1),
        kind=ProposalKind.SURCHARGE,
        value=Decimal("0.01"),
        source=source("nota", "Nota"),
    )
    rate = submit_proposal(draft.pk, by=coordinator, on=TODAY).rate
    assert (rate.value, rate.status, rate.source.key) == (
        Decimal("0.375"),
        RateStatus.PLANNED,
        "nota",
    )


@pytest.mark.parametrize(
    ("day", "words"), [(dt.date(2020, 1, 1), "vastgesteld"), (dt.date(2025, 1, 1), "aangenomen")]
)
def test_no_submitting_on_a_day_with_a_rate(day, words, twente, coordinator):
    with pytest.raises(Refused, match=words):
        submit_proposal(proposal(twente, valid_from=day).pk, by=coordinator, on=TODAY)


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (dt.date(2027, 12, 31), "Kies 1 januari"),
        (dt.date(2028, 1, 1), None),
        (dt.date(2028, 1, 2), "Kies 1 januari"),
    ],
)
def test_a_proposal_begins_on_the_first_day_of_a_year(day, words, twente, coordinator):
    reason = rules.why_not_submit(coordinator, proposal(twente, valid_from=day))
    assert (reason is None) == (words is None)
    assert words is None or words in reason


def test_an_indexation_is_computed_again_when_the_rate_below_it_changes(twente, coordinator):
    draft = proposal(
        twente,
        kind=ProposalKind.INDEXATION,
        value=Decimal("0.376"),
        index_percentage=Decimal(3),
        valid_from=dt.date(2029, 1, 1),
    )
    assert rules.why_not_submit(coordinator, draft) is None
    Rate.objects.filter(value=Decimal("0.365")).update(value=Decimal("0.37"))
    assert "sla het opnieuw op" in rules.why_not_submit(coordinator, draft)


def test_no_second_proposal_for_one_day(twente, coordinator):
    submitted_proposal(twente)
    with pytest.raises(Refused, match="gaat op dezelfde dag in"):
        submit_proposal(proposal(twente, key="ander").pk, by=coordinator, on=TODAY)


# --- adopt ----------------------------------------------------------------------------------------
def test_adopting_gives_the_rate_its_decision(twente, coordinator, decision):
    adopted = adopt_proposal(submitted_proposal(twente).pk, decision=decision, by=coordinator)
    rate = twente.rate("0.365")
    assert (adopted.state, adopted.decision, rate.status, rate.decision) == (
        ProposalState.ADOPTED,
        decision,
        RateStatus.ADOPTED,
        decision,
    )


def test_adopting_opens_the_gate_to_invoices(twente, coordinator, decision):
    for name in ("Almelo", "Borne"):
        count(twente.municipality(name), 75000, dt.date(2027, 1, 1), source(f"cbs-{name}", "CBS"))
    asked = submitted_proposal(twente)
    assert "no_decision" in {finding.key for finding in issue_preview(twente.fund, 2028).refusals}
    adopt_proposal(asked.pk, decision=decision, by=coordinator)
    assert "no_decision" not in {
        finding.key for finding in issue_preview(twente.fund, 2028).refusals
    }


def test_a_refusal_is_a_warning_and_no_lock(twente, coordinator, decision):
    asked = submitted_proposal(twente)
    consent(asked, twente, "Borne", ConsentState.REFUSED)
    consent(asked, twente, "Almelo")
    warnings = rules.consent_warnings(asked.consents.all(), rules.municipalities_of(asked))
    assert warnings == [
        "Het college van Borne is niet akkoord.",
        "Van 12 gemeenten is nog geen besluit van het college bekend.",
    ]
    assert (
        adopt_proposal(asked.pk, decision=decision, by=coordinator).state == ProposalState.ADOPTED
    )


@pytest.mark.parametrize(
    ("kind", "body", "words"),
    [("step", "dvo", "stap op weg"), ("decision", "ab", "besluit van het DVO")],
)
def test_only_the_dvo_or_an_agreement_changes_a_rate(kind, body, words, twente, coordinator):
    Body.objects.create(code="ab", name="Algemeen Bestuur")
    other = Decision.objects.create(
        kind=kind,
        body=Body.objects.get(code=body),
        title="Iets anders",
        decided_on=dt.date(2026, 3, 1),
    )
    with pytest.raises(Refused, match=words):
        adopt_proposal(submitted_proposal(twente).pk, decision=other, by=coordinator)
    assert twente.rate("0.365").status == RateStatus.PLANNED


@pytest.mark.parametrize(
    ("submitted_on", "source_day", "decided_on", "allowed"),
    [
        (dt.date(2025, 10, 9), None, dt.date(2025, 10, 8), False),
        (dt.date(2025, 10, 9), None, dt.date(2025, 10, 9), True),
        (None, dt.date(2025, 9, 1), dt.date(2025, 8, 31), False),
        (None, dt.date(2025, 9, 1), dt.date(2025, 9, 1), True),
        (
            None,
            None,
            dt.date(2024, 12, 31),
            False,
        ),  # the rate that it changes began on 1 January 2025
        (None, None, dt.date(2025, 1, 1), True),
    ],
)
def test_no_decision_is_older_than_its_proposal(
    submitted_on, source_day, decided_on, allowed, twente
):
    told = source("nota", "Nota")
    told.dated = source_day
    told.save()
    asked = submitted_proposal(twente, submitted_on=submitted_on, source=told)
    old = Decision.objects.create(
        kind=DecisionKind.DECISION, body=twente.dvo, title="Tarief", decided_on=decided_on
    )
    reason = rules.why_not_rest_on(asked, old)
    assert (reason is None) == allowed
    assert allowed or "Kies een besluit" in reason


def test_a_signed_agreement_of_the_proposal_is_ground_enough(twente, coordinator):
    asked = submitted_proposal(twente)
    with pytest.raises(Refused, match="na het voorstel"):
        adopt_proposal(asked.pk, decision=twente.agreement, by=coordinator)  # of 2019
    signed = Decision.objects.create(
        kind=DecisionKind.AGREEMENT, title="Bestuursovereenkomst", decided_on=dt.date(2025, 12, 11)
    )
    paper = agreement("bo-2025")
    asked.agreements.add(paper)
    with pytest.raises(Refused, match="geen overeenkomst die op deze dag is ondertekend"):
        adopt_proposal(asked.pk, decision=signed, by=coordinator)
    type(paper).objects.filter(pk=paper.pk).update(signed_on=signed.decided_on)
    assert (
        adopt_proposal(asked.pk, decision=signed, by=coordinator).rate.status == RateStatus.ADOPTED
    )


def test_a_rate_of_a_proposal_is_not_passed_by(twente, coordinator, decision):
    asked, rate = submitted_proposal(twente), twente.rate("0.365")
    assert (
        why_not_change_rate(coordinator, rate)
        == "Dit tarief hoort bij een tariefvoorstel en verandert alleen daarmee."
    )
    assert "bij het voorstel" in why_not_adopt_rate(coordinator, rate)
    with pytest.raises(Refused, match="bij het voorstel"):
        adopt_rate(rate.pk, decision=decision, by=coordinator)
    adopt_proposal(asked.pk, decision=decision, by=coordinator)
    assert "bij het voorstel" in why_not_withdraw_decision(coordinator, twente.rate("0.365"))


# --- back -----------------------------------------------------------------------------------------
def test_reopening_makes_the_rate_planned_again(twente, coordinator, decision):
    asked = submitted_proposal(twente)
    adopt_proposal(asked.pk, decision=decision, by=coordinator)
    reopened = reopen_proposal(asked.pk, by=coordinator, reason="Verkeerd besluit")
    rate = twente.rate("0.365")
    assert (reopened.state, reopened.decision, rate.status, rate.decision) == (
        ProposalState.SUBMITTED,
        None,
        RateStatus.PLANNED,
        None,
    )


def test_reopening_asks_for_a_reason(twente, coordinator, decision):
    asked = submitted_proposal(twente)
    adopt_proposal(asked.pk, decision=decision, by=coordinator)
    with pytest.raises(Refused, match="waarom"):
        reopen_proposal(asked.pk, by=coordinator, reason=" ")


def test_withdrawing_takes_the_plan_out_of_the_series(twente, coordinator):
    withdrawn = withdraw_proposal(
        submitted_proposal(twente).pk, by=coordinator, on=TODAY, reason="De reserve is groter"
    )
    assert (withdrawn.state, withdrawn.rate, withdrawn.withdrawn_on) == (
        ProposalState.WITHDRAWN,
        None,
        TODAY,
    )
    assert not Rate.objects.filter(value=Decimal("0.365")).exists()


def test_free_key_counts_on(twente):
    assert free_key(twente.fund, dt.date(2028, 1, 1)) == "ivz-2028"
    proposal(twente)
    assert free_key(twente.fund, dt.date(2028, 7, 1)) == "ivz-2028-2"


# --- consent --------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("state", "day", "text", "has_source", "words"),
    [
        (ConsentState.AGREED, None, "", False, "op welke dag"),
        (ConsentState.AGREED, None, "", True, None),
        (ConsentState.AGREED, TODAY, "", False, None),
        (ConsentState.AGREED, dt.date(2026, 11, 23), "", False, "nog niet geweest"),
        (ConsentState.PENDING, TODAY, "", False, "nog geen besluit"),
        (ConsentState.PENDING, None, "", False, None),
        (ConsentState.AGREED_WITH_REMARKS, TODAY, " ", False, "opmerking"),
        (ConsentState.REFUSED, TODAY, "", False, None),
    ],
)
def test_what_can_be_an_answer(state, day, text, has_source, words):
    found = rules.why_not_consent(state, day, text, has_source=has_source, today=TODAY)
    assert (found is None) == (words is None)
    assert words is None or words in found


def test_a_proposal_without_a_date_says_whose_day_it_goes_by(twente):
    """The day on which the present rate began is no date of the proposal."""
    asked = submitted_proposal(twente)
    asked.submitted_on = asked.source = None
    begun = rules.rate_before(asked.fund, asked.valid_from).valid_from
    early = begun - dt.timedelta(days=1)
    told = f"Het tarief dat dit voorstel wijzigt, begon op {dutch.long_date(begun)}."
    assert (
        rules.why_not_decided_on(asked, early)
        == f"{told} Een college kan er niet eerder over besluiten. Controleer de datum."
    )
    assert rules.why_not_decided_on(asked, begun) is None
    decision = Decision(
        kind=DecisionKind.DECISION, body=twente.dvo, title="Tarief", decided_on=early
    )
    assert (
        rules.why_not_rest_on(asked, decision)
        == f"Dit is van {dutch.long_date(early)}. {told} Kies een besluit van die dag of later."
    )
    asked.submitted_on = begun
    assert "voorstel van" in (rules.why_not_rest_on(asked, decision) or "")
    assert (rules.why_not_decided_on(asked, early) or "").startswith(
        f"Het voorstel is van {dutch.long_date(begun)}."
    )


@pytest.mark.parametrize(
    ("day", "allowed"), [(dt.date(2026, 9, 30), False), (dt.date(2026, 10, 1), True)]
)
def test_no_college_decides_before_the_proposal_was_there(day, allowed, twente, secretary):
    asked = submitted_proposal(twente)
    RateProposal.objects.filter(pk=asked.pk).update(submitted_on=dt.date(2026, 10, 1))
    with (
        nullcontext()
        if allowed
        else pytest.raises(Refused, match="Het voorstel is van 1 oktober 2026")
    ):
        record_consent(
            asked.pk,
            twente.municipality("Borne"),
            state="agreed",
            decided_on=day,
            by=secretary,
            today=TODAY,
        )
    assert asked.consents.exists() is allowed


def test_recording_and_correcting_an_answer(twente, secretary):
    asked = submitted_proposal(twente)
    borne = twente.municipality("Borne")
    record_consent(asked.pk, borne, state="refused", decided_on=TODAY, by=secretary, today=TODAY)
    corrected = record_consent(
        asked.pk,
        borne,
        state="agreed",
        decided_on=TODAY,
        reference="Z-12",
        by=secretary,
        today=TODAY,
    )
    assert [(row.state, row.reference) for row in asked.consents.all()] == [("agreed", "Z-12")]
    assert corrected.municipality == borne


def test_only_municipalities_of_the_day_are_asked(twente, secretary):
    asked = submitted_proposal(twente)
    with pytest.raises(Refused, match="niet gevraagd"):
        record_consent(
            asked.pk, twente.police, state="agreed", decided_on=TODAY, by=secretary, today=TODAY
        )


@pytest.mark.parametrize(
    ("until", "asked_for"),
    [
        (dt.date(2027, 12, 31), False),
        (dt.date(2028, 1, 1), False),
        (dt.date(2028, 1, 2), True),
        (None, True),
    ],
)
def test_a_municipality_that_merged_away_is_not_asked(until, asked_for, twente):
    borne = twente.municipality("Borne")
    type(borne).objects.filter(pk=borne.pk).update(valid_until=until)
    assert rules.municipalities_of(proposal(twente)).filter(pk=borne.pk).exists() == asked_for

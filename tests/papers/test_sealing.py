"""Sealing what waits: drawn without a lock, going on after one that cannot be made, and found again
by the worker whatever became of the job.
"""

import json

import pytest
from django.db import connection

from contributions.invoices.models.invoices import Invoice, IssueRun
from contributions.issuing.hooks import INVOICES
from ivz.accounts.roles import Role
from ivz.papers.models import IssuedDocument, Paper
from ivz.papers.sealing import works
from ivz.papers.tasks import go_on, make_papers
from portfolios.meetings.models.meetings import DecisionList, Meeting, Outcome
from portfolios.outcomes.hooks import DECISION_LISTS
from portfolios.outcomes.services import outcomes
from tests.factories.accounts import user
from tests.factories.invoices import number_year
from tests.factories.meetings import DAY, held, item, meeting
from tests.factories.twente import build_twente


def spoil(row: Paper, facts: object) -> None:
    """Facts that no paper can be made from, put there behind the triggers."""
    with connection.cursor() as cursor:
        cursor.execute("SET session_replication_role = replica")
        type(row)._base_manager.filter(pk=row.pk).update(facts=facts)
        cursor.execute("SET session_replication_role = DEFAULT")


def adopted(secretary, day) -> DecisionList:
    made: Meeting = held(meeting(day))
    Outcome.objects.create(item=item(made, "Punt"), text="Besluit")
    later = held(meeting(day.replace(day=day.day + 3)))
    return outcomes.adopt_list(made.pk, later.pk, by=secretary, today=later.day)


def waiting_jobs() -> list[dict]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT args::text FROM procrastinate_jobs WHERE status = 'todo' AND task_name ="
            " 'ivz.papers.tasks.make_papers' ORDER BY args ->> 'work'"
        )
        return [json.loads(arguments) for (arguments,) in cursor.fetchall()]


@pytest.mark.django_db
def test_one_bad_invoice_does_not_hold_up_the_run(twente, coordinator):
    run = number_year(twente.fund, 2022, coordinator)
    bad = run.invoices.order_by("pk")[3]
    whole = bad.facts
    spoil(bad, {})
    make_papers("invoices", run.pk)
    run.refresh_from_db()
    assert list(Invoice.objects.unsealed()) == [bad]
    assert (run.finished_at, run.failures, run.error.split(":")[0]) == (None, 1, "TypeError")
    make_papers("invoices", run.pk)  # no further this time
    assert IssueRun.objects.get().failures == 2
    assert INVOICES.waiting() == [run.pk]
    spoil(bad, whole)
    make_papers("invoices", run.pk)
    run.refresh_from_db()
    assert (run.error, run.failures, run.finished_at is None) == ("", 0, False)
    assert (INVOICES.waiting(), run.overview.kind) == ([], "overview")
    assert IssuedDocument.objects.filter(kind="invoice").count() == 14


@pytest.mark.django_db
def test_one_bad_decision_list_does_not_hold_up_the_others(twente, secretary):
    bad, good = adopted(secretary, DAY), adopted(secretary, DAY.replace(day=DAY.day + 6))
    spoil(bad, {"public": {}, "secret": {}})
    for key in DECISION_LISTS.waiting():
        make_papers("decision_lists", key)
    bad.refresh_from_db()
    good.refresh_from_db()
    assert (bad.is_sealed, good.is_sealed, DECISION_LISTS.waiting()) == (False, True, [bad.pk])


@pytest.mark.django_db
def test_what_waits_is_asked_for_once(twente, coordinator, secretary):
    run, found = number_year(twente.fund, 2022, coordinator), adopted(secretary, DAY)
    go_on()
    go_on()
    assert waiting_jobs() == [
        {"key": found.pk, "work": "decision_lists"},
        {"key": run.pk, "work": "invoices"},
    ]


@pytest.mark.django_db
def test_nothing_waits_where_nothing_is_laid_down(twente):
    assert {name: list(work.waiting()) for name, work in works.items()} == {
        "invoices": [],
        "credit_notes": [],
        "notes": [],
        "decision_lists": [],
        "bundles": [],
        "progress_reports": [],
    }


@pytest.mark.django_db(transaction=True)
def test_pages_are_drawn_without_a_transaction():
    twente = build_twente()
    run = number_year(twente.fund, 2022, user("coordinator", Role.COORDINATOR))
    found = adopted(user("secretary", Role.SECRETARY), DAY)
    open_while_drawing = []

    def render(jobs, how_many):
        for job in jobs:
            open_while_drawing.append(connection.in_atomic_block)
            yield job.key, b"%PDF-"

    assert INVOICES.do(run.pk, render=render)
    assert DECISION_LISTS.do(found.pk, render=render)
    assert open_while_drawing == [False] * (14 + 1 + 2)

"""An issue of 150 made-up municipalities under fire: twenty threads at once, and a worker killed
five times.
"""

import datetime as dt
import hashlib
import os
import signal
import threading

import pytest
from django.db import connections, transaction

from contributions.funds.models import Fund
from contributions.invoices.models.invoices import Invoice, IssueRun
from contributions.issuing.hooks import INVOICES
from ivz.accounts.models import User
from ivz.accounts.roles import Role
from ivz.core.refusal import Refused
from ivz.papers.models import IssuedDocument
from ivz.papers.tasks import make_papers
from tests.factories.accounts import user
from tests.factories.invoices import number_year
from tests.factories.twente import build_twente, made_up_municipalities
from tests.factories.worker import start_worker, wait_for

pytestmark = pytest.mark.django_db(transaction=True)
HOW_MANY = 150  # more than are laid out one by one, so that the pool of processes is killed too


def made_up_year(made_up: int) -> tuple[Fund, User]:
    """The year 2030 with the fourteen municipalities and `made_up` others."""
    fund = build_twente().fund
    made_up_municipalities(made_up, dt.date(2029, 1, 1))
    fund.rates.filter(
        valid_from__gt=dt.date(2020, 1, 1)
    ).delete()  # 0.30 holds on: its decision is recorded
    return fund, user("coordinator", Role.COORDINATOR)


def in_threads(how_many: int, work) -> list:
    """What `work` returned or raised in each of `how_many` threads that start at the
    same moment.
    """
    barrier, results = threading.Barrier(how_many), []

    def run() -> None:
        try:
            barrier.wait()
            results.append(work())
        except Refused as refusal:
            results.append(refusal)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=run) for _ in range(how_many)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return results


def sealed() -> int:
    return Invoice.objects.filter(document__isnull=False).count()


def assert_whole(how_many: int) -> None:
    """Exactly `how_many` invoices, numbers without gap, every document whole."""
    numbers = list(Invoice.objects.order_by("sequence").values_list("number", flat=True))
    assert numbers == [f"IVZ-2030-{n:03}" for n in range(1, how_many + 1)]
    documents = IssuedDocument.objects.filter(kind="invoice").values_list("content", "sha256")
    hashes = [(bytes(content), sha256) for content, sha256 in documents]
    assert len(hashes) == how_many
    assert all(
        hashlib.sha256(content).hexdigest() == sha256
        and content.startswith(b"%PDF-")
        and b"%%EOF" in content[-16:]
        for content, sha256 in hashes
    )
    assert Invoice.objects.filter(document__isnull=True).count() == 0


def test_worker_killed_five_times_leaves_no_gap_and_no_half_document():
    fund, coordinator = made_up_year(HOW_MANY - 14)
    results = in_threads(20, lambda: number_year(fund, 2030, coordinator, reason="proef"))
    assert [type(result) for result in results].count(IssueRun) == 1
    run = IssueRun.objects.get()
    with transaction.atomic():
        make_papers.defer(work="invoices", key=run.pk)
    for _ in range(5):
        worker, before = start_worker(), sealed()
        try:
            assert wait_for(lambda before=before: sealed() > before, 60), "the worker did not go on"
        finally:
            os.killpg(worker.pid, signal.SIGKILL)
            worker.wait()
    assert 0 < sealed() < HOW_MANY
    worker = start_worker()
    try:
        assert wait_for(lambda: IssueRun.objects.get().finished_at is not None, 240), (
            IssueRun.objects.get().error
        )
    finally:
        worker.terminate()
        worker.wait(30)
    assert_whole(HOW_MANY)


def test_twenty_threads_sealing_at_once():
    fund, coordinator = made_up_year(6)
    run = number_year(fund, 2030, coordinator, reason="proef")
    results = in_threads(20, lambda: INVOICES.do(run.pk))
    assert results.count(True) >= 1
    assert IssueRun.objects.get().finished_at is not None
    assert_whole(20)

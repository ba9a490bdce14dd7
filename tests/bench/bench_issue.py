"""What issuing costs beside bare rendering, and what pages cost with 14 and with 342
municipalities.

Run with `make bench`. Prints ratios measured in one run; never fails on time.
"""

import datetime as dt
import resource
import statistics
import time
from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from contributions.issuing.hooks import INVOICES
from contributions.issuing.services import issuing
from ivz.accounts.roles import Role
from ivz.papers.making import render
from tests.factories.accounts import user
from tests.factories.invoices import number_year
from tests.factories.papers import pages
from tests.factories.twente import build_twente, made_up_municipalities

pytestmark = [pytest.mark.bench, pytest.mark.django_db(transaction=True)]


def cpu() -> float:
    """CPU seconds of this process and of the children that have ended."""
    own, children = (
        resource.getrusage(resource.RUSAGE_SELF),
        resource.getrusage(resource.RUSAGE_CHILDREN),
    )
    return own.ru_utime + own.ru_stime + children.ru_utime + children.ru_stime


def peak_megabytes() -> float:
    """Of this process; children inherit the figure of getrusage, /proc tells the truth."""
    [line] = [
        line
        for line in Path("/proc/self/status").read_text().splitlines()
        if line.startswith("VmHWM")
    ]
    return int(line.split()[1]) / 1024


def timed(work) -> tuple[float, float]:
    started, used = time.perf_counter(), cpu()
    work()
    return time.perf_counter() - started, cpu() - used


@pytest.mark.parametrize("how_many", [14, 342])
def test_issue_against_bare_rendering(how_many, capsys):
    fund = build_twente().fund
    coordinator = user("coordinator", Role.COORDINATOR)
    made_up_municipalities(how_many - 14, dt.date(2029, 1, 1))
    fund.rates.filter(valid_from__gt=dt.date(2020, 1, 1)).delete()
    number_wall, _ = timed(lambda: number_year(fund, 2030, coordinator, reason="meting"))
    run = issuing.IssueRun.objects.get()
    jobs = pages(INVOICES, *run.invoices.order_by("sequence"))
    list(render(jobs[:1], 1))  # import and fonts, paid once by a worker
    bare_wall, bare_cpu = timed(lambda: list(render(jobs, how_many)))
    wall, used = timed(lambda: INVOICES.do(run.pk))
    with capsys.disabled():
        print(
            f"\n{how_many} invoices: numbering {number_wall:.2f} s; bare rendering"
            f" {bare_wall / how_many * 1000:.0f} ms wall, {bare_cpu / how_many * 1000:.0f} ms CPU"
            f" each; issuing {wall / how_many * 1000:.0f} ms wall, {used / how_many * 1000:.0f} ms"
            f" CPU each; ratio {used / bare_cpu:.2f} x CPU, {wall / bare_wall:.2f} x wall; peak"
            f" memory {peak_megabytes():.0f} MB"
        )


@pytest.mark.parametrize("how_many", [14, 342])
def test_pages(how_many, client, capsys):
    fund = build_twente().fund
    made_up_municipalities(how_many - 14, dt.date(2021, 1, 1))
    client.force_login(user("coordinator", Role.COORDINATOR))
    number_year(fund, 2022, user("tweede", Role.COORDINATOR), reason="meting")
    pages = [
        ("home", reverse("overview:home")),
        ("gemeenten", reverse("overview:municipalities")),
        ("bijdragen", reverse("contributions:year_list")),
        ("jaar", reverse("contributions:year_detail", args=[2022])),
        ("voorbeeld", reverse("contributions:issue", args=[2021])),
        ("facturen", reverse("contributions:invoice_list")),
        ("gemeente", reverse("overview:municipality", args=["almelo"])),
    ]
    with capsys.disabled():
        print()
        for name, url in pages:
            assert client.get(url).status_code == 200
            with CaptureQueriesContext(connection) as queries:
                client.get(url)
            how_many_queries = len(queries)  # now: the next request empties the log
            times = [timed(lambda url=url: client.get(url))[0] * 1000 for _ in range(7)]
            print(
                f"{how_many:>4} {name:<12}{statistics.median(times):7.0f} ms  {how_many_queries:>3}"
                f" queries  {len(client.get(url).content) / 1024:6.0f} KB"
            )

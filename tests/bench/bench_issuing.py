"""What issuing a year costs beside the bare PDFs: numbers, frozen facts, hashes, archive. Aim: at most 1.25 times the CPU.

`pytest -m bench -s tests/bench/bench_issuing.py`. Reports, never fails on time.
"""

import datetime as dt
import time

import pytest

from contributions.documents import InvoiceDocument, from_facts, invoice_html
from contributions.models import Invoice
from contributions.services import issuing
from ivz.documents import rendering
from ivz.documents.models import IssuedDocument
from tests.bench.bench_rendering import plain
from tests.factories.invoices import number_year
from tests.factories.twente import made_up_municipalities

pytestmark = [pytest.mark.bench, pytest.mark.django_db]


@pytest.mark.parametrize("how_many", [14, 342])
def test_bench_issue(twente, coordinator, capsys, how_many):
    year = 2022
    made_up_municipalities(how_many - 14, dt.date(2021, 1, 1))
    rendering.render_pdf("<html lang=nl><title>x</title><h1>x</h1>", identifier="x", created=dt.date(2022, 1, 1))  # warm

    start = time.process_time()
    run = number_year(twente.fund, year, coordinator)
    numbered = time.process_time() - start
    start = time.process_time()
    assert issuing.seal_run(run.pk, render=lambda jobs, count: rendering.render_many(jobs, count, processes=1))
    sealed = time.process_time() - start

    assert IssuedDocument.objects.count() == how_many + 1
    pages = [invoice_html(from_facts(InvoiceDocument, facts)) for facts in Invoice.objects.values_list("facts", flat=True)]
    start = time.process_time()
    for page in pages:
        plain(page)
    bare = time.process_time() - start
    with capsys.disabled():
        print(
            f"\n{how_many} invoices: numbering {1000 * numbered:.0f} ms, sealing {sealed / how_many * 1000:.0f} ms each, bare PDF {bare / how_many * 1000:.0f} ms each, "
            f"ratio {(numbered + sealed) / bare:.2f} with the overview (aim at most 1.25)"
        )

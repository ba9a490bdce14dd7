"""What a PDF of ours costs, as ratios taken in one run: against WeasyPrint's plain PDF, and against
doing it naively.

`python -m tests.bench.bench_rendering`, or `pytest -m bench -s tests/bench/bench_rendering.py`.
Reports, never fails on time. The aims stand behind the figures.
"""

import datetime as dt
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import django
import pytest

pytestmark = pytest.mark.bench
DAY = dt.date(2022, 1, 15)
MEMORY = """
import re, sys, django; django.setup()
from tests.bench.bench_rendering import jobs
from ivz.pdf.rendering import render_many
how_many = int(sys.argv[1])
made = sum(1 for _ in render_many(jobs(how_many), how_many, processes=1))
assert made == how_many
# ru_maxrss would be the parent's
print(int(re.search(r"VmHWM:\\s+(\\d+)", open("/proc/self/status").read())[1]) / 1024)
"""


@dataclass(frozen=True)
class Job:
    key: int
    html: str
    identifier: str
    created: dt.date = DAY


def jobs(how_many: int) -> Iterator[Job]:
    """Invoices that differ in number, count and amount."""
    from ivz.papers.kinds import paper_html  # noqa: PLC0415
    from tests.factories import documents as papers  # noqa: PLC0415

    for i in range(how_many):
        paper = papers.invoice(papers.line(20_000 + 37 * i), number=f"IVZ-2022-{i + 1:03}")
        yield Job(i, paper_html(paper), paper.number)


def interleaved(rounds: int, *works: Callable[[int], object]) -> list[float]:
    """CPU seconds of each work over the same rounds, taken in turn so that a busy machine hits all
    alike.
    """
    spent = [0.0] * len(works)
    for i in range(rounds):
        for w, work in enumerate(works):
            start = time.process_time()
            work(i)
            spent[w] += time.process_time() - start
    return spent


def plain(html: str) -> bytes:
    """The same HTML by the same warm WeasyPrint, as a PDF without claims, tags or
    colour profile.
    """
    from weasyprint import HTML  # noqa: PLC0415

    from ivz.pdf import rendering  # noqa: PLC0415

    shop = rendering._workshop()
    return HTML(string=html, url_fetcher=shop._fetcher).write_pdf(
        font_config=shop._font_config, stylesheets=[shop._css], cache={}
    )


def naive(html: str) -> bytes:
    """Everything made anew for each document, as the manual's first example does it."""
    from weasyprint import CSS, HTML  # noqa: PLC0415
    from weasyprint.text.fonts import FontConfiguration  # noqa: PLC0415

    from ivz.pdf import rendering  # noqa: PLC0415

    fetcher, fonts = rendering._OnlyFonts(rendering.font_files()), FontConfiguration()
    css = CSS(string=rendering.STYLE_SHEET.read_text(), font_config=fonts, url_fetcher=fetcher)
    return HTML(string=html, url_fetcher=fetcher).write_pdf(
        font_config=fonts, stylesheets=[css], pdf_variant="pdf/a-2a"
    )


def peak_memory(how_many: int) -> float:
    """MiB that a fresh worker needs at most for so many invoices."""
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "ivz.settings"}
    run = subprocess.run(
        [sys.executable, "-c", MEMORY, str(how_many)],
        capture_output=True,
        text=True,
        check=True,
        env=environment,
    )
    return float(run.stdout)


def report() -> Iterator[str]:
    """The figures, line by line as they come."""
    from ivz.papers.kinds import paper_html  # noqa: PLC0415
    from ivz.pdf.rendering import render_many, render_pdf  # noqa: PLC0415
    from tests.factories import documents as papers  # noqa: PLC0415

    pages = [job.html for job in jobs(20)]
    render_pdf(pages[0], identifier="x", created=DAY), plain(pages[0])  # warm
    names = ("template", "plain PDF", "PDF/A-2a + PDF/UA-1", "naive PDF/A-2a")
    template, bare, ours, slow = interleaved(
        len(pages),
        lambda i: paper_html(papers.invoice()),
        lambda i: plain(pages[i]),
        lambda i: render_pdf(pages[i], identifier="x", created=DAY),
        lambda i: naive(pages[i]),
    )
    for name, spent in zip(names, (template, bare, ours, slow), strict=True):
        yield f"invoice, {name}: {1000 * spent / len(pages):.1f} ms CPU"
    yield f"archive and accessible against plain: {ours / bare:.2f} (aim at most 1.15)"
    yield f"naive against ours: {slow / ours:.2f}"
    for rows in (14, 342):
        html = paper_html(papers.overview(rows))
        [spent] = interleaved(
            3 if rows == 14 else 1,
            lambda i, html=html: render_pdf(html, identifier="x", created=DAY),
        )
        yield f"overview of {rows} rows: {1000 * spent / (3 if rows == 14 else 1):.0f} ms CPU"
    for how_many, processes in ((14, 1), (60, 1), (60, 2), (342, 2)):
        start = time.perf_counter()
        assert (
            sum(1 for _ in render_many(jobs(how_many), how_many, processes=processes)) == how_many
        )
        wall = time.perf_counter() - start
        yield (
            f"{how_many} invoices, {processes} process{'es' if processes > 1 else ''}: {wall:.1f} s"
            f" wall, {how_many / wall:.1f} a second"
        )
    low, high = peak_memory(57), peak_memory(342)
    yield (
        f"peak memory of a worker: {low:.0f} MiB at 57, {high:.0f} MiB at 342: {high / low:.2f}"
        " (aim at most 1.05, under 150 MiB)"
    )


def test_bench_rendering(capsys):
    with capsys.disabled():
        print()
        for text in report():
            print(text)


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ivz.settings")
    django.setup()
    for text in report():
        print(text, flush=True)

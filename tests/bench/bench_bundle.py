"""What binding costs: 40 annexes of 20 pages each, against a bare merge of the same files by the
same library, in one run.

`python -m tests.bench.bench_bundle`, or `pytest -m bench -s tests/bench/bench_bundle.py`. Reports,
never fails on time.
"""

import datetime as dt
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import django
import pikepdf
import pytest
from pikepdf import Dictionary, Name

pytestmark = pytest.mark.bench
DAY = dt.date(2025, 12, 1)
ANNEXES, PAGES, ROUNDS = 40, 20, 3
MEMORY = """
import re, sys, django; django.setup()
from pathlib import Path
from tests.bench import bench_bundle
getattr(bench_bundle, sys.argv[1])(Path(sys.argv[2]))
print(int(re.search(r"VmHWM:\\s+(\\d+)", open("/proc/self/status").read())[1]) / 1024)
"""


def make_files(folder: Path) -> None:
    """Annexes with a picture each and pages full of text, together some 14 MB; every fourth
    sideways, every seventh A3.
    """
    from tests.factories import pdfs as make  # noqa: PLC0415

    for number in range(ANNEXES):
        size = make.A3_LANDSCAPE if number % 7 == 6 else make.A4
        pdf = make.new_pdf(PAGES, size=size, rotate=90 if number % 4 == 3 else 0)
        noise = pdf.make_stream(
            os.urandom(360_000), Type=Name.XObject, Subtype=Name.Image, Width=600, Height=600
        )
        noise.ColorSpace, noise.BitsPerComponent = Name.DeviceGray, 8
        for page in pdf.pages:
            lines = " ".join(
                f"BT /F 9 Tf 60 {700 - 12 * row} Td (regel {row} van een stuk dat iemand heeft"
                " geschreven) Tj ET"
                for row in range(50)
            )
            page.contents_add(pdf.make_stream(lines.encode()))
        first = pdf.pages[0]
        first.Resources.XObject = Dictionary(N=noise)
        first.contents_add(pdf.make_stream(b"q 200 0 0 200 300 100 cm /N Do Q"))
        pdf.save(folder / f"{number:02}.pdf")


def bare(folder: Path) -> None:
    """All pages behind one another, and nothing else."""
    output = pikepdf.Pdf.new()
    opened = [pikepdf.open(path) for path in sorted(folder.glob("[0-9]*.pdf"))]
    for source in opened:
        output.pages.extend(source.pages)
    output.save(folder / "kaal.pdf", object_stream_mode=pikepdf.ObjectStreamMode.generate)


def bound(folder: Path) -> None:
    """The same with stamps, numbers, blanks, outline and links' places: what `bind` does."""
    from ivz.pdf.bundling import Part, Plan, bind  # noqa: PLC0415
    from ivz.pdf.lettering import Lettering  # noqa: PLC0415
    from ivz.pdf.rendering import font_files  # noqa: PLC0415

    files = font_files()
    lettering = Lettering(files["font:latin-400"], files["font:latin-ext-400"])
    paths = sorted(folder.glob("[0-9]*.pdf"))
    parts = [
        Part(
            path.stem,
            path,
            f"Bijlage {path.stem}",
            2,
            f"Agendapunt {n // 4 + 1} · Bijlage {path.stem}",
        )
        for n, path in enumerate(paths)
    ]
    bind(Plan("Bundel", "Proef", DAY, tuple(parts), duplex=True), folder / "bundel.pdf", lettering)


def seconds(work: Callable[[Path], None], folder: Path) -> float:
    start = time.perf_counter()
    work(folder)
    return time.perf_counter() - start


def peak(name: str, folder: Path) -> float:
    """MiB that a fresh process needs at most for it."""
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "ivz.settings"}
    run = subprocess.run(
        [sys.executable, "-c", MEMORY, name, str(folder)],
        capture_output=True,
        text=True,
        check=True,
        env=environment,
    )
    return float(re.findall(r"[\d.]+", run.stdout)[-1])


def report() -> Iterator[str]:
    """The figures, line by line as they come."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make_files(folder)
        inside = sum(path.stat().st_size for path in folder.glob("[0-9]*.pdf")) / 1e6
        yield f"{ANNEXES} annexes of {PAGES} pages, {inside:.1f} MB"
        seconds(bound, folder)  # warm
        times = [(seconds(bare, folder), seconds(bound, folder)) for _ in range(ROUNDS)]
        plain, ours = (statistics.median(column) for column in zip(*times, strict=True))
        sizes = [(folder / f"{file}.pdf").stat().st_size / 1e6 for file in ("kaal", "bundel")]
        yield f"bare merge: {plain:.2f} s, {sizes[0]:.1f} MB, peak {peak('bare', folder):.0f} MiB"
        yield (
            f"bundle: {ours:.2f} s, {sizes[1]:.1f} MB, peak {peak('bound', folder):.0f} MiB (with"
            " Django and WeasyPrint loaded for the fonts)"
        )
        yield f"ratio: {ours / plain:.2f}"


def test_bench_bundle(capsys):
    with capsys.disabled():
        print()
        for text in report():
            print(text)


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ivz.settings")
    django.setup()
    for text in report():
        print(text, flush=True)

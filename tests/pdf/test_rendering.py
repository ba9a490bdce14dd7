"""The renderer: what every PDF of ours must be, the same bytes each time, and nothing
from outside.
"""

import datetime as dt
import os
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import pikepdf
import pytest

from ivz.core.typography import can_write
from ivz.papers.kinds import paper_html
from ivz.pdf import rendering
from ivz.pdf.rendering import POOL_ABOVE, RenderingError, printable, render_many, render_pdf
from tests.factories import documents as papers
from tests.pdf import pdfs

DAY = dt.date(2022, 1, 15)
PAPERS = {
    "factuur": lambda: paper_html(papers.invoice()),
    "concept": lambda: paper_html(papers.invoice(), concept=True),
    "creditnota": lambda: paper_html(papers.credit_note()),
    "overzicht": lambda: paper_html(papers.overview()),
    "lang overzicht": lambda: paper_html(papers.overview(100)),
}


@dataclass(frozen=True)
class Job:
    key: int
    html: str
    identifier: str = "test"
    created: dt.date = DAY


def page(body: str, title: str = "Proef") -> str:
    return (
        f'<!doctype html><html lang="nl"><head><title>{title}</title></head><body'
        f' data-foot="voet"><h1>Proef</h1>{body}</body></html>'
    )


@pytest.fixture(scope="module", params=PAPERS)
def pdf(request) -> pikepdf.Pdf:
    return pdfs.opened(render_pdf(PAPERS[request.param](), identifier=request.param, created=DAY))


def test_pdf_claims_pdfa_2a_and_pdfua_1_in_one_rdf(pdf):
    packet = pdf.Root.Metadata.read_bytes().decode()
    assert packet.count("<rdf:RDF") == 1
    with pdf.open_metadata() as xmp:
        assert (xmp["pdfaid:part"], xmp["pdfaid:conformance"]) == ("2", "A")
        assert xmp["{http://www.aiim.org/pdfua/ns/id/}part"] == "1"
        assert xmp["dc:title"] == str(pdf.docinfo.Title)
        assert xmp["dc:creator"] == ["Veiligheidsregio Twente"]
        assert xmp["xmp:CreateDate"] == "2022-01-15"
    assert (
        "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>"
        in packet
    )
    assert "<pdfaProperty:name>part</pdfaProperty:name>" in packet


def test_pdf_says_language_title_and_tags(pdf):
    assert not pdf.is_encrypted
    assert pdf.pdf_version == "1.7"
    assert str(pdf.Root.Lang) == "nl"
    assert pdf.Root.ViewerPreferences.DisplayDocTitle is True
    assert pdf.Root.MarkInfo.Marked is True
    assert pdfs.loose_content(pdf) == []


def test_pdf_has_output_intent_and_nothing_active(pdf):
    [intent] = pdf.Root.OutputIntents
    assert (str(intent.S), intent.DestOutputProfile.N) == ("/GTS_PDFA1", 3)
    assert set(pdf.Root.keys()).isdisjoint({"/AA", "/OpenAction", "/AcroForm", "/AF"})
    assert "/JavaScript" not in pdf.Root.get("/Names", {})
    assert all("/AA" not in page and "/Annots" not in page for page in pdf.pages)


def test_pdf_embeds_our_fonts_with_unicode(pdf):
    fonts = pdfs.fonts(pdf)
    assert {name.partition("+")[2] for name in fonts} == {"IVZ-Sans", "IVZ-Sans-Bold"}
    for font in fonts.values():
        [descendant] = font.DescendantFonts
        assert "/FontFile2" in descendant.FontDescriptor
        assert b"beginbfchar" in font.ToUnicode.read_bytes()


def test_pdf_headings_in_order_and_tables_with_headers(pdf):
    kinds = pdfs.kinds(pdf)
    headings = [kind for kind in kinds if kind[:2] == "/H"]
    assert headings[0] == "/H1"
    assert headings.count("/H1") == 1
    assert set(headings[1:]) <= {"/H2"}
    cells = [element for element in pdfs.structure(pdf) if str(element.S) in {"/TH", "/TD"}]
    assert kinds.count("/Table") >= 2
    assert {str(cell.A.Scope) for cell in cells if str(cell.S) == "/TH"} <= {"/Row", "/Column"}
    known = {bytes(name) for name in list(pdf.Root.StructTreeRoot.IDTree.Names)[::2]}
    named = [bytes(header) for cell in cells if str(cell.S) == "/TD" for header in cell.A.Headers]
    assert named
    assert set(named) <= known


def test_render_pdf_twice_gives_the_same_bytes_in_any_process():
    html = PAPERS["factuur"]()
    here = render_pdf(html, identifier="IVZ-2022-001", created=DAY)
    code = (
        "import datetime, sys; from ivz.pdf.rendering import render_pdf; html ="
        " sys.stdin.buffer.read().decode()\nsys.stdout.buffer.write(render_pdf(html,"
        " identifier='IVZ-2022-001', created=datetime.date(2022, 1, 15)))"
    )
    time.sleep(1.1)  # a clock that got into the file would show
    there = subprocess.run(
        [sys.executable, "-W", "error", "-c", "import django; django.setup()\n" + code],
        input=html.encode(),
        capture_output=True,
        check=True,
        env={**os.environ, "DJANGO_SETTINGS_MODULE": "ivz.settings"},
    )
    assert render_pdf(html, identifier="IVZ-2022-001", created=DAY) == here
    assert there.stdout == here
    assert render_pdf(html, identifier="IVZ-2022-002", created=DAY) != here


@pytest.mark.parametrize(
    "body",
    [
        '<img src="https://example.org/x.png" alt="x">',
        '<img src="file:///etc/passwd" alt="x">',
        '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="x">',
        '<link rel="stylesheet" href="http://127.0.0.1:1/x.css">',
        '<p style="background: url(http://127.0.0.1:1/x.png)">x</p>',
    ],
)
def test_render_pdf_fetches_nothing(body):
    with pytest.raises(RenderingError, match="paper may not fetch"):
        render_pdf(page(body), identifier="x", created=DAY)


@pytest.mark.parametrize("character", ["漢", "😀", "Ж", "\u2011"])
def test_render_pdf_refuses_a_character_without_a_letter(character):
    assert character not in printable()
    with pytest.raises(RenderingError, match="Proef: a character is in none of our fonts"):
        render_pdf(page(f"<p>{character}</p>"), identifier="x", created=DAY)


def test_render_pdf_writes_every_name_of_europe():
    name = "Súdwest-Fryslân, Łódź, Žďár, Őriszentpéter, İstanbul, Þórshöfn"
    content = render_pdf(page(f"<p>{name}</p>"), identifier="x", created=DAY)
    assert name in pdfs.text(content)
    assert {font.partition("+")[2] for font in pdfs.fonts(pdfs.opened(content))} == {
        "IVZ-Sans",
        "IVZ-Sans-Bold",
        "IVZ-Sans-Ext",
    }


def test_rule_of_what_paper_can_carry_promises_only_what_the_fonts_have():
    promised = {chr(code) for code in range(0x3000) if can_write(chr(code))}
    assert promised - printable() == set()


def test_papers_make_weasyprint_say_nothing(caplog):
    for make in PAPERS.values():
        render_pdf(make(), identifier="x", created=DAY)
    assert caplog.messages == []


def test_font_missing_is_said(settings, tmp_path):
    settings.STATICFILES_FINDERS, settings.STATIC_ROOT = [], tmp_path
    with pytest.raises(
        RenderingError,
        match="noto-sans-latin-400-normal.woff is missing. Run npm ci, or collectstatic",
    ):
        rendering.font_files()


def test_font_is_found_where_collectstatic_put_it(settings, tmp_path):
    settings.STATICFILES_FINDERS, settings.STATIC_ROOT = [], tmp_path
    for name in rendering.FONTS.values():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(settings.NPM_ROOT / settings.NPM_FILES[name], tmp_path / name)
    assert set(rendering.font_files()) == set(rendering.FONTS)


def test_render_many_in_a_pool_gives_the_same_as_one_by_one():
    jobs = [Job(i * 10, page(f"<p>Document {i}</p>"), f"doc-{i}") for i in range(POOL_ABOVE + 5)]
    made = list(render_many(iter(jobs), len(jobs), processes=2))
    assert [key for key, _ in made] == [job.key for job in jobs]
    assert all(
        content == render_pdf(job.html, identifier=job.identifier, created=DAY)
        for job, (_, content) in zip(jobs, made, strict=True)
    )


@pytest.mark.parametrize("how_many", [7, POOL_ABOVE + 1])
def test_render_many_goes_on_after_a_bad_document(how_many):
    jobs = [Job(i, page("<p>漢</p>" if i == 5 else "<p>goed</p>")) for i in range(how_many)]
    made = dict(render_many(jobs, len(jobs), processes=2))
    assert list(made) == list(range(how_many))
    bad = made.pop(5)
    assert isinstance(bad, RenderingError)
    assert "in none of our fonts" in str(bad)
    assert all(content.startswith(b"%PDF-") for content in made.values())


@pytest.mark.skipif(
    not Path("/proc/self").exists(), reason="asks /proc for the processes of the pool"
)
def test_pool_leaves_with_a_worker_that_is_killed(tmp_path):
    script = tmp_path / "killed.py"
    script.write_text(
        "import datetime, sys, types, django\nif __name__ == '__main__':\n    django.setup()\n   "
        " from ivz.pdf.rendering import render_many\n    html = '<html"
        " lang=nl><title>x</title><h1>x</h1>'\n    day = datetime.date(2022, 1, 1)\n    jobs ="
        " (types.SimpleNamespace(key=i, html=html, identifier='x', created=day) for i in"
        " range(10**6))\n    for key, _ in render_many(jobs, 10**6, processes=2):\n       "
        " print(key, flush=True)\n"
    )
    root = Path(__file__).parents[2]
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "ivz.settings", "PYTHONPATH": str(root)}
    with subprocess.Popen(
        [sys.executable, script], env=environment, stdout=subprocess.PIPE, cwd=root
    ) as worker:
        worker.stdout.readline()
        children = Path(f"/proc/{worker.pid}/task/{worker.pid}/children").read_text().split()
        worker.send_signal(signal.SIGKILL)
    assert len(children) >= 2
    until = time.monotonic() + 10
    while (
        left := [pid for pid in children if Path(f"/proc/{pid}").exists()]
    ) and time.monotonic() < until:
        time.sleep(0.1)
    assert left == []


def test_web_never_loads_the_pdf_library():
    code = (
        "import sys, ivz.wsgi; from django.urls import get_resolver\nget_resolver().check(); assert"
        " 'ivz.papers.tasks' in sys.modules\nprint(sorted(m for m in sys.modules if"
        " m.partition('.')[0] in {'weasyprint', 'pydyf', 'fontTools'}))"
    )
    run = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        env={**os.environ, "DJANGO_SETTINGS_MODULE": "ivz.settings"},
    )
    assert (run.returncode, run.stdout.strip()) == (0, "[]"), run.stderr

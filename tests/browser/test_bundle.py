"""The secretary has a bundle made in Chromium, with the real worker, follows the progress, takes
the file and lays it down as sent.
"""

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from portfolios.bundles.models import Bundle
from tests.factories.bundles import build_papers
from tests.factories.worker import running_worker
from tests.pdf import pdfs

LONG = 60_000  # ms; a few seconds, more on a busy machine


@pytest.fixture
def worker(live_server) -> Iterator[None]:
    """Named after the site, so that it has ended when the tables are emptied."""
    with running_worker():
        yield


def test_secretary_makes_and_sends_a_bundle(open_page, page_checks, secretary, worker):
    papers = build_papers(secretary)
    page = open_page(f"/vergaderingen/{papers.meeting.key}/bundel/", user=secretary)
    page.get_by_role("link", name="Bundel maken").click()
    page.get_by_label("Ook als losse bestanden").check()
    page_checks(page)
    page.get_by_role("button", name="Maken").click()
    expect(page.get_by_role("heading", name="Inhoud", exact=True)).to_be_visible(timeout=LONG)
    page_checks(page)
    with page.expect_download() as download:
        page.get_by_role("link", name="Bundel (PDF)").click()
    texts = pdfs.texts(Path(download.value.path()).read_bytes())
    assert "blad 19 van 19" in texts[-1]
    with page.expect_download() as download:
        page.get_by_role("link", name="Losse bestanden (ZIP)").click()
    assert (
        len(zipfile.ZipFile(io.BytesIO(Path(download.value.path()).read_bytes())).namelist()) == 11
    )
    page.get_by_role("link", name="Vastleggen als verstuurd").click()
    page_checks(page)
    page.get_by_role("button", name="Vastleggen als verstuurd").click()
    expect(page.get_by_text("De bundel ligt in het archief")).to_be_visible()
    page_checks(page)
    assert Bundle.objects.get().is_sent

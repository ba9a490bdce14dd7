"""The coordinator writes a note beside its preview and makes all fourteen, with the real worker; a
municipality reads its own.
"""

import io
import zipfile

from playwright.sync_api import expect

from agreements.notes.models import NoteText
from tests.factories.notes import note_proposal, note_text
from tests.factories.worker import running_worker
from tests.pdf.pdfs import text as drawn

LONG = 60_000  # ms for fourteen notes with their public parts, on a busy machine


def test_note_is_written_made_and_read(
    open_page, page_checks, coordinator, finance, twente, live_server
):
    note_text(note_proposal(twente))
    page = open_page("/nota/ivz-2028/collegevoorstel/tekst/uitvoering/", user=coordinator)
    preview = page.get_by_role("region", name="Voorbeeld", exact=True)
    page.get_by_label("Tekst (niet verplicht)").fill("De burgemeester van {gemente} tekent.")
    expect(preview.get_by_text("Bedoelt u {gemeente}?")).to_be_visible()
    page.get_by_label("Tekst (niet verplicht)").fill("De burgemeester van {gemeente} **tekent**.")
    expect(preview.get_by_text("De burgemeester van Almelo tekent.")).to_be_visible()
    page.get_by_label("Voorbeeld voor").select_option("borne")
    expect(preview.get_by_text("De burgemeester van Borne tekent.")).to_be_visible()
    assert NoteText.objects.get().revision == 0
    page_checks(page)
    page.get_by_role("button", name="Bewaren").click()
    expect(page.get_by_text("«Uitvoering» is bewaard.")).to_be_visible()
    with running_worker():
        page = open_page("/nota/ivz-2028/collegevoorstel/maken/", user=coordinator)
        page.get_by_label("Ik heb de voorbeelden bekeken.").check()
        page.get_by_role("button", name="Stukken maken").click()
        expect(page.get_by_role("heading", name="Klaar", exact=True)).to_be_visible(timeout=LONG)
    with page.expect_download() as file:
        page.get_by_role("link", name="Alle stukken (ZIP)").click()
    papers = zipfile.ZipFile(io.BytesIO(file.value.path().read_bytes()))
    assert len(papers.namelist()) == 28
    assert "De burgemeester van Almelo tekent." in drawn(
        papers.read("collegevoorstel-ivz-2028-almelo-1.pdf")
    )
    page = open_page("/nota/", user=finance, width=390)
    expect(page.get_by_text("14 stukken")).to_be_visible()
    page.get_by_role("link", name="Almelo").click()
    expect(page.get_by_text("De burgemeester van Almelo tekent.")).to_be_visible()
    page_checks(page)

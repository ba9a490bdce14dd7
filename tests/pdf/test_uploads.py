"""Uploaded PDFs: a sentence for each that cannot be used, and what can act taken out of those that
can.
"""

import hashlib
import re
import tracemalloc

import pikepdf
import pytest
from django import forms
from django.core.files.uploadedfile import SimpleUploadedFile, TemporaryUploadedFile

from ivz.papers.forms import PdfField
from ivz.papers.models import StoredFile
from ivz.papers.store import DamagedFile, read_file
from ivz.papers.uploads import store_pdf
from ivz.pdf import uploads
from ivz.pdf.uploads import UnusablePdf, check_pdf
from tests.factories import pdfs as make
from tests.pdf import pdfs

BAD = {
    "leeg": (lambda: b"", "leeg"),
    "nullen": (lambda: bytes(2000), "geen leesbare PDF"),
    "blanks": (lambda: b"\n \n", "leeg"),
    "webpagina": (lambda: b"<!doctype html><html><body>Niet gevonden</body></html>", "webpagina"),
    "webpagina met BOM": (lambda: b"\xef\xbb\xbf<html>", "webpagina"),
    "zip": (make.a_zip, "ZIP-"),
    "oud Word": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "Word"),
    "foto": (lambda: b"\xff\xd8\xff\xe0" + bytes(600), "afbeelding"),
    "tekst": (lambda: b"gewone tekst, geen PDF", "geen leesbare PDF"),
    "alleen het begin": (lambda: b"%PDF-1.7\n", "geen leesbare PDF"),
    "afgekapt": (make.truncated, "niet compleet"),
    "wachtwoord": (make.encrypted, "wachtwoord"),
    "beperkt": (lambda: make.encrypted(user=""), "beveiligd tegen"),
    "zonder bladzijden": (make.without_pages, "geen bladzijden"),
    "bladzijde stuk": (make.damaged_stream, "Bladzijde 2 van deze PDF is beschadigd"),
    "XFA": (make.live_form, "invulformulier"),
    "500 bladzijden": (lambda: make.a_pdf(500), "telt 500 bladzijden. Hooguit 400"),
}


@pytest.mark.parametrize("case", BAD)
def test_file_that_cannot_be_used_gets_a_sentence(case):
    content, words = BAD[case]
    with pytest.raises(UnusablePdf, match=words) as refusal:
        check_pdf(content())
    assert str(refusal.value).endswith(".")


def test_good_pdf_is_kept_byte_for_byte():
    content = make.a_pdf(3)
    checked = check_pdf(content)
    assert (checked.content, checked.pages, checked.notes) == (content, 3, ())


def test_page_limit_is_the_last_number_that_may():
    content = make.a_pdf(4)
    assert check_pdf(content, page_limit=4).pages == 4
    with pytest.raises(UnusablePdf, match="telt 4 bladzijden. Hooguit 3"):
        check_pdf(content, page_limit=3)


def test_broken_table_is_repaired_and_said():
    checked = check_pdf(make.bad_xref())
    assert checked.notes == (uploads.REPAIRED,)
    assert checked.pages == 2
    with pdfs.opened(checked.content) as pdf:
        assert pdf.get_warnings() == []
    assert pdfs.texts(checked.content)[1].startswith("Bladzijde 2")


def test_what_can_act_is_taken_out_and_links_stay():
    checked = check_pdf(make.busy())
    assert checked.notes == (uploads.SCRIPTS, uploads.ACTIONS, uploads.ATTACHED, uploads.MEDIA)
    with pdfs.opened(checked.content) as pdf:
        everything = b"".join(thing.unparse() for thing in pdf.objects)
        kept = [str(annotation.A.S) for annotation in pdf.pages[1].Annots if "/A" in annotation]
        with pdf.open_outline() as outline:
            titles = [item.title for item in outline.root]
    assert not re.search(
        rb"/JS\b|/JavaScript|/Launch|/SubmitForm|/EmbeddedFile|/FileAttachment|/RichMedia|/XFA|/AA\b|kwaad\(|meegestuurd",
        everything,
    )
    assert kept == ["/URI", "/GoTo", "/Named"]
    assert titles == ["Kop", "Kwaad"]
    assert check_pdf(checked.content).notes == ()


def test_signature_that_cleaning_breaks_is_said():
    pdf = make.new_pdf(1)
    pdf.Root.AcroForm = pikepdf.Dictionary(Fields=pikepdf.Array([]), SigFlags=3)
    signed = make.saved(pdf)
    assert check_pdf(signed).notes == ()
    pdf.attachments["x.txt"] = b"x"
    assert check_pdf(make.saved(pdf)).notes == (uploads.ATTACHED, uploads.UNSIGNED)


def test_stream_that_unpacks_to_gigabytes_is_refused_in_little_memory():
    pdf = make.new_pdf(1)
    pdf.pages[0].Contents = pdf.make_stream(bytes(300 * 1024 * 1024))
    content = make.saved(pdf)
    del pdf
    assert len(content) < 1024 * 1024
    with pytest.raises(UnusablePdf, match="beschadigd|leesbare"):
        check_pdf(content)


def test_pdf_of_100_mb_is_refused_without_being_read(settings):
    with TemporaryUploadedFile("groot.pdf", "application/pdf", 0, None) as upload:
        upload.file.truncate(100 * 1024 * 1024)
        upload.size = 100 * 1024 * 1024
        tracemalloc.start()
        with pytest.raises(UnusablePdf, match="te groot. Kies een PDF van hooguit 40 MB"):
            uploads.checked_upload(upload)
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
    assert peak < 1024 * 1024


# --- keeping --------------------------------------------------------------------------------------
def test_stored_pdf_gives_its_bytes_back_and_notices_a_change(secretary):
    content = make.a_pdf(2)
    stored = store_pdf(SimpleUploadedFile("Notitie cameratoezicht.pdf", content), by=secretary)
    stored = StoredFile.objects.get(pk=stored.pk)
    assert (stored.name, stored.pages, stored.size, stored.notes) == (
        "Notitie cameratoezicht.pdf",
        2,
        len(content),
        [],
    )
    assert stored.sha256 == hashlib.sha256(content).hexdigest()
    assert read_file(stored) == content
    StoredFile.objects.filter(pk=stored.pk).update(content=content + b"x")
    with pytest.raises(DamagedFile):
        read_file(StoredFile.objects.get(pk=stored.pk))


def test_list_of_stored_files_leaves_the_bytes_in_the_database(
    secretary, django_assert_num_queries
):
    store_pdf(SimpleUploadedFile("a.pdf", make.a_pdf()), by=secretary)
    with django_assert_num_queries(1):
        [row] = StoredFile.objects.all()
    assert row.get_deferred_fields() == {"content"}


# --- form field -----------------------------------------------------------------------------------
class Form(forms.Form):
    file = PdfField()


def test_field_gives_a_checked_pdf():
    form = Form(files={"file": SimpleUploadedFile("stuk.pdf", make.a_pdf(2))})
    assert form.is_valid(), form.errors
    assert (form.cleaned_data["file"].pages, form.cleaned_data["file"].name) == (2, "stuk.pdf")


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("stuk.docx", b"PK\x03\x04", "soort PDF"),
        ("stuk.pdf", b"", "leeg"),
        ("stuk.pdf", b"<html>", "webpagina"),
        ("stuk.pdf", make.a_zip(), "ZIP-"),
    ],
)
def test_field_says_what_is_wrong(name, content, words):
    form = Form(files={"file": SimpleUploadedFile(name, content)})
    assert not form.is_valid()
    assert words in form.errors["file"][0]

"""Large files go out, and into the archive, without a web process holding all of their bytes."""

import datetime as dt
import os
import tracemalloc

import pytest
from django.http.response import HttpResponseBase
from django.test import RequestFactory

from ivz.papers import services
from ivz.papers.enums import DocumentKind
from ivz.papers.models import IssuedDocument, StoredFile
from ivz.papers.store import PIECE, DamagedFile, keep
from ivz.papers.views import LARGE, download, stored_response

DAY = dt.date(2026, 11, 22)
CONTENT = os.urandom(LARGE + 5 * PIECE + 7)


@pytest.fixture
def stored(secretary) -> StoredFile:
    return keep("bundel.pdf", CONTENT, by=secretary, pages=1)


@pytest.fixture(params=["database", "storage"])
def place(request, settings, tmp_path) -> str:
    if request.param == "storage":
        settings.STORAGES = {
            **settings.STORAGES,
            "paper": {
                "BACKEND": "django.core.files.storage.FileSystemStorage",
                "OPTIONS": {"location": tmp_path},
            },
        }
        settings.DOCUMENT_STORAGE = "paper"
    return request.param


def archived(stored: StoredFile) -> IssuedDocument:
    return services.seal_file(
        stored,
        kind=DocumentKind.BUNDLE,
        number="dvo-1",
        title="Bundel",
        file_name="bundel.pdf",
        organisation=None,
        year=2026,
        issued_on=DAY,
        template_version="bundle-1",
        facts={"meeting": "dvo"},
    )


def sent(response: HttpResponseBase) -> bytes:
    """What a reader gets of a response that goes out in pieces; at most a few of them may be in
    memory at once.
    """
    assert response.streaming
    assert response["Content-Length"] == str(len(CONTENT))
    found = bytearray(len(CONTENT))
    at = 0
    tracemalloc.start()
    for piece in response:
        found[at : at + len(piece)] = piece
        at += len(piece)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 4 * PIECE
    return bytes(found)


def test_a_large_file_goes_out_in_pieces(stored):
    response = stored_response(RequestFactory().get("/"), stored)
    assert response["Content-Disposition"] == 'inline; filename="bundel.pdf"'
    assert sent(response) == CONTENT


def test_a_large_file_is_archived_and_given_back(stored, place):
    tracemalloc.start()
    document = archived(stored)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 4 * PIECE
    assert (document.size, document.sha256, bool(document.storage_name)) == (
        len(CONTENT),
        stored.sha256,
        place == "storage",
    )
    assert services.read_bytes(document) == CONTENT
    assert list(services.verify()) == []
    assert sent(download(RequestFactory().get("/"), document)) == CONTENT


def test_no_half_of_a_damaged_file_goes_out(stored):
    document = archived(stored)
    StoredFile.objects.filter(pk=stored.pk).update(content=CONTENT[:-1] + b"x")
    with pytest.raises(DamagedFile):
        archived(stored)
    request = RequestFactory().get("/")
    request.user = stored.uploaded_by
    assert stored_response(request, stored).status_code == 500
    document.sha256 = "0" * 64
    assert download(request, document).status_code == 500


def test_a_file_that_goes_away_while_it_is_sent_breaks_off_with_a_fault(stored):
    response = stored_response(RequestFactory().get("/"), stored)
    pieces = iter(response)
    next(pieces)
    stored.delete()
    with pytest.raises(DamagedFile, match=f"of {len(CONTENT)} bytes"):
        list(pieces)


def test_a_large_document_that_is_gone_is_told(stored, place, tmp_path):
    document = archived(stored)
    if place == "storage":
        (tmp_path / document.storage_name).unlink()
        with pytest.raises(services.DamagedDocument, match="is weg"):
            services.read_pieces(document)

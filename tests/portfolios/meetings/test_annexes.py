"""Annexes: files that are uploaded, taken from the archive or still awaited; versions, order, and
what is sent later.
"""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from ivz.core.merging import marks
from ivz.core.refusal import Refused
from ivz.papers.enums import DocumentKind
from ivz.web.edits import StaleEdit
from portfolios.bundles.enums import BundleState
from portfolios.bundles.models import Bundle
from portfolios.meetings.enums import AnnexOrigin, MeetingState
from portfolios.meetings.forms.agendas import VersionForm
from portfolios.meetings.models.annexes import Annex
from portfolios.meetings.models.meetings import Meeting
from portfolios.meetings.reports.agenda import agenda_of
from portfolios.meetings.services import annexes
from tests.factories.meetings import DAY, annex, archived, item, meeting, stored, version
from tests.factories.pdfs import a_pdf, encrypted

pytestmark = pytest.mark.django_db


@pytest.fixture
def point():
    return item(meeting(), "Punt")


def labels(made: Meeting) -> list[str]:
    return [
        f"{paper.label} {paper.title}" for _, paper in agenda_of(made, viewer=None, on=DAY).annexes
    ]


def test_an_annex_is_awaited_until_a_file_comes(point, secretary):
    paper = annexes.add_annex(
        point.pk, values={"title": "Brief", "awaited_from": "Almelo"}, by=secretary
    )
    [(_, view)] = agenda_of(point.meeting, viewer=None, on=DAY).missing
    assert (view.label, view.awaited_from, paper.origin) == ("1a", "Almelo", AnnexOrigin.AWAITED)
    annexes.add_version(paper.pk, file=stored(secretary), by=secretary)
    assert agenda_of(point.meeting, viewer=None, on=DAY).missing == ()
    newer = annexes.add_version(paper.pk, document=archived(), by=secretary)
    view = agenda_of(point.meeting, viewer=None, on=DAY).items[0].annexes[0]
    assert (view.version, view.version.version, Annex.objects.get().origin) == (
        newer,
        2,
        AnnexOrigin.ARCHIVE,
    )
    assert paper.versions.count() == 2


@pytest.mark.parametrize(
    "kind", [DocumentKind.INVOICE, DocumentKind.CREDIT_NOTE, DocumentKind.BUNDLE]
)
def test_papers_that_not_everybody_may_see_are_no_annexes(kind, point, secretary):
    paper = annex(point)
    with pytest.raises(Refused, match="kunnen geen bijlage zijn"):
        annexes.add_version(paper.pk, document=archived(kind), by=secretary)
    assert not paper.versions.exists()


def test_the_same_paper_twice_is_no_new_version(point, secretary):
    paper, document = annex(point), archived()
    annexes.add_version(paper.pk, document=document, by=secretary)
    with pytest.raises(Refused, match="al de nieuwste versie"):
        annexes.add_version(paper.pk, document=document, by=secretary)


def test_what_comes_after_the_agenda_went_out_is_sent_later(point, secretary):
    first, awaited = annex(point, by=secretary), annex(point, "Wacht")
    Meeting.objects.update(state=MeetingState.AGENDA_SENT)
    late = annexes.add_annex(point.pk, values={"title": "Laat"}, by=secretary)
    annexes.add_version(awaited.pk, file=stored(secretary), by=secretary)
    assert list(Annex.objects.order_by("pk").values_list("supplement", flat=True)) == [0, 1, 1]
    ready = {
        "meeting": point.meeting,
        "state": BundleState.READY,
        "requested_by": secretary,
        "file": stored(secretary),
    }
    Bundle.objects.create(
        **ready | {"file": None},
        since=Bundle.objects.create(**ready),
        document=archived(DocumentKind.BUNDLE),
    )
    annexes.add_version(first.pk, file=stored(secretary, b"%PDF-1.7 nieuwer"), by=secretary)
    assert list(Annex.objects.order_by("pk").values_list("supplement", flat=True)) == [2, 1, 1]
    with pytest.raises(Refused, match="al verstuurd"):
        annexes.remove_annex(late.pk, by=secretary)


def test_order_and_labels(point, secretary):
    first, second, third = (annex(point, title) for title in ("een", "twee", "drie"))
    annexes.move_annex(third.pk, -1, by=secretary)
    assert labels(point.meeting) == ["1a een", "1b drie", "1c twee"]
    annexes.move_annex(first.pk, -1, by=secretary)
    annexes.move_annex(second.pk, 1, by=secretary)
    assert labels(point.meeting) == ["1a een", "1b drie", "1c twee"]
    annexes.remove_annex(first.pk, by=secretary)
    assert labels(point.meeting) == ["1a drie", "1b twee"]


def test_two_in_one_annex(point, secretary, coordinator):
    paper = annex(point, "Brief")
    values = annexes.stored_values(paper)
    annexes.change_annex(
        paper.pk, values=values | {"title": "Brief van Almelo"}, seen=marks(values), by=coordinator
    )
    with pytest.raises(StaleEdit):
        annexes.change_annex(
            paper.pk, values=values | {"title": "Brief van Borne"}, seen=marks(values), by=secretary
        )
    annexes.remove_annex(paper.pk, by=coordinator)
    with pytest.raises(Refused, match="is er niet meer"):
        annexes.change_annex(paper.pk, values=values, by=secretary)


# --- pages ----------------------------------------------------------------------------------------
def posted(client, user, point, **data):
    client.force_login(user)
    given = {"bijlage-title": "Brief", "bijlage-secrecy": "public", "origin": "upload", **data}
    return client.post(reverse("portfolios:annex_new", args=[point.meeting.key, point.pk]), given)


def upload(content: bytes, name: str = "brief.pdf") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content, content_type="application/pdf")


def test_uploading_and_reading_it_back(finance, secretary, point, client):
    content = a_pdf(3)
    response = posted(client, secretary, point, upload=upload(content))
    paper = Annex.objects.get()
    assert response.headers["Location"] == reverse(
        "portfolios:annex_detail", args=[point.meeting.key, paper.pk]
    )
    assert (paper.origin, paper.versions.get().file.pages) == (AnnexOrigin.UPLOAD, 3)
    client.force_login(finance)
    got = client.get(reverse("portfolios:annex_file", args=[point.meeting.key, paper.pk]))
    assert (got.content, got.headers["Content-Type"], got.headers["Cache-Control"]) == (
        content,
        "application/pdf",
        "private, no-store",
    )
    assert (
        client.get(
            reverse("portfolios:annex_file", args=[point.meeting.key, paper.pk]), {"versie": "9"}
        ).status_code
        == 404
    )
    assert "3 blz." in client.get(point.meeting.get_absolute_url()).content.decode()


@pytest.mark.parametrize(
    ("content", "name", "sentence"),
    [
        (b"", "leeg.pdf", "Dit bestand is leeg"),
        (b"<html>hallo</html>", "pagina.pdf", "Dit is een webpagina en geen PDF"),
        (b"PK\x03\x04" + b"0" * 50, "brief.pdf", "Dit is een ZIP-, Word- of Excel-bestand"),
        (b"tekst", "brief.docx", "Kies een bestand van het soort PDF"),
        (encrypted(), "slot.pdf", "met een wachtwoord beveiligd"),
    ],
)
def test_a_bad_file_is_refused_with_a_sentence_and_nothing_is_kept(
    content, name, sentence, point, secretary, client
):
    response = posted(client, secretary, point, upload=upload(content, name))
    assert (response.status_code, Annex.objects.count()) == (200, 0)
    page = response.content.decode()
    assert sentence in page
    assert 'value="Brief"' in page  # what was typed is still there


def test_from_the_archive_and_still_awaited(point, secretary, client):
    document = archived()
    archived(DocumentKind.INVOICE, "IVZ-2021-001")
    client.force_login(secretary)
    page = client.get(
        reverse("portfolios:annex_new", args=[point.meeting.key, point.pk])
    ).content.decode()
    assert (
        posted(client, secretary, point, origin="archive", document=document.pk).status_code == 302
    )
    assert posted(client, secretary, point, origin="awaited").status_code == 302
    assert ("IVZ-2021-overzicht" in page, "IVZ-2021-001" in page) == (True, False)
    first, second = Annex.objects.order_by("pk")
    assert (first.versions.get().document, second.versions.exists()) == (document, False)
    assert (
        client.get(reverse("portfolios:annex_file", args=[point.meeting.key, first.pk])).status_code
        == 200
    )
    assert (
        client.get(
            reverse("portfolios:annex_file", args=[point.meeting.key, second.pk])
        ).status_code
        == 404
    )
    for missing, words in (
        ("archive", "Uit het archief"),
        ("upload", "Eigen bestand"),
        ("", "Waar komt het bestand vandaan?"),
    ):
        assert words in posted(client, secretary, point, origin=missing).content.decode()


def test_a_damaged_file_is_not_given_out(point, secretary, client):
    paper = annex(point, by=secretary)
    file = version(paper, secretary).file
    type(file).objects.filter(pk=file.pk).update(content=b"%PDF-1.7 anders")
    client.force_login(secretary)
    response = client.get(reverse("portfolios:annex_file", args=[point.meeting.key, paper.pk]))
    assert response.status_code == 500
    assert "veranderd nadat het is geplaatst" in response.content.decode()


def test_papers_of_the_archive_are_offered_under_their_kind(db):
    letter, overview, note = (
        archived(DocumentKind.COUNCIL_LETTER),
        archived(),
        archived(DocumentKind.DECISION_NOTE),
    )
    archived(DocumentKind.INVOICE)
    offered = [
        (name, [key for key, _ in papers])
        for name, papers in list(VersionForm(may_wait=True).fields["document"].choices)[1:]
    ]
    assert offered == [
        ("Bijdrageoverzicht", [overview.pk]),
        ("Collegevoorstel", [note.pk]),
        ("Raadsinformatiebrief", [letter.pk]),
    ]

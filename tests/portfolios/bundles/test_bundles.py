"""The bundle of a meeting: its papers in order, numbers that agree, nothing closed in the public
version, and who may have it.
"""

import datetime as dt
import re
import zipfile
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from django.core.management import CommandError, call_command
from django.urls import reverse
from django.utils import timezone

from ivz.core.refusal import Refused
from ivz.papers.models import IssuedDocument, StoredFile
from ivz.papers.store import keep, read_file
from ivz.papers.tasks import make_papers
from portfolios.bodies.enums import AnnexNumbering
from portfolios.bodies.models.bodies import Body
from portfolios.bundles.enums import BundleState
from portfolios.bundles.models import ATTEMPTS, Bundle
from portfolios.bundles.services import binding, bundles
from portfolios.bundles.services.binding import Bound, Choices, NothingNew, known_from
from portfolios.bundles.services.bundles import Wishes, make_bundle, request_bundles, send_bundle
from portfolios.meetings.enums import MeetingState, Secrecy
from portfolios.meetings.models.annexes import Annex
from portfolios.meetings.models.meetings import AgendaItem, Attendance
from portfolios.meetings.services import annexes
from tests.factories import pdfs as make
from tests.factories.bundles import (
    CLOSED_TITLE,
    DAY,
    Papers,
    add_file,
    add_version,
    asked,
    made,
    sent_bundle,
)
from tests.pdf import pdfs

pytestmark = pytest.mark.django_db


# --- the whole bundle -----------------------------------------------------------------------------
def test_whole_bundle_has_every_paper_in_order_where_the_contents_say(bound):
    content, result = bound()
    assert [(entry.kind, entry.label) for entry in result.entries] == [
        ("agenda", ""),
        ("contents", ""),
        ("cover", "1"),
        ("annex", "1a"),
        ("annex", "1b"),
        ("cover", "2"),
        ("cover", "3"),
        ("annex", "3a"),
        ("missing", "3b"),
        ("annex", "3c"),
        ("cover", "4"),
        ("annex", "4a"),
    ]
    texts = pdfs.texts(content)
    _contents_agree(content, result, texts)
    _stamps_agree(content, result, texts)
    _outline_agrees(content, result)
    _sheets_say_all(result, texts)
    assert result.secrecy == Secrecy.CLOSED
    with pdfs.opened(content) as pdf:
        assert str(pdf.docinfo.Title) == "Vergaderbundel DVO, 11 december 2025"


def _sheets_say_all(result: Bound, texts: list[str]) -> None:
    places = {entry.label: entry.index for entry in result.entries}
    for words in (
        "Instemmen met de gezamenlijke aanpak.",
        "€ 12.500,00 uit de reserve.",
        "Persbericht na afloop.",
        "Besluitvormend",
        "13.00 uur, 20 minuten",
        "Kaart van het gebied",
    ):
        assert words in texts[places["1"]]
    for words in (
        "Bijlage ontbreekt",
        "Advies van de politie",
        "Politie, districtsleiding Twente",
        "3. Samenwerkingsafspraken 2026",
        "11 december 2025",
    ):
        assert words in texts[places["3b"]]
    assert "Deze bundel telt 19 genummerde bladen." in texts[1]
    assert "Dit stuk ontbreekt nog: 3b." in texts[1]


def _contents_agree(content: bytes, result: Bound, texts: list[str]) -> None:
    """The number on the contents page is the one printed on the sheet, the one the screen shows,
    and where the link leads.
    """
    page = texts[result.entries[1].index]
    with pypdfium2.PdfDocument(content) as pdf:
        for entry in result.entries:
            if entry.key != "contents":
                assert re.search(
                    rf"{re.escape(entry.title)}.*? {entry.pages} {entry.sheet}\b", page
                ), entry
            assert f"blad {entry.sheet} van 19" in texts[entry.index]
            assert pdf.get_page_label(entry.index) == str(entry.sheet)
    with pdfs.opened(content) as pdf:
        numbers = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
        led = {numbers[link.A.D[0].objgen] for link in pdf.pages[result.entries[1].index].Annots}
    assert led == {entry.index for entry in result.entries if entry.key != "contents"}


def _stamps_agree(content: bytes, result: Bound, texts: list[str]) -> None:
    by_label = {entry.label: entry for entry in result.entries}
    own = by_label["3a"]
    assert [f"Artikel {n}" in texts[own.index + n - 1] for n in range(1, 6)] == [True] * 5
    assert "Agendapunt 3 · Bijlage 3a · p. 5/5" in texts[own.index + 4]
    assert "BESLOTEN · Agendapunt 3 · Bijlage 3c · p. 2/2" in texts[by_label["3c"].index + 1]
    assert "Agendapunt 3 · Bijlage 3b · ontbreekt" in texts[by_label["3b"].index]
    assert "Agendapunt 1 · Voorblad" in texts[by_label["1"].index]
    with pypdfium2.PdfDocument(content) as pdf:
        assert pdf[by_label["1b"].index].get_width() > 1100  # A3 stays A3
        assert all(page.get_rotation() == 0 for page in pdf)


def _outline_agrees(content: bytes, result: Bound) -> None:
    with pypdfium2.PdfDocument(content) as pdf:
        marks = [
            (mark.level, mark.get_title(), mark.get_dest().get_index()) for mark in pdf.get_toc()
        ]
    places = {entry.label or entry.title: entry.index for entry in result.entries}
    assert marks[:5] == [
        (0, "Agenda", 0),
        (0, "Inhoud", 1),
        (0, "1. Cameratoezicht bij evenementen", places["1"]),
        (1, "1a Cijfers cameratoezicht", places["1a"]),
        (1, "1b Kaart van het gebied", places["1b"]),
    ]
    assert (1, "3b Advies van de politie (ontbreekt)", places["3b"]) in marks
    assert max(level for level, _, _ in marks) <= 2


def test_duplex_begins_every_paper_on_a_right_hand_page(bound):
    content, result = bound(Choices(duplex=True))
    texts = pdfs.texts(content)
    assert all(entry.index % 2 == 0 for entry in result.entries)
    filled = {entry.index + n for entry in result.entries for n in range(entry.pages)}
    assert [text == "" for text in texts] == [number not in filled for number in range(len(texts))]
    assert sum("blad " in text and " van 19" in text for text in texts) == 19


def test_papers_are_named_in_words_where_the_body_wants_that(papers, bound):
    Body.objects.filter(pk=papers.meeting.body_id).update(annex_numbering=AnnexNumbering.WORDS)
    papers.meeting.refresh_from_db()
    content, result = bound(Choices(duplex=False))
    texts = pdfs.texts(content)
    own = next(entry for entry in result.entries if entry.label == "Bijlage 1 bij agendapunt 3")
    assert "Agendapunt 3 · Bijlage 1 · p. 1/5" in texts[own.index]
    assert "Bijlage 1 bij agendapunt 3" in texts[1]


def test_long_contents_find_their_own_length(papers, bound):
    for number in range(45):
        add_file(papers.items[0], papers.by, f"Kort stuk {number}", make.a_pdf(1))
    content, result = bound(Choices(duplex=False))
    [contents] = [entry for entry in result.entries if entry.kind == "contents"]
    texts = pdfs.texts(content)
    assert contents.pages > 1
    listed = " ".join(texts[contents.index : contents.index + contents.pages])
    last = result.entries[-1]
    assert f"{last.pages} {last.sheet}" in listed
    assert f"blad {last.sheet} van {last.sheet}" in texts[last.index]


# --- files that are wrong -------------------------------------------------------------------------
def test_bad_files_become_sheets_and_never_a_failure(papers, bound):
    bad = {
        "Cijfers cameratoezicht": b"<html>",
        "Kaart van het gebied": make.damaged_stream(),
        "Concept met eigen nummers": make.encrypted(),
        CLOSED_TITLE: b" ",
    }
    for title, content in bad.items():
        add_version(papers.annex(title), papers.by, content, checked=False)
    content, result = bound(Choices(duplex=False))
    texts = pdfs.texts(content)
    broken = [entry for entry in result.entries if entry.kind == "broken"]
    assert [(entry.label, entry.pages) for entry in broken] == [
        ("1a", 1),
        ("1b", 1),
        ("3a", 1),
        ("3c", 1),
    ]
    assert all("Bijlage kan niet worden afgedrukt" in texts[entry.index] for entry in broken)
    assert "Deze stukken ontbreken nog: 1a, 1b, 3a, 3b en 3c." in texts[1]


def test_file_that_turns_out_bad_while_binding_becomes_a_sheet(papers, bound, monkeypatch):
    """What the look beforehand does not see: the files are counted here without being opened."""
    add_version(papers.annex("Kaart van het gebied"), papers.by, b"<html>", checked=False)
    real = binding.count_pages
    monkeypatch.setattr(
        binding,
        "count_pages",
        lambda path: 1 if path.read_bytes().startswith(b"<html>") else real(path),
    )
    content, result = bound(Choices(duplex=False))
    assert [entry.kind for entry in result.entries if entry.label == "1b"] == ["broken"]
    assert "Bijlage kan niet worden afgedrukt" in pdfs.text(content)


def test_changed_bytes_in_the_store_are_noticed(papers, bound):
    stored = papers.annex("Kaart van het gebied").versions.get().file
    StoredFile.objects.filter(pk=stored.pk).update(content=make.a_pdf(9))
    _, result = bound(Choices(duplex=False))
    assert [entry.kind for entry in result.entries if entry.label == "1b"] == ["broken"]


# --- supplement and separate files ----------------------------------------------------------------
def test_supplement_brings_only_what_is_new(papers, bound):
    _, first = bound()
    known = known_from(first.contents)
    with pytest.raises(NothingNew):
        bound(Choices(known=known))
    add_version(papers.annex("Advies van de politie"), papers.by, make.a_pdf(2, text="Advies {}"))
    add_version(
        papers.annex("Cijfers cameratoezicht"), papers.by, make.a_pdf(1, text="Betere cijfers {}")
    )
    content, second = bound(Choices(known=known))
    assert [(entry.kind, entry.label) for entry in second.entries] == [
        ("agenda", ""),
        ("contents", ""),
        ("annex", "1a"),
        ("annex", "3b"),
    ]
    texts = pdfs.texts(content)
    assert "Nazending" in texts[0]
    assert "Advies 1" in texts[second.entries[3].index]
    assert "Kaart van het gebied" not in texts[second.entries[1].index]
    with pytest.raises(NothingNew):
        bound(Choices(known=known | known_from(second.contents)))


def test_supplement_brings_a_cover_that_changed(papers, bound):
    """Its text, or what a reference in it says; not because a paper came in."""
    _, first = bound()
    AgendaItem.objects.filter(pk=papers.items[0].pk).update(explanation="De proef is gestopt.")
    content, second = bound(Choices(known=known_from(first.contents)))
    assert [(entry.kind, entry.label) for entry in second.entries] == [
        ("agenda", ""),
        ("contents", ""),
        ("cover", "1"),
    ]
    assert "De proef is gestopt." in pdfs.texts(content)[second.entries[2].index]
    with pytest.raises(NothingNew):
        bound(Choices(known=known_from(first.contents) | known_from(second.contents)))


def test_numbers_of_supplements_count_the_days_they_were_sent(papers):
    """Neither trials nor copies for each addressee make a mailing."""
    papers.meeting.state = MeetingState.AGENDA_SENT
    papers.meeting.save()
    annex = papers.annex("Advies van de politie")
    first = sent_bundle(papers.meeting, papers.by)
    for _ in range(3):
        Bundle.objects.filter(pk=asked(papers, since=first).pk).update(state=BundleState.FAILED)
    trial = sent_bundle(papers.meeting, papers.by, since=first)
    Bundle.objects.filter(pk=trial.pk).update(document=None, file=trial.files, files=None)
    assert _late(annex, papers) == 1
    for number in range(3):
        sent_bundle(papers.meeting, papers.by, since=first, addressee=f"Genodigde {number}")
    assert _late(papers.annex("Kaart van het gebied"), papers) == 2
    assert _late(papers.annex("Cijfers cameratoezicht"), papers) == 2


def _late(annex: Annex, papers: Papers) -> int:
    stored = keep("laat.pdf", make.a_pdf(1), by=papers.by)
    annexes.add_version(annex.pk, file=stored, by=papers.by)
    annex.refresh_from_db()
    return annex.supplement


def test_separate_files_are_in_order_and_as_they_were_received(papers, bound):
    _, result = bound(Choices(with_files=True))
    with zipfile.ZipFile(result.files) as archive:
        names = archive.namelist()
        assert archive.read(names[2]) == read_file(
            papers.annex("Cijfers cameratoezicht").versions.get().file
        )
    assert names == sorted(names)
    assert names[:4] == [
        "001 Agenda.pdf",
        "002 Agendapunt 1 voorblad Cameratoezicht bij evenementen.pdf",
        "003 1a Cijfers cameratoezicht.pdf",
        "004 1b Kaart van het gebied.pdf",
    ]
    assert "008 3b ONTBREEKT Advies van de politie.pdf" in names
    assert not any("Inhoud" in name for name in names)


# --- asking, making, sending ----------------------------------------------------------------------


def test_bundle_is_made_once_kept_sent_and_then_fixed(papers):
    bundle = made(papers, with_files=True)
    assert (
        bundle.state,
        bundle.secrecy,
        bundle.sheets,
        bundle.done == bundle.total > 0,
        bundle.attempts,
    ) == (
        BundleState.READY,
        "closed",
        19,
        True,
        0,
    )
    file = bundle.file
    make_bundle(bundle.pk, on=DAY)
    assert Bundle.objects.get(pk=bundle.pk).file == file
    content = read_file(file)
    sent = send_bundle(bundle.pk, by=papers.by, on=DAY)
    document = IssuedDocument.objects.defer(None).get(pk=sent.document_id)
    assert bytes(document.content) == content
    assert (document.kind, document.file_name) == ("bundle", "bundel-dvo-2025-12-11.pdf")
    assert CLOSED_TITLE not in document.title + document.file_name
    assert not StoredFile.objects.filter(pk=file.pk).exists()
    for verb in (
        lambda: send_bundle(bundle.pk, by=papers.by, on=DAY),
        lambda: bundles.drop_bundle(bundle.pk, by=papers.by),
    ):
        with pytest.raises(Refused, match="verstuurd"):
            verb()
    supplement = asked(papers, since=sent)
    make_bundle(supplement.pk, on=DAY)
    supplement.refresh_from_db()
    assert (supplement.state, supplement.error) == (BundleState.FAILED, binding.NOTHING_NEW)


def test_bundle_of_an_agenda_that_changed_is_not_sent(papers):
    bundle = made(papers)
    add_version(papers.annex("Advies van de politie"), papers.by, make.a_pdf(1))
    with pytest.raises(Refused, match="De agenda is veranderd"):
        send_bundle(bundle.pk, by=papers.by, on=DAY)
    bundles.drop_bundle(bundle.pk, by=papers.by)
    assert not Bundle.objects.exists()
    assert not StoredFile.objects.filter(name__startswith="bundel-").exists()


def test_killed_bundle_is_begun_again_and_given_up_after_three_times(papers):
    bundle = asked(papers)
    Bundle.objects.update(
        state=BundleState.MAKING, attempts=1, done=3, total=9
    )  # as a killed worker leaves it
    with bundles._folder(bundle.pk) as folder:
        left = folder.rename(folder.with_name(f"{folder.name}-over"))
        folder.mkdir()
    assert left.exists()
    assert bundles.unfinished_bundles() == [bundle.pk]
    Bundle.objects.update(attempts=ATTEMPTS)
    make_bundle(bundle.pk, on=DAY)
    bundle.refresh_from_db()
    assert (bundle.state, bundle.error) == (BundleState.FAILED, bundles.BROKEN_OFF)
    bundles.retry_bundle(bundle.pk, by=papers.by)
    make_bundle(bundle.pk, on=DAY)
    bundle.refresh_from_db()
    assert (bundle.state, bundle.error, bundle.attempts) == (BundleState.READY, "", 0)
    assert not left.exists()


def test_bundle_that_is_too_big_says_so(papers, settings):
    settings.BUNDLE_LIMIT = 1024
    bundle = made(papers)
    assert bundle.state == BundleState.FAILED
    assert "groter dan" in bundle.error


def test_what_was_never_sent_goes_after_a_month(papers):
    old, kept = sent_bundle(papers.meeting, papers.by), asked(papers)
    assert bundles.purge_bundles(timezone.now() - dt.timedelta(days=30)) == 0
    Bundle.objects.update(requested_at=timezone.now() - dt.timedelta(days=31))
    assert bundles.purge_bundles(timezone.now() - dt.timedelta(days=30)) == 1
    assert list(Bundle.objects.all()) == [old]
    assert kept.pk != old.pk


REFUSALS = {
    "public with names": ({"is_public": True, "addressees": ("A",)}, "geen besloten stukken"),
    "files with names": ({"with_files": True, "addressees": ("A",)}, "Losse|losse"),
}


@pytest.mark.parametrize("case", REFUSALS)
def test_choices_that_contradict_each_other_are_refused(papers, case):
    wishes, words = REFUSALS[case]
    with pytest.raises(Refused, match=words):
        asked(papers, **wishes)


def test_supplement_of_another_kind_or_unsent_is_refused(papers):
    with pytest.raises(Refused, match="die is verstuurd"):
        asked(papers, since=asked(papers))
    public = sent_bundle(papers.meeting, papers.by, is_public=True)
    with pytest.raises(Refused, match="openbare versie"):
        asked(papers, since=public)
    assert asked(papers, since=public, is_public=True).since == public
    with pytest.raises(Refused, match="volledige versie"):
        asked(papers, since=sent_bundle(papers.meeting, papers.by), is_public=True)


def test_each_addressee_gets_a_bundle(papers):
    rows = request_bundles(
        papers.meeting,
        Wishes(addressees=("Burgemeester van Almelo", "Burgemeester van Losser")),
        by=papers.by,
    )
    assert [row.addressee for row in rows] == ["Burgemeester van Almelo", "Burgemeester van Losser"]
    stems = [
        "bundel-dvo-2025-12-11-burgemeester-van-almelo",
        "bundel-dvo-2025-12-11-burgemeester-van-losser",
    ]
    assert [bundles.file_stem(row) for row in rows] == stems
    rows[0].addressee = "x" * 150
    assert len(bundles.file_stem(rows[0])) <= 115


# --- pages ----------------------------------------------------------------------------------------
def test_secretary_asks_sees_sends_and_has_the_file(client, papers):
    Attendance.objects.create(meeting=papers.meeting, function="Burgemeester van Almelo")
    client.force_login(papers.by)
    key = papers.meeting.key
    page = client.get(reverse("portfolios:bundle_new", args=[key]))
    assert "Burgemeester van Almelo" in page.content.decode()
    response = client.post(
        reverse("portfolios:bundle_new", args=[key]),
        {"version": "whole", "duplex": "on", "with_files": "on"},
    )
    bundle = Bundle.objects.get()
    assert (response.status_code, response.url) == (302, bundle.get_absolute_url())
    waiting = client.get(bundle.get_absolute_url())
    assert "wordt op de achtergrond gemaakt" in waiting.content.decode()
    make_papers("bundles", bundle.pk)
    page = client.get(bundle.get_absolute_url()).content.decode()
    assert "Wat op welk blad staat" in page
    assert "3b: Advies van de politie" in page
    pdf = client.get(reverse("portfolios:bundle_pdf", args=[key, bundle.pk]))
    assert (pdf["Content-Type"], pdf["Cache-Control"]) == ("application/pdf", "private, no-store")
    assert pdf.content.startswith(b"%PDF-")
    archive = client.get(reverse("portfolios:bundle_zip", args=[key, bundle.pk]))
    assert zipfile.ZipFile(BytesIO(archive.content)).testzip() is None
    client.post(reverse("portfolios:bundle_send", args=[key, bundle.pk]))
    assert (
        client.get(reverse("portfolios:bundle_pdf", args=[key, bundle.pk])).content == pdf.content
    )
    assert "Archiefnummer" in client.get(bundle.get_absolute_url()).content.decode()
    assert (
        "Alleen wat nieuw is sinds"
        in client.get(reverse("portfolios:bundle_new", args=[key])).content.decode()
    )


def test_form_says_what_contradicts_and_keeps_nothing(client, papers):
    Attendance.objects.create(meeting=papers.meeting, function="Burgemeester van Almelo")
    client.force_login(papers.by)
    for data in (
        {"version": "public", "addressees": ["Burgemeester van Almelo"]},
        {"version": "x"},
        {"version": "whole", "addressees": ["Niemand"]},
        {},
    ):
        response = client.post(reverse("portfolios:bundle_new", args=[papers.meeting.key]), data)
        assert response.status_code == 200
        assert response.context["form"].errors
    assert not Bundle.objects.exists()


def test_list_asks_as_much_of_the_database_for_many_bundles_as_for_one(
    client, papers, django_assert_num_queries
):
    client.force_login(papers.by)
    url = reverse("portfolios:bundle_list", args=[papers.meeting.key])
    sent_bundle(papers.meeting, papers.by)
    client.get(url)
    with django_assert_num_queries(_queries(client, url)):
        client.get(url)
    one = _queries(client, url)
    for number in range(30):
        sent_bundle(papers.meeting, papers.by, addressee=f"Genodigde {number}")
    assert _queries(client, url) == one


def _queries(client, url: str) -> int:
    from django.db import connection  # noqa: PLC0415
    from django.test.utils import CaptureQueriesContext  # noqa: PLC0415

    with CaptureQueriesContext(connection) as queries:
        client.get(url)
    return len(queries)


def test_meeting_without_items_or_cancelled_gets_a_reason(client, papers):
    client.force_login(papers.by)
    papers.meeting.state = "cancelled"
    papers.meeting.save()
    page = client.get(reverse("portfolios:bundle_list", args=[papers.meeting.key]))
    assert "Deze vergadering is vervallen." in page.content.decode()


# --- command --------------------------------------------------------------------------------------
def test_command_writes_the_bundle(papers, tmp_path, capsys):
    output = tmp_path / "bundel.pdf"
    call_command("bundle", "dvo-2025-12-11", output=output, public=True, duplex=True)
    texts = pdfs.texts(output.read_bytes())
    assert "Openbare versie" in texts[0]
    assert CLOSED_TITLE not in " ".join(texts)
    assert "genummerde bladen. " not in capsys.readouterr().out
    with pytest.raises(CommandError, match="geen vergadering met de sleutel"):
        call_command("bundle", "dvo-1999-01-01", output=output)
    with pytest.raises(CommandError, match="kan niet worden geschreven"):
        call_command("bundle", "dvo-2025-12-11", output=Path("/dev/null/x.pdf"))
    with pytest.raises(CommandError, match="of er nog ruimte is"):
        call_command("bundle", "dvo-2025-12-11", output=Path("/dev/full"))

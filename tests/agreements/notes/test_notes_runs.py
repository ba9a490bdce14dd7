"""Sending notes and letters: frozen figures, versions, one file of all, the command, and a worker
that is killed.
"""

import datetime as dt
import io
import os
import signal
import zipfile
from decimal import Decimal

import pytest
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from agreements.notes.documents.papers import NotePapers
from agreements.notes.hooks import NOTES
from agreements.notes.models import IssuedNote, NoteRun, NoteText
from agreements.notes.services import archive_checks
from agreements.notes.services import notes as writing
from agreements.notes.services import runs as note_runs
from agreements.proposals.models import RateProposal
from agreements.proposals.reports.effect import proposal_effect
from agreements.proposals.reports.sheets import effect_sheet
from ivz.accounts.roles import Role
from ivz.core.refusal import Refused
from ivz.data.runs import FAILURES_BEFORE_STOPPING
from ivz.papers.models import IssuedDocument
from ivz.papers.services import read_bytes, verify
from ivz.papers.tasks import make_papers
from tests.factories.accounts import user
from tests.factories.notes import (
    DAY,
    TODAY,
    letter_text,
    note_of,
    note_proposal,
    note_text,
    stamp,
    start,
)
from tests.factories.papers import sealed
from tests.factories.twente import build_twente
from tests.factories.worker import start_worker, wait_for
from tests.pdf import pdfs


@pytest.fixture
def text(twente) -> NoteText:
    return note_text(note_proposal(twente))


def stamp_all(run: NoteRun) -> None:
    """Every paper of a run, without drawing one."""
    NOTES.do(
        run.pk,
        render=lambda jobs, how_many: (
            (job.key, b"%PDF-" + job.identifier.encode()) for job in jobs
        ),
    )


def test_amounts_are_those_of_the_page_and_the_file(
    text, coordinator, django_assert_max_num_queries
):
    letters = letter_text(text.proposal)
    with django_assert_max_num_queries(60):
        start(text, coordinator)
    start(letters, coordinator)
    effect = proposal_effect(text.proposal, today=TODAY)
    rows = effect_sheet(effect, TODAY, only=effect.shown).rows
    assert len(rows) == 14
    for line in effect.shown.lines:
        row = next(row for row in rows if line.organisation.name in row.values())
        for kind in ("decision_note", "council_letter"):
            figures = note_of(line.organisation.name, kind).facts["figures"]
            assert (figures["old"], figures["new"], figures["rise"]) == (
                str(line.old),
                str(line.new),
                str(line.rise),
            )
            assert {line.old, line.new, line.rise} <= set(row.values())
    almelo = note_of("Almelo").facts["figures"]
    assert (almelo["inhabitants"], almelo["old"], almelo["new"], almelo["rise"]) == (
        74317,
        "23781.44",
        "27125.71",
        "3344.27",
    )
    assert sum(
        Decimal(note.facts["figures"]["new"])
        for note in IssuedNote.objects.filter(kind="decision_note")
    ) == Decimal("233894.23")


def test_only_what_changed_gets_a_new_version(text, twente, coordinator):
    stamp_all(start(text, coordinator))
    with pytest.raises(Refused, match="Er is niets veranderd sinds de laatste collegevoorstellen"):
        start(text, coordinator)
    writing.save_own_passage(
        text.pk,
        twente.municipality("Borne"),
        "aim",
        mode="after",
        body="Meer.",
        by=coordinator,
        revision=0,
    )
    run = start(text, coordinator, day=TODAY)
    assert [(note.municipality.name, note.version) for note in run.notes.all()] == [("Borne", 2)]
    assert (
        IssuedNote.objects.filter(proposal=text.proposal)
        .newest_sealed()
        .get(municipality__name="Borne")
        .version
        == 1
    )
    stamp_all(run)
    assert (
        IssuedNote.objects.filter(proposal=text.proposal)
        .newest_sealed()
        .get(municipality__name="Borne")
        .version
        == 2
    )
    assert IssuedDocument.objects.filter(number="CV-ivz-2028-GM0147").count() == 4


def test_a_text_that_is_not_ready_is_not_sent(text, coordinator):
    writing.save_section(text.pk, "aim", "", by=coordinator, revision=0)
    with pytest.raises(Refused, match="«Beoogd effect» is nog leeg"):
        start(text, coordinator)
    writing.save_section(text.pk, "aim", "B&W voorstel standaard", by=coordinator, revision=1)
    with pytest.raises(Refused, match="tekst van een sjabloon"):
        start(text, coordinator)
    assert NoteRun.objects.count() == IssuedNote.objects.count() == 0


def test_a_text_that_changed_under_ones_eyes_is_not_sent(text, coordinator):
    with pytest.raises(Refused, match="De tekst is gewijzigd sinds u deze pagina opende"):
        note_runs.start_notes(text=text, by=coordinator, day=DAY, today=TODAY, revision=7)


def test_figures_that_changed_under_ones_eyes_are_not_sent(text, coordinator):
    seen = NotePapers(text, today=TODAY).fingerprint
    assert NotePapers(text, today=TODAY + dt.timedelta(days=1)).fingerprint == seen
    letters = letter_text(text.proposal)
    seen_letters = NotePapers(letters, today=TODAY).fingerprint
    RateProposal.objects.update(value=Decimal("0.37"))
    for of, mark in ((text, seen), (letters, seen_letters)):
        with pytest.raises(Refused, match="De stukken zijn gewijzigd sinds u deze pagina opende"):
            note_runs.start_notes(text=of, by=coordinator, day=DAY, today=TODAY, seen=mark)
        now = NotePapers(NoteText.objects.get(pk=of.pk), today=TODAY).fingerprint
        assert (
            note_runs.start_notes(
                text=of, by=coordinator, day=DAY, today=TODAY, seen=now
            ).notes.count()
            == 14
        )


def test_sealing_one_paper_asks_little(text, coordinator):
    start(text, coordinator)
    note = IssuedNote.objects.select_related("municipality", "proposal", "run").get(
        pk=note_of("Almelo").pk
    )
    with CaptureQueriesContext(connection) as asked:
        sealed(NOTES, note, b"%PDF-")
    assert [query["sql"] for query in asked if 'FROM "agreements_noterun"' in query["sql"]] == []


def test_starting_holds_the_proposal(text, coordinator):
    """A proposal is not withdrawn or adopted while its papers are frozen; nor is a text begun
    twice.
    """
    with CaptureQueriesContext(connection) as asked:
        start(text, coordinator)
        writing.begin_text(
            proposal=text.proposal, kind="council_letter", subject="Brief", by=coordinator
        )
    locks = [query["sql"] for query in asked if "FOR UPDATE" in query["sql"]]
    assert 'OF "agreements_notetext", "agreements_rateproposal"' in locks[0]
    assert any('FROM "agreements_rateproposal"' in sql for sql in locks)


def test_frozen_papers_stay_as_they_were(text, coordinator):
    start(text, coordinator)
    note = stamp(note_of("Almelo"))
    facts, document = note.facts, note.document_id
    writing.save_section(text.pk, "aim", "Anders.", by=coordinator, revision=0)
    note.refresh_from_db()
    assert note.facts == facts
    assert sealed(NOTES, note, b"%PDF-other").document_id == document
    for change in ({"facts": {}}, {"version": 9}, {"document": None}):
        with pytest.raises(DatabaseError, match="issued paper stays"), transaction.atomic():
            IssuedNote.objects.filter(pk=note.pk).update(**change)
    with pytest.raises(DatabaseError), transaction.atomic():
        note.delete()


def test_a_run_that_fails_is_tried_again_three_times(text, coordinator):
    run = start(text, coordinator)
    for failures in range(1, FAILURES_BEFORE_STOPPING + 1):
        NoteRun.objects.report_failure(run.pk, "kapot", has_progressed=False)
        run.refresh_from_db()
        assert run.failures == failures
        assert run.has_stopped == (failures == FAILURES_BEFORE_STOPPING)
    assert not NoteRun.objects.unfinished().exists()
    with pytest.raises(Refused):
        note_runs.clear_failure(run, by=user("secretaris", Role.SECRETARY))
    note_runs.clear_failure(run, by=coordinator)
    assert list(NoteRun.objects.unfinished()) == [run]


def test_archive_checks_find_what_is_missing(text, coordinator):
    run = start(text, coordinator)
    stamp(note_of("Almelo"))
    assert list(archive_checks.finished_rounds_are_whole()) == []
    NoteRun.objects.filter(pk=run.pk).update(finished_at="2025-11-04T12:00:00Z")
    assert len(list(archive_checks.finished_rounds_are_whole())) == 13
    assert list(archive_checks.versions_have_no_gap()) == []
    assert list(archive_checks.documents_carry_the_facts_of_their_notes()) == []
    assert [finding for finding in verify() if "ronde is klaar" not in finding.text] == []


def test_zip_holds_every_newest_paper_and_the_public_parts(text, coordinator, client):
    client.force_login(coordinator)
    url = reverse("agreements:note_zip", args=["ivz-2028", "decision_note"])
    assert client.get(url).status_code == 302
    stamp_all(start(text, coordinator))
    files = zipfile.ZipFile(io.BytesIO(client.get(url).content))
    names = files.namelist()
    assert len(names) == 28
    assert "collegevoorstel-ivz-2028-almelo-1.pdf" in names
    assert (
        files.read("openbaar/openbaar-deel-ivz-2028-almelo-1.pdf")
        == b"%PDF-CV-ivz-2028-GM0141-1-openbaar"
    )


def test_command_writes_one_file_per_municipality(text, coordinator, tmp_path, monkeypatch):
    stamp_all(start(text, coordinator))
    writing.save_own_passage(
        text.pk,
        note_of("Borne").municipality,
        "aim",
        mode="after",
        body="Meer.",
        by=coordinator,
        revision=0,
    )
    out = io.StringIO()
    call_command("decision_notes", "ivz-2028", "--output", str(tmp_path), stdout=out)
    assert len(list(tmp_path.iterdir())) == 14
    assert (tmp_path / "almelo.pdf").read_bytes() == read_bytes(note_of("Almelo").document)
    borne = pdfs.text((tmp_path / "borne.pdf").read_bytes())
    assert "CONCEPT" in borne
    assert "Meer." in borne
    assert "almelo.pdf: versie 1" in out.getvalue()
    assert "borne.pdf: concept" in out.getvalue()


@pytest.mark.django_db
@pytest.mark.parametrize(
    "arguments", [("nee", "--output", "x"), ("ivz-2028", "--letters", "--output", "x")]
)
def test_command_refuses_what_is_not_there(arguments, text):
    with pytest.raises(CommandError, match="Er is geen tariefvoorstel") as refusal:
        call_command("decision_notes", *arguments)
    assert refusal.value.returncode == 2


@pytest.mark.django_db(transaction=True)
def test_worker_killed_half_way_loses_nothing():
    twente = build_twente()
    coordinator = user("coordinator", Role.COORDINATOR)
    proposal = note_proposal(twente)
    runs = [start(make(proposal), coordinator) for make in (note_text, letter_text)]
    with transaction.atomic():
        for run in runs:
            make_papers.defer(work="notes", key=run.pk)
    worker = start_worker()
    try:
        assert wait_for(lambda: IssuedDocument.objects.count() > 2, 60), "the worker did not begin"
    finally:
        os.killpg(worker.pid, signal.SIGKILL)
        worker.wait()
    assert NoteRun.objects.filter(finished_at__isnull=True).exists()
    for run in runs:  # what the next worker does first
        assert wait_for(lambda run=run: NOTES.do(run.pk), 30)
    assert NoteRun.objects.filter(finished_at__isnull=True).count() == 0
    assert IssuedNote.objects.unsealed().count() == 0
    kinds = [
        IssuedDocument.objects.filter(kind=kind).count()
        for kind in ("decision_note", "public_note", "council_letter")
    ]
    assert kinds == [14, 14, 14]
    assert list(verify()) == []
    assert all(
        read_bytes(document).startswith(b"%PDF-") for document in IssuedDocument.objects.defer(None)
    )

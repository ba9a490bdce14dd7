"""Writing notes and letters: who may in which state, what is refused, what is warned about, and own
passages.
"""

import datetime as dt

import pytest

from agreements.notes.calculation.fields import FIELDS
from agreements.notes.documents.papers import NotePapers
from agreements.notes.enums import NoteKind, SectionKey
from agreements.notes.models import NoteText
from agreements.notes.reports.notes import Content, ContentPoint, content_of, readiness
from agreements.notes.rules.notes import (
    why_not_download_notes,
    why_not_note_day,
    why_not_send_notes,
    why_not_write_notes,
)
from agreements.notes.services import notes as writing
from ivz.core.refusal import Refused
from tests.factories.notes import DAY, TODAY, letter_text, note_proposal, note_text, start

pytestmark = pytest.mark.django_db
ONLY = "Alleen de regiocoördinator schrijft voorstellen en brieven."
WITHDRAWN = "Dit tariefvoorstel is ingetrokken. De teksten veranderen niet meer."
ADOPTED = "Dit tariefvoorstel is vastgesteld. De collegevoorstellen veranderen niet meer."
DRAFT = "Dit tariefvoorstel is nog in voorbereiding. Leg het eerst voor aan de colleges."


@pytest.fixture
def text(twente) -> NoteText:
    return note_text(note_proposal(twente))


@pytest.mark.parametrize("who", ["secretary", "finance", "controller", "administrator", "stranger"])
@pytest.mark.parametrize("state", ["draft", "submitted", "withdrawn"])
def test_only_the_coordinator_writes(who, state, text, request):
    text.proposal.state = state
    user = request.getfixturevalue(who)
    assert why_not_write_notes(user, text.proposal, text.kind) == ONLY
    assert why_not_send_notes(user, text) == ONLY


@pytest.mark.parametrize(
    ("state", "kind", "write", "send"),
    [
        ("draft", NoteKind.DECISION_NOTE, None, DRAFT),
        ("submitted", NoteKind.DECISION_NOTE, None, None),
        ("adopted", NoteKind.DECISION_NOTE, ADOPTED, ADOPTED),
        ("withdrawn", NoteKind.DECISION_NOTE, WITHDRAWN, WITHDRAWN),
        ("draft", NoteKind.COUNCIL_LETTER, None, DRAFT),
        ("submitted", NoteKind.COUNCIL_LETTER, None, None),
        ("adopted", NoteKind.COUNCIL_LETTER, None, None),
        ("withdrawn", NoteKind.COUNCIL_LETTER, WITHDRAWN, WITHDRAWN),
    ],
)
def test_the_coordinator_writes_and_sends_by_state(state, kind, write, send, text, coordinator):
    text.proposal.state, text.kind = state, kind
    assert why_not_write_notes(coordinator, text.proposal, kind) == write
    assert why_not_send_notes(coordinator, text) == send


@pytest.mark.parametrize(
    ("day", "reason"),
    [
        (
            dt.date(2025, 10, 8),
            "Deze datum ligt voor de dag waarop het voorstel aan de colleges is voorgelegd.",
        ),
        (dt.date(2025, 10, 9), None),
        (dt.date(2027, 11, 23), None),
        (dt.date(2027, 11, 24), "Deze datum ligt meer dan een jaar vooruit. Controleer het jaar."),
    ],
)
def test_day_on_the_paper(day, reason, text):
    assert why_not_note_day(text.proposal, day, TODAY) == reason


def test_day_on_the_paper_of_a_proposal_without_a_day(text):
    """Then a paper is at least as young as the rate that the proposal changes."""
    text.proposal.submitted_on = None
    assert why_not_note_day(text.proposal, dt.date(2025, 1, 1), TODAY) is None
    assert "Kies een datum vanaf 1 januari 2025" in (
        why_not_note_day(text.proposal, dt.date(2024, 12, 31), TODAY) or ""
    )


def test_no_file_before_anything_is_made_nor_while_it_is(text, coordinator):
    assert why_not_download_notes(text) == "Er zijn nog geen collegevoorstellen gemaakt."
    run = start(text, coordinator)
    assert (
        why_not_download_notes(text)
        == "De collegevoorstellen worden nog gemaakt. Wacht tot ze allemaal klaar zijn."
    )
    assert (
        why_not_send_notes(coordinator, text)
        == "De collegevoorstellen worden al gemaakt. Wacht tot ze klaar zijn."
    )
    run.finished_at = dt.datetime(2025, 11, 4, tzinfo=dt.UTC)
    run.save()
    assert why_not_download_notes(text) is None


def test_a_whole_text_is_ready(text):
    found = readiness(content_of(text))
    assert (found.refusals, found.warnings) == ((), ())


def test_what_keeps_a_text_back():
    found = readiness(Content(NoteKind.COUNCIL_LETTER, "Over {fonts}", {SectionKey.LETTER: "  "}))
    assert found.refusals == (
        "«Tekst van de brief» is nog leeg.",
        "In «Onderwerp»: Regel 1: het veld {fonts} bestaat niet. Bedoelt u {fonds}?",
    )
    left = readiness(
        Content(NoteKind.COUNCIL_LETTER, "Brief", {SectionKey.LETTER: "B&W voorstel standaard"})
    ).refusals
    assert left == (
        (
            "In «Tekst van de brief» staat nog tekst van een sjabloon: «B&W voorstel standaard»."
            " Vul de tekst in of haal deze weg."
        ),
    )


def test_left_over_text_in_an_own_passage_keeps_it_back(text, twente, coordinator):
    writing.save_own_passage(
        text.pk,
        twente.municipality("Almelo"),
        SectionKey.COSTS,
        mode="after",
        body="[vul in]",
        by=coordinator,
        revision=0,
    )
    assert len(readiness(content_of(NoteText.objects.get())).refusals) == 1


def test_points_that_do_not_fit_are_warned_about(text):
    points = [
        *content_of(text).points,
        ContentPoint("caveat", 1, 1, "De bijdrage stijgt", ""),
        ContentPoint("decision", 4, 0, "", "Iets"),
    ]
    found = readiness(Content(text.kind, "x", content_of(text).sections, points))
    assert found.refusals == (
        (
            "De besluiten zijn niet doorlopend genummerd vanaf 1. Geef ze de nummers 1, 2, 3"
            " enzovoort."
        ),
    )
    assert found.warnings == (
        "Bij besluit 3 staat geen argument.",
        "Bij besluit 4 staat geen argument.",
        (
            "Kanttekening 1.1 gaat over geld, maar besluit 1 niet. Hoort de kanttekening bij"
            " besluit 2?"
        ),
    )


def test_section_is_saved_with_a_higher_revision(text, coordinator):
    writing.save_section(text.pk, SectionKey.AIM, "Nieuw doel.", by=coordinator, revision=0)
    assert content_of(NoteText.objects.get()).sections[SectionKey.AIM] == "Nieuw doel."
    assert NoteText.objects.get().revision == 1
    with pytest.raises(Refused, match="De tekst is gewijzigd sinds u deze pagina opende"):
        writing.save_section(text.pk, SectionKey.AIM, "Te laat.", by=coordinator, revision=0)
    assert NoteText.objects.get().sections.get(section=SectionKey.AIM).body == "Nieuw doel."


@pytest.mark.parametrize(
    "body", ["{gemente}", "{gemeente.__class__}", "{", "{{gemeente}}", "{gemeente!r}"]
)
def test_unknown_field_is_refused_and_nothing_saved(body, text, coordinator):
    with pytest.raises(Refused, match="Regel 1:"):
        writing.save_section(text.pk, SectionKey.AIM, body, by=coordinator, revision=0)
    assert NoteText.objects.get().revision == 0


def test_a_letter_has_no_section_of_a_note(twente, coordinator):
    letter = letter_text(note_proposal(twente))
    with pytest.raises(Refused, match="Een raadsinformatiebrief heeft dit onderdeel niet"):
        writing.save_section(letter.pk, SectionKey.AIM, "x", by=coordinator, revision=0)


def test_points_are_changed_by_their_number(text, coordinator):
    kept = text.points.get(kind="argument", decision_number=1)
    points = [
        ContentPoint("argument", 1, 1, "Beter", "Tekst"),
        ContentPoint("argument", 1, 2, "Nieuw", "Tekst"),
    ]
    writing.save_points(text.pk, SectionKey.ARGUMENTS, points, by=coordinator, revision=0)
    rows = list(
        text.points.filter(kind="argument").values_list(
            "pk", "decision_number", "sequence", "heading"
        )
    )
    assert rows[0] == (kept.pk, 1, 1, "Beter")
    assert [row[1:] for row in rows[1:]] == [(1, 2, "Nieuw")]
    with pytest.raises(Refused, match=r"Het nummer 1\.1 staat er twee keer"):
        writing.save_points(
            text.pk, SectionKey.ARGUMENTS, [points[0], points[0]], by=coordinator, revision=1
        )


def test_own_passage_comes_after_or_instead_and_goes_when_empty(text, twente, coordinator):
    almelo, borne = twente.municipality("Almelo"), twente.municipality("Borne")
    writing.save_own_passage(
        text.pk,
        almelo,
        SectionKey.AIM,
        mode="after",
        body="Ook in {gemeente}.",
        by=coordinator,
        revision=0,
    )
    writing.save_own_passage(
        text.pk, borne, SectionKey.AIM, mode="instead", body="Anders.", by=coordinator, revision=1
    )
    papers = NotePapers(NoteText.objects.get(), today=TODAY)
    assert papers.paper(almelo, version=1, day=DAY).aim == (
        "Tekst van beoogd effect.",
        "",
        "Ook in Almelo.",
    )
    assert papers.paper(borne, version=1, day=DAY).aim == ("Anders.",)
    assert papers.paper(twente.municipality("Wierden"), version=1, day=DAY).aim == (
        "Tekst van beoogd effect.",
    )
    writing.save_own_passage(
        text.pk, borne, SectionKey.AIM, mode="instead", body=" ", by=coordinator, revision=2
    )
    assert [passage.municipality for passage in text.own_passages.all()] == [almelo]
    with pytest.raises(Refused, match="Genummerde punten zijn voor alle gemeenten gelijk"):
        writing.save_own_passage(
            text.pk,
            borne,
            SectionKey.DECISION,
            mode="instead",
            body="Nee",
            by=coordinator,
            revision=3,
        )


def test_text_is_begun_once(twente, coordinator):
    proposal = note_proposal(twente)
    writing.begin_text(
        proposal=proposal,
        kind=NoteKind.COUNCIL_LETTER,
        subject="Brief over {fonds}",
        by=coordinator,
    )
    with pytest.raises(Refused):
        writing.begin_text(
            proposal=proposal, kind=NoteKind.COUNCIL_LETTER, subject="Nog een", by=coordinator
        )
    with pytest.raises(Refused, match=r"het veld \{x\} bestaat niet"):
        writing.begin_text(
            proposal=proposal, kind=NoteKind.DECISION_NOTE, subject="{x}", by=coordinator
        )


def test_every_field_has_a_value(text, twente):
    everything = " | ".join(f"{{{name}}}" for name in FIELDS)
    papers = NotePapers(text, today=TODAY, content=Content(text.kind, everything))
    subject = papers.paper(twente.municipality("Almelo"), version=1, day=DAY).subject
    assert [part.replace("\u00a0", " ") for part in subject.split(" | ")] == [
        "Almelo",
        "Platform IVZ",
        "1 januari 2028",
        "2028",
        "€ 0,32",
        "€ 0,365",
        "€ 0,045",
        "74.317",
        "inwonertallen van 1 januari 2024, vastgesteld; het bedrag is een raming",
        "€ 23.781,44",
        "€ 27.125,71",
        "€ 3.344,27",
        "14,1%",
        "14",
        "640.806",
        "€ 205.057,92",
        "€ 233.894,23",
        "€ 28.836,31",
        "Bestuursovereenkomst (D/25/822695)",
    ]


def test_organisation_without_a_count_gets_a_sentence(text, twente):
    papers = NotePapers(text, today=TODAY)
    with pytest.raises(Refused, match="Voor Veiligheidsregio Twente is geen inwonertal bekend"):
        papers.paper(twente.region, version=1, day=DAY)

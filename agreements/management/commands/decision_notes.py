"""Writes the notes (or letters) of every college as PDF files, named by municipality."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from agreements.notes.calculation.fields import FieldError
from agreements.notes.documents.papers import NotePapers, is_other
from agreements.notes.enums import NoteKind
from agreements.notes.models import IssuedNote, NoteText
from ivz.core.refusal import Refused
from ivz.papers.kinds import paper_html
from ivz.papers.making import render_page
from ivz.papers.services import DamagedDocument, read_bytes
from ivz.region.models import Organisation

REFUSED, USAGE = 1, 2


class Command(BaseCommand):
    """`decision_notes ivz-2028 --output MAP`. Exit codes: 0 done, 1 refused, 2 wrong use."""

    help = (
        "Schrijft de collegevoorstellen van een tariefvoorstel als PDF, een per gemeente. Wat al is"
        " gemaakt en nog klopt komt uit het archief; van de andere gemeenten komt er een concept."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "proposal",
            metavar="PROPOSAL",
            help="sleutel van het tariefvoorstel, bijvoorbeeld ivz-2028",
        )
        parser.add_argument(
            "--output", required=True, type=Path, metavar="DIR", help="map waar de bestanden komen"
        )
        parser.add_argument(
            "--letters",
            action="store_true",
            help="schrijf de raadsbrieven in plaats van de collegevoorstellen",
        )

    def handle(self, *, proposal: str, output: Path, letters: bool, **options: Any) -> None:
        kind = NoteKind.COUNCIL_LETTER if letters else NoteKind.DECISION_NOTE
        text = (
            NoteText.objects.select_related("proposal__fund")
            .filter(proposal__key=proposal, kind=kind)
            .first()
        )
        if text is None:
            raise CommandError(
                f"Er is geen tariefvoorstel {proposal} met een tekst voor een"
                f" {kind.label.lower()}.",
                returncode=USAGE,
            )
        try:
            output.mkdir(parents=True, exist_ok=True)
            self._write(text, output)
        except (Refused, FieldError, DamagedDocument) as refusal:
            raise CommandError(str(refusal), returncode=REFUSED) from refusal
        except OSError as error:
            raise CommandError(
                f"Schrijven in {output} lukt niet: {error.strerror}.", returncode=USAGE
            ) from error

    def _write(self, text: NoteText, output: Path) -> None:
        today = timezone.localdate()
        papers = NotePapers(text, today=today)
        made = {note.municipality_id: note for note in self._made(text)}
        concepts: list[Organisation] = []
        for municipality in papers.municipalities:
            note = made.get(municipality.pk)
            day = note.run.issued_on if note else today
            paper = papers.paper(municipality, version=1, day=day)
            if note is None or note.document is None or is_other(note, paper):
                concepts.append(municipality)
                continue
            self._put(output, municipality, read_bytes(note.document), f"versie {note.version}")
        for municipality in concepts:
            note = made.get(municipality.pk)
            paper = papers.paper(municipality, version=note.version + 1 if note else 1, day=today)
            html = paper_html(paper, concept=True)
            content = render_page(html, f"concept-{paper.number}", today)
            self._put(output, municipality, content, "concept")

    def _made(self, text: NoteText) -> Any:
        return (
            IssuedNote.objects.filter(proposal=text.proposal, kind=text.kind)
            .newest_sealed()
            .select_related("run", "document")
        )

    def _put(self, output: Path, municipality: Organisation, content: bytes, what: str) -> None:
        path = output / f"{municipality.slug}.pdf"
        path.write_bytes(content)
        self.stdout.write(f"{path.name}: {what}")

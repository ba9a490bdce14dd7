"""Decision notes and council letters: one shared text per proposal, own passages per municipality,
and what was issued.
"""

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.urls import reverse

from agreements.notes.calculation.fields import wrong_fields
from agreements.notes.enums import NoteKind, OwnMode, PointKind, SectionKey
from agreements.notes.querysets import IssuedNoteQuerySet
from agreements.proposals.models import RateProposal
from ivz.data.history import tracked
from ivz.data.runs import Run
from ivz.data.triggers import sealed_once
from ivz.papers.models import IssuedDocument, Paper
from ivz.region.models import Organisation
from ivz.region.validators import validate_printable
from ivz.sources.models import Sourced

LONGEST_TEXT = 20_000


def validate_fields(value: str) -> None:
    """Refuses fields that do not exist and loose braces, each with a sentence."""
    if wrong := wrong_fields(value):
        raise ValidationError([ValidationError(str(one), code="field") for one in wrong[:5]])


def _body(label: str, *, blank: bool = False) -> models.TextField:
    return models.TextField(
        label, blank=blank, max_length=LONGEST_TEXT, validators=[validate_fields]
    )


@tracked
class NoteText(models.Model):
    """The shared text of all notes (or letters) of a proposal. `revision` rises with every change,
    so that a stale edit is noticed.
    """

    proposal = models.ForeignKey(
        RateProposal, models.PROTECT, verbose_name="tariefvoorstel", related_name="texts"
    )
    kind = models.CharField("soort", max_length=20, choices=NoteKind)
    subject = models.CharField(
        "onderwerp", max_length=200, validators=[validate_fields, validate_printable]
    )
    revision = models.PositiveIntegerField(default=0, editable=False)

    class Meta:
        verbose_name = "gezamenlijke tekst"
        verbose_name_plural = "gezamenlijke teksten"
        ordering = ["proposal", "kind"]
        constraints = [models.UniqueConstraint(fields=["proposal", "kind"], name="note_text_once")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.subject}"

    def get_absolute_url(self) -> str:
        return reverse("agreements:note_text", args=[self.proposal.key, self.kind])


@tracked
class NoteSection(models.Model):
    """The text of one section, with fields between braces and safe Markdown."""

    text = models.ForeignKey(
        NoteText, models.CASCADE, verbose_name="gezamenlijke tekst", related_name="sections"
    )
    section = models.CharField("onderdeel", max_length=20, choices=SectionKey)
    body = _body("tekst", blank=True)

    class Meta:
        verbose_name = "onderdeel van de tekst"
        verbose_name_plural = "onderdelen van de tekst"
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["text", "section"], name="note_section_once")
        ]

    def __str__(self) -> str:
        return self.get_section_display()


@tracked
class NotePoint(models.Model):
    """A decision point (1, 2), or an argument or caveat that belongs to one (1.1: the first figure
    names the decision).
    """

    text = models.ForeignKey(
        NoteText, models.CASCADE, verbose_name="gezamenlijke tekst", related_name="points"
    )
    kind = models.CharField("soort", max_length=10, choices=PointKind)
    decision_number = models.PositiveSmallIntegerField(
        "hoort bij beslispunt", validators=[MinValueValidator(1), MaxValueValidator(99)]
    )
    sequence = models.PositiveSmallIntegerField("volgnummer", default=0)  # 0 for a decision point
    heading = models.CharField(
        "kop", max_length=250, blank=True, validators=[validate_fields, validate_printable]
    )
    body = _body("tekst", blank=True)

    class Meta:
        verbose_name = "genummerd punt"
        verbose_name_plural = "genummerde punten"
        ordering = ["kind", "decision_number", "sequence", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["text", "kind", "decision_number", "sequence"],
                name="note_point_once",
                violation_error_message="Dit nummer is al gebruikt.",
            ),
            models.CheckConstraint(
                condition=Q(kind=PointKind.DECISION, sequence=0)
                | (~Q(kind=PointKind.DECISION) & Q(sequence__gt=0)),
                name="note_point_numbered",
                violation_error_message="Een argument of kanttekening heeft een nummer zoals 1.1.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.heading}".strip()

    @property
    def number(self) -> str:
        """ "1" for a decision point, "1.2" for an argument or caveat."""
        return (
            str(self.decision_number)
            if self.kind == PointKind.DECISION
            else f"{self.decision_number}.{self.sequence}"
        )


@tracked
class OwnPassage(models.Model):
    """What one municipality adds to a section, or says in its place."""

    text = models.ForeignKey(
        NoteText, models.CASCADE, verbose_name="gezamenlijke tekst", related_name="own_passages"
    )
    municipality = models.ForeignKey(
        Organisation, models.PROTECT, verbose_name="gemeente", related_name="own_passages"
    )
    section = models.CharField("onderdeel", max_length=20, choices=SectionKey)
    mode = models.CharField("plaats", max_length=10, choices=OwnMode, default=OwnMode.AFTER)
    body = _body("tekst")

    class Meta:
        verbose_name = "eigen passage"
        verbose_name_plural = "eigen passages"
        ordering = ["municipality__sort_key", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["text", "municipality", "section"],
                name="own_passage_once",
                violation_error_message=(
                    "Deze gemeente heeft al een eigen passage bij dit onderdeel."
                ),
            )
        ]

    def __str__(self) -> str:
        return f"{self.municipality}: {self.get_section_display()}"


@tracked
class LetterDetails(models.Model):
    """What only the letter of one municipality says: its case number and the reference of its
    council.
    """

    text = models.ForeignKey(
        NoteText, models.CASCADE, verbose_name="gezamenlijke tekst", related_name="details"
    )
    municipality = models.ForeignKey(
        Organisation, models.PROTECT, verbose_name="gemeente", related_name="letter_details"
    )
    case_number = models.CharField(
        "zaaknummer", max_length=60, blank=True, validators=[validate_printable]
    )
    their_reference = models.CharField(
        "uw kenmerk", max_length=60, blank=True, validators=[validate_printable]
    )

    class Meta:
        verbose_name = "gegevens van een brief"
        verbose_name_plural = "gegevens van brieven"
        constraints = [
            models.UniqueConstraint(fields=["text", "municipality"], name="letter_details_once")
        ]

    def __str__(self) -> str:
        return f"{self.municipality}: {self.case_number}"


@tracked
class CollegeContact(Sourced):
    """How a municipality is reached, as the head of its own letters says it. Its postal address is
    with the organisation.
    """

    municipality = models.OneToOneField(
        Organisation, models.PROTECT, verbose_name="gemeente", related_name="college_contact"
    )
    visiting_address = models.CharField(
        "bezoekadres", max_length=150, blank=True, validators=[validate_printable]
    )
    email = models.EmailField("e-mailadres", blank=True)
    phone = models.CharField(
        "telefoonnummer", max_length=20, blank=True, validators=[validate_printable]
    )

    class Meta:
        verbose_name = "briefhoofd van een gemeente"
        verbose_name_plural = "briefhoofden van gemeenten"
        ordering = ["municipality__sort_key"]

    def __str__(self) -> str:
        return f"Briefhoofd {self.municipality}"


class NoteRun(Run):
    """One press of the button: the notes or letters of a proposal that were asked for together."""

    text = models.ForeignKey(NoteText, models.PROTECT, related_name="runs")
    issued_on = models.DateField("datum")

    class Meta:
        verbose_name = "ronde"
        verbose_name_plural = "rondes"
        ordering = ["-requested_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["text"], condition=Q(finished_at__isnull=True), name="one_open_note_run"
            )
        ]

    def __str__(self) -> str:
        return f"{self.text} ({self.issued_on.isoformat()})"


class IssuedNote(Paper):
    """A note or letter of one municipality: numbered with its frozen facts first, then sealed. A
    newer version takes its place; this one stays.
    """

    run = models.ForeignKey(NoteRun, models.PROTECT, related_name="notes")
    proposal = models.ForeignKey(RateProposal, models.PROTECT, related_name="notes")
    kind = models.CharField("soort", max_length=20, choices=NoteKind)
    municipality = models.ForeignKey(
        Organisation, models.PROTECT, verbose_name="gemeente", related_name="notes"
    )
    version = models.PositiveSmallIntegerField("versie")
    public_document = models.OneToOneField(
        IssuedDocument, models.PROTECT, null=True, blank=True, related_name="public_note"
    )

    objects = IssuedNoteQuerySet.as_manager()

    class Meta:
        verbose_name = "verstuurd stuk"
        verbose_name_plural = "verstuurde stukken"
        ordering = ["proposal", "kind", "municipality__sort_key", "-version"]
        constraints = [
            models.UniqueConstraint(
                fields=["proposal", "kind", "municipality", "version"], name="issued_note_once"
            )
        ]
        triggers = sealed_once("issued_note")

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.municipality}, versie {self.version}"

    def get_absolute_url(self) -> str:
        return reverse(
            "agreements:note_detail", args=[self.proposal.key, self.kind, self.municipality.slug]
        )

    @property
    def is_sealed(self) -> bool:
        """Whether every document of it is made."""
        return self.document_id is not None and (
            self.kind != NoteKind.DECISION_NOTE or self.public_document_id is not None
        )

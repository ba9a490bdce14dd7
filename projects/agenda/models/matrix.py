"""Priority matrices: which municipality or partner names which theme, as a source printed it."""

import pgtrigger
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.urls import reverse

from ivz.data.history import tracked
from ivz.region.models import Organisation
from ivz.sources.models import Sourced
from projects.agenda.enums import MatrixKind, SafetyField
from projects.agenda.models.agenda import SafetyAgenda, Theme


@tracked
class PriorityMatrix(Sourced):
    """A table of marks: rows are municipalities or partners, columns are themes."""

    agenda = models.ForeignKey(
        SafetyAgenda, models.PROTECT, verbose_name="agenda", related_name="matrices"
    )
    kind = models.CharField("soort", max_length=10, choices=MatrixKind)
    title = models.CharField("titel", max_length=200)
    threshold = models.PositiveSmallIntegerField(
        "drempel",
        default=7,
        validators=[MinValueValidator(1), MaxValueValidator(100)],
        help_text="Een thema komt in aanmerking als het zo vaak of vaker wordt genoemd.",
    )
    note = models.TextField("toelichting", blank=True)

    class Meta:
        verbose_name = "prioriteitenmatrix"
        verbose_name_plural = "prioriteitenmatrices"
        ordering = ["agenda", "kind"]
        constraints = [
            models.UniqueConstraint(
                fields=["agenda", "kind"],
                name="matrix_once",
                violation_error_message="Deze agenda heeft al zo'n matrix.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.title} ({self.agenda.years})"

    def get_absolute_url(self) -> str:
        return reverse("projects:matrix_detail", args=[self.agenda.key, self.kind])

    @property
    def is_municipal(self) -> bool:
        return self.kind == MatrixKind.MUNICIPAL


@tracked
class MatrixColumn(models.Model):
    """A theme as the heading of a matrix gives it, with the total that the source printed under it.

    `is_uncertain`: it is not sure that the marks read under this heading belong to it.
    """

    matrix = models.ForeignKey(
        PriorityMatrix, models.PROTECT, verbose_name="matrix", related_name="columns"
    )
    position = models.PositiveSmallIntegerField("kolom")
    label = models.CharField("kop", max_length=200)
    field = models.CharField("veld", max_length=10, choices=SafetyField)
    printed_field = models.CharField(
        "veld volgens de bron", max_length=10, choices=SafetyField, blank=True
    )
    theme = models.ForeignKey(
        Theme,
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="thema",
        related_name="matrix_columns",
    )
    printed_total = models.PositiveSmallIntegerField("gedrukt totaal", null=True, blank=True)
    is_uncertain = models.BooleanField("plaats van de kruisjes is onzeker", default=False)
    named_as = models.CharField(
        "zo noemt de tekst van de bron het",
        max_length=100,
        blank=True,
        help_text="Alleen als de tekst het thema noemt.",
    )

    class Meta:
        verbose_name = "kolom van een matrix"
        verbose_name_plural = "kolommen van een matrix"
        ordering = ["matrix", "position"]
        constraints = [
            models.UniqueConstraint(
                fields=["matrix", "position"],
                name="matrix_column_once",
                violation_error_message="Deze kolom is er al.",
            ),
        ]

    def __str__(self) -> str:
        return self.label


@tracked
class MatrixRow(models.Model):
    """A municipality or partner of a matrix; a partner that is no organisation here has a name
    only.
    """

    matrix = models.ForeignKey(
        PriorityMatrix, models.PROTECT, verbose_name="matrix", related_name="rows"
    )
    position = models.PositiveSmallIntegerField("rij")
    organisation = models.ForeignKey(
        Organisation,
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="organisatie",
        related_name="matrix_rows",
    )
    name = models.CharField("naam", max_length=100)
    marked = models.ManyToManyField(
        MatrixColumn,
        through="MatrixMark",
        verbose_name="aangekruist",
        related_name="marked_by",
        blank=True,
    )
    note = models.CharField("toelichting", max_length=200, blank=True)

    class Meta:
        verbose_name = "rij van een matrix"
        verbose_name_plural = "rijen van een matrix"
        ordering = ["matrix", "position"]
        constraints = [
            models.UniqueConstraint(
                fields=["matrix", "position"],
                name="matrix_row_once",
                violation_error_message="Deze rij is er al.",
            ),
            models.UniqueConstraint(
                fields=["matrix", "organisation"],
                condition=Q(organisation__isnull=False),
                name="matrix_organisation_once",
                violation_error_message="Deze organisatie staat al in de matrix.",
            ),
        ]

    def __str__(self) -> str:
        return self.name


@tracked
class MatrixMark(models.Model):
    """A cell that is filled in."""

    row = models.ForeignKey(MatrixRow, models.CASCADE, verbose_name="rij", related_name="marks")
    column = models.ForeignKey(
        MatrixColumn, models.CASCADE, verbose_name="kolom", related_name="marks"
    )

    class Meta:
        verbose_name = "kruisje"
        verbose_name_plural = "kruisjes"
        ordering = ["row", "column"]
        constraints = [models.UniqueConstraint(fields=["row", "column"], name="matrix_mark_once")]
        triggers = [
            pgtrigger.Trigger(
                name="matrix_mark_in_one_matrix",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update,
                func="""
                IF (SELECT matrix_id FROM projects_matrixrow WHERE id = NEW.row_id) IS DISTINCT FROM
                    (SELECT matrix_id FROM projects_matrixcolumn WHERE id = NEW.column_id) THEN
                    RAISE EXCEPTION 'the row and the column of a mark belong to one matrix';
                END IF;
                RETURN NEW;
                """,
            ),
        ]

    def __str__(self) -> str:
        return f"{self.row}: {self.column}"

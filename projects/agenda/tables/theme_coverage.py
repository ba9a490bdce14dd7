"""The table of themes with who answers for them."""

from django.urls import reverse

from ivz.web.columns import BadgeColumn, LinkColumn, TextColumn
from ivz.web.tables import ListTable
from projects.agenda.models.agenda import ThemeCover
from projects.agenda.reports.theme_coverage import Standing
from projects.agenda.tables.agenda import STATUS_LABELS, STATUS_TONES


class CoverageTable(ListTable):
    """Themes and parts of an agenda with their portfolios and holders on a day."""

    is_dense = True

    row_header = "title"
    empty_text = "Er zijn geen thema's gevonden. Pas de filters aan of wis ze."
    title = LinkColumn(
        verbose_name="Thema of onderdeel", to=lambda row: row.theme.theme.get_absolute_url()
    )
    status = BadgeColumn(
        verbose_name="Status in de agenda", tones=STATUS_TONES, labels=STATUS_LABELS
    )
    standing = BadgeColumn(
        verbose_name="Stand",
        accessor=lambda row: row.standing.value,
        order_by="standing",
        tones={
            Standing.HELD.value: "valid",
            Standing.VACANT.value: "warning",
            Standing.NOBODY.value: "warning",
        },
    )
    portfolio = TextColumn(verbose_name="Portefeuille", accessor="portfolio_text")
    holder = TextColumn(verbose_name="Houder", accessor="holder_text")
    remark = TextColumn(verbose_name="Let op")
    source = TextColumn(verbose_name="Bron", accessor="source_text")


def _edit_of(row: ThemeCover) -> str:
    return reverse("projects:theme_cover_edit", args=[row.agenda_theme.agenda.key, row.pk])


class CoverTable(ListTable):
    """The ties themselves, for who may change them."""

    row_header = "theme"
    empty_text = "Er is nog geen portefeuille aan een thema van deze agenda verbonden."
    theme = LinkColumn(
        verbose_name="Thema", accessor="agenda_theme__title", to=_edit_of, orderable=False
    )
    part = TextColumn(verbose_name="Onderdeel", orderable=False)
    portfolio = TextColumn(
        verbose_name="Portefeuille", accessor="portfolio__title", orderable=False
    )
    reading = TextColumn(
        verbose_name="Verband",
        accessor=lambda row: "eigen uitleg" if row.is_own_reading else "uit de bron",
        orderable=False,
    )

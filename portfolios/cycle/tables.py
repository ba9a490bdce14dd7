"""Lists of the year cycle: bodies in a year, the days of a year, norms and closed periods, calendar
feeds.
"""

from django.urls import reverse
from django.utils.html import format_html, format_html_join

from ivz.web.columns import BadgeColumn, DateColumn, LinkColumn, NumberColumn, TextColumn
from ivz.web.tables import ListTable
from portfolios.bodies.enums import BodyKind
from portfolios.cycle.calculation.holidays import weekday_of
from portfolios.cycle.reports.years import (
    STANDING_LABELS,
    BodyYear,
    PlannedDay,
    Standing,
    pattern_of,
)
from portfolios.meetings.enums import MeetingState
from portfolios.meetings.reports.agenda import bodies_text
from portfolios.meetings.tables import STATE_TONES

STANDING_TONES = {
    Standing.SHORT: "warning",
    Standing.ON_NORM: "valid",
    Standing.ABOVE: "neutral",
    Standing.NO_NORM: "inactive",
}
_BLOCK, _GAP = 16, 4  # of the picture, in pixels
_MOST_BLOCKS = 15


class CycleTable(ListTable):
    """The bodies of one year, with a picture of each: a block per meeting of the norm or the
    planning.
    """

    empty_text = "Er zijn in dit jaar geen organen met een norm of een vergadering."
    body = LinkColumn(
        verbose_name="Orgaan",
        accessor="body",
        to=lambda row: row.body.get_absolute_url(),
        order_by="body__name",
    )
    picture = TextColumn(
        verbose_name="Beeld", accessor=lambda row: row.planned, exclude_from_export=True
    )
    norm = NumberColumn(verbose_name="Norm", accessor="per_year")
    minimum = TextColumn(verbose_name="Norm is", accessor=lambda row: minimum_text(row))
    planned = NumberColumn(verbose_name="Gepland", accessor="planned")
    held = NumberColumn(verbose_name="Gehouden", accessor="held")
    still = NumberColumn(verbose_name="Nog te plannen", accessor="still")
    warned = NumberColumn(verbose_name="Let op", accessor="warned")
    standing = BadgeColumn(
        verbose_name="Stand", accessor="standing", labels=STANDING_LABELS, tones=STANDING_TONES
    )

    def render_picture(self, record: BodyYear) -> str:
        return picture(record)


def minimum_text(row: BodyYear) -> str | None:
    if row.per_year is None:
        return None
    return "ten minste" if row.norm and row.norm.is_minimum else "precies"


def picture(row: BodyYear) -> str:
    """Blocks in a line: held, planned, to be planned yet; a line after the norm when there are
    more.
    """
    norm = row.per_year or 0
    kinds = ["held"] * row.held + ["planned"] * (row.planned - row.held) + ["open"] * row.still
    step = _BLOCK + _GAP
    if len(kinds) > _MOST_BLOCKS:  # a body that meets every other week
        step = _MOST_BLOCKS * step / len(kinds)
    width = f"{len(kinds) * step:.1f}"
    blocks = format_html_join(
        "",
        '<rect class="app-cycle-{}" x="{}" y="1" width="{}" height="{}"/>',
        (
            (
                kind,
                f"{at * step + 1:.1f}",
                f"{step - _GAP if step > 2 * _GAP else step / 2:.1f}",
                _BLOCK,
            )
            for at, kind in enumerate(kinds)
        ),
    )
    line = (
        format_html(
            '<line class="app-cycle-norm" x1="{0}" x2="{0}" y1="0" y2="18"/>',
            f"{norm * step - 1:.1f}",
        )
        if 0 < norm < len(kinds)
        else ""
    )
    words = f"{row.held} gehouden, {row.planned - row.held} gepland, {row.still} nog te plannen" + (
        f", norm {norm}" if norm else ", geen norm"
    )
    return format_html(
        '<svg class="app-cycle" role="img" aria-label="{}" width="{}" height="18">{}{}</svg>',
        words,
        width,
        blocks,
        line,
    )


class DayTable(ListTable):
    """Every meeting of a year, with what speaks against its day."""

    empty_text = "Er zijn geen vergaderingen gevonden. Pas de filters aan of wis ze."
    row_header = "bodies"
    day = DateColumn(verbose_name="Datum", accessor="meeting__day")
    weekday = TextColumn(verbose_name="Dag", accessor=lambda row: weekday_of(row.meeting.day))
    hours = TextColumn(verbose_name="Tijd", accessor=lambda row: hours_of(row))
    bodies = LinkColumn(
        verbose_name="Vergadering",
        accessor=lambda row: bodies_text(row.meeting),
        to=lambda row: row.meeting.get_absolute_url(),
        order_by="meeting__body__name",
    )
    place = TextColumn(verbose_name="Plaats", accessor="meeting__place")
    state = BadgeColumn(
        verbose_name="Stand",
        accessor="meeting__state",
        labels=dict(MeetingState.choices),
        tones=STATE_TONES,
    )
    warnings = TextColumn(
        verbose_name="Let op", accessor=lambda row: " ".join(row.warnings) or None
    )

    class Meta:
        order_by = "day"


def hours_of(row: PlannedDay) -> str | None:
    meeting = row.meeting
    if meeting.starts_at is None:
        return None
    return f"{meeting.starts_at:%H.%M}" + (f"-{meeting.ends_at:%H.%M}" if meeting.ends_at else "")


class NormTable(ListTable):
    empty_text = "Er zijn nog geen vergadernormen."
    body = TextColumn(verbose_name="Orgaan", order_by=("body__name", "-first_year", "pk"))
    first_year = TextColumn(verbose_name="Vanaf jaar", order_by=("first_year", "pk"))
    assumed = BadgeColumn(
        verbose_name="Begin is",
        accessor=lambda row: row.is_start_assumed or None,
        labels={True: "Aangenomen"},
        tones={True: "warning"},
        order_by=("is_start_assumed", "pk"),
    )
    per_year = NumberColumn(verbose_name="Keer per jaar", total=False, order_by=("per_year", "pk"))
    minimum = TextColumn(
        verbose_name="Is",
        accessor=lambda row: "ten minste" if row.is_minimum else None,
        order_by=("is_minimum", "pk"),
    )
    source = TextColumn(
        verbose_name="Bron",
        accessor="source_text",
        order_by=("source__title", "source_locator", "pk"),
    )

    class Meta:
        order_by = "body"


class EditableNormTable(NormTable):
    """For who may change a norm."""

    body = LinkColumn(
        verbose_name="Orgaan",
        to="portfolios:norm_edit",
        order_by=("body__name", "-first_year", "pk"),
    )


class PatternTable(ListTable):
    """How each body likes to meet: where the planner starts from."""

    empty_text = "Er zijn nog geen organen."
    name = TextColumn(verbose_name="Orgaan", accessor=lambda row: str(row), order_by=("name", "pk"))
    kind = TextColumn(verbose_name="Soort", labels=dict(BodyKind.choices), order_by=("kind", "pk"))
    weekday = TextColumn(
        verbose_name="Vaste dag",
        accessor=lambda row: weekday_text(row),
        order_by=("pattern__weekday", "pk"),
    )
    starts_at = TextColumn(
        verbose_name="Begint om",
        accessor=lambda row: start_text(row),
        order_by=("pattern__starts_at", "pk"),
    )
    minutes = NumberColumn(
        verbose_name="Minuten",
        accessor="usual_minutes",
        total=False,
        order_by=("usual_minutes", "pk"),
    )
    follows = TextColumn(verbose_name="Volgt de datums van", accessor=lambda row: follows_text(row))

    class Meta:
        order_by = "name"


class EditablePatternTable(PatternTable):
    """For who may change a pattern."""

    name = LinkColumn(
        verbose_name="Orgaan",
        accessor=lambda row: str(row),
        to="portfolios:pattern_edit",
        args_from=("code",),
        order_by=("name", "pk"),
    )


def weekday_text(body) -> str | None:
    pattern = pattern_of(body)
    return pattern.get_weekday_display() if pattern and pattern.weekday is not None else None


def start_text(body) -> str | None:
    pattern = pattern_of(body)
    return f"{pattern.starts_at:%H.%M}" if pattern and pattern.starts_at else None


def follows_text(body) -> str | None:
    """Whose dates a body follows, in words."""
    if body.coupled_to:
        return f"{body.coupled_to} ({body.get_coupling_display().lower()})"
    pattern = pattern_of(body)
    if pattern and pattern.prepares:
        weeks = "1 week" if pattern.weeks_ahead == 1 else f"{pattern.weeks_ahead} weken"
        return f"{pattern.prepares} ({weeks} ervoor)"
    return None


class ClosedPeriodTable(ListTable):
    empty_text = "Er zijn nog geen vergadervrije perioden."
    name = TextColumn(verbose_name="Periode", order_by=("name", "pk"))
    valid_from = DateColumn(verbose_name="Eerste dag", order_by=("valid_from", "pk"))
    last_day = DateColumn(verbose_name="Laatste dag", order_by=("valid_until", "pk"))
    source = TextColumn(
        verbose_name="Bron",
        accessor="source_text",
        order_by=("source__title", "source_locator", "pk"),
    )

    class Meta:
        order_by = "-valid_from"


class EditableClosedPeriodTable(ClosedPeriodTable):
    """For who may change a period."""

    name = LinkColumn(
        verbose_name="Periode", to="portfolios:closed_period_edit", order_by=("name", "pk")
    )


class FeedTable(ListTable):
    """The calendar of each body."""

    empty_text = "Er zijn nog geen organen."
    body = TextColumn(verbose_name="Orgaan", accessor=lambda row: row.name, order_by=("name", "pk"))
    coming = NumberColumn(
        verbose_name="Komende vergaderingen", accessor="coming", order_by=("coming", "pk")
    )
    address = TextColumn(
        verbose_name="Agenda-adres", accessor=lambda row: row.code, exclude_from_export=True
    )

    class Meta:
        order_by = "body"

    def render_address(self, record) -> str:
        user = self.request.user
        if not user.calendar_key:
            return "–"
        url = self.request.build_absolute_uri(
            reverse("portfolios:calendar_feed", args=[user.calendar_key, record.code])
        )
        return format_html('<a class="utrecht-link app-address" href="{}">{}</a>', url, url)

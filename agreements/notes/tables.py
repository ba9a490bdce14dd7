"""Tables of notes and letters, of the sections of a text, and of what each municipality gets."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from operator import attrgetter

from agreements.notes.enums import NoteKind
from ivz.web.columns import (
    AmountColumn,
    BadgeColumn,
    DateColumn,
    LinkColumn,
    NumberColumn,
    TextColumn,
)
from ivz.web.tables import ListTable

STATE_TONES = {
    "new": "neutral",
    "current": "valid",
    "changed": "warning",
    "making": "inactive",
    "impossible": "error",
}
STATE_LABELS = {
    "new": "Nog niet gemaakt",
    "current": "Gemaakt",
    "changed": "Tekst of cijfers zijn gewijzigd",
    "making": "Wordt gemaakt",
    "impossible": "Kan niet worden gemaakt",
}


@dataclass(frozen=True, slots=True)
class SectionRow:
    """A section of a shared text; `own` names the municipalities with a passage of their own."""

    label: str
    url: str
    words: int
    own: str | None


@dataclass(frozen=True, slots=True)
class MunicipalityRow:
    """A municipality in the table of a text; `why_not` says why it gets no paper."""

    name: str
    sort_key: str
    url: str
    old: Decimal | None
    new: Decimal | None
    rise: Decimal | None
    state: str
    version: int | None
    why_not: str


@dataclass(frozen=True, slots=True)
class VersionRow:
    """One version of a paper; `public` is empty for a letter."""

    version: int
    url: str
    day: dt.date
    by: str
    public: str | None
    public_url: str


class NoteTable(ListTable):
    """The papers a reader may see: its own whole, of others the public part."""

    row_header = "municipality"
    empty_text = "Er zijn nog geen stukken die u mag inzien."
    municipality = LinkColumn(
        verbose_name="Gemeente", accessor="municipality__name", order_by="municipality__sort_key"
    )
    kind = TextColumn(verbose_name="Soort", labels=dict(NoteKind.choices))
    proposal = TextColumn(verbose_name="Tariefvoorstel", accessor="proposal__title", css="app-wide")
    issued_on = DateColumn(verbose_name="Datum", accessor="run__issued_on")
    version = NumberColumn(verbose_name="Versie", total=False)
    reading = TextColumn(
        verbose_name="U ziet", accessor=lambda row: "Hele stuk" if row.is_whole else "Openbaar deel"
    )

    class Meta:
        order_by = ("-issued_on", "municipality")


class SectionTable(ListTable):
    """The sections of a shared text, in the order of the paper."""

    row_header = "label"
    label = LinkColumn(verbose_name="Onderdeel", to=attrgetter("url"), orderable=False)
    words = NumberColumn(verbose_name="Woorden", total=False, orderable=False)
    own = TextColumn(verbose_name="Eigen passages", orderable=False, css="app-wide")


class MunicipalityTable(ListTable):
    """What each municipality gets: its figures, and how far its paper is."""

    row_header = "name"
    name = LinkColumn(verbose_name="Gemeente", to=attrgetter("url"), order_by="sort_key")
    old = AmountColumn(verbose_name="Nu (EUR)")
    new = AmountColumn(verbose_name="Nieuw (EUR)")
    rise = AmountColumn(verbose_name="Verschil (EUR)")
    state = BadgeColumn(verbose_name="Stand", tones=STATE_TONES, labels=STATE_LABELS)
    version = NumberColumn(verbose_name="Versie", total=False)

    class Meta:
        order_by = "name"


class VersionTable(ListTable):
    """Every version of one paper, newest first."""

    row_header = "version"
    version = LinkColumn(verbose_name="Versie", to=attrgetter("url"), orderable=False)
    day = DateColumn(verbose_name="Datum", orderable=False)
    by = TextColumn(verbose_name="Gemaakt door", orderable=False)
    public = LinkColumn(verbose_name="Openbaar deel", to=attrgetter("public_url"), orderable=False)

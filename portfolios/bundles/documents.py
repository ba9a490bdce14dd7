"""The pages of a bundle that are ours: agenda, contents, a cover sheet per item, and a sheet for a
paper that is not there.
"""

import datetime as dt
import re
from dataclasses import dataclass

from ivz.papers.enums import DocumentKind
from ivz.papers.facts import written
from ivz.papers.kinds import paper, paper_page
from portfolios.meetings.reports.agenda import COVER_FIELDS, AgendaView, AnnexView, ItemView

HIDDEN_ITEM = "Besloten agendapunt"
HIDDEN_ANNEX = "Besloten bijlage"


@dataclass(frozen=True, slots=True)
class Entry:
    """A paper as it came to stand in a bundle; kept with the bundle as JSON."""

    key: str
    kind: str
    label: str
    title: str
    level: int
    sheet: int
    pages: int
    index: int
    item: int | None
    annex: int | None
    version: int | None
    secrecy: str
    digest: str = ""


@paper(DocumentKind.BUNDLE, template="", version="bundle-1")
@dataclass(frozen=True, slots=True)
class BundleFacts:
    """What the archive keeps of a bundle beside its file, which is bound and not laid out."""

    meeting: str
    kind: str
    secrecy: str
    contents: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Setting:
    """What every page of a bundle says of the meeting and of the bundle itself."""

    sender_name: str
    bodies: str
    day: dt.date
    when: str
    place: str
    subject: str
    chair: str
    secretary: str
    invited: tuple[str, ...]
    version: str
    made_on: dt.date
    plain: bool

    @property
    def foot(self) -> str:
        return " · ".join(filter(None, [self.bodies, self.when, self.version]))


@dataclass(frozen=True, slots=True)
class AgendaLine:
    """A line of the agenda. `target` is the part of the bundle it leads to."""

    number: str
    title: str
    level: int = 1
    notes: tuple[str, ...] = ()
    purpose: str = ""
    time: str = ""
    target: str = ""


@dataclass(frozen=True, slots=True)
class AgendaPart:
    """A part of the agenda under its own heading."""

    title: str
    lines: tuple[AgendaLine, ...]


@dataclass(frozen=True, slots=True)
class AgendaPage:
    """The agenda as the first page of a bundle."""

    setting: Setting
    parts: tuple[AgendaPart, ...]


@dataclass(frozen=True, slots=True)
class ContentsLine:
    """A line of the contents: `sheet` is the number printed on its first sheet, None when it has
    none.
    """

    label: str
    title: str
    level: int
    sheet: int | None
    pages: int | None = None
    remark: str = ""
    target: str = ""


@dataclass(frozen=True, slots=True)
class ContentsPage:
    """The contents, with the numbers of the sheets."""

    setting: Setting
    lines: tuple[ContentsLine, ...]
    total: int
    notes: tuple[str, ...] = ()

    @property
    def has_long_labels(self) -> bool:
        """Whether annexes are named in words."""
        return any(" " in line.label for line in self.lines)


@dataclass(frozen=True, slots=True)
class CoverPart:
    """A heading with its paragraphs, each in the lines that were typed."""

    heading: str
    paragraphs: tuple[tuple[str, ...], ...]
    is_decision: bool


@dataclass(frozen=True, slots=True)
class CoverSheet:
    """The sheet in front of the papers of one item."""

    setting: Setting
    number: str
    title: str
    facts: tuple[tuple[str, str], ...]
    parts: tuple[CoverPart, ...]
    annexes: tuple[tuple[str, str, str], ...]
    secrecy: str

    @property
    def has_long_labels(self) -> bool:
        """Whether annexes are named in words."""
        return any(" " in label for label, _, _ in self.annexes)


@dataclass(frozen=True, slots=True)
class MissingSheet:
    """The sheet in place of a paper: `heading` says what is the matter, `reason` why and what to
    do.
    """

    setting: Setting
    heading: str
    label: str
    title: str
    facts: tuple[tuple[str, str], ...]
    reason: str


# --- from an agenda -------------------------------------------------------------------------------
def setting_of(
    agenda: AgendaView, *, sender_name: str, version: str, made_on: dt.date, plain: bool
) -> Setting:
    """What the pages of one bundle have in common."""
    meeting = agenda.meeting
    return Setting(
        sender_name=sender_name,
        bodies=agenda.bodies,
        day=meeting.day,
        when=agenda.when,
        place=meeting.place,
        subject=meeting.subject,
        chair=meeting.chair,
        secretary=meeting.secretary,
        invited=agenda.invited,
        version=version,
        made_on=made_on,
        plain=plain,
    )


def agenda_page(agenda: AgendaView, setting: Setting, targets: frozenset[str]) -> AgendaPage:
    """The agenda; lines lead to the sheets in `targets`."""
    parts = (
        AgendaPart(section.title, tuple(_agenda_line(item, targets) for item in section.items))
        for section in agenda.sections
    )
    return AgendaPage(setting, tuple(parts))


def _agenda_line(item: ItemView, targets: frozenset[str]) -> AgendaLine:
    if item.is_hidden:
        return AgendaLine(item.number, HIDDEN_ITEM, item.level)
    people = [
        item.holder and f"Portefeuillehouder: {item.holder}",
        item.speaker and f"Spreker: {item.speaker}",
    ]
    papers = f"Bijlagen: {', '.join(annex.label for annex in item.annexes)}" if item.annexes else ""
    target = cover_key(item)
    return AgendaLine(
        item.number,
        item.title,
        item.level,
        notes=tuple(note for note in (item.secrecy_label, *people, papers) if note),
        purpose=item.purpose,
        time=time_text(item),
        target=target if target in targets else "",
    )


def cover_sheet(item: ItemView, setting: Setting) -> CoverSheet:
    """The cover sheet of an item that the reader may see."""
    secrecy = " ".join(
        filter(
            None,
            [
                item.secrecy_label,
                f"({item.secrecy_ground})" if item.secrecy_ground and item.secrecy_label else "",
            ],
        )
    )
    facts = (
        ("Vergadering", f"{setting.bodies}, {setting.when}"),
        ("Doel", item.purpose),
        ("Portefeuille", item.portfolio),
        ("Portefeuillehouder", item.holder),
        ("Spreker", item.speaker),
        ("Tijd", time_text(item)),
        ("Openbaarheid", secrecy),
        ("Doorgeschoven van", item.carried_from),
    )
    annexes = tuple((annex.label, *_annex_texts(annex)) for annex in item.annexes)
    return CoverSheet(
        setting, item.number, item.title, _filled(facts), _parts(item), annexes, secrecy
    )


def _parts(item: ItemView) -> tuple[CoverPart, ...]:
    parts = []
    for heading, text in item.cover:
        paragraphs = re.split(r"\n\s*\n", text.strip())
        parts.append(
            CoverPart(
                heading,
                tuple(tuple(paragraph.splitlines()) for paragraph in paragraphs),
                heading == COVER_FIELDS[0][1],
            )
        )
    return tuple(parts)


def _annex_texts(annex: AnnexView) -> tuple[str, str]:
    """What it is called, and what is to be said of it."""
    if annex.is_hidden:
        return HIDDEN_ANNEX, ""
    awaited = (
        f"nog te ontvangen{f' van {annex.awaited_from}' if annex.awaited_from else ''}"
        if annex.is_missing
        else ""
    )
    return annex.title, ", ".join(
        filter(None, [annex.document_number, annex.secrecy_label.lower(), awaited])
    )


def missing_sheet(
    item: ItemView, annex: AnnexView, setting: Setting, *, fault: str = ""
) -> MissingSheet:
    """The sheet for an annex that was not received, or whose file cannot be printed (`fault`)."""
    facts = (
        ("Agendapunt", f"{item.number}. {item.title}"),
        ("Bijlage", annex.label),
        ("Stuk", annex.title),
        ("Documentnummer", annex.document_number),
        ("Te ontvangen van", annex.awaited_from or ("niet vastgelegd" if not fault else "")),
    )
    if fault:
        return MissingSheet(
            setting,
            "Bijlage kan niet worden afgedrukt",
            annex.label,
            annex.title,
            _filled(facts),
            fault,
        )
    reason = (
        "Toen deze bundel werd gemaakt, was dit stuk er nog niet. Leg het hier neer zodra u het"
        " hebt ontvangen."
    )
    return MissingSheet(
        setting, "Bijlage ontbreekt", annex.label, annex.title, _filled(facts), reason
    )


def _filled(facts: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    return tuple(fact for fact in facts if fact[1])


def time_text(item: ItemView) -> str:
    """13.10 uur, 20 minuten."""
    start = f"{item.starts_at:%H.%M} uur" if item.starts_at and item.minutes else ""
    length = (
        f"{item.minutes} {'minuut' if item.minutes == 1 else 'minuten'}" if item.minutes else ""
    )
    return ", ".join(filter(None, [start, length]))


def cover_key(item: ItemView) -> str:
    """The name of a cover sheet within its bundle."""
    return f"punt-{item.pk}"


# --- HTML -----------------------------------------------------------------------------------------
_TEMPLATES = {
    AgendaPage: "agenda",
    ContentsPage: "contents",
    CoverSheet: "cover",
    MissingSheet: "missing",
}


def page_html(page: AgendaPage | ContentsPage | CoverSheet | MissingSheet) -> str:
    """One of our own pages."""
    return paper_page(
        f"portfolios/bundles/pdf/bundle/{_TEMPLATES[type(page)]}.html",
        page=written(page),
        setting=written(page.setting),
    )

"""From an agenda to the file of a bundle: which papers come in which order, our own pages, and
everything bound together.

Works in a folder of its own on disk; files are read one by one, so that a bundle of hundreds of
megabytes fits a small worker.
"""

import hashlib
import re
import zipfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from ivz.accounts.roles import Permission
from ivz.accounts.sentences import who_may
from ivz.core import dutch
from ivz.core.typography import writable
from ivz.papers.making import render_page
from ivz.papers.services import DamagedDocument, read_bytes
from ivz.papers.store import DamagedFile, read_file
from ivz.pdf.bundling import BadPart, Part, Placed, Plan, bind, count_pages, layout, sheets
from ivz.pdf.lettering import Lettering
from portfolios.bundles import documents as papers
from portfolios.bundles.documents import (
    HIDDEN_ANNEX,
    HIDDEN_ITEM,
    ContentsLine,
    ContentsPage,
    Entry,
    Setting,
    cover_key,
)
from portfolios.meetings.enums import Secrecy
from portfolios.meetings.models.annexes import AnnexVersion
from portfolios.meetings.reports.agenda import AgendaView, AnnexView, ItemView
from portfolios.meetings.rules import strictest

AGENDA, CONTENTS, COVER, ANNEX, MISSING, BROKEN = (
    "agenda",
    "contents",
    "cover",
    "annex",
    "missing",
    "broken",
)
UNREADABLE = (
    f"Het bestand van dit stuk is beschadigd. Vraag {who_may(Permission.EDIT_MEETINGS)} om een"
    " nieuw exemplaar."
)
NOTHING_NEW = (
    "Er is niets nieuws sinds die bundel: geen nieuwe punten, en geen nieuwe of gewijzigde"
    " voorbladen en bijlagen."
)

type Brought = tuple[str, int, str]
"""A paper that an earlier bundle brought: its kind, the item or annex, and which version of it.

Of a cover the version is a hash of what it says.
"""


class NothingNew(Exception):
    """A supplement without papers."""


@dataclass(frozen=True, slots=True)
class Choices:
    """How a bundle is wanted. `known` holds what earlier bundles brought; None: everything is
    wanted.
    """

    duplex: bool = True
    plain: bool = False
    addressee: str = ""
    known: frozenset[Brought] | None = None
    with_files: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """A paper of the bundle: which item and annex it is, what it is called and how closed it is;
    `fault` when its file is bad.

    `secrecy` is that of everything the paper names: a cover sheet lists its annexes, agenda and
    contents list the whole meeting.
    """

    key: str
    kind: str
    label: str
    title: str
    secrecy: str
    level: int = 1
    item: ItemView | None = None
    annex: AnnexView | None = None
    fault: str = ""

    @property
    def brought(self) -> Brought | None:
        """What a supplement goes by; None for a sheet that stands for a paper that is not there."""
        if self.item is not None and self.annex is None:
            return COVER, self.item.pk or 0, cover_digest(self.item)
        if self.annex is not None and self.annex.version is not None:
            return ANNEX, self.annex.pk or 0, str(self.annex.version.pk)
        return None


@dataclass(frozen=True, slots=True)
class Bound:
    """A bundle on disk: the PDF, the ZIP when one was wanted, and what stands where."""

    path: Path
    files: Path | None
    entries: tuple[Entry, ...]
    secrecy: str

    @property
    def contents(self) -> list[dict[str, Any]]:
        return [asdict(entry) for entry in self.entries]


@dataclass(slots=True)
class _Job:
    agenda: AgendaView
    choices: Choices
    setting: Setting
    folder: Path
    progress: Callable[[int, int], None]
    files: dict[str, Path] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)


def bind_agenda(
    agenda: AgendaView,
    choices: Choices,
    setting: Setting,
    *,
    folder: Path,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> Bound:
    """Make the bundle of `agenda` in `folder`. A file that cannot be bound becomes a sheet that
    says so; it never stops the rest.

    Raises:
        NothingNew: a supplement would have no papers.
    """
    job = _Job(agenda, choices, setting, folder, progress)
    pieces = pieces_of(agenda, choices.known)
    if choices.known is not None and len(pieces) <= 2:
        raise NothingNew(NOTHING_NEW)
    for done, piece in enumerate(pieces, start=1):
        pieces[done - 1] = _ready(job, piece, pieces)
        progress(done, 2 * len(pieces))
    while True:
        plan = _plan(job, pieces)
        output = folder / "bundel.pdf"
        try:
            placed = bind(
                plan,
                output,
                _lettering(),
                lambda done, total: progress(total + done, 2 * total),
            )
        except BadPart as bad:
            pieces = [
                _ready(job, _broken(piece), pieces) if piece.key == bad.key else piece
                for piece in pieces
            ]
            continue
        break
    files = _zipped(job, pieces) if choices.with_files else None
    return Bound(output, files, _entries(pieces, placed), secrecy_of_agenda(agenda))


def _lettering() -> Lettering:
    from ivz.pdf.rendering import font_files  # noqa: PLC0415  # the PDF library: for the worker only

    files = font_files()
    return Lettering(files["font:latin-400"], files["font:latin-ext-400"])


# --- which papers ---------------------------------------------------------------------------------
def secrecy_of_agenda(agenda: AgendaView) -> Secrecy:
    """How closed a bundle of `agenda` is: its agenda page names every item, with or without papers,
    so each of them counts.

    Never taken from the papers in it: a supplement of public annexes still brings the whole agenda.
    """
    return strictest(
        Secrecy.PUBLIC, *(_secrecy_of_cover(item) for item in agenda.items if not item.is_hidden)
    )


def _secrecy_of_cover(item: ItemView) -> Secrecy:
    return strictest(
        item.secrecy, *(annex.secrecy for annex in item.annexes if not annex.is_hidden)
    )


def pieces_of(agenda: AgendaView, known: frozenset[Brought] | None = None) -> list[Piece]:
    """The papers in their order: agenda, contents, and per item its cover sheet and annexes. What
    is hidden has none.
    """
    overall = secrecy_of_agenda(agenda)
    pieces = [
        Piece(AGENDA, AGENDA, "", "Agenda", overall),
        Piece(CONTENTS, CONTENTS, "", "Inhoud", overall),
    ]
    for item in agenda.items:
        if item.is_hidden or item.pk is None:
            continue
        annexes = [_annex_piece(item, annex) for annex in item.annexes if not annex.is_hidden]
        if item.cover or item.annexes:
            cover = Piece(
                cover_key(item),
                COVER,
                item.number,
                item.title,
                _secrecy_of_cover(item),
                item.level,
                item,
            )
            pieces.extend(
                piece
                for piece in (cover, *annexes)
                if known is None or (piece.brought and piece.brought not in known)
            )
    return pieces


def _annex_piece(item: ItemView, annex: AnnexView) -> Piece:
    kind = MISSING if annex.is_missing else ANNEX
    return Piece(
        f"bijlage-{annex.pk}",
        kind,
        annex.label,
        annex.title,
        annex.secrecy,
        item.level + 1,
        item,
        annex,
    )


def cover_digest(item: ItemView) -> str:
    """A hash of what a cover sheet says of its item. Not of times and papers: the agenda and the
    contents that go with it say those.
    """
    said = (
        item.title,
        item.purpose,
        item.portfolio,
        item.holder,
        item.speaker,
        str(item.secrecy),
        item.secrecy_ground,
        item.cover,
    )
    return hashlib.sha256(repr(said).encode()).hexdigest()[:16]


def known_from(contents: Iterable[Mapping[str, Any]]) -> frozenset[Brought]:
    """What the entries of earlier bundles brought; a sheet for a missing or unreadable paper
    brought nothing.
    """
    rows = list(contents)
    covers = {(COVER, row["item"], row.get("digest", "")) for row in rows if row["kind"] == COVER}
    return frozenset(
        covers
        | {(ANNEX, row["annex"], str(row["version"])) for row in rows if row["kind"] == ANNEX}
    )


# --- their files ----------------------------------------------------------------------------------
def _ready(job: _Job, piece: Piece, pieces: Sequence[Piece]) -> Piece:
    """Puts the file of a piece into the folder and counts its pages; the contents wait until all
    others are there.
    """
    path = job.folder / f"{piece.key}.pdf"
    if piece.kind == ANNEX and piece.annex and piece.annex.version:
        try:
            path.write_bytes(_bytes(piece.annex.version))
            job.counts[piece.key] = count_pages(path)
        except (BadPart, DamagedFile, DamagedDocument):
            return _ready(job, _broken(piece), pieces)
    elif piece.kind == CONTENTS:
        job.counts[piece.key] = 1
    else:
        _write(job, piece.key, _html(job, piece, pieces))
    job.files[piece.key] = path
    return piece


def _broken(piece: Piece) -> Piece:
    if piece.kind != ANNEX:
        raise BadPart(
            piece.key
        )  # a page of our own: that is our fault, and no sheet in its place would be any better
    return replace(piece, kind=BROKEN, fault=UNREADABLE)


def _bytes(version: AnnexVersion) -> bytes:
    if version.file is not None:
        return read_file(version.file)
    if version.document is None:
        raise DamagedFile(UNREADABLE)
    return read_bytes(version.document)


def _html(job: _Job, piece: Piece, pieces: Sequence[Piece]) -> str:
    if piece.kind == AGENDA or piece.item is None:
        return papers.page_html(
            papers.agenda_page(job.agenda, job.setting, frozenset(other.key for other in pieces))
        )
    if piece.annex is None:
        return papers.page_html(papers.cover_sheet(piece.item, job.setting))
    return papers.page_html(
        papers.missing_sheet(piece.item, piece.annex, job.setting, fault=piece.fault)
    )


def _write(job: _Job, key: str, html: str) -> None:
    path = job.folder / f"{key}.pdf"
    path.write_bytes(render_page(html, f"{job.agenda.meeting.key}-{key}", job.setting.made_on))
    job.counts[key] = count_pages(path)


# --- the plan -------------------------------------------------------------------------------------
def _plan(job: _Job, pieces: Sequence[Piece]) -> Plan:
    """Everything in its place. The contents are made here: how long they are moves what they list,
    so they are made until it fits.
    """
    for _ in range(5):
        counts = [(piece.key, job.counts[piece.key]) for piece in pieces]
        placed = layout(counts, duplex=job.choices.duplex)
        _write(job, CONTENTS, papers.page_html(_contents(job, pieces, placed)))
        if job.counts[CONTENTS] == dict(counts)[CONTENTS]:
            break
    else:
        raise RuntimeError("The contents do not settle on a number of pages.")
    title = " ".join(
        filter(
            None,
            [
                "Vergaderbundel",
                job.agenda.title,
                f"({job.setting.version.lower()})" if job.setting.version else "",
            ],
        )
    )
    parts = tuple(_part(job, piece) for piece in pieces)
    return Plan(
        writable(title),
        writable(job.setting.sender_name),
        job.setting.made_on,
        parts,
        job.choices.duplex,
    )


def _part(job: _Job, piece: Piece) -> Part:
    is_closed = piece.secrecy != Secrecy.PUBLIC
    mark = f"Exemplaar van {job.choices.addressee}" if is_closed and job.choices.addressee else ""
    return Part(
        key=piece.key,
        path=job.files[piece.key],
        bookmark=_bookmark(piece),
        level=piece.level,
        stamp=_stamp(piece),
        counts_pages=piece.kind in (ANNEX, COVER),
        fitted=piece.kind == ANNEX,
        watermark=mark,
    )


def _bookmark(piece: Piece) -> str:
    if piece.annex is not None:
        trouble = {MISSING: " (ontbreekt)", BROKEN: " (niet af te drukken)"}.get(piece.kind, "")
        return f"{piece.label} {piece.title}{trouble}"
    return f"{piece.label}. {piece.title}" if piece.label else piece.title


def _stamp(piece: Piece) -> str:
    closed = "" if piece.secrecy == Secrecy.PUBLIC else Secrecy(piece.secrecy).label.upper()
    if piece.item is None:
        return " · ".join(filter(None, [closed, piece.title]))
    own = f"Bijlage {_short(piece)}" if piece.annex else "Voorblad"
    trouble = {MISSING: "ontbreekt", BROKEN: "niet af te drukken"}.get(piece.kind, "")
    return " · ".join(filter(None, [closed, f"Agendapunt {piece.item.number}", own, trouble]))


def _short(piece: Piece) -> str:
    """4a, or only the number where the label says the item too."""
    if piece.annex is None:
        return ""
    return str(piece.annex.number) if " " in piece.label else piece.label


# --- the contents ---------------------------------------------------------------------------------
def _contents(job: _Job, pieces: Sequence[Piece], placed: Sequence[Placed]) -> ContentsPage:
    found = {piece.key: (piece, place) for piece, place in zip(pieces, placed, strict=True)}
    lines = [_line(*found[AGENDA])]
    for item in job.agenda.items:
        lines.extend(_item_lines(job, item, found))
    return ContentsPage(job.setting, tuple(lines), sheets(placed), tuple(_notes(job, pieces)))


def _item_lines(
    job: _Job, item: ItemView, found: Mapping[str, tuple[Piece, Placed]]
) -> Iterable[ContentsLine]:
    """The lines of an item and its annexes; a supplement lists only what it brings."""
    is_supplement = job.choices.known is not None
    if item.is_hidden:
        if not is_supplement:
            yield ContentsLine(
                item.number, HIDDEN_ITEM, item.level, None, remark="niet in deze versie"
            )
        return
    own = found.get(cover_key(item))
    inside = [(annex, found.get(f"bijlage-{annex.pk}")) for annex in item.annexes]
    if own:
        yield _line(*own)
    elif not is_supplement or any(place for _, place in inside):
        yield ContentsLine(
            item.number,
            item.title,
            item.level,
            None,
            remark="" if is_supplement else "geen stukken",
        )
    for annex, place in inside:
        if place:
            yield _line(*place)
        elif annex.is_hidden and not is_supplement:
            yield ContentsLine(
                annex.label, HIDDEN_ANNEX, item.level + 1, None, remark="niet in deze versie"
            )


def _line(piece: Piece, place: Placed) -> ContentsLine:
    remark = {COVER: "", MISSING: "ontbreekt", BROKEN: "niet af te drukken"}.get(piece.kind, "")
    closed = "" if piece.secrecy == Secrecy.PUBLIC else Secrecy(piece.secrecy).label.lower()
    return ContentsLine(
        piece.label,
        piece.title,
        piece.level,
        place.sheet,
        place.pages,
        ", ".join(filter(None, [closed, remark])),
        piece.key,
    )


def _notes(job: _Job, pieces: Sequence[Piece]) -> Iterable[str]:
    gone = [piece.label for piece in pieces if piece.kind in (MISSING, BROKEN)]
    if gone:
        lacking = "Dit stuk ontbreekt" if len(gone) == 1 else "Deze stukken ontbreken"
        yield (
            f"{lacking} nog: {dutch.listing(gone)}. In de bundel staat er een blad voor in de"
            " plaats."
        )
    if job.choices.addressee:
        yield (
            f"Dit is het exemplaar van {job.choices.addressee}. Die naam staat op elk besloten"
            " stuk."
        )


def _entries(pieces: Sequence[Piece], placed: Sequence[Placed]) -> tuple[Entry, ...]:
    return tuple(
        Entry(
            piece.key,
            piece.kind,
            piece.label,
            piece.title,
            piece.level,
            place.sheet,
            place.pages,
            place.index,
            piece.item.pk if piece.item else None,
            piece.annex.pk if piece.annex else None,
            piece.annex.version.pk if piece.annex and piece.annex.version else None,
            str(piece.secrecy),
            cover_digest(piece.item) if piece.kind == COVER and piece.item else "",
        )
        for piece, place in zip(pieces, placed, strict=True)
    )


# --- separate files -------------------------------------------------------------------------------
def _zipped(job: _Job, pieces: Sequence[Piece]) -> Path:
    """Every paper as its own file, as it was received, named so that any program shows them in the
    order of the agenda.
    """
    output = job.folder / "bundel.zip"
    day = job.setting.made_on
    with zipfile.ZipFile(output, "w", zipfile.ZIP_STORED) as archive:
        for number, piece in enumerate(
            (piece for piece in pieces if piece.kind != CONTENTS), start=1
        ):
            entry = zipfile.ZipInfo(
                f"{number:03} {file_name(piece)}.pdf", (day.year, day.month, day.day, 0, 0, 0)
            )
            entry.external_attr = 0o644 << 16  # readable by whoever unpacks it
            with (
                job.files[piece.key].open("rb") as source,
                archive.open(entry, "w", force_zip64=True) as target,
            ):
                while block := source.read(1024 * 1024):
                    target.write(block)
    return output


def file_name(piece: Piece) -> str:
    """The name of a paper as a separate file, without what a disk may not like."""
    words = {
        COVER: f"Agendapunt {piece.label} voorblad",
        MISSING: f"{piece.label} ONTBREEKT",
        BROKEN: f"{piece.label} NIET LEESBAAR",
    }
    name = " ".join(filter(None, [words.get(piece.kind, piece.label), piece.title]))
    return re.sub(r"\s+", " ", re.sub(r"[^\w .(),-]", " ", name)).strip(" .")[:100]

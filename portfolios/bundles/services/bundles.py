"""Verbs on bundles: asking for one, making it in the worker, sealing what was sent, throwing away
what was not.

A worker that is killed leaves a bundle that says it is being made; the next one begins it again,
and nothing of the first is left.
"""

import datetime as dt
import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from django.conf import settings
from django.db import connection, transaction
from django.db.models import F
from django.db.models.functions import Now
from django.utils.text import slugify

from ivz.accounts.models import User
from ivz.core.merging import mark_of
from ivz.core.refusal import Refused, require
from ivz.data.locks import only_one
from ivz.papers.enums import DocumentKind
from ivz.papers.kinds import kind_of
from ivz.papers.models import IssuedDocument, StoredFile
from ivz.papers.services import seal_file
from ivz.papers.store import DamagedFile, keep
from ivz.region.models import Issuer
from portfolios.bundles.documents import BundleFacts, Setting, setting_of
from portfolios.bundles.enums import BundleState
from portfolios.bundles.models import ATTEMPTS, Bundle
from portfolios.bundles.rules import (
    why_not_bundle,
    why_not_drop,
    why_not_retry,
    why_not_send,
    why_not_since,
)
from portfolios.bundles.services.binding import (
    Bound,
    Choices,
    NothingNew,
    bind_agenda,
    known_from,
)
from portfolios.meetings.models.meetings import Meeting
from portfolios.meetings.reports.agenda import AgendaView, agenda_of
from portfolios.meetings.reports.viewers import EVERYTHING
from portfolios.meetings.services.meetings import lock_meeting

LOCK = 0x1F5  # class of the advisory locks that keep one bundle to one worker
LONGEST_STEM = 115  # a file name in the archive holds 120 with its ending
TOO_BIG = "De bundel is groter dan {} MB. Laat hem in delen maken, of vraag om kleinere bestanden."
BROKEN_OFF = (
    "Het maken van deze bundel is drie keer afgebroken. Probeer het opnieuw. Gaat het weer mis,"
    " meld het dan aan de beheerder."
)


@dataclass(frozen=True, slots=True)
class Wishes:
    """How a bundle is wanted; with several addressees each gets one of its own."""

    is_public: bool = False
    duplex: bool = True
    greyscale: bool = False
    with_files: bool = False
    addressees: tuple[str, ...] = ()
    since: Bundle | None = None


@transaction.atomic
def request_bundles(meeting: Meeting, wishes: Wishes, *, by: User) -> list[Bundle]:
    """Note which bundles are wanted; the caller defers the work, in the same transaction.

    Raises:
        Refused: `by` may not, there is nothing to bundle, or the choices contradict each other.
    """
    meeting = lock_meeting(meeting.pk)
    require(why_not_bundle(by, meeting))
    if wishes.since is not None:
        require(why_not_since(wishes.since, meeting, is_public=wishes.is_public))
    if wishes.addressees and wishes.is_public:
        raise Refused(
            "In de openbare versie staan geen besloten stukken. Een naam op besloten stukken hoort"
            " daar niet bij."
        )
    if wishes.addressees and wishes.with_files:
        raise Refused(
            "Op losse bestanden komt geen naam te staan. Vraag ze apart aan, zonder geadresseerde."
        )
    wanted = {
        "meeting": meeting,
        "is_public": wishes.is_public,
        "duplex": wishes.duplex,
        "greyscale": wishes.greyscale,
        "with_files": wishes.with_files,
        "since": wishes.since,
        "requested_by": by,
    }
    return [Bundle.objects.create(addressee=name, **wanted) for name in wishes.addressees or ("",)]


# --- making ---------------------------------------------------------------------------------------
def make_bundle(bundle_id: int, *, on: dt.date) -> bool:
    """Make a bundle that was asked for; safe to call again after a kill and from two places at
    once.

    Returns False, without doing anything, while another process is at it. What goes wrong is raised
    after the row knows.
    """
    with only_one(LOCK, bundle_id) as alone:
        if not alone:
            return False
        bundle = (
            Bundle.objects.select_related("meeting__body", "since", "requested_by")
            .filter(pk=bundle_id)
            .first()
        )
        if bundle is None or bundle.state in (BundleState.READY, BundleState.FAILED):
            return True
        if bundle.attempts >= ATTEMPTS:
            _fail(bundle, BROKEN_OFF)
            return True
        Bundle.objects.filter(pk=bundle_id).update(
            state=BundleState.MAKING, attempts=F("attempts") + 1, done=0
        )
        try:
            with _folder(bundle_id) as folder:
                _store(bundle, _bound(bundle, folder, on))
        except (NothingNew, Refused) as refusal:
            _fail(bundle, str(refusal))
    return True


@contextmanager
def _folder(bundle_id: int) -> Iterator[Path]:
    """A folder that only we can read; what a killed worker left of the same bundle, closed papers
    among it, goes first.
    """
    name = re.sub(r"\W", "_", str(connection.settings_dict["NAME"]))
    prefix = f"bundel-{name}-{bundle_id}-"
    for left in Path(tempfile.gettempdir()).glob(f"{prefix}*"):
        shutil.rmtree(left, ignore_errors=True)
    with tempfile.TemporaryDirectory(prefix=prefix) as folder:
        yield Path(folder)


def _bound(bundle: Bundle, folder: Path, on: dt.date) -> Bound:
    agenda = _agenda(bundle, on)
    bundle.fingerprint = fingerprint_of(agenda)
    known = (
        known_from(entry for earlier in _chain(bundle) for entry in earlier.contents)
        if bundle.since
        else None
    )
    choices = Choices(bundle.duplex, bundle.greyscale, bundle.addressee, known, bundle.with_files)
    setting = bundle_setting(agenda, choices, on)

    def progress(done: int, total: int) -> None:
        Bundle.objects.filter(pk=bundle.pk).update(done=done, total=total)

    return bind_agenda(agenda, choices, setting, folder=folder, progress=progress)


def _agenda(bundle: Bundle, on: dt.date) -> AgendaView:
    return agenda_of(bundle.meeting, viewer=None if bundle.is_public else EVERYTHING, on=on)


def fingerprint_of(agenda: AgendaView) -> str:
    """A mark of what a bundle shows of an agenda: two that differ give different paper."""
    meeting = agenda.meeting
    shown: list[object] = [agenda.bodies, agenda.when, meeting.place, meeting.chair]
    shown.extend([meeting.subject, meeting.secretary, repr(agenda.invited)])
    for item in agenda.items:
        shown.append(repr(replace(item, annexes=(), outcome="", vote="")))
        shown.extend(
            repr((replace(annex, version=None), annex.version.pk if annex.version else None))
            for annex in item.annexes
        )
    return mark_of(shown)


def fingerprint_now(bundle: Bundle, on: dt.date) -> str:
    """That of the agenda as it is now, for the reader of this bundle."""
    return fingerprint_of(_agenda(bundle, on))


def bundle_setting(agenda: AgendaView, choices: Choices, on: dt.date) -> Setting:
    """What every page of such a bundle says."""
    issuer = Issuer.objects.select_related("organisation").first()
    version = [
        "Nazending" if choices.known is not None else "",
        "Openbare versie" if agenda.is_public_version else "",
        f"Exemplaar van {choices.addressee}" if choices.addressee else "",
    ]
    sender = issuer.organisation.name if issuer else agenda.bodies
    return setting_of(
        agenda,
        sender_name=sender,
        version=", ".join(filter(None, version)),
        made_on=on,
        plain=choices.plain,
    )


def _chain(bundle: Bundle) -> Iterator[Bundle]:
    """The bundles that came before a supplement, newest first."""
    earlier = bundle.since
    while earlier is not None:
        yield earlier
        earlier = earlier.since


@transaction.atomic
def _store(bundle: Bundle, bound: Bound) -> None:
    """Keep what was made; the row may have been thrown away meanwhile."""
    limit = settings.BUNDLE_LIMIT
    if any(path.stat().st_size > limit for path in (bound.path, bound.files) if path):
        raise Refused(TOO_BIG.format(limit // (1024 * 1024)))
    row = Bundle.objects.select_for_update(of=("self",)).filter(pk=bundle.pk).first()
    if row is None:
        return
    pages = sum(entry.pages for entry in bound.entries)
    row.file = _kept(bundle, bound.path, "pdf", "application/pdf", pages)
    row.files = _kept(bundle, bound.files, "zip", "application/zip", None) if bound.files else None
    row.contents, row.secrecy, row.fingerprint = bound.contents, bound.secrecy, bundle.fingerprint
    row.state, row.error, row.attempts = BundleState.READY, "", 0
    row.done = row.total
    row.save()
    Bundle.objects.filter(pk=row.pk).update(finished_at=Now())


def _kept(
    bundle: Bundle, path: Path, ending: str, media_type: str, pages: int | None
) -> StoredFile:
    return keep(
        f"{file_stem(bundle)}.{ending}",
        path.read_bytes(),
        by=bundle.requested_by,
        pages=pages,
        media_type=media_type,
    )


def file_stem(bundle: Bundle) -> str:
    """The file name without its ending: bundel-dvo-2025-12-11-openbaar; that of a copy in
    somebody's name says whose it is.
    """
    words = [
        "bundel",
        bundle.meeting.key,
        "nazending" if bundle.since_id else "",
        "openbaar" if bundle.is_public else "",
    ]
    stem = "-".join(filter(None, words))
    return (
        f"{stem}-{slugify(bundle.addressee)}"[:LONGEST_STEM].rstrip("-")
        if bundle.addressee
        else stem
    )


def _fail(bundle: Bundle, sentence: str) -> None:
    Bundle.objects.filter(pk=bundle.pk).update(state=BundleState.FAILED, error=sentence)


def unfinished_bundles() -> list[int]:
    """Bundles that are still to be made, oldest first."""
    waiting = Bundle.objects.filter(state__in=[BundleState.WAITING, BundleState.MAKING])
    return list(waiting.order_by("pk").values_list("pk", flat=True))


# --- afterwards -----------------------------------------------------------------------------------
@transaction.atomic
def send_bundle(bundle_pk: int, *, by: User, on: dt.date) -> Bundle:
    """Put a bundle into the archive as it was sent; nothing of it changes from then on.

    Raises:
        Refused: `by` may not, it is not ready, or the agenda changed since it was made.
    """
    bundle = _locked(bundle_pk)
    lock_meeting(bundle.meeting_id)  # nobody changes the agenda meanwhile
    require(why_not_send(by, bundle, fingerprint_now(bundle, on)))
    stored = bundle.file
    if stored is None:
        raise Refused("Deze bundel heeft geen bestand.")
    bundle.document = _sealed(bundle, stored, on)
    bundle.file = None
    bundle.save(update_fields=["document", "file"])
    stored.delete()
    return bundle


def _sealed(bundle: Bundle, stored: StoredFile, on: dt.date) -> IssuedDocument:
    facts = {
        "meeting": bundle.meeting.key,
        "kind": bundle.kind,
        "secrecy": bundle.secrecy,
        "contents": bundle.contents,
    }
    try:
        return seal_file(
            stored,
            kind=DocumentKind.BUNDLE,
            number=f"{bundle.meeting.key[:30]}-{bundle.pk}",
            title=f"{bundle.kind}: {bundle.meeting}"[:200],
            file_name=f"{file_stem(bundle)}.pdf",
            organisation=None,
            year=bundle.meeting.day.year,
            issued_on=on,
            template_version=kind_of(BundleFacts).version,
            facts=facts,
        )
    except DamagedFile as damage:
        raise Refused(f"{damage} Maak de bundel opnieuw.") from damage


@transaction.atomic
def drop_bundle(bundle_pk: int, *, by: User) -> None:
    """Throw away a bundle that was not sent.

    Raises:
        Refused: `by` may not, it was sent, or it is being made.
    """
    bundle = _locked(bundle_pk)
    require(why_not_drop(by, bundle))
    _remove(bundle)


@transaction.atomic
def retry_bundle(bundle_pk: int, *, by: User) -> Bundle:
    """Let a bundle that failed be tried again; the caller defers the work.

    Raises:
        Refused: `by` may not, or it did not fail.
    """
    bundle = _locked(bundle_pk)
    require(why_not_retry(by, bundle))
    bundle.state, bundle.attempts, bundle.error = BundleState.WAITING, 0, ""
    bundle.save(update_fields=["state", "attempts", "error"])
    return bundle


@transaction.atomic
def purge_bundles(before: dt.datetime) -> int:
    """Throw away what was asked for before a moment and never sent; says how many."""
    old = list(
        Bundle.objects.filter(requested_at__lt=before, document=None)
        .exclude(state=BundleState.MAKING)
        .select_related("file", "files")
    )
    for bundle in old:
        _remove(bundle)
    return len(old)


def _remove(bundle: Bundle) -> None:
    kept = [stored for stored in (bundle.file, bundle.files) if stored]
    bundle.delete()
    for stored in kept:
        stored.delete()


def _locked(bundle_pk: int) -> Bundle:
    bundle = (
        Bundle.objects.select_for_update(of=("self",))
        .select_related("meeting__body", "file", "files")
        .filter(pk=bundle_pk)
        .first()
    )
    if bundle is None:
        raise Refused("Deze bundel is er niet meer.")
    return bundle

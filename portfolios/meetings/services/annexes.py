"""Verbs on annexes: adding and ordering them, and a file in place of one that was still to be
received.
"""

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from ivz.accounts.models import User
from ivz.core.refusal import Refused, require
from ivz.papers.models import IssuedDocument, StoredFile
from ivz.web.edits import require_unchanged
from portfolios.meetings.enums import AnnexOrigin, MeetingState, Secrecy
from portfolios.meetings.models.annexes import Annex, AnnexVersion
from portfolios.meetings.models.meetings import AgendaItem, Meeting
from portfolios.meetings.rules import (
    ground_of_archive,
    is_for_everybody,
    missing_of_closing,
    why_not_attach,
    why_not_edit_agenda,
    why_not_open_annex,
    why_not_remove_annex,
)
from portfolios.meetings.services.meetings import lock_meeting

ANNEX_FIELDS = (
    "title",
    "document_number",
    "awaited_from",
    "secrecy",
    "secrecy_ground",
    "secrecy_imposed_by",
    "secrecy_imposed_on",
)
GONE = "Deze bijlage is er niet meer."


@transaction.atomic
def add_annex(item_pk: int, *, values: Mapping[str, Any], by: User) -> Annex:
    """A new annex, last of its item and still to be received; `add_version` gives it its file.

    Raises:
        Refused: `by` may not, the agenda is fixed, the item is gone, or a closed annex has no
        ground.
    """
    item = AgendaItem.objects.filter(pk=item_pk).first()
    if item is None:
        raise Refused("Dit punt staat niet meer op de agenda.")
    meeting = lock_meeting(item.meeting_id)
    require(why_not_edit_agenda(by, meeting))
    last = item.annexes.order_by("-position").values_list("position", flat=True).first()
    position = 0 if last is None else last + 1
    annex = Annex(item=item, position=position, supplement=_mailing(meeting), **values)
    _save(annex)
    return annex


@transaction.atomic
def change_annex(
    annex_pk: int, *, values: Mapping[str, Any], seen: Mapping[str, str] | None = None, by: User
) -> Annex:
    """Save the values of `ANNEX_FIELDS`.

    Raises:
        StaleEdit: somebody else changed them since they were seen.
        Refused: `by` may not, the agenda is fixed, the annex is gone, a closed annex has no ground,
        or it becomes public while one
            of its files is not for everybody.
    """
    annex, meeting = _lock_annex(annex_pk)
    require(why_not_edit_agenda(by, meeting))
    require_unchanged(seen, values, stored_values(annex))
    for name, value in values.items():
        setattr(annex, name, value)
    if annex.secrecy == Secrecy.PUBLIC:
        require(why_not_open_annex(annex))
    _save(annex)
    return annex


def stored_values(annex: Annex) -> dict[str, Any]:
    """What a form on an annex shows at first."""
    return {name: getattr(annex, name) for name in ANNEX_FIELDS}


@transaction.atomic
def add_version(
    annex_pk: int,
    *,
    file: StoredFile | None = None,
    document: IssuedDocument | None = None,
    by: User,
) -> AnnexVersion:
    """A file for an annex, or a newer one; what comes after the agenda went out counts as sent
    later.

    A paper of the archive that is not for everybody closes the annex.

    Raises:
        Refused: `by` may not, the agenda is fixed, the annex is gone, or this paper of the archive
        cannot be an annex.
    """
    annex, meeting = _lock_annex(annex_pk)
    require(why_not_edit_agenda(by, meeting))
    if document is not None:
        require(why_not_attach(document))
    newest = annex.versions.order_by("-version").first()
    if newest is not None and document is not None and newest.document_id == document.pk:
        raise Refused("Dit document is al de nieuwste versie van deze bijlage.")
    version = AnnexVersion.objects.create(
        annex=annex,
        version=newest.version + 1 if newest else 1,
        file=file,
        document=document,
        added_by=by,
    )
    annex.origin = AnnexOrigin.UPLOAD if file else AnnexOrigin.ARCHIVE
    annex.supplement = max(annex.supplement, _mailing(meeting))
    if document is not None and annex.secrecy == Secrecy.PUBLIC and not is_for_everybody(document):
        annex.secrecy, annex.secrecy_ground = (
            Secrecy.CLOSED,
            annex.secrecy_ground or ground_of_archive(document),
        )
    annex.save(update_fields=["origin", "supplement", "secrecy", "secrecy_ground"])
    return version


@transaction.atomic
def move_annex(annex_pk: int, step: int, *, by: User) -> None:
    """One place up (-1) or down (1) among the annexes of its item; labels and references follow by
    themselves.
    """
    annex, meeting = _lock_annex(annex_pk)
    require(why_not_edit_agenda(by, meeting))
    order = list(annex.item.annexes.order_by("position", "pk"))
    at = order.index(annex)
    to = at + step
    if not 0 <= to < len(order):
        return
    order.insert(to, order.pop(at))
    for position, one in enumerate(order):
        one.position = position
    Annex.objects.bulk_update(order, ["position"])


@transaction.atomic
def remove_annex(annex_pk: int, *, by: User) -> None:
    """Take an annex away from an agenda that was not sent yet; its files stay in the store."""
    annex, meeting = _lock_annex(annex_pk)
    require(why_not_remove_annex(by, annex))
    annex.delete()


def _save(annex: Annex) -> None:
    if missing := missing_of_closing({name: getattr(annex, name) for name in ANNEX_FIELDS}):
        raise Refused(" ".join(missing.values()))
    try:
        annex.full_clean()
    except ValidationError as error:
        raise Refused(" ".join(error.messages)) from error
    annex.save()


def _lock_annex(annex_pk: int) -> tuple[Annex, Meeting]:
    annex = Annex.objects.select_related("item").filter(pk=annex_pk).first()
    if annex is None:
        raise Refused(GONE)
    meeting = lock_meeting(annex.item.meeting_id)
    annex = (
        Annex.objects.select_related("item").filter(pk=annex_pk).first()
    )  # as it is now that nobody else can change it
    if annex is None:
        raise Refused(GONE)
    annex.item.meeting = meeting
    return annex, meeting


def _mailing(meeting: Meeting) -> int:
    """In which mailing something goes that is added now: 0 with the agenda, 1 and up after it.

    A mailing is a day on which supplements were sent: trials that were never sent, and copies for
    each addressee, do not count.
    """
    if meeting.state == MeetingState.PLANNED:
        return 0
    sent = meeting.bundles.filter(since__isnull=False, document__isnull=False)
    return 1 + sent.order_by().values("document__issued_on").distinct().count()

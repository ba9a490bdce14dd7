"""Reads counts of inhabitants from a file in two steps: a preview that changes nothing, and its
confirmation.
"""

import datetime as dt
from dataclasses import asdict, dataclass
from typing import BinaryIO

from django.db import transaction
from django.db.models.functions import Now
from django.utils import timezone

from ivz.accounts.models import User
from ivz.core import dutch
from ivz.core.refusal import require
from ivz.region.cbs.containers import open_grid, sha256_of
from ivz.region.cbs.layouts import ReadFile, read_table
from ivz.region.cbs.matching import Matched, Municipality, match
from ivz.region.cbs.values import RefusedFile
from ivz.region.enums import CountStatus, ImportState
from ivz.region.models import CountImport, InhabitantCount, Organisation
from ivz.region.rules import (
    why_not_confirm,
    why_not_drop,
    why_not_edit_region,
    why_not_reference_date,
)
from ivz.sources.models import SourceDocument
from ivz.web.edits import require_as_seen

UNPACKED_UPLOAD_LIMIT = 100 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Confirmation:
    """What confirming did: how many counts were recorded, how many stood there already, or nothing
    the second time.
    """

    count_import: CountImport
    recorded: int
    unchanged: int
    was_confirmed_before: bool = False


def read_upload(
    *,
    file: BinaryIO,
    file_name: str,
    reference_date: dt.date,
    status: CountStatus | str,
    source: SourceDocument,
    source_text: str,
    by: User,
    today: dt.date,
    unpacked_limit: int = UNPACKED_UPLOAD_LIMIT,
) -> CountImport:
    """Read a file of counts and keep what it says as a preview; nothing comes into force.

    `file` must be seekable; it is read as a stream.

    Raises:
        RefusedFile: the file or the day cannot be used; its sentences say everything that is wrong.
        Refused: `by` may not.
    """
    require(why_not_edit_region(by))
    if reason := why_not_reference_date(reference_date, today):
        raise RefusedFile(reason)
    municipalities = _roll(reference_date)
    sha256 = sha256_of(file)
    table: ReadFile = read_table(open_grid(file, unpacked_limit=unpacked_limit))
    result = match(
        table.observations, table.tally, municipalities=municipalities, day=reference_date
    )
    return CountImport.objects.create(
        file_name=file_name[:255],
        sha256=sha256,
        format_name=table.name,
        reference_date=reference_date,
        status=status,
        rows=[
            {
                "organisation": row.municipality.pk,
                "inhabitants": row.inhabitants,
                "line": row.line,
                "printed_name": row.printed_name,
            }
            for row in result.rows
        ],
        skipped=[asdict(row) for row in result.skipped],
        warnings=[
            *result.warnings,
            *_status_warnings(result, status),
            *_more_warnings(sha256, reference_date, today),
        ],
        source=source,
        source_text=source_text,
        uploaded_by=by,
    )


@transaction.atomic
def confirm_import(import_id: int, *, by: User, seen: str = "") -> Confirmation:
    """Bring the counts of a preview into force; counts that stand there already get no new version.
    Twice is harmless. `seen` are the marks of the counts that the preview was compared with.

    Raises:
        Refused: `by` may not, the preview was dropped, a municipality has come up that is not in
            the file, or somebody recorded a count of that day since it was seen.
    """
    count_import = (
        CountImport.objects.select_for_update(of=("self",))
        .select_related("source")
        .get(pk=import_id)
    )
    require(why_not_confirm(by, count_import))
    if count_import.state == ImportState.CONFIRMED:
        return Confirmation(count_import, 0, 0, was_confirmed_before=True)
    require(_why_incomplete(count_import))
    pks = [row["organisation"] for row in count_import.rows]
    list(
        Organisation.objects.filter(pk__in=pks)
        .order_by("pk")
        .select_for_update(of=("self",), no_key=True)
    )
    require_as_seen(
        seen,
        counts_of_day(count_import),
        "Er zijn inwonertallen van deze peildatum vastgelegd sinds u dit voorbeeld opende. Er is"
        " niets ingelezen. Bekijk het opnieuw.",
    )
    new = _new_versions(count_import, by)
    InhabitantCount.objects.bulk_create(new)
    CountImport.objects.filter(pk=import_id).update(state=ImportState.CONFIRMED, confirmed_at=Now())
    count_import.refresh_from_db()
    return Confirmation(count_import, len(new), len(pks) - len(new))


@transaction.atomic
def drop_import(import_id: int, *, by: User) -> CountImport:
    """Let a preview go; twice is harmless.

    Raises:
        Refused: `by` may not, or its counts are in force.
    """
    count_import = CountImport.objects.select_for_update(of=("self",)).get(pk=import_id)
    require(why_not_drop(by, count_import))
    count_import.state = ImportState.DROPPED
    count_import.save(update_fields=["state"])
    return count_import


def counts_of_day(count_import: CountImport) -> dict[str, object]:
    """What a preview is compared with: every count of its day."""
    counts = InhabitantCount.objects.filter(reference_date=count_import.reference_date)
    return {"counts": list(counts.values_list("pk", flat=True))}


def _roll(day: dt.date) -> list[Municipality]:
    """Every municipality, also those that did not exist on `day`, as a file may call them."""
    roll = [
        Municipality(one.pk, one.name, one.cbs_code, tuple(one.aliases), one.holds_on(day))
        for one in Organisation.objects.municipalities()
    ]
    if not any(one.exists for one in roll):
        raise RefusedFile(
            f"Er is geen gemeente vastgelegd die op {dutch.long_date(day)} bestond. Leg eerst de"
            " gemeenten vast."
        )
    return roll


def _status_warnings(result: Matched, status: str) -> list[str]:
    if status == CountStatus.DEFINITIVE and result.is_marked_provisional:
        return [
            "Het bestand merkt cijfers aan als voorlopig (met een sterretje), maar u koos"
            " definitief."
        ]
    return []


def _more_warnings(sha256: str, day: dt.date, today: dt.date) -> list[str]:
    """What is odd about the day, and whether the same file was read before."""
    warnings = []
    if day > today:
        warnings.append("De peildatum ligt in de toekomst. Ga na of dit geen prognose is.")
    earlier = (
        CountImport.objects.filter(sha256=sha256, reference_date=day, state=ImportState.CONFIRMED)
        .order_by("confirmed_at")
        .last()
    )
    if earlier and earlier.confirmed_at:
        warnings.append(
            "Precies dit bestand is al ingelezen op"
            f" {dutch.long_date(timezone.localtime(earlier.confirmed_at).date())}."
        )
    return warnings


def _why_incomplete(count_import: CountImport) -> str | None:
    """Why a preview no longer covers the region: a municipality was added, or moved in time, since
    it was read.
    """
    known = {row["organisation"] for row in count_import.rows}
    there = set(
        Organisation.objects.municipalities()
        .as_of(count_import.reference_date)
        .values_list("pk", flat=True)
    )
    if known == there:
        return None
    return "Sinds dit voorbeeld zijn de gemeenten gewijzigd. Lees het bestand opnieuw in."


def _new_versions(count_import: CountImport, by: User) -> list[InhabitantCount]:
    """A version for each count that differs from the one in force."""
    day = count_import.reference_date
    newest = {
        count.organisation_id: count
        for count in InhabitantCount.objects.filter(reference_date=day).order_by("version")
    }
    versions = []
    for row in count_import.rows:
        last = newest.get(row["organisation"])
        if (
            last
            and not last.withdrawn
            and (last.inhabitants, last.status) == (row["inhabitants"], count_import.status)
        ):
            continue
        versions.append(
            InhabitantCount(
                organisation_id=row["organisation"],
                reference_date=day,
                inhabitants=row["inhabitants"],
                status=count_import.status,
                source=count_import.source,
                source_locator=count_import.source_text,
                batch=count_import,
                recorded_by=by,
                version=last.version + 1 if last else 1,
            )
        )
    return versions

"""What pages show of organisations and counts, and the name that papers are sent under."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.db.models import Q
from django.urls import reverse

from ivz.accounts.roles import Role
from ivz.core import dutch
from ivz.region.enums import CountStatus, ImportState
from ivz.region.models import CountImport, InhabitantCount, Issuer, Organisation
from ivz.region.rules import LARGE_CHANGE
from ivz.web.parts import Asked, Deadline, Task
from ivz.web.searching import Hit, Wanted


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """One municipality of the file. `old` is its count on the same day, or the last one before it;
    None: there is none.
    """

    municipality: Organisation
    line: int
    printed_name: str
    new: int
    old: InhabitantCount | None
    outcome: str
    is_demoted: bool = False  # definitive now, and provisional after confirming

    @property
    def difference(self) -> int | None:
        return None if self.old is None else self.new - self.old.inhabitants

    @property
    def percent(self) -> Decimal | None:
        return (
            None
            if self.old is None
            else Decimal(100 * (self.new - self.old.inhabitants)) / self.old.inhabitants
        )

    @property
    def is_large(self) -> bool:
        """Whether the change asks for a second look."""
        return self.percent is not None and abs(self.percent) > LARGE_CHANGE

    @property
    def attention(self) -> str:
        """Why the row asks for a second look: "large", "demoted", "both", or nothing."""
        if self.is_demoted:
            return "both" if self.is_large else "demoted"
        return "large" if self.is_large else ""


@dataclass(frozen=True, slots=True)
class ImportPreview:
    """An uploaded file as the page shows it, with totals over the municipalities that have an old
    count.
    """

    count_import: CountImport
    rows: Sequence[PreviewRow]
    skipped: Sequence[tuple[str, Sequence[dict[str, object]]]]

    @property
    def total_new(self) -> int:
        return sum(row.new for row in self.rows)

    @property
    def total_old(self) -> int | None:
        """The old total; None when an old count is missing, for then the totals
        cannot be compared.
        """
        return (
            None
            if any(row.old is None for row in self.rows)
            else sum(row.old.inhabitants for row in self.rows if row.old)
        )

    @property
    def total_difference(self) -> int | None:
        return None if self.total_old is None else self.total_new - self.total_old

    @property
    def total_percent(self) -> Decimal | None:
        return (
            Decimal(100 * (self.total_new - self.total_old)) / self.total_old
            if self.total_old
            else None
        )

    @property
    def large(self) -> list[PreviewRow]:
        return [row for row in self.rows if row.is_large]

    @property
    def demoted(self) -> list[PreviewRow]:
        return [row for row in self.rows if row.is_demoted]

    @property
    def changes(self) -> int:
        """How many counts would be recorded."""
        return sum(1 for row in self.rows if row.outcome != "Ongewijzigd")

    @property
    def needs_a_look(self) -> bool:
        """Whether somebody must say to have seen the warnings."""
        return self.count_import.state == ImportState.PREVIEW and bool(
            self.large or self.demoted or self.count_import.warnings
        )


def import_preview(count_import: CountImport) -> ImportPreview:
    """The preview of an uploaded file against the counts in force now (after confirming: against
    those before it).
    """
    day = count_import.reference_date
    pks = [row["organisation"] for row in count_import.rows]
    municipalities = Organisation.objects.in_bulk(pks)
    known = InhabitantCount.objects.filter(organisation__in=pks, reference_date__lte=day)
    if count_import.state == ImportState.CONFIRMED:
        known = known.exclude(batch=count_import).filter(recorded_at__lt=count_import.confirmed_at)
    last_versions = {
        (count.organisation_id, count.reference_date): count for count in known.order_by("version")
    }
    before: dict[int, InhabitantCount] = {}
    for count in sorted(last_versions.values(), key=lambda one: str(one.reference_date)):
        if not count.withdrawn:
            before[count.organisation_id] = count
    rows = [
        PreviewRow(
            municipality=municipalities[row["organisation"]],
            line=row["line"],
            printed_name=row["printed_name"],
            new=row["inhabitants"],
            old=before.get(row["organisation"]),
            outcome=_outcome(
                count_import, row["inhabitants"], last_versions.get((row["organisation"], day))
            ),
            is_demoted=_is_demoted(count_import, last_versions.get((row["organisation"], day))),
        )
        for row in count_import.rows
    ]
    return ImportPreview(count_import, rows, _grouped(count_import.skipped))


def _outcome(count_import: CountImport, inhabitants: int, last: InhabitantCount | None) -> str:
    """What confirming does with a row, in Dutch."""
    if last is None or last.withdrawn:
        return "Nieuw"
    if last.inhabitants != inhabitants:
        return "Vervangt het inwonertal van dezelfde peildatum"
    return (
        "Ongewijzigd"
        if last.status == count_import.status
        else f"Wordt {CountStatus(count_import.status).label.lower()}"
    )


def _is_demoted(count_import: CountImport, last: InhabitantCount | None) -> bool:
    """Whether confirming would put a provisional count in the place of a definitive one."""
    return (
        count_import.status == CountStatus.PROVISIONAL
        and last is not None
        and not last.withdrawn
        and last.status == CountStatus.DEFINITIVE
    )


def _grouped(skipped: Sequence[dict[str, object]]) -> list[tuple[str, list[dict[str, object]]]]:
    """The rows left out, together by the reason why."""
    groups: dict[str, list[dict[str, object]]] = {}
    for row in skipped:
        groups.setdefault(str(row["why"]), []).append(row)
    return list(groups.items())


def sender_name() -> str:
    issuer = Issuer.objects.select_related("organisation").first()
    return issuer.organisation.name if issuer else "Platform IVZ"


def found_organisations(wanted: Wanted) -> Iterator[Hit]:
    """By name or another spelling, without regard to case and accents, or by CBS code. There are
    few enough to look through.
    """
    text = dutch.folded(wanted.text)
    for one in Organisation.objects.all():
        names = [one.sort_key, one.cbs_code.casefold(), *map(dutch.folded, one.aliases)]
        if text in " | ".join(names):
            note = ", ".join(filter(None, [one.get_kind_display(), one.cbs_code]))
            yield Hit(one.name, one.get_absolute_url(), note)


def address_tasks(asked: Asked) -> Iterator[Task]:
    """Municipalities of the day that no invoice can be sent to."""
    postal = Q(postal_line="") | Q(postal_postcode="") | Q(postal_city="")
    invoice = Q(invoice_line="") | Q(invoice_postcode="") | Q(invoice_city="")
    existing = Organisation.objects.municipalities().as_of(asked.day)
    for wanting, what in (
        (existing.filter(postal & invoice), "volledig adres"),
        (existing.filter(invoice_email=""), "e-mailadres"),
    ):
        names = [organisation.name for organisation in wanting]
        if names:
            some = dutch.listing(names) if len(names) <= 5 else f"{len(names)} gemeenten"
            text = f"Er is geen {what} voor facturen van {some}."
            yield Task(text, reverse("region:organisation_list"), (Role.COORDINATOR,))


def ending_organisations(asked: Asked) -> Iterator[Deadline]:
    """Organisations that end after the day."""
    for one in Organisation.objects.filter(valid_until__gt=asked.day):
        text = f"{one} bestaat vanaf deze dag niet meer."
        yield Deadline(one.valid_until or dt.date.max, text, one.get_absolute_url())

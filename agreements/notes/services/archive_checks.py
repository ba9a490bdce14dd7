"""What `verify_archive` asks of notes and letters, beside the hash of each document."""

from collections.abc import Iterable, Iterator

from django.db.models import Count, F, Max, Q

from agreements.notes.models import IssuedNote


def finished_rounds_are_whole() -> Iterator[str]:
    """Every note of a finished round has its documents."""
    bare = (
        IssuedNote.objects.filter(run__finished_at__isnull=False)
        .unsealed()
        .select_related("municipality")
    )
    yield from (f"{note}: de ronde is klaar, maar er is geen document." for note in bare)


def versions_have_no_gap() -> Iterator[str]:
    """The versions of a paper run from 1 to the newest."""
    rows = IssuedNote.objects.values("proposal__key", "kind", "municipality__name").annotate(
        how_many=Count("pk"), newest=Max("version")
    )
    for row in rows.exclude(how_many=F("newest")).order_by(
        "proposal__key", "kind", "municipality__name"
    ):
        yield (
            f"{row['municipality__name']}, {row['proposal__key']}: {row['how_many']} versies, de"
            f" nieuwste is {row['newest']}."
        )


def documents_carry_the_facts_of_their_notes() -> Iterable[str]:
    """The facts in the archive are those of the note or letter that they belong to."""
    other = (Q(document__isnull=False) & ~Q(document__facts=F("facts"))) | (
        Q(public_document__isnull=False) & ~Q(public_document__facts=F("facts"))
    )
    differing = IssuedNote.objects.filter(other).select_related("municipality")
    yield from (
        f"{note}: de gegevens in het archief zijn anders dan die van het stuk."
        for note in differing
    )

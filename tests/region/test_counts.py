"""Recording and withdrawing single counts: versions, never changes."""

import datetime as dt
import threading

import pytest
from django.db import connection

from ivz.core.refusal import Refused
from ivz.region.models import InhabitantCount
from ivz.region.services.counts import record_count, withdraw_count
from ivz.sources.models import SourceDocument
from tests.factories.twente import organisation, source

JANUARY_2025 = dt.date(2025, 1, 1)


def record(
    by, organisation, inhabitants=75000, reference_date=JANUARY_2025, status="provisional", **fields
):
    fields.setdefault("source", SourceDocument.objects.get(key="cbs"))
    return record_count(
        organisation=organisation,
        reference_date=reference_date,
        inhabitants=inhabitants,
        status=status,
        by=by,
        **fields,
    )


def test_first_count_is_version_one(twente, coordinator):
    count = record(
        coordinator,
        twente.municipality("Almelo"),
        source_locator="tabel 03759ned",
        note="per brief",
    )
    assert (count.version, count.withdrawn, count.recorded_by, count.source_text) == (
        1,
        False,
        coordinator,
        "CBS, bevolking op 1 januari, tabel 03759ned",
    )


def test_better_count_supersedes_and_keeps_the_old_one(twente, coordinator):
    almelo = twente.municipality("Almelo")
    record(coordinator, almelo)
    record(coordinator, almelo, 75010, status="definitive")
    rows = almelo.counts.filter(reference_date=JANUARY_2025).order_by("version")
    assert [(row.version, row.inhabitants, row.status) for row in rows] == [
        (1, 75000, "provisional"),
        (2, 75010, "definitive"),
    ]
    assert [row.version for row in rows.current()] == [2]


def test_same_count_again_is_refused(twente, coordinator):
    record(coordinator, twente.municipality("Almelo"))
    with pytest.raises(
        Refused,
        match=r"Dit inwonertal van Almelo staat er al zo \(75\.000\)\. Er is niets gewijzigd\.",
    ):
        record(coordinator, twente.municipality("Almelo"))


def test_same_count_becoming_definitive_is_a_version(twente, coordinator):
    record(coordinator, twente.municipality("Almelo"))
    assert record(coordinator, twente.municipality("Almelo"), status="definitive").version == 2


def test_count_without_a_day_needs_a_source(twente, coordinator):
    with pytest.raises(Refused, match="Vul een peildatum in, of kies de bron"):
        record(coordinator, twente.municipality("Almelo"), reference_date=None, source=None)


def test_undated_counts_of_two_sources_stand_side_by_side(twente, coordinator):
    almelo = twente.municipality("Almelo")
    count = record(
        coordinator, almelo, 72000, reference_date=None, source=source("andere", "Andere notitie")
    )
    assert (count.version, count.undated_source.key) == (1, "andere")
    assert sorted(
        almelo.counts.current().filter(reference_date=None).values_list("inhabitants", flat=True)
    ) == [72000, 72560]
    again = record(
        coordinator,
        almelo,
        72561,
        reference_date=None,
        source=SourceDocument.objects.get(key="bijlage-10"),
    )
    assert again.version == 2


def test_total_of_the_region_may_be_recorded(twente, coordinator):
    assert record(coordinator, twente.region, 646000).version == 1


def test_partner_has_no_inhabitants(twente, coordinator):
    with pytest.raises(Refused, match="Een partner heeft geen inwoners"):
        record(coordinator, twente.police)


def test_municipality_must_have_existed(twente, coordinator):
    ended = organisation("Vroeger", cbs_code="GM0001", valid_until=dt.date(2001, 1, 1))
    with pytest.raises(Refused, match="Vroeger bestond niet op 1 januari 2025"):
        record(coordinator, ended)
    assert record(coordinator, ended, reference_date=dt.date(2000, 12, 31)).version == 1


@pytest.mark.parametrize("who", ["secretary", "finance", "controller", "administrator"])
def test_only_the_coordinator_records_and_withdraws(who, request, twente):
    user = request.getfixturevalue(who)
    almelo = twente.municipality("Almelo")
    with pytest.raises(Refused, match="Alleen de regiocoördinator"):
        record(user, almelo)
    with pytest.raises(Refused, match="Alleen de regiocoördinator"):
        withdraw_count(almelo.counts.current().dated().first().pk, reason="fout", by=user)


def test_withdrawn_count_is_out_of_force_and_can_come_back(twente, coordinator):
    almelo = twente.municipality("Almelo")
    count = record(coordinator, almelo)
    last = withdraw_count(count.pk, reason="Verkeerde gemeente", by=coordinator)
    assert (last.version, last.withdrawn, last.note, last.inhabitants) == (
        2,
        True,
        "Verkeerde gemeente",
        75000,
    )
    assert not almelo.counts.current().filter(reference_date=JANUARY_2025).exists()
    assert record(coordinator, almelo).version == 3


def test_withdrawing_twice_or_an_old_version_is_refused(twente, coordinator):
    almelo = twente.municipality("Almelo")
    first = record(coordinator, almelo)
    second = record(coordinator, almelo, 75001)
    with pytest.raises(Refused, match="Er is een nieuwere versie"):
        withdraw_count(first.pk, reason="fout", by=coordinator)
    withdraw_count(second.pk, reason="fout", by=coordinator)
    with pytest.raises(Refused, match="Dit inwonertal is al ingetrokken"):
        withdraw_count(second.pk, reason="fout", by=coordinator)


def test_undated_count_is_withdrawn_for_its_own_source_only(twente, coordinator):
    almelo = twente.municipality("Almelo")
    other = record(
        coordinator, almelo, 72000, reference_date=None, source=source("andere", "Andere notitie")
    )
    withdraw_count(other.pk, reason="dubbel", by=coordinator)
    assert list(
        almelo.counts.current().filter(reference_date=None).values_list("inhabitants", flat=True)
    ) == [72560]


@pytest.mark.django_db(transaction=True)
def test_ten_at_once_get_ten_versions(twente, coordinator):
    almelo = twente.municipality("Almelo")

    def one(number: int) -> None:
        try:
            record(coordinator, almelo, 75000 + number)
        finally:
            connection.close()

    threads = [threading.Thread(target=one, args=(i,)) for i in range(10)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    versions = InhabitantCount.objects.filter(
        organisation=almelo, reference_date=JANUARY_2025
    ).values_list("version", flat=True)
    assert sorted(versions) == list(range(1, 11))

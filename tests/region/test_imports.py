"""A file of counts in two steps: preview, then confirm or drop."""

import datetime as dt
import hashlib
import io
import threading
from decimal import Decimal

import pytest
from django.db import connection

from ivz.core.refusal import Refused
from ivz.region.cbs.values import RefusedFile
from ivz.region.enums import ImportState
from ivz.region.models import CountImport, InhabitantCount, Organisation
from ivz.region.reports import import_preview
from ivz.region.services.counts import record_count, withdraw_count
from ivz.region.services.imports import confirm_import, drop_import, read_upload
from ivz.sources.models import SourceDocument
from tests.factories.twente import organisation
from tests.region.cbs import COUNTS_2024, sample, twente_list

JANUARY_2025 = dt.date(2025, 1, 1)
TODAY = dt.date(2025, 6, 1)


def upload(
    by, content: bytes | None = None, reference_date=JANUARY_2025, status="definitive", **fields
) -> CountImport:
    return read_upload(
        file=io.BytesIO(twente_list() if content is None else content),
        file_name="lijst.csv",
        reference_date=reference_date,
        status=status,
        source=SourceDocument.objects.get(key="cbs"),
        source_text="tabel 03759ned",
        by=by,
        today=TODAY,
        **fields,
    )


def counts_on(day: dt.date) -> dict[str, int]:
    return {
        count.organisation.name: count.inhabitants
        for count in (
            InhabitantCount.objects.current()
            .filter(reference_date=day)
            .select_related("organisation")
        )
    }


def test_preview_changes_nothing(twente, coordinator):
    made = upload(coordinator)
    assert made.state == ImportState.PREVIEW
    assert (made.format_name, made.sha256) == (
        "Lijst van gemeenten, CSV",
        hashlib.sha256(twente_list()).hexdigest(),
    )
    assert made.warnings == [
        "Het bestand noemt geen peildatum. Ga na dat de cijfers van 1 januari 2025 zijn."
    ]
    assert counts_on(JANUARY_2025) == {}


def test_confirming_brings_the_counts_into_force(twente, coordinator):
    made = upload(coordinator)
    done = confirm_import(made.pk, by=coordinator)
    assert (done.recorded, done.unchanged, done.was_confirmed_before) == (14, 0, False)
    assert counts_on(JANUARY_2025) == COUNTS_2024
    made.refresh_from_db()
    assert made.state == ImportState.CONFIRMED
    assert made.confirmed_at is not None
    count = InhabitantCount.objects.filter(batch=made).first()
    assert (count.source_text, count.recorded_by, count.status) == (
        "CBS, bevolking op 1 januari, tabel 03759ned",
        coordinator,
        "definitive",
    )


def test_confirming_twice_is_harmless(twente, coordinator):
    made = upload(coordinator)
    confirm_import(made.pk, by=coordinator)
    again = confirm_import(made.pk, by=coordinator)
    assert (again.recorded, again.was_confirmed_before) == (0, True)
    assert InhabitantCount.objects.filter(reference_date=JANUARY_2025).count() == 14


@pytest.mark.django_db(transaction=True)
def test_confirming_five_times_at_once_records_once(twente, coordinator):
    made, other = upload(coordinator), upload(coordinator)
    errors: list[Exception] = []

    def one(pk: int) -> None:
        try:
            confirm_import(pk, by=coordinator)
        except Exception as error:
            errors.append(error)
        finally:
            connection.close()

    threads = [
        threading.Thread(target=one, args=(pk,))
        for pk in (made.pk, other.pk, made.pk, other.pk, made.pk)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []
    assert (
        list(
            InhabitantCount.objects.filter(reference_date=JANUARY_2025).values_list(
                "version", flat=True
            )
        )
        == [1] * 14
    )


def test_same_file_again_records_nothing_and_says_so(twente, coordinator):
    confirm_import(upload(coordinator).pk, by=coordinator)
    again = upload(coordinator)
    assert again.warnings[1].startswith("Precies dit bestand is al ingelezen op ")
    assert {row.outcome for row in import_preview(again).rows} == {"Ongewijzigd"}
    assert import_preview(again).changes == 0
    done = confirm_import(again.pk, by=coordinator)
    assert (done.recorded, done.unchanged) == (0, 14)
    assert InhabitantCount.objects.filter(reference_date=JANUARY_2025).count() == 14


def test_only_what_differs_gets_a_new_version(twente, coordinator):
    confirm_import(upload(coordinator).pk, by=coordinator)
    better = upload(coordinator, twente_list(Almelo="74320"))
    outcomes = {row.municipality.name: row.outcome for row in import_preview(better).rows}
    assert outcomes.pop("Almelo") == "Vervangt het inwonertal van dezelfde peildatum"
    assert set(outcomes.values()) == {"Ongewijzigd"}
    done = confirm_import(better.pk, by=coordinator)
    assert (done.recorded, done.unchanged) == (1, 13)
    almelo = InhabitantCount.objects.filter(
        organisation__name="Almelo", reference_date=JANUARY_2025
    )
    assert list(almelo.order_by("version").values_list("version", "inhabitants")) == [
        (1, 74317),
        (2, 74320),
    ]


def test_provisional_becoming_definitive_is_new(twente, coordinator):
    confirm_import(upload(coordinator, status="provisional").pk, by=coordinator)
    later = upload(coordinator)
    assert {row.outcome for row in import_preview(later).rows} == {"Wordt definitief"}
    assert confirm_import(later.pk, by=coordinator).recorded == 14


def test_withdrawn_count_comes_back_by_a_file(twente, coordinator):
    confirm_import(upload(coordinator).pk, by=coordinator)
    almelo = InhabitantCount.objects.get(organisation__name="Almelo", reference_date=JANUARY_2025)
    withdraw_count(almelo.pk, reason="fout", by=coordinator)
    again = upload(coordinator)
    assert {
        row.municipality.name for row in import_preview(again).rows if row.outcome == "Nieuw"
    } == {"Almelo"}
    assert confirm_import(again.pk, by=coordinator).recorded == 1
    assert counts_on(JANUARY_2025) == COUNTS_2024


def test_dropped_preview_cannot_be_confirmed_and_the_other_way_round(twente, coordinator):
    dropped, confirmed = upload(coordinator), upload(coordinator)
    assert drop_import(dropped.pk, by=coordinator).state == ImportState.DROPPED
    drop_import(dropped.pk, by=coordinator)
    with pytest.raises(Refused, match="om dit bestand niet in te lezen"):
        confirm_import(dropped.pk, by=coordinator)
    confirm_import(confirmed.pk, by=coordinator)
    with pytest.raises(Refused, match="Dit bestand is al ingelezen"):
        drop_import(confirmed.pk, by=coordinator)


@pytest.mark.parametrize("who", ["secretary", "finance", "controller", "administrator"])
def test_only_the_coordinator_reads_files(who, request, twente, coordinator):
    user = request.getfixturevalue(who)
    made = upload(coordinator)
    for act in (
        lambda: upload(user),
        lambda: confirm_import(made.pk, by=user),
        lambda: drop_import(made.pk, by=user),
    ):
        with pytest.raises(Refused, match="Alleen de regiocoördinator"):
            act()


@pytest.mark.parametrize(
    ("day", "sentence"),
    [
        (
            dt.date(2026, 6, 3),
            "Deze peildatum ligt meer dan een jaar na 1 juni 2025. Controleer het jaartal.",
        ),
        (
            dt.date(1899, 12, 31),
            "Deze peildatum ligt te ver terug. Kies een dag na 1 januari 1900.",
        ),
    ],
)
def test_impossible_day_is_refused(day, sentence, twente, coordinator):
    with pytest.raises(RefusedFile) as refusal:
        upload(coordinator, reference_date=day)
    assert refusal.value.sentences == (sentence,)


def test_day_that_is_not_in_the_file_is_refused(twente, coordinator):
    with pytest.raises(
        RefusedFile,
        match="Het bestand gaat over 1 januari 2021 en 1 januari 2024, niet over 1 januari 2025",
    ):
        upload(coordinator, sample("70072ned_UntypedDataSet.csv"))
    assert not CountImport.objects.exists()


@pytest.mark.parametrize(
    ("status", "warnings"),
    [
        (
            "definitive",
            [
                "Het bestand merkt cijfers aan als voorlopig (met een sterretje), maar u koos"
                " definitief."
            ],
        ),
        ("provisional", []),
    ],
)
def test_status_that_differs_from_the_mark_in_the_file_is_a_warning(
    status, warnings, twente, coordinator
):
    Organisation.objects.filter(name="Hengelo").update(aliases=["Hengelo (O.)"])
    assert (
        upload(coordinator, sample("statline_scherm_oud.csv"), dt.date(2024, 1, 1), status).warnings
        == warnings
    )


def test_coming_day_is_a_warning(twente, coordinator):
    assert (
        upload(coordinator, reference_date=dt.date(2026, 1, 1)).warnings[-1]
        == "De peildatum ligt in de toekomst. Ga na of dit geen prognose is."
    )


def test_municipality_of_another_time_is_skipped_and_its_successor_demanded(twente, coordinator):
    Organisation.objects.filter(name="Borne").update(valid_until=dt.date(2025, 1, 1))
    organisation("Borne-Hengelo", cbs_code="GM1999", valid_from=dt.date(2025, 1, 1))
    with pytest.raises(RefusedFile, match=r"In het bestand ontbreekt Borne-Hengelo\."):
        upload(coordinator)
    made = upload(coordinator, twente_list() + b"\nBorne-Hengelo;105000")
    assert made.skipped == [
        {"line": 3, "text": "Borne", "why": "gemeente die op de peildatum niet bestond"}
    ]


def test_municipality_that_came_since_the_preview_stops_it(twente, coordinator):
    made = upload(coordinator)
    organisation("Nieuwstad", cbs_code="GM1998")
    with pytest.raises(Refused, match="Sinds dit voorbeeld zijn de gemeenten gewijzigd"):
        confirm_import(made.pk, by=coordinator)
    assert counts_on(JANUARY_2025) == {}


def test_without_municipalities_there_is_nothing_to_read(coordinator, twente):
    with pytest.raises(RefusedFile, match="Er is geen gemeente vastgelegd"):
        Organisation.objects.municipalities().update(valid_from=dt.date(2030, 1, 1))
        upload(coordinator)


def test_preview_compares_with_the_last_count_before(twente, coordinator):
    preview = import_preview(upload(coordinator, twente_list(Borne="26000", Wierden="24931")))
    rows = {row.municipality.name: row for row in preview.rows}
    assert (rows["Borne"].old.inhabitants, rows["Borne"].old.reference_date) == (
        24639,
        dt.date(2024, 1, 1),
    )
    assert rows["Borne"].difference == 1361
    assert rows["Borne"].percent == Decimal(136100) / 24639
    assert (rows["Wierden"].difference, rows["Wierden"].percent, rows["Wierden"].outcome) == (
        0,
        0,
        "Nieuw",
    )
    assert [row.municipality.name for row in preview.large] == ["Borne"]
    assert (preview.total_old, preview.total_new, preview.total_difference) == (
        640806,
        642167,
        1361,
    )
    assert preview.needs_a_look


@pytest.mark.parametrize(
    ("new", "large"), [("103000", False), ("103001", True), ("97000", False), ("96999", True)]
)
def test_a_change_of_three_percent_is_the_border(new, large, twente, coordinator):
    record_count(
        organisation=twente.municipality("Borne"),
        reference_date=dt.date(2024, 6, 1),
        inhabitants=100_000,
        status="definitive",
        source=None,
        by=coordinator,
    )
    assert bool(import_preview(upload(coordinator, twente_list(Borne=new))).large) is large


def test_preview_of_a_first_count_has_no_difference(twente, coordinator):
    old = import_preview(upload(coordinator, reference_date=dt.date(2010, 1, 1)))
    assert {(row.old, row.difference, row.percent, row.is_large) for row in old.rows} == {
        (None, None, None, False)
    }
    assert (old.total_old, old.total_difference, old.total_percent) == (None, None, None)


def test_preview_after_confirming_still_shows_what_was_before(twente, coordinator):
    made = upload(coordinator, twente_list(Borne="26000"))
    confirm_import(made.pk, by=coordinator)
    made.refresh_from_db()
    [borne] = [row for row in import_preview(made).rows if row.municipality.name == "Borne"]
    assert borne.old.inhabitants == 24639
    assert not import_preview(made).needs_a_look


def test_preview_groups_the_rows_left_out(twente, coordinator):
    made = upload(
        coordinator, sample("statline_scherm_nieuw.csv"), reference_date=dt.date(2024, 1, 1)
    )
    groups = {why: [row["text"] for row in rows] for why, rows in import_preview(made).skipped}
    assert groups["totaalregel"] == ["NL01", "LD02", "PV23", "CR12"]
    assert groups["gemeente buiten de regio"] == ["GM0150", "GM0193", "GM1900"]


def test_preview_costs_the_same_for_every_file(twente, coordinator, django_assert_num_queries):
    made = upload(coordinator)
    with django_assert_num_queries(2):
        import_preview(made)

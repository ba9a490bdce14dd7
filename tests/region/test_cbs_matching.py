"""From observations to municipalities: nothing missing, nothing double, everything else named."""

import dataclasses
import datetime as dt

import pytest

from ivz.region.cbs.matching import Municipality, Skipped
from ivz.region.cbs.values import RefusedFile
from tests.region.cbs import (
    COUNTS_2024,
    JANUARY_2024,
    TWENTE,
    a_list,
    counts,
    matched,
    sample,
    twente_list,
)


def refusal(
    content: bytes, day: dt.date = JANUARY_2024, municipalities: list[Municipality] = TWENTE
) -> tuple[str, ...]:
    with pytest.raises(RefusedFile) as refused:
        matched(content, day, municipalities)
    return refused.value.sentences


def test_aliases_are_followed():
    text = (
        twente_list()
        .decode()
        .replace("Hengelo;", "Hengelo (O.);")
        .replace("Rijssen-Holten;", "RIJSSEN-HOLTTEN;")
        .replace("Almelo;", "Gemeente Almelo;")
    )
    assert counts(matched(text.encode())) == COUNTS_2024


def test_code_goes_before_name():
    head = "code;gemeente;inwoners"
    rows = [f"{one.code};{one.name};{COUNTS_2024[one.name]}" for one in TWENTE]
    rows[0] = "GM0141;Almeloo;74317"
    result = matched(a_list(*rows, head=head))
    assert counts(result) == COUNTS_2024
    assert result.warnings[1:] == [
        "Regel 2: de code GM0141 is van Almelo, maar er staat ‘Almeloo’. De code is gevolgd."
    ]


def test_name_with_a_foreign_code_is_foreign():
    rows = [f"{one.code};{one.name};{COUNTS_2024[one.name]}" for one in TWENTE]
    rows[6] = "GM0999;Hengelo;8000"
    [sentence] = refusal(a_list(*rows, head="code;gemeente;inwoners"))
    assert (
        sentence == "In het bestand ontbreekt Hengelo. Niet herkend: GM0999 Hengelo. Zet een andere"
        " schrijfwijze bij de organisatie."
    )


def test_name_serves_where_no_code_is_recorded():
    without_code = [dataclasses.replace(one, code="") for one in TWENTE]
    rows = [f"{one.code};{one.name};{COUNTS_2024[one.name]}" for one in TWENTE]
    assert (
        counts(matched(a_list(*rows, head="code;gemeente;inwoners"), municipalities=without_code))
        == COUNTS_2024
    )


def test_missing_municipality_is_named():
    text = twente_list().decode().replace("Wierden;24931", "").replace("Borne;24639\n", "")
    assert refusal(text.encode()) == ("In het bestand ontbreken 2 gemeenten: Borne en Wierden.",)


def test_strange_municipality_is_skipped_and_named():
    result = matched(twente_list() + b"\nDeventer;102001\nTwente;640806")
    assert result.skipped == [
        Skipped(16, "Deventer", "gemeente buiten de regio"),
        Skipped(17, "Twente", "totaalregel"),
    ]


def test_double_municipality_is_refused_even_with_the_same_figure():
    assert refusal(twente_list() + b"\nAlmelo;74317") == (
        "Almelo staat er meer dan één keer in: op regel 2 en op regel 16.",
    )


@pytest.mark.parametrize("figure", [".", "", "null", "Impossible", "-"])
def test_missing_figure_is_refused_for_that_municipality(figure):
    [sentence] = refusal(twente_list(HofvanTwente=figure))
    assert sentence.startswith("Hof van Twente (regel 9): het inwonertal ontbreekt")


def test_every_problem_is_told_at_once():
    assert refusal(twente_list(Almelo="-5", Borne="0", Losser="veel", Wierden="99999999999")) == (
        "Almelo (regel 2): -5 inwoners kan niet kloppen.",
        "Borne (regel 3): 0 inwoners kan niet kloppen.",
        "Losser (regel 10): ‘veel’ is geen heel getal.",
        "Wierden (regel 15): 99.999.999.999 inwoners kan niet kloppen voor één gemeente.",
    )


def test_many_problems_are_cut_off():
    municipalities = [Municipality(i, f"Plaats {i}") for i in range(30)]
    sentences = refusal(
        a_list(*(f"Plaats {i};0" for i in range(30))), municipalities=municipalities
    )
    assert len(sentences) == 21
    assert sentences[-1] == "En nog 10 andere fouten."


def test_file_about_another_day_is_refused():
    assert refusal(sample("wijkenbuurten_gemeenten_2021.csv")) == (
        (
            "Het bestand gaat over 1 januari 2021, niet over 1 januari 2024. Pas de peildatum aan"
            " of kies een ander bestand."
        ),
    )
    [sentence] = refusal(sample("03759ned_UntypedDataSet.csv"), dt.date(2024, 5, 1))
    assert sentence.startswith(
        "Het bestand gaat over 1 januari 2021 en 1 januari 2024, niet over 1 mei 2024."
    )


def test_many_other_days_are_cut_short():
    years = "\n".join(f"Almelo;{year};70000" for year in range(1990, 2020))
    [sentence] = refusal(a_list(years, head="gemeente;jaar;inwoners"))
    assert sentence.startswith(
        "Het bestand gaat over 1 januari 2015, 1 januari 2016, 1 januari 2017, 1 januari 2018 en 1"
        " januari 2019 (en 25 eerdere)"
    )


def test_only_details_is_told():
    text = sample("03759ned_UntypedDataSet.csv").decode().replace("T001038", "3000   ")
    [sentence] = refusal(text.encode())
    assert sentence.startswith("In het bestand ontbreken 14 gemeenten: ")
    assert sentence.endswith(
        "Wel gevonden: 127 regels met uitsplitsing naar leeftijd, geslacht of een ander kenmerk."
    )


def test_municipality_that_did_not_exist_is_not_demanded_and_not_taken():
    ended = [dataclasses.replace(one, exists=one.name != "Borne") for one in TWENTE]
    result = matched(twente_list(), municipalities=ended)
    assert "Borne" not in counts(result)
    assert result.skipped == [Skipped(3, "Borne", "gemeente die op de peildatum niet bestond")]


def test_of_two_with_one_name_the_living_is_taken():
    renamed = [*TWENTE, Municipality(99, "Almelo", exists=False)]
    [almelo] = [
        row
        for row in matched(twente_list(), municipalities=renamed).rows
        if row.municipality.name == "Almelo"
    ]
    assert almelo.municipality.pk == 1

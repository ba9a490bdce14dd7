"""Fields in a shared text, numbers of points, and text of a template that was left in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agreements.notes.calculation.fields import FIELDS, FieldError, fill, wrong_fields
from agreements.notes.calculation.points import (
    NotANumber,
    Point,
    is_about_money,
    left_over,
    read_number,
    warnings,
)
from ivz.web.prose import escaped, prose

DECISIONS = [
    (
        "In te stemmen met de bestuursovereenkomst (D/25/822695) en de dienstverleningsovereenkomst"
        " (D/25/822696)."
    ),
    "In te stemmen met een hogere bijdrage van {nieuw_tarief} per inwoner.",
]


def point(number: str, title: str = "Een punt", text: str = "") -> Point:
    return Point(read_number(number), title, text)


GOOD = [point("1.1"), point("2.1")]


def test_fill_puts_values_in_place_of_fields():
    assert (
        fill(
            "Voor {gemeente} is dat { verhoging }.",
            {"gemeente": "Almelo", "verhoging": "€ 3.344,27"},
        )
        == "Voor Almelo is dat € 3.344,27."
    )


def test_fill_reads_no_field_in_a_value():
    assert fill("{gemeente}", {"gemeente": "{inwoners}"}) == "{inwoners}"


def test_value_of_a_field_is_no_markdown():
    assert (
        prose(fill("{gemeente}", {"gemeente": "# <b>A*l*melo</b>"}, escaped)).strip()
        == "<p># &lt;b&gt;A*l*melo&lt;/b&gt;</p>"
    )


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("{gemente}", "Regel 1: het veld {gemente} bestaat niet. Bedoelt u {gemeente}?"),
        (
            "a\nb {gemeente.__class__}",
            "Regel 2: het veld {gemeente.__class__} bestaat niet. Kies een veld uit de lijst.",
        ),
        ("{0}", "Regel 1: het veld {0} bestaat niet. Kies een veld uit de lijst."),
        ("{}", "Regel 1: het veld {} bestaat niet. Kies een veld uit de lijst."),
        (
            "{huidige bijdrage}",
            "Regel 1: het veld {huidige bijdrage} bestaat niet. Bedoelt u {huidige_bijdrage}?",
        ),
        (
            "{gemeente",
            "Regel 1: er staat een losse {. Schrijf een veld als {gemeente}, met beide accolades.",
        ),
        (
            "a } b",
            "Regel 1: er staat een losse }. Schrijf een veld als {gemeente}, met beide accolades.",
        ),
        (
            "{" + "a" * 90 + "}",
            "Regel 1: het veld {" + "a" * 39 + "… bestaat niet. Kies een veld uit de lijst.",
        ),
    ],
)
def test_wrong_field_is_named(text, sentence):
    assert [str(wrong) for wrong in wrong_fields(text)] == [sentence]
    with pytest.raises(FieldError, match=r"^Regel \d"):
        fill(text, dict.fromkeys(FIELDS, "x"))


def test_known_field_without_a_value_is_named():
    with pytest.raises(
        FieldError, match=r"Regel 1: het veld \{inwoners\} heeft hier geen waarde\."
    ):
        fill("{inwoners}", {"gemeente": "Almelo"})


@given(st.text(alphabet="{}agemnt_.!:0 \n", max_size=60))
def test_fill_leaves_no_brace_or_refuses(text):
    values = dict.fromkeys(FIELDS, "waarde")
    if wrong_fields(text):
        with pytest.raises(FieldError):
            fill(text, values)
    else:
        assert "{" not in fill(text, values)


@pytest.mark.parametrize(("typed", "number"), [("1.1", "1.1"), (" 2.10 ", "2.10"), ("3.1.", "3.1")])
def test_number_is_read(typed, number):
    assert str(read_number(typed)) == number


@pytest.mark.parametrize("typed", ["", "1", "0.1", "1.0", "1,1", "a.b", "1.1.1", "111.1", "²"])
def test_other_text_is_no_number(typed):
    with pytest.raises(NotANumber, match="Vul een nummer in als 1.2"):
        read_number(typed)


@pytest.mark.parametrize(
    ("arguments", "caveats", "expected"),
    [
        (GOOD, [], []),
        (GOOD, [point("2.1", "Ook andere kosten stijgen")], []),
        ([point("1.1")], [], ["Bij besluit 2 staat geen argument."]),
        (
            [*GOOD, point("3.1")],
            [],
            ["Argument 3.1 hoort bij besluit 3, maar dat besluit is er niet."],
        ),
        (
            GOOD,
            [point("4.2")],
            ["Kanttekening 4.2 hoort bij besluit 4, maar dat besluit is er niet."],
        ),
        ([*GOOD, point("2.1")], [], ["Argument 2.1 staat er twee keer."]),
        ([*GOOD, point("1.3")], [], ["Bij besluit 1 ontbreekt argument 1.2."]),
        (
            GOOD,
            [point("1.1", "De bijdrage gaat omhoog")],
            [
                "Kanttekening 1.1 gaat over geld, maar besluit 1 niet. Hoort de kanttekening bij"
                " besluit 2?"
            ],
        ),
        (
            GOOD,
            [point("1.1", "Let op", "Dit kost € 10.")],
            [
                "Kanttekening 1.1 gaat over geld, maar besluit 1 niet. Hoort de kanttekening bij"
                " besluit 2?"
            ],
        ),
    ],
)
def test_warnings_name_what_does_not_fit(arguments, caveats, expected):
    assert warnings(DECISIONS, arguments, caveats) == expected


def test_money_warning_knows_no_better_decision_when_there_is_none():
    assert warnings(DECISIONS[:1], [point("1.1")], [point("1.1", "De kosten stijgen")]) == [
        "Kanttekening 1.1 gaat over geld, maar besluit 1 niet."
    ]


@pytest.mark.parametrize(
    ("text", "money"),
    [
        ("een hogere bijdrage", True),
        ("de overheadkosten", True),
        ("€ 1", True),
        ("in euro's", True),
        ("de burgemeester tekent", False),
        ("bestuursovereenkomst", False),
    ],
)
def test_is_about_money(text, money):
    assert is_about_money(text) is money


@pytest.mark.parametrize(
    "text",
    [
        "B&W voorstel standaard",
        "b&w-voorstel\n standaard",
        "B en W nota standaard",
        "Lorem ipsum dolor",
        "[vul in: datum]",
        "<naam>",
        "[ gemeente ]",
        "[vul hier in]",
        "Bedrag: XXX",
        "n.t.b.",
        "ntb",
        "Klik hier om tekst in te voeren",
    ],
)
def test_left_over_template_text_is_found(text):
    assert len(left_over({"Directie-advies": f"Niet van toepassing.\n\n{text}"})) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Het voorstel is standaard.",
        "De standaard voor B&W-voorstellen",
        "[1] < 2 > 1",
        "contract",
        "Regulier, iBabs.",
        "[Gemeente Almelo](https://www.almelo.nl)",
        "[naam](https://voorbeeld.nl)",
        "<gemeente Almelo>",
        "[naam van de regeling]",
        "https://ntb.voorbeeld.nl",
        "info@ntb.nl",
        "www.xxx.nl",
        "De NTBA",
    ],
)
def test_usual_text_is_no_left_over(text):
    assert left_over({"Directie-advies": text}) == []

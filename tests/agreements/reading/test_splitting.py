"""Splitting texts into articles. The texts are made up: they have the shapes of real agreements,
not their sentences.
"""

import re
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agreements.reading.calculation.splitting import (
    Part,
    Passage,
    duplicate_numbers,
    split,
    warnings,
)

NUMBERED = """
DIENSTVERLENINGSOVEREENKOMST PROEFPLATFORM

De ondergetekenden:
1. De gemeenten, op grond van artikel 171 van de wet vertegenwoordigd door hun
burgemeesters
2. De regio, vertegenwoordigd door haar voorzitter

OVERWEGENDE DAT:
- er in 2010 een proefplatform is opgericht;
- partijen dat willen voortzetten;

KOMEN OVEREEN:

1. Voorwerp
1.1 De gemeenten geven de regio opdracht. De regio neemt die

aan.

2. Looptijd van de overeenkomst
2.1 De overeenkomst geldt vanaf de tekening, met inachtneming van artikel
1.1 en de wet.
2.2. Zij geldt zonder einddatum.

3. Taken
3.1 Het platform heeft deze taken:
- kennis delen;
- samen optreden,
ook buiten de regio;
- advies geven.
3.2 Het bestuur stuurt het platform aan.

Aldus overeengekomen en ondertekend op 3 mei 2012,
De burgemeesters

Bijlage taken per gemeente
Grote gemeenten 8 uur
1. Dit is geen artikel
"""

WORDED = """BESTUURSOVEREENKOMST PROEF

Deelnemende partijen:
- de gemeenten
- de politie

Gelet op
- de Proefwet

Besluiten
dit proefstuk samen te tekenen.

Artikel  1     Begrippen van dit proefstuk
Hier betekent:
- Platform: het proefplatform, zoals
bedoeld in artikel 2;
- Bestuur: het bestuur.

Artikel 2. Het bestuur
1. Er is een bestuur.
2. Het bestuur komt bijeen, zoals
artikel 1 zegt.
3. Het bestuur doet dit:
a) vergaderen;
b) besluiten.

Artikel 2a
Dit artikel heeft geen kop.

Artikel 3: Slot
1. Deze overeenkomst treedt morgen in werking.
Aldus getekend door de partijen,
De burgemeesters
"""


def found(text: str) -> list[tuple[Part, str, str, str]]:
    return [
        (passage.part, passage.number, passage.heading, passage.text) for passage in split(text)
    ]


def test_numbered_text():
    assert found(NUMBERED) == [
        (
            Part.PREAMBLE,
            "",
            "",
            (
                "DIENSTVERLENINGSOVEREENKOMST PROEFPLATFORM De ondergetekenden:\n1. De gemeenten,"
                " op grond van artikel 171 van de wet vertegenwoordigd door hun burgemeesters\n2."
                " De regio, vertegenwoordigd door haar voorzitter"
            ),
        ),
        (
            Part.RECITAL,
            "",
            "",
            (
                "OVERWEGENDE DAT:\n- er in 2010 een proefplatform is opgericht;\n- partijen dat"
                " willen voortzetten;\nKOMEN OVEREEN:"
            ),
        ),
        (Part.ARTICLE, "1", "Voorwerp", ""),
        (Part.ARTICLE, "1.1", "", "De gemeenten geven de regio opdracht. De regio neemt die aan."),
        (Part.ARTICLE, "2", "Looptijd van de overeenkomst", ""),
        (
            Part.ARTICLE,
            "2.1",
            "",
            "De overeenkomst geldt vanaf de tekening, met inachtneming van artikel 1.1 en de wet.",
        ),
        (Part.ARTICLE, "2.2", "", "Zij geldt zonder einddatum."),
        (Part.ARTICLE, "3", "Taken", ""),
        (
            Part.ARTICLE,
            "3.1",
            "",
            (
                "Het platform heeft deze taken:\n- kennis delen;\n- samen optreden, ook buiten de"
                " regio;\n- advies geven."
            ),
        ),
        (Part.ARTICLE, "3.2", "", "Het bestuur stuurt het platform aan."),
        (
            Part.CLOSING,
            "",
            "",
            "Aldus overeengekomen en ondertekend op 3 mei 2012, De burgemeesters",
        ),
        (
            Part.ANNEX,
            "",
            "Bijlage taken per gemeente",
            "Grote gemeenten 8 uur\n1. Dit is geen artikel",
        ),
    ]


def test_worded_text():
    assert found(WORDED) == [
        (
            Part.PREAMBLE,
            "",
            "",
            "BESTUURSOVEREENKOMST PROEF Deelnemende partijen:\n- de gemeenten\n- de politie",
        ),
        (
            Part.RECITAL,
            "",
            "",
            "Gelet op\n- de Proefwet\nBesluiten dit proefstuk samen te tekenen.",
        ),
        (Part.ARTICLE, "1", "Begrippen van dit proefstuk", "Hier betekent:"),
        (Part.DEFINITION, "", "Platform", "het proefplatform, zoals bedoeld in artikel 2;"),
        (Part.DEFINITION, "", "Bestuur", "het bestuur."),
        (Part.ARTICLE, "2", "Het bestuur", ""),
        (Part.ARTICLE, "2.1", "", "Er is een bestuur."),
        (Part.ARTICLE, "2.2", "", "Het bestuur komt bijeen, zoals artikel 1 zegt."),
        (Part.ARTICLE, "2.3", "", "Het bestuur doet dit:\na) vergaderen;\nb) besluiten."),
        (Part.ARTICLE, "2a", "", "Dit artikel heeft geen kop."),
        (Part.ARTICLE, "3", "Slot", ""),
        (Part.ARTICLE, "3.1", "", "Deze overeenkomst treedt morgen in werking."),
        (Part.CLOSING, "", "", "Aldus getekend door de partijen, De burgemeesters"),
    ]


def test_a_page_with_a_blank_line_after_every_line_gives_the_same():
    assert split(NUMBERED.replace("\n", "\n\n")) == split(NUMBERED)
    assert split(WORDED.replace("\n", "\r\n")) == split(WORDED)


def test_initials_and_abbreviations_end_no_paragraph():
    [passage] = split(
        "Vertegenwoordigd door dr. A.B.\nvan Proef, zie art.\n3 van de wet.\nVolgende zin."
    )
    assert passage.text.split("\n") == [
        "Vertegenwoordigd door dr. A.B. van Proef, zie art. 3 van de wet.",
        "Volgende zin.",
    ]


def test_an_annex_before_the_end_does_not_swallow_the_articles_after_it():
    passages = split("Artikel 1 Een\nTekst.\nBijlage 1 Tabel\nRegel\nArtikel 2 Twee\nTekst.")
    assert [(p.part, p.number, p.heading) for p in passages] == [
        (Part.ARTICLE, "1", "Een"),
        (Part.ANNEX, "", "Bijlage 1 Tabel"),
        (Part.ARTICLE, "2", "Twee"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Artikel 1 Een\nTekst.\nArtikel 2 Twee\nWat partijen zijn overeengekomen.",
        "1. Een\n1.1 Tekst\n2. Twee\n2.1 Wat partijen zijn overeengekomen.",
        "1. Een\nTekst.\n2. Twee\nWat partijen zijn overeengekomen.",
    ],
)
def test_articles_before_any_words_of_agreement_are_found(text):
    assert [passage.number for passage in split(text) if "." not in passage.number] == ["1", "2"]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        (
            "Zomaar een brief.",
            [
                "In deze tekst zijn geen artikelen herkend. Zet voor elk artikel een regel als"
                " “Artikel 1 Begrippen” of “1. Begrippen”."
            ],
        ),
        (
            "",
            [
                "In deze tekst zijn geen artikelen herkend. Zet voor elk artikel een regel als"
                " “Artikel 1 Begrippen” of “1. Begrippen”."
            ],
        ),
        ("Artikel 1 Een\nArtikel 2 Twee\nTekst.", ["Artikel 1 heeft geen tekst."]),
        (NUMBERED, []),
        (WORDED, []),
    ],
)
def test_warnings(text, sentences):
    assert warnings(split(text)) == sentences


def test_numbers_given_twice_and_left_out_are_named():
    passages = [Passage(Part.ARTICLE, number, "", "Tekst.") for number in ("1", "3", "3", "5")]
    assert duplicate_numbers(passages) == ["3"]
    assert warnings(passages) == [
        "Artikel 3 komt meer dan een keer voor. Pas een van de nummers aan.",
        "Er is geen artikel 2, 4 herkend. Kijk na of de tekst daarvan in een ander artikel staat.",
    ]


lines = st.lists(
    st.one_of(
        st.sampled_from(
            [
                "Artikel 1 Begrippen",
                "Artikel 2",
                "1. Kop",
                "1.1 Tekst",
                "2. Kop",
                "2.1 Tekst.",
                "- Term: uitleg",
                "OVERWEGENDE DAT",
                "Aldus getekend",
                "Bijlage 1",
                "",
            ]
        ),
        st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), max_size=30),
    ),
    max_size=25,
)


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"[^\W_]+", text.replace("\u00ad", "").casefold()))


@given(lines)
def test_no_word_is_lost_but_the_word_article(chosen):
    text = "\n".join(chosen)
    kept = "\n".join(
        f"{passage.number}\n{passage.heading}\n{passage.text}" for passage in split(text)
    )
    assert set(words(text) - words(kept)) <= {"artikel", "art"}


@given(lines)
def test_every_passage_says_something(chosen):
    assert all(
        passage.number or passage.heading or passage.text for passage in split("\n".join(chosen))
    )


def test_the_word_overeengekomen_in_an_article_breaks_no_sentence():
    text = """Partijen
KOMEN OVEREEN:
1. Slot
1.1 Afwijkingen gelden alleen als zij uitdrukkelijk
tussen Partijen schriftelijk zijn overeengekomen.
1.2 Er is niets anders."""
    assert (
        split(text)[2].text
        == "Afwijkingen gelden alleen als zij uitdrukkelijk tussen Partijen schriftelijk zijn"
        " overeengekomen."
    )


def test_rows_of_a_table_in_an_annex_stay_rows():
    text = """1. Slot
1.1 Er is een bijlage.
Aldus overeengekomen.
Bijlage uren
De inzet hangt af van de grootte van de gemeente en wordt elk jaar met elke
gemeente besproken
Almelo 6 uur
Borne 2 uur"""
    annex = split(text)[-1]
    assert annex.text.split("\n") == [
        (
            "De inzet hangt af van de grootte van de gemeente en wordt elk jaar met elke gemeente"
            " besproken"
        ),
        "Almelo 6 uur",
        "Borne 2 uur",
    ]

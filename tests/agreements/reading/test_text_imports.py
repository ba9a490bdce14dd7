"""Reading in the text of an agreement: nothing is kept before it is reviewed, and what articles
rule goes along.
"""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from agreements.reading import services as text_imports
from agreements.reading.calculation.reading import Found
from agreements.reading.enums import ImportState
from agreements.texts.enums import TextState
from agreements.texts.models import ArticleRule
from ivz.core.refusal import Refused
from ivz.web.history import history_of
from tests.factories.agreements import agreement, article, service_agreement
from tests.factories.pdfs import text_pdf

pytestmark = pytest.mark.django_db
TEXT = (
    "Komen overeen:\n1. Prijs\n1.1 De gemeenten betalen één keer per jaar.\n1.2 Tarieven veranderen"
    " alleen na een besluit van het overleg."
)


def passages(imported) -> list[tuple[str, str, str]]:
    return [(row["kind"], row["number"], row["heading"]) for row in imported.passages]


def test_a_text_waits_for_review_and_then_takes_the_place_of_what_stood_there(coordinator):
    made = agreement(text_state=TextState.SUMMARY)
    ArticleRule.objects.create(
        article=article(made, "1.2", "Samenvatting", is_summary=True), matter="decision_gate"
    )
    ArticleRule.objects.create(
        article=article(made, "7.1", "Samenvatting", is_summary=True), matter="notice"
    )
    imported = text_imports.start_import(made.pk, text=TEXT, by=coordinator)
    assert passages(imported) == [
        ("preamble", "", ""),
        ("article", "1", "Prijs"),
        ("article", "1.1", ""),
        ("article", "1.2", ""),
    ]
    assert made.articles.count() == 2
    assert text_imports.import_warnings(imported) == [
        "Artikel 7.1 regelt nu “Opzegging en verlenging”, maar staat niet in deze tekst. Dat"
        " verband vervalt."
    ]
    text_imports.save_import(imported.pk, by=coordinator)
    made.refresh_from_db()
    assert (made.text_state, made.articles.count()) == (TextState.FULL, 4)
    kept = made.articles.get(number="1.2")
    assert (kept.is_summary, [rule.matter for rule in kept.rules.all()]) == (
        False,
        ["decision_gate"],
    )
    assert not ArticleRule.objects.filter(matter="notice").exists()
    assert history_of(kept)[0].why == "Tekst ingelezen"


def test_what_a_person_changes_while_reviewing_is_kept(coordinator):
    imported = text_imports.start_import(agreement().pk, text=TEXT, by=coordinator)
    rows = [
        {**imported.passages[1], "heading": "Prijs en betaling"},
        {"kind": "annex", "number": "", "heading": "Bijlage", "text": "Tabel"},
        {"kind": "article", "number": " ", "heading": "", "text": ""},
    ]
    text_imports.change_import(imported.pk, rows, by=coordinator)
    imported.refresh_from_db()
    assert passages(imported) == [("article", "1", "Prijs en betaling"), ("annex", "", "Bijlage")]


def test_two_articles_with_one_number_are_refused_and_nothing_is_kept(coordinator):
    made = agreement()
    imported = text_imports.start_import(made.pk, text=TEXT, by=coordinator)
    text_imports.change_import(imported.pk, [imported.passages[1]] * 2, by=coordinator)
    with pytest.raises(Refused, match="Artikel 1 komt meer dan een keer voor"):
        text_imports.save_import(imported.pk, by=coordinator)
    made.refresh_from_db()
    assert (made.articles.count(), made.text_state) == (0, TextState.MISSING)


def test_an_empty_review_is_refused(coordinator):
    imported = text_imports.start_import(agreement().pk, text=TEXT, by=coordinator)
    text_imports.change_import(imported.pk, [], by=coordinator)
    with pytest.raises(Refused, match="geen tekst om over te nemen"):
        text_imports.save_import(imported.pk, by=coordinator)


def test_one_text_at_a_time_and_a_dropped_one_stays_away(coordinator):
    made = agreement()
    imported = text_imports.start_import(made.pk, text=TEXT, by=coordinator)
    with pytest.raises(Refused, match="Er staat al een ingelezen tekst klaar"):
        text_imports.start_import(made.pk, text=TEXT, by=coordinator)
    text_imports.drop_import(imported.pk, by=coordinator)
    for verb in (text_imports.save_import, text_imports.drop_import):
        with pytest.raises(Refused, match="niet te gebruiken"):
            verb(imported.pk, by=coordinator)
    second = text_imports.start_import(
        made.pk, file_name="tekst.txt", content=TEXT.encode(), by=coordinator
    )
    text_imports.save_import(second.pk, by=coordinator)
    with pytest.raises(Refused, match="al overgenomen"):
        text_imports.save_import(second.pk, by=coordinator)
    assert made.articles.first().source_locator == "ingelezen tekst, tekst.txt"
    assert list(made.imports.order_by("pk").values_list("state", flat=True)) == [
        ImportState.DROPPED,
        ImportState.SAVED,
    ]


@pytest.mark.parametrize(
    ("found", "sentence"),
    [
        ({"text": "kort"}, "geen tekst die te lezen is"),
        ({"file_name": "a.pdf", "content": b""}, "Dit bestand is leeg"),
        ({"file_name": "a.pdf", "content": b"geen pdf"}, "geen leesbare PDF"),
        ({"file_name": "a.exe", "content": b"MZ" * 100}, "Dit soort bestand"),
        (
            {
                "text": (
                    "\n".join(f"- punt {i}" for i in range(3))
                    + "\n"
                    + "\n".join(f"Artikel {i} Kop\nTekst." for i in range(1, 900))
                )
            },
            "valt in 9",
        ),
    ],
)
def test_a_text_that_cannot_be_used_leaves_nothing_behind(coordinator, found, sentence):
    made = agreement()
    with pytest.raises(Refused, match=sentence):
        text_imports.start_import(made.pk, by=coordinator, **found)
    assert not made.imports.exists()


@pytest.mark.parametrize(
    "role", ["secretary", "finance", "controller", "administrator", "stranger"]
)
def test_only_the_coordinator_reads_texts_in(role, twente, coordinator, request):
    made = service_agreement(twente)
    with pytest.raises(Refused, match="Alleen de regiocoördinator"):
        text_imports.start_import(made.pk, text=TEXT, by=request.getfixturevalue(role))
    imported = text_imports.start_import(made.pk, text=TEXT, by=coordinator)
    for verb in (text_imports.save_import, text_imports.drop_import):
        with pytest.raises(Refused, match="Alleen de regiocoördinator"):
            verb(imported.pk, by=request.getfixturevalue(role))


def test_a_review_does_not_grow_past_what_its_form_can_send(coordinator):
    imported = text_imports.start_import(agreement().pk, text=TEXT, by=coordinator)
    rows = [
        {"kind": "article", "number": str(place), "heading": "", "text": "Tekst."}
        for place in range(1, 202)
    ]
    text_imports.change_import(imported.pk, rows[:200], by=coordinator)
    with pytest.raises(Refused, match="valt in 201 stukken uiteen"):
        text_imports.change_import(imported.pk, rows, by=coordinator)


def test_a_passage_without_a_number_is_named_when_its_link_would_go(coordinator):
    made = agreement()
    ArticleRule.objects.create(
        article=article(
            made, "", "Samenvatting", kind="recital", heading="Overweging over tarieven"
        ),
        matter="notice",
    )
    [told] = text_imports.import_warnings(
        text_imports.start_import(made.pk, text=TEXT, by=coordinator)
    )
    assert told.startswith("Overweging over tarieven regelt nu “Opzegging en verlenging”")


def test_a_file_is_read_before_the_agreement_is_kept_from_others(coordinator, monkeypatch):
    made = agreement()

    def reads(name: str, content: bytes) -> Found:
        locks = [query["sql"] for query in connection.queries if "FOR UPDATE" in query["sql"]]
        assert not locks
        return Found(TEXT)

    monkeypatch.setattr(text_imports, "read_text", reads)
    with CaptureQueriesContext(connection):
        text_imports.start_import(made.pk, file_name="a.txt", content=b"x", by=coordinator)
        assert any("FOR UPDATE" in query["sql"] for query in connection.queries)


def test_the_review_tells_what_was_left_out_of_a_pdf(client, coordinator):
    """Also when the reviewer comes back another day."""
    made = agreement()
    begin = ("Komen overeen:", "Artikel 1 Begrippen", "Dit platform heet het proefplatform.")
    pages = [
        ["Platform Proef", *begin],
        ["Platform Proef", "Artikel 2 Slot", "Zo is het."],
        ["Platform Proef", "Nog een regel.", "Einde."],
    ]
    imported = text_imports.start_import(
        made.pk, file_name="a.pdf", content=text_pdf(pages), by=coordinator
    )
    assert imported.text.count("Platform Proef") == 1
    client.force_login(coordinator)
    page = client.get(
        reverse("agreements:text_review", args=[made.key, imported.pk])
    ).content.decode()
    assert (
        "Weggelaten uit de PDF, omdat het op meer bladzijden terugkomt: “Platform Proef” (2 keer)."
        in page
    )

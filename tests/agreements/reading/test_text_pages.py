"""The pages on which the text of an agreement is read in: paste or upload, review, keep or not."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from agreements.reading.models import TextImport
from agreements.texts.models import Agreement
from tests.factories.agreements import governance_agreement

pytestmark = pytest.mark.django_db
TEXT = (
    "Komen overeen:\n1. Prijs\n1.1 De gemeenten betalen één keer per jaar.\n1.2 Tarieven veranderen"
    " alleen na een besluit van het overleg."
)


def url(name: str, *args) -> str:
    return reverse(f"agreements:{name}", args=args)


@pytest.fixture
def made(twente) -> Agreement:
    return governance_agreement(twente)


@pytest.fixture
def desk(client, coordinator):
    client.force_login(coordinator)
    return client


def review_data(rows: list[dict], **more: str) -> dict:
    data = {"stuk-TOTAL_FORMS": len(rows), "stuk-INITIAL_FORMS": len(rows), **more}
    return data | {
        f"stuk-{i}-{name}": value for i, row in enumerate(rows) for name, value in row.items()
    }


def test_a_text_is_pasted_reviewed_and_kept(desk, made):
    response = desk.post(url("text_upload", made.key), {"text": TEXT})
    imported = TextImport.objects.get()
    address = url("text_review", made.key, imported.pk)
    assert response["Location"] == address
    assert desk.get(url("text_upload", made.key))["Location"] == address
    assert "Artikel 8.1 regelt nu" in desk.get(address).content.decode()
    seen = desk.get(address).context["seen"]
    rows = [dict(row) for row in imported.passages]
    wrong = desk.post(address, review_data([{**rows[1], "number": ""}], save="1", gezien=seen))
    assert "Vul het nummer van het artikel in" in wrong.content.decode()
    twice = desk.post(address, review_data([rows[1], rows[1]], save="1", gezien=seen))
    assert "Artikel 1 komt meer dan een keer voor" in twice.content.decode()
    assert (
        desk.post(address, review_data(rows, keep="1", gezien=twice.context["seen"]))["Location"]
        == address
    )
    assert (
        desk.post(
            address, review_data(rows[1:], save="1", gezien=desk.get(address).context["seen"])
        )["Location"]
        == made.get_absolute_url()
    )
    assert list(made.articles.values_list("number", flat=True)) == ["1", "1.1", "1.2"]
    assert desk.get(address)["Location"] == made.get_absolute_url()


def test_a_text_in_a_file_is_put_away(desk, made):
    desk.post(
        url("text_upload", made.key), {"file": SimpleUploadedFile("tekst.txt", TEXT.encode())}
    )
    imported = TextImport.objects.get()
    assert desk.post(url("text_drop", made.key, imported.pk))["Location"] == made.get_absolute_url()
    assert (
        "niet te gebruiken"
        in desk.post(url("text_drop", made.key, imported.pk), follow=True).content.decode()
    )
    assert made.articles.count() == 1


def test_a_review_on_top_of_another_is_told_first(desk, made):
    desk.post(url("text_upload", made.key), {"text": TEXT})
    imported = TextImport.objects.get()
    address = url("text_review", made.key, imported.pk)
    seen = desk.get(address).context["seen"]
    rows = [dict(row) for row in imported.passages]
    assert (
        desk.post(
            address, review_data([{**rows[1], "heading": "Van een"}], keep="1", gezien=seen)
        ).status_code
        == 302
    )
    response = desk.post(
        address, review_data([{**rows[1], "heading": "Van twee"}], save="1", gezien=seen)
    )
    assert "Iemand anders heeft deze stukken bewaard" in response.content.decode()
    assert "Van twee" in response.content.decode()
    imported.refresh_from_db()
    assert (imported.state, imported.passages[0]["heading"]) == ("review", "Van een")
    again = review_data(
        [{**rows[1], "heading": "Van twee"}], save="1", gezien=response.context["seen"]
    )
    assert desk.post(address, again).status_code == 302
    assert made.articles.get().heading == "Van twee"


def test_a_review_that_was_tampered_with_is_no_error(desk, made):
    desk.post(url("text_upload", made.key), {"text": TEXT})
    address = url("text_review", made.key, TextImport.objects.get().pk)
    for data in (
        {},
        {"stuk-TOTAL_FORMS": "x", "stuk-INITIAL_FORMS": "0"},
        review_data([{"kind": "onzin", "text": "x"}], save="1"),
    ):
        assert desk.post(address, {**data, "save": "1"}).status_code == 200
    assert made.articles.count() == 1

"""Several parties sign in one meeting: one form, one copy, all or none; and giving notice is one
step from the page.
"""

import datetime as dt

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from agreements.texts.models import Party
from agreements.texts.services.agreements import record_signatures
from ivz.core.refusal import Refused
from ivz.papers.models import StoredFile
from ivz.pdf.uploads import check_pdf
from tests.factories.agreements import SIGNED, agreement, governance_agreement, party
from tests.factories.pdfs import a_pdf

pytestmark = pytest.mark.django_db
TODAY = dt.date(2026, 3, 1)


@pytest.fixture
def paper(twente):
    """Three parties have to sign, a fourth has no line."""
    made = agreement("bo-2025", entry_rule="all_signed", duration="open_ended")
    for place, name in enumerate(("Almelo", "Borne", "Hengelo")):
        party(made, twente.municipality(name), place)
    party(made, twente.region, 4, has_signature_line=False)
    return made


def address(paper) -> str:
    return reverse("agreements:parties_sign", args=[paper.key])


def mark_on(client, page: str):
    """The mark that a form carries."""
    return client.get(page).context["form"]["once"].value()


def test_all_who_are_missing_are_ticked_and_share_one_copy(client, coordinator, paper):
    client.force_login(coordinator)
    assert address(paper) in client.get(paper.get_absolute_url()).content.decode()
    form = client.get(address(paper)).context["form"]
    assert len(form["parties"].value()) == 3
    copy = SimpleUploadedFile("getekend.pdf", a_pdf())
    sent = {
        "parties": form["parties"].value(),
        "signed_on": "2025-12-11",
        "signed_at": "Enschede",
        "copy": copy,
    }
    page = client.post(address(paper), sent, follow=True).content.decode()
    assert (
        "De ondertekening van Gemeente Almelo, Gemeente Borne en Gemeente Hengelo is vastgelegd."
        in page
    )
    assert set(
        paper.parties.filter(has_signature_line=True).values_list("signed_on", "signed_at")
    ) == {(dt.date(2025, 12, 11), "Enschede")}
    assert StoredFile.objects.count() == 1
    again = client.get(address(paper), follow=True).content.decode()
    assert "Er is niemand meer die nog moet tekenen." in again
    assert address(paper) not in again


def test_only_who_is_ticked_signs_and_nobody_is_a_sentence(client, coordinator, paper, twente):
    client.force_login(coordinator)
    nobody = client.post(address(paper), {"signed_on": "2025-12-11"}).content.decode()
    assert "Maak een keuze bij: Wie tekende" in nobody
    borne = paper.parties.get(organisation=twente.municipality("Borne"))
    client.post(address(paper), {"parties": [borne.pk], "signed_on": "2025-12-11"})
    assert list(Party.objects.filter(signed_on__isnull=False)) == [borne]


@pytest.mark.parametrize("how_many", [1, 2, 3])
def test_a_double_click_gives_no_error_beside_the_success(client, coordinator, paper, how_many):
    client.force_login(coordinator)
    ticked = [one.pk for one in paper.parties.all()][:how_many]
    sent = {"parties": ticked, "signed_on": "2025-12-11", "once": mark_on(client, address(paper))}
    client.post(address(paper), sent)
    second = client.post(address(paper), sent, follow=True)
    assert second.redirect_chain
    assert [str(told.level_tag) for told in second.context["messages"]] == ["success"]


def test_a_double_click_on_one_signature_gives_no_error_either(client, coordinator, paper):
    client.force_login(coordinator)
    page = reverse("agreements:party_sign", args=[paper.key, paper.parties.first().pk])
    sent = {"signed_on": "2025-12-11", "once": mark_on(client, page)}
    client.post(page, sent)
    second = client.post(page, sent, follow=True)
    assert [str(told.level_tag) for told in second.context["messages"]] == ["success"]


def test_another_day_than_what_is_recorded_is_still_refused(client, coordinator, paper):
    client.force_login(coordinator)
    sent = {"parties": [paper.parties.first().pk], "signed_on": "2025-12-11"}
    client.post(address(paper), sent)
    assert client.post(address(paper), sent | {"signed_on": "2025-12-10"}).status_code == 200
    assert set(
        Party.objects.filter(signed_on__isnull=False).values_list("signed_on", flat=True)
    ) == {dt.date(2025, 12, 11)}


def test_who_has_no_line_is_named(coordinator, paper):
    with pytest.raises(Refused, match="Veiligheidsregio Twente heeft geen regel om te tekenen"):
        record_signatures(
            [one.pk for one in paper.parties.all()],
            signed_on=dt.date(2025, 12, 11),
            by=coordinator,
            today=TODAY,
        )


@pytest.mark.parametrize(
    ("role", "own", "shared"),
    [
        ("coordinator", 200, 200),
        ("controller", 200, 200),
        ("finance", 200, 404),
        ("stranger", 404, 404),
    ],
)
def test_a_copy_that_parties_share_is_for_the_region_only(
    client, coordinator, paper, request, role, own, shared
):
    almelo, borne, *_ = paper.parties.all()
    alone = agreement("bo-2026")
    party(alone, almelo.organisation, 1)
    for text, ids in (("Samen", [almelo.pk, borne.pk]), ("Alleen", [alone.parties.get().pk])):
        copy = check_pdf(a_pdf(text=text))
        record_signatures(
            ids, signed_on=dt.date(2025, 12, 11), copy=copy, by=coordinator, today=TODAY
        )
    client.force_login(request.getfixturevalue(role))
    for one, status in ((almelo, shared), (alone.parties.get(), own)):
        found = client.get(reverse("agreements:party_copy", args=[one.agreement.key, one.pk]))
        assert found.status_code == status
        assert (
            "Getekend exemplaar" in client.get(one.agreement.get_absolute_url()).content.decode()
        ) == (status == 200)


def test_one_who_signed_already_stops_them_all(coordinator, paper):
    first, second, *_ = paper.parties.all()
    Party.objects.filter(pk=second.pk).update(signed_on=SIGNED)
    with pytest.raises(Refused, match="Borne heeft al getekend, op 2 december 2019"):
        record_signatures(
            [first.pk, second.pk], signed_on=dt.date(2025, 12, 11), by=coordinator, today=TODAY
        )
    assert not Party.objects.filter(pk=first.pk, signed_on__isnull=False).exists()


def test_notice_is_one_step_from_the_page_while_the_text_holds(
    client, coordinator, finance, twente
):
    made = governance_agreement(twente)
    step = reverse("agreements:party_notice", args=[made.key, made.parties.first().pk])
    client.force_login(coordinator)
    assert step in client.get(made.get_absolute_url()).content.decode()
    assert (
        step
        not in client.get(made.get_absolute_url(), {"peildatum": "2019-12-02"}).content.decode()
    )
    client.force_login(finance)
    assert step not in client.get(made.get_absolute_url()).content.decode()

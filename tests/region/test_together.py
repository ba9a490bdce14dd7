"""The region, its sources and the sender, changed by two people at once or with a double click."""

import datetime as dt

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from ivz.core.refusal import Refused
from ivz.region.models import CountImport, InhabitantCount, Issuer, Organisation
from ivz.region.services.counts import record_count
from ivz.region.services.organisations import change_organisation
from ivz.sources.models import SourceDocument
from ivz.web.edits import STALE
from tests.factories.together import clicked_twice, filled, while_busy
from tests.factories.twente import MUNICIPALITIES, count
from tests.region.test_organisation_views import NEW

JANUARY_2025 = dt.date(2025, 1, 1)


def a_file():
    lines = "\n".join(f"{name};{10_000 + i}" for i, name in enumerate(MUNICIPALITIES))
    return SimpleUploadedFile("lijst.csv", f"gemeente;inwoners\n{lines}\n".encode())


# --- a double click -------------------------------------------------------------------------------
DOUBLE = {
    "organisation": ("/organisaties/nieuw/", NEW, Organisation),
    "source": (
        "/bronnen/nieuw/",
        {"title": "Kadernota 2027", "kind": "paper", "dated": "2026-04-30"},
        SourceDocument,
    ),
    "count": (
        "/inwonertallen/toevoegen/",
        {"reference_date": "2025-01-01", "inhabitants": "75000", "status": "provisional"},
        InhabitantCount,
    ),
    "withdrawal": ("/inwonertallen/{}/intrekken/", {"reason": "Verkeerde tabel"}, InhabitantCount),
    "file": (
        "/inwonertallen/inlezen/",
        {"reference_date": "2025-01-01", "status": "provisional", "source_text": "x"},
        CountImport,
    ),
}


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("what", DOUBLE)
def test_double_click_does_it_once(client, coordinator, twente, what):
    client.force_login(coordinator)
    url, typed, model = DOUBLE[what]
    almelo, cbs = twente.municipality("Almelo"), SourceDocument.objects.get(key="cbs")
    url = url.format(almelo.counts.first().pk)
    if what == "count":
        typed = {**typed, "organisation": almelo.pk, "source": cbs.pk}
    elif what == "file":
        typed = {**typed, "source": cbs.pk}
    before, data = model.objects.count(), filled(client.get(url), **typed)
    file = a_file if what == "file" else None
    answers = clicked_twice(client, url, data, file)
    assert [answer.status_code for answer in answers] == [302, 302]
    assert answers[0].headers["Location"] == answers[1].headers["Location"]
    again = client.post(url, data | ({"file": file()} if file else {}))
    assert (again.headers["Location"], model.objects.count()) == (
        answers[0].headers["Location"],
        before + 1,
    )


# --- a page that is not of now --------------------------------------------------------------------
OTHER_IBAN = "NL02ABNA0123456789"
STALE_PAGES = {
    "sender": (
        "/instellingen/",
        {"iban": OTHER_IBAN},
        {"contact_phone": "088 1234567"},
        lambda: Issuer.objects.values_list("iban", "contact_phone").get(),
        (OTHER_IBAN, "088 1234567"),
    ),
    "organisation": (
        "/organisaties/almelo/wijzigen/",
        {"invoice_email": "nieuw@almelo.example"},
        {"buyer_reference": "4500012345"},
        lambda: Organisation.objects.values_list("invoice_email", "buyer_reference").get(
            slug="almelo"
        ),
        ("nieuw@almelo.example", "4500012345"),
    ),
    "source": (
        "/bronnen/cbs/wijzigen/",
        {"publisher": "Centraal Bureau"},
        {"description": "Tabel 03759ned."},
        lambda: SourceDocument.objects.values_list("publisher", "description").get(key="cbs"),
        ("Centraal Bureau", "Tabel 03759ned."),
    ),
}


@pytest.mark.parametrize("what", STALE_PAGES)
def test_stale_page_loses_nothing(client, coordinator, twente, what):
    client.force_login(coordinator)
    url, theirs, mine, stored, both = STALE_PAGES[what]
    opened, before = client.get(url), stored()
    other = client.post(url, filled(opened, "seen", reason="De ander.", **theirs))
    between = stored()
    assert (other.status_code, between != before) == (302, True)
    told = client.post(url, filled(opened, "seen", reason="De een.", **mine))
    assert (told.status_code, STALE in told.content.decode(), stored()) == (200, True, between)
    assert client.post(url, filled(told, "seen")).status_code == 302
    assert stored() == both


def test_file_is_not_read_over_counts_that_nobody_saw(client, coordinator, twente):
    client.force_login(coordinator)
    cbs, almelo = SourceDocument.objects.get(key="cbs"), twente.municipality("Almelo")
    url = "/inwonertallen/inlezen/"
    typed = {"reference_date": "2025-01-01", "status": "provisional", "source": cbs.pk}
    preview = client.post(url, filled(client.get(url), **typed) | {"file": a_file()}).url
    opened = client.get(preview)
    count(almelo, 75_500, JANUARY_2025, cbs)
    data = filled(opened, "shown", seen="on")
    said = client.post(preview, data, follow=True).content.decode()
    assert "Er is niets ingelezen. Bekijk het opnieuw." in said
    assert InhabitantCount.objects.filter(reference_date=JANUARY_2025).count() == 1
    data = filled(client.get(preview), "shown", seen="on")
    assert client.post(preview, data).url == preview
    assert InhabitantCount.objects.filter(reference_date=JANUARY_2025).count() == 15


@pytest.mark.django_db(transaction=True)
def test_double_click_reads_a_file_once(client, coordinator, twente):
    client.force_login(coordinator)
    cbs, url = SourceDocument.objects.get(key="cbs"), "/inwonertallen/inlezen/"
    typed = {"reference_date": "2025-01-01", "status": "provisional", "source": cbs.pk}
    preview = client.post(url, filled(client.get(url), **typed) | {"file": a_file()}).url
    answers = clicked_twice(client, preview, filled(client.get(preview), "shown", seen="on"))
    assert [answer.url for answer in answers] == [preview, preview]
    assert InhabitantCount.objects.filter(reference_date=JANUARY_2025).count() == 14


# --- what stands on an organisation ---------------------------------------------------------------
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    ("order", "sentence"),
    [
        (
            ("count", "kind"),
            "Van deze organisatie zijn inwonertallen vastgelegd. De soort kan niet meer wijzigen.",
        ),
        (
            ("kind", "count"),
            "Een partner heeft geen inwoners. Kies een gemeente of de veiligheidsregio.",
        ),
    ],
)
def test_count_is_of_what_the_organisation_is(coordinator, twente, order, sentence):
    new = Organisation.objects.create(slug="nieuw-twente", name="Nieuw-Twente", kind="municipality")
    do = {
        "count": lambda: record_count(
            organisation=new,
            reference_date=JANUARY_2025,
            inhabitants=75_000,
            status="provisional",
            source=SourceDocument.objects.get(key="cbs"),
            by=coordinator,
        ),
        "kind": lambda: change_organisation(
            new, values={"kind": "partner"}, by=coordinator, reason="Toch niet."
        ),
    }
    done, answer = while_busy(*(do[name] for name in order))
    assert not isinstance(done, Exception)
    assert (type(answer), str(answer)) == (Refused, sentence)

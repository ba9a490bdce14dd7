"""Pages of agreements: lists that do not grow in queries, forms that refuse with a sentence, files,
the feed.
"""

import datetime as dt

import icalendar
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils.html import escape

from agreements.texts.models import Agreement, Article, ArticleRule, Notice, OtherDate, Party
from ivz.papers.uploads import store_checked
from ivz.pdf.uploads import LOCKED, SCRIPTS, UNREADABLE, check_pdf
from tests.factories import pdfs
from tests.factories.agreements import (
    agreement,
    article,
    governance_agreement,
    party,
    service_agreement,
)

pytestmark = pytest.mark.django_db
DAY = {"peildatum": "2025-03-01"}


def url(name: str, *args) -> str:
    return reverse(f"agreements:{name}", args=args)


@pytest.fixture
def made(twente) -> Agreement:
    return governance_agreement(twente)


@pytest.fixture
def desk(client, coordinator):
    client.force_login(coordinator)
    return client


def test_the_page_tells_both_readings_the_parties_and_the_rate(desk, made):
    page = desk.get(made.get_absolute_url(), DAY).content.decode()
    for told in (
        "Tussentijds: 1 maart 2026",
        "Tegen het einde van de termijn: 3 december 2026",
        "19 partijen, 16 regels om te tekenen",
        "Tarief van €\xa00,30",
    ):
        assert told in page


def test_the_page_of_the_service_agreement_tells_the_two_capacities(desk, twente):
    page = desk.get(service_agreement(twente).get_absolute_url()).content.decode()
    assert "O. van Veldhuizen tekent in twee hoedanigheden" in page
    assert reverse("portfolios:decision_list") in page


def test_a_reader_sees_no_buttons(client, finance, made):
    client.force_login(finance)
    page = client.get(made.get_absolute_url()).content.decode()
    assert "Tekst inlezen" not in page
    assert "artikelen/" not in page
    assert "Geschiedenis" not in page


def many(how_many: int, twente) -> None:
    for number in range(how_many):
        one = agreement(
            f"a-{number}",
            title=f"Stuk {number}",
            signed_on=dt.date(2020, 1, 1),
            entry_rule="all_signed",
            duration="open_ended",
        )
        party(one, twente.region)


@pytest.mark.parametrize("how_many", [1, 300])
@pytest.mark.parametrize(
    ("name", "queries"), [("agreement_list", 6), ("binding_list", 6), ("deadline_list", 6)]
)
def test_queries_of_a_list_do_not_grow(
    name, queries, how_many, twente, desk, django_assert_num_queries
):
    many(how_many, twente)
    with django_assert_num_queries(queries):
        assert desk.get(url(name)).status_code == 200


@pytest.mark.parametrize("how_many", [1, 60])
def test_queries_of_a_page_do_not_grow(how_many, made, desk, django_assert_num_queries):
    for number in range(how_many):
        article(made, f"10.{number}", "Tekst.")
    with django_assert_num_queries(27):
        assert desk.get(made.get_absolute_url()).status_code == 200


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ({}, ["bo-2019", "los"]),
        ({"soort": "governance"}, ["bo-2019"]),
        ({"stand": "undated"}, ["los"]),
        ({"q": "BESTUURS"}, ["bo-2019"]),
        ({"q": "niets"}, []),
        ({"soort": "onzin"}, []),
    ],
)
def test_the_list_is_filtered(query, shown, desk, made):
    agreement("los", title="Los")
    response = desk.get(url("agreement_list"), query)
    assert [row.agreement.key for row in response.context["list"].table.records] == shown


def test_files_of_a_list_say_the_day(desk, made):
    content = desk.get(url("binding_list"), {**DAY, "formaat": "csv"}).content.decode("utf-8-sig")
    assert len(content.splitlines()) == 1 + 19
    assert (
        desk.get(url("agreement_list"), {"peildatum": "onzin", "formaat": "csv"}).status_code == 400
    )
    assert (
        "Kies een dag"
        in desk.get(url("agreement_list"), {"peildatum": "2025-02-30"}).content.decode()
    )


# --- forms
# -----------------------------------------------------------------------------------------
FIELDS = {
    "key": "bo-2030",
    "kind": "governance",
    "title": "Nieuwe overeenkomst",
    "entry_rule": "unknown",
    "duration": "unknown",
    "notice_reading": "any_day",
    "notice_scope": "participation",
    "text_state": "missing",
}


def test_an_agreement_is_added_and_changed_with_a_reason(desk):
    assert desk.post(url("agreement_new"), FIELDS).status_code == 302
    one = Agreement.objects.get(key="bo-2030")
    assert (
        desk.post(url("agreement_edit", one.key), {**FIELDS, "title": "Anders"}).status_code == 200
    )
    seen = desk.get(url("agreement_edit", one.key)).context["form"].initial["seen"]
    assert (
        desk.post(
            url("agreement_edit", one.key),
            {**FIELDS, "title": "Anders", "reason": "Tikfout", "seen": seen},
        ).status_code
        == 302
    )
    one.refresh_from_db()
    assert (one.key, one.title) == ("bo-2030", "Anders")


@pytest.mark.parametrize(
    ("fields", "field", "sentence"),
    [
        ({"key": "nieuw"}, "key", "al in gebruik als adres"),
        ({"entry_rule": "fixed_date"}, "entry_date", "Vul de vaste ingangsdatum in."),
        ({"duration": "tacit"}, "renewal_months", "Vul in met hoeveel maanden"),
        ({"duration": "fixed"}, "end_date", "Vul de laatste dag in."),
        (
            {"duration": "fixed", "signed_on": "2025-01-01", "end_date": "2024-12-31"},
            "end_date",
            "De laatste dag ligt voor de eerste.",
        ),
        ({"signed_on": "2199-01-01"}, "signed_on", "moet nog komen"),
        ({"renewal_months": "0"}, "renewal_months", "Vul 1 of meer in"),
        ({"title": ""}, "title", "Vul in: Titel"),
    ],
)
def test_a_wrong_agreement_is_refused_with_a_sentence(desk, fields, field, sentence):
    response = desk.post(url("agreement_new"), FIELDS | fields)
    assert response.status_code == 200
    assert sentence in " ".join(response.context["form"].errors[field])
    assert not Agreement.objects.exists()


def test_signing_with_a_copy(desk, twente):
    one = party(agreement(), twente.municipality("Almelo"))
    content = pdfs.busy()
    response = desk.post(
        url("party_sign", one.agreement.key, one.pk),
        {
            "signed_on": "2025-12-11",
            "signed_at": "Enschede",
            "copy": SimpleUploadedFile("getekend.pdf", content),
        },
        follow=True,
    )
    assert escape(SCRIPTS) in response.content.decode()
    one.refresh_from_db()
    shown = desk.get(url("party_copy", one.agreement.key, one.pk))
    assert (shown.status_code, shown.content) == (200, bytes(one.signed_copy.content))
    assert b"JavaScript" not in shown.content
    assert "Getekend exemplaar" in response.content.decode()


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("a.pdf", b"", "leeg"),
        ("a.pdf", b"Dit is gewoon tekst.", UNREADABLE),
        ("a.docx", pdfs.a_zip(), "Dit soort bestand"),
        ("a.pdf", pdfs.encrypted(), LOCKED),
        ("a.pdf", b"%PDF-1.7" + b"0" * (60 * 1024 * 1024), "te groot"),
    ],
    ids=["empty", "text", "word", "locked", "60 MB"],
)
def test_a_signed_copy_that_is_no_use_is_refused_and_nothing_is_kept(
    desk, twente, name, content, sentence
):
    one = party(agreement(), twente.municipality("Almelo"))
    response = desk.post(
        url("party_sign", one.agreement.key, one.pk),
        {"signed_on": "2025-12-11", "copy": SimpleUploadedFile(name, content)},
    )
    assert response.status_code == 200
    assert sentence in " ".join(response.context["form"].errors["copy"])
    one.refresh_from_db()
    assert one.signed_on is None


def test_the_form_of_notice_tells_the_readings_and_keeps_one(desk, made):
    one = made.parties.get(position=1)
    address = url("party_notice", made.key, one.pk)
    assert "De tekst kan op twee manieren worden gelezen" in desk.get(address).content.decode()
    bad = desk.post(address, {"given_on": "2025-03-01", "ends_on": "2025-02-01"})
    assert "niet werken op een dag voor" in " ".join(bad.context["form"].errors["ends_on"])
    assert (
        desk.post(address, {"given_on": "2025-03-01", "ends_on": "2026-12-03"}).status_code == 302
    )
    assert Notice.objects.get().ends_on == dt.date(2026, 12, 3)
    assert "al een opzegging" in desk.get(address, follow=True).content.decode()
    assert desk.post(url("party_unnotice", made.key, one.pk), {"reason": "Fout"}).status_code == 302
    assert not Notice.objects.exists()


def test_parties_articles_links_and_days_are_kept(desk, made, twente):
    seen = lambda address: desk.get(address).context["form"].initial["seen"]  # noqa: E731
    desk.post(
        url("party_add", made.key),
        {"position": "20", "name": "Waterschap", "has_signature_line": "on"},
    )
    added = Party.objects.get(name="Waterschap")
    desk.post(
        url("party_edit", made.key, added.pk),
        {
            "position": "20",
            "name": "Waterschap Vechtstromen",
            "has_signature_line": "on",
            "reason": "Naam",
            "seen": seen(url("party_edit", made.key, added.pk)),
        },
    )
    desk.post(
        url("article_add", made.key),
        {"kind": "article", "position": "9", "number": "9.1", "heading": "Slot", "text": "Tekst."},
    )
    one = Article.objects.get(number="9.1")
    desk.post(
        url("article_edit", made.key, one.pk),
        {
            "kind": "article",
            "position": "9",
            "number": "9.2",
            "text": "Tekst.",
            "reason": "Nummer",
            "seen": seen(url("article_edit", made.key, one.pk)),
        },
    )
    desk.post(url("rule_add", made.key, one.pk), {"matter": "notice"})
    again = desk.post(url("rule_add", made.key, one.pk), {"matter": "notice"})
    assert "al vastgelegd" in " ".join(again.context["form"].errors["matter"])
    refused = desk.post(url("article_remove", made.key, one.pk), {"reason": "Weg"})
    assert "Haal dat verband eerst weg" in refused.content.decode()
    desk.post(
        url("rule_remove", made.key, one.rules.get().pk), {"reason": "Hoort bij een ander artikel"}
    )
    desk.post(url("article_remove", made.key, one.pk), {"reason": "Weg"})
    desk.post(url("date_add", made.key), {"day": "2019-12-05"})
    added.refresh_from_db()
    assert (added.name, Article.objects.filter(number__in=["9.1", "9.2"]).exists()) == (
        "Waterschap Vechtstromen",
        False,
    )
    assert OtherDate.objects.get().day == dt.date(2019, 12, 5)
    desk.post(url("party_remove", made.key, added.pk), {"reason": "Toch niet"})
    assert not Party.objects.filter(pk=added.pk).exists()


@pytest.mark.parametrize(
    ("name", "fields", "field"),
    [
        ("party_add", {"position": "1"}, "organisation"),
        ("article_add", {"kind": "article", "position": "1", "text": "Tekst."}, "number"),
        ("article_add", {"kind": "annex", "position": "1"}, "text"),
        (
            "article_add",
            {"kind": "article", "position": "1", "number": "8.1", "text": "Dubbel."},
            "number",
        ),
        ("date_add", {"day": "2019-02-30"}, "day"),
        ("text_upload", {}, "__all__"),
        ("text_upload", {"text": "kort"}, "text"),
    ],
)
def test_wrong_input_gives_a_sentence(desk, made, name, fields, field):
    response = desk.post(url(name, made.key), fields)
    assert (response.status_code, list(response.context["form"].errors)) == (200, [field])


def test_a_page_that_was_open_too_long_says_what_another_saved(desk, made):
    one = made.parties.get(position=1)
    address = url("party_edit", made.key, one.pk)
    seen = desk.get(address).context["form"].initial["seen"]
    fields = {
        "position": "1",
        "organisation": one.organisation_id,
        "has_signature_line": "on",
        "seen": seen,
        "reason": "Aangevuld",
    }
    assert desk.post(address, {**fields, "capacity": "gastheer"}).status_code == 302
    response = desk.post(address, {**fields, "capacity": "deelnemer aan beide"})
    assert "De ander maakte hiervan: gastheer" in response.content.decode()
    one.refresh_from_db()
    assert one.capacity == "gastheer"
    shown = response.context["form"].data["seen"]
    assert (
        desk.post(address, {**fields, "capacity": "deelnemer aan beide", "seen": shown}).status_code
        == 302
    )


def test_a_signed_party_keeps_its_organisation_in_the_form(desk, made, twente):
    one = made.parties.get(position=1)
    one.signed_on = dt.date(2025, 12, 11)
    one.save()
    address = url("party_edit", made.key, one.pk)
    page = desk.get(address)
    assert page.context["form"].fields["organisation"].disabled
    fields = {
        "position": "1",
        "organisation": twente.region.pk,
        "name": "Waterschap",
        "has_signature_line": "on",
        "seen": page.context["form"].initial["seen"],
        "reason": "Poging",
    }
    desk.post(address, fields)
    stored = Party.objects.get(pk=one.pk)
    assert (stored.organisation_id, stored.name) == (one.organisation_id, "")


def test_another_day_is_changed_and_taken_away_with_a_reason(desk, made):
    other = OtherDate.objects.create(agreement=made, day=dt.date(2019, 12, 5))
    address = url("date_edit", made.key, other.pk)
    page = desk.get(made.get_absolute_url()).content.decode()
    assert address in page
    seen = desk.get(address).context["form"].initial["seen"]
    assert desk.post(address, {"day": "2019-12-06", "seen": seen}).status_code == 200
    assert (
        desk.post(address, {"day": "2019-12-06", "seen": seen, "reason": "Tikfout"}).status_code
        == 302
    )
    other.refresh_from_db()
    assert other.day == dt.date(2019, 12, 6)
    gone = url("date_remove", made.key, other.pk)
    assert desk.post(gone, {}).status_code == 200
    assert desk.post(gone, {"reason": "Staat niet in de bron"}).status_code == 302
    assert not OtherDate.objects.exists()


def test_what_an_article_rules_is_taken_away_with_a_reason(desk, made):
    rule = ArticleRule.objects.get(article__agreement=made)
    address = url("rule_remove", made.key, rule.pk)
    assert desk.post(address, {}).status_code == 200
    assert ArticleRule.objects.filter(pk=rule.pk).exists()
    assert desk.post(address, {"reason": "Verkeerd artikel"}).status_code == 302
    assert not ArticleRule.objects.filter(pk=rule.pk).exists()


@pytest.mark.parametrize(
    ("role", "status"),
    [
        ("coordinator", 200),
        ("controller", 200),
        ("finance", 200),
        ("finance_two", 404),
        ("stranger", 404),
    ],
)
def test_a_signed_copy_is_for_the_region_and_the_party_itself(
    client, twente, coordinator, request, role, status
):
    copy = store_checked(check_pdf(pdfs.a_pdf()), by=coordinator)
    one = party(
        agreement(),
        twente.municipality("Almelo"),
        signed_on=dt.date(2025, 12, 11),
        signed_copy=copy,
    )
    client.force_login(request.getfixturevalue(role))
    assert client.get(url("party_copy", one.agreement.key, one.pk)).status_code == status
    page = client.get(one.agreement.get_absolute_url()).content.decode()
    assert ("Getekend exemplaar" in page) == (status == 200)


# --- comparing, leaving, the feed
# --------------------------------------------------------------------
def test_two_texts_are_laid_beside_each_other(desk):
    old, new = (
        agreement("oud", title="Oud", text_state="full"),
        agreement("nieuw-1", title="Nieuw", text_state="full"),
    )
    article(old, "8.1", "De gemeenten dragen 0,30 euro per inwoner bij.")
    article(new, "8.1", "De gemeenten dragen 0,365 euro per inwoner bij.")
    page = desk.get(url("agreement_compare"), {"oud": "oud", "nieuw": "nieuw-1"}).content.decode()
    assert "<del>0,30</del>" in page
    assert "<ins>0,365</ins>" in page
    assert "Gewijzigd: 1" in page
    for text in (old, new):
        article(text, "9.1", "Dit is de slotbepaling.")
    both = {"oud": "oud", "nieuw": "nieuw-1"}
    assert "slotbepaling" in desk.get(url("agreement_compare"), both).content.decode()
    changed = desk.get(url("agreement_compare"), {**both, "verschil": "on"}).content.decode()
    assert "slotbepaling" not in changed
    assert "<ins>0,365</ins>" in changed
    assert "Gelijk: 1" in changed
    assert (
        desk.get(url("agreement_compare"), {"oud": "oud", "nieuw": "bestaat-niet"})
        .context["form"]
        .errors
    )
    assert desk.get(url("agreement_compare")).status_code == 200


def test_text_is_never_markup(desk):
    one = agreement(text_state="full", title="<script>x</script>")
    article(one, "1", "<img src=x onerror=alert(1)>")
    agreement("b", text_state="full")
    for page in (one.get_absolute_url(), url("agreement_compare") + f"?oud={one.key}&nieuw=b"):
        content = desk.get(page).content.decode()
        assert "<script>x" not in content
        assert "<img src=x" not in content


def test_the_others_pay_for_who_leaves(desk, made):
    leaver = made.parties.get(organisation__name="Almelo")
    address = url("party_leaving", made.key, leaver.pk)
    response = desk.get(address, {"jaar": "2025"})
    assert len(response.context["list"].table.records) == 13
    assert "Blijft het totaal van" in response.content.decode()
    assert (
        "niets te verdelen"
        in desk.get(
            url("party_leaving", made.key, made.parties.get(position=19).pk), {"jaar": "2025"}
        ).content.decode()
    )
    assert "De bedragen van 2025 zijn een raming." not in response.content.decode()
    assert (
        "De bedragen van 2028 zijn een raming."
        in desk.get(address, {"jaar": "2028"}).content.decode()
    )
    assert [
        desk.get(address, {"jaar": year}).status_code for year in ("x", "1900", "99999", "2199")
    ] == [404, 404, 404, 200]


def test_where_one_notice_ends_it_for_all_the_page_says_so(desk, made, twente):
    told = "eindigt zij voor iedereen"
    service = service_agreement(twente)
    for one, is_told in ((service, True), (made, False)):
        page = desk.get(
            url("party_leaving", one.key, one.parties.get(organisation__name="Almelo").pk),
            {"jaar": "2025"},
        )
        assert (told in page.content.decode()) is is_told


def test_the_feed_of_deadlines(client, coordinator, made):
    coordinator.calendar_key = "sleutel-van-de-coordinator"
    coordinator.save()
    response = client.get(url("deadline_feed", coordinator.calendar_key))
    events = icalendar.Calendar.from_ical(response.content).walk("VEVENT")
    assert "agreement-bo-2019-renewal-8@overeenkomsten.ivz" in {
        str(event["uid"]) for event in events
    }
    assert client.get(url("deadline_feed", "verkeerd")).status_code == 404


def test_a_paper_without_text_is_not_there(desk, made):
    assert desk.get(url("agreement_pdf", agreement().key)).status_code == 404
    assert desk.get(url("agreement_detail", "bestaat-niet")).status_code == 404
    assert desk.get(url("party_copy", made.key, made.parties.first().pk)).status_code == 404


def test_the_list_says_how_many_of_the_lines_are_still_empty(desk, twente):
    paper = agreement("bo-2025", title="Nieuwe overeenkomst")
    party(paper, twente.municipality("Almelo"), signed_on=dt.date(2025, 12, 11))
    party(paper, twente.municipality("Borne"), position=2)
    party(paper, twente.region, position=3, has_signature_line=False)
    assert "1 van 2" in desk.get(url("agreement_list")).content.decode()
    assert "1 van 2" in desk.get(url("agreement_list"), {"formaat": "csv"}).content.decode()


def test_the_text_shows_its_lists_and_names_an_annex_once(desk):
    made = agreement(text_state="full")
    article(made, "4.3", "Het platform:\n- deelt kennis;\n- vraagt subsidie aan.")
    article(made, "", "De tabel.", kind="annex", heading="Bijlage inspanning")
    page = desk.get(made.get_absolute_url()).content.decode()
    assert '<li class="utrecht-unordered-list__item">deelt kennis;</li>' in page
    assert ">Bijlage inspanning</h3>" in page


def test_who_has_no_calendar_yet_is_told_where_to_make_one(desk, coordinator):
    without = desk.get(url("deadline_list")).content.decode()
    assert "In uw eigen agenda" in without
    assert f'href="{reverse("account")}"' in without.split("In uw eigen agenda")[1]
    coordinator.calendar_key = "sleutel-van-de-agenda"
    coordinator.save()
    assert "agenda/sleutel-van-de-agenda.ics" in desk.get(url("deadline_list")).content.decode()

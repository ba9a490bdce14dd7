"""Issuing from the browser: the preview, what stands in the way, the dates and reasons, the
progress, the files.
"""

import datetime as dt
import io
import json
import zipfile
from decimal import Decimal

import pytest
import time_machine
from django.db import connection

from contributions.funds.services import adopt_rate
from contributions.invoices.models.invoices import CreditNote, Invoice, IssueRun, NumberSeries
from contributions.issuing.hooks import INVOICES
from contributions.years.enums import YearStatus
from contributions.years.reports.years import year_report
from ivz.papers.models import IssuedDocument, Rendition
from ivz.region.models import Issuer
from portfolios.bodies.models.bodies import Body
from portfolios.decisions.models import Decision
from tests.contributions.conftest import plain_papers, small_fund
from tests.contributions.reading import errors, names, page, row, tables, words
from tests.factories.invoices import number_year
from tests.factories.papers import sealed
from tests.factories.twente import (
    MUNICIPALITIES,
    count,
    issuer,
    made_up_municipalities,
    organisation,
)

pytestmark = pytest.mark.usefixtures("on_a_day_in_2022", "empty_queue")
GOOD = {"issued_on": "2022-01-15", "due_on": "2022-02-14", "confirm": "on"}
TABLE = "Facturen van Platform IVZ 2022"


@pytest.fixture
def on_a_day_in_2022():
    with time_machine.travel("2022-01-10T12:00:00+01:00"):
        yield


@pytest.fixture
def empty_queue(db):
    """Tests that commit leave jobs behind: the flush between them passes over the tables of the
    queue.
    """
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM procrastinate_jobs")


def waiting_jobs() -> list[tuple[str, dict]]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT task_name, args::text FROM procrastinate_jobs WHERE status = 'todo' ORDER BY id"
        )
        return [(name, json.loads(arguments)) for name, arguments in cursor.fetchall()]


def send(client, year: int, data: dict[str, str]):
    """Sends the form back as the browser does: with the mark of the amounts that the
    page showed.
    """
    url = f"/bijdragen/{year}/versturen/"
    return client.post(url, {"seen": client.get(url).context["form"]["seen"].value(), **data})


# --- the preview ----------------------------------------------------------------------------------
def test_preview_shows_amounts_beside_last_year(twente, browse, issue):
    issue(2021)
    response = page(browse("coordinator"), "/bijdragen/2022/versturen/")
    assert tables(response)[TABLE][0] == [
        "Gemeente",
        "Inwoners",
        "Peildatum",
        "Verschil inwoners (%)",
        "Bijdrage (EUR)",
        "Vorig jaar (EUR)",
        "Verschil (EUR)",
        "Concept",
    ]
    assert row(response, TABLE, "Borne") == [
        "Borne",
        "23.668",
        "01-01-2021",
        "1,5",
        "7.100,40",
        "6.993,60",
        "106,80",
        "PDF",
    ]
    assert row(response, TABLE, "Totaal") == [
        "Totaal",
        "631.733",
        "",
        "",
        "189.519,90",
        "189.319,20",
        "200,70",
        "",
    ]
    assert names(response, TABLE) == list(MUNICIPALITIES)
    said = words(response)
    assert "Ik heb de bedragen gecontroleerd en verstuur 14 facturen, samen € 189.519,90" in said
    assert (
        "Leeg: 30 dagen na de factuurdatum. Bij een factuur van vandaag is dat 9 februari 2022."
        in said
    )


@pytest.mark.parametrize(
    ("year", "head", "tile"),
    [
        (
            2022,
            "Vorig jaar (niet verstuurd) (EUR)",
            "Bijdragen in 2021 (niet verstuurd) € 189.319,20",
        ),
        (2024, "Vorig jaar (raming) (EUR)", "Bijdragen in 2023 (raming) €"),
        (
            2020,
            "Vorig jaar (reconstructie) (EUR)",
            "Bijdragen in 2019 (reconstructie) € 125.576,00",
        ),
        (2019, "Vorig jaar (EUR)", "Bijdragen in 2018 –"),
    ],
)
def test_preview_says_how_firm_last_years_amounts_are(twente, browse, year, head, tile):
    response = page(browse("coordinator"), f"/bijdragen/{year}/versturen/")
    assert (
        head in tables(response)[f"Facturen van Platform IVZ {year}"][0],
        tile in words(response),
    ) == (True, True)


def test_preview_changes_nothing(twente, browse):
    client = browse("coordinator")
    before = (
        Invoice.objects.count(),
        IssueRun.objects.count(),
        NumberSeries.objects.count(),
        waiting_jobs(),
    )
    page(client, "/bijdragen/2022/versturen/")
    assert client.head("/bijdragen/2022/versturen/").status_code == 200
    assert (
        before
        == (
            Invoice.objects.count(),
            IssueRun.objects.count(),
            NumberSeries.objects.count(),
            waiting_jobs(),
        )
        == (0, 0, 0, [])
    )


def refuse_rate(twente):
    return (
        2025,
        (
            "Volgens artikel 6.5 van Dienstverleningsovereenkomst Platform IVZ mag een tarief"
            " alleen worden gebruikt na een besluit."
        ),
        f"/tarieven/{twente.rate('0.32').pk}/besluit/",
    )


def refuse_undated(twente):
    return (
        2019,
        "Zonder peildatum mag er geen factuur worden gemaakt.",
        "/bijdragen/2019/instellen/",
    )


def refuse_region(twente):
    return 2015, "Voor facturen is een inwonertal per gemeente nodig.", "/inwonertallen/"


def refuse_no_rate(twente):
    twente.fund.rates.create(valid_from=dt.date(2022, 1, 1), value=None)
    return 2022, "Voor 2022 is geen tarief bekend. Leg eerst een tarief vast.", "/tarieven/nieuw/"


def refuse_no_count(twente):
    made_up_municipalities(1, dt.date(2030, 1, 1))
    return (
        2022,
        "Er is geen inwonertal van Testgemeente 001. Voeg het toe bij Inwonertallen.",
        "/inwonertallen/",
    )


def refuse_no_address(twente):
    borne = twente.municipality("Borne")
    borne.postal_line = ""
    borne.save()
    return (
        2022,
        "Er is geen volledig factuuradres van Borne. Vul het aan bij de organisatie.",
        "/organisaties/borne/wijzigen/",
    )


def refuse_no_issuer(twente):
    Issuer.objects.all().delete()
    return (
        2022,
        "De gegevens van de afzender ontbreken. Vul ze in bij Instellingen.",
        "/instellingen/",
    )


REFUSALS = [
    refuse_rate,
    refuse_undated,
    refuse_region,
    refuse_no_rate,
    refuse_no_count,
    refuse_no_address,
    refuse_no_issuer,
]


@pytest.mark.parametrize("spoil", REFUSALS)
def test_issue_refused_says_why_and_where_to_mend_it(twente, browse, spoil):
    year, sentence, where = spoil(twente)
    client = browse("coordinator")
    response = page(client, f"/bijdragen/{year}/versturen/")
    said = words(response)
    assert (sentence in said, f'href="{where}"' in response.content.decode()) == (True, True)
    assert (
        "Versturen kan nu niet" in said,
        "Er wordt niets verstuurd." in said,
        "Facturen versturen" in said,
    ) == (True, True, False)
    sent = send(client, year, GOOD)
    assert (
        sent.status_code,
        Invoice.objects.count(),
        IssueRun.objects.count(),
        waiting_jobs(),
    ) == (200, 0, 0, [])


def test_issue_of_2025_is_refused_until_a_decision_is_recorded(twente, browse, coordinator):
    with time_machine.travel("2025-01-10"):
        client = browse("coordinator")
        assert "Versturen kan nu niet" in words(page(client, "/bijdragen/2025/versturen/"))
        adopt_rate(twente.rate("0.32").pk, decision=twente.agreement, by=coordinator)
        assert "Versturen kan nu niet" not in words(page(client, "/bijdragen/2025/versturen/"))
        sent = send(client, 2025, {"issued_on": "2025-01-15", "confirm": "on"})
    assert sent.status_code == 302
    assert Invoice.objects.filter(year=2025).count() == 14
    assert Invoice.objects.get(number="IVZ-2025-001").amount == Decimal("23781.44")


# --- sending --------------------------------------------------------------------------------------
def test_issue_numbers_all_invoices_and_leaves_the_papers_to_the_worker(
    twente, browse, coordinator
):
    sent = send(browse("coordinator"), 2022, GOOD)
    run = IssueRun.objects.get()
    assert (sent.status_code, sent.headers["Location"]) == (
        302,
        f"/bijdragen/2022/voortgang/{run.pk}/",
    )
    assert list(Invoice.objects.order_by("number").values_list("number", flat=True)) == [
        f"IVZ-2022-{n:03}" for n in range(1, 15)
    ]
    assert (run.issued_on, run.due_on, run.requested_by, run.reasons) == (
        dt.date(2022, 1, 15),
        dt.date(2022, 2, 14),
        coordinator,
        [],
    )
    assert waiting_jobs() == [("ivz.papers.tasks.make_papers", {"key": run.pk, "work": "invoices"})]
    assert IssuedDocument.objects.count() == 0


CHANGED = (
    "De bedragen zijn veranderd sinds u deze pagina opende. Controleer ze en bevestig opnieuw."
)


def test_issue_sends_only_the_amounts_that_were_seen(twente, browse):
    """A count changes between reading and confirming: nothing goes out, and the tick for the old
    amounts is gone.
    """
    client = browse("coordinator")
    seen = page(client, "/bijdragen/2022/versturen/").context["form"]["seen"].value()
    count(
        twente.municipality("Borne"),
        23700,
        dt.date(2021, 1, 1),
        twente.municipality("Borne").counts.last().source,
        version=2,
    )
    response = client.post("/bijdragen/2022/versturen/", {**GOOD, "seen": seen})
    assert (response.status_code, errors(response)) == (200, [CHANGED])
    assert (
        Invoice.objects.count(),
        IssueRun.objects.count(),
        NumberSeries.objects.count(),
        waiting_jobs(),
    ) == (0, 0, 0, [])
    assert row(response, TABLE, "Borne")[1] == "23.700"
    form = response.context["form"]
    assert (form["seen"].value() == seen, form["confirm"].value(), form["due_on"].value()) == (
        False,
        False,
        "2022-02-14",
    )
    again = client.post("/bijdragen/2022/versturen/", {**GOOD, "seen": form["seen"].value()})
    assert (again.status_code, Invoice.objects.get(number="IVZ-2022-002").amount) == (
        302,
        Decimal("7110.00"),
    )


@pytest.mark.parametrize("seen", ["", "x", "0" * 64])
def test_issue_of_amounts_that_nobody_saw_sends_nothing(twente, browse, seen):
    response = browse("coordinator").post("/bijdragen/2022/versturen/", {**GOOD, "seen": seen})
    assert (response.status_code, errors(response), Invoice.objects.count()) == (200, [CHANGED], 0)


def test_issue_without_due_date_takes_the_funds_term(twente, browse):
    twente.fund.payment_term_days = 21
    twente.fund.save()
    send(browse("coordinator"), 2022, {"issued_on": "2022-01-15", "due_on": "", "confirm": "on"})
    assert IssueRun.objects.get().due_on == dt.date(2022, 2, 5)


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        ({"issued_on": ""}, "Kies een dag bij: Factuurdatum"),
        ({"issued_on": "2022-02-30"}, "Vul een bestaande dag in, bijvoorbeeld 31-12-2025."),
        ({"issued_on": "morgen"}, "Vul een bestaande dag in, bijvoorbeeld 31-12-2025."),
        ({"issued_on": "0001-01-01"}, "Kies een dag tussen 1 januari 1900 en 31 december 2199."),
        (
            {"issued_on": "2020-01-01", "due_on": ""},
            "Kies een factuurdatum die hooguit een jaar van vandaag ligt.",
        ),
        (
            {"issued_on": "2024-01-01", "due_on": ""},
            "Kies een factuurdatum die hooguit een jaar van vandaag ligt.",
        ),
        ({"due_on": "2022-01-14"}, "Deze dag ligt voor de factuurdatum. Kies een latere dag."),
        (
            {"due_on": "2029-01-01"},
            "Deze dag ligt meer dan een jaar na de factuurdatum. Kies een eerdere dag.",
        ),
        ({"due_on": "x"}, "Vul een bestaande dag in, bijvoorbeeld 31-12-2025."),
        ({"confirm": ""}, "Zet een vinkje om dit te bevestigen."),
    ],
)
def test_issue_bad_input_sends_nothing(twente, browse, data, sentence):
    response = send(browse("coordinator"), 2022, {**GOOD, **data})
    assert (response.status_code, errors(response)) == (200, [sentence])
    assert (Invoice.objects.count(), IssueRun.objects.count(), NumberSeries.objects.count()) == (
        0,
        0,
        0,
    )


def test_issue_asks_a_reason_for_every_warning_and_keeps_it(twente, browse, issue):
    issue(2021)
    count(
        twente.municipality("Borne"),
        26000,
        dt.date(2021, 1, 1),
        twente.municipality("Borne").counts.last().source,
        version=2,
    )
    client = browse("coordinator")
    warning = (
        "Het inwonertal verschilt meer dan 3% van het vorige gebruikte inwonertal bij Borne"
        " (11,5%)."
    )
    assert warning in words(page(client, "/bijdragen/2022/versturen/"))
    for reason in ("", "   ", "x" * 301):
        assert len(errors(send(client, 2022, {**GOOD, "reason_changed": reason}))) == 1
    assert not Invoice.objects.filter(year=2022).exists()
    sent = send(client, 2022, {**GOOD, "reason_changed": "  Nieuwe wijk. "})
    run = IssueRun.objects.get(year=2022)
    assert (sent.status_code, run.reasons) == (
        302,
        [{"key": "changed", "warning": warning, "reason": "Nieuwe wijk."}],
    )
    said = words(page(client, f"/bijdragen/2022/voortgang/{run.pk}/"))
    assert (warning in said, "Nieuwe wijk." in said) == (True, True)


def test_issue_the_rest_of_a_year_after_a_credit(twente, browse, issue, credit):
    issue(2022)
    credit(Invoice.objects.get(number="IVZ-2022-002"), Decimal("7100.40"))
    client = browse("coordinator")
    response = page(client, "/bijdragen/2022/versturen/")
    assert row(response, TABLE, "Almelo")[-2:] == ["IVZ-2022-001", "–"]
    assert row(response, TABLE, "Borne")[-2:] == ["–", "PDF"]
    said = words(response)
    assert "Dit jaar is al voor een deel verstuurd. Nu komen alleen facturen voor Borne." in said
    assert "verstuur 1 factuur, samen € 7.100,40" in said
    send(client, 2022, {**GOOD, "reason_partly": "Na de creditnota."})
    assert list(
        Invoice.objects.live().filter(organisation__name="Borne").values_list("number", flat=True)
    ) == ["IVZ-2022-015"]


def test_issue_twice_sends_once_and_points_at_the_run(twente, browse):
    client = browse("coordinator")
    send(client, 2022, GOOD)
    again = send(client, 2022, GOOD)
    run = IssueRun.objects.get()
    assert "De facturen van dit jaar worden op dit moment gemaakt." in words(again)
    assert f'href="/bijdragen/2022/voortgang/{run.pk}/"' in again.content.decode()
    assert (Invoice.objects.count(), len(waiting_jobs())) == (14, 1)
    said = words(page(client, "/bijdragen/2022/"))
    assert ("Wordt verstuurd" in said, "Voortgang" in said) == (True, True)


def test_issue_of_a_finished_year_says_so(twente, browse, issue):
    issue(2022)
    response = page(browse("coordinator"), "/bijdragen/2022/versturen/")
    assert "Alle facturen van dit jaar zijn verstuurd. Naar 2022" in words(response)


@pytest.mark.parametrize("who", ["secretary", "finance", "controller", "administrator", "stranger"])
def test_issue_wrong_role_is_refused_in_words(twente, browse, who):
    client = browse(who)
    for response in (
        client.get("/bijdragen/2022/versturen/"),
        client.post("/bijdragen/2022/versturen/", GOOD),
    ):
        assert (
            response.status_code,
            "Alleen de regiocoördinator verstuurt facturen." in words(response),
        ) == (403, True)
    assert client.get("/bijdragen/2022/versturen/concept/almelo.pdf").status_code == 403
    assert Invoice.objects.count() == 0


def test_issue_of_somebody_who_is_not_logged_in_asks_to_log_in(twente, browse):
    client = browse(None)
    for response in (
        client.get("/bijdragen/2022/versturen/"),
        client.post("/bijdragen/2022/versturen/", GOOD),
    ):
        assert (response.status_code, response.headers["Location"].split("?")[0]) == (
            302,
            "/account/login/",
        )
    assert Invoice.objects.count() == 0


@pytest.mark.parametrize("how_many", [1, 14, 300])
def test_queries_of_the_preview_do_not_grow(db, browse, django_assert_num_queries, how_many):
    small_fund(how_many)
    client = browse("coordinator")
    client.get("/bijdragen/2022/versturen/")
    with django_assert_num_queries(14):
        page(client, "/bijdragen/2022/versturen/")


# --- the concept of one invoice -------------------------------------------------------------------
@pytest.fixture
def no_waiting(monkeypatch):
    monkeypatch.setattr("ivz.papers.views.pdf_response.__kwdefaults__", {"patience": 0.0})


def test_concept_is_asked_of_the_worker_as_if_sent_today(twente, browse, no_waiting):
    response = browse("coordinator").get(
        "/bijdragen/2022/versturen/concept/almelo.pdf?factuurdatum=2022-01-15"
    )
    rendition = Rendition.objects.get()
    assert (response.status_code, response.headers["Location"]) == (
        302,
        rendition.get_absolute_url(),
    )
    assert rendition.builder == "contributions.concept"
    dates = {"issued_on": "2022-01-10", "due_on": "2022-02-09"}
    assert rendition.arguments == {"fund": "ivz", "year": 2022, "organisation": "almelo", **dates}


def test_concept_of_what_will_not_be_invoiced_does_not_exist(twente, browse, issue, no_waiting):
    issue(2022)
    client = browse("coordinator")
    assert client.get("/bijdragen/2022/versturen/concept/almelo.pdf").status_code == 404
    assert client.get("/bijdragen/2022/versturen/concept/politie-twente.pdf").status_code == 404
    assert Rendition.objects.count() == 0


# --- progress -------------------------------------------------------------------------------------
def test_progress_counts_what_is_sealed(twente, browse, coordinator):
    run = number_year(twente.fund, 2022, coordinator)
    url = f"/bijdragen/2022/voortgang/{run.pk}/"
    client = browse("controller")
    response = page(client, url)
    assert (
        "0 van 14 facturen" in words(response),
        'hx-trigger="every 2s"' in response.content.decode(),
    ) == (True, True)
    assert (
        response.headers["Cache-Control"]
        == "max-age=0, no-cache, no-store, must-revalidate, private"
    )
    for invoice in run.invoices.order_by("sequence")[:3]:
        sealed(INVOICES, invoice, b"%PDF-1.7")
    piece = client.get(url, headers={"HX-Request": "true"})
    assert "3 van 14 facturen" in words(piece)
    assert ("<h1" in piece.content.decode(), "0% klaar" in words(piece)) == (False, True)
    assert piece.headers["Vary"].split(", ").count("HX-Request") == 1


def test_progress_of_a_run_that_nobody_works_on_says_so(twente, browse, coordinator):
    run = number_year(twente.fund, 2022, coordinator)
    client = browse("coordinator")
    assert "Er is nog niets gemaakt." not in words(
        page(client, f"/bijdragen/2022/voortgang/{run.pk}/")
    )
    IssueRun.objects.filter(pk=run.pk).update(
        requested_at=run.requested_at - dt.timedelta(minutes=2)
    )
    assert "Er is nog niets gemaakt." in words(page(client, f"/bijdragen/2022/voortgang/{run.pk}/"))


def test_progress_at_the_end_gives_every_paper(twente, browse, issue):
    run = issue(2022)
    response = page(browse("coordinator"), f"/bijdragen/2022/voortgang/{run.pk}/")
    content = response.content.decode()
    assert "every 2s" not in content
    assert tables(response)["Facturen van 2022"][1] == [
        "IVZ-2022-001",
        "Almelo",
        "21.939,60",
        "IVZ-2022-001.pdf",
    ]
    assert tables(response)["Facturen van 2022"][-1] == ["Totaal", "", "189.519,90", ""]
    for url in (
        "/bijdragen/2022/facturen.zip",
        f"/bijdragen/2022/overzicht/{run.pk}/",
        "/facturen/IVZ-2022-014.pdf",
        "/facturen/IVZ-2022-014/",
    ):
        assert f'href="{url}"' in content


def test_progress_of_a_stopped_run_can_be_tried_again(twente, browse, coordinator):
    run = number_year(twente.fund, 2022, coordinator)
    url = f"/bijdragen/2022/voortgang/{run.pk}/"
    client = browse("coordinator")
    IssueRun.objects.report_failure(run.pk, "OSError: schijf vol", has_progressed=False)
    response = page(client, url)
    said = words(response)
    assert (
        "Het wordt vanzelf opnieuw geprobeerd." in said,
        "Opnieuw proberen" in said,
        "every 2s" in response.content.decode(),
    ) == (
        True,
        False,
        True,
    )
    for _ in range(2):
        IssueRun.objects.report_failure(run.pk, "OSError: schijf vol", has_progressed=False)
    seen_by_controller = words(page(browse("controller"), url))
    assert [
        part in seen_by_controller for part in ("is gestopt", "Opnieuw proberen", "OSError")
    ] == [True, False, False]
    response = page(client, url)
    said = words(response)
    assert "vraag dan hulp aan de beheerder. Technische gegevens OSError: schijf vol" in said
    assert (
        "OSError: schijf vol" in said,
        "Opnieuw proberen" in said,
        "every 2s" in response.content.decode(),
    ) == (True, True, False)
    sent = client.post(url)
    run.refresh_from_db()
    assert (sent.status_code, sent.headers["Location"], run.error) == (302, url, "")
    assert waiting_jobs() == [("ivz.papers.tasks.make_papers", {"key": run.pk, "work": "invoices"})]
    INVOICES.do(run.pk, render=plain_papers)
    assert "Klaar" in words(page(client, url))
    assert year_report(twente.fund, 2022).status == YearStatus.ISSUED


@pytest.mark.parametrize("who", ["secretary", "finance", "administrator", "stranger"])
def test_progress_is_hidden_from_who_may_not_see_all_invoices(twente, browse, coordinator, who):
    run = number_year(twente.fund, 2022, coordinator)
    client = browse(who)
    url = f"/bijdragen/2022/voortgang/{run.pk}/"
    assert (client.get(url).status_code, client.post(url).status_code) == (404, 404)


def test_progress_retry_is_refused_to_the_controller(twente, browse, coordinator):
    run = number_year(twente.fund, 2022, coordinator)
    response = browse("controller").post(f"/bijdragen/2022/voortgang/{run.pk}/")
    assert (response.status_code, waiting_jobs()) == (403, [])


@pytest.mark.parametrize(
    "url", ["2021/voortgang/{}/", "2022/voortgang/0/", "2022/voortgang/99999999999999999999/"]
)
def test_progress_of_a_run_that_is_not_there(twente, browse, coordinator, url):
    run = number_year(twente.fund, 2022, coordinator)
    assert browse("coordinator").get(f"/bijdragen/{url.format(run.pk)}").status_code == 404


@pytest.mark.parametrize("how_many", [1, 300])
def test_queries_of_the_progress_do_not_grow(
    db, browse, coordinator, django_assert_num_queries, how_many
):
    fund = small_fund(how_many)
    decision = Decision.objects.create(
        body=Body.objects.create(code="dvo", name="DVO"),
        title="Tarief",
        decided_on=dt.date(2021, 12, 1),
    )
    adopt_rate(fund.rates.get().pk, decision=decision, by=coordinator)
    issuer(organisation("Veiligheidsregio", kind="safety_region"))
    run = number_year(fund, 2022, coordinator)
    client = browse("coordinator")
    client.get(f"/bijdragen/2022/voortgang/{run.pk}/")
    with django_assert_num_queries(5):
        page(client, f"/bijdragen/2022/voortgang/{run.pk}/")


# --- all papers in one file -----------------------------------------------------------------------
def test_zip_holds_every_live_invoice_as_issued(twente, browse, issue, credit):
    issue(2022)
    borne = Invoice.objects.get(number="IVZ-2022-002")
    credit(borne, borne.amount)
    response = browse("controller").get("/bijdragen/2022/facturen.zip")
    assert response.headers["Content-Disposition"] == 'attachment; filename="facturen-ivz-2022.zip"'
    with zipfile.ZipFile(io.BytesIO(response.content)) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == [f"IVZ-2022-{n:03}.pdf" for n in range(1, 15) if n != 2]
        first = Invoice.objects.get(number="IVZ-2022-001").document
        assert archive.read("IVZ-2022-001.pdf") == bytes(first.content)
        assert archive.infolist()[0].external_attr >> 16 == 0o644
    assert CreditNote.objects.count() == 1


@pytest.mark.parametrize(
    "who", ["secretary", "finance", "finance_two", "administrator", "stranger"]
)
def test_zip_is_hidden_from_who_may_not_see_all_invoices(twente, browse, issue, who):
    issue(2022)
    assert browse(who).get("/bijdragen/2022/facturen.zip").status_code == 404


def test_zip_of_a_year_without_invoices_does_not_exist(twente, browse):
    assert browse("coordinator").get("/bijdragen/2022/facturen.zip").status_code == 404


def test_zip_waits_until_every_invoice_is_made(twente, browse, issue, credit, coordinator):
    """A run for the rest of a year: a file made now would miss what is numbered but not made."""
    issue(2022)
    borne = Invoice.objects.get(number="IVZ-2022-002")
    credit(borne, borne.amount)
    run = number_year(twente.fund, 2022, coordinator, reason="Na de creditnota.")
    client = browse("controller")
    sentence = "De facturen van 2022 worden nog gemaakt. Wacht tot ze allemaal klaar zijn."
    shown = page(client, "/bijdragen/2022/")
    assert f"Alle facturen (ZIP) kan nu niet. {sentence}" in words(shown)
    assert "/bijdragen/2022/facturen.zip" not in shown.content.decode()
    refused = client.get("/bijdragen/2022/facturen.zip", follow=True)
    assert (refused.redirect_chain, sentence in words(refused)) == (
        [("/bijdragen/2022/", 302)],
        True,
    )
    assert INVOICES.do(run.pk, render=plain_papers)
    with zipfile.ZipFile(io.BytesIO(client.get("/bijdragen/2022/facturen.zip").content)) as archive:
        assert "IVZ-2022-015.pdf" in archive.namelist()


def test_zip_with_a_damaged_document_is_no_file(twente, browse, issue):
    issue(2022)
    with connection.cursor() as cursor:
        cursor.execute("SET session_replication_role = replica")
        cursor.execute(
            "UPDATE documents_issueddocument SET content = 'anders' WHERE number = 'IVZ-2022-007'"
        )
        cursor.execute("SET session_replication_role = DEFAULT")
    response = browse("coordinator").get("/bijdragen/2022/facturen.zip")
    assert (
        response.status_code,
        "De inhoud van dit document is veranderd na het versturen." in words(response),
    ) == (500, True)

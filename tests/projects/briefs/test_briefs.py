"""Projects: the rules of every step, forms, pages, lists, and the progress report that becomes an
annex.
"""

import datetime as dt

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from ivz.core.refusal import Refused
from ivz.papers.enums import DocumentKind
from portfolios.meetings.models.annexes import AnnexVersion
from projects.briefs import rules, services
from projects.briefs.enums import ProjectState as State
from projects.briefs.hooks import REPORTS
from projects.briefs.models import (
    Grant,
    Measurement,
    Milestone,
    ProgressReport,
    Project,
    ProjectRelation,
    Risk,
)
from projects.briefs.reports import grant_totals, project_report
from projects.briefs.tasks import build_progress
from tests.contributions.reading import words
from tests.factories.agenda import build_effort
from tests.factories.briefs import (
    AGREED,
    WORKING,
    burglaries,
    client_decision,
    grants,
    milestone,
    project,
    report,
    result,
)
from tests.factories.meetings import body, item, meeting
from tests.factories.seats import held, mayor, portfolio
from tests.pdf.pdfs import text

pytestmark = pytest.mark.django_db
TODAY = dt.date(2022, 6, 1)
PAGE = "/projecten/aanpak/"


@pytest.fixture
def as_coordinator(client, coordinator):
    client.force_login(coordinator)
    return client


# --- rules ----------------------------------------------------------------------------------------
ALLOWED = {
    "why_not_edit_brief": {State.IDEA, State.BRIEF, State.AGREED, State.RUNNING},
    "why_not_prepare": {State.IDEA},
    "why_not_agree": {State.BRIEF},
    "why_not_start": {State.AGREED},
    "why_not_stop": {State.IDEA, State.BRIEF, State.AGREED, State.RUNNING},
    "why_not_log_result": {State.RUNNING, State.FINISHED, State.STOPPED},
    "why_not_report": {State.AGREED, State.RUNNING, State.FINISHED, State.STOPPED},
}


@pytest.mark.parametrize("rule", ALLOWED)
def test_each_step_by_state_and_role(
    rule, coordinator, secretary, finance, controller, administrator
):
    for state in State:
        one = project(state, key=state.value)
        assert (getattr(rules, rule)(coordinator, one) is None) == (state in ALLOWED[rule]), state
        for other in (secretary, finance, controller, administrator):
            assert "Alleen de regiocoördinator" in getattr(rules, rule)(other, one)


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("results", [0, 1])
def test_finishing_asks_for_a_running_project_with_a_result(state, results, coordinator, secretary):
    one = project(state)
    assert (rules.why_not_finish(coordinator, one, results) is None) == (
        state == State.RUNNING and results == 1
    )
    assert rules.why_not_finish(secretary, one, results)


@pytest.mark.parametrize(
    ("client", "contractor", "sentence"),
    [
        (False, False, "De opdrachtgever (het DVO) en de opdrachtnemer zijn nog niet akkoord"),
        (True, False, "De opdrachtnemer is nog niet akkoord"),
        (False, True, "De opdrachtgever (het DVO) is nog niet akkoord"),
    ],
)
def test_gate_waits_for_both(client, contractor, sentence, coordinator):
    one = project(State.BRIEF)
    agreed = {
        "decision": client_decision() if client else None,
        "contractor_agreed_on": AGREED if contractor else None,
    }
    services.agree(one.pk, by=coordinator, **agreed)
    one.refresh_from_db()
    assert one.state == State.BRIEF
    with pytest.raises(Refused, match=sentence.replace("(", r"\(").replace(")", r"\)")):
        services.start(one.pk, on=AGREED, by=coordinator, today=TODAY)


def test_gate_stands_in_the_database_too():
    with pytest.raises(IntegrityError), transaction.atomic():
        project(State.RUNNING, client_decision=None)
    with pytest.raises(IntegrityError), transaction.atomic():
        project(State.RUNNING, contractor_agreed_on=None)
    assert project(State.RUNNING, client_decision=None, predates_records=True).pk


@pytest.mark.parametrize(
    ("field", "named"),
    [
        ("contractor", "de opdrachtnemer"),
        ("goal", "de doelstelling"),
        ("result", "het projectresultaat"),
    ],
)
def test_agreeing_asks_for_a_whole_brief(field, named, coordinator):
    one = project(State.BRIEF, **{field: " "})
    assert named in rules.why_not_agree(coordinator, one)


@pytest.mark.parametrize(
    ("fields", "is_client"), [({}, True), ({"kind": "step"}, False), ({"kind": "agreement"}, False)]
)
def test_only_a_decision_of_the_dvo_is_the_client(fields, is_client, coordinator):
    one = project(State.BRIEF)
    if is_client:
        assert (
            services.agree(
                one.pk,
                decision=client_decision(**fields),
                contractor_agreed_on=AGREED,
                by=coordinator,
            ).state
            == State.AGREED
        )
    else:
        with pytest.raises(Refused, match="besluit van het DVO"):
            services.agree(
                one.pk,
                decision=client_decision(**fields),
                contractor_agreed_on=AGREED,
                by=coordinator,
            )


@pytest.mark.parametrize(
    ("day", "sentence"),
    [
        (AGREED - dt.timedelta(1), "pas akkoord op 1 februari 2022"),
        (AGREED, None),
        (TODAY, None),
        (TODAY + dt.timedelta(1), "toekomst"),
    ],
)
def test_start_lies_between_agreement_and_today(day, sentence):
    found = rules.why_not_start_on(project(State.AGREED), day, TODAY)
    assert (sentence in found) if sentence else found is None


@pytest.mark.parametrize(
    ("day", "sentence"),
    [
        (AGREED - dt.timedelta(1), "begon op 1 februari 2022"),
        (AGREED, None),
        (TODAY, None),
        (TODAY + dt.timedelta(1), "toekomst"),
    ],
)
def test_closing_lies_between_start_and_today(day, sentence):
    found = rules.why_not_close_on(project(State.RUNNING), day, TODAY)
    assert (sentence in found) if sentence else found is None


def test_finished_project_keeps_its_parts(coordinator):
    one = project(State.FINISHED)
    point = milestone(one)
    with pytest.raises(Refused, match="Dit project is afgerond"):
        services.remove_part(one.pk, point, by=coordinator)
    assert Milestone.objects.filter(pk=point.pk).exists()


# --- what people read -----------------------------------------------------------------------------
def test_lack_of_a_portfolio_holder_is_shown(as_coordinator):
    project()
    assert "heeft geen portefeuillehouder" in words(as_coordinator.get(PAGE))
    assert "ontbreekt" in words(as_coordinator.get("/projecten/"))


@pytest.mark.parametrize(
    ("day", "holds"), [(dt.date(2022, 5, 31), True), (dt.date(2022, 6, 1), False)]
)
def test_holder_ends_with_the_office(twente, day, holds):
    office = mayor("A. Een", "Almelo", valid_until=dt.date(2022, 6, 1))
    what = portfolio("Inbraken", body())
    held(office, what)
    found = project_report(project(portfolio=what), day)
    assert bool(found.holders) == holds
    assert any("geen houder" in one for one in found.warnings) != holds


def test_page_holds_targets_against_their_percentage(as_coordinator):
    one = project(State.RUNNING, starts_on=AGREED, ends_on=dt.date(2022, 12, 31))
    burglaries(one)
    milestone(one, dt.date(2022, 3, 1))
    response = as_coordinator.get(f"{PAGE}?peildatum=2022-06-01")
    assert (
        "-5% per jaar vanaf 2.085 geeft 1.980,75 in 2015, niet 1.895. De streefwaarde is -9,1%"
        in words(response)
    )
    assert "De mijlpaal «Eerste versie» is te laat." in words(response)
    assert 'class="app-plan app-plan--done"' in response.text
    assert "style=" not in response.text


def test_form_shows_the_help_questions_beside_the_fields(as_coordinator):
    page = as_coordinator.get("/projecten/nieuw/").text
    assert "<li>Wat gebeurt er als niemand het oppakt?</li>" in page
    assert (
        page.index('id="id_cause"')
        < page.index('id="id_goal"')
        < page.index('id="id_limits"')
        < page.index('id="id_finances"')
    )


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"name": ""}, "Vul in: Opdrachtnaam"),
        ({"key": "subsidies"}, "Deze naam heeft al een andere pagina."),
        ({"starts_on": "2022-06-02", "ends_on": "2022-06-01"}, "niet klaar voordat het begint"),
        ({"starts_on": "32-13-2022"}, "Begint op"),
        ({"portfolio": "999999"}, "Kies een mogelijkheid uit de lijst."),
    ],
)
def test_brief_with_bad_input_is_not_saved(as_coordinator, given, sentence):
    response = as_coordinator.post(
        "/projecten/nieuw/", {"name": "Aanpak", "key": "aanpak", **given}
    )
    assert (response.status_code, Project.objects.count()) == (200, 0)
    assert sentence in words(response)


@pytest.mark.parametrize(
    ("word", "given", "sentence"),
    [
        ("mijlpaal", {"text": "Klaar"}, "Kies een dag bij: Gepland op"),
        (
            "indicator",
            {"name": "A", "unit": "x", "start_year": "2016", "target_year": "2015"},
            "Het streefjaar ligt na het beginjaar.",
        ),
        (
            "indicator",
            {"name": "A", "unit": "x", "start_year": "15"},
            "Kies een jaar tussen 1990 en 2199.",
        ),
        ("indicator", {"name": "A", "unit": "x", "start_value": "veel"}, "Beginwaarde"),
        ("verband", {"kind": "touches", "other": "self"}, "Kies een mogelijkheid uit de lijst."),
        ("resultaat", {"text": ""}, "Vul in: Resultaat"),
    ],
)
def test_part_with_bad_input_is_not_saved(as_coordinator, word, given, sentence):
    one = project(State.RUNNING)
    given = {name: str(one.pk) if value == "self" else value for name, value in given.items()}
    response = as_coordinator.post(f"{PAGE}{word}/nieuw/", given)
    assert response.status_code == 200
    assert sentence in words(response)


def test_measurement_belongs_to_an_indicator_of_the_project(as_coordinator):
    one, other = project(State.RUNNING), project(State.RUNNING, key="ander")
    own, foreign = burglaries(one), burglaries(other)
    given = {"measured_on": "2022-03-01", "value": "1950"}
    assert "Kies een mogelijkheid" in words(
        as_coordinator.post(f"{PAGE}meting/nieuw/", {**given, "indicator": foreign.pk})
    )
    assert (
        as_coordinator.post(f"{PAGE}meting/nieuw/", {**given, "indicator": own.pk}).status_code
        == 302
    )
    assert "1.950 (01-03-2022)" in words(as_coordinator.get(PAGE))
    assert "Op deze dag is al gemeten." in words(
        as_coordinator.post(f"{PAGE}meting/nieuw/", {**given, "indicator": own.pk})
    )


def test_parts_are_added_changed_and_removed(as_coordinator):
    one, other = project(State.RUNNING), project(key="ander", name="Ander project")
    as_coordinator.post(
        f"{PAGE}risico/nieuw/", {"text": "Te weinig mensen", "likelihood": "high", "impact": "low"}
    )
    as_coordinator.post(f"{PAGE}verband/nieuw/", {"kind": "supports", "other": other.pk})
    page = words(as_coordinator.get(PAGE))
    assert "Te weinig mensen (kans groot, gevolg klein)" in page
    assert "Vult aan Ander project" in page
    assert "vult aan dit project" in words(as_coordinator.get("/projecten/ander/"))
    risk, relation = Risk.objects.get(), ProjectRelation.objects.get()
    assert as_coordinator.get(f"/projecten/ander/risico/{risk.pk}/").status_code == 404
    changed = {"text": "Te weinig uren", "likelihood": "low", "impact": "low", "reason": "Scherper"}
    assert as_coordinator.post(f"{PAGE}risico/{risk.pk}/", changed).status_code == 302
    for word, row in (("risico", risk), ("verband", relation)):
        assert as_coordinator.post(f"{PAGE}{word}/{row.pk}/verwijderen/").status_code == 302
    assert (Risk.objects.count(), ProjectRelation.objects.count(), one.relations.count()) == (
        0,
        0,
        0,
    )
    assert as_coordinator.post(f"{PAGE}resultaat/{result(one).pk}/verwijderen/").status_code == 404
    assert as_coordinator.get(f"{PAGE}onzin/nieuw/").status_code == 404
    assert as_coordinator.get(f"{PAGE}stap/onzin/").status_code == 404


# --- grants and groups ----------------------------------------------------------------------------
def test_grants_are_held_against_the_printed_total(as_coordinator):
    grants()
    [total] = grant_totals()
    assert (total.added, total.difference, total.agrees) == (600_000, -50_000, False)
    page = words(as_coordinator.get("/projecten/subsidies/")).replace("\u00a0", " ")
    assert (
        "de bron noemt € 550.000, de subsidies hieronder tellen op tot € 600.000. Het verschil is €"
        " -50.000." in page
    )
    Grant.objects.filter(purpose="Subsidie 2").update(state="refused")
    assert grant_totals()[0].agrees
    Grant.objects.create(purpose="Onbekend", groups="Kwetsbare personen")
    assert (grant_totals()[0].unknown, grant_totals()[0].agrees) == (1, False)


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"groups": "Nooit gehoord"}, "Dit totaal is niet bekend: Nooit gehoord."),
        ({"amount": "-1"}, "Bedrag"),
        ({"applied_on": "2022-02-02", "awarded_on": "2022-02-01"}, "niet toegekend voordat"),
        ({"awarded_on": "2022-02-02", "settled_on": "2022-02-01"}, "niet verantwoord voordat"),
    ],
)
def test_grant_with_bad_input_is_not_saved(as_coordinator, given, sentence):
    response = as_coordinator.post(
        "/projecten/subsidies/nieuw/", {"purpose": "Proef", "state": "awarded", **given}
    )
    assert sentence in words(response)
    assert not Grant.objects.exists()


def test_group_shows_who_does_what(as_coordinator, twente):
    build_effort(twente)
    assert "Hennep" in words(as_coordinator.get("/projecten/groepen/?peildatum=2022-06-01"))
    page = words(as_coordinator.get("/projecten/groepen/hennep/?peildatum=2022-06-01"))
    assert "Projectleider" in page
    assert "Wierden" in page
    given = {"name": "Hennep", "frequency": "Eens per maand", "reason": "Afgesproken"}
    assert as_coordinator.post("/projecten/groepen/hennep/wijzigen/", given).status_code == 302
    assert "Eens per maand" in words(as_coordinator.get("/projecten/groepen/hennep/"))


# --- lists ----------------------------------------------------------------------------------------
def queries(client, url: str) -> int:
    client.get(url)
    with CaptureQueriesContext(connection) as found:
        assert client.get(url).status_code == 200
    return len(found)


def test_lists_ask_the_same_of_one_and_of_three_hundred(as_coordinator, twente):
    what = portfolio("Inbraken", body())
    held(mayor("A. Een", "Almelo"), what)
    project(portfolio=what, lead=twente.municipality("Almelo"))
    Grant.objects.create(purpose="Een", project=Project.objects.get())
    before = [
        queries(as_coordinator, url)
        for url in ("/projecten/", "/projecten/subsidies/", "/projecten/groepen/")
    ]
    Project.objects.bulk_create(
        [Project(key=f"p{at}", name=f"Project {at}", portfolio=what) for at in range(299)]
    )
    Grant.objects.bulk_create(
        [Grant(purpose=f"Doel {at}", project=Project.objects.first()) for at in range(299)]
    )
    assert [
        queries(as_coordinator, url)
        for url in ("/projecten/", "/projecten/subsidies/", "/projecten/groepen/")
    ] == before


def test_page_asks_the_same_whatever_hangs_on_it(as_coordinator):
    one = project(State.RUNNING, starts_on=AGREED, ends_on=dt.date(2022, 12, 31))

    def hang(number: int) -> None:
        for at in range(number):
            milestone(one, dt.date(2022, 5, 1) + dt.timedelta(at))
            result(one)
            report(one)
            Risk.objects.create(project=one, text="Risico")
            Grant.objects.create(purpose=f"Doel {at}", project=one)
            Measurement.objects.create(indicator=burglaries(one), measured_on=AGREED, value=1)
            ProjectRelation.objects.create(project=one, other=project(key=f"ander-{number}-{at}"))

    hang(1)
    before = queries(as_coordinator, PAGE)
    hang(12)
    assert queries(as_coordinator, PAGE) == before


def test_list_is_filtered_and_saved_as_a_file(as_coordinator, twente):
    project(lead=twente.municipality("Almelo"))
    project(State.RUNNING, key="loopt", name="Het loopt")
    page = words(as_coordinator.get("/projecten/?state=running"))
    assert "Het loopt" in page
    assert "Project aanpak" not in page
    assert "Project aanpak" in as_coordinator.get("/projecten/?formaat=csv").content.decode(
        "utf-8-sig"
    )
    assert as_coordinator.get("/projecten/?state=onzin&formaat=csv").status_code == 400


# --- from idea to finished ------------------------------------------------------------------------
def test_a_project_from_idea_to_an_annex_of_a_meeting(as_coordinator, twente):
    start = {"name": "Aanpak heling", "key": "heling", **WORKING}
    assert as_coordinator.post("/projecten/nieuw/", start).status_code == 302
    one = Project.objects.get()
    step = f"{one.get_absolute_url()}stap/"
    too_early = as_coordinator.post(f"{step}starten/", {"on": "2022-02-02"}, follow=True)
    assert (
        "zijn nog niet akkoord met de opdracht." in words(too_early)
        and Project.objects.get().state == State.IDEA
    )
    assert as_coordinator.post(f"{step}voorbereiden/").status_code == 302
    assert "akkoord van de opdrachtgever vast, of" in words(
        as_coordinator.post(f"{step}akkoord/", {})
    )
    agreed = {"decision": client_decision().pk}
    assert as_coordinator.post(f"{step}akkoord/", agreed).status_code == 302
    assert "De opdrachtnemer is nog niet akkoord" in words(
        as_coordinator.get(one.get_absolute_url())
    )
    assert (
        as_coordinator.post(
            f"{step}akkoord/", {**agreed, "contractor_agreed_on": "2022-02-01"}
        ).status_code
        == 302
    )
    assert "pas akkoord op 1 februari 2022" in words(
        as_coordinator.post(f"{step}starten/", {"on": "2022-01-31"})
    )
    assert as_coordinator.post(f"{step}starten/", {"on": "2022-02-02"}).status_code == 302
    assert "Leg eerst vast wat het project heeft opgeleverd." in words(
        as_coordinator.get(f"{step}afronden/", follow=True)
    )
    log = {"text": "De toolkit is er", "reached_on": "2022-03-01"}
    assert as_coordinator.post(f"{one.get_absolute_url()}resultaat/nieuw/", log).status_code == 302
    burglaries(one)
    written = {"reported_on": "2022-03-01", "summary": "Het loopt goed."}
    assert (
        as_coordinator.post(f"{one.get_absolute_url()}verslag/nieuw/", written).status_code == 302
    )
    made = ProgressReport.objects.get()
    paper = _issued(as_coordinator, made)
    _taken_as_annex(as_coordinator, paper)
    closing = {"on": "2022-03-02", "note": "De gemeenten werken ermee."}
    assert as_coordinator.post(f"{step}afronden/", closing).status_code == 302
    one.refresh_from_db()
    assert (one.state, one.closed_on) == (State.FINISHED, dt.date(2022, 3, 2))
    assert as_coordinator.get(f"{one.get_absolute_url()}wijzigen/").status_code == 403
    assert "De gemeenten werken ermee." in words(as_coordinator.get(one.get_absolute_url()))


def _issued(client, made: ProgressReport):
    """The report, issued on its page and sealed as the worker does; its paper says what the project
    says.
    """
    assert (
        client.post(f"{made.project.get_absolute_url()}verslag/{made.pk}/uitbrengen/").status_code
        == 302
    )
    made.project.results.update(
        text="Later gewijzigd"
    )  # the paper says what was known when it was issued
    REPORTS.do(made.pk)
    REPORTS.do(made.pk)
    made.refresh_from_db()
    document = made.document
    assert (document.kind, document.number, REPORTS.waiting()) == (
        DocumentKind.REPORT,
        "heling-1",
        [],
    )
    response = client.get(f"{made.project.get_absolute_url()}verslag/{made.pk}/verslag.pdf")
    paper = text(response.content)
    for words_ in (
        "Voortgangsverslag Aanpak heling",
        "Het loopt goed.",
        "1.980,75",
        "De toolkit is er",
    ):
        assert words_ in paper
    return document


def _taken_as_annex(client, document) -> None:
    point = item(meeting(dt.date(2027, 3, 1)))
    url = f"/vergaderingen/{point.meeting.key}/punten/{point.pk}/bijlagen/nieuw/"
    page = client.get(url)
    assert "Voortgangsverslag Aanpak heling (heling-1)" in page.text
    response = client.post(
        url,
        {
            "bijlage-title": "Voortgang",
            "bijlage-secrecy": "public",
            "origin": "archive",
            "document": document.pk,
        },
    )
    assert response.status_code == 302, words(response)
    assert AnnexVersion.objects.get().document == document


# --- progress reports -----------------------------------------------------------------------------
def test_a_report_goes_out_after_one_more_question_and_once(as_coordinator):
    made = report(project(State.RUNNING), TODAY)
    page = f"{PAGE}verslag/{made.pk}/uitbrengen/"
    assert f'href="{page}"' in as_coordinator.get(PAGE).content.decode()
    asked = as_coordinator.get(page)
    assert "Daarna kan het niet meer worden gewijzigd." in words(asked)
    assert ProgressReport.objects.get().issued_on is None
    sent = {"once": str(asked.context["form"]["once"].value())}
    assert [as_coordinator.post(page, sent).url for _ in range(2)] == [PAGE, PAGE]
    told = [str(one) for one in as_coordinator.get(PAGE).context["messages"]]
    assert told == [
        "Verslag aanpak-1 is uitgebracht. De pdf staat zo in het archief, ook als bijlage voor een"
        " vergadering."
    ]
    assert as_coordinator.get(page).url == PAGE  # no question about what was done


def test_issued_report_stays_as_it_is(as_coordinator, coordinator):
    made = report(project(State.RUNNING), TODAY)
    with pytest.raises(Refused, match="Breng het uit vanaf die dag"):
        services.issue_report(made.pk, by=coordinator, today=TODAY - dt.timedelta(1))
    assert services.issue_report(made.pk, by=coordinator, today=TODAY).number == "aanpak-1"
    with pytest.raises(Refused, match="al uitgebracht"):
        services.issue_report(made.pk, by=coordinator, today=TODAY)
    assert as_coordinator.get(f"{PAGE}verslag/{made.pk}/").status_code == 403
    assert (
        services.issue_report(
            report(made.project, TODAY + dt.timedelta(1)).pk,
            by=coordinator,
            today=dt.date(2022, 7, 1),
        ).number
        == "aanpak-2"
    )


def test_draft_is_for_its_writer_only(client, secretary, coordinator):
    made = report(project(State.RUNNING))
    client.force_login(secretary)
    assert client.get(f"{PAGE}verslag/{made.pk}/verslag.pdf").status_code == 404
    assert client.post(f"{PAGE}verslag/{made.pk}/uitbrengen/").status_code == 403
    assert "Concept, stand op" not in words(client.get(PAGE))
    assert b"%PDF" in build_progress({"report": made.pk})[1]


@pytest.mark.parametrize(
    ("state", "kept"), [(State.BRIEF, False), (State.AGREED, True), (State.RUNNING, True)]
)
def test_what_both_agreed_on_stays_in_the_brief(as_coordinator, state, kept):
    one = project(state)
    sent = {
        "name": one.name,
        "key": one.key,
        "contractor": "",
        "goal": "Iets anders",
        "result": "",
        "limits": "Nieuw",
        "reason": "Proef",
    }
    assert as_coordinator.post(f"{PAGE}wijzigen/", sent).status_code == 302
    one.refresh_from_db()
    assert one.limits == "Nieuw"
    found = {name: getattr(one, name) for name in WORKING}
    assert found == (WORKING if kept else {"contractor": "", "goal": "Iets anders", "result": ""})


def test_key_stays_once_a_report_bears_it(as_coordinator, coordinator):
    one = project(State.RUNNING)
    sent = {"name": one.name, "key": "anders", "reason": "Proef"}
    services.issue_report(report(one, TODAY).pk, by=coordinator, today=TODAY)
    assert "Er zijn verslagen uitgebracht met deze naam in hun nummer." in words(
        as_coordinator.post(f"{PAGE}wijzigen/", sent)
    )
    one.refresh_from_db()
    assert one.key == "aanpak"

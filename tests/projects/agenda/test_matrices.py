"""Safety agendas on screen, the matrix filled in and counted, criteria and weighings."""

import datetime as dt
import io

import openpyxl
import pytest

from ivz.core.refusal import Refused
from ivz.web.history import history_of
from projects.agenda import tasks
from projects.agenda.enums import MatrixKind
from projects.agenda.models.agenda import AgendaTheme, SafetyAgenda
from projects.agenda.models.criteria import CriterionScore, Weighing
from projects.agenda.models.matrix import MatrixMark, PriorityMatrix
from projects.agenda.reports.matrix import matrix_report
from projects.agenda.reports.weighing import weighing_report
from projects.agenda.services.matrices import set_marks, start_matrix
from projects.agenda.services.weighings import lay_down_weighing, score_theme
from tests.contributions.reading import words
from tests.factories.agenda import build_agenda
from tests.pdf.pdfs import text

MATRIX = "/veiligheidsagenda/2015-2016/matrix/municipal/"


@pytest.fixture
def agenda(twente) -> SafetyAgenda:
    return build_agenda(twente)


@pytest.fixture
def matrix(agenda) -> PriorityMatrix:
    return agenda.matrices.get()


@pytest.fixture
def as_coordinator(client, coordinator):
    client.force_login(coordinator)
    return client


def marks_of(matrix) -> set[tuple[int, int]]:
    return set(MatrixMark.objects.filter(row__matrix=matrix).values_list("row_id", "column_id"))


def test_report_counts_and_compares(matrix):
    report = matrix_report(matrix)
    assert [
        (theme.label, theme.counted, theme.printed, theme.difference, theme.passes)
        for theme in report.themes
    ] == [
        ("Woninginbraken", 3, 3, 0, "gedrukt en geteld"),
        ("Jeugdoverlast", 2, 1, 1, "alleen geteld"),
        ("Verkeer", 1, None, None, ""),
    ]
    assert (report.outcome.counted_sum, report.outcome.printed_sum, report.fields) == (
        6,
        None,
        [("Veilige woon- en leefomgeving", 3)],
    )


def test_report_takes_three_queries_with_fourteen_rows_or_three_hundred(
    matrix, django_assert_num_queries
):
    with django_assert_num_queries(3):
        matrix_report(matrix)
    for at in range(300):
        matrix.rows.create(position=100 + at, name=f"Partner {at}")
    with django_assert_num_queries(3):
        assert len(matrix_report(matrix).lines) == 314


def test_page_shows_both_outcomes_at_any_threshold(matrix, as_coordinator):
    shown = words(as_coordinator.get(MATRIX))
    assert "Volgens de gedrukte totalen: 1" in shown
    assert "Volgens de getelde kruisjes: 2" in shown
    shown = words(as_coordinator.get(f"{MATRIX}?drempel=3"))
    assert "Wat de drempel van 3 haalt" in shown
    assert "Volgens de getelde kruisjes: 1" in shown


@pytest.mark.parametrize("wrong", ["0", "101", "x", "-3", "9" * 40])
def test_wrong_threshold_is_a_sentence_on_the_page_and_no_file(matrix, as_coordinator, wrong):
    assert as_coordinator.get(f"{MATRIX}?drempel={wrong}").status_code == 200
    assert as_coordinator.get(f"{MATRIX}?drempel={wrong}&formaat=csv").status_code == 400
    assert as_coordinator.get(f"{MATRIX[:-1]}.pdf?drempel={wrong}").status_code == 400
    assert as_coordinator.get(f"{MATRIX}?formaat=docx").status_code == 400


def test_spreadsheet_has_the_cells_and_both_totals(matrix, as_coordinator):
    book = openpyxl.load_workbook(io.BytesIO(as_coordinator.get(f"{MATRIX}?formaat=xlsx").content))
    rows = list(book.worksheets[0].iter_rows(values_only=True))
    almelo = next(row for row in rows if row[0] == "Almelo")
    assert almelo == ("Almelo", 1, 1, None, 2)
    facts = [row[:2] for row in book["Gegevens"].iter_rows(values_only=True)]
    assert ("Drempel", 2) in facts


def test_paper_has_the_totals(matrix):
    _, content = tasks.build_matrix({"matrix": matrix.pk, "threshold": 2, "on": "2022-01-01"})
    written = text(content)
    assert all(
        wanted in written
        for wanted in (
            "Prioriteiten",
            "Gedrukt in de bron",
            "Woninginbraken",
            "alleen geteld",
            "1 januari 2022",
        )
    )


def test_filling_in_by_form_keeps_reason_and_history(matrix, as_coordinator):
    page = as_coordinator.get(f"{MATRIX}invullen/")
    ticked, seen = page.context["form"].ticked, page.context["form"]["seen"].value()
    assert len(ticked) == 6
    removed = sorted(ticked)[0]
    answer = as_coordinator.post(
        f"{MATRIX}invullen/",
        {"cell": sorted(ticked - {removed}), "seen": seen, "reason": "Verkeerd gelezen"},
    )
    assert answer.status_code == 302
    assert len(marks_of(matrix)) == 5
    gone = MatrixMark.pgh_event_model.objects.filter(pgh_label="delete").get()
    assert gone.pgh_context.metadata["why"] == "Verkeerd gelezen"


@pytest.mark.parametrize(
    ("change", "words_"),
    [
        ({"reason": ""}, "Vul in: Reden van de wijziging"),
        ({"cell": ["1-999999"]}, "hoort niet bij deze matrix"),
        ({"cell": ["drop table"]}, "hoort niet bij deze matrix"),
        ({"seen": ""}, "intussen gewijzigd"),
    ],
)
def test_filling_in_with_bad_input_changes_nothing(matrix, as_coordinator, change, words_):
    form = as_coordinator.get(f"{MATRIX}invullen/").context["form"]
    data = {"cell": sorted(form.ticked), "seen": form["seen"].value(), "reason": "Proef", **change}
    answer = as_coordinator.post(f"{MATRIX}invullen/", data)
    assert (answer.status_code, words_ in words(answer), len(marks_of(matrix))) == (200, True, 6)


def test_marks_are_set_by_the_coordinator_only(matrix, coordinator, secretary, controller):
    for somebody in (secretary, controller):
        with pytest.raises(Refused, match="Alleen de regiocoördinator"):
            set_marks(matrix.pk, set(), by=somebody, reason="x")
    assert set_marks(matrix.pk, marks_of(matrix), by=coordinator, reason="x") == 0
    with pytest.raises(Refused, match="reden"):
        set_marks(matrix.pk, set(), by=coordinator, reason=" ")


def test_new_agenda_takes_over_the_columns(matrix, twente, coordinator):
    later = SafetyAgenda.objects.create(
        key="2023-2026", title="Plan", first_year=2023, last_year=2026
    )
    made = start_matrix(later, MatrixKind.MUNICIPAL, by=coordinator)
    report = matrix_report(made)
    assert (
        [column.label for column in report.columns],
        len(report.lines),
        report.outcome.counted_sum,
    ) == (
        ["Woninginbraken", "Jeugdoverlast", "Verkeer"],
        14,
        0,
    )
    with pytest.raises(Refused, match="al zo'n matrix"):
        start_matrix(later, MatrixKind.MUNICIPAL, by=coordinator)
    with pytest.raises(Refused, match="nog geen matrix"):
        start_matrix(later, MatrixKind.PARTNER, by=coordinator)


def test_agenda_gets_its_address_from_its_years(agenda, as_coordinator):
    data = {"title": "Nieuw", "first_year": "2023", "last_year": "2026"}
    assert (
        as_coordinator.post("/veiligheidsagenda/nieuw/", data).url
        == "/veiligheidsagenda/2023-2026/"
    )
    again = as_coordinator.post("/veiligheidsagenda/nieuw/", data)
    assert "Er is al een agenda voor 2023-2026." in words(again)
    backwards = as_coordinator.post("/veiligheidsagenda/nieuw/", {**data, "last_year": "2020"})
    assert "Het laatste jaar ligt niet voor het eerste." in words(backwards)


def test_theme_page_tells_its_history(agenda, twente, as_coordinator):
    theme = agenda.themes.get().theme
    later = SafetyAgenda.objects.create(
        key="2017-2019", title="Plan", first_year=2017, last_year=2019
    )
    AgendaTheme.objects.create(
        agenda=later, theme=theme, title="Inbraken volgen", status="monitored"
    )
    SafetyAgenda.objects.create(key="2020-2022", title="Plan", first_year=2020, last_year=2022)
    shown = words(as_coordinator.get(theme.get_absolute_url()))
    assert shown.index("Inbraken volgen") < shown.index("Aanpak inbraken")
    assert "Niet in de agenda van 2020-2022." in shown


def test_theme_twice_in_an_agenda_is_refused(agenda, as_coordinator):
    data = {
        "theme": agenda.themes.get().theme_id,
        "title": "Nog eens",
        "status": "priority",
        "position": "2",
    }
    answer = as_coordinator.post("/veiligheidsagenda/2015-2016/thema/nieuw/", data)
    assert "Dit thema staat al in deze agenda." in words(answer)


def test_scores_make_points_and_a_weighing_keeps_them(agenda, coordinator):
    theme, criterion = agenda.themes.get(), agenda.criteria.get()
    with pytest.raises(Refused, match="Nog niet elk thema"):
        lay_down_weighing(
            agenda,
            held_on=dt.date(2015, 1, 1),
            decision=None,
            note="",
            by=coordinator,
            today=dt.date(2026, 1, 1),
        )
    score_theme(theme, {criterion.pk: 3}, weighing="Omdat", by=coordinator, reason="Eerste weging")
    assert weighing_report(agenda).lines[0].result.points == 6
    kept = lay_down_weighing(
        agenda,
        held_on=dt.date(2015, 1, 1),
        decision=None,
        note="",
        by=coordinator,
        today=dt.date(2026, 1, 1),
    )
    criterion.weight = 5
    criterion.save()
    kept = Weighing.objects.get(pk=kept.pk)
    assert (kept.facts["themes"][0]["points"], weighing_report(agenda).lines[0].result.points) == (
        6,
        15,
    )
    assert history_of(CriterionScore.objects.get())[0].why == "Eerste weging"


def test_the_paper_of_an_agenda_has_its_themes_scores_and_outcome(agenda, coordinator):
    score_theme(
        agenda.themes.get(),
        {agenda.criteria.get().pk: 3},
        weighing="",
        by=coordinator,
        reason="Eerste weging",
    )
    lay_down_weighing(
        agenda,
        held_on=dt.date(2015, 1, 1),
        decision=None,
        note="",
        by=coordinator,
        today=dt.date(2026, 1, 1),
    )
    name, content = tasks.build_agenda({"agenda": agenda.pk, "on": "2026-11-22"})
    found = text(content)
    assert name == "veiligheidsagenda-2015-2016.pdf"
    assert (
        "Veiligheidsagenda 2015-2016. Stand op 22 november 2026." in found
        and "is vastgelegd" not in found
    )
    assert "Speerpunt" in found and "Aanpak inbraken" in found and "één; twee" in found
    assert (
        "Aanpak inbraken 3 6 1" in found
        and "Vastgelegde weging. 01-01-2015: 1. Aanpak inbraken." in found
    )
    assert (
        "Volgens de gedrukte totalen komen deze thema's 2 keer of vaker voor: Woninginbraken."
        in found
    )


def test_a_weighing_is_kept_once_and_never_of_a_day_to_come(agenda, coordinator):
    score_theme(
        agenda.themes.get(),
        {agenda.criteria.get().pk: 3},
        weighing="",
        by=coordinator,
        reason="Eerste weging",
    )
    given = {"decision": None, "note": "", "by": coordinator, "today": dt.date(2026, 1, 1)}
    first = lay_down_weighing(agenda, held_on=dt.date(2026, 1, 1), **given)
    assert (
        lay_down_weighing(agenda, held_on=dt.date(2026, 1, 1), **given) == first
    )  # a second click
    with pytest.raises(Refused, match="in de toekomst"):
        lay_down_weighing(agenda, held_on=dt.date(2026, 1, 2), **given)


@pytest.mark.parametrize("score", [4, -1])
def test_score_out_of_range_is_refused(agenda, coordinator, score):
    with pytest.raises(Refused, match="0 tot en met 3"):
        score_theme(
            agenda.themes.get(),
            {agenda.criteria.get().pk: score},
            weighing="",
            by=coordinator,
            reason="x",
        )


def test_scores_by_form(agenda, as_coordinator):
    theme, criterion = agenda.themes.get(), agenda.criteria.get()
    url = f"/veiligheidsagenda/2015-2016/criteria/scores/{theme.pk}/"
    assert as_coordinator.post(url, {f"c{criterion.pk}": "9", "reason": "x"}).status_code == 200
    assert (
        as_coordinator.post(
            url, {f"c{criterion.pk}": "2", "weighing": "", "reason": "Proef"}
        ).status_code
        == 302
    )
    assert CriterionScore.objects.get().score == 2
    assert (
        as_coordinator.post(
            url, {f"c{criterion.pk}": "", "weighing": "", "reason": "Weg"}
        ).status_code
        == 302
    )
    assert not CriterionScore.objects.exists()
    assert (
        as_coordinator.post(
            "/veiligheidsagenda/2015-2016/criteria/vastleggen/", {"held_on": "2015-01-01"}
        ).status_code
        == 200
    )
    assert not Weighing.objects.exists()

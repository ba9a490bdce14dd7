"""Themes of a safety agenda and the portfolios that answer for them: who has a holder on which day,
and the pages.
"""

import datetime as dt

import pytest

from ivz.core.refusal import Refused
from ivz.data.fixtures import fixture_tables
from ivz.overview.loading import load_reference_data
from ivz.settings import BASE_DIR
from portfolios.bodies.services.portfolios import rename
from projects.agenda.models.agenda import AgendaTheme, SafetyAgenda, Theme, ThemeCover
from projects.agenda.reports.theme_coverage import Standing, agenda_of_day, theme_coverage
from projects.agenda.services.theme_coverage import remove_cover
from tests.contributions.reading import words
from tests.factories.agenda import build_agenda, cover
from tests.factories.people import errors_of
from tests.factories.seats import held, mayor, portfolio

DAY = dt.date(2020, 7, 1)
URL = "/veiligheidsagenda/2020-2022/dekking/"


@pytest.fixture
def agenda(twente) -> SafetyAgenda:
    return build_agenda(twente, 2020, 2022)


@pytest.fixture
def theme(agenda) -> AgendaTheme:
    """A theme in two parts of which the first has a portfolio and a holder, the mayor of Borne up
    to and including 2020.
    """
    subject = Theme.objects.create(slug="ondermijning", name="Ondermijning")
    return AgendaTheme.objects.create(
        agenda=agenda,
        theme=subject,
        title="Ondermijning",
        status="priority",
        position=2,
        parts="hennep\nOMG",
    )


@pytest.fixture
def hemp(theme, twente):
    subject = portfolio("Hennep", twente.dvo)
    held(mayor("A. Een", "Borne", valid_until=dt.date(2021, 1, 1)), subject)
    cover(theme, subject, "hennep", note="De titel noemt het onderdeel.")
    return subject


def standings(agenda, day: dt.date = DAY) -> dict[str, Standing]:
    return {line.title: line.standing for line in theme_coverage(agenda, day).lines}


# --- who answers on a day -------------------------------------------------------------------------
def test_themes_and_parts_without_holder_are_named(agenda, hemp):
    found = theme_coverage(agenda, DAY)
    assert [line.title for line in found.without_holder] == [
        "Aanpak inbraken",
        "Ondermijning",
        "Ondermijning: OMG",
    ]
    line = next(line for line in found.lines if line.part == "hennep")
    assert (line.holder_text, line.remark) == (
        "A. Een (Borne)",
        "eigen uitleg; De titel noemt het onderdeel",
    )


@pytest.mark.parametrize(
    ("day", "standing"),
    [
        (dt.date(2019, 12, 31), Standing.NOBODY),
        (dt.date(2020, 1, 1), Standing.HELD),
        (dt.date(2020, 12, 31), Standing.HELD),
        (dt.date(2021, 1, 1), Standing.VACANT),  # the mayor left
    ],
)
def test_standing_on_the_days_around_the_holder(agenda, hemp, day, standing):
    assert standings(agenda, day)["Ondermijning: hennep"] == standing


def test_portfolio_that_does_not_exist_then_is_said(agenda, hemp):
    line = next(
        line
        for line in theme_coverage(agenda, dt.date(2019, 12, 31)).lines
        if line.part == "hennep"
    )
    assert "«Hennep» bestaat dan niet" in line.remark


def test_portfolio_under_a_later_title_still_answers(agenda, hemp, coordinator):
    rename(hemp.pk, title="Drugs", nature="", valid_from=dt.date(2020, 6, 1), by=coordinator)
    line = next(line for line in theme_coverage(agenda, DAY).lines if line.part == "hennep")
    assert (line.standing, line.portfolio_text) == (Standing.HELD, "Drugs")


def test_tie_to_a_part_that_is_no_longer_named_stays_in_sight(agenda, theme, hemp):
    theme.parts = "OMG"
    theme.save()
    assert "Ondermijning: hennep" in standings(agenda)


@pytest.mark.parametrize(
    ("day", "key"),
    [
        (dt.date(2014, 1, 1), "2015-2016"),
        (dt.date(2016, 12, 31), "2015-2016"),
        (dt.date(2019, 1, 1), "2015-2016"),
        (dt.date(2020, 1, 1), "2020-2022"),
        (dt.date(2030, 1, 1), "2020-2022"),
    ],
)
def test_agenda_of_a_day(twente, agenda, day, key):
    build_agenda(twente, 2015, 2016)
    assert agenda_of_day(day).key == key


def test_sources_leave_the_pillar_of_motorcycle_gangs_without_holder(db):
    names = {
        "sources",
        "police_teams",
        "organisations",
        "bodies",
        "people",
        "offices",
        "portfolios",
        "holdings",
        "agendas",
        "themes",
    }
    names |= {"agenda_themes", "theme_covers"}
    load_reference_data(
        BASE_DIR / "fixtures", [table for table in fixture_tables() if table.name in names]
    )
    found = theme_coverage(SafetyAgenda.objects.get(key="2020-2022"), DAY)
    without = [
        "motorbendes (OMG)",
        "Jaarwisseling",
        "Burgerparticipatie",
        "Radicalisering",
        "Cameratoezicht",
    ]
    assert [line.part or line.title for line in found.without_holder] == without
    pillar = next(line for line in found.lines if line.part == "hennep")
    assert (pillar.holder_text, pillar.remark.startswith("eigen uitleg")) == (
        "S. Schelberg (Hengelo)",
        True,
    )
    early = theme_coverage(SafetyAgenda.objects.get(key="2015-2016"), dt.date(2015, 7, 1))
    assert [line.title for line in early.without_holder] == ["Fietsendiefstal", "Radicalisering"]


# --- pages ----------------------------------------------------------------------------------------
def test_page_lists_themes_without_holder_and_is_linked(agenda, hemp, client, finance):
    client.force_login(finance)
    shown = words(client.get(f"{URL}?peildatum=2020-07-01"))
    assert "Zonder houder op 1 juli 2020: 3" in shown
    assert "Verbanden onderhouden" not in shown
    assert "valt niet in de jaren" in words(client.get(f"{URL}?peildatum=2023-01-01"))
    page = client.get("/portefeuilles/open/?peildatum=2020-07-01").content.decode()
    assert "/veiligheidsagenda/dekking/?peildatum=2020-07-01" in page
    assert (
        client.get("/veiligheidsagenda/dekking/?peildatum=2020-07-01").url
        == f"{URL}?peildatum=2020-07-01"
    )
    assert "OMG" in client.get(
        f"{URL}?peildatum=2020-07-01&stand=zonder&formaat=csv"
    ).content.decode("utf-8-sig")
    assert "Hennep" not in client.get(
        f"{URL}?peildatum=2020-07-01&stand=zonder&formaat=csv"
    ).content.decode("utf-8-sig")


def test_no_agenda_at_all_leads_to_the_list(client, finance):
    client.force_login(finance)
    assert client.get("/veiligheidsagenda/dekking/").url == "/veiligheidsagenda/"


def test_tie_is_kept_on_the_pages(agenda, theme, hemp, client, coordinator):
    client.force_login(coordinator)
    data = {"agenda_theme": theme.pk, "part": "OMG", "portfolio": hemp.pk, "is_own_reading": "on"}
    other = agenda.themes.get(position=1)
    wrong = client.post(f"{URL}nieuw/", data | {"agenda_theme": other.pk})
    assert errors_of(wrong) == {"part": ["«OMG» is geen onderdeel van Aanpak inbraken."]}
    assert client.post(f"{URL}nieuw/", data).status_code == 302
    twice = client.post(f"{URL}nieuw/", data)
    assert errors_of(twice) == {"__all__": ["Deze portefeuille staat al bij dit thema."]}
    made = ThemeCover.objects.get(part="OMG")
    changed = client.post(f"{URL}{made.pk}/", data | {"part": "", "reason": "Hele thema"})
    assert (changed.status_code, ThemeCover.objects.get(pk=made.pk).part) == (302, "")
    assert client.post(f"{URL}{made.pk}/weghalen/").status_code == 302
    assert not ThemeCover.objects.filter(pk=made.pk).exists()


def test_parts_are_kept_with_the_theme(agenda, theme, client, coordinator):
    client.force_login(coordinator)
    page = f"/veiligheidsagenda/2020-2022/thema/{theme.pk}/"
    data = {
        "theme": theme.theme_id,
        "title": "Ondermijning",
        "status": "priority",
        "position": 2,
        "parts": "hennep\n\n witwassen ",
        "reason": "Meer",
    }
    assert client.post(page, data).status_code == 302
    theme.refresh_from_db()
    assert theme.part_list == ["hennep", "witwassen"]


def test_stranger_changes_no_tie(hemp, stranger):
    with pytest.raises(Refused, match="Alleen de regiocoördinator"):
        remove_cover(ThemeCover.objects.get(), by=stranger)
    assert ThemeCover.objects.exists()


def test_queries_do_not_grow_with_themes(agenda, hemp, django_assert_max_num_queries):
    subjects = Theme.objects.bulk_create(
        Theme(slug=f"t{i}", name=f"T{i}", sort_key=f"t{i}") for i in range(300)
    )
    themes = AgendaTheme.objects.bulk_create(
        AgendaTheme(agenda=agenda, theme=one, title=one.name, status="priority") for one in subjects
    )
    ThemeCover.objects.bulk_create(ThemeCover(agenda_theme=one, portfolio=hemp) for one in themes)
    with django_assert_max_num_queries(8):
        assert (
            len([line.remark + line.holder_text for line in theme_coverage(agenda, DAY).lines])
            > 300
        )

"""Safety figures: ranks beside the printed ones, sums, showing and hiding, files,
pages and paper.
"""

import datetime as dt
import io
from decimal import Decimal as D

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext

from ivz.core.refusal import Refused
from ivz.region.cbs.values import RefusedFile
from ivz.region.models import Organisation
from projects.figures.enums import AreaKind
from projects.figures.models import Area, Figure, FigureImport, Indicator
from projects.figures.reports import (
    dashboard,
    indicator_report,
    ranked_years,
    ranking,
    visible_indicators,
)
from projects.figures.services import confirm_figures, drop_figures, publish, read_figures, withdraw
from projects.figures.tasks import build_figures as build_paper
from tests.contributions.reading import words
from tests.factories.figures import build_figures
from tests.factories.twente import source
from tests.pdf.pdfs import text as text_of

UPLOAD = "/cijfers/inlezen/"


@pytest.fixture
def figures(db):
    return build_figures()


def the_file(text: str) -> io.BytesIO:
    return io.BytesIO(text.encode())


def test_ranking_shows_both_rules_and_what_the_source_printed(figures, coordinator):
    report = ranking(visible_indicators(coordinator), AreaKind.DISTRICT, 2014)
    assert [area.name for area in report.areas] == [
        "Gelderland Midden",
        "Gelderland Zuid",
        "IJsselland",
        "Noordoost Gelderland",
        "Twente",
    ]
    assert [indicator.name for indicator, _ in report.rows] == ["Bedrijfsinbraak", "Woninginbraken"]
    assert [str(one) for one in report.wrong] == ["Woninginbraken"]
    sums = dict(report.totals)
    assert sums["Som van de rangen (1, 2, 2, 3)"] == (8, 6, 4, 4, 5)
    assert sums["Som van de rangen (1, 2, 2, 4)"] == (9, 6, 5, 4, 5)
    assert sums["Som van de gedrukte rangen"] == (7, 5, 4, 4, 5)
    assert sums["Gedrukte totaalscore"] == (None, None, 4, None, None)


def test_an_indicator_names_the_printed_sum_that_is_wrong_and_the_change(figures):
    report = indicator_report(figures["misdrijven"], 2014)
    assert report.sums == ((Area.objects.get(slug="oost-nederland"), D(149_532), D(149_528)),)
    twente = next(row for row in report.rows if row.area.name == "Twente")
    assert (f"{twente.change:.1f}", twente.rank) == ("-13.1", 3)
    assert indicator_report(figures["misdrijven"], 1999).rows == ()
    assert (
        indicator_report(figures["woninginbraken"]).sums == ()
    )  # figures per 1,000 are not added up


def test_an_area_at_a_glance_has_the_latest_figure_of_each_indicator(figures, coordinator):
    lines = dashboard(Area.objects.get(slug="twente"), visible_indicators(coordinator))
    assert {line.indicator.slug: (line.row.year, line.row.rank) for line in lines} == {
        "woninginbraken": (2014, 3),
        "bedrijfsinbraak": (2014, 2),
        "misdrijven": (2014, 3),
    }


def test_figures_are_shown_only_with_an_explanation_and_can_be_hidden_again(
    coordinator, finance, controller
):
    indicator = build_figures(published=False)["woninginbraken"]
    bare = Indicator.objects.create(slug="kaal", name="Kaal", unit="aantal")
    for who, sees in ((coordinator, 4), (controller, 4), (finance, 0)):
        assert visible_indicators(who).count() == sees
    for one, who, sentence in (
        (bare, coordinator, "Schrijf eerst een duiding"),
        (indicator, finance, "Alleen de regiocoördinator"),
    ):
        with pytest.raises(Refused, match=sentence):
            publish(one.pk, on=dt.date(2026, 1, 1), by=who)
    publish(indicator.pk, on=dt.date(2026, 1, 1), by=coordinator)
    with pytest.raises(Refused, match="al openbaar"):
        publish(indicator.pk, on=dt.date(2026, 1, 1), by=coordinator)
    assert list(visible_indicators(finance)) == [indicator]
    withdraw(indicator.pk, by=coordinator)
    with pytest.raises(Refused, match="niet openbaar"):
        withdraw(indicator.pk, by=coordinator)


def test_who_may_not_see_an_indicator_gets_no_page(client, finance):
    build_figures(published=False)
    client.force_login(finance)
    assert client.get("/cijfers/indicatoren/woninginbraken/").status_code == 404
    assert "Woninginbraken" not in words(client.get("/cijfers/"))
    assert "Er zijn nog geen cijfers van dit gebied. De regiocoördinator leest ze in." in words(
        client.get("/cijfers/gebieden/twente/")
    )
    assert client.get("/cijfers/gebieden/twente/cijfers.pdf").status_code == 404


def test_a_file_is_looked_at_first_and_read_once(figures, coordinator):
    text = (
        "Indicator;Gebied;Jaar;Waarde\nMisdrijven;Twente;2014;30.097\n"
        "misdrijven;twente;2015;29.500\nMisdrijven;Nergens;2015;1\nOnbekend;Twente;2015;1\n"
        "Misdrijven;Twente;x;1\n\n"
    )
    made = read_figures(
        file=the_file(text),
        file_name="cijfers.csv",
        source=source("pol", "Politie"),
        source_locator="tabel 1",
        by=coordinator,
    )
    assert ([row["line"] for row in made.rows], [row["line"] for row in made.skipped]) == (
        [2, 3],
        [4, 5, 6],
    )
    assert not Figure.objects.filter(year=2015).exists()
    assert confirm_figures(made.pk, by=coordinator) == (1, 1)
    assert confirm_figures(made.pk, by=coordinator) == (0, 2)
    figure = Figure.objects.get(year=2015)
    assert (figure.value, figure.source_text) == (29_500, "Politie, tabel 1")
    with pytest.raises(Refused, match="al ingelezen"):
        drop_figures(made.pk, by=coordinator)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "leeg"),
        ("gemeente;inwoners\nAlmelo;1\n", "ontbreekt de kop indicator, gebied, jaar en waarde"),
        ("indicator;gebied;jaar;waarde\n", "geen regel die kan worden ingelezen"),
        (
            "indicator;gebied;jaar;waarde\nWoninginbraken;Twente;2015;1,23456\n",
            "meer dan vier cijfers achter de komma",
        ),
        (
            "indicator;gebied;jaar;waarde\nMisdrijven;Twente;1066;1\n",
            "geen jaar tussen 1990 en 2199",
        ),
        (
            "indicator;gebied;jaar;waarde\nMisdrijven;Twente;2015;1\nMisdrijven;Twente;2015;2\n",
            "Regel 3 gaat over hetzelfde als regel 2",
        ),
        ("%PDF-1.7", "Dit is een PDF"),
        ("<html>", "webpagina"),
    ],
)
def test_a_file_that_cannot_be_used_gets_a_sentence_and_leaves_nothing(
    figures, client, coordinator, text, sentence
):
    with pytest.raises(RefusedFile, match=sentence):
        read_figures(
            file=the_file(text),
            file_name="a.csv",
            source=source("pol", "Politie"),
            source_locator="",
            by=coordinator,
        )
    client.force_login(coordinator)
    pk = source("andere", "Andere bron").pk
    response = client.post(
        UPLOAD, {"file": SimpleUploadedFile("a.csv", text.encode()), "source": pk}
    )
    assert response.status_code == 200 and sentence in words(response)
    assert not FigureImport.objects.exists()


def test_the_way_of_a_file_in_the_browser(figures, client, coordinator):
    client.force_login(coordinator)
    book = openpyxl.Workbook()
    for row in (
        ["Indicator", "Gebied", "Jaar", "Waarde"],
        ["Woninginbraken", "Twente", 2015, 3.25],
    ):
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    sent = client.post(
        UPLOAD,
        {
            "file": SimpleUploadedFile("c.xlsx", out.getvalue()),
            "source": source("pol", "Politie").pk,
        },
    )
    preview = words(client.get(sent.url))
    assert (
        "Woninginbraken Twente 2015 3,25" in preview and "1 regel kan worden ingelezen" in preview
    )
    assert "1 nieuw of gewijzigd" in words(client.post(sent.url, follow=True))
    assert Figure.objects.get(year=2015).value == D("3.25")


def test_pages_files_and_charts(figures, client, finance):
    client.force_login(finance)
    text = words(client.get("/cijfers/rangorde/"))
    assert "3,34 (3)" in text and "3,83 (4) bron: 3" in text
    page = client.get("/cijfers/indicatoren/misdrijven/", {"jaar": "2013"})
    assert "Misdrijven in 2013" in words(page) and page.context["chart"]
    rows = client.get("/cijfers/indicatoren/misdrijven/", {"formaat": "csv"}).content.decode()
    assert "Twente;District;30097,00;-13,1;3" in rows
    sheet = openpyxl.load_workbook(
        io.BytesIO(client.get("/cijfers/rangorde/", {"formaat": "xlsx"}).content)
    ).worksheets[0]
    rows = [row[:5] for row in sheet.iter_rows(values_only=True)]
    assert rows[0] == (
        "Indicator",
        "Gelderland Midden: waarde",
        "Gelderland Midden: rang (1, 2, 2, 3)",
        "Gelderland Midden: rang (1, 2, 2, 4)",
        "Gelderland Midden: rang in de bron",
    )
    assert rows[1:6] == [
        ("Bedrijfsinbraak", 1.16, 4, 5, 4),
        ("Woninginbraken", 3.83, 4, 4, 3),
        ("Som van de rangen (1, 2, 2, 3)", None, 8, None, None),
        ("Som van de rangen (1, 2, 2, 4)", None, None, 9, None),
        ("Som van de gedrukte rangen", None, None, None, 7),
    ]
    without_print = client.get(
        "/cijfers/rangorde/", {"jaar": "2013", "soort": "district", "formaat": "csv"}
    ).content.decode()
    assert "Twente: waarde" in without_print and "rang in de bron" not in without_print
    assert "-13,1" in words(client.get("/cijfers/gebieden/twente/"))


@pytest.mark.parametrize(
    "query", [{"jaar": "x"}, {"jaar": "1999"}, {"formaat": "exe"}, {"jaar": ""}]
)
def test_odd_questions_get_a_page(figures, client, finance, query):
    client.force_login(finance)
    assert client.get("/cijfers/indicatoren/misdrijven/", query).status_code == 200
    assert client.get("/cijfers/rangorde/", {**query, "soort": "planeet"}).status_code == 200


def test_list_costs_the_same_for_many_indicators(
    figures, client, finance, django_assert_num_queries
):

    client.force_login(finance)
    client.get("/cijfers/")
    with CaptureQueriesContext(connection) as few:
        client.get("/cijfers/")
    Indicator.objects.bulk_create(
        Indicator(
            slug=f"i{n}", name=f"I {n}", unit="aantal", explanation="x", published_on="2026-01-01"
        )
        for n in range(300)
    )
    with django_assert_num_queries(len(few)):
        client.get("/cijfers/")


def test_the_paper_of_an_area_says_what_the_figures_mean(figures):
    name, content = build_paper({"area": "twente", "on": "2026-11-22"})
    text = text_of(content)
    assert name == "veiligheidscijfers-twente.pdf"
    assert (
        "Veiligheidscijfers Twente" in text and "-13,1%" in text and "Alleen wat is gemeld." in text
    )


def test_a_name_that_two_areas_have_is_not_guessed(figures, coordinator):
    Area.objects.create(slug="team-twente", kind="unit", name="Twente")
    text = (
        "indicator;gebied;jaar;waarde\nMisdrijven;Twente;2015;1\nMisdrijven;twente;2016;2\n"
        "Misdrijven;team-twente;2016;3\n"
    )
    made = read_figures(
        file=the_file(text),
        file_name="a.csv",
        source=source("pol", "Politie"),
        source_locator="",
        by=coordinator,
    )
    assert "kan er twee zijn" in made.skipped[0]["why"]
    assert [Area.objects.get(pk=row["area"]).slug for row in made.rows] == ["twente", "team-twente"]


def test_what_is_shown_keeps_its_explanation_and_has_few_decimals(figures, client, coordinator):
    client.force_login(coordinator)
    sent = {
        "name": "Misdrijven",
        "slug": "misdrijven",
        "unit": "aantal",
        "places": "30",
        "position": "3",
        "direction": "lowest",
        "tie_rule": "dense",
        "explanation": "",
        "reason": "Proef",
    }
    response = client.post("/cijfers/indicatoren/misdrijven/wijzigen/", sent)
    assert "Kies hooguit 4 cijfers achter de komma." in words(response)
    response = client.post("/cijfers/indicatoren/misdrijven/wijzigen/", {**sent, "places": "0"})
    assert response.status_code == 200 and "Zonder duiding worden cijfers niet getoond." in words(
        response
    )
    assert figures["misdrijven"].explanation


def test_a_part_without_a_figure_gives_no_wrong_sum(figures):
    Figure.objects.get(indicator=figures["misdrijven"], area__slug="twente", year=2014).delete()
    assert indicator_report(figures["misdrijven"], 2014).sums == ()


def test_printed_totals_wait_until_all_their_indicators_are_shown(figures, finance):
    Indicator.objects.filter(slug="woninginbraken").update(published_on=None)
    assert not ranking(visible_indicators(finance), AreaKind.DISTRICT, 2014).printed


@pytest.fixture
def parts(figures, twente):
    """Almelo and Wierden with crimes of two years, each in a police team of Twente."""
    district = Area.objects.get(slug="twente")
    for at, name in enumerate(("Almelo", "Wierden")):
        team = Area.objects.create(
            slug=f"team-{name.lower()}", kind="team", name=f"Team {name}", part_of=district
        )
        organisation = Organisation.objects.get(name=name)
        area = Area.objects.create(
            slug=name.lower(),
            kind="municipality",
            name=name,
            organisation=organisation,
            part_of=team,
        )
        for year, value in ((2014, 20_000 + at), (2015, 9_000 + 1_000 * at)):
            Figure.objects.create(
                indicator=figures["misdrijven"], area=area, year=year, value=value
            )
    return figures


def test_municipalities_are_ranked_though_no_source_printed_their_ranks(parts, client, finance):
    client.force_login(finance)
    text = words(client.get("/cijfers/rangorde/", {"jaar": "2015", "soort": "municipality"}))
    assert "Almelo Wierden Misdrijven 9.000 (1) 10.000 (2)" in text
    assert "Gemeente 2015" in words(client.get("/cijfers/rangorde/"))


def test_with_two_rankings_each_leads_to_the_other(figures, client, finance):
    assert ranked_years(visible_indicators(finance)) == [
        (AreaKind.DISTRICT, 2014),
        (AreaKind.DISTRICT, 2013),
    ]
    client.force_login(finance)
    assert "Ook te bekijken: District 2013" in words(client.get("/cijfers/rangorde/"))
    assert "Ook te bekijken: District 2014" in words(
        client.get("/cijfers/rangorde/", {"jaar": "2013", "soort": "district"})
    )


def test_an_indicator_that_some_areas_lack_is_named_and_not_ranked(parts, client, finance):
    Figure.objects.create(
        indicator=parts["woninginbraken"], area=Area.objects.get(slug="almelo"), year=2015, value=1
    )
    client.force_login(finance)
    text = words(client.get("/cijfers/rangorde/", {"jaar": "2015", "soort": "municipality"}))
    assert "omdat niet elk gebied een cijfer heeft: Woninginbraken" in text


def test_both_ranks_stand_where_the_rules_differ(figures, client, finance):
    client.force_login(finance)
    assert "0,90 (3 of 4)" in words(client.get("/cijfers/rangorde/"))
    shown = words(client.get("/cijfers/indicatoren/bedrijfsinbraak/"))
    assert (
        "3 of 4" in shown
        and "Rang, op twee manieren geteld" in shown
        and "blijft een plaats open (1, 2, 2, 4)" in shown
    )
    assert "op twee manieren" not in words(client.get("/cijfers/indicatoren/woninginbraken/"))


def test_a_total_is_held_against_the_parts_of_its_parts(parts):
    Figure.objects.filter(area__kind="district", year=2015).delete()
    Figure.objects.create(
        indicator=parts["misdrijven"], area=Area.objects.get(slug="twente"), year=2015, value=20_000
    )
    assert indicator_report(parts["misdrijven"], 2015).sums == (
        (Area.objects.get(slug="twente"), D(20_000), D(19_000)),
    )


def test_charts_show_the_own_area_and_every_area_of_a_kind(parts, client, finance):
    client.force_login(finance)
    page = client.get("/cijfers/indicatoren/misdrijven/", {"jaar": "2014"})
    assert "Twente" in [series.name for series in page.context["lines"].chart.series]
    assert page.context["lines"].words.startswith("Twente: van 34.649 in 2013")
    slopes = {
        line.name: (line.before, line.after, line.is_marked)
        for line in page.context["slopes"].chart.lines
    }
    assert (
        slopes["Twente"] == (34_649, 30_097, True)
        and len(slopes) == 5
        and not slopes["IJsselland"][2]
    )
    page = client.get("/cijfers/indicatoren/misdrijven/", {"jaar": "2015"})
    assert {line.name for line in page.context["slopes"].chart.lines} == {"Almelo", "Wierden"}
    assert "0 van de 2 gebieden hoger, 2 lager" in words(page)
    assert "Verhouding" in words(page) and "3.07" not in words(
        client.get("/cijfers/indicatoren/woninginbraken/")
    )


def test_bars_keep_the_decimals_of_the_indicator(figures, client, finance):
    client.force_login(finance)
    assert "IJsselland 3,07" in words(client.get("/cijfers/indicatoren/woninginbraken/"))


def test_the_page_and_paper_of_a_municipality_have_its_years_and_rank(parts, client, finance):
    client.force_login(finance)
    page = client.get("/cijfers/gebieden/almelo/")
    assert "1 van 2" in words(page) and "Almelo: van 20.000 in 2014 naar 9.000 in 2015." in words(
        page
    )
    _, content = build_paper({"area": "almelo", "on": "2026-11-22"})
    assert "1 van 2" in text_of(content) and "2014: 20.000, 2015: 9.000" in text_of(content)
    assert "Veiligheidscijfers van Almelo" in words(client.get("/gemeenten/almelo/"))


def test_every_area_can_be_found_and_the_coordinator_can_add_one(parts, client, coordinator):
    client.force_login(coordinator)
    page = client.get("/cijfers/")
    assert "/cijfers/gebieden/nieuw/" in page.content.decode()
    assert "Team Almelo (nog geen cijfers)" in words(
        page
    ) and "Wierden (nog geen cijfers)" not in words(page).replace("Team Wierden", "")
    assert "Er zijn nog geen cijfers van dit gebied. Cijfers inlezen" in words(
        client.get("/cijfers/gebieden/team-almelo/")
    )


def test_a_part_is_smaller_than_the_whole(parts, client, coordinator):
    client.force_login(coordinator)
    sent = {
        "kind": "district",
        "name": "Twente",
        "slug": "twente",
        "part_of": Area.objects.get(slug="team-almelo").pk,
        "reason": "Proef",
    }
    assert "Een district is geen deel van een basisteam." in words(
        client.post("/cijfers/gebieden/twente/wijzigen/", sent)
    )


def test_a_number_below_zero_is_refused_in_a_file_and_by_hand(figures, client, coordinator):
    text = "indicator;gebied;jaar;waarde\nMisdrijven;Twente;2015;-5\n"
    with pytest.raises(RefusedFile, match="is lager dan 0"):
        read_figures(
            file=the_file(text),
            file_name="a.csv",
            source=source("pol", "Politie"),
            source_locator="",
            by=coordinator,
        )
    client.force_login(coordinator)
    sent = {"area": Area.objects.get(slug="twente").pk, "year": "2015", "value": "-5"}
    assert "is niet lager dan 0" in words(
        client.post("/cijfers/indicatoren/misdrijven/cijfer/nieuw/", sent)
    )

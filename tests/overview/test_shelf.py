"""The house knows no subject by name: what a made-up one hands in is shown, in its place."""

import datetime as dt
import re

import pytest
from django.template import Template

from ivz.accounts.roles import Role
from ivz.core.registry import Shelf
from ivz.region.sheet import (
    ColumnValues,
    MunicipalityColumn,
    municipality_columns,
    sheet_parts,
    sheet_ties,
    sheet_tiles,
)
from ivz.web import navigation
from ivz.web.columns import TextColumn
from ivz.web.parts import (
    Deadline,
    Finder,
    Part,
    Task,
    Tile,
    coming,
    found,
    home_parts,
    home_tiles,
    waiting,
)
from ivz.web.searching import Hit, SearchSource, search_sources


def test_a_made_up_subject_is_found_by_the_search(twente, page, secretary):
    def fires(wanted):
        return [Hit("Brand in Almelo", "/branden/1/", f"door {wanted.user.username}")]

    with search_sources.lent(SearchSource(15, "Branden", fires)):
        groups = page(secretary, "/zoeken/?q=almelo").context["groups"]
        assert [group.title for group in groups][:2] == ["Gemeenten en organisaties", "Branden"]
        assert groups[1].hits == (Hit("Brand in Almelo", "/branden/1/", "door secretaris"),)
    groups = page(secretary, "/zoeken/?q=almelo").context["groups"]
    assert "Branden" not in [group.title for group in groups]


def test_a_search_goes_straight_to_what_is_called_just_so(twente, page, secretary):
    def called(wanted):
        return "/gemeenten/" if wanted.text == "Brand 1" else None

    with search_sources.lent(SearchSource(15, "Branden", lambda wanted: [], exactly=called)):
        assert page(secretary, "/zoeken/?q=Brand+1")["Location"] == "/gemeenten/"
        assert page(secretary, "/zoeken/?q=Brand+2").context["groups"] == []


def test_a_made_up_subject_brings_its_own_to_home(twente, page, secretary, controller):
    task = Task("Blus de brand.", "/branden/1/", (Role.SECRETARY,), is_urgent=True)
    with (
        waiting.lent(Finder(15, lambda asked: [task])),
        coming.lent(
            Finder(15, lambda asked: [Deadline(dt.date(2025, 11, 23), "Brandoefening.", "/")])
        ),
        home_tiles.lent(Finder(5, lambda asked: [Tile("Branden", "3", url="/branden/")])),
        home_parts.lent(Part(15, Template("Brand op {{ shown }}."), lambda _, asked: asked.day)),
        home_parts.lent(Part(16, Template("Nooit."), lambda _, asked: None)),
    ):
        response = page(secretary, "/?peildatum=2025-11-01")
        home = response.context["page"]
        assert home.mine[0] == task
        assert home.deadlines[0].text == "Brandoefening."
        assert response.context["tiles"][0].label == "Branden"
        text = response.content.decode()
        assert 'href="/branden/?peildatum=2025-11-01"' in text
        assert 'href="/branden/1/?peildatum=2025-11-01">Blus de brand.</a>' in text
        assert "Brand op 1 november 2025." in text
        assert "Nooit." not in text
        assert task in page(controller, "/").context["page"].others
    assert "Branden" not in page(secretary, "/").content.decode()


def test_a_made_up_subject_has_its_part_of_the_sheet(twente, page, secretary):
    with (
        sheet_tiles.lent(Finder(5, lambda asked: [Tile("Branden", "3")])),
        sheet_parts.lent(
            Part(
                5,
                Template("<p>{{ shown }}</p>"),
                lambda _, asked: f"Branden in {asked.organisation}",
            )
        ),
        sheet_ties.lent(Part(5, Template("<p>{{ shown }}</p>"), lambda _, asked: "Brandkraan")),
    ):
        response = page(secretary, "/gemeenten/almelo/")
        text = response.content.decode()
        assert [tile.label for tile in response.context["tiles"]][:2] == ["Inwoners", "Branden"]
        assert text.index("<p>Branden in Almelo</p>") < text.index('id="bijdragen"')
        assert text.index('id="afspraken"') < text.index("<p>Brandkraan</p>")
    assert "Brand" not in page(secretary, "/gemeenten/almelo/").content.decode()


def test_a_made_up_subject_has_a_column_in_the_list_of_municipalities(twente, page, secretary):
    almelo = twente.municipality("Almelo").pk
    column = MunicipalityColumn(
        20,
        "fires",
        lambda: TextColumn(verbose_name="Branden", accessor="handed_in__fires"),
        lambda day: ColumnValues({almelo: f"3 in {day.year}"}, ("Branden zijn geteld.",)),
    )
    with municipality_columns.lent(column):
        text = page(secretary, "/gemeenten/?formaat=csv").content.decode("utf-8-sig")
        assert text.splitlines()[0] == (
            "Gemeente;Bijdrage (EUR);Branden;Inwoners;Peildatum;Basisteam;CBS-code"
        )
        assert text.splitlines()[1].split(";")[:3] == ["Almelo", "23781,44", "3 in 2025"]
        assert "Branden zijn geteld." in page(secretary, "/gemeenten/").content.decode()
        [*_, last] = page(secretary, "/gemeenten/?sort=-fires").context["list"].table.page_records
        assert last.handed_in["fires"] is None
    assert "Branden" not in page(secretary, "/gemeenten/").content.decode()


def test_a_made_up_subject_stands_in_the_menu(twente, page, secretary, coordinator):
    entry = navigation.Entry(15, "Branden", "overview:help", ("issue",))
    with navigation.SAFETY.lent(entry):
        shown = page(coordinator, "/projecten/").content.decode()
        labels = ["Veiligheidsagenda", "Branden", "Projecten", "Inzet van uren"]
        assert re.findall(rf">({'|'.join(labels)})</a>", shown) == labels
        assert "Branden" not in page(secretary, "/projecten/").content.decode()
    assert "Branden" not in page(coordinator, "/projecten/").content.decode()


def test_a_shelf_is_read_by_place_and_no_place_is_taken_twice():
    shelf: Shelf[Finder[int, int]] = Shelf("finder of numbers")
    shelf.register(Finder(20, lambda asked: [asked, 2]))
    shelf.register(Finder(10, lambda asked: [1]))
    assert found(shelf, 7) == [1, 7, 2]
    with pytest.raises(ValueError, match="There is a finder of numbers on place 10 already."):
        shelf.register(Finder(10, lambda asked: []))

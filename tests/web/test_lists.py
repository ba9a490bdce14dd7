"""The list page: filter, count, live part, files of what is shown. The gallery is one; another runs
on a table.
"""

import csv
import datetime as dt
import io

import openpyxl
import pytest
from django.core.exceptions import BadRequest
from django.db.models.functions import Length
from django.test import RequestFactory
from django.urls import reverse
from django_htmx.middleware import HtmxDetails

from ivz.core import dutch
from ivz.region.models import PoliceTeam
from ivz.web.columns import NumberColumn, TextColumn
from ivz.web.filters import (
    ChoiceFilter,
    DayFilter,
    DecimalFilter,
    ListFilter,
    ModelChoiceFilter,
    SearchFilter,
    WholeNumberFilter,
)
from ivz.web.gallery import ROWS
from ivz.web.lists import Download, list_page
from ivz.web.tables import ListTable


class TeamTable(ListTable):
    name = TextColumn(verbose_name="Naam")
    district = TextColumn()
    size = NumberColumn(verbose_name="Lengte")

    class Meta:
        order_by = "name"


class TeamFilter(ListFilter):
    q = SearchFilter("name", folded=("district",))
    district = ChoiceFilter(
        choices=[("twente", "Twente"), ("ijsselland", "IJsselland")],
        empty_label="Alle districten",
        label="District",
    )
    from_ = WholeNumberFilter("size", lookup_expr="gte", label="Lengte vanaf")
    exact = DecimalFilter("size", label="Lengte")
    day = DayFilter("name", method="on_day", label="Dag")
    other = ModelChoiceFilter(queryset=PoliceTeam.objects.all(), method="same", label="Team")

    class Meta(ListFilter.Meta):
        model = PoliceTeam

    def on_day(self, rows, name, value):
        return rows.filter(name=dutch.long_date(value))

    def same(self, rows, name, value):
        return rows.filter(pk=value.pk)


@pytest.fixture
def teams(db):
    names = [
        ("Noord", "twente"),
        ("Zuid", "twente"),
        ("Deventer", "ijsselland"),
        ("1 mei 2025", "twente"),
    ]
    return PoliceTeam.objects.bulk_create(
        PoliceTeam(name=name, district=district) for name, district in names
    )


def page(query: str = "", *, live: bool = False, user=None, **changes):
    request = RequestFactory().get(
        f"/teams/?{query}", headers={"HX-Request": "true"} if live else {}
    )
    request.today = request.as_of = dt.date(2025, 6, 1)
    request.htmx = HtmxDetails(request)
    if user:
        request.user = user
    arguments = {
        "template": "components/list.html",
        "table_class": TeamTable,
        "filter_class": TeamFilter,
        "queryset": PoliceTeam.objects.annotate(size=Length("name")),
        "caption": "Teams",
        "count_words": ("team", "teams"),
    }
    return list_page(request, **{**arguments, **changes})


def rows_of(response) -> list[list[str]]:
    return list(csv.reader(io.StringIO(response.content.decode("utf-8-sig")), delimiter=";"))


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("", ["1 mei 2025", "Deventer", "Noord", "Zuid"]),
        ("q=oo", ["Noord"]),
        ("q=TWÉNTE", ["1 mei 2025", "Noord", "Zuid"]),
        ("district=ijsselland", ["Deventer"]),
        ("from_=8", ["1 mei 2025", "Deventer"]),
        ("exact=5,00", ["Noord"]),
        ("day=2025-05-01", ["1 mei 2025"]),
        ("day=01-05-2025", ["1 mei 2025"]),
        ("sort=-size", ["1 mei 2025", "Deventer", "Noord", "Zuid"]),
        ("sort=size&district=twente", ["Zuid", "Noord", "1 mei 2025"]),
    ],
)
def test_a_file_holds_exactly_what_the_page_shows(teams, query, names):
    found = rows_of(page(f"{query}&formaat=csv"))
    assert [row[0] for row in found[1:-1]] == names
    assert found[-1] == ["Totaal", "", str(sum(map(len, names)))]
    text = page(query).content.decode()
    assert [name for name in text.split("app-row-header") if name][1:]  # the page has rows
    places = [text.index(f">{name}</th>") for name in names]
    assert places == sorted(places)
    assert f">{sum(map(len, names))}</td></tr></tfoot>" in text


def test_a_choice_of_another_table_filters(teams):
    assert [row[0] for row in rows_of(page(f"other={teams[1].pk}&formaat=csv"))[1:-1]] == ["Zuid"]


def test_filters_have_words_for_everything(teams):
    text = page().content.decode()
    assert "---" not in text
    assert ">Alle districten</option>" in text
    assert text.count("Alle districten") == 1
    assert "niet verplicht" not in text


def test_count_line_says_how_many_of_how_many(teams):
    assert (
        '<p id="count" class="utrecht-paragraph app-count" role="status">1 van 4 teams</p>'
        in page("q=zuid").content.decode()
    )
    assert 'role="status">4 teams</p>' in page().content.decode()


@pytest.mark.parametrize("count", [1, 3, 60])
def test_the_page_costs_the_same_queries_for_any_number_of_rows(
    db, count, django_assert_num_queries
):
    PoliceTeam.objects.bulk_create(
        PoliceTeam(name=f"Team {at}", district="twente") for at in range(count)
    )
    with django_assert_num_queries(5):  # count, all, rows, totals, and the choices of one filter
        page("sort=-name")


@pytest.mark.parametrize(
    "query",
    [
        "from_=veel",
        "exact=1.000",
        "day=2025-02-30",
        "day=0001-01-01",
        "district=elders",
        "other=999999999999999999999",
        "other=x",
        "q=%00",
    ],
)
def test_a_wrong_filter_gives_a_sentence_and_no_rows(teams, query):
    text = page(query).content.decode()
    assert "Er is 1 fout gevonden" in text
    assert "Het filter bevat een fout. Er worden geen gegevens getoond." in text
    assert ">Noord</th>" not in text
    assert "<tfoot" not in text


def test_a_live_filter_gets_the_table_the_count_the_files_and_the_errors(teams):
    text = page("q=zuid&district=&sort=name", live=True).content.decode()
    assert "<form" not in text
    assert text.strip().startswith('<div id="result">') or '<div id="result">' in text
    assert '<div hx-swap-oob="innerHTML:#count">1 van 4 teams</div>' in text
    assert "?q=zuid&amp;sort=name&amp;formaat=csv" in text
    assert '<div hx-swap-oob="innerHTML:#filter-errors">' in text
    assert "fout gevonden" not in text
    assert "fout gevonden" in page("from_=veel", live=True).content.decode()


def test_a_live_filter_leaves_a_clean_address(teams):
    response = page("q=zuid&district=&peildatum=", live=True)
    assert response["HX-Replace-Url"] == "/teams/?q=zuid"
    assert "HX-Request" in response["Vary"]
    assert "HX-Replace-Url" not in page("q=zuid")


@pytest.mark.parametrize("query", ["formaat=doc", "formaat=csv&from_=veel"])
def test_a_file_that_cannot_be_made_is_refused(teams, query):
    with pytest.raises(BadRequest, match=r"\.$"):
        page(query)


def test_the_workbook_says_what_was_filtered_and_when(teams):
    response = page(
        "district=twente&from_=2&day=2025-05-01&formaat=xlsx",
        downloads=Download(name="teams", facts=[("Bron", "politie")]),
        context={"dated": True},
    )
    assert response["Content-Disposition"] == 'attachment; filename="teams.xlsx"'
    midnight = dt.datetime.combine(dt.date(2025, 6, 1), dt.time())
    facts = openpyxl.load_workbook(io.BytesIO(response.content))["Gegevens"]
    assert [[cell.value for cell in row] for row in facts.iter_rows()] == [
        ["Overzicht", "Teams"],
        ["Bron", "politie"],
        ["Filter District", "Twente"],
        ["Filter Lengte vanaf", "2"],
        ["Filter Dag", "1 mei 2025"],
        ["Stand op", midnight],
        ["Gemaakt op", midnight],
    ]


def test_a_list_without_filter_has_no_form(teams):
    response = page(
        filter_class=None, queryset=list(PoliceTeam.objects.annotate(size=Length("name")))
    )
    assert "<form" not in response.content.decode()


def test_more_links_stand_beside_the_files(teams):
    text = page(
        downloads=Download(links=[{"label": "PDF", "url": "/teams.pdf", "size": "1 MB"}])
    ).content.decode()
    assert 'href="/teams.pdf" download' in text
    assert "(1 MB)" in text


def test_rows_in_memory_filter_too(client, coordinator):
    client.force_login(coordinator)
    response = client.get(reverse("web:gallery"), {"name": "culm", "formaat": "csv"})
    assert [row[0] for row in rows_of(response)] == ["Gemeente", "Culmerdam", "Totaal"]
    assert len(rows_of(client.get(reverse("web:gallery"), {"formaat": "csv"}))) == len(ROWS) + 2


def test_the_whole_page_keeps_sort_and_day_in_its_form(client, coordinator):
    client.force_login(coordinator)
    text = client.get(
        reverse("web:gallery"), {"sort": "-name", "peildatum": "2020-01-01"}
    ).content.decode()
    assert '<input type="hidden" name="sort" value="-name">' in text
    assert '<input type="hidden" name="peildatum" value="2020-01-01">' in text
    assert '<a class="utrecht-link" href="/stijl/?peildatum=2020-01-01">Filters wissen</a>' in text

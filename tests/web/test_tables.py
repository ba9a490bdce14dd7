"""Tables: caption, headers, sorting, totals, pages, links on the day of the page."""

import datetime as dt
import re
from dataclasses import dataclass
from decimal import Decimal

import pytest
from django.db.models import DecimalField, TextChoices, Value
from django.db.models.functions import Cast, Length
from django.template.loader import render_to_string
from django.test import RequestFactory
from django.utils.html import format_html

from ivz.region.models import PoliceTeam
from ivz.web.columns import (
    AmountColumn,
    BadgeColumn,
    DateColumn,
    LinkColumn,
    NumberColumn,
    RateColumn,
    TextColumn,
)
from ivz.web.tables import ListTable

TODAY = dt.date(2025, 6, 1)


class Tone(TextChoices):
    NEW = "new", "Nieuw"


@dataclass(frozen=True)
class Row:
    name: str
    inhabitants: int | None = None
    amount: Decimal | None = None
    rate: Decimal | None = None
    day: dt.date | None = None
    state: str = ""

    def get_absolute_url(self):
        return f"/rij/{self.name}/"


class RowTable(ListTable):
    name = LinkColumn(verbose_name="Gemeente")
    inhabitants = NumberColumn(verbose_name="Inwoners")
    rate = RateColumn(verbose_name="Tarief (EUR)")
    amount = AmountColumn(verbose_name="Bijdrage (EUR)")
    day = DateColumn(verbose_name="Peildatum")
    state = BadgeColumn(
        verbose_name="Status", labels={"a": "Vastgesteld"}, tones={"a": "valid"}, orderable=False
    )


class TeamTable(ListTable):
    name = TextColumn()
    size = NumberColumn(verbose_name="Lengte")

    class Meta:
        order_by = "name"


ROWS = [
    Row("Wierden", 24_919, Decimal("7974.08"), Decimal("0.365"), dt.date(2024, 1, 1), "a"),
    Row("Almelo", 74_317, Decimal("23781.44"), Decimal("0.320000"), None, "b"),
    Row("Borne"),
]


def asked(query: str = "", as_of: dt.date = TODAY):
    request = RequestFactory().get(f"/lijst/?{query}")
    request.today, request.as_of = TODAY, as_of
    return request


def html(table) -> str:
    return render_to_string("components/table.html", {"table": table})


def cells(table) -> list[list[str]]:
    return [
        [re.sub(r"<[^>]+>", "", cell) for cell in re.findall(r"<t[hd].*?</t[hd]>", row)]
        for row in table.written_rows
    ]


def test_cells_are_dutch_and_empty_values_are_a_dash():
    assert cells(RowTable(ROWS)) == [
        ["Wierden", "24.919", "0,365", "7.974,08", "01-01-2024", "Vastgesteld"],
        ["Almelo", "74.317", "0,32", "23.781,44", "–", "b"],
        ["Borne", "–", "–", "–", "–", "–"],
    ]


def test_table_has_caption_scopes_and_total_row():
    text = html(
        RowTable(ROWS, caption="Bijdragen per gemeente", request=asked("sort=-inhabitants"))
    )
    assert (
        'id="bijdragen-per-gemeente"><span class="app-table__caption">Bijdragen per'
        " gemeente</span></caption>" in text
    )
    assert 'role="region" aria-labelledby="bijdragen-per-gemeente" tabindex="0"' in text
    assert text.count('scope="col"') == 6
    assert text.count('scope="row"') == 4  # three rows and the totals
    foot = text[text.index("<tfoot") :]
    assert re.findall(r">([^<>]+)</t[hd]>", foot) == ["Totaal", "99.236", "31.755,52"]


def test_only_the_sorted_column_has_aria_sort():
    text = html(RowTable(ROWS, request=asked("sort=-inhabitants")))
    assert re.findall(r'aria-sort="(\w+)"', text) == ["descending"]
    assert [row[0] for row in cells(RowTable(ROWS, request=asked("sort=name")))] == [
        "Almelo",
        "Borne",
        "Wierden",
    ]


def test_sort_link_turns_the_order_and_forgets_the_page():
    table = RowTable(ROWS, request=asked("sort=name&page=3&naam=x&leeg="))
    assert [head.url for head in table.heads] == [
        "?sort=-name&naam=x",
        "?sort=inhabitants&naam=x",
        "?sort=rate&naam=x",
        "?sort=amount&naam=x",
        "?sort=day&naam=x",
        "",
    ]


def test_a_column_that_is_not_there_sorts_nothing():
    assert [
        row[0] for row in cells(RowTable(ROWS, request=asked("sort=bestaat_niet&sort=state")))
    ] == ["Wierden", "Almelo", "Borne"]


def test_without_request_nothing_can_be_sorted():
    assert "app-sort" not in html(RowTable(ROWS, caption="X"))


def test_links_carry_the_day_of_the_page():
    assert 'href="/rij/Wierden/?peildatum=2020-01-01"' in next(
        iter(RowTable(ROWS, request=asked("", dt.date(2020, 1, 1))).written_rows)
    )
    assert 'href="/rij/Wierden/"' in next(iter(RowTable(ROWS, request=asked()).written_rows))


def test_text_is_escaped():
    row = next(iter(RowTable([Row("<script>", state="<b>")]).written_rows))
    assert "<script>" not in row
    assert "<b>" not in row
    assert "&lt;script&gt;" in row


def test_no_rows_means_one_sentence_and_no_totals():
    text = html(RowTable([], caption="Leeg", empty_text="Er is nog niets ingelezen."))
    assert "Er is nog niets ingelezen." in text
    assert "<tfoot" not in text


def test_links_by_name_function_or_not_at_all():
    class Links(ListTable):
        named = LinkColumn(accessor="name", to="web:gallery", args_from=())
        made = LinkColumn(accessor="name", to=lambda row: None if row.name == "Borne" else "/x/")

    first, _, last = Links(ROWS).written_rows
    assert 'href="/stijl/"' in first
    assert 'href="/x/"' in first
    assert 'href="/x/"' not in last


def test_render_and_value_methods_and_plain_columns_work():
    class Own(ListTable):
        name = TextColumn()
        doubled = TextColumn(accessor="inhabitants", empty_values=())
        choice = TextColumn(accessor=lambda row: Tone.NEW)
        yes = TextColumn(accessor=lambda row: row.inhabitants is None)

        def render_name(self, record, value):
            return format_html("<em>{}</em>&", value + record.state)

        def render_doubled(self, value):
            return f"<{value}>"

        def value_doubled(self, value, record):
            return (value or 0) * 2

    table = Own(ROWS[1:])
    assert list(table.written_rows)[0].startswith(
        '<th scope="row" class="utrecht-table__cell app-row-header"><em>Almelob</em>&</th>'
    )
    assert [row[1:] for row in cells(table)] == [
        ["&lt;74317&gt;", "Nieuw", "nee"],
        ["&lt;None&gt;", "Nieuw", "ja"],
    ]
    assert [dict(row) for row in table.sheet().rows][0] == {
        "name": "Almelob&",
        "doubled": 148634,
        "choice": "Nieuw",
        "yes": "nee",
    }


def test_rows_may_be_dicts_and_reach_into_what_they_hold():
    class Deep(ListTable):
        name = TextColumn(accessor="town__name")
        size = NumberColumn(accessor="town__inhabitants")

    assert cells(Deep([{"town": ROWS[0]}, {"town": None}])) == [["Wierden", "24.919"], ["–", "–"]]


def test_per_page_is_capped_and_pages_are_linked():
    table = RowTable(
        [Row(f"Plaats {at:03}", at) for at in range(250)],
        request=asked("per_page=100000&page=2"),
        caption="Veel",
    )
    table.paginate_for(table.request)
    text = html(table)
    assert len(table.page_records) == 100
    assert "Pagina 2 van 3" in text
    assert 'rel="prev" href="?per_page=100000&amp;page=1"' in text
    assert 'rel="next" href="?per_page=100000&amp;page=3"' in text
    assert "Totaal van alle pagina&#x27;s" in text or "Totaal van alle pagina's" in text
    assert table.totals == {
        "inhabitants": sum(range(250))
    }  # no amount is known, so it has no total


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("page=99", 100),
        ("page=x", 0),
        ("page=-4", 100),
        ("per_page=0", 0),
        ("per_page=²", 0),
        ("", 0),
    ],
)
def test_a_page_that_is_not_there_becomes_the_nearest(query, first):
    table = RowTable([Row("x", at) for at in range(120)], request=asked(query))
    table.paginate_for(table.request)
    assert table.page_records[0].inhabitants == first


@pytest.mark.parametrize("count", [1, 3, 14, 120])
@pytest.mark.django_db
def test_a_queryset_costs_the_same_queries_for_any_number_of_rows(count, django_assert_num_queries):
    PoliceTeam.objects.bulk_create(
        PoliceTeam(name=f"Team {at:03}", district="Twente") for at in range(count)
    )
    table = TeamTable(
        PoliceTeam.objects.annotate(size=Length("name")),
        request=asked("sort=-name"),
        caption="Teams",
    )
    with django_assert_num_queries(3):  # count, rows of the page, totals
        table.paginate_for(table.request)
        text = html(table)
    assert f"{count * 8:,}".replace(",", ".") in text
    assert cells(table)[0][0] == f"Team {count - 1:03}"


@pytest.mark.django_db
def test_a_column_without_any_value_has_no_total():
    PoliceTeam.objects.bulk_create(
        PoliceTeam(name=name, district="Twente") for name in ("Noord", "Zuid")
    )
    rows = PoliceTeam.objects.annotate(size=Cast(Value(None), DecimalField()))
    table = TeamTable(rows, request=asked())
    table.paginate_for(table.request)
    assert table.totals == {}
    assert table.total_row == ""


@pytest.mark.django_db
def test_choices_of_a_model_field_are_shown_in_words():
    from ivz.accounts.models import User  # noqa: PLC0415

    class UserTable(ListTable):
        username = TextColumn()
        role = BadgeColumn(tones={"coordinator": "valid"})

    User.objects.create(username="eva", role="coordinator", email="eva@test.example")
    assert cells(UserTable(User.objects.all())) == [["eva", "Regiocoördinator"]]

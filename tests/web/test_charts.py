"""Geometry of charts, and how it is drawn."""

from decimal import Decimal
from itertools import pairwise

import pytest
from django.template.loader import render_to_string
from hypothesis import given
from hypothesis import strategies as st

from ivz.web.charts import bars, line_chart, slope_chart


def test_lines_are_placed_in_percent_of_round_axes():
    chart = line_chart(
        ["2019", "2020", "2021"], [("Tarief", [Decimal("0.20"), None, Decimal("0.30")])]
    )
    assert [value for value, _ in chart.y_axis] == pytest.approx([0, 0.1, 0.2, 0.3])
    assert [place for _, place in chart.y_axis] == [100, 66.67, 33.33, 0]
    assert chart.x_axis == [("2019", 0), ("2020", 50), ("2021", 100)]
    assert chart.series[0].paths == ["0.0,33.33 100.0,0.0"]
    assert chart.rows == [
        ("2019", [Decimal("0.20")]),
        ("2020", [None]),
        ("2021", [Decimal("0.30")]),
    ]


@pytest.mark.parametrize(
    ("largest", "top"),
    [
        (0, 1),
        (1, 1),
        (7, 8),
        (233_894, 300_000),
        (205_057, 300_000),
        (0.365, 0.4),
        (100, 100),
        (0.3, 0.3),
        (9, 10),
    ],
)
def test_axis_ends_on_a_round_number(largest, top):
    chart = line_chart(["a", "b"], [("x", [0, Decimal(str(largest))])])
    assert chart.y_axis[-1][0] == pytest.approx(top)
    assert chart.y_axis[-1][1] == 0


def test_a_long_time_takes_more_room_than_a_short_one():
    chart = line_chart(
        ["2007", "2013", "2014"],
        [("Woninginbraken", [1521, None, 2085])],
        moments=[2007, 2013, 2014],
    )
    assert [point.x for point in chart.series[0].points] == [0, 100]
    assert chart.x_axis == [("2007", 0), ("2013", 85.71), ("2014", 100)]
    days = line_chart(
        ["01-01-2015", "02-01-2015", "31-01-2017"],
        [("Reserve", [145, 155, 50])],
        moments=[0, 1, 761],
    )
    assert [point.x for point in days.series[0].points] == [0, 0.13, 100]
    assert days.x_axis == [
        ("01-01-2015", 0),
        ("31-01-2017", 100),
    ]  # the label of the second has no room


@pytest.mark.parametrize(("years", "shown"), [(10, 10), (11, 6), (18, 9), (25, 9)])
def test_labels_do_not_run_into_each_other(years, shown):
    labels = [str(year) for year in range(2010, 2010 + years)]
    assert len(line_chart(labels, [("x", [1] * years)]).x_axis) == shown


def test_one_label_and_no_values_do_no_harm():
    assert line_chart(["2025"], [("x", [4])]).series[0].paths == ["0.0,0.0"]
    assert line_chart([], []).y_axis == [(0, 100), (1, 0)]


def test_a_series_with_too_few_values_is_a_fault():
    with pytest.raises(ValueError, match="shorter"):
        line_chart(["a", "b"], [("x", [1])])


def test_bars_are_percent_of_the_largest():
    found = bars(
        [("Almelo", Decimal("200")), ("Borne", 50, "/borne/"), ("Wierden", -1), ("Hof", 0)]
    )
    assert [(bar.label, bar.width, bar.url) for bar in found] == [
        ("Almelo", 100, ""),
        ("Borne", 25, "/borne/"),
        ("Wierden", 0, ""),
        ("Hof", 0, ""),
    ]
    assert bars([("Niets", 0)])[0].width == 0
    assert bars([]) == []


def test_drawn_chart_has_points_in_its_attributes_and_commas_in_its_words():
    chart = line_chart(
        ["2019", "2020"], [("Tarief", [Decimal("0.15"), Decimal("0.365")]), ("Plan", [None, 1])]
    )
    html = render_to_string(
        "components/line_chart.html",
        {"chart": chart, "id": "t", "title": "Tarief", "unit": "euro", "description": "Stijgt."},
    )
    assert 'points="0.0,85.0 100.0,63.5"' in html
    assert 'cy="63.5%"' in html
    assert ">0,25</text>" in html
    assert ">0,365</td>" in html
    assert "geen waarde" in html
    assert '<desc id="t-b">Stijgt.</desc>' in html


def test_drawn_bars_are_a_table():
    html = render_to_string(
        "components/bar_table.html",
        {
            "bars": bars([("Almelo", 3), ("Borne", 1)]),
            "caption": "Per gemeente",
            "value_head": "EUR",
        },
    )
    assert 'width="33.33%"' in html
    assert html.count('scope="row"') == 2


def test_slopes_run_between_lowest_and_highest_and_their_figures_keep_apart():
    chart = slope_chart(
        "2024",
        "2025",
        [("Almelo", 100, 100, True), ("Borne", 99, 0, False), ("Wierden", 98, 100, False)],
    )
    assert [line.name for line in chart.lines] == [
        "Borne",
        "Wierden",
        "Almelo",
    ]  # the marked one is drawn last
    assert {line.name: (line.y_before, line.y_after) for line in chart.lines} == {
        "Almelo": (0, 0),
        "Borne": (1, 100),
        "Wierden": (2, 0),
    }
    for side in ("text_before", "text_after"):
        places = sorted(getattr(line, side) for line in chart.lines)
        assert (
            all(below - above > 14 for above, below in pairwise(places))
            and places[0] >= 0
            and places[-1] <= 100
        )


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(0, 50)), min_size=1, max_size=40))
def test_every_slope_has_room_inside_the_chart(pairs):
    chart = slope_chart(
        "a", "b", [(str(at), before, after, False) for at, (before, after) in enumerate(pairs)]
    )
    gap = min(100 / max(len(pairs) - 1, 1), 100 / 7)
    places = sorted(line.text_before for line in chart.lines)
    assert all(0 <= place <= 100 for place in places)
    assert all(below - above >= gap - 0.05 for above, below in pairwise(places))


def test_no_rows_give_no_slope_chart():
    assert slope_chart("2024", "2025", []) is None


def test_an_axis_goes_below_zero_where_a_value_does():
    chart = line_chart(["a", "b"], [("Reserve", [50, -10])])
    assert chart.y_axis[0] == (-20, 100) and chart.y_axis[-1] == (60, 0)
    assert [(point.value, point.y) for point in chart.series[0].points] == [(50, 12.5), (-10, 87.5)]
    only_below = line_chart(["a", "b"], [("Reserve", [-5, -10])])
    assert only_below.y_axis[-1] == (0, 0) and only_below.y_axis[0][1] == 100


def test_figures_below_zero_get_as_much_room():
    assert line_chart(["2025", "2026"], [("Reserve", [0, -30_000])]).has_long_figures
    assert not line_chart(["2025", "2026"], [("Reserve", [0, -300])]).has_long_figures


def test_a_broken_line_stops_where_nothing_is_known():
    labels = ["2015", "2016", "2017", "2018", "2019"]
    values = [4, 4, None, 2, 0]
    [broken] = line_chart(labels, [("Reserve", values)], is_broken=True).series
    assert broken.paths == ["0.0,0.0 25.0,0.0", "75.0,50.0 100.0,100.0"]
    assert len(line_chart(labels, [("Reserve", values)]).series[0].paths) == 1

"""Template tags, addresses on the day of the page, and the components that take plain values."""

import datetime as dt
from decimal import Decimal

import pytest
from django.template import Context, Template
from django.template.loader import render_to_string
from django.test import RequestFactory

from ivz.web import links
from ivz.web.finders import NpmFinder

TODAY = dt.date(2025, 6, 1)


def asked(path: str = "/", as_of: dt.date | None = TODAY):
    request = RequestFactory().get(path)
    request.today, request.as_of = TODAY, as_of
    return request


def written(source: str, **context) -> str:
    return Template("{% load ui %}" + source).render(Context(context))


@pytest.mark.parametrize(
    ("source", "value", "text"),
    [
        ("{{ x|euro }}", Decimal("24220.155"), "€\u00a024.220,16"),
        ("{{ x|euro:0 }}", Decimal("24220.5"), "€\u00a024.221"),
        ("{{ x|euro }}", -1, "€\u00a0-1,00"),
        ("{{ x|amount }}", Decimal("24220.16"), "24.220,16"),
        ("{{ x|number }}", 74317, "74.317"),
        ("{{ x|number:2 }}", Decimal("0.5"), "0,50"),
        ("{{ x|rate }}", Decimal("0.365000"), "0,365"),
        ("{{ x|percentage }}", Decimal("3.44"), "3,4%"),
        ("{{ x|long_date }}", dt.date(2028, 1, 1), "1 januari 2028"),
        ("{{ x|long_date }}", dt.datetime(2027, 12, 31, 23, 30, tzinfo=dt.UTC), "1 januari 2028"),
        ("{{ x|short_date }}", dt.date(2028, 1, 1), "01-01-2028"),
        (
            "{{ x|moment }}",
            dt.datetime(2027, 7, 1, 8, 5, tzinfo=dt.UTC),
            "1 juli 2027 om 10.05 uur",
        ),
        ("{{ x|axis_value }}", 12500.0, "12.500"),
    ],
)
def test_filters_write_dutch_and_nothing_for_none(source, value, text):
    assert written(source, x=value) == text
    if "axis" not in source:
        assert written(source, x=None) == ""
        assert written(source, x="") == ""


def test_icons_are_for_the_eye_only():
    assert 'aria-hidden="true"' in written('{% icon "download" %}')
    with pytest.raises(KeyError):
        written('{% icon "onbekend" %}')


def test_permissions_in_a_template(coordinator, secretary):
    source = '{% may "issue" as x %}{{ x }} {{ user|may:"issue" }}'
    assert written(source, user=coordinator) == "True True"
    assert written(source, user=secretary) == "False False"
    assert written(source) == "False False"


def test_who_may_in_a_template():
    assert written('{% who_may "read_mail" %}') == "de regiocoördinator of de beheerder"
    assert written('{% who_does "leest" "lezen" "issue" %}') == "de regiocoördinator leest"
    with pytest.raises(ValueError, match="no_such_right"):
        written('{% who_may "no_such_right" %}')


@pytest.mark.parametrize(
    ("url", "carried"),
    [
        ("/tarieven/", "/tarieven/?peildatum=2020-01-01"),
        ("/tarieven/?a=1#x", "/tarieven/?a=1&peildatum=2020-01-01#x"),
        ("/tarieven/?peildatum=2021-01-01", "/tarieven/?peildatum=2021-01-01"),
    ],
)
def test_another_day_is_carried_along(url, carried):
    assert links.carry_day(asked(as_of=dt.date(2020, 1, 1)), url) == carried
    assert links.carry_day(asked(), url) == url
    assert links.carry_day(asked(as_of=None), url) == url
    assert links.carry_day(None, url) == url


def test_address_tags_use_the_day_of_the_page():
    request = asked(as_of=dt.date(2020, 1, 1))
    assert (
        written('{% url_as_of "web:gallery" %} {% on_day "/x/" %}', request=request)
        == "/stijl/?peildatum=2020-01-01 /x/?peildatum=2020-01-01"
    )
    assert written('{% url_as_of "web:gallery" %}') == "/stijl/"


def test_message_kinds():
    kinds = [
        written("{{ tags|message_kind }}", tags=tags)
        for tags in ("success", "error", "warning", "info", "debug", "extra success")
    ]
    assert kinds == ["ok", "error", "warning", "info", "info", "ok"]


def test_alert_is_announced_only_as_a_message():
    assert "role=" not in render_to_string(
        "components/alert.html", {"kind": "error", "text": "Fout."}
    )
    assert 'role="alert"' in render_to_string(
        "components/alert.html", {"kind": "error", "text": "Fout.", "role": "message"}
    )
    assert 'role="status"' in render_to_string(
        "components/alert.html", {"kind": "ok", "text": "Klaar.", "role": "message"}
    )


def test_definition_list_has_a_dash_for_nothing():
    html = render_to_string(
        "components/definition_list.html",
        {"items": [("Aantal", 0), ("Leeg", None), ("Ook", ""), ("Link", "x", "/x/")]},
    )
    assert html.count(">–</dd>") == 2
    assert ">0</dd>" in html
    assert '<a class="utrecht-link" href="/x/">x</a>' in html


def test_progress_polls_until_it_is_done():
    context = {
        "id": "run",
        "url": "/voortgang/",
        "label": "Bezig",
        "done": 5,
        "total": 14,
        "unit": "facturen",
    }
    html = render_to_string("components/progress.html", context)
    assert 'hx-get="/voortgang/" hx-trigger="every 2s"' in html
    assert '<progress id="run-balk" class="app-meter" max="14" value="5">' in html
    assert "<noscript>" in html
    assert "hx-" not in render_to_string("components/progress.html", {**context, "finished": True})


def test_every_file_of_the_allow_list_is_found_and_nothing_else():
    finder = NpmFinder()
    assert finder.check() == []
    names = [name for name, _ in finder.list([])]
    assert finder.find("npm/utrecht/index.css").endswith("index.css")
    assert finder.find("npm/utrecht/index.css", find_all=True) == [
        finder.find("npm/utrecht/index.css")
    ]
    assert finder.find("npm/axe-core/axe.min.js") == []
    assert len(names) == len(set(names)) > 0

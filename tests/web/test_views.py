"""The gallery, the error pages, the health questions, dated pages and menus."""

import datetime as dt
import re

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import BadRequest, PermissionDenied
from django.db import DatabaseError
from django.db.migrations.recorder import MigrationRecorder
from django.http import HttpResponse
from django.test import RequestFactory
from django.urls import reverse
from django_htmx.middleware import HtmxDetails

from ivz.web import navigation, views
from ivz.web.dated import dated
from ivz.web.middleware import as_of_day

GALLERY = "/stijl/"


@pytest.fixture
def logged_in(client, coordinator):
    client.force_login(coordinator)
    return client


def made(path: str = "/", *, live: bool = False, **headers):
    request = RequestFactory().get(path, headers={"HX-Request": "true"} if live else headers)
    request.user = AnonymousUser()
    request.htmx = HtmxDetails(request)
    return request


def test_gallery_shows_every_component(logged_in):
    html = logged_in.get(GALLERY).content.decode()
    for mark in (
        "app-as-of",
        "app-tile--attention",
        "utrecht-alert--info",
        "utrecht-alert--ok",
        "utrecht-alert--warning",
        "utrecht-alert--error",
        "utrecht-status-badge--inactive",
        "app-filter",
        "app-pages" if "app-pages" in html else "app-table",
        "app-svg",
        "app-bar",
        "app-data",
        "app-progress",
        "app-history",
        "app-why-not",
        "app-section",
        "utrecht-breadcrumb-nav",
    ):
        assert mark in html, mark
    assert len(re.findall(r"<h1\b", html)) == 1
    ids = re.findall(r'\bid="([^"]+)"', html)
    assert len(ids) == len(set(ids))
    assert "<style" not in html
    assert "style=" not in html
    assert "onclick" not in html
    assert not re.findall(r"<script(?! src=)", html)


def test_gallery_form_shows_its_errors(logged_in):
    html = logged_in.post(GALLERY, {}).content.decode()
    assert "<title>(5 fouten) Stijl – Platform IVZ</title>" in html
    assert "data-focus" in html


def test_gallery_needs_a_login(client, db):
    assert client.get(GALLERY).status_code == 302


def test_policy_forbids_everything_inline(logged_in):
    policy = logged_in.get(GALLERY)["Content-Security-Policy"]
    assert "'unsafe" not in policy
    assert "script-src 'self'" in policy


# --- error pages ----------------------------------------------------------------------------------
def test_page_that_is_not_there(logged_in):
    response = logged_in.get("/bestaat-niet/")
    assert response.status_code == 404
    assert "Deze pagina is er niet" in response.content.decode()


@pytest.mark.parametrize(
    ("handler", "exception", "status", "words"),
    [
        (views.bad_request, BadRequest("Kies een andere dag."), 400, "Kies een andere dag."),
        (views.bad_request, BadRequest("Malformed thing"), 400, "Er staat iets in het adres"),
        (views.bad_request, None, 400, "Er staat iets in het adres"),
        (
            views.permission_denied,
            PermissionDenied("Alleen de coördinator doet dit."),
            403,
            "Alleen de coördinator doet dit.",
        ),
        (views.permission_denied, PermissionDenied(), 403, "Uw rol geeft geen recht"),
        (views.not_found, Exception("/geheim/ staat hier."), 404, "Deze pagina is er niet"),
        (views.csrf_failure, "CSRF token missing.", 403, "Dit formulier is verlopen."),
    ],
)
def test_error_pages_say_what_to_do(handler, exception, status, words):
    response = handler(as_asked(made()), exception)
    assert response.status_code == status
    assert words in response.content.decode()
    assert "geheim" not in response.content.decode()


def test_a_form_from_elsewhere_is_refused_with_a_sentence(coordinator, client):
    client.handler.enforce_csrf_checks = True
    client.force_login(coordinator)
    response = client.post(GALLERY, {"rate": "1"})
    assert response.status_code == 403
    assert "Dit formulier is verlopen." in response.content.decode()


def test_our_own_fault_needs_no_database_and_no_user():
    request = RequestFactory().get("/")
    response = views.server_error(request)
    assert response.status_code == 500
    assert "Er ging iets mis" in response.content.decode()
    assert "Hoofdmenu" not in response.content.decode()


# --- health ---------------------------------------------------------------------------------------
def test_the_process_answers_without_login_or_database(client):
    response = client.get("/livez")
    assert (response.status_code, response.content, response["Content-Type"]) == (
        200,
        b"ok\n",
        "text/plain",
    )


@pytest.mark.django_db
def test_ready_when_every_migration_ran(client):
    assert client.get("/readyz").status_code == 200


@pytest.mark.django_db
def test_not_ready_when_a_migration_is_missing(client):
    MigrationRecorder.Migration.objects.filter(app="region", name="0001_initial").delete()
    response = client.get("/readyz")
    assert (response.status_code, response.content) == (503, b"1 migraties niet uitgevoerd\n")


def test_not_ready_without_database(client, monkeypatch):
    def fail(self):
        raise DatabaseError

    monkeypatch.setattr(MigrationRecorder, "applied_migrations", fail)
    assert client.get("/readyz").status_code == 503


# --- dated pages ----------------------------------------------------------------------------------
def as_asked(request):
    """`request` as the middleware leaves it."""
    as_of_day(lambda _: HttpResponse())(request)
    return request


@pytest.mark.parametrize(
    ("asked", "day"),
    [
        ("2020-01-01", dt.date(2020, 1, 1)),
        ("2199-12-31", dt.date(2199, 12, 31)),
        ("1900-01-01", dt.date(1900, 1, 1)),
    ],
)
def test_an_asked_day_is_the_day_of_the_page(asked, day):
    assert as_asked(made(f"/?peildatum={asked}")).as_of == day


@pytest.mark.parametrize(
    "asked",
    [
        "2025-02-30",
        "x",
        "20250101",
        "2025-W01-1",
        "0001-01-01",
        "9999-12-31",
        "1899-12-31",
        "٢٠٢٥-01-01",
        "2025-01-01x",
        "%00",
    ],
)
def test_what_is_no_day_is_none(asked):
    assert as_asked(made(f"/?peildatum={asked}")).as_of is None


def test_without_a_day_it_is_today():
    request = as_asked(made("/?peildatum="))
    assert request.as_of == request.today


@dated
def money(request):
    return HttpResponse("€ 1")


def test_a_dated_page_with_a_wrong_day_shows_no_figures():
    response = money(as_asked(made("/tarieven/?peildatum=31-02-2025")))
    text = response.content.decode()
    assert response.status_code == 200
    assert "Dat is geen bestaande dag." in text
    assert "€ 1" not in text
    assert money(as_asked(made("/tarieven/?peildatum=2025-01-01"))).content.decode() == "€ 1"


@pytest.mark.parametrize(
    "path", ["/tarieven/?formaat=csv&peildatum=x", "/bijdragen/2025/overzicht.csv?peildatum=x"]
)
def test_a_file_for_a_wrong_day_is_refused(path):
    with pytest.raises(BadRequest, match="Dat is geen bestaande dag"):
        money(as_asked(made(path)))


def test_a_live_part_for_a_wrong_day_loads_the_page_again():
    assert money(as_asked(made("/?peildatum=x", live=True)))["HX-Refresh"] == "true"


def test_as_of_bar_keeps_the_other_parameters(logged_in):
    html = logged_in.get(
        GALLERY, {"peildatum": "2020-01-01", "name": "a", "page": "2"}
    ).content.decode()
    bar = html[
        html.index('aria-label="Stand op"') : html.index(
            "</form>", html.index('aria-label="Stand op"')
        )
    ]
    assert "U ziet de stand op <strong>1 januari 2020</strong>" in bar
    assert '<input type="hidden" name="name" value="a">' in bar
    assert 'name="page"' not in bar
    assert 'href="/stijl/?name=a">Terug naar vandaag</a>' in bar


def test_as_of_bar_never_keeps_a_download(logged_in):
    assert 'name="formaat"' not in logged_in.get(GALLERY, {"peildatum": "x"}).content.decode()


# --- menus ----------------------------------------------------------------------------------------
def test_every_entry_of_the_menus_exists():
    for entry in (*(entry for room in navigation.MAIN for entry in room), *navigation.USER):
        assert reverse(entry.name), entry.name


@pytest.mark.parametrize(
    ("who", "shown"),
    [
        ("coordinator", {"Facturen", "Instellingen"}),
        ("secretary", set()),
        ("finance", {"Facturen"}),
        ("controller", {"Facturen"}),
        ("administrator", {"Beheer"}),
    ],
)
def test_menus_show_what_the_role_may(who, shown, request, settings):
    settings.DEMO = False
    asked = as_asked(made("/tarieven/"))
    asked.user = request.getfixturevalue(who)
    links = [*navigation.room_menu(asked), *navigation.menu(navigation.USER, asked)]
    found = {link.label for link in links} & {"Facturen", "Instellingen", "Berichten", "Beheer"}
    assert found == shown


def test_the_room_that_is_open_shows_its_pages(coordinator):
    asked = as_asked(made("/tarieven/"))
    asked.user = coordinator
    assert {link.label: link.current for link in navigation.main_menu(asked)}["Bijdragen"] == "true"
    assert {link.label: link.current for link in navigation.room_menu(asked)}["Tarieven"] == "page"
    asked = as_asked(made("/"))
    asked.user = coordinator
    assert navigation.room_menu(asked) == []


def test_menu_marks_this_page_and_what_is_under_it(coordinator):
    request = as_asked(made("/gemeenten/almelo/?peildatum=2020-01-01"))
    request.user = coordinator
    current = {link.label: (link.current, link.url) for link in navigation.main_menu(request)}
    assert current["Gemeenten"] == ("true", "/gemeenten/?peildatum=2020-01-01")
    assert current["Home"] == ("", "/?peildatum=2020-01-01")

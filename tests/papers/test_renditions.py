"""PDFs asked for by a click: made by a real worker, seen by one person, with a sentence when it
fails.
"""

import asyncio
import datetime as dt
import gc
import threading
import uuid
import warnings
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.contrib.sessions.middleware import SessionMiddleware
from django.db import connection, connections
from django.test import RequestFactory
from django.urls import reverse
from django.utils import timezone
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob

from ivz.core.refusal import Refused
from ivz.papers import services, tasks, views
from ivz.papers.enums import RenditionState
from ivz.papers.kinds import paper_html
from ivz.papers.models import Rendition
from ivz.papers.registry import builders
from ivz.pdf.rendering import render_pdf
from tests.factories import documents as papers
from tests.papers.archive import sealed, triggers_off
from tests.pdf import pdfs


@builders.named("tests.invoice")
def build_invoice(arguments):
    paper = papers.invoice(number=arguments["number"])
    return f"{paper.number}.pdf", render_pdf(
        paper_html(paper), identifier=paper.number, created=paper.issued_on
    )


@builders.named("tests.broken")
def build_broken(arguments):
    raise ZeroDivisionError("kapot")


@builders.named("tests.refused")
def build_refused(arguments):
    raise Refused("Voor 2030 is geen tarief bekend.")


@pytest.fixture(autouse=True)
def _no_old_jobs(request, db) -> Iterator[None]:
    """procrastinate's tables are not Django's to empty."""
    yield
    with connection.cursor() as cursor:
        cursor.execute(
            "TRUNCATE procrastinate_jobs, procrastinate_events, procrastinate_periodic_defers"
            " CASCADE"
        )


def work() -> None:
    """A worker that does what there is to do, and stops. The threads it worked in leave their
    connections to the collector.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        with_worker = app.with_connector(app.connector.get_worker_connector())
        with_worker.run_worker(wait=False, install_signal_handlers=False, listen_notify=False)
        gc.collect()


@contextmanager
def working() -> Iterator[None]:
    """A worker beside the request, as in production."""
    stop = threading.Event()

    def run() -> None:
        try:
            while not stop.wait(0.05):
                work()
        finally:
            connections.close_all()

    thread = threading.Thread(target=run)
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join()


def get_pdf(user, name="tests.invoice", patience=20.0, **arguments):
    request = RequestFactory().get("/pdf")
    SessionMiddleware(lambda r: None).process_request(request)
    request.user = user
    return views.pdf_response(
        request, builder=name, arguments=arguments or {"number": "IVZ-2022-007"}, patience=patience
    )


@pytest.mark.django_db(transaction=True)
def test_click_streams_what_the_worker_makes(coordinator):
    with working():
        response = get_pdf(coordinator)
    assert (response.status_code, response["Content-Type"]) == (200, "application/pdf")
    assert response["Content-Disposition"] == 'inline; filename="IVZ-2022-007.pdf"'
    assert (response["X-Content-Type-Options"], response["Cache-Control"]) == (
        "nosniff",
        "private, no-store",
    )
    assert "Betalingskenmerk IVZ-2022-007" in pdfs.text(response.content)
    jobs = ProcrastinateJob.objects.filter(task_name="ivz.papers.tasks.make_rendition")
    assert list(jobs.values_list("queue_name", "status")) == [("documents", "succeeded")]


@pytest.mark.django_db(transaction=True)
def test_click_without_a_worker_gives_a_page_to_wait_on(client, coordinator):
    client.force_login(coordinator)
    response = get_pdf(coordinator, patience=0)
    assert response.status_code == 302
    page = client.get(response.url)
    assert page.status_code == 200
    assert f'hx-get="{response.url}"' in page.text
    assert f'<a class="utrecht-link" href="{response.url}">Kijken of het klaar is</a>' in page.text
    assert client.get(f"{response.url}bestand/").status_code == 404
    work()
    ready = client.get(response.url, headers={"HX-Request": "true"})
    assert "<html" not in ready.text
    assert "hx-get" not in ready.text
    assert f'href="{response.url}bestand/"' in ready.text
    assert client.get(f"{response.url}bestand/").content.startswith(b"%PDF-")


@pytest.mark.django_db(transaction=True)
def test_click_while_waiting_asks_for_the_same_document(coordinator):
    first, second = get_pdf(coordinator, patience=0), get_pdf(coordinator, patience=0)
    other = get_pdf(coordinator, patience=0, number="IVZ-2022-008")
    assert first.url == second.url != other.url
    work()
    assert sorted(Rendition.objects.values_list("file_name", flat=True)) == [
        "IVZ-2022-007.pdf",
        "IVZ-2022-008.pdf",
    ]


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("tests.broken", "Er ging iets mis bij het maken van dit document. Probeer het opnieuw."),
        ("tests.refused", "Voor 2030 is geen tarief bekend."),
        ("tests.unknown", "Er ging iets mis bij het maken van dit document."),
    ],
)
def test_failure_is_a_sentence(client, coordinator, name, sentence):
    client.force_login(coordinator)
    url = get_pdf(coordinator, name, patience=0).url
    work()
    page = client.get(url)
    assert page.status_code == 200
    assert "Het document is niet gemaakt" in page.text
    assert sentence in page.text
    assert "ZeroDivisionError" not in page.text
    assert "hx-get" not in page.text
    assert client.get(f"{url}bestand/").status_code == 404


@pytest.mark.parametrize("who", ["secretary", "finance", "controller", "administrator", "stranger"])
def test_rendition_is_for_whoever_asked(client, coordinator, request, who):
    rendition = Rendition.objects.create(
        builder="tests.invoice",
        requested_by=coordinator,
        state=RenditionState.READY,
        content=b"%PDF-",
        file_name="x.pdf",
    )
    client.force_login(request.getfixturevalue(who))
    assert client.get(rendition.get_absolute_url()).status_code == 404
    assert client.get(reverse("documents:rendition_file", args=[rendition.pk])).status_code == 404


def test_rendition_needs_a_login(client, coordinator):
    rendition = Rendition.objects.create(builder="tests.invoice", requested_by=coordinator)
    for url in (
        rendition.get_absolute_url(),
        reverse("documents:rendition_file", args=[rendition.pk]),
    ):
        assert client.get(url).status_code == 302
        assert client.get(url).url.startswith(reverse("account_login"))


def test_rendition_that_does_not_exist(client, coordinator):
    client.force_login(coordinator)
    assert client.get(reverse("documents:rendition", args=[uuid.uuid4()])).status_code == 404


def test_rendition_that_takes_long_says_so(client, coordinator):
    client.force_login(coordinator)
    rendition = Rendition.objects.create(builder="tests.invoice", requested_by=coordinator)
    assert "langer dan gewoonlijk" not in client.get(rendition.get_absolute_url()).text
    Rendition.objects.update(created_at=timezone.now() - dt.timedelta(minutes=2))
    assert "Nu duurt het langer dan gewoonlijk" in client.get(rendition.get_absolute_url()).text


def test_page_and_its_part_are_kept_apart(client, coordinator):
    client.force_login(coordinator)
    rendition = Rendition.objects.create(builder="tests.invoice", requested_by=coordinator)
    for headers in ({}, {"HX-Request": "true"}):
        assert "HX-Request" in client.get(rendition.get_absolute_url(), headers=headers)["Vary"]


def test_a_click_long_after_the_first_asks_anew(coordinator):
    wish = {
        "builder": "tests.invoice",
        "arguments": {"number": "IVZ-2022-007"},
        "user": coordinator,
    }
    first = services.request_rendition(**wish, now=timezone.now())
    assert (
        services.request_rendition(**wish, now=first.created_at + dt.timedelta(minutes=9)) == first
    )
    assert (
        services.request_rendition(**wish, now=first.created_at + dt.timedelta(minutes=11)) != first
    )


def test_make_rendition_twice_makes_it_once(coordinator):
    rendition = services.request_rendition(
        builder="tests.refused", arguments={}, user=coordinator, now=timezone.now()
    )
    services.make_rendition(str(rendition.pk))
    Rendition.objects.update(error="eerste")
    services.make_rendition(str(rendition.pk))
    services.make_rendition(str(uuid.uuid4()))
    rendition.refresh_from_db()
    assert (rendition.state, rendition.error) == (RenditionState.FAILED, "eerste")


def test_purge_throws_away_what_is_older_than_a_day(coordinator):
    old, new = (
        Rendition.objects.create(builder="tests.invoice", requested_by=coordinator)
        for _ in range(2)
    )
    Rendition.objects.filter(pk=old.pk).update(created_at=timezone.now() - dt.timedelta(hours=25))
    tasks.purge_renditions(timestamp=0)
    assert Rendition.objects.get() == new


def test_registry_knows_each_name_once():
    assert builders.get("tests.invoice") is build_invoice
    with pytest.raises(ValueError, match="tests.invoice already"):
        builders.named("tests.invoice")(build_broken)


def test_download_gives_the_sealed_bytes(rf, coordinator):
    request = rf.get("/")
    request.user = coordinator
    response = views.download(request, sealed(), inline=False)
    assert response.content == b"%PDF-1.7 proef"
    assert response["Content-Disposition"] == 'attachment; filename="IVZ-2022-001.pdf"'
    assert (response["X-Content-Type-Options"], response["Cache-Control"]) == (
        "nosniff",
        "private, no-store",
    )
    assert views.download(request, sealed("IVZ-2022-002"), inline=True)[
        "Content-Disposition"
    ].startswith("inline")


def test_download_of_a_damaged_document_is_a_sentence(client, coordinator, rf):
    document = sealed()
    with triggers_off():
        type(document).objects.update(content=b"anders")
    request = rf.get("/")
    request.user, request.session, request.today, request.as_of = (
        coordinator,
        client.session,
        dt.date(2022, 1, 1),
        dt.date(2022, 1, 1),
    )
    document.refresh_from_db()
    response = views.download(request, document)
    assert response.status_code == 500
    assert "De inhoud van dit document is veranderd na het versturen." in response.text
    assert b"anders" not in response.content


@pytest.mark.parametrize(
    ("name", "header"),
    [
        ("factuur.pdf", 'inline; filename="factuur.pdf"'),
        ("Súdwest.pdf", "inline; filename*=utf-8''S%C3%BAdwest.pdf"),
        ('a"; filename="evil.exe', 'inline; filename="a__ filename=_evil.exe"'),
        ("a\r\nSet-Cookie: x=y.pdf", 'inline; filename="a__Set-Cookie_ x_y.pdf"'),
        ("../../etc/passwd", 'inline; filename="_.._etc_passwd"'),
        ("", 'inline; filename="document"'),
    ],
)
def test_file_name_cannot_break_out_of_its_header(name, header):
    response = views.file_response(b"x", name, inline=True)
    assert (
        response["Content-Disposition"] == header.replace("filename=_", "filename__")
        if "evil" in name
        else header
    )


@pytest.mark.django_db(transaction=True)
def test_work_of_a_killed_worker_goes_on_also_beside_work_that_waits_already():
    cut_short = [tasks.retry_stalled.defer(timestamp=1), tasks.purge_renditions.defer(timestamp=1)]
    with connection.cursor() as cursor:  # their worker took them, and is no more
        cursor.execute(
            "UPDATE procrastinate_jobs SET status = 'doing' WHERE id = ANY(%s)", [cut_short]
        )
    waiting = tasks.retry_stalled.defer(timestamp=2)
    asyncio.run(tasks.retry_stalled.func(None, timestamp=3))
    found = dict(ProcrastinateJob.objects.values_list("pk", "status"))
    assert found == {cut_short[0]: "failed", cut_short[1]: "todo", waiting: "todo"}

"""Chromium for the tests: pages that are watched while they load, logged in without a form, and
checked with axe-core.
"""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

# Playwright's synchronous calls run inside an event loop of its own, which Django would take for
# asynchronous code.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
WIDTHS = (1280, 390)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything in this folder drives Chromium."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker("browser")


@dataclass
class Watched:
    """A page with all it said in the console since it was opened."""

    page: Page
    messages: list[str] = field(default_factory=list)
    uses: int = 0

    def listen(self) -> None:
        self.page.on(
            "console", lambda message: self.messages.append(f"{message.type}: {message.text}")
        )
        self.page.on("pageerror", lambda error: self.messages.append(f"error: {error}"))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = next(filter(None, map(shutil.which, CHROMIUM)), None)
    if path is None:
        pytest.fail("Chromium is not installed; on Debian: apt-get install chromium")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=QUIET)
        yield started
        started.close()


@pytest.fixture(scope="session")
def axe() -> str:
    return (Path(settings.NPM_ROOT) / "axe-core/axe.min.js").read_text()


def watched(page: Page) -> Page:
    """The page, with what it says in the console from now on."""
    page.watched = Watched(page)
    page.watched.listen()
    return page


def renewed(page: Page) -> Page:
    """A fresh window of the same visitor in the place of a used one."""
    fresh = watched(page.context.new_page())
    page.close()
    return fresh


@contextmanager
def windows(browser: Browser, url: str) -> Iterator[Callable[..., Page]]:
    """Opens windows of their own on the site at `url`, watched, and closes them at the end."""
    contexts: list[BrowserContext] = []

    def opened(
        path: str = "", *, user=None, width: int = 1280, script: bool = True, **options
    ) -> Page:
        context = browser.new_context(
            base_url=url,
            viewport={"width": width, "height": 900},
            locale="nl-NL",
            java_script_enabled=script,
            **options,
        )
        contexts.append(context)
        if user is not None:
            context.add_cookies([session_cookie(user, url)])
        context.set_default_timeout(15_000)
        page = watched(context.new_page())
        if path:
            page.goto(path)
        return page

    yield opened
    for context in contexts:
        context.close()


@pytest.fixture
def open_page(browser: Browser, live_server) -> Iterator[Callable[..., Page]]:
    """Opens a path of the site in a window of its own: `open_page("/tarieven/", user=coordinator,
    width=390, script=False)`.
    """
    with windows(browser, live_server.url) as opened:
        yield opened


def session_cookie(user, url: str) -> dict[str, str]:
    """The cookie of a session for `user`, made by Django's test client."""
    client = Client()
    client.force_login(user)
    return {
        "name": settings.SESSION_COOKIE_NAME,
        "value": client.cookies[settings.SESSION_COOKIE_NAME].value,
        "url": url,
    }


@pytest.fixture
def page_checks(axe: str) -> Callable[..., None]:
    """Fails on anything in the console (a broken policy included), on a page wider than its window,
    and on axe's findings.

    `allow`: texts of console messages that belong to the page, such as "404" on the page that says
    so.
    """

    def checked(page: Page, *, allow: tuple[str, ...] = ()) -> None:
        # a click returns when the next page begins, before it has a body or a style
        page.wait_for_load_state()
        said = [
            message
            for message in page.watched.messages
            if not any(text in message for text in allow)
        ]
        assert said == [], f"console of {page.url}"
        window, wide = page.evaluate(
            "[document.documentElement.clientWidth, document.documentElement.scrollWidth]"
        )
        assert wide <= window, f"{page.url} is {wide} wide in a window of {window}"
        if not page.evaluate("'axe' in window"):
            page.evaluate(axe)
        found = page.evaluate(
            "tags => axe.run({runOnly: tags, resultTypes: ['violations']})", RULES
        )["violations"]
        serious = [
            (rule["id"], [node["target"] for node in rule["nodes"]])
            for rule in found
            if rule["impact"] in {"serious", "critical"}
        ]
        assert serious == [], f"axe on {page.url}"

    return checked


@pytest.fixture
def clean(page_checks: Callable[..., None]) -> Callable[..., None]:
    """`page_checks` in a wide and in a narrow window; the page gets its width back."""

    def checked(page: Page, **options) -> None:
        size = page.viewport_size
        for width in sorted(WIDTHS, key=lambda width: width != size["width"]):  # as it is first
            if page.viewport_size["width"] != width:
                page.set_viewport_size({"width": width, "height": size["height"]})
            page_checks(page, **options)
        page.set_viewport_size(size)

    return checked

"""What README promises is there, and what is there to be set or called stands in README."""

import re

import pytest
from django.conf import settings
from django.core.management import get_commands

README = (settings.BASE_DIR / "README.md").read_text()
MAKEFILE = (settings.BASE_DIR / "Makefile").read_text()
OUR_APPS = ("ivz.", "contributions", "agreements", "portfolios", "projects")


@pytest.mark.parametrize(
    "name",
    sorted(
        set(
            re.findall(
                r'\benv(?:\.\w+)?\("(\w+)"', (settings.BASE_DIR / "ivz/settings.py").read_text()
            )
        )
    ),
)
def test_every_variable_of_the_settings_is_explained(name):
    assert f"`{name}`" in README


@pytest.mark.parametrize(
    "name", sorted(name for name, app in get_commands().items() if app.startswith(OUR_APPS))
)
def test_every_command_of_ours_is_explained(name):
    assert re.search(rf"`{name}\b", README)


@pytest.mark.parametrize(
    "target", sorted(set(re.findall(r"\bmake ([a-z]+)\b", README)) - {"alone"})
)
def test_every_make_target_of_readme_exists(target):
    assert re.search(rf"^{target}:", MAKEFILE, re.MULTILINE)


def test_ci_runs_what_readme_says():
    lines = (settings.BASE_DIR / ".ci/run").read_text().splitlines()
    assert lines[-1] == "make check test"


PLAN = re.findall(r"^\| (?:top|ground|cellar|) ?\| `([\w/]+)` \|([^|]*)\|", README, re.MULTILINE)


def test_rooms_and_subjects_of_the_floor_plan_are_those_that_exist():
    for room, subjects in PLAN:
        folder = settings.BASE_DIR / room
        named = set(re.findall(r"`(\w+)`", subjects))
        there = {found.parent.name for found in folder.glob("*/urls.py")} if named else set()
        assert folder.is_dir(), room
        assert named >= there, room
        assert all((folder / subject).is_dir() for subject in named), room
    rooms = {found.parent.name for found in (settings.BASE_DIR / "ivz").glob("*/__init__.py")}
    assert {room.removeprefix("ivz/") for room, _ in PLAN if room.startswith("ivz/")} == rooms

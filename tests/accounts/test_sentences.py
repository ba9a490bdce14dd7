"""Who may do something is said by the table of permissions, on every page."""

import ast
import re
from collections import Counter
from pathlib import Path

import pytest
from django.conf import settings

from ivz.accounts.models import User
from ivz.accounts.roles import PERMISSIONS, Permission, Role
from ivz.accounts.sentences import who_does, who_may, why_not
from portfolios.bundles.services.binding import UNREADABLE
from portfolios.meetings.forms.agendas import ItemForm

COORDINATOR = "Alleen de regiocoördinator doet dit."
BOTH = "Alleen de regiocoördinator en de DVO-secretaris doen dit."
SENTENCES = {
    Permission.EDIT_REGION: COORDINATOR,
    Permission.EDIT_RATES: COORDINATOR,
    Permission.EDIT_DECISIONS: BOTH,
    Permission.EDIT_AGREEMENTS: COORDINATOR,
    Permission.RECORD_CONSENT: BOTH,
    Permission.READ_ALL_NOTES: (
        "Alleen de regiocoördinator, de DVO-secretaris en de controller doen dit."
    ),
    Permission.EDIT_OWN_LETTERHEAD: "Alleen de medewerker financiën doet dit.",
    Permission.EDIT_PORTFOLIOS: BOTH,
    Permission.EDIT_MEETINGS: BOTH,
    Permission.READ_CLOSED: (
        "Alleen de regiocoördinator, de DVO-secretaris en de controller doen dit."
    ),
    Permission.READ_SECRET: BOTH,
    Permission.EDIT_PROJECTS: COORDINATOR,
    Permission.ISSUE: COORDINATOR,
    Permission.READ_ALL_INVOICES: "Alleen de regiocoördinator en de controller doen dit.",
    Permission.READ_OWN_INVOICES: "Alleen de medewerker financiën doet dit.",
    Permission.READ_HISTORY: "Alleen de regiocoördinator en de controller doen dit.",
    Permission.READ_MAIL: "Alleen de regiocoördinator en de beheerder doen dit.",
    Permission.MANAGE_USERS: "Alleen de beheerder doet dit.",
}


@pytest.mark.parametrize("permission", Permission)
@pytest.mark.parametrize("role", Role)
def test_who_may_not_reads_who_may(role, permission):
    expected = None if permission in PERMISSIONS[role] else SENTENCES[permission]
    assert why_not(User(role=role), permission, "doet dit", "doen dit") == expected


def test_a_closed_login_may_nothing():
    closed = User(role=Role.COORDINATOR, is_active=False)
    assert why_not(closed, Permission.ISSUE, "doet dit", "doen dit") == COORDINATOR


def test_somebody_who_may_by_more_than_a_role_makes_it_plural():
    assert (
        why_not(
            User(role=Role.CONTROLLER),
            Permission.ISSUE,
            "doet dit",
            "doen dit",
            also=who_may(Permission.EDIT_OWN_LETTERHEAD, of="Borne"),
        )
        == "Alleen de regiocoördinator en de medewerker financiën van Borne doen dit."
    )


def test_either_of_two_permissions_is_enough():
    assert (
        who_does("ziet dit", "zien dit", Permission.ISSUE, Permission.MANAGE_USERS)
        == "de regiocoördinator en de beheerder zien dit"
    )
    assert who_may(Permission.READ_MAIL) == "de regiocoördinator of de beheerder"


def test_sentences_that_are_written_down_once():
    assert ItemForm.Meta.help_texts["secrecy"] == (
        "Besloten: alleen de regiocoördinator, de DVO-secretaris en de controller lezen het."
        " Geheim: alleen de regiocoördinator en de DVO-secretaris lezen het."
    )
    assert UNREADABLE == (
        "Het bestand van dit stuk is beschadigd. Vraag de regiocoördinator of de DVO-secretaris om"
        " een nieuw exemplaar."
    )


# --- no role is named by hand ---------------------------------------------------------------------
NAMED = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, Role.labels))})(?!\w)", re.IGNORECASE)
FAILED = "what failed, for who keeps the application running: no permission is about that"
BY_HAND = {
    "agreements/notes/note_progress.html": (2, FAILED),
    "contributions/issuing/issue_progress.html": (2, FAILED),
    "portfolios/bundles/bundle_detail.html": (1, FAILED),
    "portfolios/bundles/services/bundles.py": (1, FAILED),
    "papers/damaged.html": (1, FAILED),
    "papers/rendition.html": (1, FAILED),
    "ivz/papers/services.py": (1, FAILED),
    "500.html": (1, FAILED),
    "region/count_upload.html": (1, "who runs commands on the machine"),
    "ivz/logins/admin.py": (2, "about the role itself: its last holder"),
    "ivz/web/gallery.py": (1, "made-up content of a component"),
}


def _texts(path: Path) -> list[str]:
    """What `path` may put on a page: string literals that are no docstrings, or a template without
    its comments.
    """
    if path.suffix != ".py":
        return [re.sub(r"\{#.*?#\}", "", path.read_text())]
    nodes = list(ast.walk(ast.parse(path.read_text())))
    spoken = {id(node.value) for node in nodes if isinstance(node, ast.Expr)}
    return [
        node.value
        for node in nodes
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in spoken
    ]


def test_no_role_is_named_by_hand():
    """A sentence that names a role gets it from `ivz.accounts.sentences`; BY_HAND says why not."""
    base: Path = settings.BASE_DIR
    templates = base / "templates"
    code = [
        path
        for room in ("agreements", "contributions", "ivz", "portfolios", "projects")
        for path in (base / room).rglob("*.py")
        if "migrations" not in path.parts and not path.is_relative_to(base / "ivz/accounts")
    ]
    pages = [path for path in templates.rglob("*.*") if path.name != "help.html"]
    found = Counter(
        {
            str(path.relative_to(templates if path in pages else base)): len(
                NAMED.findall("\n".join(_texts(path)))
            )
            for path in code + pages
        }
    )
    assert +found == {name: number for name, (number, _) in BY_HAND.items()}

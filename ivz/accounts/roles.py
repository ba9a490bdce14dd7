"""Who may do what: one small table of roles and permissions. What is possible in which state is
decided by each app's rules.
"""

from enum import StrEnum
from typing import Protocol

from django.db import models


class Role(models.TextChoices):
    """What a user is in the cooperation; every user has exactly one."""

    COORDINATOR = "coordinator", "Regiocoördinator"
    SECRETARY = "secretary", "DVO-secretaris"
    FINANCE = "finance", "Medewerker financiën"
    CONTROLLER = "controller", "Controller"
    ADMINISTRATOR = "administrator", "Beheerder"


class Permission(StrEnum):
    """A kind of act, named for what it lets someone do."""

    EDIT_REGION = "edit_region"  # organisations, counts of inhabitants, sources, issuer's settings
    EDIT_RATES = "edit_rates"  # funds, rates, contribution years
    EDIT_DECISIONS = "edit_decisions"
    EDIT_AGREEMENTS = (
        "edit_agreements"  # agreements, rate proposals, decision notes and council letters
    )
    RECORD_CONSENT = "record_consent"  # what a college decided about a rate proposal
    READ_ALL_NOTES = "read_all_notes"
    EDIT_OWN_LETTERHEAD = "edit_own_letterhead"  # how letters of one's own municipality are headed
    EDIT_PORTFOLIOS = "edit_portfolios"  # people, offices, bodies, seats, portfolios
    EDIT_MEETINGS = (
        "edit_meetings"  # year cycle, meetings, agendas, annexes, bundles, decision lists
    )
    READ_CLOSED = "read_closed"  # closed items and annexes
    READ_SECRET = "read_secret"  # noqa: S105
    EDIT_PROJECTS = "edit_projects"  # safety agenda, projects, hours, budget, figures
    ISSUE = "issue"  # invoices, credit notes, payments
    READ_ALL_INVOICES = "read_all_invoices"
    READ_OWN_INVOICES = "read_own_invoices"
    READ_HISTORY = "read_history"
    READ_MAIL = "read_mail"
    MANAGE_USERS = "manage_users"


PERMISSIONS: dict[str, frozenset[Permission]] = {
    Role.COORDINATOR: frozenset(
        {
            Permission.EDIT_REGION,
            Permission.EDIT_RATES,
            Permission.EDIT_DECISIONS,
            Permission.EDIT_AGREEMENTS,
            Permission.RECORD_CONSENT,
            Permission.READ_ALL_NOTES,
            Permission.EDIT_PORTFOLIOS,
            Permission.EDIT_MEETINGS,
            Permission.READ_CLOSED,
            Permission.READ_SECRET,
            Permission.EDIT_PROJECTS,
            Permission.ISSUE,
            Permission.READ_ALL_INVOICES,
            Permission.READ_HISTORY,
            Permission.READ_MAIL,
        }
    ),
    Role.SECRETARY: frozenset(
        {
            Permission.EDIT_DECISIONS,
            Permission.RECORD_CONSENT,
            Permission.READ_ALL_NOTES,
            Permission.EDIT_PORTFOLIOS,
            Permission.EDIT_MEETINGS,
            Permission.READ_CLOSED,
            Permission.READ_SECRET,
        }
    ),
    Role.FINANCE: frozenset({Permission.READ_OWN_INVOICES, Permission.EDIT_OWN_LETTERHEAD}),
    Role.CONTROLLER: frozenset(
        {
            Permission.READ_ALL_INVOICES,
            Permission.READ_ALL_NOTES,
            Permission.READ_CLOSED,
            Permission.READ_HISTORY,
        }
    ),
    Role.ADMINISTRATOR: frozenset({Permission.MANAGE_USERS, Permission.READ_MAIL}),
}


class Actor(Protocol):
    """Whoever asks: a user, with a role."""

    def may(self, permission: Permission) -> bool: ...

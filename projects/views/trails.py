"""Breadcrumbs of the pages of this app."""

from django.urls import reverse

Trail = list[tuple[str, str]]


def budget_trail(*rest: tuple[str, str]) -> Trail:
    """Home, the budget, and what comes after it; the last one is this page."""
    trail = [
        ("Home", reverse("overview:home")),
        ("Begroting", reverse("projects:budget_home")),
        *rest,
    ]
    return [*trail[:-1], (trail[-1][0], "")]


def agenda_trail(*rest: tuple[str, str]) -> Trail:
    """Home, the safety agendas, and what comes after them; the last one is this page."""
    trail = [
        ("Home", reverse("overview:home")),
        ("Veiligheidsagenda", reverse("projects:agenda_list")),
        *rest,
    ]
    return [*trail[:-1], (trail[-1][0], "")]


def effort_trail(*rest: tuple[str, str]) -> Trail:
    """Home, the hours, and what comes after them; the last one is this page."""
    trail = [("Home", reverse("overview:home")), ("Inzet", reverse("projects:effort_home")), *rest]
    return [*trail[:-1], (trail[-1][0], "")]


def figure_trail(*rest: tuple[str, str]) -> Trail:
    """Home, the safety figures, and what comes after them; the last one is this page."""
    trail = [
        ("Home", reverse("overview:home")),
        ("Veiligheidscijfers", reverse("projects:indicator_list")),
        *rest,
    ]
    return [*trail[:-1], (trail[-1][0], "")]


def project_trail(*rest: tuple[str, str]) -> Trail:
    """Home, the projects, and what comes after them; the last one is this page."""
    trail = [
        ("Home", reverse("overview:home")),
        ("Projecten", reverse("projects:project_list")),
        *rest,
    ]
    return [*trail[:-1], (trail[-1][0], "")]

"""The crumbs above the pages of hours."""

from django.urls import reverse

Trail = list[tuple[str, str]]


def effort_trail(*rest: tuple[str, str]) -> Trail:
    """Home, the hours, and what comes after them; the last one is this page."""
    trail = [("Home", reverse("overview:home")), ("Inzet", reverse("projects:effort_home")), *rest]
    return [*trail[:-1], (trail[-1][0], "")]

"""The crumbs above the pages of the budget."""

from django.urls import reverse

from projects.effort.views.trails import Trail


def budget_trail(*rest: tuple[str, str]) -> Trail:
    """Home, the budget, and what comes after it; the last one is this page."""
    trail = [
        ("Home", reverse("overview:home")),
        ("Begroting", reverse("projects:budget_home")),
        *rest,
    ]
    return [*trail[:-1], (trail[-1][0], "")]

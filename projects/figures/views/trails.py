"""The crumbs above the pages of safety figures."""

from django.urls import reverse

from projects.effort.views.trails import Trail


def figure_trail(*rest: tuple[str, str]) -> Trail:
    """Home, the safety figures, and what comes after them; the last one is this page."""
    trail = [
        ("Home", reverse("overview:home")),
        ("Veiligheidscijfers", reverse("projects:indicator_list")),
        *rest,
    ]
    return [*trail[:-1], (trail[-1][0], "")]

"""The crumbs above the pages of projects."""

from django.urls import reverse

from projects.effort.views.trails import Trail


def project_trail(*rest: tuple[str, str]) -> Trail:
    """Home, the projects, and what comes after them; the last one is this page."""
    trail = [
        ("Home", reverse("overview:home")),
        ("Projecten", reverse("projects:project_list")),
        *rest,
    ]
    return [*trail[:-1], (trail[-1][0], "")]

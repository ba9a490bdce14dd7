"""The crumbs above the pages of the safety agenda."""

from django.urls import reverse

from projects.effort.views.trails import Trail


def agenda_trail(*rest: tuple[str, str]) -> Trail:
    """Home, the safety agendas, and what comes after them; the last one is this page."""
    trail = [
        ("Home", reverse("overview:home")),
        ("Veiligheidsagenda", reverse("projects:agenda_list")),
        *rest,
    ]
    return [*trail[:-1], (trail[-1][0], "")]

"""The crumbs above the pages of contribution years."""

from django.urls import reverse

from contributions.funds.views.trails import Trail, trail_below


def years_trail(*rest: tuple[str, str]) -> Trail:
    """Below the contribution years."""
    return trail_below(("Bijdragen", reverse("contributions:year_list")), *rest)


def year_trail(year: int, *rest: tuple[str, str]) -> Trail:
    """Below one year."""
    return years_trail((str(year), reverse("contributions:year_detail", args=[year])), *rest)

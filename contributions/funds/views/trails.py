"""The crumbs above a page about money, from home to the page itself."""

from django.urls import reverse

type Trail = list[tuple[str, str]]


def rates_trail(*rest: tuple[str, str]) -> Trail:
    """Below the rates."""
    return trail_below(("Tarieven", reverse("contributions:rate_list")), *rest)


def trail_below(*crumbs: tuple[str, str]) -> Trail:
    return [("Home", reverse("overview:home")), *crumbs]

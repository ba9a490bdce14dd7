"""The search box of every page."""

from django.http import HttpResponse
from django.shortcuts import redirect, render

from ivz.overview.reports.search import exact_hit, search
from ivz.web.searching import Wanted

MOST_CHARACTERS = 100


def search_page(request) -> HttpResponse:
    """What the typed text finds; the number of a paper leads straight to it."""
    text = " ".join(request.GET.get("q", "").replace("\x00", " ").split())
    groups, problem = [], ""
    if len(text) > MOST_CHARACTERS:
        problem = f"Gebruik hoogstens {MOST_CHARACTERS} tekens."
    elif len(text) == 1:
        problem = "Gebruik minstens twee tekens."
    elif text:
        wanted = Wanted(text, request.user, request.today)
        exact = exact_hit(wanted)
        if exact is not None:
            return redirect(exact)
        groups = search(wanted)
    context = {
        "text": text[:MOST_CHARACTERS],
        "groups": groups,
        "problem": problem,
        "trail": [("Home", "/"), ("Zoeken", "")],
    }
    return render(request, "overview/search.html", context)

"""The search box of every page."""

from django.http import HttpResponse
from django.shortcuts import redirect, render

from ivz.overview.reports.search import exact_invoice, search

MOST_CHARACTERS = 100


def search_page(request) -> HttpResponse:
    """What the typed text finds; the number of an invoice leads straight to it."""
    text = " ".join(request.GET.get("q", "").replace("\x00", " ").split())
    groups, problem = [], ""
    if len(text) > MOST_CHARACTERS:
        problem = f"Gebruik hoogstens {MOST_CHARACTERS} tekens."
    elif len(text) == 1:
        problem = "Gebruik minstens twee tekens."
    elif text:
        invoice = exact_invoice(text, request.user)
        if invoice is not None:
            return redirect(invoice)
        groups = search(text, request.user, request.today)
    context = {
        "text": text[:MOST_CHARACTERS],
        "groups": groups,
        "problem": problem,
        "trail": [("Home", "/"), ("Zoeken", "")],
    }
    return render(request, "overview/search.html", context)

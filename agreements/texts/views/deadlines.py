"""Deadlines of agreements as a list and as a calendar, and two versions of a text beside each
other.
"""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from agreements.texts.calculation.comparison import (
    CHANGE_WORDS,
    Change,
    Row,
    Version,
    compare,
    tally,
)
from agreements.texts.enums import PassageKind, TextState
from agreements.texts.filters import CompareForm, DeadlineFilter
from agreements.texts.models import Agreement
from agreements.texts.reports.deadlines import MONTHS_BACK, deadlines
from agreements.texts.tables.agreements import DeadlineTable
from agreements.texts.views.access import agreements_trail
from ivz.web.calendars import Event, calendar_response, calendar_view
from ivz.web.lists import Download, list_page

CHANGE_TONES = {
    Change.SAME: "neutral",
    Change.CHANGED: "warning",
    Change.MOVED: "neutral",
    Change.MOVED_AND_CHANGED: "warning",
    Change.NEW: "valid",
    Change.GONE: "error",
}


@require_safe
def deadline_list(request: HttpRequest) -> HttpResponse:
    """The coming days of all agreements, three years ahead."""
    key = getattr(request.user, "calendar_key", "")
    feed = (
        request.build_absolute_uri(reverse("agreements:deadline_feed", args=[key])) if key else ""
    )
    return list_page(
        request,
        template="agreements/texts/deadline_list.html",
        table_class=DeadlineTable,
        filter_class=DeadlineFilter,
        queryset=deadlines(request.today),
        caption="Termijnen van overeenkomsten",
        count_words=("termijn", "termijnen"),
        downloads=Download(name="termijnen-overeenkomsten"),
        context={
            "title": "Termijnen van overeenkomsten",
            "trail": agreements_trail(("Termijnen", "")),
            "feed": feed,
            "intro": (
                "Wat er de komende drie jaar aankomt: ondertekenen, verlengen, opzeggen en aflopen."
            ),
        },
    )


@calendar_view
def deadline_feed(request: HttpRequest) -> HttpResponse:
    """The same days for a calendar program, with a year that is past."""
    events = [
        Event(
            uid=f"{deadline.uid}@overeenkomsten.ivz",
            day=deadline.day,
            title=deadline.title,
            description=deadline.explanation,
            url=request.build_absolute_uri(deadline.agreement.get_absolute_url()),
        )
        for deadline in deadlines(request.today, months_back=MONTHS_BACK)
    ]
    return calendar_response(
        request, "Termijnen van overeenkomsten", events, file_name="termijnen-overeenkomsten"
    )


@require_safe
def agreement_compare(request: HttpRequest) -> HttpResponse:
    """Two texts article by article."""
    with_text = Agreement.objects.exclude(text_state=TextState.MISSING).order_by("signed_on", "key")
    form = CompareForm(request.GET, choices=[(row.key, _name(row)) for row in with_text])
    old = new = None
    if form.is_valid():
        by_key = {row.key: row for row in with_text.prefetch_related("articles")}
        old, new = by_key.get(form.cleaned_data["oud"]), by_key.get(form.cleaned_data["nieuw"])
    rows = compare(_versions(old), _versions(new)) if old and new else ()
    counted = tally(rows)
    only_changed = form.is_valid() and form.cleaned_data["verschil"]
    context = {
        "title": "Twee teksten vergelijken",
        "trail": agreements_trail(("Vergelijken", "")),
        "form": form,
        "old": old,
        "new": new,
        "too_few": len(with_text) < 2,
        "are_summaries": (
            bool(old and new) and TextState.SUMMARY in (old.text_state, new.text_state)
        ),
        "rows": [_shown(row) for row in rows if not (only_changed and row.change == Change.SAME)],
        "counts": [(CHANGE_WORDS[change], number) for change, number in counted.items() if number],
    }
    return render(request, "agreements/texts/agreement_compare.html", context)


def _name(agreement: Agreement) -> str:
    year = f" ({agreement.signed_on.year})" if agreement.signed_on else ""
    return f"{agreement.title}{year}"[:120]


def _versions(agreement: Agreement) -> list[Version]:
    """The articles, definitions and annexes in order; recitals and closing words are
    not compared.
    """
    kinds = {PassageKind.ARTICLE, PassageKind.DEFINITION, PassageKind.ANNEX}
    return [
        Version(row.number, row.heading, row.text)
        for row in agreement.articles.all()
        if row.kind in kinds
    ]


def _shown(row: Row) -> dict:
    return {"row": row, "word": CHANGE_WORDS[row.change], "tone": CHANGE_TONES[row.change]}

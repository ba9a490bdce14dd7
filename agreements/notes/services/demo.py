"""What the demo's rate proposal has beside its fixtures: the notes to the colleges and the letters
to the councils, made once.
"""

import datetime as dt
from collections.abc import Callable

from agreements.notes.enums import NoteKind
from agreements.notes.models import NoteText
from agreements.notes.services.runs import start_notes
from ivz.accounts.demo import Say
from ivz.accounts.models import User
from ivz.core.refusal import Refused

PROPOSAL = "ivz-2028"
DAYS = {NoteKind.DECISION_NOTE: dt.date(2025, 11, 4), NoteKind.COUNCIL_LETTER: dt.date(2025, 12, 2)}


def send_demo_notes(by: User, today: dt.date, say: Say, *, seal: Callable[[int], object]) -> None:
    """Makes the papers of the demo that are not there yet, finishing what was cut short, and says
    how many are new. `seal` makes the papers of a run.
    """
    made = 0
    for kind, day in DAYS.items():
        text = (
            NoteText.objects.filter(proposal__key=PROPOSAL, kind=kind)
            .select_related("proposal")
            .first()
        )
        if text is None:
            continue
        run = text.runs.filter(finished_at__isnull=True).first()
        if run is None and not text.runs.exists():
            try:
                run = start_notes(text=text, by=by, day=day, today=today)
            except (
                Refused
            ):  # somebody has changed the proposal since: the demo goes on without these papers
                continue
        if run is not None:
            seal(run.pk)
            made += run.notes.count()
    if made:
        say(f"Collegevoorstellen en raadsbrieven bij {PROPOSAL} gemaakt: {made}.")

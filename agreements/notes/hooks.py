"""What notes hand in to the rooms below: checks of the archive, and themselves and letterheads on
the sheet of a municipality.
"""

from agreements.notes.reports.municipality import letterhead_of, notes_of
from agreements.notes.services import archive_checks  # noqa: F401
from ivz.region.sheet import sheet_ties
from ivz.web import navigation
from ivz.web.parts import Part

sheet_ties.register(Part(30, "agreements/notes/_made.html", lambda _, asked: notes_of(asked)))
sheet_ties.register(
    Part(50, "agreements/notes/_letterhead.html", lambda _, asked: letterhead_of(asked))
)
navigation.AGREEMENTS.register(navigation.Entry(20, "Nota's en brieven", "agreements:note_list"))

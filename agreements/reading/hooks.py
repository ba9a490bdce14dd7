"""What reading hands in to the rooms below: the text that waits at an agreement."""

from agreements.reading.reports import text_to_review
from agreements.texts.reports.additions import waiting

waiting.register(text_to_review)

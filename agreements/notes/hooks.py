"""What notes hand in to the rooms below: checks of the archive."""

from agreements.notes.services import archive_checks  # noqa: F401

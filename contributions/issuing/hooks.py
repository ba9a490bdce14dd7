"""What issuing hands in to the rooms below: checks of the archive."""

from contributions.issuing.services import archive_checks  # noqa: F401

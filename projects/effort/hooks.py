"""What hours hand in to the rooms below: the page of what an article asks of a municipality."""

from projects.effort.reports import ruled_pages  # noqa: F401

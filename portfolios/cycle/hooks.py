"""What the year cycle hands in to the rooms below: what waits around meetings."""

from ivz.web.parts import Finder, waiting
from portfolios.cycle.reports.waiting import meeting_tasks

waiting.register(Finder(60, lambda asked: meeting_tasks(asked.day, asked.today)))

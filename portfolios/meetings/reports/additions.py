"""What the subjects above add to the page of a meeting."""

from collections.abc import Callable, Iterable

from ivz.accounts.roles import Actor
from ivz.core.registry import Registry
from portfolios.meetings.models.meetings import Meeting

type Buttons = Callable[[Actor, Meeting], Iterable[tuple[str, str]]]
"""What else can be opened from a meeting by who looks: the words of a button and its address."""

type DayWarnings = Callable[[Meeting], Iterable[str]]
"""What speaks against the day of a meeting that is still to come: one sentence each."""

buttons: Registry[Buttons] = Registry("button of meetings")
day_warnings: Registry[DayWarnings] = Registry("warning about the day of a meeting")

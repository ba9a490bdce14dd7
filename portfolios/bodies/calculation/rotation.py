"""When a member who rotates makes place for the next one: arithmetic on days."""

import datetime as dt


def turn_ends(since: dt.date, years: int) -> dt.date:
    """The day on which the time of a member who sits since `since` is over; 29 February becomes 1
    March where a year has none.
    """
    try:
        return since.replace(year=since.year + years)
    except ValueError:
        return dt.date(since.year + years, 3, 1)


def is_turn_over(since: dt.date, years: int, day: dt.date) -> bool:
    """Whether the member's time is over on `day`."""
    return turn_ends(since, years) <= day

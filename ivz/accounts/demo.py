"""What a demo has beside the reference data: made in steps that the subjects hand in."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from ivz.accounts.models import User
from ivz.accounts.roles import Role
from ivz.core.registry import Shelf

type Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class DemoStep:
    """Something that somebody with `role` does on a demo; a second time changes nothing.

    `option` makes `--no-<option>` of it, with `option_help`; a step is left out as well without
    those that it `needs`. `made` says in words what a reader must be told when it is not made.
    """

    place: int
    role: Role
    run: Callable[[User, dt.date, Say], None]
    option: str = ""
    option_help: str = ""
    needs: tuple[str, ...] = ()
    made: str = ""


demo_steps: Shelf[DemoStep] = Shelf("step of the demo")

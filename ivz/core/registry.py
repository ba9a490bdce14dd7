"""Where higher floors hand in what a lower one asks without knowing them."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Protocol


class Registry[T]:
    """Guards, links, parts of a page, checks: handed in by the subjects above, asked from below.

    A subject hands in from its `hooks` module. What comes first is asked first.
    """

    def __init__(self, what: str) -> None:
        """`what` says in words what is kept here: a mistake is told with it."""
        self._what = what
        self._items: dict[str, T] = {}

    def register(self, item: T, name: str = "") -> T:
        """Hand in `item`; without a name it is called as its module and itself are.

        Raises:
            ValueError: something was handed in under that name already.
        """
        key = name or f"{getattr(item, '__module__', '')}.{getattr(item, '__qualname__', item)}"
        if key in self._items:
            raise ValueError(f"There is a {self._what} {key} already.")
        self._items[key] = item
        return item

    def named(self, name: str) -> Callable[[T], T]:
        """A decorator that hands in under `name`."""
        return lambda item: self.register(item, name)

    def get(self, name: str) -> T:
        """What was handed in as `name`.

        Raises:
            LookupError: nothing was.
        """
        if name not in self._items:
            raise LookupError(f"No {self._what} {name} is registered.")
        return self._items[name]

    def find(self, name: str, default: T) -> T:
        """What was handed in as `name`, or `default`."""
        return self._items.get(name, default)

    @contextmanager
    def lent(self, item: T, name: str = "") -> Iterator[None]:
        """Hand in `item` for a while, as a test does."""
        kept = dict(self._items)
        self.register(item, name)
        try:
            yield
        finally:
            self._items = kept

    def items(self) -> Iterator[tuple[str, T]]:
        """Each with the name that it was handed in under."""
        return iter(tuple(self._items.items()))

    def __iter__(self) -> Iterator[T]:
        return iter(tuple(self._items.values()))


class Placed(Protocol):
    """Something with a place among others of its kind."""

    @property
    def place(self) -> int: ...


class Shelf[T: Placed](Registry[T]):
    """A registry that is read in the order of places, whatever was handed in first. No two stand on
    one place.
    """

    def register(self, item: T, name: str = "") -> T:
        """Hand in `item`, called after its place.

        Raises:
            ValueError: something stands on that place already.
        """
        return super().register(item, name or f"on place {item.place}")

    def __iter__(self) -> Iterator[T]:
        return iter(sorted(super().__iter__(), key=lambda item: item.place))

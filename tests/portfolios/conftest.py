"""Fixtures of bundles: a meeting with awkward papers, and what binds them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from ivz.accounts.models import User
from portfolios.bundles.services.binding import Bound, Choices
from tests.factories.bundles import ONE_SIDED, Papers, bind_papers, build_papers


@pytest.fixture
def papers(secretary: User) -> Papers:
    return build_papers(secretary)


@pytest.fixture
def bound(papers: Papers, tmp_path: Path) -> Callable[..., tuple[bytes, Bound]]:
    """Binds the papers and gives the bytes with what stands where."""

    def make_it(choices: Choices = ONE_SIDED, *, public: bool = False) -> tuple[bytes, Bound]:
        return bind_papers(papers, choices, tmp_path, public=public)

    return make_it

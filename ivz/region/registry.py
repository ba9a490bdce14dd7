"""Where the apps above say why an organisation must stay as it is; the region itself knows nothing
of what hangs on it.
"""

from collections.abc import Callable

from ivz.core.registry import Registry
from ivz.region.models import Organisation

type ExistenceCheck = Callable[[Organisation], str | None]
"""Gets an organisation as it would become (not saved).

A Dutch sentence says why its kind or term cannot be that.
"""

existence_checks: Registry[ExistenceCheck] = Registry("check of the existence of organisations")


def why_not_change_existence(organisation: Organisation) -> str | None:
    """The first reason why an organisation cannot become what `organisation` is now in memory."""
    return next((reason for check in existence_checks if (reason := check(organisation))), None)

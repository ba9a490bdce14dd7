"""What every template knows."""

from django.conf import settings
from django.http import HttpRequest


def site(request: HttpRequest) -> dict[str, object]:
    """The name of the application and whether this is a demo."""
    return {"site_name": "Platform IVZ", "demo": settings.DEMO}

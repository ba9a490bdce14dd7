"""The request as our middleware leaves it, for annotations; Django's own type knows nothing of what
they add.
"""

import datetime as dt

from django.http import HttpRequest
from django_htmx.middleware import HtmxDetails


class PageRequest(HttpRequest):
    """`as_of` is the day the page is about: None when what was asked is no day (`dated` keeps those
    from the view).
    """

    today: dt.date
    as_of: dt.date | None
    htmx: HtmxDetails

"""Which fund a page is about."""

from django.http import Http404, HttpRequest

from contributions.funds.models import Fund


def current_fund(request: HttpRequest) -> Fund:
    """The fund that the pages are about: the first one. Further funds can come by `?fonds=`, here
    and nowhere else.
    """
    fund = Fund.objects.select_related("gate_source").first()
    if fund is None:
        raise Http404("Er is nog geen fonds.")
    return fund

"""Writes into the audit trail who made a change."""

from pghistory import middleware


class HistoryMiddleware(middleware.HistoryMiddleware):
    """Adds the user's name to the context of every change made in a request; the name stays when
    the user goes.
    """

    def get_context(self, request):
        context = super().get_context(request)
        if request.user.is_authenticated:
            context["by"] = str(request.user)
        return context

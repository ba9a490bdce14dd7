"""Addresses of the year cycle and of calendars."""

from django.urls import path

from portfolios.cycle.views import calendars
from portfolios.cycle.views import past as cycle_past
from portfolios.cycle.views import plan as cycle_plan
from portfolios.cycle.views import settings as cycle_settings
from portfolios.cycle.views import years as cycle

urlpatterns = [
    path("vergaderingen/jaarcyclus/", cycle.cycle_now, name="cycle_now"),
    path("vergaderingen/jaarcyclus/normen/", cycle_settings.norm_list, name="norm_list"),
    path("vergaderingen/jaarcyclus/normen/nieuw/", cycle_settings.norm_new, name="norm_new"),
    path("vergaderingen/jaarcyclus/normen/<int:pk>/", cycle_settings.norm_edit, name="norm_edit"),
    path("vergaderingen/jaarcyclus/patronen/", cycle_settings.pattern_list, name="pattern_list"),
    path(
        "vergaderingen/jaarcyclus/patronen/<slug:code>/",
        cycle_settings.pattern_edit,
        name="pattern_edit",
    ),
    path(
        "vergaderingen/jaarcyclus/vergadervrij/",
        cycle_settings.closed_period_list,
        name="closed_period_list",
    ),
    path(
        "vergaderingen/jaarcyclus/vergadervrij/nieuw/",
        cycle_settings.closed_period_new,
        name="closed_period_new",
    ),
    path(
        "vergaderingen/jaarcyclus/vergadervrij/<int:pk>/",
        cycle_settings.closed_period_edit,
        name="closed_period_edit",
    ),
    path(
        "vergaderingen/jaarcyclus/vergadervrij/<int:pk>/verwijderen/",
        cycle_settings.closed_period_remove,
        name="closed_period_remove",
    ),
    path("vergaderingen/jaarcyclus/<int:year>/", cycle.cycle_year_page, name="cycle_year"),
    path("vergaderingen/jaarcyclus/<int:year>/data/", cycle.cycle_days, name="cycle_days"),
    path("vergaderingen/jaarcyclus/<int:year>/gehouden/", cycle_past.cycle_past, name="cycle_past"),
    path(
        "vergaderingen/jaarcyclus/<int:year>/voorstel/",
        cycle_plan.cycle_propose,
        name="cycle_propose",
    ),
    path("vergaderingen/jaarcyclus/<int:year>/jaarkalender.pdf", cycle.cycle_pdf, name="cycle_pdf"),
    path("vergaderingen/agendas/", calendars.calendar_feeds, name="calendar_feeds"),
    path(
        "vergaderingen/agendas/<str:key>/<slug:code>.ics",
        calendars.calendar_feed,
        name="calendar_feed",
    ),
    path("vergaderingen/<slug:key>/vergadering.ics", calendars.meeting_event, name="meeting_event"),
]

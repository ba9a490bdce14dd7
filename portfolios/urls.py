"""Addresses of bodies, people, portfolios, the year cycle, meetings, and what they decide."""

from django.urls import path

from portfolios.views import (
    agendas,
    annexes,
    attendance,
    bodies,
    bundles,
    calendars,
    cycle,
    cycle_past,
    cycle_plan,
    cycle_settings,
    decisions,
    distribution,
    meetings,
    outcomes,
    people,
    portfolios,
    removals,
)

app_name = "portfolios"
urlpatterns = [
    path("besluiten/", decisions.decision_list, name="decision_list"),
    path("besluiten/nieuw/", decisions.decision_new, name="decision_new"),
    path("besluiten/<int:pk>/", decisions.decision_detail, name="decision_detail"),
    path("besluiten/<int:pk>/wijzigen/", decisions.decision_edit, name="decision_edit"),
    path("organen/", bodies.body_list, name="body_list"),
    path("organen/nieuw/", bodies.body_new, name="body_new"),
    path("organen/zetels/<int:pk>/", bodies.seat_edit, name="seat_edit"),
    path("organen/zetels/<int:pk>/verwijderen/", removals.seat_remove, name="seat_remove"),
    path("organen/<slug:code>/", bodies.body_detail, name="body_detail"),
    path("organen/<slug:code>/wijzigen/", bodies.body_edit, name="body_edit"),
    path("organen/<slug:code>/zetels/nieuw/", bodies.seat_new, name="seat_new"),
    # people
    path("bestuurders/", people.person_list, name="person_list"),
    path("bestuurders/nieuw/", people.person_new, name="person_new"),
    path("bestuurders/<int:pk>/", people.person_detail, name="person_detail"),
    path("bestuurders/<int:pk>/wijzigen/", people.person_edit, name="person_edit"),
    path("bestuurders/<int:pk>/verwijderen/", removals.person_remove, name="person_remove"),
    path("bestuurders/<int:pk>/ambten/nieuw/", people.office_new, name="office_new"),
    path("bestuurders/ambten/<int:pk>/", people.office_edit, name="office_edit"),
    path("bestuurders/ambten/<int:pk>/verwijderen/", removals.office_remove, name="office_remove"),
    path(
        "bestuurders/ambten/<int:pk>/overnemen/", people.office_take_over, name="office_take_over"
    ),
    # portfolios
    path("portefeuilles/", distribution.portfolio_list, name="portfolio_list"),
    path("portefeuilles/verdeling/", distribution.distribution_page, name="distribution"),
    path("portefeuilles/verdeling.pdf", distribution.distribution_pdf, name="distribution_pdf"),
    path("portefeuilles/vergelijken/", distribution.portfolio_compare, name="portfolio_compare"),
    path("portefeuilles/open/", distribution.portfolio_coverage, name="portfolio_coverage"),
    path("portefeuilles/nieuw/", portfolios.portfolio_new, name="portfolio_new"),
    path("portefeuilles/<int:pk>/", portfolios.portfolio_detail, name="portfolio_detail"),
    path("portefeuilles/<int:pk>/wijzigen/", portfolios.portfolio_edit, name="portfolio_edit"),
    path("portefeuilles/<int:pk>/verwijderen/", removals.portfolio_remove, name="portfolio_remove"),
    path("portefeuilles/<int:pk>/naam/", portfolios.portfolio_rename, name="portfolio_rename"),
    path("portefeuilles/<int:pk>/houders/nieuw/", portfolios.holding_new, name="holding_new"),
    path("portefeuilles/houders/<int:pk>/", portfolios.holding_edit, name="holding_edit"),
    path(
        "portefeuilles/houders/<int:pk>/verwijderen/",
        removals.holding_remove,
        name="holding_remove",
    ),
    # meetings; a fixed word goes above the keys
    path("vergaderingen/", meetings.meeting_list, name="meeting_list"),
    path("vergaderingen/nieuw/", meetings.meeting_new, name="meeting_new"),
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
    path("vergaderingen/acties/", outcomes.action_list, name="action_list"),
    path("vergaderingen/acties/<int:pk>/", outcomes.action_edit, name="action_edit"),
    path("vergaderingen/<slug:key>/", meetings.meeting_detail, name="meeting_detail"),
    path("vergaderingen/<slug:key>/vergadering.ics", calendars.meeting_event, name="meeting_event"),
    path("vergaderingen/<slug:key>/openbaar/", meetings.meeting_public, name="meeting_public"),
    path("vergaderingen/<slug:key>/wijzigen/", meetings.meeting_edit, name="meeting_edit"),
    path("vergaderingen/<slug:key>/stand/", meetings.meeting_state, name="meeting_state"),
    path("vergaderingen/<slug:key>/aanwezigheid/", attendance.attendance, name="attendance"),
    path("vergaderingen/<slug:key>/agenda/", agendas.agenda_edit, name="agenda_edit"),
    path(
        "vergaderingen/<slug:key>/agenda/vaste-punten/",
        agendas.agenda_standing,
        name="agenda_standing",
    ),
    path("vergaderingen/<slug:key>/punten/nieuw/", agendas.item_new, name="item_new"),
    path("vergaderingen/<slug:key>/punten/<int:pk>/", agendas.item_detail, name="item_detail"),
    path("vergaderingen/<slug:key>/punten/<int:pk>/wijzigen/", agendas.item_edit, name="item_edit"),
    path(
        "vergaderingen/<slug:key>/punten/<int:pk>/verwijderen/",
        agendas.item_remove,
        name="item_remove",
    ),
    path(
        "vergaderingen/<slug:key>/punten/<int:pk>/doorschuiven/",
        agendas.item_carry,
        name="item_carry",
    ),
    path(
        "vergaderingen/<slug:key>/punten/<int:pk>/uitkomst/",
        outcomes.item_outcome,
        name="item_outcome",
    ),
    path(
        "vergaderingen/<slug:key>/punten/<int:pk>/besluit/",
        outcomes.item_decision,
        name="item_decision",
    ),
    path(
        "vergaderingen/<slug:key>/punten/<int:pk>/bijlagen/nieuw/",
        annexes.annex_new,
        name="annex_new",
    ),
    path("vergaderingen/<slug:key>/bijlagen/<int:pk>/", annexes.annex_detail, name="annex_detail"),
    path(
        "vergaderingen/<slug:key>/bijlagen/<int:pk>/wijzigen/",
        annexes.annex_edit,
        name="annex_edit",
    ),
    path(
        "vergaderingen/<slug:key>/bijlagen/<int:pk>/versie/",
        annexes.annex_version,
        name="annex_version",
    ),
    path(
        "vergaderingen/<slug:key>/bijlagen/<int:pk>/bestand/", annexes.annex_file, name="annex_file"
    ),
    path(
        "vergaderingen/<slug:key>/bijlagen/<int:pk>/verplaatsen/",
        annexes.annex_move,
        name="annex_move",
    ),
    path("vergaderingen/<slug:key>/acties/nieuw/", outcomes.action_new, name="action_new"),
    path(
        "vergaderingen/<slug:key>/besluitenlijst/",
        outcomes.meeting_decisions,
        name="meeting_decisions",
    ),
    path(
        "vergaderingen/<slug:key>/besluitenlijst.pdf",
        outcomes.meeting_decisions_pdf,
        name="meeting_decisions_pdf",
    ),
    path(
        "vergaderingen/<slug:key>/besluitenlijst-openbaar.pdf",
        outcomes.meeting_decisions_public,
        name="meeting_decisions_public",
    ),
    path("vergaderingen/<slug:key>/bundel/", bundles.bundle_list, name="bundle_list"),
    path("vergaderingen/<slug:key>/bundel/nieuw/", bundles.bundle_new, name="bundle_new"),
    path("vergaderingen/<slug:key>/bundel/<int:pk>/", bundles.bundle_detail, name="bundle_detail"),
    path(
        "vergaderingen/<slug:key>/bundel/<int:pk>/bundel.pdf", bundles.bundle_pdf, name="bundle_pdf"
    ),
    path(
        "vergaderingen/<slug:key>/bundel/<int:pk>/bestanden.zip",
        bundles.bundle_zip,
        name="bundle_zip",
    ),
    path(
        "vergaderingen/<slug:key>/bundel/<int:pk>/verstuurd/",
        bundles.bundle_send,
        name="bundle_send",
    ),
    path(
        "vergaderingen/<slug:key>/bundel/<int:pk>/weggooien/",
        bundles.bundle_drop,
        name="bundle_drop",
    ),
    path(
        "vergaderingen/<slug:key>/bundel/<int:pk>/opnieuw/",
        bundles.bundle_retry,
        name="bundle_retry",
    ),
]

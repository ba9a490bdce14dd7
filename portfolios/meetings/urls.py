"""Addresses of meetings, their agendas and annexes."""

from django.urls import path

from portfolios.meetings.views import agendas, annexes, attendance, meetings

urlpatterns = [
    path("vergaderingen/", meetings.meeting_list, name="meeting_list"),
    path("vergaderingen/nieuw/", meetings.meeting_new, name="meeting_new"),
    path("vergaderingen/<slug:key>/", meetings.meeting_detail, name="meeting_detail"),
    path("vergaderingen/<slug:key>/openbaar/", meetings.meeting_public, name="meeting_public"),
    path("vergaderingen/<slug:key>/wijzigen/", meetings.meeting_edit, name="meeting_edit"),
    path("vergaderingen/<slug:key>/verstuurd/", meetings.meeting_send, name="meeting_send"),
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
]

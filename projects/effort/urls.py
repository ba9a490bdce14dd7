"""Addresses of hours, expert groups and roles."""

from django.urls import path

from projects.effort.views import edits as effort_edits
from projects.effort.views import effort

urlpatterns = [
    path("inzet/", effort.effort_home, name="effort_home"),
    path("inzet/taken/", effort.role_list, name="role_list"),
    path("inzet/taken/nieuw/", effort_edits.role_edit, name="role_add"),
    path("inzet/taken/groep/nieuw/", effort_edits.group_add, name="group_add"),
    path("inzet/taken/<int:pk>/wijzigen/", effort_edits.role_edit, name="role_edit"),
    path("inzet/samen/", effort_edits.delivery_list, name="delivery_list"),
    path("inzet/samen/nieuw/", effort_edits.delivery_edit, name="delivery_add"),
    path("inzet/samen/<int:pk>/wijzigen/", effort_edits.delivery_edit, name="delivery_edit"),
    path("inzet/urentabel/", effort_edits.scale_list, name="scale_list"),
    path("inzet/urentabel/nieuw/", effort_edits.scale_add, name="scale_add"),
    path(
        "inzet/afkoop/<int:pk>/intrekken/", effort_edits.buy_off_withdraw, name="buy_off_withdraw"
    ),
    path("inzet/<int:year>/", effort.effort_year, name="effort_year"),
    path("inzet/<int:year>.pdf", effort.effort_pdf, name="effort_pdf"),
    path("inzet/<int:year>/<slug:slug>/", effort.effort_municipality, name="effort_municipality"),
    path(
        "inzet/<int:year>/<slug:slug>/afspraak/", effort_edits.agreement_add, name="agreement_add"
    ),
    path("inzet/<int:year>/<slug:slug>/gesprek/", effort_edits.talk_edit, name="talk_edit"),
    path("inzet/<int:year>/<slug:slug>/afkopen/", effort_edits.buy_off_page, name="buy_off"),
]

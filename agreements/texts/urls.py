"""Addresses of agreements."""

from django.urls import path

from agreements.texts.views import agreements, articles, deadlines, parties

urlpatterns = [
    path("overeenkomsten/", agreements.agreement_list, name="agreement_list"),
    path("overeenkomsten/nieuw/", agreements.agreement_new, name="agreement_new"),
    path("overeenkomsten/geldend/", agreements.binding_list, name="binding_list"),
    path("overeenkomsten/vergelijken/", deadlines.agreement_compare, name="agreement_compare"),
    path("overeenkomsten/termijnen/", deadlines.deadline_list, name="deadline_list"),
    path("overeenkomsten/agenda/<str:key>.ics", deadlines.deadline_feed, name="deadline_feed"),
    path("overeenkomsten/<slug:key>/", agreements.agreement_detail, name="agreement_detail"),
    path("overeenkomsten/<slug:key>/wijzigen/", agreements.agreement_edit, name="agreement_edit"),
    path(
        "overeenkomsten/<slug:key>/overeenkomst.pdf", agreements.agreement_pdf, name="agreement_pdf"
    ),
    path("overeenkomsten/<slug:key>/datum-toevoegen/", articles.date_add, name="date_add"),
    path(
        "overeenkomsten/<slug:key>/datums/<int:pk>/wijzigen/", articles.date_edit, name="date_edit"
    ),
    path(
        "overeenkomsten/<slug:key>/datums/<int:pk>/weghalen/",
        articles.date_remove,
        name="date_remove",
    ),
    path(
        "overeenkomsten/<slug:key>/artikelen/toevoegen/", articles.article_add, name="article_add"
    ),
    path(
        "overeenkomsten/<slug:key>/artikelen/<int:pk>/wijzigen/",
        articles.article_edit,
        name="article_edit",
    ),
    path(
        "overeenkomsten/<slug:key>/artikelen/<int:pk>/weghalen/",
        articles.article_remove,
        name="article_remove",
    ),
    path(
        "overeenkomsten/<slug:key>/artikelen/<int:pk>/regelt/", articles.rule_add, name="rule_add"
    ),
    path(
        "overeenkomsten/<slug:key>/verbanden/<int:pk>/weghalen/",
        articles.rule_remove,
        name="rule_remove",
    ),
    path("overeenkomsten/<slug:key>/partijen/toevoegen/", parties.party_add, name="party_add"),
    path(
        "overeenkomsten/<slug:key>/partijen/ondertekenen/",
        parties.parties_sign,
        name="parties_sign",
    ),
    path(
        "overeenkomsten/<slug:key>/partijen/<int:pk>/wijzigen/",
        parties.party_edit,
        name="party_edit",
    ),
    path(
        "overeenkomsten/<slug:key>/partijen/<int:pk>/weghalen/",
        parties.party_remove,
        name="party_remove",
    ),
    path(
        "overeenkomsten/<slug:key>/partijen/<int:pk>/ondertekenen/",
        parties.party_sign,
        name="party_sign",
    ),
    path(
        "overeenkomsten/<slug:key>/partijen/<int:pk>/ondertekening-intrekken/",
        parties.party_unsign,
        name="party_unsign",
    ),
    path(
        "overeenkomsten/<slug:key>/partijen/<int:pk>/exemplaar.pdf",
        parties.party_copy,
        name="party_copy",
    ),
    path(
        "overeenkomsten/<slug:key>/partijen/<int:pk>/opzeggen/",
        parties.party_notice,
        name="party_notice",
    ),
    path(
        "overeenkomsten/<slug:key>/partijen/<int:pk>/opzegging-intrekken/",
        parties.party_unnotice,
        name="party_unnotice",
    ),
    path(
        "overeenkomsten/<slug:key>/partijen/<int:pk>/vertrek/",
        parties.party_leaving,
        name="party_leaving",
    ),
]

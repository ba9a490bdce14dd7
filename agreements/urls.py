"""Addresses of agreements, rate proposals, notes and letters."""

from django.urls import URLPattern, URLResolver, path, register_converter

from agreements.views import (
    agreements,
    articles,
    calculator,
    consents,
    deadlines,
    letterheads,
    note_addresses,
    note_runs,
    note_texts,
    notes,
    parties,
    proposal_steps,
    proposals,
    texts,
)

app_name = "agreements"
register_converter(note_addresses.KindConverter, "note_kind")
register_converter(note_addresses.SectionConverter, "note_section")
urlpatterns: list[URLPattern | URLResolver] = [
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
    path("overeenkomsten/<slug:key>/tekst/inlezen/", texts.text_upload, name="text_upload"),
    path("overeenkomsten/<slug:key>/tekst/<int:pk>/", texts.text_review, name="text_review"),
    path(
        "overeenkomsten/<slug:key>/tekst/<int:pk>/niet-gebruiken/",
        texts.text_drop,
        name="text_drop",
    ),
    path("tarieven/voorstellen/", proposals.proposal_list, name="proposal_list"),
    path("tarieven/voorstellen/nieuw/", proposals.proposal_new, name="proposal_new"),
    path("tarieven/voorstellen/rekenen/", calculator.calculator, name="calculator"),
    path("tarieven/voorstellen/<slug:key>/", proposals.proposal_detail, name="proposal_detail"),
    path(
        "tarieven/voorstellen/<slug:key>/wijzigen/", proposals.proposal_edit, name="proposal_edit"
    ),
    path(
        "tarieven/voorstellen/<slug:key>/gevolgen.<str:kind>",
        proposals.proposal_effect_file,
        name="proposal_effect",
    ),
    path(
        "tarieven/voorstellen/<slug:key>/voorleggen/",
        proposal_steps.proposal_submit,
        name="proposal_submit",
    ),
    path(
        "tarieven/voorstellen/<slug:key>/vaststellen/",
        proposal_steps.proposal_adopt,
        name="proposal_adopt",
    ),
    path(
        "tarieven/voorstellen/<slug:key>/besluit-intrekken/",
        proposal_steps.proposal_reopen,
        name="proposal_reopen",
    ),
    path(
        "tarieven/voorstellen/<slug:key>/intrekken/",
        proposal_steps.proposal_withdraw,
        name="proposal_withdraw",
    ),
    path(
        "tarieven/voorstellen/<slug:key>/colleges/<slug:slug>/",
        consents.consent_edit,
        name="consent_edit",
    ),
    path("nota/", notes.note_list, name="note_list"),
    path("nota/briefhoofd/<slug:slug>/", letterheads.letterhead_edit, name="letterhead_edit"),
    path("nota/<slug:key>/<note_kind:kind>/", note_texts.note_text, name="note_text"),
    path(
        "nota/<slug:key>/<note_kind:kind>/onderwerp/", note_texts.note_subject, name="note_subject"
    ),
    path(
        "nota/<slug:key>/<note_kind:kind>/tekst/<note_section:section>/",
        note_texts.note_section,
        name="note_section",
    ),
    path("nota/<slug:key>/<note_kind:kind>/maken/", note_runs.note_issue, name="note_issue"),
    path(
        "nota/<slug:key>/<note_kind:kind>/voortgang/<int:pk>/",
        note_runs.note_progress,
        name="note_progress",
    ),
    path("nota/<slug:key>/<note_kind:kind>/alles.zip", note_runs.note_zip, name="note_zip"),
    path(
        "nota/<slug:key>/<note_kind:kind>/gemeente/<slug:slug>/",
        notes.note_detail,
        name="note_detail",
    ),
    path(
        "nota/<slug:key>/<note_kind:kind>/gemeente/<slug:slug>/concept.pdf",
        notes.note_concept,
        name="note_concept",
    ),
    path(
        "nota/<slug:key>/<note_kind:kind>/gemeente/<slug:slug>/versie-<int:version>.pdf",
        notes.note_pdf,
        name="note_pdf",
    ),
    path(
        "nota/<slug:key>/<note_kind:kind>/gemeente/<slug:slug>/openbaar-<int:version>.pdf",
        notes.note_public_pdf,
        name="note_public_pdf",
    ),
    path(
        "nota/<slug:key>/<note_kind:kind>/gemeente/<slug:slug>/gegevens/",
        note_texts.letter_details,
        name="letter_details",
    ),
    path(
        "nota/<slug:key>/<note_kind:kind>/gemeente/<slug:slug>/eigen/<note_section:section>/",
        note_texts.own_passage,
        name="own_passage",
    ),
]

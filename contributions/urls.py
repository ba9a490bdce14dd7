"""Addresses."""

from django.urls import path

from contributions.views import funds, invoices, issuing, lines, rates, years

app_name = "contributions"
urlpatterns = [
    path("bijdragen/", years.year_list, name="year_list"),
    path("bijdragen/<int:year>/", years.year_detail, name="year_detail"),
    path("bijdragen/<int:year>/overzicht.<str:kind>", years.year_download, name="year_download"),
    path(
        "bijdragen/<int:year>/overzicht/<int:pk>/",
        years.archived_overview,
        name="archived_overview",
    ),
    path("bijdragen/<int:year>/instellen/", years.year_edit, name="year_edit"),
    path("bijdragen/<int:year>/versturen/", issuing.issue, name="issue"),
    path(
        "bijdragen/<int:year>/versturen/concept/<slug:slug>.pdf",
        issuing.issue_concept,
        name="issue_concept",
    ),
    path("bijdragen/<int:year>/voortgang/<int:pk>/", issuing.issue_progress, name="issue_progress"),
    path("bijdragen/<int:year>/facturen.zip", issuing.year_zip, name="year_zip"),
    path("bijdragen/<int:year>/<slug:slug>/", lines.year_municipality, name="year_municipality"),
    path("tarieven/", rates.rate_list, name="rate_list"),
    path("tarieven/nieuw/", rates.rate_add, name="rate_add"),
    path("tarieven/<int:pk>/", rates.rate_detail, name="rate_detail"),
    path("tarieven/<int:pk>/wijzigen/", rates.rate_edit, name="rate_edit"),
    path("tarieven/<int:pk>/besluit/", rates.rate_adopt, name="rate_adopt"),
    path("tarieven/<int:pk>/besluit/intrekken/", rates.rate_withdraw, name="rate_withdraw"),
    path("facturen/", invoices.invoice_list, name="invoice_list"),
    path("facturen/<slug:number>.pdf", invoices.invoice_pdf, name="invoice_pdf"),
    path("facturen/<slug:number>/", invoices.invoice_detail, name="invoice_detail"),
    path("facturen/<slug:number>/crediteren/", invoices.invoice_credit, name="invoice_credit"),
    path("facturen/<slug:number>/betaling/", invoices.invoice_payment, name="invoice_payment"),
    path("creditnotas/<slug:number>.pdf", invoices.credit_note_pdf, name="credit_note_pdf"),
    path("instellingen/fonds/<slug:code>/", funds.fund_edit, name="fund_edit"),
]

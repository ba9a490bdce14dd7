"""Addresses of issuing a year, and of the papers of invoices."""

from django.urls import path

from contributions.issuing.views import issuing
from contributions.issuing.views.invoices import credit_note_pdf, invoice_credit, invoice_pdf

urlpatterns = [
    path("bijdragen/<int:year>/versturen/", issuing.issue, name="issue"),
    path(
        "bijdragen/<int:year>/versturen/concept/<slug:slug>.pdf",
        issuing.issue_concept,
        name="issue_concept",
    ),
    path("bijdragen/<int:year>/voortgang/<int:pk>/", issuing.issue_progress, name="issue_progress"),
    path("bijdragen/<int:year>/facturen.zip", issuing.year_zip, name="year_zip"),
    path("facturen/<slug:number>.pdf", invoice_pdf, name="invoice_pdf"),
    path("facturen/<slug:number>/crediteren/", invoice_credit, name="invoice_credit"),
    path("creditnotas/<slug:number>.pdf", credit_note_pdf, name="credit_note_pdf"),
]

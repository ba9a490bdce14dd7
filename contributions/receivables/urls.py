"""Addresses of invoices and what was paid on them."""

from django.urls import path

from contributions.receivables.views import invoice_detail, invoice_list, invoice_payment

urlpatterns = [
    path("facturen/", invoice_list, name="invoice_list"),
    path("facturen/<slug:number>/", invoice_detail, name="invoice_detail"),
    path("facturen/<slug:number>/betaling/", invoice_payment, name="invoice_payment"),
]

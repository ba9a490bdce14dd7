"""Addresses of texts that are read in."""

from django.urls import path

from agreements.reading import views as texts

urlpatterns = [
    path("overeenkomsten/<slug:key>/tekst/inlezen/", texts.text_upload, name="text_upload"),
    path("overeenkomsten/<slug:key>/tekst/<int:pk>/", texts.text_review, name="text_review"),
    path(
        "overeenkomsten/<slug:key>/tekst/<int:pk>/niet-gebruiken/",
        texts.text_drop,
        name="text_drop",
    ),
]

"""Addresses of bundles."""

from django.urls import path

from portfolios.bundles import views as bundles

urlpatterns = [
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

"""Addresses of decision notes, council letters and their heads."""

from django.urls import path, register_converter

from agreements.notes.views import addresses as note_addresses
from agreements.notes.views import letterheads, notes
from agreements.notes.views import runs as note_runs
from agreements.notes.views import texts as note_texts

register_converter(note_addresses.KindConverter, "note_kind")
register_converter(note_addresses.SectionConverter, "note_section")
urlpatterns = [
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

"""What of a bundle may not be seen: the public version, names on closed papers, how closed a bundle
is, and who may open it.
"""

import re

import pypdfium2
import pytest
from django.urls import reverse

from ivz.accounts.roles import Role
from ivz.core.refusal import Refused
from portfolios.bundles.enums import BundleState
from portfolios.bundles.models import Bundle
from portfolios.bundles.reports import visible_bundles
from portfolios.bundles.rules import may_read_bundle
from portfolios.bundles.services.binding import Choices, known_from
from portfolios.bundles.services.bundles import Wishes, request_bundles, send_bundle
from portfolios.meetings.enums import Purpose, Secrecy
from portfolios.meetings.models.annexes import Annex
from tests.factories import pdfs as make
from tests.factories.accounts import user
from tests.factories.bundles import (
    CLOSED_TEXT,
    CLOSED_TITLE,
    DAY,
    add_version,
    an_item,
    made,
    sent_bundle,
)
from tests.pdf import pdfs

pytestmark = pytest.mark.django_db


# --- what may not be seen -------------------------------------------------------------------------
def test_public_version_holds_nothing_of_what_is_closed(bound):
    content, result = bound(Choices(duplex=True, with_files=True), public=True)
    assert [entry.label for entry in result.entries] == [
        "",
        "",
        "1",
        "1a",
        "1b",
        "2",
        "3",
        "3a",
        "3b",
    ]
    assert result.secrecy == Secrecy.PUBLIC
    texts = pdfs.texts(content)
    assert "Besloten agendapunt" in texts[0]
    assert re.search(r"3c Besloten bijlage niet in deze versie", texts[2])
    assert "Openbare versie" in texts[0]
    everything = _uncompressed(content) + result.files.read_bytes() + repr(result.contents).encode()
    for words in (CLOSED_TITLE, CLOSED_TEXT, "Zonnebloem", "4711"):
        for encoding in ("utf-8", "utf-16-be", "latin-1"):
            assert words.encode(encoding) not in everything
        assert words not in " ".join(texts)
    with pypdfium2.PdfDocument(content) as pdf:
        assert not [
            mark.get_title()
            for mark in pdf.get_toc()
            if "Zonnebloem" in mark.get_title() or "Besloten" in mark.get_title()
        ]


def _uncompressed(content: bytes) -> bytes:
    """Every object and every stream as plain bytes; text in our own fonts is read apart."""
    with pdfs.opened(content) as pdf:
        pages = b"".join(thing.unparse(resolved=True) for thing in pdf.objects)
        return pages + b"".join(
            thing.read_bytes()
            for thing in pdf.objects
            if hasattr(thing, "read_bytes") and "/Subtype" in thing and thing.Subtype == "/Form"
        )


def test_name_of_the_addressee_stands_on_closed_papers_only(bound):
    content, result = bound(Choices(addressee="de burgemeester van Hof van Twente"))
    texts = pdfs.texts(content)
    with pdfs.opened(content) as pdf:
        for entry in result.entries:
            for index in range(entry.index, entry.index + entry.pages):
                is_marked = "/ExtGState" in pdf.pages[index].Resources
                assert is_marked is (entry.secrecy != Secrecy.PUBLIC), entry
                assert (
                    not is_marked
                    or "Exemplaar van de burgemeester van Hof van Twente" in texts[index]
                )


# --- how closed a bundle is -----------------------------------------------------------------------
def only_closed_point_without_papers(papers) -> None:
    """Of what is closed only an item is left that has no cover text and no annexes."""
    for closed in (papers.items[3], papers.annex(CLOSED_TITLE).item):
        for annex in closed.annexes.exclude(secrecy=Secrecy.PUBLIC) | Annex.objects.filter(
            item=papers.items[3]
        ):
            annex.versions.all().delete()
            annex.delete()
    papers.items[3].delete()
    an_item(papers.meeting, CLOSED_TITLE, Purpose.DECIDE, secrecy=Secrecy.CLOSED)


def readers(bundle, client) -> dict[str, int]:
    """What opening the bundle gives a finance user and a controller."""
    url = reverse("portfolios:bundle_pdf", args=[bundle.meeting.key, bundle.pk])
    answers = {}
    for role in (Role.FINANCE, Role.CONTROLLER):
        client.force_login(user(f"lezer-{role}-{bundle.pk}", role))
        answers[role.value] = client.get(url).status_code
    return answers


def test_closed_item_without_papers_closes_the_bundle_that_names_it(papers, client):
    only_closed_point_without_papers(papers)
    bundle = made(papers)
    assert {
        row["secrecy"] for row in bundle.contents if row["kind"] not in ("agenda", "contents")
    } == {"public"}
    assert bundle.secrecy == Secrecy.CLOSED
    send_bundle(bundle.pk, by=papers.by, on=DAY)
    assert readers(bundle, client) == {"finance": 404, "controller": 200}


def test_supplement_of_public_annexes_only_is_as_closed_as_its_agenda_page(papers, client):
    first = send_bundle(made(papers).pk, by=papers.by, on=DAY)
    add_version(papers.annex("Cijfers cameratoezicht"), papers.by, make.a_pdf(1))
    supplement = made(papers, since=first)
    assert [row["label"] for row in supplement.contents] == ["", "", "1a"]
    assert supplement.secrecy == Secrecy.CLOSED
    send_bundle(supplement.pk, by=papers.by, on=DAY)
    assert readers(supplement, client) == {"finance": 404, "controller": 200}


def test_cover_that_names_a_closed_annex_is_closed(papers, bound):
    """A missing closed annex brings no sheet into a supplement, yet the cover lists its title."""
    _, first = bound()
    fresh = an_item(papers.meeting, "Nieuw punt", Purpose.DECIDE, requested_decision="Instemmen.")
    ground = {
        "secrecy_ground": "Woo artikel 5.1",
        "secrecy_imposed_by": "DVO",
        "secrecy_imposed_on": DAY,
    }
    Annex.objects.create(item=fresh, title=CLOSED_TITLE, secrecy=Secrecy.SECRET, **ground)
    content, result = bound(
        Choices(
            duplex=False, known=known_from(first.contents), addressee="de burgemeester van Almelo"
        )
    )
    assert [(entry.kind, entry.secrecy) for entry in result.entries] == [
        ("agenda", "secret"),
        ("contents", "secret"),
        ("cover", "secret"),
    ]
    assert result.secrecy == Secrecy.SECRET
    assert all("Exemplaar van de burgemeester van Almelo" in text for text in pdfs.texts(content))


def test_bundle_of_a_public_agenda_is_public(papers, bound):
    for annex in Annex.objects.filter(item=papers.items[3]) | Annex.objects.filter(
        secrecy=Secrecy.CLOSED
    ):
        annex.versions.all().delete()
        annex.delete()
    papers.items[3].delete()
    assert bound()[1].secrecy == Secrecy.PUBLIC


# --- who may --------------------------------------------------------------------------------------
WHO_READS = {  # (public, secrecy, sent, addressee): roles that may open it
    (True, "public", True, ""): "coordinator secretary finance controller administrator",
    (True, "public", False, ""): "coordinator secretary",
    (False, "public", True, ""): "coordinator secretary finance controller administrator",
    (False, "closed", True, ""): "coordinator secretary controller",
    (False, "secret", True, ""): "coordinator secretary",
    (False, "closed", True, "Burgemeester van Almelo"): "coordinator secretary",
    (False, "closed", False, ""): "coordinator secretary",
}


def test_who_may_open_which_bundle(papers, client):
    readers = {role.value: user(f"lezer-{role}", role) for role in Role}
    for (is_public, secrecy, is_sent, addressee), allowed in WHO_READS.items():
        bundle = sent_bundle(
            papers.meeting, papers.by, is_public=is_public, secrecy=secrecy, addressee=addressee
        )
        if not is_sent:
            Bundle.objects.filter(pk=bundle.pk).update(document=None, state=BundleState.FAILED)
        bundle.refresh_from_db()
        for role, reader in readers.items():
            may = role in allowed.split()
            assert may_read_bundle(reader, bundle) is may, (role, bundle.secrecy)
            assert (bundle in visible_bundles(reader, papers.meeting)) is may
        client.force_login(readers["finance"])
        for name in ("bundle_detail", "bundle_pdf", "bundle_zip"):
            status = client.get(
                reverse(f"portfolios:{name}", args=[papers.meeting.key, bundle.pk])
            ).status_code
            assert status == (200 if "finance" in allowed else 404)


@pytest.mark.parametrize("who", ["controller", "administrator", "stranger"])
def test_only_who_keeps_meetings_makes_bundles(request, client, papers, who):
    client.force_login(request.getfixturevalue(who))
    bundle = sent_bundle(papers.meeting, papers.by)
    key = papers.meeting.key
    assert client.get(reverse("portfolios:bundle_new", args=[key])).status_code == 403
    for verb in ("send", "drop", "retry"):
        assert (
            client.post(reverse(f"portfolios:bundle_{verb}", args=[key, bundle.pk])).status_code
            == 403
        )
    with pytest.raises(Refused):
        request_bundles(papers.meeting, Wishes(), by=request.getfixturevalue(who))

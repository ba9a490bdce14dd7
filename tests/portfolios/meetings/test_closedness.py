"""What is closed stays closed: when an item is moved or carried over, when a meeting opens, and for
papers out of the archive.
"""

import datetime as dt

import pytest
from django.urls import reverse

from ivz.core.refusal import Refused
from ivz.papers.enums import DocumentKind
from portfolios.decisions.enums import DecisionKind
from portfolios.decisions.models import Decision
from portfolios.meetings.enums import Secrecy
from portfolios.meetings.models.meetings import DecisionList
from portfolios.meetings.reports.agenda import agenda_of
from portfolios.meetings.rules import secrecy_of_annex, secrecy_of_item
from portfolios.meetings.services import agendas, annexes, meetings
from tests.factories.meetings import DAY, annex, archived, item, meeting

pytestmark = pytest.mark.django_db
TODAY = dt.date(2025, 12, 1)
GROUND = {"secrecy_ground": "Gaat over medewerkers"}


def decided(point):
    return Decision.objects.create(
        kind=DecisionKind.DECISION,
        body=point.meeting.body,
        title="Tarief",
        decided_on=DAY,
        text="Het tarief wordt 0,365 euro.",
        item=point,
    )


# --- leaving what closed it -----------------------------------------------------------------------
@pytest.mark.parametrize(
    ("above", "own", "is_public", "expected"),
    [
        (Secrecy.CLOSED, Secrecy.PUBLIC, True, Secrecy.CLOSED),
        (Secrecy.SECRET, Secrecy.PUBLIC, True, Secrecy.SECRET),
        (Secrecy.SECRET, Secrecy.CLOSED, True, Secrecy.SECRET),
        (Secrecy.PUBLIC, Secrecy.PUBLIC, True, Secrecy.PUBLIC),
        (Secrecy.PUBLIC, Secrecy.CLOSED, True, Secrecy.CLOSED),
        (Secrecy.PUBLIC, Secrecy.PUBLIC, False, Secrecy.PUBLIC),  # it stays in the closed meeting
    ],
)
def test_what_leaves_a_closed_item_stays_closed(above, own, is_public, expected, secretary):
    made = meeting(is_public=is_public)
    parent, other = item(made, secrecy=above, **GROUND), item(made, "Open")
    taken, dragged = (
        item(made, parent=parent, secrecy=own, **GROUND),
        item(made, parent=parent, secrecy=own, **GROUND),
    )
    agendas.move_item(made.pk, agendas.take_out(taken.pk), seen=None, by=secretary, today=TODAY)
    under = agendas.put(dragged.pk, section=other.section, parent=other.pk, before=None)
    agendas.move_item(made.pk, under, seen=None, by=secretary, today=TODAY)
    for point, now_under in ((taken, None), (dragged, other)):
        point.refresh_from_db()
        assert (point.parent, point.secrecy, point.secrecy_ground) == (
            now_under,
            expected,
            parent.secrecy_ground,
        )
    assert (taken.secrecy_imposed_by, taken.secrecy_imposed_on) == (
        parent.secrecy_imposed_by,
        parent.secrecy_imposed_on,
    )


def test_carrying_over_keeps_what_the_meeting_closed(secretary, finance):
    made, later = (
        meeting(is_public=False, closed_ground="Lopend onderzoek"),
        meeting(DAY + dt.timedelta(days=30)),
    )
    point = item(made, "Gevoelig", explanation="Namen")
    part = item(made, parent=point)
    copy = agendas.carry_over(point.pk, later.pk, by=secretary, today=TODAY)
    assert (copy.secrecy, copy.secrecy_ground) == (Secrecy.CLOSED, "Lopend onderzoek")
    assert secrecy_of_item(part.carried_to.get(), TODAY) == Secrecy.CLOSED
    assert [row.is_hidden for row in agenda_of(later, viewer=finance, on=TODAY).items] == [True]


def test_carrying_over_keeps_own_secrecy_and_what_was_lifted(secretary):
    made, later = meeting(), meeting(DAY + dt.timedelta(days=30))
    secret, lifted = (
        item(made, secrecy=Secrecy.SECRET),
        item(made, secrecy=Secrecy.SECRET, secrecy_lifted_on=TODAY),
    )
    paper = annex(item(made, parent=secret), by=secretary, secrecy=Secrecy.SECRET)
    levels = [
        secrecy_of_item(agendas.carry_over(one.pk, later.pk, by=secretary, today=TODAY), TODAY)
        for one in (secret, lifted)
    ]
    assert levels == [Secrecy.SECRET, Secrecy.PUBLIC]
    copied = later.items.get(carried_from=paper.item).annexes.get()
    assert (copied.secrecy, copied.secrecy_ground) == (Secrecy.SECRET, paper.secrecy_ground)


def test_a_meeting_opens_its_items_only_when_that_is_confirmed(secretary, finance, client):
    made = meeting(is_public=False, closed_ground="Onderzoek")
    item(made)
    item(made)
    item(made, secrecy=Secrecy.CLOSED, **GROUND)
    with pytest.raises(
        meetings.Opens, match="kan iedereen 2 punten van de agenda lezen die nu besloten zijn"
    ):
        meetings.change_meeting(made.pk, values={"is_public": True}, by=secretary, today=TODAY)
    client.force_login(secretary)
    page = reverse("portfolios:meeting_edit", args=[made.key])
    form = client.get(page).context["form"]
    given = {
        bound.html_name: bound.value() for bound in form if bound.value() not in (None, False)
    } | {"is_public": "on"}
    asked = client.post(page, given)
    assert "2 punten van de agenda lezen" in str(asked.context["form"].errors["may_open"])
    assert client.post(page, given | {"may_open": "on"}).status_code == 302
    made.refresh_from_db()
    assert [row.is_hidden for row in agenda_of(made, viewer=finance, on=TODAY).items] == [
        False,
        False,
        True,
    ]


# --- a public decision ----------------------------------------------------------------------------
def test_an_item_with_a_decision_does_not_become_closed_in_any_way(secretary):
    made = meeting()
    closed, parent = item(made, secrecy=Secrecy.CLOSED, **GROUND), item(made)
    part, loose = item(made, parent=parent), item(made)
    decided(part)
    decided(loose)
    closing = {"secrecy": Secrecy.CLOSED, **GROUND}
    for change in (
        lambda: agendas.change_item(loose.pk, values=closing, by=secretary, today=TODAY),
        lambda: agendas.change_item(
            parent.pk, values=closing, by=secretary, today=TODAY
        ),  # its part has the decision
        lambda: agendas.move_item(
            made.pk,
            agendas.put(loose.pk, section=loose.section, parent=closed.pk, before=None),
            seen=None,
            by=secretary,
            today=TODAY,
        ),
        lambda: meetings.change_meeting(
            made.pk, values={"is_public": False, "closed_ground": "x"}, by=secretary, today=TODAY
        ),
    ):
        with pytest.raises(Refused, match="Dat punt blijft openbaar"):
            change()
    levels = {row.pk: secrecy_of_item(row, TODAY) for row in made.items.all()}
    assert levels == {
        row.pk: Secrecy.CLOSED if row == closed else Secrecy.PUBLIC
        for row in (closed, parent, part, loose)
    }
    agendas.change_item(parent.pk, values={"title": "Anders"}, by=secretary, today=TODAY)


# --- papers of the archive ------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("kind", "is_open"),
    [
        (DocumentKind.OVERVIEW, True),
        (DocumentKind.PUBLIC_NOTE, True),
        (DocumentKind.REPORT, True),
        (DocumentKind.DECISION_LIST, False),
        (DocumentKind.DECISION_NOTE, False),
        (DocumentKind.COUNCIL_LETTER, False),
    ],
)
def test_a_paper_that_is_not_for_everybody_closes_its_annex(kind, is_open, secretary):
    paper = annex(item(meeting()))
    annexes.add_version(paper.pk, document=archived(kind), by=secretary)
    paper.refresh_from_db()
    assert (secrecy_of_annex(paper, TODAY) == Secrecy.PUBLIC, bool(paper.secrecy_ground)) == (
        is_open,
        not is_open,
    )
    annexes.add_version(paper.pk, document=archived(DocumentKind.OVERVIEW, "later"), by=secretary)
    values = {"secrecy": Secrecy.PUBLIC}
    if is_open:
        annexes.change_annex(paper.pk, values=values, by=secretary)
    else:  # the older version stays readable
        with pytest.raises(Refused, match="kan niet openbaar zijn"):
            annexes.change_annex(paper.pk, values=values, by=secretary)


def test_the_public_version_of_a_decision_list_is_for_everybody(secretary):
    public = archived(DocumentKind.DECISION_LIST, "besluitenlijst-openbaar")
    DecisionList.objects.create(
        meeting=meeting(DAY - dt.timedelta(days=90)), public_document=public
    )
    paper = annex(item(meeting()))
    annexes.add_version(paper.pk, document=public, by=secretary)
    paper.refresh_from_db()
    assert paper.secrecy == Secrecy.PUBLIC


# --- grounds and words ----------------------------------------------------------------------------
def test_closed_and_secret_things_ask_for_a_ground(secretary, client):
    made = meeting()
    point = item(made)
    for values, asked in (
        ({"secrecy": Secrecy.CLOSED}, "Besloten vraagt meer: vul in de grondslag"),
        ({"secrecy": Secrecy.SECRET, **GROUND}, "vul in wie de geheimhouding oplegde"),
    ):
        with pytest.raises(Refused, match=asked):
            agendas.change_item(point.pk, values=values, by=secretary, today=TODAY)
        with pytest.raises(Refused, match=asked):
            annexes.add_annex(point.pk, values={"title": "Brief", **values}, by=secretary)
    client.force_login(secretary)
    for name, prefix, at in (
        ("item_new", "", [made.key]),
        ("annex_new", "bijlage-", [made.key, point.pk]),
    ):
        given = {
            f"{prefix}title": "Brief",
            f"{prefix}secrecy": "closed",
            "section": point.section,
            "origin": "awaited",
        }
        assert (
            "vul in de grondslag"
            in client.post(reverse(f"portfolios:{name}", args=at), given).content.decode()
        )
        assert (
            client.post(
                reverse(f"portfolios:{name}", args=at),
                given | {f"{prefix}secrecy_ground": "Personeel"},
            ).status_code
            == 302
        )


def test_a_reference_to_a_hidden_item_gives_no_number(finance, secretary):
    made = meeting()
    first, closed = item(made), item(made, secrecy=Secrecy.CLOSED)
    part = item(made, parent=closed)
    first.explanation = f"Zie {{agendapunt:{part.pk}}} en {{agendapunt:{first.pk}}}."
    first.save()
    shown = {
        name: dict(agenda_of(made, viewer=who, on=TODAY).items[0].cover)["Toelichting"]
        for name, who in (("f", finance), ("s", secretary))
    }
    assert shown == {
        "f": "Zie een besloten agendapunt en agendapunt 1.",
        "s": "Zie agendapunt 2.1 en agendapunt 1.",
    }

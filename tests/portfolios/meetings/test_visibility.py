"""Who sees closed and secret items and annexes, as tables of cases: the same on pages, in lists, in
searches and by address.
"""

import datetime as dt
import itertools

import pytest
from django.urls import reverse

from ivz.overview.reports.search import search
from ivz.web.searching import Wanted
from portfolios.meetings.enums import Secrecy
from portfolios.meetings.models.meetings import Action, AgendaItem, Outcome
from portfolios.meetings.reports.agenda import agenda_of
from portfolios.meetings.reports.meetings import next_meeting, visible_actions, visible_items
from portfolios.meetings.rules import may_see, secrecy_of_annex, secrecy_of_item
from portfolios.outcomes.reports import decision_list_of, sees_all
from tests.factories.meetings import DAY, annex, item, meeting

pytestmark = pytest.mark.django_db
BEFORE, AFTER = dt.date(2025, 12, 1), dt.date(2026, 2, 1)
READERS = (
    "coordinator",
    "secretary",
    "controller",
    "finance",
    "administrator",
    "stranger",
    "public",
)
# what each of READERS may see
SEES = {
    Secrecy.PUBLIC: (1, 1, 1, 1, 1, 1, 1),
    Secrecy.CLOSED: (1, 1, 1, 0, 0, 0, 0),
    Secrecy.SECRET: (1, 1, 0, 0, 0, 0, 0),
}


@pytest.fixture
def readers(
    coordinator, secretary, controller, finance, administrator, stranger
) -> dict[str, object]:
    return dict(
        zip(
            READERS,
            (coordinator, secretary, controller, finance, administrator, stranger, None),
            strict=True,
        )
    )


@pytest.fixture
def agenda(readers):
    """An open meeting with a public, a closed and a secret item; each has an annex of
    every level.
    """
    made = meeting()
    for level in Secrecy:
        point = item(made, f"Titel {level}", secrecy=level, explanation=f"Inhoud {level}")
        for inner in Secrecy:
            annex(point, f"Stuk {level} {inner}", by=readers["secretary"], secrecy=inner)
    return made


@pytest.mark.parametrize("level", Secrecy)
def test_levels(level, readers):
    assert tuple(int(may_see(reader, level)) for reader in readers.values()) == SEES[level]


@pytest.mark.parametrize(
    ("own", "above", "is_public", "expected"),
    [
        (Secrecy.PUBLIC, None, True, Secrecy.PUBLIC),
        (Secrecy.CLOSED, None, True, Secrecy.CLOSED),
        (Secrecy.SECRET, None, True, Secrecy.SECRET),
        (
            Secrecy.PUBLIC,
            Secrecy.CLOSED,
            True,
            Secrecy.CLOSED,
        ),  # no more open than the item it is under
        (Secrecy.PUBLIC, Secrecy.SECRET, True, Secrecy.SECRET),
        (Secrecy.SECRET, Secrecy.PUBLIC, True, Secrecy.SECRET),
        (Secrecy.PUBLIC, None, False, Secrecy.CLOSED),  # a closed meeting closes every item
        (Secrecy.SECRET, None, False, Secrecy.SECRET),
    ],
)
def test_an_item_is_as_closed_as_what_it_stands_in(own, above, is_public, expected):
    made = meeting(is_public=is_public)
    parent = item(made, secrecy=above) if above else None
    point = item(made, secrecy=own, parent=parent)
    assert secrecy_of_item(point, BEFORE) == expected
    assert secrecy_of_annex(annex(point, secrecy=Secrecy.PUBLIC), BEFORE) == expected
    assert secrecy_of_annex(annex(point, secrecy=Secrecy.SECRET), BEFORE) == Secrecy.SECRET


def test_lifted_secrecy_opens_on_its_day():
    made = meeting()
    point = item(made, secrecy=Secrecy.SECRET, secrecy_lifted_on=dt.date(2026, 1, 1))
    assert secrecy_of_item(point, dt.date(2025, 12, 31)) == Secrecy.SECRET
    assert secrecy_of_item(point, dt.date(2026, 1, 1)) == Secrecy.PUBLIC
    assert visible_items(None, dt.date(2025, 12, 31)).count() == 0
    assert visible_items(None, dt.date(2026, 1, 1)).get() == point


def test_agenda_reduces_what_is_hidden_to_its_number(agenda, readers):
    for name, reader in readers.items():
        view = agenda_of(agenda, viewer=reader, on=BEFORE)
        assert [row.number for row in view.items] == ["1", "2", "3"]
        for row, level in zip(view.items, Secrecy, strict=True):
            assert (name, level, not row.is_hidden) == (
                name,
                level,
                bool(SEES[level][READERS.index(name)]),
            )
            if row.is_hidden:
                assert (row.pk, row.title, row.cover, row.annexes, row.secrecy, row.minutes) == (
                    None,
                    "",
                    (),
                    (),
                    Secrecy.PUBLIC,
                    None,
                )
            for annexed, inner in zip(row.annexes, Secrecy, strict=False):
                assert annexed.is_hidden != bool(SEES[inner][READERS.index(name)])
                if annexed.is_hidden:
                    assert (annexed.pk, annexed.title, annexed.version) == (None, "", None)


def test_lists_agree_with_the_agenda_for_every_combination(readers):
    """The condition in the database is the same as the rule, whatever the levels."""
    lifted = (None, BEFORE)
    for open_meeting, own, above, own_lifted in itertools.product(
        (True, False), Secrecy, (None, *Secrecy), lifted
    ):
        made = meeting(DAY + dt.timedelta(days=AgendaItem.objects.count()), is_public=open_meeting)
        parent = item(made, secrecy=above) if above else None
        item(made, secrecy=own, parent=parent, secrecy_lifted_on=own_lifted)
    rows = list(AgendaItem.objects.select_related("meeting", "parent"))
    for reader in readers.values():
        expected = {row.pk for row in rows if may_see(reader, secrecy_of_item(row, BEFORE))}
        assert set(visible_items(reader, BEFORE).values_list("pk", flat=True)) == expected


@pytest.mark.parametrize("level", Secrecy)
def test_addresses_of_hidden_things_do_not_exist(level, agenda, readers, client):
    """A closed annex cannot be had by guessing its address; neither can its item, in any page about
    it.
    """
    point = agenda.items.get(secrecy=level)
    for inner in Secrecy:
        paper = point.annexes.get(secrecy=inner)
        hardest = max((level, inner), key=list(Secrecy).index)
        for name in READERS[:-1]:
            client.force_login(readers[name])
            sees = bool(SEES[hardest][READERS.index(name)])
            got = [
                client.get(
                    reverse(f"portfolios:annex_{page}", args=[agenda.key, paper.pk])
                ).status_code
                for page in ("file", "detail")
            ]
            assert (name, got) == (name, [200, 200] if sees else [404, 404])
            other = client.get(
                reverse("portfolios:annex_file", args=[agenda.key, paper.pk]), {"versie": "1"}
            ).status_code
            assert other == (200 if sees else 404)
    for name in READERS[:-1]:
        client.force_login(readers[name])
        sees = bool(SEES[level][READERS.index(name)])
        assert client.get(
            reverse("portfolios:item_detail", args=[agenda.key, point.pk])
        ).status_code == (200 if sees else 404)
        edit = client.get(reverse("portfolios:item_edit", args=[agenda.key, point.pk])).status_code
        assert edit == (200 if name in ("coordinator", "secretary") else 403 if sees else 404)


def test_annex_of_another_meeting_is_not_found_by_its_number(agenda, secretary, client):
    paper = annex(item(meeting(dt.date(2025, 6, 1))), by=secretary)
    client.force_login(secretary)
    assert (
        client.get(reverse("portfolios:annex_file", args=[agenda.key, paper.pk])).status_code == 404
    )


def test_nobody_gets_a_file_without_logging_in(agenda, client):
    for paper in agenda.items.first().annexes.all():
        response = client.get(reverse("portfolios:annex_file", args=[agenda.key, paper.pk]))
        assert response.status_code == 302
        assert response.headers["Location"].startswith(reverse("account_login"))


def test_pages_say_nothing_of_what_is_hidden(agenda, readers, client):
    pages = [
        reverse(f"portfolios:{name}", args=[agenda.key])
        for name in ("meeting_detail", "meeting_public", "meeting_decisions")
    ]
    for name in ("controller", "finance", "stranger"):
        client.force_login(readers[name])
        for page in pages:
            text = client.get(page).content.decode()
            for level in Secrecy:
                sees = bool(SEES[level][READERS.index("public" if "openbaar" in page else name)])
                assert (f"Titel {level}" in text, f"Inhoud {level}" in text and not sees) == (
                    sees,
                    False,
                )
            assert "Stuk secret" not in text
    client.force_login(readers["coordinator"])
    public = client.get(pages[1]).content.decode()
    assert "Titel public" in public
    for hidden in (
        "Titel closed",
        "Titel secret",
        "Stuk closed",
        "Stuk secret",
        "Stuk public closed",
    ):
        assert hidden not in public
    assert public.count("Besloten punt") == 2


def test_a_reference_to_a_closed_annex_gives_no_number(agenda, finance, secretary):
    shown, hidden = (
        agenda.items.get(secrecy="public").annexes.get(secrecy=level)
        for level in ("public", "closed")
    )
    first = agenda.items.get(secrecy="public")
    first.explanation = f"Zie {{bijlage:{shown.pk}}} en {{bijlage:{hidden.pk}}}."
    first.save()
    assert (
        dict(agenda_of(agenda, viewer=finance, on=BEFORE).items[0].cover)["Toelichting"]
        == "Zie bijlage 1a en een besloten bijlage."
    )
    assert (
        dict(agenda_of(agenda, viewer=secretary, on=BEFORE).items[0].cover)["Toelichting"]
        == "Zie bijlage 1a en bijlage 1b."
    )


def test_search_finds_only_what_the_reader_may_see(agenda, readers):
    Outcome.objects.create(item=agenda.items.get(secrecy="secret"), text="Inhoud van de uitkomst")
    for name in READERS[:-1]:
        found = {
            hit.label
            for group in search(Wanted("Inhoud", readers[name], AFTER))
            for hit in group.hits
        }
        assert found == {f"Titel {level}" for level in Secrecy if SEES[level][READERS.index(name)]}


def test_actions_follow_their_item_and_meeting(agenda, readers):
    closed = meeting(dt.date(2025, 11, 1), is_public=False)
    rows = {
        level: Action.objects.create(
            meeting=agenda, item=agenda.items.get(secrecy=level), text=level, who="x"
        )
        for level in Secrecy
    }
    loose = Action.objects.create(meeting=agenda, text="los", who="x")
    inside = Action.objects.create(meeting=closed, text="binnen", who="x")
    for name, reader in readers.items():
        at = READERS.index(name)
        expected = (
            {rows[level] for level in Secrecy if SEES[level][at]}
            | {loose}
            | ({inside} if SEES[Secrecy.CLOSED][at] else set())
        )
        assert set(visible_actions(reader, BEFORE)) == expected


def test_next_meeting_tells_of_missing_papers_as_far_as_one_may_know(agenda, readers):
    annex(agenda.items.get(secrecy="closed"), "Geheim plan", awaited_from="Politie")
    annex(agenda.items.get(secrecy="public"), "Brief", awaited_from="Almelo")
    assert next_meeting(readers["secretary"], BEFORE, BEFORE).missing == (
        "1d: Brief (van Almelo)",
        "2d: Geheim plan (van Politie)",
    )
    assert next_meeting(readers["finance"], BEFORE, BEFORE).missing == ("1d: Brief (van Almelo)",)
    assert next_meeting(readers["finance"], DAY + dt.timedelta(days=1), BEFORE) is None


def test_decision_list_names_the_number_of_a_closed_item_only(agenda, readers):
    for level in Secrecy:
        Outcome.objects.create(item=agenda.items.get(secrecy=level), text=f"Besluit {level}")
    public = decision_list_of(agenda, viewer=None, on=BEFORE)
    assert [(row.number, row.title, row.text) for row in public.rows] == [
        ("1", "Titel public", "Besluit public"),
        ("2", "", ""),
        ("3", "", ""),
    ]
    assert public.hidden == 2
    assert [sees_all(agenda, readers[name], BEFORE) for name in READERS[:-1]] == [
        True,
        True,
        False,
        False,
        False,
        False,
    ]


def test_parts_of_a_closed_item_are_not_even_counted(finance, secretary):
    made = meeting()
    closed = item(made, secrecy=Secrecy.CLOSED)
    item(made, parent=closed)
    item(made, "Na afloop")
    assert [row.number for row in agenda_of(made, viewer=finance, on=BEFORE).items] == ["1", "2"]
    assert [row.number for row in agenda_of(made, viewer=secretary, on=BEFORE).items] == [
        "1",
        "1.1",
        "2",
    ]

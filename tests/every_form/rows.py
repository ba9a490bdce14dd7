"""Rows that make a form appear which the filled site does not show yet."""

import datetime as dt

from agreements.texts.models import Notice
from contributions.funds.models import Fund
from ivz.accounts.models import User
from ivz.region.models import Organisation
from portfolios.bodies.models.bodies import Body
from portfolios.bodies.models.people import Office, Person
from portfolios.bodies.models.portfolios import Portfolio
from portfolios.bundles.models import Bundle
from portfolios.decisions.models import Decision
from portfolios.meetings.models.meetings import Outcome
from projects.agenda.models.agenda import AgendaTheme, Theme
from projects.agenda.models.criteria import CriterionScore, SelectionCriterion
from tests.factories.agreements import agreement, article, party
from tests.factories.bundles import sent_bundle
from tests.factories.meetings import annex, body, held, item, meeting, stored

DAY_ONE = dt.date(2019, 12, 3)


def more_rows(site: dict[str, object]) -> dict[str, object]:
    """What `site` has, and a row in every other state that a form asks for."""
    by = site["coordinator"]
    assert isinstance(by, User)
    return {**site, **_agreement_rows(), **_body_rows(), **_meeting_rows(by), **_other_rows()}


def _agreement_rows() -> dict[str, object]:
    made = agreement(
        "proef-2019",
        fund=Fund.objects.get(),
        signed_on=DAY_ONE,
        entry_rule="fixed_date",
        entry_date=DAY_ONE,
        duration="open_ended",
        text_state="summary",
    )
    towns = Organisation.objects.filter(kind="municipality").order_by("sort_key")
    noticed = party(made, towns[1], 2)
    Notice.objects.create(party=noticed, given_on=dt.date(2025, 6, 1), ends_on=dt.date(2027, 6, 1))
    return {
        "valid_agreement": made.key,
        "valid_party": party(made, towns[0], 1).pk,
        "noticed_party": noticed.pk,
        "free_article": article(made, "1", "Tekst.").pk,
    }


def _body_rows() -> dict[str, object]:
    person = Person.objects.create(name="B. Twee")
    other = Person.objects.create(name="C. Drie")
    office = Office.objects.create(
        person=other, organisation=Organisation.objects.get(slug="borne"), valid_from=DAY_ONE
    )
    free = Portfolio.objects.create(body=body(), title="Evenementen", valid_from=DAY_ONE)
    return {"free_person": person.pk, "free_office": office.pk, "free_portfolio": free.pk}


def _meeting_rows(by: User) -> dict[str, object]:
    planned = meeting(dt.date(2027, 3, 1))
    first = item(planned)
    item(planned)
    annex(first, by=by)
    done = held(meeting(dt.date(2022, 5, 1)))
    held(meeting(dt.date(2022, 9, 1)))  # in which the list of that one can be adopted
    ready = sent_bundle(planned, by)
    Bundle.objects.filter(pk=ready.pk).update(document=None, file=stored(by))
    decided = item(done)
    Outcome.objects.create(item=decided, text="Besloten.")
    return {
        "held": done.key,
        "held_item": decided.pk,
        "ready_bundle": ready.pk,
        "failed_bundle": Bundle.objects.create(
            meeting=planned, requested_by=by, state="failed", error="Proef"
        ).pk,
        "planned": planned.key,
        "planned_item": first.pk,
        "planned_annex": annex(first, by=by).pk,
        "empty": meeting(dt.date(2027, 5, 1)).key,
    }


def _other_rows() -> dict[str, object]:
    Theme.objects.create(slug="heling", name="Heling")
    Decision.objects.create(
        kind="decision",
        title="Besluit",
        body=Body.objects.get(code="dvo"),
        decided_on=dt.date(2026, 1, 1),
    )
    CriterionScore.objects.create(
        criterion=SelectionCriterion.objects.get(), theme=AgendaTheme.objects.get(), score=1
    )
    return {}

"""A row behind every address of the site, for tests that visit them all."""

import datetime as dt
from decimal import Decimal

from contributions.funds.enums import RateStatus
from contributions.funds.models import Fund, Rate
from contributions.invoices.models.invoices import Invoice, IssueRun
from contributions.issuing.hooks import CREDIT_NOTES, INVOICES
from contributions.issuing.services.crediting import credit_invoice
from ivz.accounts.models import User
from ivz.accounts.roles import Role
from ivz.papers.enums import DocumentKind
from ivz.papers.models import Rendition
from ivz.papers.services import seal
from ivz.region.models import CountImport, InhabitantCount
from ivz.sources.models import SourceDocument
from portfolios.bodies.models.portfolios import Portfolio
from portfolios.cycle.models import ClosedPeriod, MeetingNorm
from portfolios.decisions.models import Decision
from portfolios.meetings.models.meetings import Action
from projects.agenda.models.agenda import LocalPlan
from projects.briefs.enums import ProjectState
from projects.briefs.models import Grant
from projects.budget.models import BudgetLine, ReserveMovement
from projects.effort.models.effort import JointDelivery
from projects.effort.models.groups import GroupRole
from projects.effort.services import buy_off
from projects.figures.models import FigureImport
from tests.factories.accounts import user
from tests.factories.agenda import build_agenda, build_effort, cover
from tests.factories.agreements import agreement_rows
from tests.factories.briefs import milestone, project, report
from tests.factories.budget import build_budget
from tests.factories.bundles import sent_bundle
from tests.factories.figures import build_figures
from tests.factories.invoices import number_year
from tests.factories.meetings import annex, body, held, item, meeting
from tests.factories.notes import letter_text, note_of, note_proposal, note_text, stamp
from tests.factories.notes import start as start_notes
from tests.factories.papers import sealed
from tests.factories.proposals import proposals_in_every_state
from tests.factories.seats import held as holder
from tests.factories.seats import mayor, portfolio, seat
from tests.factories.twente import Twente, build_twente


def build_site() -> dict[str, object]:
    """Twente with one issued invoice and a credit note; a user by the name of each role, and the
    keys of rows by what they are.
    """
    twente = build_twente()
    people = _people(twente)
    proposals_in_every_state(twente)
    return {
        **people,
        **_rows(twente.fund, people["coordinator"]),
        **_note_rows(twente, people["coordinator"]),
        **agreement_rows(twente, people["coordinator"]),
        **_seat_rows(),
        **_meeting_rows(people["secretary"]),
        **_cycle_rows(people["coordinator"]),
        **_budget_rows(twente),
        **_figure_rows(people["coordinator"]),
        **_agenda_rows(twente, people["coordinator"]),
        **_project_rows(),
    }


def _people(twente: Twente) -> dict[str, User]:
    roles = {
        "coordinator": Role.COORDINATOR,
        "secretary": Role.SECRETARY,
        "controller": Role.CONTROLLER,
        "administrator": Role.ADMINISTRATOR,
    }
    people = {name: user(name, role) for name, role in roles.items()}
    return people | {
        "finance": user("finance", Role.FINANCE, twente.municipality("Almelo")),
        "stranger": user("stranger", Role.FINANCE),
    }


def _rows(fund: Fund, by: User) -> dict[str, object]:
    run = number_year(fund, 2022, by)
    first = run.invoices.order_by("sequence")[0]
    sealed(INVOICES, first)
    note = credit_invoice(
        first.pk,
        amount=Invoice.objects.get(pk=first.pk).amount / 2,
        reason="Proef",
        by=by,
        on=dt.date(2022, 2, 1),
    )
    CREDIT_NOTES.do(note.pk)
    upload = CountImport.objects.create(
        file_name="a.csv",
        sha256="0" * 64,
        format_name="lijst",
        reference_date=dt.date(2025, 1, 1),
        status="definitive",
        rows=[],
        source=SourceDocument.objects.get(key="cbs"),
        uploaded_by=by,
    )
    return {
        "run": run.pk,
        "overview": _finished_run(fund, by).pk,
        "adopted": _adopted_rate(fund).pk,
        "rate": fund.rates.get(valid_from=dt.date(2028, 1, 1)).pk,
        "decision": Decision.objects.get().pk,
        "count": InhabitantCount.objects.filter(organisation__name="Wierden")
        .latest("reference_date")
        .pk,
        "import": upload.pk,
        "rendition": Rendition.objects.create(
            builder="contributions.overview",
            requested_by=by,
            state="ready",
            file_name="a.pdf",
            content=b"%PDF-",
        ).pk,
    }


def _note_rows(twente: Twente, by: User) -> dict[str, object]:
    """Texts of notes and letters, and the note of Almelo made."""
    proposal = note_proposal(twente, key="nota-2028")
    letter_text(proposal)
    run = start_notes(note_text(proposal), by)
    stamp(note_of("Almelo"))
    return {"note_run": run.pk}


def _seat_rows() -> dict[str, object]:
    """A mayor with a seat and a portfolio."""
    office = mayor("A. Een", "Almelo")
    what = portfolio("Brandweer", body())
    rows = {
        "office": office,
        "person": office.person,
        "seat": seat(body(), office=office),
        "portfolio": what,
        "holding": holder(office, what),
    }
    return {name: row.pk for name, row in rows.items()}


def _meeting_rows(by: User) -> dict[str, object]:
    """A meeting that was held, with an item, an annex and an action that everybody may see."""
    made = held(meeting(dt.date(2022, 3, 1)))
    point = item(made)
    action = Action.objects.create(meeting=made, text="Uitzoeken", who="Secretaris")
    paper = annex(point, by=by).pk
    return {
        "meeting": made.key,
        "item": point.pk,
        "annex": paper,
        "action": action.pk,
        "bundle": sent_bundle(made, by).pk,
    }


def _cycle_rows(by: User) -> dict[str, object]:
    """A norm, a closed period, and the key of somebody's calendar."""
    norm = MeetingNorm.objects.create(body=body(), first_year=2020, per_year=6)
    period = ClosedPeriod.objects.create(
        name="Zomer", valid_from=dt.date(2022, 7, 1), valid_until=dt.date(2022, 8, 1)
    )
    by.calendar_key = "sleutel-van-de-coordinator"
    by.save(update_fields=["calendar_key"])
    return {"norm": norm.pk, "closed_period": period.pk, "calendar_key": by.calendar_key}


def _figure_rows(by: User) -> dict[str, object]:
    """Safety figures of two years, and a file of them that waits."""
    made = build_figures()["misdrijven"]
    upload = FigureImport.objects.create(
        file_name="a.csv", sha256="0" * 64, rows=[], uploaded_by=by
    )
    return {"figure": made.figures.first().pk, "figure_import": upload.pk}


def _budget_rows(twente: Twente) -> dict[str, object]:
    """A coordination budget with a scenario, an expense and a movement of the reserve."""
    budget = build_budget(twente)
    line = BudgetLine.objects.create(
        fund=twente.fund,
        direction="expense",
        text="Uitvoering",
        amount=Decimal(100),
        first_year=2020,
    )
    movement = ReserveMovement.objects.create(
        fund=twente.fund,
        text="Stand",
        kind="balance",
        valid_from=dt.date(2020, 1, 1),
        amount=Decimal(1),
    )
    first = budget.tasks.get(number=1)
    return {
        "budget_task": first.pk,
        "scenario": budget.scenarios.get().pk,
        "budget_line": line.pk,
        "movement": movement.pk,
    }


def _agenda_rows(twente: Twente, by: User) -> dict[str, object]:
    """A safety agenda with a matrix, and hours of which those of Wierden are bought off."""
    agenda, scale = build_agenda(twente), build_effort(twente)
    agreed = {"hours": Decimal(2), "reason": "Niemand", "by": by, "today": dt.date(2020, 6, 1)}
    bought = buy_off(twente.municipality("Wierden"), scale.valid_from.year, **agreed)
    return {
        "agenda_theme": agenda.themes.get().pk,
        "theme_cover": cover(agenda.themes.get(), Portfolio.objects.first()).pk,
        "criterion": agenda.criteria.get().pk,
        "plan": LocalPlan.objects.get().pk,
        "column": agenda.matrices.get().columns.first().pk,
        "role": GroupRole.objects.first().pk,
        "delivery": JointDelivery.objects.first().pk,
        "buy_off": bought.pk,
    }


def _project_rows() -> dict[str, object]:
    """A running project with a milestone, a draft of a report, and a grant."""
    made = project(
        ProjectState.RUNNING, starts_on=dt.date(2022, 2, 1), ends_on=dt.date(2022, 12, 31)
    )
    grant = Grant.objects.create(purpose="Proef", project=made, amount=Decimal(100))
    return {
        "project": made.key,
        "milestone": milestone(made).pk,
        "progress": report(made).pk,
        "grant": grant.pk,
    }


def _finished_run(fund: Fund, by: User) -> IssueRun:
    """A run of 2022 that left its overview."""
    day = dt.date(2022, 1, 15)
    overview = seal(
        kind=DocumentKind.OVERVIEW,
        number="IVZ-2022-overzicht",
        title="Bijdragen",
        file_name="a.pdf",
        organisation=None,
        year=2022,
        issued_on=day,
        template_version="overview-2",
        facts={},
        content=b"%PDF-",
    )
    done = dt.datetime(2022, 1, 15, 12, tzinfo=dt.UTC)
    return IssueRun.objects.create(
        fund=fund,
        year=2022,
        issued_on=day,
        due_on=day,
        requested_by=by,
        finished_at=done,
        overview=overview,
    )


def _adopted_rate(fund: Fund) -> Rate:
    """A rate with its decision that no invoice rests on."""
    return fund.rates.create(
        valid_from=dt.date(2030, 1, 1),
        value=Decimal("0.40"),
        status=RateStatus.ADOPTED,
        decision=Decision.objects.get(),
    )

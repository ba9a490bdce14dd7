"""A row behind every address of the site, for tests that visit them all."""

import datetime as dt
from decimal import Decimal

from contributions import tasks
from contributions.enums import RateStatus
from contributions.models import Fund, Invoice, IssueRun, Rate
from contributions.services import issuing
from contributions.services.crediting import credit_invoice, seal_credit_note
from ivz.accounts.models import User
from ivz.accounts.roles import Role
from ivz.documents.enums import DocumentKind
from ivz.documents.models import Rendition
from ivz.documents.services import seal
from ivz.region.models import CountImport, InhabitantCount
from ivz.sources.models import SourceDocument
from portfolios.models import Decision
from tests.factories.accounts import user
from tests.factories.invoices import number_year
from tests.factories.twente import Twente, build_twente


def build_site() -> dict[str, object]:
    """Twente with one issued invoice and a credit note; a user by the name of each role, and the keys of rows by what they are."""
    twente = build_twente()
    people = _people(twente)
    return {**people, **_rows(twente.fund, people["coordinator"])}


def _people(twente: Twente) -> dict[str, User]:
    roles = {
        "coordinator": Role.COORDINATOR,
        "secretary": Role.SECRETARY,
        "controller": Role.CONTROLLER,
        "administrator": Role.ADMINISTRATOR,
    }
    people = {name: user(name, role) for name, role in roles.items()}
    return people | {"finance": user("finance", Role.FINANCE, twente.municipality("Almelo")), "stranger": user("stranger", Role.FINANCE)}


def _rows(fund: Fund, by: User) -> dict[str, object]:
    run = number_year(fund, 2022, by)
    first = run.invoices.order_by("sequence")[0]
    [(_, content)] = tasks.render(issuing._invoice_jobs([first]), 1)
    issuing.seal_invoice(first.pk, content)
    note = credit_invoice(first.pk, amount=Invoice.objects.get(pk=first.pk).amount / 2, reason="Proef", by=by, on=dt.date(2022, 2, 1))
    seal_credit_note(note.pk, render=tasks.render)
    upload = CountImport.objects.create(
        file_name="a.csv", sha256="0" * 64, format_name="lijst", reference_date=dt.date(2025, 1, 1), status="definitive",
        rows=[], source=SourceDocument.objects.get(key="cbs"), uploaded_by=by,
    )  # fmt: skip
    return {
        "run": run.pk,
        "overview": _finished_run(fund, by).pk,
        "adopted": _adopted_rate(fund).pk,
        "rate": fund.rates.get(valid_from=dt.date(2028, 1, 1)).pk,
        "decision": Decision.objects.get().pk,
        "count": InhabitantCount.objects.filter(organisation__name="Wierden").latest("reference_date").pk,
        "import": upload.pk,
        "rendition": Rendition.objects.create(
            builder="contributions.overview", requested_by=by, state="ready", file_name="a.pdf", content=b"%PDF-"
        ).pk,
    }


def _finished_run(fund: Fund, by: User) -> IssueRun:
    """A run of 2022 that left its overview."""
    day = dt.date(2022, 1, 15)
    overview = seal(
        kind=DocumentKind.OVERVIEW, number="IVZ-2022-overzicht", title="Bijdragen", file_name="a.pdf", organisation=None, year=2022,
        issued_on=day, template_version="overview-2", facts={}, content=b"%PDF-",
    )  # fmt: skip
    done = dt.datetime(2022, 1, 15, 12, tzinfo=dt.UTC)
    return IssueRun.objects.create(fund=fund, year=2022, issued_on=day, due_on=day, requested_by=by, finished_at=done, overview=overview)


def _adopted_rate(fund: Fund) -> Rate:
    """A rate with its decision that no invoice rests on."""
    return fund.rates.create(
        valid_from=dt.date(2030, 1, 1), value=Decimal("0.40"), status=RateStatus.ADOPTED, decision=Decision.objects.get()
    )

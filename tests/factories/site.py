"""A row behind every address of the site, for tests that visit them all."""

import datetime as dt

from contributions import tasks
from contributions.models import Fund, Invoice
from contributions.services import issuing
from contributions.services.crediting import credit_invoice, seal_credit_note
from ivz.accounts.models import User
from ivz.accounts.roles import Role
from ivz.documents.models import Rendition
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
        "rate": fund.rates.get(valid_from=dt.date(2028, 1, 1)).pk,
        "decision": Decision.objects.get().pk,
        "count": InhabitantCount.objects.filter(organisation__name="Wierden").latest("reference_date").pk,
        "import": upload.pk,
        "rendition": Rendition.objects.create(
            builder="contributions.overview", requested_by=by, state="ready", file_name="a.pdf", content=b"%PDF-"
        ).pk,
    }

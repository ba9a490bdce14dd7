"""What a demo has beside the reference data: logins for every role, and one contribution year that
has been issued.
"""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pghistory
from django.core.exceptions import ValidationError
from django.db import transaction

from contributions.funds.models import Fund
from contributions.invoices.models.invoices import Invoice, IssueRun
from contributions.issuing.hooks import INVOICES
from contributions.issuing.services import issuing
from contributions.years.reports.preview import issue_preview
from ivz.accounts.models import User
from ivz.accounts.roles import Role
from ivz.overview.fixture_files import FixtureError, Record, read_records
from ivz.region.models import Membership, Organisation

FUND, YEAR, ISSUED_ON = "ivz", 2021, dt.date(2021, 1, 15)
_USER_FIELDS = {"username", "role", "function", "email", "organisations", "source", "locator"}


@transaction.atomic
def load_demo_users(folder: Path, password: str) -> list[str]:
    """Makes the logins of `demo_users.yaml` that are missing and gives every one of them
    `password`.

    Returns the usernames, in the order of the file.

    Raises:
        FixtureError: a record is wrong; no login is made then.
    """
    names: list[str] = []
    with pghistory.context(by="Beginvulling", why="Gebruikers voor de demo"):
        for record in read_records(folder, "demo_users", ("username",)):
            names.append(_load_user(record, password).username)
    return names


def _load_user(record: Record, password: str) -> User:
    values = dict(record.values)
    odd = sorted(set(values) - _USER_FIELDS)
    if odd or not values.get("source") or not values.get("locator"):
        raise FixtureError(
            [
                record.problem(
                    f"onbekende velden: {', '.join(odd)}."
                    if odd
                    else "noem een bron en de vindplaats."
                )
            ]
        )
    user = User.objects.filter(username=record.name).first()
    if user is None:
        user = User(
            **{
                name: str(values.get(name, ""))
                for name in ("username", "role", "function", "email")
            }
        )
        user.is_staff = user.role == Role.ADMINISTRATOR  # the admin site, for users only
        user.set_password(password)
        try:
            user.full_clean()
        except ValidationError as error:
            raise FixtureError([record.problem(text) for text in error.messages]) from error
        user.save()
        _load_memberships(user, record)
    elif not user.check_password(password):
        user.set_password(password)
        user.save(update_fields=["password"])
    return user


def _load_memberships(user: User, record: Record) -> None:
    slugs = record.values.get("organisations", [])
    found = {
        organisation.slug: organisation
        for organisation in Organisation.objects.filter(slug__in=slugs)
    }
    missing = [slug for slug in slugs if slug not in found]
    if missing:
        raise FixtureError([record.problem(f"onbekende organisaties: {', '.join(missing)}.")])
    for slug in slugs:
        Membership.objects.create(user=user, organisation=found[slug])


def issue_demo_year(by: User, announce: Callable[[str], None]) -> None:
    """Issues the demo's year as of its own day, once: an issue that was cut short is finished, a
    done one is left alone.

    Raises:
        Refused: something in the data forbids it, such as a rate without a decision.
    """
    fund = Fund.objects.get(code=FUND)
    run = IssueRun.objects.filter(fund=fund, year=YEAR, finished_at__isnull=True).first()
    if run is None:
        if Invoice.objects.filter(fund=fund, year=YEAR).exists():
            announce(f"De facturen van {YEAR} waren al verstuurd.")
            return
        reasons = {
            finding.key: "Voorbeeld voor de demo" for finding in issue_preview(fund, YEAR).warnings
        }
        due_on = ISSUED_ON + dt.timedelta(days=fund.payment_term_days)
        run = issuing.start_issue(
            fund=fund, year=YEAR, by=by, issued_on=ISSUED_ON, due_on=due_on, reasons=reasons
        )
    else:
        issuing.clear_failure(run.pk, by=by)
    announce(f"De {run.invoices.count()} facturen van {YEAR} worden gemaakt; dat duurt even.")
    INVOICES.do(run.pk)
    announce(f"De facturen van {YEAR} zijn gemaakt en vastgelegd.")

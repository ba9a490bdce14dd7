"""`load_twente` as a command: its logins, the year it issues, and what it says."""

import datetime as dt
import shutil

import pytest
from django.conf import settings as project
from django.core.management import CommandError, call_command

from contributions.funds.models import Fund
from contributions.invoices.models.invoices import Invoice, IssueRun
from contributions.issuing.services import issuing
from ivz.accounts.models import User
from ivz.papers.models import IssuedDocument
from ivz.region.models import Organisation

PASSWORD = "een-wachtwoord-voor-de-demo"


@pytest.fixture(autouse=True)
def _demo(settings):
    settings.DEMO, settings.DEMO_PASSWORD = True, PASSWORD


def test_load_twente_makes_a_login_for_every_role(db, capsys):
    call_command("load_twente", "--no-issue")
    users = {user.username: user for user in User.objects.all()}
    assert {name: user.role for name, user in users.items()} == {
        "coordinator": "coordinator",
        "secretaris": "secretary",
        "controller": "controller",
        "beheerder": "administrator",
        "financien-almelo": "finance",
        "financien-noaberkracht": "finance",
    }
    assert all(
        user.check_password(PASSWORD) and user.email.endswith(".example") for user in users.values()
    )
    assert [user.username for user in users.values() if user.is_staff] == ["beheerder"]
    two = Organisation.objects.filter(memberships__user=users["financien-noaberkracht"])
    assert [str(organisation) for organisation in two] == ["Dinkelland", "Tubbergen"]
    said = capsys.readouterr().out
    assert "Nieuw geladen: bronnen 16, basisteams 5, organisaties 19," in said
    assert PASSWORD not in said


def test_load_twente_with_demo_needs_a_password(db, settings):
    settings.DEMO, settings.DEMO_PASSWORD = False, ""
    with pytest.raises(CommandError, match="Zet IVZ_DEMO_PASSWORD in de omgeving"):
        call_command("load_twente", "--demo")
    assert not Organisation.objects.exists()


def test_load_twente_twice_says_there_is_nothing_new(loaded, capsys):
    call_command("load_twente", "--no-issue")
    assert "Er was niets nieuws te laden.\nAl aanwezig: " in capsys.readouterr().out
    assert User.objects.count() == 6


def test_load_twente_gives_the_demo_its_password_again(loaded, settings):
    call_command("load_twente", "--no-issue")
    settings.DEMO_PASSWORD = "een-ander-wachtwoord"
    call_command("load_twente", "--no-issue")
    assert User.objects.get(username="controller").check_password("een-ander-wachtwoord")


def test_load_twente_off_a_demo_makes_no_logins_and_no_invoices_and_says_so(
    loaded, settings, capsys
):
    # with a password in the settings all the same: one machine without DATABASE_URL has one
    settings.DEMO = False
    call_command("load_twente")
    assert Organisation.objects.filter(slug="almelo").exists()
    assert not User.objects.exists()
    assert not Invoice.objects.exists()
    assert (
        "Dit is geen demo. Overgeslagen: de gebruikers van de demo met hun wachtwoord, en de"
        " facturen van 2021." in capsys.readouterr().out
    )


def test_load_twente_off_a_demo_leaves_a_password_alone(loaded, settings):
    call_command("load_twente", "--no-issue")
    settings.DEMO, settings.DEMO_PASSWORD = False, "een-ander-wachtwoord"
    call_command("load_twente")
    assert User.objects.get(username="controller").check_password(PASSWORD)


def test_load_twente_with_demo_makes_the_logins_anywhere(loaded, settings):
    settings.DEMO = False
    call_command("load_twente", "--demo", "--no-issue")
    assert User.objects.get(username="controller").check_password(PASSWORD)


@pytest.mark.parametrize(
    ("right", "wrong", "sentence"),
    [
        (
            "organisations: [almelo]",
            "organisations: [atlantis]",
            "onbekende organisaties: atlantis.",
        ),
        ("role: finance", "role: baas", "demo_users.yaml, regel 6 (financien-almelo):"),
        (
            "locator: gebruikers\n",
            "locator: gebruikers\n  kleur: rood\n",
            "onbekende velden: kleur.",
        ),
        (
            "source: demo-values, locator: gebruikers}",
            "locator: gebruikers}",
            "noem een bron en de vindplaats.",
        ),
    ],
)
def test_load_twente_wrong_login_is_an_error_with_its_place(
    loaded, tmp_path, right, wrong, sentence
):
    folder = shutil.copytree(project.BASE_DIR / "fixtures", tmp_path / "fixtures")
    path = folder / "demo_users.yaml"
    text = path.read_text(encoding="utf-8")
    assert right in text
    path.write_text(text.replace(right, wrong, 1), encoding="utf-8")
    with pytest.raises(CommandError, match=r"fixtures/demo_users.yaml, regel") as refused:
        call_command("load_twente", "--no-issue", folder=folder)
    assert sentence in str(refused.value)
    assert not User.objects.exists()


def test_load_twente_issues_2021_once_as_of_its_own_day(loaded, capsys):
    call_command("load_twente", "--no-notes")
    numbers = [f"IVZ-2021-{n:03}" for n in range(1, 15)]
    assert list(Invoice.objects.order_by("sequence").values_list("number", flat=True)) == numbers
    assert set(Invoice.objects.values_list("issued_on", "due_on")) == {
        (dt.date(2021, 1, 15), dt.date(2021, 2, 14))
    }
    assert IssuedDocument.objects.filter(kind="invoice").count() == 14
    assert IssueRun.objects.get().finished_at is not None
    assert "De facturen van 2021 zijn gemaakt en vastgelegd." in capsys.readouterr().out
    call_command("load_twente", "--no-notes")
    assert Invoice.objects.count() == 14
    assert "De facturen van 2021 waren al verstuurd." in capsys.readouterr().out


def test_load_twente_finishes_an_issue_that_was_cut_short(loaded):
    call_command("load_twente", "--no-issue")
    fund, by = Fund.objects.get(), User.objects.get(username="coordinator")
    day = dt.date(2021, 1, 15)
    run = issuing.start_issue(fund=fund, year=2021, by=by, issued_on=day, due_on=day, reasons={})
    IssueRun.objects.report_failure(run.pk, "gestopt", has_progressed=False)
    call_command("load_twente", "--no-notes")
    run.refresh_from_db()
    assert (run.error, run.invoices.unsealed().count(), Invoice.objects.count()) == ("", 0, 14)

"""The administrator makes, changes and closes users; nobody else gets in."""

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from django.core.management import call_command
from django.urls import reverse

from ivz.accounts.models import User
from ivz.accounts.roles import Role
from ivz.region.models import Membership
from ivz.web.history import history_of

INDEX, USERS, ADD = "/beheer/", "/beheer/accounts/user/", "/beheer/accounts/user/add/"
NO_ORGANISATIONS = {"memberships-TOTAL_FORMS": "0", "memberships-INITIAL_FORMS": "0"}
NEW = {
    "username": "nieuw",
    "email": "Nieuw@voorbeeld.example",
    "role": Role.FINANCE,
    "function": "Financiën",
    **NO_ORGANISATIONS,
}


def change_page(user: User) -> str:
    return reverse("admin:accounts_user_change", args=[user.pk])


def as_form(user: User, **changes: str) -> dict[str, str]:
    data = {
        "username": user.username,
        "email": user.email,
        "role": user.role,
        "function": user.function,
        "is_active": "on",
    }
    return {name: value for name, value in (data | changes).items() if value} | NO_ORGANISATIONS


@pytest.mark.parametrize("who", ["coordinator", "secretary", "controller", "stranger"])
def test_other_roles_are_refused_with_a_sentence(client, who, request):
    client.force_login(request.getfixturevalue(who))
    for address in (INDEX, USERS, ADD, "/beheer/login/"):
        response = client.get(address, follow=True)
        assert response.status_code == 403
        assert "Alleen de beheerder beheert de gebruikers." in response.content.decode()


def test_without_login_the_way_leads_through_the_login_page_of_the_site(client, db):
    assert client.get(USERS).url == f"/account/login/?next={USERS}"
    assert client.get("/beheer/login/").url == "/account/login/?next=/beheer/login/"
    assert (
        client.post("/beheer/login/", {"username": "x", "password": "y"}).url
        == "/account/login/?next=/beheer/login/"
    )


def test_doors_of_the_admin_site_lead_to_ours(client, administrator):
    client.force_login(administrator)
    assert client.get("/beheer/login/").url == INDEX
    assert client.get("/beheer/password_change/").url == "/account/password/change/"


def test_only_users_are_managed_there(client, administrator):
    client.force_login(administrator)
    [app] = client.get(INDEX).context["app_list"]
    assert [model["object_name"] for model in app["models"]] == ["User"]


def test_new_user_gets_a_mail_to_choose_a_password(
    client, administrator, mailoutbox, django_capture_on_commit_callbacks
):
    client.force_login(administrator)
    with django_capture_on_commit_callbacks(execute=True):
        response = client.post(ADD, NEW)
    assert (response.status_code, response.url) == (302, USERS)
    made = User.objects.get(username="nieuw")
    assert (made.email, made.role, made.is_staff, made.has_usable_password()) == (
        "nieuw@voorbeeld.example",
        "finance",
        False,
        False,
    )
    [mail] = mailoutbox
    assert mail.to == ["nieuw@voorbeeld.example"]
    assert "/account/password/reset/key/" in mail.body


def test_changes_are_written_to_history(client, administrator, coordinator):
    client.force_login(administrator)
    assert (
        client.post(change_page(coordinator), as_form(coordinator, function="Adviseur")).status_code
        == 302
    )
    change = history_of(User.objects.get(pk=coordinator.pk))[0]
    assert (change.who, change.why) == (str(administrator), "Beheer van gebruikers")


def test_administrators_reach_the_site_and_others_stop_doing_so(client, administrator, coordinator):
    client.force_login(administrator)
    client.post(change_page(coordinator), as_form(coordinator, role=Role.ADMINISTRATOR))
    coordinator.refresh_from_db()
    assert coordinator.is_staff
    client.post(change_page(coordinator), as_form(coordinator, role=Role.CONTROLLER))
    coordinator.refresh_from_db()
    assert not coordinator.is_staff


def test_last_administrator_stays(client, administrator):
    client.force_login(administrator)
    for changes in ({"role": Role.CONTROLLER}, {"is_active": ""}):
        response = client.post(change_page(administrator), as_form(administrator, **changes))
        assert response.status_code == 200
        assert (
            "Dit is de enige beheerder. Maak eerst iemand anders beheerder."
            in response.content.decode()
        )


def test_mail_address_is_taken_whatever_its_capitals(client, administrator, coordinator):
    client.force_login(administrator)
    response = client.post(ADD, NEW | {"email": coordinator.email.upper()})
    assert "Er is al een gebruiker met dit e-mailadres." in response.content.decode()


def test_old_mail_address_opens_nothing_any_more(client, administrator, coordinator):
    EmailAddress.objects.create(
        user=coordinator, email=coordinator.email, verified=True, primary=True
    )
    client.force_login(administrator)
    client.post(change_page(coordinator), as_form(coordinator, email="anders@voorbeeld.example"))
    assert not EmailAddress.objects.exists()


def test_users_are_closed_and_never_deleted(client, administrator, coordinator):
    client.force_login(administrator)
    assert (
        client.post(
            reverse("admin:accounts_user_delete", args=[coordinator.pk]), {"post": "yes"}
        ).status_code
        == 403
    )
    client.post(change_page(coordinator), as_form(coordinator, is_active=""))
    coordinator.refresh_from_db()
    assert not coordinator.is_active


def test_organisations_of_a_finance_officer(client, administrator, twente, finance):
    borne = twente.municipality("Borne")
    [membership] = finance.memberships.all()
    rows = {
        "memberships-TOTAL_FORMS": "2",
        "memberships-INITIAL_FORMS": "1",
        "memberships-0-id": membership.pk,
        "memberships-0-user": finance.pk,
        "memberships-0-organisation": membership.organisation_id,
        "memberships-1-user": finance.pk,
        "memberships-1-organisation": borne.pk,
    }
    client.force_login(administrator)
    assert client.post(change_page(finance), as_form(finance) | rows).status_code == 302
    assert sorted(m.organisation.name for m in Membership.objects.filter(user=finance)) == [
        "Almelo",
        "Borne",
    ]


def test_lost_telephone(client, administrator, coordinator):
    RecoveryCodes.activate(coordinator)
    client.force_login(administrator)
    client.post(USERS, {"action": "remove_second_step", "_selected_action": [coordinator.pk]})
    assert not Authenticator.objects.filter(user=coordinator).exists()


def test_link_to_a_new_password_on_request(client, administrator, coordinator, mailoutbox):
    client.force_login(administrator)
    client.post(USERS, {"action": "mail_password_link", "_selected_action": [coordinator.pk]})
    assert [mail.to for mail in mailoutbox] == [[coordinator.email]]


def test_first_administrator_is_made_by_command(client, db, monkeypatch):
    monkeypatch.setenv("DJANGO_SUPERUSER_PASSWORD", "wachtwoord-voor-tests")
    who = {"username": "eerste", "email": "eerste@voorbeeld.example", "role": "administrator"}
    call_command("createsuperuser", **who, interactive=False, verbosity=0)
    client.post("/account/login/", {"login": "eerste", "password": "wachtwoord-voor-tests"})
    assert client.get(USERS).status_code == 200

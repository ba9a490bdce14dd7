"""Logging in, choosing a password, and the second step."""

import re

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import (
    format_hotp_value,
    hotp_value,
    yield_hotp_counters_from_time,
)
from django.urls import NoReverseMatch, reverse

from ivz.accounts.models import User
from tests.factories.together import clicked_twice, filled

LOGIN, CHANGE, RESET = "/account/login/", "/account/password/change/", "/account/password/reset/"
PASSWORD = "wachtwoord-voor-tests"  # of every user that the factory makes
NEW_PASSWORD = "fiets kaas molen tulp"


@pytest.fixture(autouse=True)
def _limits_on_tries(settings):
    """As in production: a demo switches them off."""
    settings.ACCOUNT_RATE_LIMITS = {"login_failed": "20/5m/ip,5/5m/key"}


def log_in(client, login: str, password: str = PASSWORD):
    return client.post(LOGIN, {"login": login, "password": password})


def text_of(response) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", response.content.decode()))


def code_now(secret: str) -> str:
    """What the app on a telephone shows."""
    return format_hotp_value(hotp_value(secret, next(iter(yield_hotp_counters_from_time()))))


def switch_second_step_on(client) -> None:
    """As a person does, with an app that keeps the secret."""
    asked = client.get("/account/2fa/totp/activate/")
    page = client.post(asked.url, {"password": PASSWORD}, follow=True)
    secret = page.context["form"].secret
    response = client.post("/account/2fa/totp/activate/", {"code": code_now(secret)})
    assert (response.status_code, response.url) == (302, "/account/2fa/recovery-codes/")


def test_nobody_signs_up(client, db):
    assert client.get("/account/signup/").status_code == 404
    with pytest.raises(NoReverseMatch):
        reverse("account_signup")
    with pytest.raises(NoReverseMatch):
        reverse("account_email")


@pytest.mark.parametrize("login", ["coordinator", "COORDINATOR@voorbeeld.example"])
def test_login_by_name_or_mail_address(client, coordinator, login):
    User.objects.filter(pk=coordinator.pk).update(email="coordinator@voorbeeld.example")
    response = log_in(client, login)
    assert (response.status_code, response.url) == (302, reverse("overview:start"))
    assert client.session.get_expire_at_browser_close()


def test_wrong_password_gives_a_sentence_and_no_hint_which_half_was_wrong(client, coordinator):
    expected = (
        "De gebruikersnaam of het wachtwoord klopt niet. Controleer ook of Caps Lock uit staat."
    )
    for login in ("coordinator", "niemand", "niemand@voorbeeld.example"):
        response = log_in(client, login, "verkeerd wachtwoord")
        assert response.status_code == 200
        assert expected in text_of(response)


def test_sixth_wrong_password_is_refused_even_when_it_is_right(client, coordinator):
    for _ in range(5):
        log_in(client, "coordinator", "verkeerd wachtwoord")
    response = log_in(client, "coordinator")
    assert response.status_code == 200
    assert (
        "Er is te vaak een verkeerd wachtwoord ingevuld. Wacht vijf minuten en probeer het dan"
        " opnieuw." in text_of(response)
    )


def test_empty_form_says_what_to_fill_in(client, db):
    page = text_of(client.post(LOGIN, {}))
    assert "Vul in: Gebruikersnaam of e-mailadres" in page
    assert "Vul in: Wachtwoord" in page


def test_closed_account_does_not_get_in(client, coordinator):
    User.objects.filter(pk=coordinator.pk).update(is_active=False)
    response = client.post(LOGIN, {"login": "coordinator", "password": PASSWORD}, follow=True)
    assert not response.context["user"].is_authenticated


def test_closing_an_account_ends_its_session(client, coordinator):
    log_in(client, "coordinator")
    User.objects.filter(pk=coordinator.pk).update(is_active=False)
    assert client.get("/account/").status_code == 302


def test_logging_out_takes_a_button(client, coordinator):
    client.force_login(coordinator)
    assert "Wilt u uitloggen?" in text_of(client.get("/account/logout/"))
    assert client.get("/account/").status_code == 200
    assert client.post("/account/logout/").url == LOGIN
    assert client.get("/account/").status_code == 302


def test_password_change_asks_the_old_one_and_a_good_new_one(client, coordinator):
    client.force_login(coordinator)
    refused = client.post(
        CHANGE, {"oldpassword": "verkeerd", "password1": "kort", "password2": "kort"}
    )
    assert "Dit is niet uw huidige wachtwoord." in text_of(refused)
    assert "12 tekens" in text_of(refused)
    done = client.post(
        CHANGE, {"oldpassword": PASSWORD, "password1": NEW_PASSWORD, "password2": NEW_PASSWORD}
    )
    assert done.status_code == 302
    coordinator.refresh_from_db()
    assert coordinator.check_password(NEW_PASSWORD)


def test_forgotten_password_by_mail(client, coordinator, mailoutbox):
    done = client.post(RESET, {"email": coordinator.email}, follow=True)
    assert "Kijk in uw e-mail" in text_of(done)
    [mail] = mailoutbox
    assert mail.subject == "Kies een wachtwoord voor Platform IVZ"
    assert "Uw gebruikersnaam is coordinator." in mail.body
    link = re.search(r"http://testserver(\S+)", mail.body)[1]
    page = client.get(link, follow=True)
    address = page.request["PATH_INFO"]
    assert "Kies een wachtwoord van 12 tekens of meer." in text_of(page)
    different = client.post(
        address, {"password1": NEW_PASSWORD, "password2": "iets anders dan dat"}
    )
    assert different.status_code == 200
    saved = client.post(
        address, {"password1": NEW_PASSWORD, "password2": NEW_PASSWORD}, follow=True
    )
    assert "Wachtwoord opgeslagen" in text_of(saved)
    assert log_in(client, "coordinator", NEW_PASSWORD).status_code == 302
    client.logout()
    assert "Deze link werkt niet meer" in text_of(client.get(link, follow=True))


def test_unknown_mail_address_gets_the_same_answer_and_no_mail(client, coordinator, mailoutbox):
    known = text_of(client.post(RESET, {"email": coordinator.email}, follow=True))
    assert text_of(client.post(RESET, {"email": "niemand@voorbeeld.example"}, follow=True)) == known
    assert [mail.to for mail in mailoutbox] == [[coordinator.email]]


def test_second_step_is_asked_once_it_is_on(client, coordinator):
    log_in(client, "coordinator")
    switch_second_step_on(client)
    client.logout()
    response = log_in(client, "coordinator")
    assert (response.status_code, response.url) == (302, "/account/2fa/authenticate/")
    assert client.get("/account/").status_code == 302, "the password alone is not enough"
    wrong = client.post("/account/2fa/authenticate/", {"code": "000000"})
    assert "Deze code klopt niet." in text_of(wrong)
    [recovery] = Authenticator.objects.filter(type="recovery_codes")
    code = recovery.wrap().get_unused_codes()[0]
    assert client.post("/account/2fa/authenticate/", {"code": code}).url == reverse(
        "overview:start"
    )
    assert client.get("/account/").status_code == 200


def test_recovery_codes_are_shown_downloaded_and_renewed(client, coordinator):
    log_in(client, "coordinator")
    switch_second_step_on(client)
    codes = client.get("/account/2fa/recovery-codes/").context["unused_codes"]
    assert len(set(codes)) == 10
    assert client.get("/account/2fa/recovery-codes/download/").content.decode().split() == codes
    client.post("/account/2fa/recovery-codes/generate/")
    assert not set(client.get("/account/2fa/recovery-codes/").context["unused_codes"]) & set(codes)


def test_second_step_can_be_switched_off(client, coordinator):
    log_in(client, "coordinator")
    switch_second_step_on(client)
    assert "Staat aan" in text_of(client.get("/account/2fa/"))
    assert client.post("/account/2fa/totp/deactivate/").url == "/account/2fa/"
    assert "Staat uit" in text_of(client.get("/account/2fa/"))
    assert not Authenticator.objects.exists()


def test_security_is_changed_only_after_the_password_once_more(client, coordinator):
    log_in(client, "coordinator")
    response = client.get("/account/2fa/totp/activate/", follow=True)
    assert "Bevestig dat u het bent" in text_of(response)
    address = response.request["PATH_INFO"] + "?" + response.request["QUERY_STRING"]
    assert "Dit wachtwoord klopt niet." in text_of(client.post(address, {"password": "verkeerd"}))
    assert "Scan deze afbeelding" in text_of(
        client.post(address, {"password": PASSWORD}, follow=True)
    )


def test_account_page_tells_who_is_logged_in(client, coordinator):
    client.force_login(coordinator)
    page = text_of(client.get("/account/"))
    for words in ("coordinator", "Regiocoördinator", coordinator.email, "Staat uit"):
        assert words in page


def test_login_page_names_the_logins_on_a_demo_only(client, coordinator, settings):
    settings.DEMO, settings.DEMO_PASSWORD = True, "voor-de-demo"
    page = text_of(client.get(LOGIN))
    assert "coordinator – Regiocoördinator" in page
    assert "voor-de-demo" in page
    settings.DEMO = False
    page = text_of(client.get(LOGIN))
    assert "Vraag de beheerder" in page
    assert "voor-de-demo" not in page


@pytest.mark.django_db(transaction=True)
def test_double_click_makes_one_calendar_address(client, coordinator):
    client.force_login(coordinator)
    data = filled(client.get("/account/"), do="renew")
    answers = clicked_twice(client, "/account/agenda/", data)
    assert [answer.url for answer in answers] == ["/account/"] * 2
    coordinator.refresh_from_db()
    made = coordinator.calendar_key
    assert client.post("/account/agenda/", data).url == "/account/"
    coordinator.refresh_from_db()
    assert (bool(made), coordinator.calendar_key) == (True, made)

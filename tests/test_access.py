"""Every address of the site for every role, taken from the URL configuration itself: a new address needs a line here."""

from collections.abc import Iterator

import pytest
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from tests.factories.site import build_site

pytestmark = pytest.mark.django_db  # or there would be no test database to put the site in
ROLES = ("coordinator", "secretary", "finance", "controller", "administrator", "stranger")
OPEN, LOGIN, OK, NO, HIDDEN, ELSEWHERE = 200, 302, 200, 403, 404, 302

# who gets what on a GET, in the order of ROLES; nobody logged in is sent to the login page unless OPEN_TO_ALL says so
EVERYBODY = (OK,) * 6
COORDINATOR = (OK, NO, NO, NO, NO, NO)
DECISIONS = (OK, OK, NO, NO, NO, NO)
INVOICES = (OK, HIDDEN, OK, OK, HIDDEN, HIDDEN)  # a finance officer sees its own
LIST_OF_INVOICES = (OK, NO, OK, OK, NO, OK)
ALL_INVOICES = (OK, HIDDEN, HIDDEN, OK, HIDDEN, HIDDEN)
CREDITING = (OK, HIDDEN, NO, NO, HIDDEN, HIDDEN)
MAIL = (OK, NO, NO, NO, OK, NO)
START = (ELSEWHERE,) * 6
POST_ONLY = (405,) * 6
ADMINISTRATOR = (NO, NO, NO, NO, OK, NO)

CASES = {
    "overview:home": ([], EVERYBODY),
    "overview:start": ([], START),
    "overview:municipalities": ([], EVERYBODY),
    "overview:municipality": (["almelo"], EVERYBODY),
    "overview:search": ([], EVERYBODY),
    "overview:mail": ([], MAIL),
    "overview:help": ([], EVERYBODY),
    "contributions:year_list": ([], EVERYBODY),
    "contributions:year_detail": ([2022], EVERYBODY),
    "contributions:year_download": ([2022, "csv"], EVERYBODY),
    "contributions:year_municipality": ([2022, "almelo"], EVERYBODY),
    "contributions:archived_overview": ([2022, "overview"], EVERYBODY),
    "contributions:year_edit": ([2030], COORDINATOR),
    "contributions:year_zip": ([2022], (ELSEWHERE, HIDDEN, HIDDEN, ELSEWHERE, HIDDEN, HIDDEN)),  # its run is not finished: a sentence
    "contributions:issue": ([2021], COORDINATOR),
    "contributions:issue_concept": ([2021, "almelo"], (ELSEWHERE, NO, NO, NO, NO, NO)),  # no worker here: the waiting page
    "contributions:issue_progress": ([2022, "run"], ALL_INVOICES),
    "contributions:rate_list": ([], EVERYBODY),
    "contributions:rate_add": ([], COORDINATOR),
    "contributions:rate_detail": (["rate"], EVERYBODY),
    "contributions:rate_edit": (["rate"], COORDINATOR),
    "contributions:rate_adopt": (["rate"], COORDINATOR),
    "contributions:rate_withdraw": (["adopted"], COORDINATOR),
    "contributions:invoice_list": ([], LIST_OF_INVOICES),
    "contributions:invoice_detail": (["IVZ-2022-001"], INVOICES),
    "contributions:invoice_pdf": (["IVZ-2022-001"], INVOICES),
    "contributions:invoice_credit": (["IVZ-2022-001"], CREDITING),
    "contributions:invoice_payment": (["IVZ-2022-001"], CREDITING),
    "contributions:credit_note_pdf": (["IVZ-C-2022-001"], INVOICES),
    "contributions:fund_edit": (["ivz"], COORDINATOR),
    "portfolios:decision_list": ([], EVERYBODY),
    "portfolios:decision_new": ([], DECISIONS),
    "portfolios:decision_detail": (["decision"], EVERYBODY),
    "portfolios:decision_edit": (["decision"], DECISIONS),
    "portfolios:body_list": ([], EVERYBODY),
    "portfolios:body_new": ([], DECISIONS),
    "portfolios:body_edit": (["dvo"], DECISIONS),
    "region:organisation_list": ([], EVERYBODY),
    "region:organisation_new": ([], COORDINATOR),
    "region:organisation_detail": (["veiligheidsregio-twente"], EVERYBODY),
    "region:organisation_edit": (["almelo"], COORDINATOR),
    "region:count_list": ([], EVERYBODY),
    "region:count_add": ([], COORDINATOR),
    "region:count_withdraw": (["count"], COORDINATOR),
    "region:count_upload": ([], COORDINATOR),
    "region:count_import": (["import"], ALL_INVOICES),
    "region:count_import_drop": (["import"], POST_ONLY),
    "region:issuer_edit": ([], COORDINATOR),
    "sources:source_list": ([], EVERYBODY),
    "sources:source_new": ([], COORDINATOR),
    "sources:source_detail": (["cbs"], EVERYBODY),
    "sources:source_edit": (["cbs"], COORDINATOR),
    "documents:rendition": (["rendition"], (OK, HIDDEN, HIDDEN, HIDDEN, HIDDEN, HIDDEN)),
    "documents:rendition_file": (["rendition"], (OK, HIDDEN, HIDDEN, HIDDEN, HIDDEN, HIDDEN)),
    "web:gallery": ([], EVERYBODY),
    "web:favicon": ([], START),
    "web:livez": ([], EVERYBODY),
    "web:readyz": ([], EVERYBODY),
}
OPEN_TO_ALL = {"web:livez": OPEN, "web:readyz": OPEN, "web:favicon": ELSEWHERE}
NOT_OURS = {"admin", "account", "mfa"}  # Django's and allauth's own: below, and what they do in tests/accounts
MORE = [  # an address again with other arguments, and those of the administrator's site that are used
    ("contributions:year_download", [2022, "xlsx"], EVERYBODY),
    ("contributions:year_download", [2022, "pdf"], START),  # no worker here: the waiting page
    ("contributions:year_download", [2022, "docx"], (HIDDEN,) * 6),
    ("admin:index", [], ADMINISTRATOR),
    ("admin:app_list", ["accounts"], ADMINISTRATOR),
    ("admin:accounts_user_changelist", [], ADMINISTRATOR),
    ("admin:accounts_user_add", [], ADMINISTRATOR),
    ("admin:accounts_user_change", ["user"], ADMINISTRATOR),
    ("admin:accounts_user_history", ["user"], ADMINISTRATOR),
    ("admin:accounts_user_delete", ["user"], (NO,) * 6),  # users are closed, never deleted
    ("admin:autocomplete", [], (NO,) * 6),  # of no use to anybody
]
# what somebody who is not logged in and somebody who is (as any role, without a second step) get on a GET
ACCOUNT = {
    "account": ([], LOGIN, OK),
    "account_login": ([], OPEN, ELSEWHERE),
    "account_logout": ([], LOGIN, OK),
    "account_inactive": ([], OPEN, OK),
    "account_reauthenticate": ([], LOGIN, OK),
    "account_change_password": ([], LOGIN, OK),
    "account_reset_password": ([], OPEN, OK),
    "account_reset_password_done": ([], OPEN, OK),
    "account_reset_password_from_key": (["1", "abc-def"], OPEN, OK),
    "account_reset_password_from_key_done": ([], OPEN, OK),
    "mfa_index": ([], LOGIN, OK),
    "mfa_authenticate": ([], ELSEWHERE, ELSEWHERE),
    "mfa_reauthenticate": ([], LOGIN, ELSEWHERE),
    "mfa_activate_totp": ([], LOGIN, ELSEWHERE),
    "mfa_deactivate_totp": ([], LOGIN, HIDDEN),
    "mfa_view_recovery_codes": ([], LOGIN, HIDDEN),
    "mfa_generate_recovery_codes": ([], LOGIN, ELSEWHERE),
    "mfa_download_recovery_codes": ([], LOGIN, HIDDEN),
}


def addresses(resolver: URLResolver, space: str = "") -> Iterator[str]:
    for entry in resolver.url_patterns:
        if isinstance(entry, URLPattern):
            yield f"{space}{entry.name}"
        else:
            yield from addresses(entry, f"{entry.namespace}:" if entry.namespace else space)


def own_addresses() -> set[str]:
    names = set(addresses(get_resolver()))
    return {name for name in names if ":" in name and name.split(":")[0] not in NOT_OURS}


def test_every_address_has_a_case():
    assert own_addresses() == set(CASES)


def test_every_address_outside_our_apps_has_a_case():
    assert {name for name in addresses(get_resolver()) if ":" not in name} == set(ACCOUNT)


@pytest.fixture(scope="module")
def site(django_db_setup, django_db_blocker) -> Iterator[dict[str, object]]:
    """One issued invoice with a credit note, and a row for every address; made once for all cases, undone at the end."""
    from django.db import transaction  # noqa: PLC0415 - a transaction around the module

    with django_db_blocker.unblock():
        atomic = transaction.atomic()
        atomic.__enter__()
        yield build_site()
        transaction.set_rollback(True)
        atomic.__exit__(None, None, None)


def url_of(name: str, site: dict[str, object]) -> str:
    return reverse(name, args=[site.get(argument, argument) for argument in CASES[name][0]])


@pytest.fixture
def _no_patience(monkeypatch):
    """There is no worker to wait for."""
    monkeypatch.setattr("ivz.documents.views.pdf_response.__kwdefaults__", {"patience": 0.0})


def log_in(client, somebody) -> None:
    client.force_login(somebody, backend="allauth.account.auth_backends.AuthenticationBackend")


def statuses(client, site: dict[str, object], url: str) -> dict[str, int]:
    """What each role gets."""
    got = {}
    for role in ROLES:
        log_in(client, site[role])
        got[role] = client.get(url).status_code
    return got


@pytest.mark.usefixtures("_no_patience")
@pytest.mark.parametrize("name", sorted(CASES))
def test_address_for_every_role(name, site, client, settings, django_db_blocker):
    settings.DEMO = True
    with django_db_blocker.unblock():
        anonymous = client.get(url_of(name, site))
        got = statuses(client, site, url_of(name, site))
    assert got == dict(zip(ROLES, CASES[name][1], strict=True))
    if name in OPEN_TO_ALL:
        assert anonymous.status_code == OPEN_TO_ALL[name]
    else:
        assert (anonymous.status_code, anonymous.headers["Location"].split("?")[0]) == (LOGIN, reverse("account_login"))


@pytest.mark.usefixtures("_no_patience")
@pytest.mark.parametrize(
    ("name", "arguments", "expected"), MORE, ids=lambda value: "-".join(map(str, value)) if isinstance(value, list) else None
)
def test_address_with_other_arguments_for_every_role(name, arguments, expected, site, client, django_db_blocker):
    url = reverse(name, args=[site["secretary"].pk if argument == "user" else argument for argument in arguments])
    with django_db_blocker.unblock():
        anonymous = client.get(url)
        got = statuses(client, site, url)
    assert got == dict(zip(ROLES, expected, strict=True))
    assert anonymous.status_code == LOGIN
    assert anonymous.headers["Location"].split("?")[0] in (
        reverse("account_login"),
        reverse("admin:login"),
    )  # the second leads to the first


@pytest.mark.parametrize("name", sorted(ACCOUNT))
def test_address_of_logging_in(name, site, client, django_db_blocker):
    arguments, outside, inside = ACCOUNT[name]
    with django_db_blocker.unblock():
        anonymous = client.get(reverse(name, args=arguments))
        got = statuses(client, site, reverse(name, args=arguments))
    assert (anonymous.status_code, set(got.values())) == (outside, {inside})
    if outside == LOGIN:
        assert anonymous.headers["Location"].split("?")[0] == reverse("account_login")


READ_ONLY_TO_THE_CONTROLLER = {"contributions:issue_progress", "region:count_import"}
CHANGING = sorted(name for name, (_, expected) in CASES.items() if expected in (COORDINATOR, DECISIONS, CREDITING, POST_ONLY))


@pytest.mark.usefixtures("_no_patience")
@pytest.mark.parametrize("name", [*CHANGING, *sorted(READ_ONLY_TO_THE_CONTROLLER)])
def test_address_that_changes_something_refuses_an_empty_post(name, site, client, django_db_blocker):
    """The wrong roles get the same answer to a POST as to a GET; nobody gets a 500."""
    with django_db_blocker.unblock():
        for role, expected in zip(ROLES, CASES[name][1], strict=True):
            if name in READ_ONLY_TO_THE_CONTROLLER and role == "controller":
                expected = NO
            log_in(client, site[role])
            status = client.post(url_of(name, site)).status_code
            if expected in (NO, HIDDEN):
                assert (role, status) == (role, expected)
            else:
                assert (role, status < 500) == (role, True)

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
    "contributions:year_edit": ([2030], COORDINATOR),
    "contributions:year_zip": ([2022], ALL_INVOICES),
    "contributions:issue": ([2021], COORDINATOR),
    "contributions:issue_concept": ([2021, "almelo"], (ELSEWHERE, NO, NO, NO, NO, NO)),  # no worker here: the waiting page
    "contributions:issue_progress": ([2022, "run"], ALL_INVOICES),
    "contributions:rate_list": ([], EVERYBODY),
    "contributions:rate_add": ([], COORDINATOR),
    "contributions:rate_detail": (["rate"], EVERYBODY),
    "contributions:rate_edit": (["rate"], COORDINATOR),
    "contributions:rate_adopt": (["rate"], COORDINATOR),
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
ELSEWHERE_TESTED = {"admin", "account", "mfa"}  # Django's and allauth's own: tests/accounts


def addresses(resolver: URLResolver, space: str = "") -> Iterator[str]:
    for entry in resolver.url_patterns:
        if isinstance(entry, URLPattern):
            yield f"{space}{entry.name}"
        else:
            yield from addresses(entry, f"{entry.namespace}:" if entry.namespace else space)


def own_addresses() -> set[str]:
    names = set(addresses(get_resolver()))
    return {name for name in names if ":" in name and name.split(":")[0] not in ELSEWHERE_TESTED}


def test_every_address_has_a_case():
    assert own_addresses() == set(CASES)


def test_addresses_outside_our_apps_are_those_of_allauth_and_the_admin():
    others = {name for name in addresses(get_resolver()) if ":" not in name}
    assert {name.split("_")[0] for name in others} <= {"account", "mfa", "None"}


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


@pytest.mark.parametrize("name", sorted(CASES))
def test_address_for_every_role(name, site, client, settings, django_db_blocker):
    settings.DEMO = True
    with django_db_blocker.unblock():
        anonymous = client.get(url_of(name, site))
        got = []
        for role in ROLES:
            client.force_login(site[role], backend="allauth.account.auth_backends.AuthenticationBackend")
            got.append(client.get(url_of(name, site)).status_code)
    assert dict(zip(ROLES, got, strict=True)) == dict(zip(ROLES, CASES[name][1], strict=True))
    if name in OPEN_TO_ALL:
        assert anonymous.status_code == OPEN_TO_ALL[name]
    else:
        assert (anonymous.status_code, anonymous.headers["Location"].split("?")[0]) == (LOGIN, reverse("account_login"))


READ_ONLY_TO_THE_CONTROLLER = {"contributions:issue_progress", "region:count_import"}
CHANGING = sorted(name for name, (_, expected) in CASES.items() if expected in (COORDINATOR, DECISIONS, CREDITING, POST_ONLY))


@pytest.mark.parametrize("name", [*CHANGING, *sorted(READ_ONLY_TO_THE_CONTROLLER)])
def test_address_that_changes_something_refuses_an_empty_post(name, site, client, django_db_blocker):
    """The wrong roles get the same answer to a POST as to a GET; nobody gets a 500."""
    with django_db_blocker.unblock():
        for role, expected in zip(ROLES, CASES[name][1], strict=True):
            if name in READ_ONLY_TO_THE_CONTROLLER and role == "controller":
                expected = NO
            client.force_login(site[role], backend="allauth.account.auth_backends.AuthenticationBackend")
            status = client.post(url_of(name, site)).status_code
            if expected in (NO, HIDDEN):
                assert (role, status) == (role, expected)
            else:
                assert (role, status < 500) == (role, True)

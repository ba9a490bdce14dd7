"""Every address of the site for every role, taken from the URL configuration itself: a new address
needs a line here.
"""

from collections.abc import Iterator

import pytest
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from tests.factories.site import build_site

pytestmark = pytest.mark.django_db  # or there would be no test database to put the site in
ROLES = ("coordinator", "secretary", "finance", "controller", "administrator", "stranger")
OPEN, LOGIN, OK, NO, HIDDEN, ELSEWHERE = 200, 302, 200, 403, 404, 302

# who gets what on a GET, in the order of ROLES; nobody logged in is sent to the login page unless
# OPEN_TO_ALL says so
EVERYBODY = (OK,) * 6
COORDINATOR = (OK, NO, NO, NO, NO, NO)
DECISIONS = (OK, OK, NO, NO, NO, NO)
SENT_ALREADY = (ELSEWHERE, ELSEWHERE, NO, NO, NO, NO)
INVOICES = (OK, HIDDEN, OK, OK, HIDDEN, HIDDEN)  # a finance officer sees its own
LIST_OF_INVOICES = (OK, NO, OK, OK, NO, OK)
ALL_INVOICES = (OK, HIDDEN, HIDDEN, OK, HIDDEN, HIDDEN)
CREDITING = (OK, HIDDEN, NO, NO, HIDDEN, HIDDEN)
MAIL = (OK, NO, NO, NO, OK, NO)
START = (ELSEWHERE,) * 6
POST_ONLY = (405,) * 6
NOTES = (OK, OK, HIDDEN, OK, HIDDEN, HIDDEN)
WRITING_NOTES = (OK, NO, HIDDEN, NO, HIDDEN, HIDDEN)
NOTES_ELSEWHERE = (ELSEWHERE, ELSEWHERE, HIDDEN, ELSEWHERE, HIDDEN, HIDDEN)
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
    "contributions:year_zip": (
        [2022],
        (ELSEWHERE, HIDDEN, HIDDEN, ELSEWHERE, HIDDEN, HIDDEN),
    ),  # its run is not finished: a sentence
    "contributions:issue": ([2021], COORDINATOR),
    "contributions:issue_concept": (
        [2021, "almelo"],
        (ELSEWHERE, NO, NO, NO, NO, NO),
    ),  # no worker here: the waiting page
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
    # rate proposals
    "agreements:proposal_list": ([], EVERYBODY),
    "agreements:proposal_new": ([], COORDINATOR),
    "agreements:calculator": ([], EVERYBODY),
    "agreements:proposal_detail": (["voorstel-colleges"], EVERYBODY),
    "agreements:proposal_edit": (["voorstel-concept"], WRITING_NOTES),
    "agreements:proposal_effect": (["voorstel-colleges", "xlsx"], EVERYBODY),
    "agreements:proposal_submit": (["voorstel-concept"], WRITING_NOTES),
    "agreements:proposal_adopt": (["voorstel-colleges"], COORDINATOR),
    "agreements:proposal_withdraw": (["voorstel-colleges"], COORDINATOR),
    "agreements:proposal_reopen": (["voorstel-besloten"], COORDINATOR),
    "agreements:consent_edit": (["voorstel-colleges", "almelo"], DECISIONS),
    # notes and letters
    "agreements:note_list": ([], EVERYBODY),
    "agreements:note_text": (["nota-2028", "decision_note"], NOTES),
    "agreements:note_subject": (["nota-2028", "decision_note"], WRITING_NOTES),
    "agreements:note_section": (["nota-2028", "decision_note", "costs"], NOTES),
    "agreements:note_issue": (["nota-2028", "decision_note"], WRITING_NOTES),
    "agreements:note_progress": (["nota-2028", "decision_note", "note_run"], NOTES),
    "agreements:note_zip": (
        ["nota-2028", "decision_note"],
        NOTES_ELSEWHERE,
    ),  # its run is not finished: a sentence
    "agreements:note_detail": (["nota-2028", "decision_note", "almelo"], EVERYBODY),
    "agreements:note_concept": (
        ["nota-2028", "decision_note", "almelo"],
        NOTES_ELSEWHERE,
    ),  # no worker here: the waiting page
    "agreements:note_pdf": (
        ["nota-2028", "decision_note", "almelo", 1],
        (OK, OK, OK, OK, HIDDEN, HIDDEN),
    ),
    "agreements:note_public_pdf": (["nota-2028", "decision_note", "almelo", 1], EVERYBODY),
    "agreements:letterhead_edit": (
        ["almelo"],
        (OK, NO, OK, NO, NO, NO),
    ),  # and the finance officer of the municipality itself
    "agreements:letter_details": (["nota-2028", "council_letter", "almelo"], WRITING_NOTES),
    "agreements:own_passage": (["nota-2028", "decision_note", "almelo", "costs"], WRITING_NOTES),
    "portfolios:decision_list": ([], EVERYBODY),
    "portfolios:decision_new": ([], DECISIONS),
    "portfolios:decision_detail": (["decision"], EVERYBODY),
    "portfolios:decision_edit": (["decision"], DECISIONS),
    "portfolios:body_list": ([], EVERYBODY),
    "portfolios:body_new": ([], DECISIONS),
    "portfolios:body_edit": (["dvo"], DECISIONS),
    # seats and portfolios
    "portfolios:body_detail": (["dvo"], EVERYBODY),
    "portfolios:seat_new": (["dvo"], DECISIONS),
    "portfolios:seat_edit": (["seat"], DECISIONS),
    "portfolios:seat_remove": (["seat"], DECISIONS),
    "portfolios:person_list": ([], EVERYBODY),
    "portfolios:person_new": ([], DECISIONS),
    "portfolios:person_detail": (["person"], EVERYBODY),
    "portfolios:person_edit": (["person"], DECISIONS),
    "portfolios:person_remove": (["person"], DECISIONS),
    "portfolios:office_new": (["person"], DECISIONS),
    "portfolios:office_edit": (["office"], DECISIONS),
    "portfolios:office_remove": (["office"], DECISIONS),
    "portfolios:office_take_over": (["office"], DECISIONS),
    "portfolios:portfolio_list": ([], EVERYBODY),
    "portfolios:distribution": ([], EVERYBODY),
    "portfolios:distribution_pdf": ([], START),  # no worker here: the waiting page
    "portfolios:portfolio_compare": ([], EVERYBODY),
    "portfolios:portfolio_coverage": ([], EVERYBODY),
    "portfolios:portfolio_new": ([], DECISIONS),
    "portfolios:portfolio_detail": (["portfolio"], EVERYBODY),
    "portfolios:portfolio_edit": (["portfolio"], DECISIONS),
    "portfolios:portfolio_remove": (["portfolio"], DECISIONS),
    "portfolios:portfolio_rename": (["portfolio"], DECISIONS),
    "portfolios:holding_new": (["portfolio"], DECISIONS),
    "portfolios:holding_edit": (["holding"], DECISIONS),
    "portfolios:holding_remove": (["holding"], DECISIONS),
    # meetings
    "portfolios:meeting_list": ([], EVERYBODY),
    "portfolios:meeting_new": ([], DECISIONS),
    "portfolios:action_list": ([], EVERYBODY),
    "portfolios:action_edit": (["action"], DECISIONS),
    "portfolios:meeting_detail": (["meeting"], EVERYBODY),
    "portfolios:meeting_event": (["meeting"], EVERYBODY),
    "portfolios:meeting_public": (["meeting"], EVERYBODY),
    "portfolios:meeting_edit": (["meeting"], DECISIONS),
    "portfolios:meeting_send": (["meeting"], SENT_ALREADY),
    "portfolios:meeting_state": (["meeting"], POST_ONLY),
    "portfolios:attendance": (["meeting"], DECISIONS),
    "portfolios:agenda_edit": (["meeting"], DECISIONS),
    "portfolios:agenda_standing": (["meeting"], POST_ONLY),
    "portfolios:item_new": (["meeting"], DECISIONS),
    "portfolios:item_detail": (["meeting", "item"], EVERYBODY),
    "portfolios:item_edit": (["meeting", "item"], DECISIONS),
    "portfolios:item_remove": (["meeting", "item"], (ELSEWHERE, ELSEWHERE, NO, NO, NO, NO)),
    "portfolios:item_carry": (["meeting", "item"], DECISIONS),
    "portfolios:item_outcome": (["meeting", "item"], DECISIONS),
    "portfolios:item_decision": (["meeting", "item"], DECISIONS),
    "portfolios:annex_new": (["meeting", "item"], DECISIONS),
    "portfolios:annex_detail": (["meeting", "annex"], EVERYBODY),
    "portfolios:annex_edit": (["meeting", "annex"], DECISIONS),
    "portfolios:annex_version": (["meeting", "annex"], DECISIONS),
    "portfolios:annex_file": (["meeting", "annex"], EVERYBODY),
    "portfolios:annex_move": (["meeting", "annex"], POST_ONLY),
    "portfolios:action_new": (["meeting"], DECISIONS),
    "portfolios:meeting_decisions": (["meeting"], EVERYBODY),
    "portfolios:decisions_adopt": (["meeting"], DECISIONS),
    "portfolios:meeting_decisions_pdf": (["meeting"], START),  # no worker here: the waiting page
    "portfolios:meeting_decisions_public": (["meeting"], START),
    "portfolios:bundle_list": (["meeting"], EVERYBODY),
    "portfolios:bundle_new": (["meeting"], DECISIONS),
    "portfolios:bundle_detail": (["meeting", "bundle"], EVERYBODY),
    "portfolios:bundle_pdf": (["meeting", "bundle"], EVERYBODY),
    "portfolios:bundle_zip": (["meeting", "bundle"], EVERYBODY),
    "portfolios:bundle_send": (["meeting", "bundle"], (ELSEWHERE, ELSEWHERE, NO, NO, NO, NO)),
    "portfolios:bundle_drop": (["meeting", "bundle"], POST_ONLY),
    "portfolios:bundle_retry": (["meeting", "bundle"], POST_ONLY),
    # the year cycle
    "portfolios:cycle_now": ([], START),
    "portfolios:cycle_year": ([2022], EVERYBODY),
    "portfolios:cycle_days": ([2022], EVERYBODY),
    "portfolios:cycle_past": ([2090], DECISIONS),
    "portfolios:cycle_propose": ([2090], DECISIONS),
    "portfolios:cycle_pdf": ([2022], START),  # no worker here: the waiting page
    "portfolios:norm_list": ([], EVERYBODY),
    "portfolios:norm_new": ([], DECISIONS),
    "portfolios:norm_edit": (["norm"], DECISIONS),
    "portfolios:pattern_list": ([], EVERYBODY),
    "portfolios:pattern_edit": (["dvo"], DECISIONS),
    "portfolios:closed_period_list": ([], EVERYBODY),
    "portfolios:closed_period_new": ([], DECISIONS),
    "portfolios:closed_period_edit": (["closed_period"], DECISIONS),
    "portfolios:closed_period_remove": (["closed_period"], DECISIONS),
    "portfolios:calendar_feeds": ([], EVERYBODY),
    "portfolios:calendar_feed": (["calendar_key", "alle"], EVERYBODY),
    # safety figures
    "projects:indicator_list": ([], EVERYBODY),
    "projects:ranking": ([], EVERYBODY),
    "projects:figure_upload": ([], COORDINATOR),
    "projects:figure_import": (["figure_import"], COORDINATOR),
    "projects:area_add": ([], COORDINATOR),
    "projects:figure_dashboard": (["twente"], EVERYBODY),
    "projects:figure_dashboard_pdf": (["twente"], START),  # no worker here: the waiting page
    "projects:area_edit": (["twente"], COORDINATOR),
    "projects:indicator_add": ([], COORDINATOR),
    "projects:indicator_detail": (["misdrijven"], EVERYBODY),
    "projects:indicator_edit": (["misdrijven"], COORDINATOR),
    "projects:indicator_publish": (["misdrijven"], POST_ONLY),
    "projects:figure_add": (["misdrijven"], COORDINATOR),
    "projects:figure_edit": (["misdrijven", "figure"], COORDINATOR),
    # the coordination budget
    # safety agenda and hours
    "projects:agenda_list": ([], EVERYBODY),
    "projects:agenda_add": ([], COORDINATOR),
    "projects:agenda_detail": (["2015-2016"], EVERYBODY),
    "projects:agenda_edit": (["2015-2016"], COORDINATOR),
    "projects:agenda_theme_add": (["2015-2016"], COORDINATOR),
    "projects:agenda_theme_edit": (["2015-2016", "agenda_theme"], COORDINATOR),
    "projects:coverage_of_day": ([], START),
    "projects:theme_coverage": (["2015-2016"], EVERYBODY),
    "projects:theme_cover_add": (["2015-2016"], COORDINATOR),
    "projects:theme_cover_edit": (["2015-2016", "theme_cover"], COORDINATOR),
    "projects:theme_cover_remove": (["2015-2016", "theme_cover"], POST_ONLY),
    "projects:theme_list": ([], EVERYBODY),
    "projects:theme_add": ([], COORDINATOR),
    "projects:theme_detail": (["inbraken-2015"], EVERYBODY),
    "projects:theme_edit": (["inbraken-2015"], COORDINATOR),
    "projects:plan_list": ([], EVERYBODY),
    "projects:plan_add": ([], COORDINATOR),
    "projects:plan_edit": (["plan"], COORDINATOR),
    "projects:matrix_detail": (["2015-2016", "municipal"], EVERYBODY),
    "projects:agenda_pdf": (["2015-2016"], START),  # no worker here: the waiting page
    "projects:matrix_pdf": (["2015-2016", "municipal"], START),  # no worker here: the waiting page
    "projects:matrix_start": (["2015-2016", "partner"], POST_ONLY),
    "projects:matrix_edit": (["2015-2016", "municipal"], COORDINATOR),
    "projects:matrix_settings": (["2015-2016", "municipal"], COORDINATOR),
    "projects:column_add": (["2015-2016", "municipal"], COORDINATOR),
    "projects:column_edit": (["2015-2016", "municipal", "column"], COORDINATOR),
    "projects:weighing": (["2015-2016"], EVERYBODY),
    "projects:criterion_add": (["2015-2016"], COORDINATOR),
    "projects:criterion_edit": (["2015-2016", "criterion"], COORDINATOR),
    "projects:scores_edit": (["2015-2016", "agenda_theme"], COORDINATOR),
    "projects:weighing_add": (["2015-2016"], COORDINATOR),
    "projects:effort_home": ([], START),
    "projects:effort_year": ([2020], EVERYBODY),
    "projects:effort_pdf": ([2020], START),  # no worker here: the waiting page
    "projects:effort_municipality": ([2020, "wierden"], EVERYBODY),
    "projects:agreement_add": ([2020, "wierden"], COORDINATOR),
    "projects:talk_edit": ([2020, "wierden"], COORDINATOR),
    "projects:buy_off": ([2021, "wierden"], COORDINATOR),
    "projects:buy_off_withdraw": (["buy_off"], POST_ONLY),
    "projects:role_list": ([], EVERYBODY),
    "projects:role_add": ([], COORDINATOR),
    "projects:role_edit": (["role"], COORDINATOR),
    "projects:group_add": ([], COORDINATOR),
    "projects:delivery_list": ([], EVERYBODY),
    "projects:delivery_add": ([], COORDINATOR),
    "projects:delivery_edit": (["delivery"], COORDINATOR),
    "projects:scale_list": ([], EVERYBODY),
    "projects:scale_add": ([], COORDINATOR),
    "projects:budget_home": ([], EVERYBODY),
    "projects:finances_pdf": ([], START),  # no worker here: the waiting page
    "projects:budget_pdf": (["2020"], START),  # no worker here: the waiting page
    "projects:budget_line_list": ([], EVERYBODY),
    "projects:budget_line_add": ([], COORDINATOR),
    "projects:budget_line_edit": (["budget_line"], COORDINATOR),
    "projects:budget_line_remove": (["budget_line"], COORDINATOR),
    "projects:movement_remove": (["movement"], COORDINATOR),
    "projects:reserve": ([], EVERYBODY),
    "projects:movement_add": ([], COORDINATOR),
    "projects:movement_edit": (["movement"], COORDINATOR),
    "projects:budget_add": ([], COORDINATOR),
    "projects:budget_detail": (["2020"], EVERYBODY),
    "projects:budget_edit": (["2020"], COORDINATOR),
    "projects:task_add": (["2020"], COORDINATOR),
    "projects:task_edit": (["2020", "budget_task"], COORDINATOR),
    "projects:task_remove": (["2020", "budget_task"], POST_ONLY),
    "projects:scenario_add": (["2020"], COORDINATOR),
    "projects:scenario_edit": (["2020", "scenario"], COORDINATOR),
    "projects:scenario_remove": (["2020", "scenario"], POST_ONLY),
    "projects:project_list": ([], EVERYBODY),
    "projects:project_add": ([], COORDINATOR),
    "projects:project_detail": (["project"], EVERYBODY),
    "projects:project_edit": (["project"], COORDINATOR),
    "projects:project_step": (["project", "stoppen"], COORDINATOR),
    "projects:project_part_add": (["project", "risico"], COORDINATOR),
    "projects:project_part_edit": (["project", "mijlpaal", "milestone"], COORDINATOR),
    "projects:project_part_remove": (["project", "mijlpaal", "milestone"], POST_ONLY),
    "projects:report_add": (["project"], COORDINATOR),
    "projects:report_edit": (["project", "progress"], COORDINATOR),
    "projects:report_issue": (["project", "progress"], COORDINATOR),
    "projects:report_pdf": (
        ["project", "progress"],
        (ELSEWHERE, HIDDEN, HIDDEN, HIDDEN, HIDDEN, HIDDEN),
    ),  # no worker here: the waiting page
    "projects:grant_list": ([], EVERYBODY),
    "projects:grant_add": ([], COORDINATOR),
    "projects:grant_detail": (["grant"], EVERYBODY),
    "projects:grant_edit": (["grant"], COORDINATOR),
    "projects:group_list": ([], EVERYBODY),
    "projects:group_detail": (["hennep"], EVERYBODY),
    "projects:group_edit": (["hennep"], COORDINATOR),
    # agreements
    "agreements:agreement_list": ([], EVERYBODY),
    "agreements:agreement_new": ([], COORDINATOR),
    "agreements:binding_list": ([], EVERYBODY),
    "agreements:agreement_compare": ([], EVERYBODY),
    "agreements:deadline_list": ([], EVERYBODY),
    "agreements:deadline_feed": (["calendar_key"], EVERYBODY),
    "agreements:agreement_detail": (["agreement"], EVERYBODY),
    "agreements:agreement_edit": (["agreement"], COORDINATOR),
    "agreements:agreement_pdf": (["agreement"], START),  # no worker here: the waiting page
    "agreements:date_add": (["agreement"], COORDINATOR),
    "agreements:date_edit": (["agreement", "other_date"], COORDINATOR),
    "agreements:date_remove": (["agreement", "other_date"], COORDINATOR),
    "agreements:article_add": (["agreement"], COORDINATOR),
    "agreements:article_edit": (["agreement", "article"], COORDINATOR),
    "agreements:article_remove": (["agreement", "article"], COORDINATOR),
    "agreements:rule_add": (["agreement", "article"], COORDINATOR),
    "agreements:rule_remove": (["agreement", "article_rule"], COORDINATOR),
    "agreements:party_add": (["agreement"], COORDINATOR),
    "agreements:parties_sign": (["agreement"], COORDINATOR),
    "agreements:party_edit": (["agreement", "party"], COORDINATOR),
    "agreements:party_remove": (["agreement", "party"], COORDINATOR),
    "agreements:party_sign": (["agreement", "party"], COORDINATOR),
    "agreements:party_unsign": (["agreement", "party"], COORDINATOR),
    "agreements:party_copy": (["agreement", "signed_party"], (OK, OK, HIDDEN, OK, HIDDEN, HIDDEN)),
    "agreements:party_notice": (["agreement", "party"], COORDINATOR),
    "agreements:party_unnotice": (["agreement", "party"], COORDINATOR),
    "agreements:party_leaving": (["agreement", "party"], EVERYBODY),
    "agreements:text_upload": (["agreement"], COORDINATOR),
    "agreements:text_review": (["text_agreement", "agreement_text"], COORDINATOR),
    "agreements:text_drop": (["text_agreement", "agreement_text"], POST_ONLY),
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
OPEN_TO_ALL = {
    "web:livez": OPEN,
    "web:readyz": OPEN,
    "web:favicon": ELSEWHERE,
    "portfolios:calendar_feed": OPEN,
    "agreements:deadline_feed": OPEN,
}
NOT_OURS = {
    "admin",
    "account",
    "mfa",
}  # Django's and allauth's own: below, and what they do in tests/accounts
# an address again with other arguments, and those of the administrator's site that are used
MORE = [
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
# what somebody who is not logged in and somebody who is (as any role, without a second step) get on
# a GET
ACCOUNT = {
    "account": ([], LOGIN, OK),
    "account_calendar": ([], LOGIN, 405),
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
    """One issued invoice with a credit note, and a row for every address; made once for all cases,
    undone at the end.
    """
    from django.db import transaction  # noqa: PLC0415

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
    monkeypatch.setattr("ivz.papers.views.pdf_response.__kwdefaults__", {"patience": 0.0})


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
        assert (anonymous.status_code, anonymous.headers["Location"].split("?")[0]) == (
            LOGIN,
            reverse("account_login"),
        )


@pytest.mark.usefixtures("_no_patience")
@pytest.mark.parametrize(
    ("name", "arguments", "expected"),
    MORE,
    ids=lambda value: "-".join(map(str, value)) if isinstance(value, list) else None,
)
def test_address_with_other_arguments_for_every_role(
    name, arguments, expected, site, client, django_db_blocker
):
    url = reverse(
        name,
        args=[site["secretary"].pk if argument == "user" else argument for argument in arguments],
    )
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
CHANGING = sorted(
    name
    for name, (_, expected) in CASES.items()
    if expected in (COORDINATOR, DECISIONS, CREDITING, POST_ONLY, WRITING_NOTES)
)


@pytest.mark.usefixtures("_no_patience")
@pytest.mark.parametrize("name", [*CHANGING, *sorted(READ_ONLY_TO_THE_CONTROLLER)])
def test_address_that_changes_something_refuses_an_empty_post(
    name, site, client, django_db_blocker
):
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

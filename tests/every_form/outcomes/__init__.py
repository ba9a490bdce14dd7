"""The table of outcomes: what every form does when it is sent twice, or too late."""

from tests.every_form.described import Described
from tests.every_form.outcomes import agreements, contributions, ground, portfolios, projects

_PARTS = (contributions, agreements, portfolios, projects, ground)

DESCRIBED: dict[str, Described] = {
    name: form for part in _PARTS for name, form in part.FORMS.items()
}
# forms that are not converted yet, with " twice" or " stale"
NOT_YET: set[str] = {name for part in _PARTS for name in part.NOT_YET}
# forms of others: who logs in and what somebody does with an own account is allauth's
OF_OTHERS = {
    "account_change_password": "allauth",
    "account_logout": "allauth",
    "account_reauthenticate": "allauth",
    "account_reset_password": "allauth",
}
# pages of rows in another state, which come before those of tests/test_access.py
MORE_PAGES: list[tuple[str, list[object]]] = [
    ("agreements:article_remove", ["valid_agreement", "free_article"]),
    ("agreements:party_notice", ["valid_agreement", "valid_party"]),
    ("agreements:party_unnotice", ["valid_agreement", "noticed_party"]),
    ("agreements:party_unsign", ["agreement", "signed_party"]),
    ("agreements:letterhead_edit", ["almelo"]),
    ("portfolios:person_remove", ["free_person"]),
    ("portfolios:office_remove", ["free_office"]),
    ("portfolios:portfolio_remove", ["free_portfolio"]),
    ("portfolios:holding_new", ["free_portfolio"]),
    ("portfolios:agenda_edit", ["planned"]),
    ("portfolios:meeting_send", ["planned"]),
    ("portfolios:decisions_adopt", ["held"]),
    ("portfolios:agenda_edit", ["empty"]),
    ("portfolios:item_detail", ["planned", "planned_item"]),
    ("portfolios:item_remove", ["planned", "planned_item"]),
    ("portfolios:annex_detail", ["planned", "planned_annex"]),
    ("portfolios:meeting_detail", ["planned"]),
    ("portfolios:item_decision", ["held", "held_item"]),
    ("portfolios:meeting_decisions", ["held"]),
    ("portfolios:bundle_detail", ["planned", "ready_bundle"]),
    ("portfolios:bundle_detail", ["planned", "failed_bundle"]),
]

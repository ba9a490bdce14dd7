"""What the forms of ground do when they are sent twice, or too late."""

from tests.every_form.described import FIRST, Described, File, makes, saves, shows, steps
from tests.region.cbs import twente_list

COUNTS = File("aantallen.csv", twente_list())
FORMS: dict[str, Described] = {
    "account_calendar do=renew": steps(),
    "account_calendar do=withdraw": steps(),
    "region:count_add": makes(
        organisation=FIRST, reference_date="2026-01-01", inhabitants="74317", status=FIRST
    ),
    "region:count_import_drop": steps(),
    "region:count_upload": makes(
        file=COUNTS, reference_date="2024-01-01", status=FIRST, source=FIRST
    ),
    "region:count_withdraw": makes(),
    "region:issuer_edit": saves({"visiting_address": "anders"}, {"website": "proef"}),
    "region:organisation_edit": saves({"name": "anders"}, {"source_locator": "blz. 2"}),
    "region:organisation_new": makes(kind=FIRST, name="proef"),
    "sources:source_edit": saves({"title": "anders"}, {"publisher": "proef"}),
    "sources:source_new": makes(title="proef", kind=FIRST),
    "web:gallery": shows(
        body=FIRST, rate="10", valid_from="2026-06-01", rounding=FIRST, checked=FIRST
    ),
}
NOT_YET: set[str] = set()

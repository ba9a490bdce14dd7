"""What the forms of contributions do when they are sent twice, or too late."""

from tests.every_form.described import FIRST, LAST, MADE, NEW, Described, keeps, makes, saves, steps

FORMS: dict[str, Described] = {
    "contributions:fund_edit": saves({"name": "anders"}, {"vat_reason": "proef"}),
    "contributions:invoice_credit": Described({"amount": "5,00"}, MADE, NEW, asks_once_more=True),
    "contributions:invoice_payment": makes(received_on="2022-06-01", amount="5,00"),
    "contributions:issue": makes(confirm=FIRST),
    "contributions:rate_add": makes(valid_from="2031-01-01", value="0,40"),
    "contributions:rate_adopt kind=existing": steps(decision=LAST),
    "contributions:rate_adopt kind=new": makes(
        {"new-title": "proef", "new-decided_on": "2026-06-01", "new-body": FIRST}
    ),
    "contributions:rate_edit": saves({"note": "anders"}, {"source_locator": "blz. 2"}),
    "contributions:rate_withdraw": steps(),
    "contributions:year_edit": keeps({"note": "anders"}, {"note": "proef"}),
}
NOT_YET: set[str] = set()

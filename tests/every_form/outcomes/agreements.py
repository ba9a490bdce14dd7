"""What the forms of agreements do when they are sent twice, or too late."""

from tests.every_form.described import (
    FIRST,
    MADE,
    STEP,
    Described,
    keeps,
    makes,
    saves,
    shows,
    steps,
)

FORMS: dict[str, Described] = {
    "agreements:agreement_edit": saves({"title": "anders"}, {"note": "proef"}),
    "agreements:agreement_new": makes(key="proef", kind=FIRST, title="proef"),
    "agreements:article_add": makes(number="2", text="proef"),
    "agreements:article_edit": saves({"text": "anders"}, {"heading": "proef"}),
    "agreements:article_remove": steps(),
    "agreements:consent_edit": saves(
        {"text": "anders", "decided_on": "2026-06-01"},
        {"reference": "proef", "decided_on": "2026-06-01"},
    ),
    "agreements:date_add": makes(day="2026-06-01"),
    "agreements:date_edit": saves({"note": "anders"}, {"source_locator": "blz. 2"}),
    "agreements:date_remove": steps(),
    "agreements:letter_details": keeps({"case_number": "anders"}, {"their_reference": "proef"}),
    "agreements:letterhead_edit": keeps({"phone": "053 123 45 67"}, {"visiting_address": "proef"}),
    "agreements:note_section": saves({"body": "Anders."}, {"body": "Proef."}),
    "agreements:note_section preview=1": shows(body="Anders."),
    "agreements:note_subject": saves({"subject": "Anders"}, {"subject": "Proef"}),
    "agreements:own_passage": keeps({"body": "Anders."}, {"body": "Proef."}),
    "agreements:parties_sign": steps(signed_on="2026-06-01"),
    "agreements:party_add": makes(name="proef"),
    "agreements:party_edit": saves({"capacity": "anders"}, {"representative": "proef"}),
    "agreements:party_notice": makes(given_on="2026-06-01", ends_on="2027-07-01", note="proef"),
    "agreements:party_remove": steps(),
    "agreements:party_sign": steps(signed_on="2026-06-01"),
    "agreements:party_unnotice": steps(),
    "agreements:party_unsign": steps(),
    "agreements:proposal_adopt kind=existing": steps(decision=FIRST),
    "agreements:proposal_adopt kind=new": makes(
        {"new-title": "proef", "new-decided_on": "2026-06-01", "new-body": FIRST}
    ),
    "agreements:proposal_edit": saves({"title": "anders"}, {"reasoning": "proef"}),
    "agreements:proposal_new": makes(
        title="proef", valid_from="2029-01-01", value="0,40", reasoning="proef"
    ),
    "agreements:proposal_reopen": steps(),
    "agreements:proposal_submit": makes(),
    "agreements:proposal_withdraw": steps(),
    "agreements:rule_add": makes(matter=FIRST),
    "agreements:rule_remove": steps(),
    "agreements:text_drop": steps(),
    "agreements:text_review keep=1": saves({"stuk-0-number": "2"}, {"stuk-0-heading": "proef"}),
    "agreements:text_review save=1": Described({"stuk-0-number": "2"}, MADE, STEP),
    "agreements:text_upload": makes(
        text="Artikel 1 Begrippen\nDit is de tekst van een overeenkomst."
    ),
}
NOT_YET: set[str] = set()

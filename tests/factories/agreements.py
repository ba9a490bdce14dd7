"""Builders of agreements: the two papers of 2019 in short, with their parties as the sources give
them.
"""

import datetime as dt

from agreements.reading.services import start_import
from agreements.texts.models import Agreement, Article, ArticleRule, OtherDate, Party
from ivz.accounts.models import User
from ivz.papers.uploads import store_checked
from ivz.pdf.uploads import check_pdf
from ivz.region.models import Organisation
from portfolios.bodies.models.people import Office, Person
from tests.factories.pdfs import a_pdf
from tests.factories.twente import Twente, organisation

SIGNED = dt.date(2019, 12, 2)
DAY_ONE = dt.date(2019, 12, 3)


def agreement(key: str = "proef-2019", **fields) -> Agreement:
    """An open-ended paper of which nothing is known but what `fields` say."""
    return Agreement.objects.create(
        key=key, **{"kind": "service", "title": "Proefovereenkomst", **fields}
    )


def service_agreement(twente: Twente) -> Agreement:
    """Open-ended, notice one year, 15 parties; the mayor of Enschede signs in two capacities."""
    made = agreement(
        "do-2019",
        title="Dienstverleningsovereenkomst",
        fund=twente.fund,
        signed_on=SIGNED,
        entry_rule="all_signed",
        duration="open_ended",
        notice_months=12,
        notice_scope="agreement",
        text_state="summary",
    )
    enschede = twente.municipality("Enschede")
    mayor = Person.objects.create(name="O. van Veldhuizen")
    office = Office.objects.create(person=mayor, organisation=enschede, valid_from=SIGNED)
    for place, municipality in enumerate(municipalities(), start=1):
        party(
            made,
            municipality,
            place,
            capacity="opdrachtgever",
            representative="burgemeester",
            office=office if municipality == enschede else None,
        )
    party(
        made,
        twente.region,
        15,
        capacity="opdrachtnemer",
        representative="voorzitter",
        office=office,
    )
    article(made, "6.1", "De gemeenten betalen aan het begin van het jaar.")
    ArticleRule.objects.create(
        article=article(made, "6.5", "Tarieven veranderen na een besluit."), matter="decision_gate"
    )
    return made


def governance_agreement(twente: Twente) -> Agreement:
    """Tacitly renewed by a year, notice in two readings, 19 parties of which three have no line to
    sign on.
    """
    made = agreement(
        "bo-2019",
        kind="governance",
        title="Bestuursovereenkomst",
        fund=twente.fund,
        signed_on=SIGNED,
        is_signing_assumed=True,
        entry_rule="day_after_signing",
        duration="tacit",
        renewal_months=12,
        notice_months=12,
        notice_reading="open",
        text_state="summary",
    )
    prosecutor = organisation("Openbaar Ministerie", kind="partner")
    for place, one in enumerate([*municipalities(), twente.police, prosecutor], start=1):
        party(made, one, place, capacity="deelnemer")
    for place, name in enumerate(
        ["RIEC Oost-Nederland", "Zorg- en Veiligheidshuis Twente"], start=17
    ):
        party(made, organisation(name, kind="partner"), place, has_signature_line=False)
    party(made, twente.region, 19, has_signature_line=False)
    rule = article(made, "8.1", "Elke gemeente draagt 0,30 euro per inwoner bij.")
    ArticleRule.objects.create(article=rule, matter="rate", rate=twente.rate("0.30"))
    return made


def municipalities() -> list[Organisation]:
    return list(Organisation.objects.filter(kind="municipality").order_by("sort_key"))


def party(
    of: Agreement, who: Organisation, position: int = 1, office: Office | None = None, **fields
) -> Party:
    return Party.objects.create(
        agreement=of, organisation=who, position=position, office=office, **fields
    )


def article(of: Agreement, number: str, text: str, **fields) -> Article:
    return Article.objects.create(
        agreement=of, number=number, text=text, position=of.articles.count() + 1, **fields
    )


def agreement_rows(twente: Twente, by: User) -> dict[str, object]:
    """For the tests that visit every address: an agreement with a party, a signed party, an article
    that rules, and a text under review.

    The text belongs to another agreement, for reading one in while another waits leads away from
    the page.
    """
    made = agreement("proef-2022", fund=twente.fund, text_state="summary")
    signed = party(
        made,
        twente.municipality("Borne"),
        2,
        signed_on=SIGNED,
        signed_copy=store_checked(check_pdf(a_pdf()), by=by),
    )
    rule = ArticleRule.objects.create(article=article(made, "1", "Tekst."), matter="notice")
    other = agreement("proef-2023")
    return {
        "agreement": made.key,
        "party": party(made, twente.municipality("Almelo"), 1).pk,
        "signed_party": signed.pk,
        "other_date": OtherDate.objects.create(agreement=made, day=DAY_ONE).pk,
        "article": rule.article_id,
        "article_rule": rule.pk,
        "text_agreement": other.key,
        "agreement_text": start_import(
            other.pk,
            text="Artikel 1 Begrippen\nDit is de tekst van een overeenkomst om na te kijken.",
            by=by,
        ).pk,
    }

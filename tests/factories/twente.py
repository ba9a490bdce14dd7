"""Twente as the sources give it: the standing data of most tests, built without the fixtures."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

from contributions.funds.enums import RateStatus
from contributions.funds.models import FixedContribution, Fund, Rate
from contributions.years.models import ContributionYear
from ivz.region.models import InhabitantCount, Issuer, Organisation, PoliceTeam
from ivz.sources.models import SourceDocument
from portfolios.bodies.models.bodies import Body
from portfolios.decisions.enums import DecisionKind
from portfolios.decisions.models import Decision

# name: (CBS code, police team, annex 10 without a date, 1-1-2020, 1-1-2021, 1-1-2024)
MUNICIPALITIES = {
    "Almelo": ("GM0141", "Noord", 72560, 73107, 73132, 74317),
    "Borne": ("GM0147", "Midden", 23075, 23312, 23668, 24639),
    "Dinkelland": ("GM1774", "Noord-Oost", 26280, 26461, 26606, 26739),
    "Enschede": ("GM0153", "Enschede", 158351, 159640, 159732, 161738),
    "Haaksbergen": ("GM0158", "Midden", 24315, 24311, 24229, 24359),
    "Hellendoorn": ("GM0163", "West", 35780, 35916, 35932, 36264),
    "Hengelo": ("GM0164", "Midden", 80648, 81140, 81049, 83058),
    "Hof van Twente": ("GM1735", "Midden", 35015, 35017, 35040, 35446),
    "Losser": ("GM0168", "Noord-Oost", 22522, 22683, 22888, 23376),
    "Oldenzaal": ("GM0173", "Noord-Oost", 31968, 31836, 31701, 31794),
    "Rijssen-Holten": ("GM1742", "West", 38064, 38177, 38204, 38675),
    "Tubbergen": ("GM0183", "Noord-Oost", 21154, 21275, 21315, 21397),
    "Twenterand": ("GM1700", "Noord", 33906, 33743, 33699, 34073),
    "Wierden": ("GM0189", "West", 24260, 24446, 24538, 24931),
}
DATES = (None, dt.date(2020, 1, 1), dt.date(2021, 1, 1), dt.date(2024, 1, 1))


@dataclass(frozen=True)
class Twente:
    """Handles to the rows that tests ask for by name."""

    fund: Fund
    region: Organisation
    police: Organisation
    dvo: Body
    agreement: Decision

    def municipality(self, name: str) -> Organisation:
        return Organisation.objects.get(name=name)

    def rate(self, value: str) -> Rate:
        return self.fund.rates.get(value=Decimal(value))


def build_twente() -> Twente:
    """Fourteen municipalities with their counts, the fund with its five rates, and what stands
    behind them.
    """
    service = source("dienstverlening-2019", "Dienstverleningsovereenkomst Platform IVZ")
    annex = source("bijlage-10", "Notitie Veiligheidsagenda 2020-2022")
    cbs = source("cbs", "CBS, bevolking op 1 januari")
    plan = source("actieplan-2015", "Actieplan IVZ 2015-2016")
    address = {
        "postal_line": "Postbus 1400",
        "postal_postcode": "7500 BK",
        "postal_city": "Enschede",
    }
    region = organisation("Veiligheidsregio Twente", kind="safety_region", cbs_code="", **address)
    police = organisation("Politie Twente", kind="partner", cbs_code="")
    for name, (code, team, *counts) in MUNICIPALITIES.items():
        police_team, _ = PoliceTeam.objects.get_or_create(name=team, district="Twente")
        municipality = organisation(name, cbs_code=code, police_team=police_team)
        for day, inhabitants in zip(DATES, counts, strict=True):
            count(municipality, inhabitants, day, cbs if day else annex)
    count(region, 626092, dt.date(2014, 5, 1), plan)
    issuer(region)
    fund = Fund.objects.create(
        code="ivz",
        name="Platform IVZ",
        first_year=2011,
        invoice_prefix="IVZ",
        credit_prefix="IVZ-C",
        vat_reason="Bijdrage gemeenschappelijke regeling, niet onderworpen aan btw.",
        gate_source=service,
        gate_locator="artikel 6.5",
    )
    dvo = Body.objects.create(
        code="dvo", name="Districtelijk Veiligheidsoverleg Twente", abbreviation="DVO"
    )
    agreement = Decision.objects.create(
        kind=DecisionKind.AGREEMENT,
        title="Bestuursovereenkomst 2019, artikel 8.1",
        decided_on=dt.date(2019, 12, 2),
        is_date_assumed=True,
    )
    _rates(fund, agreement)
    term = {"valid_from": dt.date(2011, 1, 1), "valid_until": dt.date(2015, 1, 1)}
    FixedContribution.objects.create(
        fund=fund,
        organisation=police,
        amount=Decimal(20000),
        source=plan,
        source_locator="paragraaf 4.1",
        **term,
    )
    ContributionYear.objects.create(fund=fund, year=2015, reference_date=dt.date(2014, 5, 1))
    ContributionYear.objects.create(fund=fund, year=2019, undated_source=annex)
    return Twente(fund, region, police, dvo, agreement)


def _rates(fund: Fund, agreement: Decision) -> None:
    rows = (
        (2011, "0.15", "cents_half_up", RateStatus.ASSUMED),
        (2019, "0.20", "euros_down", RateStatus.ASSUMED),
        (2020, "0.30", "cents_half_up", RateStatus.ADOPTED),
        (2025, "0.32", "cents_half_up", RateStatus.ASSUMED),
        (2028, "0.365", "cents_half_up", RateStatus.PLANNED),
    )
    for year, value, rule, status in rows:
        Rate.objects.create(
            fund=fund,
            valid_from=dt.date(year, 1, 1),
            value=Decimal(value),
            rounding_rule=rule,
            status=status,
            is_start_assumed=status == RateStatus.ASSUMED,
            decision=agreement if status == RateStatus.ADOPTED else None,
        )


def source(key: str, title: str, **fields) -> SourceDocument:
    return SourceDocument.objects.create(key=key, title=title, **{"kind": "paper", **fields})


def organisation(name: str, **fields) -> Organisation:
    """A municipality with an address and a demo mail address, unless `fields` say otherwise."""
    slug = name.lower().replace(" ", "-")
    address = {
        "postal_line": "Postbus 1",
        "postal_postcode": "7600 GC",
        "postal_city": name,
        "invoice_email": f"facturen@{slug}.example",
    }
    return Organisation.objects.create(
        name=name, **{"kind": "municipality", "slug": slug, **address, **fields}
    )


def count(
    of: Organisation, inhabitants: int, day: dt.date | None, found_in: SourceDocument, **fields
) -> InhabitantCount:
    defaults = {
        "status": "definitive",
        "source": found_in,
        "undated_source": None if day else found_in,
    }
    return InhabitantCount.objects.create(
        organisation=of, inhabitants=inhabitants, reference_date=day, **{**defaults, **fields}
    )


def issuer(region: Organisation) -> Issuer:
    return Issuer.objects.create(
        pk=1,
        organisation=region,
        iban="NL91ABNA0417164300",
        account_name="Veiligheidsregio Twente",
        account_is_demo=True,
        contact_department="Platform IVZ",
        contact_email="platformivz@vrtwente.example",
        contact_phone="088 256 7800",
    )


def made_up_municipalities(how_many: int, day: dt.date) -> list[Organisation]:
    """Municipalities that do not exist, each with a count on `day`, for tests of size."""
    found_in = source("verzonnen", "Verzonnen inwonertallen")
    rows = [
        Organisation(
            name=f"Testgemeente {i:03}",
            sort_key=f"testgemeente {i:03}",
            slug=f"testgemeente-{i:03}",
            kind="municipality",
            cbs_code=f"GM{8000 + i}",
            postal_line=f"Postbus {i}",
            postal_postcode="7600 GC",
            postal_city="Teststad",
            invoice_email=f"facturen{i}@test.example",
        )
        for i in range(1, how_many + 1)
    ]
    Organisation.objects.bulk_create(rows)
    InhabitantCount.objects.bulk_create(
        InhabitantCount(
            organisation=row,
            inhabitants=20000 + 37 * i,
            reference_date=day,
            status="definitive",
            source=found_in,
        )
        for i, row in enumerate(rows)
    )
    return rows

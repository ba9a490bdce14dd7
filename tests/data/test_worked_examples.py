"""The worked examples of the product, through the loaded data."""

from decimal import Decimal

import pytest

from contributions.funds.models import Fund
from contributions.years.enums import YearStatus
from contributions.years.reports.preview import issue_preview
from contributions.years.reports.years import year_report
from ivz.region.models import Organisation

CASES = [  # year, municipality, its amount, inhabitants and total of all, status
    (2019, "Almelo", "14512.00", 627_898, "125576.00", YearStatus.RECONSTRUCTION),
    (2019, "Hengelo", "16129.00", 627_898, "125576.00", YearStatus.RECONSTRUCTION),
    (2021, "Almelo", "21932.10", 631_064, "189319.20", YearStatus.READY),
    (2022, "Almelo", "21939.60", 631_733, "189519.90", YearStatus.READY),
    (2025, "Almelo", "23781.44", 640_806, "205057.92", YearStatus.BLOCKED),
    (2028, "Almelo", "27125.71", 640_806, "233894.23", YearStatus.ESTIMATE),
]


@pytest.mark.parametrize(("year", "name", "amount", "inhabitants", "total", "status"), CASES)
def test_year_of_a_municipality(loaded, year, name, amount, inhabitants, total, status):
    report = year_report(Fund.objects.get(), year)
    assert report.line_of(Organisation.objects.get(name=name)).amount == Decimal(amount)
    assert (report.inhabitants, report.total, report.status) == (
        inhabitants,
        Decimal(total),
        status,
    )


def test_year_2015_is_the_region_only(loaded):
    report = year_report(Fund.objects.get(), 2015)
    [line] = report.lines
    assert (line.organisation.name, line.facts.inhabitants, line.amount) == (
        "Veiligheidsregio Twente",
        626_092,
        Decimal("93913.80"),
    )
    assert (report.status, report.fixed_total) == (YearStatus.REGION_TOTAL, Decimal("0.00"))


def test_year_2014_has_the_fixed_amount_of_the_police(loaded):
    [line] = year_report(Fund.objects.get(), 2014).fixed
    assert (line.organisation.name, line.amount) == (
        "Politie Oost-Nederland, district Twente",
        Decimal("20000.00"),
    )


def test_year_2019_is_never_invoiced(loaded):
    report = year_report(Fund.objects.get(), 2019)
    assert report.exact_total == Decimal("125579.60")
    assert "undated" in [finding.key for finding in issue_preview(report.fund, 2019).refusals]


def test_2025_is_refused_with_the_article(loaded):
    [refusal] = issue_preview(Fund.objects.get(), 2025).refusals
    assert "artikel 6.5 van Dienstverleningsovereenkomst Platform IVZ (2019)" in refusal.text


@pytest.mark.parametrize("year", [2020, 2023, 2024, 2026, 2027, 2028])
def test_years_without_a_count_by_the_rule_are_estimates(loaded, year):
    assert year_report(Fund.objects.get(), year).status == YearStatus.ESTIMATE

"""Contribution years as reports: the worked examples, how firm a year is, and what stands in the
way of issuing it.
"""

import datetime as dt
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction

from contributions.funds.enums import RateStatus
from contributions.funds.models import Rate
from contributions.years.enums import YearStatus
from contributions.years.reports.preview import issue_preview
from contributions.years.reports.years import shown_years, year_report, year_reports
from ivz.region.models import Issuer, Organisation
from tests.factories.invoices import number_year
from tests.factories.twente import count, made_up_municipalities


@pytest.mark.parametrize(
    ("year", "almelo", "inhabitants", "total", "status"),
    [
        (2019, "14512.00", 627_898, "125576.00", YearStatus.RECONSTRUCTION),
        (2020, "21932.10", 631_064, "189319.20", YearStatus.ESTIMATE),
        (2021, "21932.10", 631_064, "189319.20", YearStatus.READY),
        (2022, "21939.60", 631_733, "189519.90", YearStatus.READY),
        (2023, "21939.60", 631_733, "189519.90", YearStatus.ESTIMATE),
        (2025, "23781.44", 640_806, "205057.92", YearStatus.BLOCKED),
        (2026, "23781.44", 640_806, "205057.92", YearStatus.ESTIMATE),
        (2028, "27125.71", 640_806, "233894.23", YearStatus.ESTIMATE),
    ],
)
def test_year_report_worked_examples(twente, year, almelo, inhabitants, total, status):
    report = year_report(twente.fund, year)
    assert report.line_of(twente.municipality("Almelo")).amount == Decimal(almelo)
    assert (report.inhabitants, report.total, report.status, len(report.lines)) == (
        inhabitants,
        Decimal(total),
        status,
        14,
    )
    assert report.total == sum(line.amount for line in report.lines)


def test_year_report_2015_is_one_line_for_the_region(twente):
    report = year_report(twente.fund, 2015)
    [line] = report.lines
    assert (line.organisation, line.amount, report.status) == (
        twente.region,
        Decimal("93913.80"),
        YearStatus.REGION_TOTAL,
    )
    assert (report.fixed, report.grand_total) == ((), Decimal("93913.80"))
    assert report.line_of(twente.municipality("Almelo")) is None


@pytest.mark.parametrize(
    ("year", "fixed"), [(2011, "20000.00"), (2014, "20000.00"), (2015, "0.00")]
)
def test_year_report_fixed_contribution_of_the_police_until_2014(twente, year, fixed):
    assert year_report(twente.fund, year).fixed_total == Decimal(fixed)


def test_year_report_2019_exact_total_stands_beside_the_rounded_one(twente):
    report = year_report(twente.fund, 2019)
    assert (report.total, report.exact_total) == (Decimal("125576.00"), Decimal("125579.60"))
    assert report.line_of(twente.municipality("Hengelo")).amount == Decimal("16129.00")


def test_year_report_before_the_first_rate_has_no_amounts(twente):
    report = year_report(twente.fund, 2010)
    assert (report.rate, report.total, report.status) == (
        None,
        Decimal("0.00"),
        YearStatus.ESTIMATE,
    )


def test_year_report_after_an_ended_series_has_no_amounts(twente):
    Rate.objects.create(fund=twente.fund, valid_from=dt.date(2030, 1, 1), value=None)
    assert year_report(twente.fund, 2029).rate is not None
    assert year_report(twente.fund, 2030).rate is None


def test_year_report_merged_municipality_pays_until_it_ends(twente):
    losser = twente.municipality("Losser")
    losser.valid_until, losser.successor = dt.date(2023, 1, 1), twente.municipality("Enschede")
    losser.save()
    assert [len(year_report(twente.fund, year).lines) for year in (2022, 2023)] == [14, 13]


def test_year_report_newer_version_of_a_count_wins(twente):
    almelo = twente.municipality("Almelo")
    found_in = almelo.counts.get(reference_date=dt.date(2021, 1, 1)).source
    count(almelo, 73_200, dt.date(2021, 1, 1), found_in, version=2)
    assert year_report(twente.fund, 2022).line_of(almelo).facts.inhabitants == 73_200
    count(almelo, 73_200, dt.date(2021, 1, 1), found_in, version=3, withdrawn=True)
    assert year_report(twente.fund, 2022).line_of(almelo).facts.reference_date == dt.date(
        2020, 1, 1
    )


def test_shown_years_reach_four_years_ahead_and_to_the_last_step(twente):
    assert shown_years(twente.fund, dt.date(2026, 11, 22)) == range(2011, 2031)
    assert shown_years(twente.fund, dt.date(2020, 1, 1)) == range(2011, 2029)


@pytest.mark.parametrize("how_many", [0, 300])
def test_year_reports_take_the_same_number_of_queries(twente, django_assert_num_queries, how_many):
    made_up_municipalities(how_many, dt.date(2021, 1, 1))
    with django_assert_num_queries(7):
        reports = year_reports(twente.fund, range(2011, 2031))
    assert len(reports[11].lines) == 14 + how_many


def keys(findings) -> list[str]:
    return [finding.key for finding in findings]


def test_preview_of_a_ready_year(twente):
    preview = issue_preview(twente.fund, 2022)
    assert (preview.refusals, preview.warnings) == ((), ())
    almelo = next(p for p in preview.lines if p.line.organisation.name == "Almelo")
    assert (almelo.previous_amount, almelo.difference) == (Decimal("21932.10"), Decimal("7.50"))
    assert [line.organisation.name for line in preview.to_issue][:3] == [
        "Almelo",
        "Borne",
        "Dinkelland",
    ]


def test_preview_without_a_decision_quotes_the_article(twente):
    [refusal] = issue_preview(twente.fund, 2025).refusals
    assert refusal.key == "no_decision"
    assert "artikel 6.5 van Dienstverleningsovereenkomst Platform IVZ" in refusal.text


@pytest.mark.parametrize(
    ("year", "refused"),
    [
        (2019, ["no_decision", "undated"]),
        (2015, ["no_decision", "region"]),
        (2028, ["no_decision"]),
        (2010, ["no_rate", "region"]),
    ],
)
def test_preview_refusals(twente, year, refused):
    assert keys(issue_preview(twente.fund, year).refusals) == refused


def test_preview_names_the_municipality_without_count_or_address(twente):
    new = Organisation.objects.create(name="Nieuwstad", slug="nieuwstad", kind="municipality")
    refusals = {f.key: f.text for f in issue_preview(twente.fund, 2022).refusals}
    assert list(refusals) == ["no_count", "no_address"]
    assert all(new.name in text for text in refusals.values())


def test_preview_without_issuer_is_refused(twente):
    Issuer.objects.all().delete()
    assert keys(issue_preview(twente.fund, 2022).refusals) == ["issuer"]


def test_preview_warns_of_an_estimate(twente):
    assert keys(issue_preview(twente.fund, 2023).warnings) == ["estimate"]


def test_preview_warns_of_a_change_above_three_percent(twente):
    borne = twente.municipality("Borne")
    found_in = borne.counts.get(reference_date=dt.date(2021, 1, 1)).source
    count(borne, 24_300, dt.date(2021, 1, 1), found_in, version=2, status="provisional")
    warnings = {f.key: f.text for f in issue_preview(twente.fund, 2022).warnings}
    assert list(warnings) == ["provisional", "changed"]
    assert "Borne (4,2%)" in warnings["changed"]


def test_preview_warns_of_a_count_older_than_the_others(twente):
    old = Organisation.objects.create(
        name="Oudstad",
        slug="oudstad",
        kind="municipality",
        postal_line="Dam 1",
        postal_postcode="7600 GC",
        postal_city="Oudstad",
    )
    count(
        old,
        9_000,
        dt.date(2020, 1, 1),
        twente.municipality("Almelo").counts.get(reference_date=dt.date(2020, 1, 1)).source,
    )
    preview = issue_preview(twente.fund, 2022)
    assert (keys(preview.refusals), keys(preview.warnings)) == ([], ["older"])
    assert preview.remarks == (
        "Geen bericht per e-mail naar Oudstad: er is geen e-mailadres voor facturen bekend.",
    )


def test_rate_status_and_decision_go_together(twente):
    with pytest.raises(IntegrityError), transaction.atomic():
        Rate.objects.filter(value=Decimal("0.32")).update(status=RateStatus.ADOPTED)


def test_year_after_a_merger_uses_the_predecessors_counts(twente):
    enschede, losser = twente.municipality("Enschede"), twente.municipality("Losser")
    losser.valid_until, losser.successor = dt.date(2022, 1, 1), enschede
    losser.save()
    line = year_report(twente.fund, 2022).line_of(enschede)
    assert (line.facts.inhabitants, line.facts.count_id) == (159_732 + 22_888, None)
    assert line.facts.count_source.startswith("opgeteld: Losser 22.888 en eigen inwonertal 159.732")
    assert year_report(twente.fund, 2021).line_of(enschede).facts.inhabitants == 159_640


def test_one_count_on_the_day_does_not_make_a_year_ready(twente):
    almelo = twente.municipality("Almelo")
    count(
        almelo,
        73_300,
        dt.date(2022, 1, 1),
        almelo.counts.get(reference_date=dt.date(2021, 1, 1)).source,
    )
    report = year_report(twente.fund, 2023)
    assert report.status == YearStatus.ESTIMATE
    assert "Gebruikt is een ouder inwonertal." in report.notes[-1]
    assert keys(issue_preview(twente.fund, 2023).warnings) == ["older"]


def test_issued_year_keeps_its_lines_whatever_becomes_of_the_organisation(twente, coordinator):
    number_year(twente.fund, 2022, coordinator)
    Organisation.objects.filter(name="Almelo").update(valid_from=dt.date(2025, 1, 1))
    twente.fund.reference_date_rule = "same_january"
    twente.fund.save()
    report = year_report(twente.fund, 2022)
    assert (len(report.lines), report.total, report.basis.reference_date) == (
        14,
        Decimal("189519.90"),
        dt.date(2021, 1, 1),
    )


@pytest.mark.parametrize("local", [True, False])
def test_preview_refuses_the_test_account_outside_a_demo(twente, settings, local):
    settings.LOCAL = local
    assert keys(issue_preview(twente.fund, 2022).refusals) == ([] if local else ["demo_account"])


def test_preview_refuses_an_issuer_without_address(twente):
    Organisation.objects.filter(pk=twente.region.pk).update(postal_line="")
    assert keys(issue_preview(twente.fund, 2022).refusals) == ["issuer_address"]


def test_preview_says_what_last_year_was(twente):
    assert issue_preview(twente.fund, 2025).previous_status == YearStatus.ESTIMATE


def test_fingerprint_follows_the_amounts(twente):
    before = issue_preview(twente.fund, 2022).fingerprint
    assert issue_preview(twente.fund, 2022).fingerprint == before
    almelo = twente.municipality("Almelo")
    count(
        almelo,
        73_133,
        dt.date(2021, 1, 1),
        almelo.counts.get(reference_date=dt.date(2021, 1, 1)).source,
        version=2,
    )
    assert issue_preview(twente.fund, 2022).fingerprint != before

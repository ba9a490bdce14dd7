"""Agreements on a day: clock, succession, parties, signatures, notice, deadlines, and what articles
rule.
"""

import datetime as dt

import pytest
from django.urls import reverse

from agreements.reading.calculation.splitting import Part
from agreements.texts import enums, rules
from agreements.texts.calculation import clock
from agreements.texts.models import Agreement, Article, ArticleRule, Notice, OtherDate, Party
from agreements.texts.reports.article_rules import ruled_by
from agreements.texts.reports.clock import (
    agreements_with_parts,
    bound_on,
    chain_of,
    signing_day,
    standing_on,
    standings_on,
)
from agreements.texts.reports.deadlines import deadlines
from agreements.texts.reports.leaving import leaving_report
from agreements.texts.reports.parties import bindings_of, bindings_on, party_rows, signature_notes
from agreements.texts.services import agreements as services
from agreements.texts.services.edits import add_row, change_row
from contributions.funds.reports.rate_links import links_of
from contributions.years.reports.years import year_report
from ivz.core.merging import read_marks, write_marks
from ivz.core.refusal import Refused
from ivz.papers.store import read_file
from ivz.pdf.uploads import check_pdf
from ivz.web.edits import StaleEdit
from ivz.web.history import history_of
from tests.factories.agreements import (
    agreement,
    article,
    governance_agreement,
    party,
    service_agreement,
)
from tests.factories.pdfs import a_pdf
from tests.factories.twente import source

D = dt.date
TODAY = D(2026, 11, 22)
pytestmark = pytest.mark.django_db
ROLES = ("coordinator", "secretary", "finance", "controller", "administrator", "stranger")


def on(made: Agreement, day: dt.date):
    return standing_on(agreements_with_parts().get(pk=made.pk), day)


@pytest.mark.parametrize(
    ("shown", "computed"),
    [
        (enums.EntryRule, clock.EntryRule),
        (enums.Duration, clock.Duration),
        (enums.NoticeReading, clock.NoticeReading),
        (enums.PassageKind, Part),
    ],
)
def test_the_words_for_people_are_those_of_the_calculation(shown, computed):
    assert {choice.value for choice in shown} == {choice.value for choice in computed}


# --- the worked examples, through the rows
# ----------------------------------------------------------
def test_notice_of_the_service_agreement(twente):
    standing = on(service_agreement(twente), D(2025, 3, 1))
    assert [(reading.name, reading.ends_on) for reading in standing.readings] == [
        ("Tussentijds", D(2026, 3, 1))
    ]
    assert (
        standing.why
        == "In werking sinds 2 december 2019, de dag waarop alle partijen hebben ondertekend"
        " (ondertekend op 2 december 2019)."
    )


def test_notice_of_the_governance_agreement_in_both_readings(twente):
    standing = on(governance_agreement(twente), D(2025, 3, 1))
    assert [(reading.name, reading.ends_on) for reading in standing.readings] == [
        ("Tussentijds", D(2026, 3, 1)),
        ("Tegen het einde van de termijn", D(2026, 12, 3)),
    ]
    assert standing.term == "Termijn 6: van 3 december 2024 tot en met 2 december 2025."
    assert standing.why.endswith("(ondertekend op 2 december 2019, datum aangenomen).")


@pytest.mark.parametrize(
    ("day", "state"),
    [
        (D(2019, 12, 2), "coming"),
        (D(2019, 12, 3), "in_force"),
        (D(2026, 1, 14), "in_force"),
        (D(2026, 1, 15), "ended"),
    ],
)
def test_a_successor_ends_an_agreement(twente, day, state):
    first = governance_agreement(twente)
    agreement(
        "bo-2025",
        title="Nieuw",
        predecessor=first,
        signed_on=D(2026, 1, 14),
        entry_rule="day_after_signing",
    )
    standing = on(first, day)
    assert standing.state == state
    if state == "ended":
        assert standing.why == "Niet meer in werking sinds 15 januari 2026: opgevolgd door “Nieuw”."


def test_an_unsigned_successor_ends_nothing(twente):
    first = governance_agreement(twente)
    later = agreement("bo-2025", predecessor=first, sign_by=D(2025, 12, 11))
    party(later, twente.municipality("Almelo"))
    assert on(first, TODAY).is_in_force
    assert (
        on(later, TODAY).why
        == "Nog niet in werking: er ontbreekt nog 1 handtekening. Inwerkingtreding: niet bekend."
    )


def test_the_last_signature_is_the_day_of_signing(twente):
    made = agreement(entry_rule="all_signed")
    party(made, twente.municipality("Almelo"), 1, signed_on=D(2025, 12, 11))
    last = party(made, twente.municipality("Borne"), 2)
    party(made, twente.region, 3, has_signature_line=False)
    assert signing_day(made) is None
    last.signed_on = D(2026, 1, 8)
    last.save()
    assert signing_day(made) == D(2026, 1, 8)
    assert on(made, D(2026, 1, 8)).is_in_force


def test_another_day_in_a_source_is_told_beside_the_clock(twente):
    made = agreement("bo-2017", signed_on=D(2017, 7, 10))
    OtherDate.objects.create(
        agreement=made, day=D(2017, 5, 8), source=source("andere", "Andere bron")
    )
    standing = on(made, D(2017, 6, 1))
    assert standing.state == "coming"
    assert [other.sentence for other in standing.other_days] == [
        "Bij ondertekening op 8 mei 2017: in werking vanaf 8 mei 2017, op 1 juni 2017 in werking."
    ]


def test_the_chain_is_told_from_the_oldest(twente):
    first, other = agreement("so-2011"), agreement("los")
    second = agreement("bo-2017", predecessor=first)
    third = agreement("bo-2019", predecessor=second)
    everything = standings_on(TODAY)
    for one in (first, second, third):
        assert [s.agreement.key for s in chain_of(one, everything)] == [
            "so-2011",
            "bo-2017",
            "bo-2019",
        ]
    assert [s.agreement.key for s in chain_of(other, everything)] == ["los"]


def test_papers_may_not_follow_each_other_in_a_circle(twente):
    first = agreement("a")
    second = agreement("b", predecessor=first)
    assert (
        rules.why_not_follow(first, second)
        == "Deze overeenkomsten volgen elkaar dan in een kring op. Kies een andere voorganger."
    )
    assert rules.why_not_follow(second, first) is None


# --- parties
# ---------------------------------------------------------------------------------------
def test_nineteen_parties_have_sixteen_lines(twente):
    made = governance_agreement(twente)
    assert len(made.parties.all()) == 19
    assert signature_notes(agreements_with_parts().get(pk=made.pk)) == [
        "19 partijen, 16 regels om te tekenen. Geen regel hebben: RIEC Oost-Nederland, Zorg- en"
        " Veiligheidshuis Twente en Veiligheidsregio Twente."
    ]


def test_one_mayor_signs_in_two_capacities(twente):
    made = agreements_with_parts().get(pk=service_agreement(twente).pk)
    assert signature_notes(made) == [
        "O. van Veldhuizen tekent in twee hoedanigheden: voor Gemeente Enschede, als burgemeester,"
        " opdrachtgever; voor Veiligheidsregio Twente, als voorzitter, opdrachtnemer."
    ]
    assert {row.signature for row in party_rows(standing_on(made, TODAY))} == {
        "getekend, dag per partij niet bekend"
    }


@pytest.mark.parametrize(
    ("day", "bound"),
    [(D(2019, 12, 2), 0), (D(2019, 12, 3), 19), (D(2026, 11, 30), 19), (D(2026, 12, 1), 18)],
)
def test_whom_the_text_binds(twente, day, bound):
    made = governance_agreement(twente)
    leaver = made.parties.get(organisation__name="Almelo")
    Notice.objects.create(party=leaver, given_on=D(2025, 12, 1), ends_on=D(2026, 12, 1))
    assert len(bound_on(on(made, day))) == len(bindings_on(day)) == bound
    assert len(bindings_of(leaver.organisation, day)) == (
        1 if D(2019, 12, 3) <= day < D(2026, 12, 1) else 0
    )


def test_notice_of_the_agreement_itself_ends_it_for_all(twente):
    made = service_agreement(twente)
    Notice.objects.create(
        party=made.parties.get(position=1), given_on=D(2025, 3, 1), ends_on=D(2026, 3, 1)
    )
    assert on(made, D(2026, 2, 28)).is_in_force
    assert (
        on(made, D(2026, 3, 1)).why
        == "Niet meer in werking sinds 1 maart 2026: opgezegd door Almelo."
    )


# --- a fixed day and signatures that are still to come
# -----------------------------------------------
@pytest.mark.parametrize("has_signed", [False, True])
def test_a_fixed_day_does_not_come_about_without_the_signatures(twente, has_signed):
    first = governance_agreement(twente)
    later = agreement(
        "bo-2026",
        title="Nieuw",
        predecessor=first,
        entry_rule="fixed_date",
        entry_date=D(2026, 1, 1),
    )
    party(later, twente.municipality("Almelo"), signed_on=D(2025, 12, 11) if has_signed else None)
    assert (on(later, TODAY).is_in_force, on(first, TODAY).is_in_force) == (
        has_signed,
        not has_signed,
    )
    assert (
        has_signed
        or on(later, TODAY).why
        == "Nog niet in werking: er ontbreekt nog 1 handtekening. Inwerkingtreding: 1 januari 2026,"
        " als alle partijen hebben ondertekend."
    )


def test_notice_on_another_day_is_explained(twente, coordinator):
    one = governance_agreement(twente).parties.get(position=1)
    given = services.give_notice(
        one.pk,
        given_on=D(2025, 3, 1),
        ends_on=D(2027, 1, 1),
        note="In overleg verlengd",
        by=coordinator,
        today=TODAY,
    )
    assert (given.ends_on, given.note) == (D(2027, 1, 1), "In overleg verlengd")


# --- two people at once
# ----------------------------------------------------------------------------
def test_a_change_keeps_what_was_saved_meanwhile(twente, coordinator):
    """Whoever had the party open before it signed does not undo the signature."""
    one = unsigned_party(twente)
    marks = read_marks(
        write_marks({"capacity": one.capacity, "representative": one.representative})
    )
    services.record_signature(one.pk, signed_on=D(2025, 12, 11), by=coordinator, today=TODAY)
    change_row(
        one,
        {"capacity": "deelnemer", "representative": ""},
        seen=marks,
        reason="Aangevuld",
        by=coordinator,
    )
    one.refresh_from_db()
    assert (one.signed_on, one.capacity, history_of(one)[0].why) == (
        D(2025, 12, 11),
        "deelnemer",
        "Aangevuld",
    )
    with pytest.raises(StaleEdit, match="Iemand anders heeft dit opgeslagen"):
        change_row(
            one,
            {"capacity": "gast", "representative": ""},
            seen=marks,
            reason="Anders",
            by=coordinator,
        )


@pytest.mark.parametrize("state", ["signed", "left"])
def test_a_signed_party_does_not_become_another(twente, coordinator, state):
    one = governance_agreement(twente).parties.get(position=1)
    if state == "signed":
        services.record_signature(one.pk, signed_on=TODAY, by=coordinator, today=TODAY)
    else:
        Notice.objects.create(party=one, given_on=TODAY, ends_on=D(2027, 12, 3))
    for values in ({"organisation": twente.region}, {"name": "Waterschap"}):
        with pytest.raises(Refused, match="eerst"):
            change_row(one, values, seen=None, reason="x", by=coordinator)
    change_row(one, {"capacity": "gast"}, seen=None, reason="x", by=coordinator)


def test_two_articles_with_one_number_are_refused_at_the_last_moment(twente, coordinator):
    made = agreement()
    article(made, "1", "Een.")
    second = article(made, "2", "Twee.")
    with pytest.raises(Refused, match="Dit artikelnummer staat al"):
        change_row(second, {"number": "1"}, seen=None, reason="x", by=coordinator)
    with pytest.raises(Refused, match="zojuist"):
        add_row(Article(agreement=made, number="1", text="Nog eens.", position=3), by=coordinator)
    assert made.articles.count() == 2


@pytest.mark.parametrize("role", ROLES[1:])
def test_only_the_coordinator_keeps_agreements(role, twente, request):
    user = request.getfixturevalue(role)
    one = article(agreement(), "1", "Tekst.")
    rule = ArticleRule.objects.create(article=one, matter="notice")
    other = OtherDate.objects.create(agreement=one.agreement, day=TODAY)
    for verb in (
        lambda: change_row(one, {"text": "Anders."}, seen=None, reason="x", by=user),
        lambda: add_row(Article(agreement=one.agreement, number="2", position=2), by=user),
        lambda: services.remove_rule(rule.pk, reason="x", by=user),
        lambda: services.remove_date(other.pk, reason="x", by=user),
    ):
        with pytest.raises(Refused, match="Alleen de regiocoördinator"):
            verb()


# --- verbs
# -----------------------------------------------------------------------------------------
def unsigned_party(twente) -> Party:
    return party(agreement(), twente.municipality("Almelo"))


def test_signing_keeps_day_place_and_copy(twente, coordinator):
    checked = check_pdf(a_pdf())
    signed = services.record_signature(
        unsigned_party(twente).pk,
        signed_on=D(2025, 12, 11),
        signed_at="Enschede",
        copy=checked,
        by=coordinator,
        today=TODAY,
    )
    assert (signed.signed_on, signed.signed_at) == (D(2025, 12, 11), "Enschede")
    assert read_file(signed.signed_copy) == checked.content
    with pytest.raises(Refused, match="heeft al getekend, op 11 december 2025"):
        services.record_signature(signed.pk, signed_on=D(2025, 12, 12), by=coordinator, today=TODAY)
    services.withdraw_signature(signed.pk, reason="Verkeerde dag", by=coordinator)
    signed.refresh_from_db()
    assert (signed.signed_on, signed.signed_copy) == (None, None)


@pytest.mark.parametrize(
    ("day", "allowed"),
    [(TODAY - dt.timedelta(1), True), (TODAY, True), (TODAY + dt.timedelta(1), False)],
)
def test_nobody_signs_in_the_future(twente, coordinator, day, allowed):
    one = unsigned_party(twente)
    if allowed:
        assert (
            services.record_signature(one.pk, signed_on=day, by=coordinator, today=TODAY).signed_on
            == day
        )
    else:
        with pytest.raises(Refused, match="23 november 2026 moet nog komen"):
            services.record_signature(one.pk, signed_on=day, by=coordinator, today=TODAY)


def test_a_party_without_a_line_does_not_sign(twente, coordinator):
    one = party(agreement(), twente.region, has_signature_line=False)
    with pytest.raises(Refused, match="geen regel om te tekenen"):
        services.record_signature(one.pk, signed_on=TODAY, by=coordinator, today=TODAY)


@pytest.mark.parametrize(
    ("given_on", "ends_on", "sentence"),
    [
        (D(2025, 3, 1), D(2026, 3, 1), None),
        (D(2019, 12, 2), D(2020, 12, 3), "Op 2 december 2019 is deze overeenkomst niet in werking"),
        (D(2026, 11, 23), D(2027, 11, 23), "moet nog komen"),
        (D(2025, 3, 1), D(2025, 2, 28), "kan niet werken op een dag voor de opzegging"),
        (
            D(2025, 3, 1),
            D(2025, 3, 1),
            "werkt deze opzegging op 1 maart 2026 of 3 december 2026. Leg in de toelichting uit",
        ),
        (
            D(2025, 3, 1),
            D(2026, 12, 2),
            "werkt deze opzegging op 1 maart 2026 of 3 december 2026. Leg in de toelichting uit",
        ),
        (D(2025, 3, 1), D(2026, 12, 3), None),
    ],
)
def test_notice(twente, coordinator, given_on, ends_on, sentence):
    one = governance_agreement(twente).parties.get(position=1)
    give = lambda: services.give_notice(  # noqa: E731
        one.pk, given_on=given_on, ends_on=ends_on, by=coordinator, today=TODAY
    )
    if sentence:
        with pytest.raises(Refused, match=sentence):
            give()
        assert not Notice.objects.exists()
        return
    assert give().last_day == ends_on - dt.timedelta(1)
    with pytest.raises(Refused, match="al een opzegging"):
        give()
    services.withdraw_notice(one.pk, reason="Ingetrokken", by=coordinator)
    with pytest.raises(Refused, match="geen opzegging"):
        services.withdraw_notice(one.pk, reason="Nog eens", by=coordinator)


def test_what_was_signed_or_rules_something_is_not_taken_away(twente, coordinator):
    made = service_agreement(twente)
    signed = made.parties.get(position=1)
    signed.signed_on = TODAY
    signed.save()
    with pytest.raises(Refused, match="Trek eerst de ondertekening in"):
        services.remove_party(signed.pk, reason="x", by=coordinator)
    services.remove_party(made.parties.get(position=2).pk, reason="Dubbel", by=coordinator)
    with pytest.raises(Refused, match="Haal dat verband eerst weg"):
        services.remove_article(made.articles.get(number="6.5").pk, reason="x", by=coordinator)
    services.remove_article(made.articles.get(number="6.1").pk, reason="Vervallen", by=coordinator)
    assert (made.parties.count(), made.articles.count()) == (14, 1)


@pytest.mark.parametrize("state", ["plain", "signed", "without_line", "left"])
@pytest.mark.parametrize("rule", ["sign", "withdraw", "notice", "remove"])
def test_who_may_do_what_with_a_party(rule, state, twente, request):
    one = party(
        governance_agreement(twente),
        twente.municipality("Almelo"),
        20,
        has_signature_line=state != "without_line",
    )
    if state == "signed":
        one.signed_on = TODAY
        one.save()
    if state == "left":
        Notice.objects.create(party=one, given_on=TODAY, ends_on=D(2027, 12, 3))
    ask = {
        "sign": lambda user: rules.why_not_sign(user, one),
        "withdraw": lambda user: rules.why_not_withdraw_signature(user, one),
        "notice": lambda user: rules.why_not_give_notice(user, one, in_force=True, day=TODAY),
        "remove": lambda user: rules.why_not_remove_party(user, one),
    }[rule]
    allowed = {
        "sign": {"plain", "left"},
        "withdraw": {"signed"},
        "notice": {"plain", "signed", "without_line"},
        "remove": {"plain", "without_line"},
    }
    got = {role: ask(request.getfixturevalue(role)) is None for role in ROLES}
    assert got == {role: role == "coordinator" and state in allowed[rule] for role in ROLES}


# --- deadlines and links
# ---------------------------------------------------------------------------
def test_deadlines_of_a_renewed_and_an_unsigned_agreement(twente):
    first = governance_agreement(twente)
    later = agreement("bo-2025", title="Nieuw", predecessor=first, sign_by=D(2025, 12, 11))
    party(later, twente.municipality("Almelo"))
    found = [(d.day, d.kind, d.uid) for d in deadlines(TODAY, months_ahead=13)]
    assert found == [
        (D(2025, 12, 11), "Ondertekenen", "agreement-bo-2025-sign"),
        (D(2026, 12, 3), "Laatste dag om op te zeggen", "agreement-bo-2019-last-notice-9"),
        (D(2026, 12, 3), "Stilzwijgende verlenging", "agreement-bo-2019-renewal-8"),
        (D(2027, 12, 3), "Laatste dag om op te zeggen", "agreement-bo-2019-last-notice-10"),
        (D(2027, 12, 3), "Stilzwijgende verlenging", "agreement-bo-2019-renewal-9"),
    ]
    assert deadlines(TODAY)[0].explanation == "Te laat: er ontbreekt nog 1 handtekening."


@pytest.mark.parametrize(
    ("day", "seen"), [(D(2025, 12, 10), True), (D(2025, 12, 11), True), (D(2025, 12, 12), True)]
)
def test_a_signature_that_is_late_stays_in_sight(twente, day, seen):
    party(agreement(sign_by=D(2025, 12, 11)), twente.municipality("Almelo"))
    assert bool(deadlines(day)) is seen


def test_an_article_leads_to_its_rate_and_back(twente):
    made = governance_agreement(twente)
    ruled = ruled_by(ArticleRule.objects.get(article__agreement=made))
    assert (ruled.text, ruled.url) == (
        "Tarief van €\xa00,30 per inwoner vanaf 1 januari 2020",
        twente.rate("0.30").get_absolute_url(),
    )
    [link] = [link for link in links_of([twente.rate("0.30")]) if link.label == "Overeenkomst"]
    assert link.text == "artikel 8.1 van Bestuursovereenkomst"
    assert (
        ruled_by(ArticleRule(article=article(made, "4.1", "Vergaderingen"), matter="meetings")).page
        == "portfolios:meeting_list"
    )


def test_the_others_pay_for_who_leaves(twente):
    made = governance_agreement(twente)
    told = leaving_report(
        made.parties.get(organisation__name="Almelo"), year_report(twente.fund, 2025)
    )
    assert told is not None
    assert (len(told.stay), told.leaver.inhabitants) == (13, 74317)
    assert sum(share.extra for share in told.stay) == told.leaver.amount
    assert (
        leaving_report(made.parties.get(organisation=twente.region), year_report(twente.fund, 2025))
        is None
    )


def test_every_matter_has_a_page(client, coordinator, twente):
    client.force_login(coordinator)
    one = article(agreement(), "1", "Tekst.")
    for matter in enums.RuledMatter:
        assert (
            client.get(
                reverse(ruled_by(ArticleRule(article=one, matter=matter)).page), follow=True
            ).status_code
            == 200
        ), matter

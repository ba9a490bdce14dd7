"""Pages of rate proposals: what they show, to whom, and what a form does."""

import datetime as dt
import io
from decimal import Decimal

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from agreements.proposals.enums import ConsentState, ProposalState
from agreements.proposals.models import RateProposal
from agreements.proposals.reports.effect import proposal_effect
from contributions.funds.enums import RateStatus
from contributions.funds.models import Rate
from portfolios.bodies.models.bodies import Body
from portfolios.decisions.models import Decision
from tests.factories.agreements import agreement
from tests.factories.proposals import consent, proposal, submitted_proposal

pytestmark = pytest.mark.django_db
TODAY = dt.date(2026, 11, 22)
DETAIL = "/tarieven/voorstellen/ivz-2028/"


@pytest.fixture(autouse=True)
def _today(time_machine):
    time_machine.move_to(dt.datetime(2026, 11, 22, 12, tzinfo=dt.UTC))


def page(client, user, url: str, **data) -> str:
    client.force_login(user)
    return client.get(url, data).content.decode().replace("&nbsp;", " ").replace("\u00a0", " ")


def post(client, user, url: str, **data):
    client.force_login(user)
    return client.post(url, data)


def test_list_asks_the_same_of_one_proposal_and_of_many(
    client, twente, coordinator, django_assert_num_queries
):
    client.force_login(coordinator)
    submitted_proposal(twente)
    url = reverse("agreements:proposal_list")
    client.get(url)
    with django_assert_num_queries(5):
        client.get(url)
    RateProposal.objects.bulk_create(
        RateProposal(
            fund=twente.fund,
            key=f"proef-{n}",
            title=f"Proef {n}",
            value=Decimal("0.4"),
            valid_from=TODAY,
            reasoning="Proef",
        )
        for n in range(300)
    )
    with django_assert_num_queries(5):
        assert "301 voorstellen" in client.get(url).content.decode()


def test_detail_shows_figures_and_answers(client, twente, finance):
    asked = submitted_proposal(twente, kind="target", target_amount=Decimal(30000))
    consent(asked, twente, "Almelo")
    consent(asked, twente, "Borne", ConsentState.REFUSED)
    found = page(client, finance, DETAIL)
    for words in (
        "27.125,71",
        "3.344,27",
        "233.894,23",
        "1.163,69 te weinig",
        "1 van 14 colleges is akkoord",
        "Almelo in 2028",
    ):
        assert words in found
    assert "Het college van Borne is niet akkoord." in found
    assert "Besluit vastleggen" not in found


def test_detail_of_another_year(client, twente, coordinator):
    submitted_proposal(twente)
    assert "Dit voorstel geldt in dit jaar nog niet." in page(
        client, coordinator, DETAIL, jaar="2027"
    )
    for wrong in ("1850", "volgend jaar", "٢٠٢٨"):
        assert "Gevolgen per gemeente in 2028" in page(client, coordinator, DETAIL, jaar=wrong)


def test_file_equals_the_page_to_the_cent(client, twente, finance):
    asked = submitted_proposal(twente)
    client.force_login(finance)
    book = load_workbook(io.BytesIO(client.get(f"{DETAIL}gevolgen.xlsx", {"jaar": "2028"}).content))
    head, *rows = book.worksheets[0].iter_rows(values_only=True)
    start = next(i for i, row in enumerate([head, *rows]) if row[0] == "Gemeente")
    names = list([head, *rows][start])
    lines = {row[0]: dict(zip(names, row, strict=True)) for row in [head, *rows][start + 1 :]}
    for line in proposal_effect(asked, today=TODAY).first.lines:
        written = lines[line.organisation.name]
        assert (
            Decimal(str(written["Bijdrage nu (EUR)"])),
            Decimal(str(written["Nieuwe bijdrage (EUR)"])),
        ) == (line.old, line.new)
    assert "233894,23" in client.get(f"{DETAIL}gevolgen.csv", {"jaar": "2028"}).content.decode()
    assert client.get(f"{DETAIL}gevolgen.docx").status_code == 404


@pytest.mark.parametrize("url", [DETAIL, f"{DETAIL}gevolgen.csv", f"{DETAIL}voorleggen/"])
def test_a_draft_is_nothing_to_a_municipality(url, client, twente, finance):
    proposal(twente)
    client.force_login(finance)
    assert client.get(url).status_code == 404


def test_no_other_page_tells_a_municipality_of_a_draft(client, twente, finance, coordinator):
    draft = proposal(twente, title="Geheim plan")
    draft.agreements.add(agreement("bo-2025", fund=twente.fund))
    for url in ("/overeenkomsten/bo-2025/", "/nota/", "/nota/?proposal=" + str(draft.pk)):
        assert "Geheim plan" in page(client, coordinator, url)
        assert "Geheim plan" not in page(client, finance, url)
    client.force_login(finance)
    assert client.get("/nota/ivz-2028/collegevoorstel/gemeente/almelo/").status_code == 404


def test_making_a_proposal(client, twente, coordinator):
    given = {
        "title": "Nieuw tarief",
        "kind": "rate",
        "value": "0,40",
        "rounding_rule": "cents_half_up",
        "valid_from": "2029-01-01",
        "reasoning": "Daarom",
    }
    answer = post(
        client, coordinator, reverse("agreements:proposal_new"), **given, target_amount="5"
    )
    made = RateProposal.objects.get()
    assert answer.url == made.get_absolute_url() == "/tarieven/voorstellen/ivz-2029/"
    assert (made.value, made.target_amount, made.state, made.created_by) == (
        Decimal("0.40"),
        None,
        ProposalState.DRAFT,
        coordinator,
    )


def test_a_second_click_makes_no_second_draft(client, twente, coordinator):
    address = reverse("agreements:proposal_new")
    client.force_login(coordinator)
    mark = client.get(address).context["form"]["once"].value()
    given = {"title": "Nieuw", "kind": "rate", "value": "0,40", "rounding_rule": "cents_half_up"}
    more = {"valid_from": "2030-01-01", "reasoning": "Ja", "once": mark}
    first, second = (post(client, coordinator, address, **given, **more) for _ in range(2))
    assert (first.url, second.url) == (RateProposal.objects.get().get_absolute_url(),) * 2


def test_an_indexation_computes_its_own_rate(client, twente, coordinator):
    given = {
        "title": "Indexering",
        "kind": "indexation",
        "value": "",
        "index_percentage": "3,2",
        "rounding_rule": "cents_half_up",
    }
    post(
        client,
        coordinator,
        reverse("agreements:proposal_new"),
        **given,
        valid_from="2027-01-01",
        reasoning="Lonen",
    )
    assert RateProposal.objects.get().value == Decimal("0.330")
    assert "153,79" in page(client, coordinator, "/tarieven/voorstellen/ivz-2027/")


INDEXATION = {
    "title": "Indexering",
    "kind": "indexation",
    "value": "",
    "index_percentage": "3",
    "rounding_rule": "cents_half_up",
    "valid_from": "2029-01-01",
    "reasoning": "Lonen",
}


def test_an_indexation_starts_from_the_rate_of_its_own_day(client, twente, coordinator):
    post(client, coordinator, reverse("agreements:proposal_new"), **INDEXATION)
    made = RateProposal.objects.get()
    assert made.value == Decimal("0.376")  # 0.365 is planned from 2028
    assert proposal_effect(made, today=TODAY).indexation.rate == made.value


def test_another_percentage_is_another_rate(client, twente, coordinator):
    post(client, coordinator, reverse("agreements:proposal_new"), **INDEXATION)
    url = "/tarieven/voorstellen/ivz-2029/wijzigen/"
    assert 'value="0,376"' not in page(client, coordinator, url)
    refused = post(
        client,
        coordinator,
        url,
        **{**INDEXATION, "index_percentage": "10", "value": "0,376"},
        reason="Meer",
        seen=_seen(client, url),
    )
    assert "past niet bij het percentage: 0,365 wordt 0,402" in refused.content.decode()
    post(
        client,
        coordinator,
        url,
        **{**INDEXATION, "index_percentage": "10"},
        reason="Meer",
        seen=_seen(client, url),
    )
    assert RateProposal.objects.get().value == Decimal("0.402")


def test_who_comes_second_sees_what_the_first_one_saved(client, twente, coordinator):
    asked = proposal(twente)
    url = f"{DETAIL}wijzigen/"
    client.force_login(coordinator)
    seen = _seen(client, url)
    RateProposal.objects.update(title="Van de ander", value=Decimal("0.37"))
    given = {
        "title": asked.title,
        "kind": "rate",
        "value": "0,38",
        "rounding_rule": "cents_half_up",
        "valid_from": "2028-01-01",
        "reasoning": asked.reasoning,
        "reason": "Anders",
        "seen": seen,
    }
    found = post(client, coordinator, url, **given).content.decode()
    assert "Iemand anders heeft dit opgeslagen" in found
    assert "Van de ander" in found
    assert RateProposal.objects.get().value == Decimal("0.37")


def test_two_answers_of_one_college_at_once(client, twente, secretary):
    asked = submitted_proposal(twente)
    url = f"{DETAIL}colleges/borne/"
    client.force_login(secretary)
    seen = _seen(client, url)
    consent(asked, twente, "Borne", ConsentState.REFUSED, decided_on=TODAY)
    found = post(
        client, secretary, url, state="agreed", decided_on="2026-11-10", reason="Besluit", seen=seen
    ).content.decode()
    assert "De ander maakte hiervan: Niet akkoord" in found
    assert asked.consents.get().state == ConsentState.REFUSED


def _seen(client, url: str) -> str:
    return client.get(url).context["form"]["seen"].value()


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"value": ""}, "Vul in: Tarief of toeslag per inwoner"),
        ({"value": "365"}, "Controleer de komma"),
        ({"value": "veel"}, "Vul een getal in"),
        ({"kind": "target"}, "Vul het doelbedrag in"),
        ({"kind": "indexation", "value": ""}, "Vul het percentage in"),
        ({"kind": "indexation", "index_percentage": "999"}, "tussen -50 en 100"),
        ({"valid_from": "2100-01-01"}, "31 december 2041"),
        ({"valid_from": "morgen"}, "bestaande dag"),
        ({"valid_from": "2028-07-01"}, "Kies 1 januari"),
        ({"kind": "indexation", "index_percentage": "3"}, "past niet bij het percentage"),
        (
            {
                "kind": "indexation",
                "index_percentage": "3",
                "value": "",
                "valid_from": "1990-01-01",
            },
            "geen tarief dat geïndexeerd",
        ),
    ],
)
def test_a_wrong_proposal_is_not_saved(changed, words, client, twente, coordinator):
    given = {
        "title": "Nieuw",
        "kind": "rate",
        "value": "0,40",
        "rounding_rule": "cents_half_up",
        "valid_from": "2029-01-01",
        "reasoning": "Ja",
    }
    answer = post(client, coordinator, reverse("agreements:proposal_new"), **{**given, **changed})
    assert words in answer.content.decode()
    assert not RateProposal.objects.exists()


def test_from_draft_to_adopted_by_the_pages(client, twente, coordinator):
    proposal(twente)
    post(client, coordinator, f"{DETAIL}voorleggen/", on="2026-11-01")
    assert RateProposal.objects.get().state == ProposalState.SUBMITTED
    adopt = f"{DETAIL}vaststellen/"
    refused = post(client, coordinator, adopt, kind="existing", decision=_of_another_body().pk)
    assert "alleen na een besluit van het DVO" in refused.content.decode()
    new = {
        "new-kind": "decision",
        "new-body": twente.dvo.pk,
        "new-title": "Tarief 2028",
        "new-decided_on": "2026-11-20",
    }
    post(client, coordinator, adopt, kind="new", **new)
    assert (RateProposal.objects.get().decision.title, twente.rate("0.365").status) == (
        "Tarief 2028",
        RateStatus.ADOPTED,
    )
    post(client, coordinator, f"{DETAIL}besluit-intrekken/", reason="Vergissing")
    post(client, coordinator, f"{DETAIL}intrekken/", reason="Toch niet")
    assert RateProposal.objects.get().state == ProposalState.WITHDRAWN
    assert not Rate.objects.filter(value=Decimal("0.365")).exists()
    assert "Toch niet" in page(client, coordinator, DETAIL)


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ("1900-01-01", "vanaf 1 januari 2023"),
        ("2022-12-31", "vanaf 1 januari 2023"),
        ("2026-11-23", "nog niet geweest"),
    ],
)
def test_submitting_on_an_impossible_day(day, words, client, twente, coordinator):
    proposal(twente)
    assert words in post(client, coordinator, f"{DETAIL}voorleggen/", on=day).content.decode()
    assert RateProposal.objects.get().state == ProposalState.DRAFT


def test_a_new_decision_of_another_body_leaves_nothing_behind(client, twente, coordinator):
    submitted_proposal(twente)
    step = {
        "new-kind": "step",
        "new-body": twente.dvo.pk,
        "new-title": "Een stap",
        "new-decided_on": "2026-11-20",
    }
    assert (
        "stap op weg"
        in post(client, coordinator, f"{DETAIL}vaststellen/", kind="new", **step).content.decode()
    )
    assert not Decision.objects.filter(title="Een stap").exists()


def test_a_step_out_of_turn_leads_back_with_the_reason(client, twente, coordinator):
    proposal(twente)
    client.force_login(coordinator)
    found = client.get(f"{DETAIL}vaststellen/", follow=True).content.decode()
    assert "Dit voorstel is nog niet voorgelegd aan de colleges." in found


def test_a_draft_says_who_sees_it(client, twente, controller):
    proposal(twente)
    client.force_login(controller)
    assert (
        "Dit voorstel is nog niet voorgelegd aan de colleges. Alleen de regiocoördinator, de"
        " DVO-secretaris en de controller zien het."
    ) in " ".join(client.get(DETAIL).content.decode().split())


def test_recording_what_a_college_said(client, twente, secretary):
    asked = submitted_proposal(twente)
    url = f"{DETAIL}colleges/borne/"
    assert "Vul in op welke dag" in post(client, secretary, url, state="agreed").content.decode()
    post(
        client,
        secretary,
        url,
        state="refused",
        decided_on="2026-11-10",
        reference="Z-1",
        text="Te duur",
        seen=_seen(client, url),
    )
    assert [(row.state, row.text) for row in asked.consents.all()] == [("refused", "Te duur")]
    assert "Te duur" in page(client, secretary, DETAIL)
    assert (
        post(client, secretary, url, state="agreed", decided_on="2026-11-11").status_code == 200
    )  # a change asks for its reason
    early = post(
        client,
        secretary,
        url,
        state="agreed",
        decided_on="2015-11-11",
        reason="Tikfout",
        seen=_seen(client, url),
    )
    assert "Een college kan er niet eerder over besluiten" in early.content.decode()
    post(
        client,
        secretary,
        url,
        state="agreed",
        decided_on="2026-11-11",
        reason="Nieuw besluit",
        seen=_seen(client, url),
    )
    assert asked.consents.get().state == "agreed"


def test_calculator_both_ways(client, twente, finance):
    given = {
        "present": "0,32",
        "inhabitants": "627.898",
        "target": "30000",
        "rate": "0,365",
        "percentage": "3,2",
    }
    found = page(client, finance, reverse("agreements:calculator"), **given)
    for words in ("€ 0,04778", "28.255,41", "-1.744,59", "139,10", "666.667 inwoners", "0,33024"):
        assert words in found
    assert "zonder afronding" not in found  # the same to the cent
    assert "Voorstel maken" not in found


def test_calculator_says_that_a_rate_is_lower(client, twente, finance):
    found = page(
        client,
        finance,
        reverse("agreements:calculator"),
        present="0,32",
        inhabitants="1000",
        rate="0,30",
    )
    assert "0,02 lager per inwoner" in found
    assert "20,00</strong> minder op per jaar" in found


def test_calculator_answers_typing_with_the_answer_alone(client, twente, coordinator):
    client.force_login(coordinator)
    answer = client.get(
        reverse("agreements:calculator"), {"target": "30000"}, headers={"HX-Request": "true"}
    )
    assert "<form" not in answer.content.decode()
    assert "640.806 inwoners" in answer.content.decode()


@pytest.mark.parametrize(
    "wrong",
    [
        {"target": "veel"},
        {"rate": "-1"},
        {"inhabitants": "0"},
        {"counts": "nooit"},
        {"percentage": "1e9"},
    ],
)
def test_calculator_with_a_wrong_figure_says_so(wrong, client, twente, coordinator):
    client.force_login(coordinator)
    answer = client.get(reverse("agreements:calculator"), {"target": "30000", **wrong})
    assert (answer.status_code, "Brengt extra op" in answer.content.decode()) == (200, False)


def test_other_pages_lead_to_the_proposal(client, twente, coordinator):
    asked = submitted_proposal(twente)
    consent(
        asked,
        twente,
        "Almelo",
        ConsentState.AGREED_WITH_REMARKS,
        text="Mits op tijd",
        decided_on=TODAY,
    )
    for url in ("/tarieven/", f"/tarieven/{twente.rate('0.365').pk}/", "/"):
        assert DETAIL in page(client, coordinator, url)
    sheet = page(client, coordinator, "/gemeenten/almelo/")
    assert "€ 27.125,71" in sheet
    assert "akkoord met opmerkingen (22-11-2026). Mits op tijd" in sheet
    assert "Van 13 colleges is nog geen besluit bekend" in page(client, coordinator, "/")


def _of_another_body() -> Decision:
    body = Body.objects.create(code="ab", name="Algemeen Bestuur")
    return Decision.objects.create(
        kind="decision", body=body, title="Akkoord", decided_on=dt.date(2025, 10, 9)
    )

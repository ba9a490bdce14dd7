"""What a search finds: in what everybody may read, and in the invoices that the reader may see."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q, QuerySet
from django.urls import reverse

from agreements.proposals.models import RateProposal
from agreements.texts.models import Agreement, Article
from contributions.funds.models import Fund, Rate
from contributions.invoices.models.invoices import Invoice
from contributions.years.reports.years import shown_years
from ivz.accounts.models import User
from ivz.core import dutch
from ivz.core.money import ZERO
from ivz.region.models import Organisation
from ivz.sources.models import SourceDocument
from portfolios.bodies.models.bodies import Body
from portfolios.bodies.models.people import Person
from portfolios.bodies.models.portfolios import Portfolio
from portfolios.decisions.models import Decision
from portfolios.meetings.models.meetings import AgendaItem
from portfolios.meetings.reports.meetings import visible_items
from projects.agenda.models.agenda import Theme
from projects.briefs.models import Project
from projects.figures.models import Indicator
from projects.figures.reports import visible_indicators

MOST_HITS = 10  # of one kind; more than that asks for a better word


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found: where it is and what it is."""

    label: str
    url: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """The hits of one kind; `is_cut` when there are more than are shown."""

    title: str
    hits: tuple[Hit, ...]
    is_cut: bool = False


def exact_invoice(text: str, user: User) -> Invoice | None:
    """The invoice with this number, when `user` may see it."""
    return Invoice.objects.visible_to(user).filter(number__iexact=text).defer("facts").first()


def search(text: str, user: User, today: dt.date) -> list[Group]:
    """Everything with `text` in it, a group per kind, the kinds in a fixed order; groups without
    hits are left out.
    """
    groups = [
        _group("Gemeenten en organisaties", map(_organisation_hit, _organisations(text))),
        _group("Bijdragejaren", _years(text, today)),
        _group("Facturen", map(_invoice_hit, _invoices(text, user))),
        _group("Tarieven", map(_rate_hit, _rates(text))),
        _group("Tariefvoorstellen", map(_proposal_hit, _proposals(text, user))),
        _group("Bestuurders", map(_person_hit, _people(text))),
        _group("Organen", map(_body_hit, _bodies(text))),
        _group("Portefeuilles", map(_portfolio_hit, _portfolios(text))),
        _group("Agendapunten", map(_item_hit, _items(text, user, today))),
        _group("Besluiten", map(_decision_hit, _decisions(text))),
        _group("Overeenkomsten", map(_agreement_hit, _agreements(text))),
        _group("Thema's", map(_theme_hit, _themes(text))),
        _group("Projecten", map(_project_hit, _projects(text))),
        _group("Veiligheidscijfers", map(_indicator_hit, _indicators(text, user))),
        _group("Bronnen", map(_source_hit, _sources(text))),
    ]
    return [group for group in groups if group.hits]


def _group(title: str, hits: Iterable[Hit]) -> Group:
    found = tuple(hits)
    return Group(title, found[:MOST_HITS], is_cut=len(found) > MOST_HITS)


def _organisations(text: str) -> list[Organisation]:
    """By name or another spelling, without regard to case and accents, or by CBS code. There are
    few enough to look through.
    """
    wanted = dutch.folded(text)
    found = [
        o
        for o in Organisation.objects.all()
        if wanted in " | ".join([o.sort_key, o.cbs_code.casefold(), *map(dutch.folded, o.aliases)])
    ]
    return found[: MOST_HITS + 1]


def _organisation_hit(organisation: Organisation) -> Hit:
    note = ", ".join(filter(None, [organisation.get_kind_display(), organisation.cbs_code]))
    return Hit(organisation.name, organisation.get_absolute_url(), note)


def _years(text: str, today: dt.date) -> list[Hit]:
    if not (text.isascii() and text.isdigit() and len(text) == 4):
        return []
    funds = [fund for fund in Fund.objects.all() if int(text) in shown_years(fund, today)]
    return [
        Hit(f"Bijdragen {fund} {text}", reverse("contributions:year_detail", args=[int(text)]))
        for fund in funds
    ]


def _invoices(text: str, user: User) -> QuerySet[Invoice]:
    matching = Q(number__icontains=text) | Q(organisation__sort_key__contains=dutch.folded(text))
    return (
        Invoice.objects.visible_to(user)
        .filter(matching)
        .select_related("organisation")
        .defer("facts")[: MOST_HITS + 1]
    )


def _invoice_hit(invoice: Invoice) -> Hit:
    return Hit(
        invoice.number,
        invoice.get_absolute_url(),
        f"{invoice.organisation}, {dutch.euro(invoice.amount)}",
    )


def _rates(text: str) -> list[Rate]:
    """By value, written with a comma or a dot, or by a word of the remarks."""
    wanted = text.replace("€", "").replace(".", ",").strip()
    found = []
    for rate in Rate.objects.exclude(value=None).select_related("fund"):
        written = dutch.rate(rate.value or ZERO)
        if (
            wanted in (written, written.removeprefix("0"))
            or text.casefold() in rate.note.casefold()
        ):
            found.append(rate)
    return found


def _rate_hit(rate: Rate) -> Hit:
    return Hit(
        str(rate), rate.get_absolute_url(), f"{rate.fund}, {rate.get_status_display().lower()}"
    )


def _proposals(text: str, user: User) -> QuerySet[RateProposal]:
    return RateProposal.objects.visible_to(user).filter(
        _anywhere(text, ("key", "title", "reasoning"))
    )[: MOST_HITS + 1]


def _proposal_hit(proposal: RateProposal) -> Hit:
    return Hit(
        proposal.title,
        proposal.get_absolute_url(),
        f"{proposal.get_kind_display()}, {proposal.get_state_display().lower()}",
    )


def _decisions(text: str) -> QuerySet[Decision]:
    fields = ("title", "reference", "text", "body__name", "body__abbreviation", "source_locator")
    return Decision.objects.filter(_anywhere(text, fields)).select_related("body")[: MOST_HITS + 1]


def _decision_hit(decision: Decision) -> Hit:
    return Hit(
        decision.title,
        decision.get_absolute_url(),
        f"{decision.get_kind_display()}, {decision.dated_text}",
    )


def _items(text: str, user: User, today: dt.date) -> QuerySet[AgendaItem]:
    """Points on agendas, those of the last meeting first; closed ones only for who may see them."""
    fields = ("title", "requested_decision", "explanation", "financial", "outcome__text")
    found = (
        visible_items(user, today).filter(_anywhere(text, fields)).select_related("meeting__body")
    )
    return found.order_by("-meeting__day", "section", "position", "pk")[: MOST_HITS + 1]


def _item_hit(item: AgendaItem) -> Hit:
    return Hit(
        item.title,
        reverse("portfolios:item_detail", args=[item.meeting.key, item.pk]),
        f"Agendapunt, {item.meeting}",
    )


def _people(text: str) -> QuerySet[Person]:
    wanted = Q(sort_key__contains=dutch.folded(text)) | _anywhere(text, ("name", "aliases"))
    return Person.objects.filter(wanted).prefetch_related("offices__organisation")[: MOST_HITS + 1]


def _person_hit(person: Person) -> Hit:
    return Hit(
        person.name,
        person.get_absolute_url(),
        ", ".join(dict.fromkeys(office.title for office in person.offices.all())),
    )


def _bodies(text: str) -> QuerySet[Body]:
    return Body.objects.filter(_anywhere(text, ("name", "abbreviation")))[: MOST_HITS + 1]


def _body_hit(body: Body) -> Hit:
    return Hit(
        body.name,
        body.get_absolute_url(),
        ", ".join(filter(None, [body.get_kind_display(), body.abbreviation])),
    )


def _portfolios(text: str) -> QuerySet[Portfolio]:
    return (
        Portfolio.objects.filter(title__icontains=text)
        .select_related("body")
        .order_by("title", "-valid_from")[: MOST_HITS + 1]
    )


def _portfolio_hit(portfolio: Portfolio) -> Hit:
    term = f"vanaf {portfolio.valid_from.year}" + (
        f" tot {portfolio.valid_until.year}" if portfolio.valid_until else ""
    )
    return Hit(portfolio.title, portfolio.get_absolute_url(), f"{portfolio.body}, {term}")


def _agreements(text: str) -> QuerySet[Agreement]:
    """By title or number, or by a heading or text of one of their articles."""
    in_article = Article.objects.filter(_anywhere(text, ("heading", "text"))).values("agreement")
    return Agreement.objects.filter(
        _anywhere(text, ("title", "document_number", "key", "summary")) | Q(pk__in=in_article)
    )[: MOST_HITS + 1]


def _agreement_hit(agreement: Agreement) -> Hit:
    signed = f"ondertekend op {dutch.long_date(agreement.signed_on)}" if agreement.signed_on else ""
    return Hit(
        agreement.title,
        agreement.get_absolute_url(),
        ", ".join(filter(None, [agreement.get_kind_display(), agreement.document_number, signed])),
    )


def _themes(text: str) -> QuerySet[Theme]:
    return Theme.objects.filter(
        Q(sort_key__contains=dutch.folded(text)) | _anywhere(text, ("description",))
    )[: MOST_HITS + 1]


def _theme_hit(theme: Theme) -> Hit:
    return Hit(theme.name, theme.get_absolute_url(), theme.get_field_display())


def _projects(text: str) -> QuerySet[Project]:
    return Project.objects.filter(_anywhere(text, ("name", "goal", "result", "cause")))[
        : MOST_HITS + 1
    ]


def _project_hit(project: Project) -> Hit:
    return Hit(project.name, project.get_absolute_url(), project.get_state_display())


def _indicators(text: str, user: User) -> QuerySet[Indicator]:
    return visible_indicators(user).filter(_anywhere(text, ("name", "unit", "explanation")))[
        : MOST_HITS + 1
    ]


def _indicator_hit(indicator: Indicator) -> Hit:
    return Hit(indicator.name, indicator.get_absolute_url(), indicator.unit)


def _sources(text: str) -> QuerySet[SourceDocument]:
    return SourceDocument.objects.filter(
        _anywhere(text, ("title", "publisher", "reference", "description"))
    )[: MOST_HITS + 1]


def _source_hit(source: SourceDocument) -> Hit:
    return Hit(
        source.title,
        source.get_absolute_url(),
        ", ".join(filter(None, [source.get_kind_display(), source.publisher])),
    )


def _anywhere(text: str, fields: Iterable[str]) -> Q:
    wanted = Q()
    for field in fields:
        wanted |= Q(**{f"{field}__icontains": text})
    return wanted

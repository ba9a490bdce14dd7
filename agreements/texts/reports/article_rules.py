"""What articles rule: from an article to the page of what it rules, and from a rate back to the
article.

Apps above this one say with `shown_on` which page of theirs a matter is shown on; this app knows
nothing of them.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from agreements.texts.enums import RuledMatter
from agreements.texts.models import ArticleRule
from contributions.funds.reports.rate_links import RateLink, rate_links
from ivz.core import dutch


@dataclass(frozen=True, slots=True)
class Ruled:
    """What an article rules, in words: with the address of a row, or the name of the page that it
    is about, if there is one.
    """

    rule: ArticleRule
    text: str
    url: str = ""
    page: str = ""


_WORDS = {
    RuledMatter.DECISION_GATE: "Een tarief geldt pas na een besluit",
    RuledMatter.RATE: "Hoogte van de bijdrage",
    RuledMatter.EFFORT: "Inspanningsverplichting",
    RuledMatter.INVOICING: "Betaling en factuur",
    RuledMatter.NOTICE: "Opzegging en verlenging",
    RuledMatter.MEETINGS: "Vergaderingen",
    RuledMatter.PORTFOLIOS: "Portefeuillehouders",
}
_PAGES = {
    RuledMatter.DECISION_GATE: "portfolios:decision_list",
    RuledMatter.RATE: "contributions:rate_list",
    RuledMatter.INVOICING: "contributions:year_list",
    RuledMatter.NOTICE: "agreements:deadline_list",
    RuledMatter.MEETINGS: "portfolios:meeting_list",
    RuledMatter.PORTFOLIOS: "portfolios:portfolio_list",
}


def shown_on(matter: RuledMatter, page: str) -> None:
    """Say that a matter is shown on the page called `page`. Belongs in a `reports` module of the
    app that has the page.
    """
    _PAGES[matter] = page


def ruled_by(rule: ArticleRule) -> Ruled:
    """What a rule is about and where to see it."""
    matter = RuledMatter(rule.matter)
    if rule.rate is not None:
        value = (
            f"€{dutch.NBSP}{dutch.rate(rule.rate.value)}"
            if rule.rate.value is not None
            else "geen tarief"
        )
        return Ruled(
            rule,
            f"Tarief van {value} per inwoner vanaf {dutch.long_date(rule.rate.valid_from)}",
            rule.rate.get_absolute_url(),
        )
    return Ruled(rule, _WORDS[matter], page=_PAGES.get(matter, ""))


@rate_links
def articles_of(rates: Collection[int]) -> Iterator[RateLink]:
    """The articles that set these rates."""
    for rule in ArticleRule.objects.filter(rate__in=rates).select_related("article__agreement"):
        article = rule.article
        url = f"{article.agreement.get_absolute_url()}#artikel-{article.pk}"
        yield RateLink(rule.rate_id or 0, "Overeenkomst", f"{article} van {article.agreement}", url)

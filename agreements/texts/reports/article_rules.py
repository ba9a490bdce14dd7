"""What articles rule: from an article to the page of what it rules, and from a rate back to the
article.

Whoever has the page that a matter is shown on hands in its name.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from agreements.texts.enums import RuledMatter
from agreements.texts.models import ArticleRule
from contributions.funds.reports.rate_links import RateLink
from ivz.core import dutch
from ivz.core.registry import Registry


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
PAGES: Registry[str] = Registry("page of what an article rules")
for _matter, _page in {
    RuledMatter.DECISION_GATE: "portfolios:decision_list",
    RuledMatter.RATE: "contributions:rate_list",
    RuledMatter.INVOICING: "contributions:year_list",
    RuledMatter.NOTICE: "agreements:deadline_list",
    RuledMatter.MEETINGS: "portfolios:meeting_list",
    RuledMatter.PORTFOLIOS: "portfolios:portfolio_list",
}.items():
    PAGES.register(_page, _matter)


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
    return Ruled(rule, _WORDS[matter], page=PAGES.find(matter, ""))


def articles_of(rates: Collection[int]) -> Iterator[RateLink]:
    """The articles that set these rates."""
    for rule in ArticleRule.objects.filter(rate__in=rates).select_related("article__agreement"):
        article = rule.article
        url = f"{article.agreement.get_absolute_url()}#artikel-{article.pk}"
        yield RateLink(rule.rate_id or 0, "Overeenkomst", f"{article} van {article.agreement}", url)

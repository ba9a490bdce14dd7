"""What agreements hand in to the rooms below: the way from a rate to the article that sets it."""

from agreements.texts.reports.article_rules import articles_of
from contributions.funds.reports.rate_links import rate_links

rate_links.register(articles_of)

"""What agreements hand in to the rooms below: the way from a rate to the article that sets it."""

from agreements.texts.reports import article_rules  # noqa: F401

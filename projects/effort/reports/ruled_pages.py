"""Tells the pages of agreements where the effort that an article asks for is shown."""

from agreements.texts.enums import RuledMatter
from agreements.texts.reports.article_rules import shown_on

shown_on(RuledMatter.EFFORT, "projects:effort_home")

"""What hours hand in to the rooms below: the page of what an article asks of a municipality."""

from agreements.texts.enums import RuledMatter
from agreements.texts.reports.article_rules import PAGES

PAGES.register("projects:effort_home", RuledMatter.EFFORT)

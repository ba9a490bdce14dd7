"""What hours hand in to the rooms below, with the page of what an article asks of them."""

from agreements.texts.enums import RuledMatter
from agreements.texts.reports.article_rules import PAGES
from ivz.data.fixtures import Fixtures, FixtureTable, fixtures
from ivz.region.sheet import sheet_ties
from ivz.web import navigation
from ivz.web.parts import Part
from projects.effort.models.effort import EffortAgreement, EffortBracket, EffortScale, JointDelivery
from projects.effort.models.groups import ExpertGroup, GroupRole
from projects.effort.reports.municipality import owed_hours

PAGES.register("projects:effort_home", RuledMatter.EFFORT)
sheet_ties.register(Part(20, "projects/effort/_owed.html", lambda _, asked: owed_hours(asked)))
navigation.SAFETY.register(navigation.Entry(30, "Inzet van uren", "projects:effort_home"))
fixtures.register(
    Fixtures(
        150,
        (
            FixtureTable(
                "effort_scales",
                EffortScale,
                "urentabellen",
                ("valid_from",),
                "key",
                {"decision": "decisions"},
            ),
            FixtureTable(
                "effort_brackets",
                EffortBracket,
                "schalen",
                ("scale", "from_inhabitants"),
                references={"scale": "effort_scales"},
            ),
            FixtureTable(
                "effort_agreements",
                EffortAgreement,
                "afspraken over uren",
                ("municipality", "valid_from"),
                references={"municipality": "organisations"},
            ),
            FixtureTable(
                "joint_deliveries",
                JointDelivery,
                "gezamenlijke leveringen",
                ("name", "valid_from"),
                "name",
                many={"municipalities": "organisations"},
            ),
            FixtureTable("expert_groups", ExpertGroup, "expertgroepen", ("slug",), "slug"),
            FixtureTable(
                "group_roles",
                GroupRole,
                "rollen",
                ("group", "title", "valid_from", "organisation", "delivery"),
                references={
                    "group": "expert_groups",
                    "organisation": "organisations",
                    "delivery": "joint_deliveries",
                },
                may_be_empty=("organisation", "delivery"),
            ),
        ),
    )
)

"""Which file of `fixtures/` fills which table, in the order in which they are loaded."""

from dataclasses import dataclass, field

from django.db import models

from agreements.notes.models import CollegeContact, NotePoint, NoteSection, NoteText, OwnPassage
from agreements.proposals.models import Consent, RateProposal
from agreements.texts.models import Agreement, Article, ArticleRule, OtherDate, Party
from contributions.funds.models import FixedContribution, Fund, Rate
from contributions.years.models import ContributionYear
from ivz.overview.fixture_files import Values
from ivz.region.models import Issuer, Organisation, PoliceTeam
from ivz.sources.models import SourceDocument
from portfolios.bodies.models.bodies import Body
from portfolios.bodies.models.people import Office, Person, Seat
from portfolios.bodies.models.portfolios import Holding, Portfolio
from portfolios.cycle.models import ClosedPeriod, MeetingNorm, MeetingPattern
from portfolios.decisions.models import Decision
from portfolios.meetings.models.annexes import Annex
from portfolios.meetings.models.meetings import AgendaItem, Meeting, Outcome
from projects.agenda.models.agenda import AgendaTheme, LocalPlan, SafetyAgenda, Theme, ThemeCover
from projects.agenda.models.criteria import SelectionCriterion
from projects.agenda.models.matrix import MatrixColumn, MatrixRow, PriorityMatrix
from projects.briefs.models import (
    Grant,
    PrintedGrantTotal,
    Project,
    ProjectIndicator,
    ProjectResult,
)
from projects.budget.models import (
    Benchmark,
    BudgetLine,
    CoordinationBudget,
    CoordinationTask,
    DroppedTask,
    ReserveMovement,
    Scenario,
)
from projects.effort.models.effort import EffortAgreement, EffortBracket, EffortScale, JointDelivery
from projects.effort.models.groups import ExpertGroup, GroupRole
from projects.figures.models import Area, Figure, Indicator, PrintedScore


@dataclass(frozen=True, slots=True)
class Table:
    """How the records of one file become rows.

    `key` tells rows apart (a field of it named in `may_be_empty` may be left out), `handle` is what
    other files call a record, `references` and `many` name the file that a field points into,
    `fixed` is set on every new row.
    """

    name: str
    model: type[models.Model]
    label: str
    key: tuple[str, ...]
    handle: str = ""
    references: dict[str, str] = field(default_factory=dict)
    many: dict[str, str] = field(default_factory=dict)
    fixed: Values = field(default_factory=dict)
    may_be_empty: tuple[str, ...] = ()


_STEPS = {"steps": "decisions"}
_PAYER = {"fund": "funds", "organisation": "organisations"}
_YEAR = {"fund": "funds", "undated_source": "sources"}
_BODY = {"police_team": "police_teams", "coupled_to": "bodies", "members_of": "bodies"}
_OFFICE = {"person": "people", "organisation": "organisations"}
_SEAT = {
    "body": "bodies",
    "office": "offices",
    "organisation": "organisations",
    "police_team": "police_teams",
}
_HELD_BY = ("office", "organisation", "function", "police_team")
_PORTFOLIO = {"body": "bodies", "renamed_from": "portfolios"}
_HOLDING = {"portfolio": "portfolios", "organisation": "organisations", "office": "offices"}
_PARTY = {"agreement": "agreements", "organisation": "organisations", "office": "offices"}
_PROPOSAL = {"fund": "funds", "undated_source": "sources", "rate": "rates", "decision": "decisions"}
_CONSENT = {"proposal": "proposals", "municipality": "organisations"}
_TEXT = {"text": "note_texts"}
_PATTERN = {"body": "bodies", "prepares": "bodies"}
_IN_AGENDA = {"agenda": "agendas", "theme": "themes"}
_COVER = {"agenda_theme": "agenda_themes", "portfolio": "portfolios"}
_IN_MATRIX = {"matrix": "matrices", "theme": "themes", "organisation": "organisations"}
_MEETING = {"body": "bodies"}
_ITEM = {
    "meeting": "meetings",
    "parent": "meeting_items",
    "portfolio": "portfolios",
    "holder": "offices",
}
_OF_ITEM = {"item": "meeting_items"}
_MUNICIPALITY = {"municipality": "organisations"}
_MUNICIPALITIES = {"municipalities": "organisations"}
_BY = ("organisation", "delivery")
_ROLE = {"group": "expert_groups", "organisation": "organisations", "delivery": "joint_deliveries"}
_DROPPED = {"scenario": "scenarios", "task": "coordination_tasks"}
_OF_PROJECT = {"project": "projects"}
_PROJECT = {
    "portfolio": "portfolios",
    "lead": "organisations",
    "expert_group": "expert_groups",
    "client_decision": "decisions",
}
TABLES = (
    Table("sources", SourceDocument, "bronnen", ("key",), "key"),
    Table("police_teams", PoliceTeam, "basisteams", ("name",), "name"),
    Table(
        "organisations",
        Organisation,
        "organisaties",
        ("slug",),
        "slug",
        {"police_team": "police_teams"},
    ),
    Table(
        "issuer",
        Issuer,
        "afzender",
        ("organisation",),
        references={"organisation": "organisations"},
        fixed={"pk": 1},
    ),
    Table("bodies", Body, "organen", ("code",), "code", _BODY),
    Table("people", Person, "bestuurders", ("name",), "name"),
    Table("offices", Office, "ambten", ("organisation", "kind", "valid_from"), "key", _OFFICE),
    Table(
        "seats",
        Seat,
        "zetels",
        ("body", "role", "valid_from", *_HELD_BY),
        references=_SEAT,
        may_be_empty=_HELD_BY,
    ),
    Table(
        "portfolios", Portfolio, "portefeuilles", ("body", "title", "valid_from"), "key", _PORTFOLIO
    ),
    Table(
        "holdings",
        Holding,
        "portefeuillehouders",
        ("portfolio", "organisation", "valid_from"),
        references=_HOLDING,
    ),
    Table("decisions", Decision, "besluiten", ("title",), "key", {"body": "bodies"}),
    Table("funds", Fund, "fondsen", ("code",), "code", {"gate_source": "sources"}),
    Table(
        "rates",
        Rate,
        "tarieven",
        ("fund", "valid_from"),
        references={"fund": "funds", "decision": "decisions"},
        many=_STEPS,
    ),
    Table(
        "fixed_contributions",
        FixedContribution,
        "vaste bijdragen",
        ("fund", "organisation", "valid_from"),
        references=_PAYER,
    ),
    Table(
        "agreements",
        Agreement,
        "overeenkomsten",
        ("key",),
        "key",
        {"fund": "funds", "predecessor": "agreements"},
    ),
    Table(
        "other_dates",
        OtherDate,
        "andere data",
        ("agreement", "day"),
        references={"agreement": "agreements"},
    ),
    Table(
        "articles",
        Article,
        "artikelen",
        ("agreement", "position"),
        "key",
        {"agreement": "agreements"},
    ),
    Table(
        "article_rules",
        ArticleRule,
        "verbanden",
        ("article", "matter"),
        references={"article": "articles", "rate": "rates"},
    ),
    Table("parties", Party, "partijen", ("agreement", "position"), references=_PARTY),
    Table(
        "proposals",
        RateProposal,
        "tariefvoorstellen",
        ("key",),
        "key",
        _PROPOSAL,
        many={"agreements": "agreements"},
    ),
    Table(
        "consents",
        Consent,
        "oordelen van colleges",
        ("proposal", "municipality"),
        references=_CONSENT,
    ),
    Table(
        "note_texts",
        NoteText,
        "gezamenlijke teksten",
        ("proposal", "kind"),
        "key",
        {"proposal": "proposals"},
    ),
    Table(
        "note_sections",
        NoteSection,
        "onderdelen van teksten",
        ("text", "section"),
        references=_TEXT,
    ),
    Table(
        "note_points",
        NotePoint,
        "genummerde punten",
        ("text", "kind", "decision_number", "sequence"),
        references=_TEXT,
    ),
    Table(
        "own_passages",
        OwnPassage,
        "eigen passages",
        ("text", "municipality", "section"),
        references={**_TEXT, **_MUNICIPALITY},
    ),
    Table(
        "college_contacts",
        CollegeContact,
        "briefhoofden van gemeenten",
        ("municipality",),
        references=_MUNICIPALITY,
    ),
    Table(
        "contribution_years",
        ContributionYear,
        "bijzondere jaren",
        ("fund", "year"),
        references=_YEAR,
    ),
    Table(
        "areas",
        Area,
        "gebieden",
        ("slug",),
        "slug",
        {"organisation": "organisations", "police_team": "police_teams", "part_of": "areas"},
    ),
    Table("indicators", Indicator, "indicatoren", ("slug",), "slug", {"theme": "themes"}),
    Table(
        "figures",
        Figure,
        "cijfers",
        ("indicator", "area", "year"),
        references={"indicator": "indicators", "area": "areas"},
    ),
    Table(
        "printed_scores",
        PrintedScore,
        "gedrukte totaalscores",
        ("area", "year"),
        references={"area": "areas"},
    ),
    Table(
        "coordination_budgets",
        CoordinationBudget,
        "coördinatiebegrotingen",
        ("key",),
        "key",
        {"fund": "funds"},
    ),
    Table(
        "coordination_tasks",
        CoordinationTask,
        "taken",
        ("budget", "number"),
        references={"budget": "coordination_budgets"},
    ),
    Table(
        "scenarios",
        Scenario,
        "scenario's",
        ("budget", "name"),
        references={"budget": "coordination_budgets"},
    ),
    Table(
        "scenario_drops",
        DroppedTask,
        "taken die vervallen",
        ("scenario", "task"),
        references=_DROPPED,
    ),
    Table("benchmarks", Benchmark, "vergelijkingen", ("name", "year")),
    Table(
        "budget_lines",
        BudgetLine,
        "begrotingsposten",
        ("fund", "direction", "text", "first_year"),
        references={"fund": "funds"},
    ),
    Table(
        "reserve_movements",
        ReserveMovement,
        "mutaties van de reserve",
        ("fund", "text", "valid_from"),
        references={"fund": "funds"},
    ),
    Table(
        "norms",
        MeetingNorm,
        "vergadernormen",
        ("body", "first_year"),
        references={"body": "bodies"},
    ),
    Table("meeting_patterns", MeetingPattern, "vergaderpatronen", ("body",), references=_PATTERN),
    Table("closed_periods", ClosedPeriod, "vergadervrije perioden", ("name",)),
    Table(
        "meetings",
        Meeting,
        "vergaderingen",
        ("key",),
        "key",
        _MEETING,
        many={"joint_with": "bodies"},
    ),
    Table("meeting_items", AgendaItem, "agendapunten", ("meeting", "title"), "key", _ITEM),
    Table("annexes", Annex, "bijlagen", ("item", "title"), "key", _OF_ITEM),
    Table("outcomes", Outcome, "uitkomsten", ("item",), references=_OF_ITEM),
    Table("agendas", SafetyAgenda, "veiligheidsagenda's", ("key",), "key"),
    Table("themes", Theme, "thema's", ("slug",), "slug"),
    Table(
        "agenda_themes", AgendaTheme, "thema's per agenda", ("agenda", "theme"), "key", _IN_AGENDA
    ),
    Table(
        "theme_covers",
        ThemeCover,
        "portefeuilles bij thema's",
        ("agenda_theme", "part", "portfolio"),
        references=_COVER,
        may_be_empty=("part",),
    ),
    Table(
        "local_plans",
        LocalPlan,
        "lokale plannen",
        ("municipality", "first_year"),
        references=_MUNICIPALITY,
    ),
    Table("criteria", SelectionCriterion, "criteria", ("agenda", "letter"), references=_IN_AGENDA),
    Table("matrices", PriorityMatrix, "matrices", ("agenda", "kind"), "key", _IN_AGENDA),
    Table(
        "matrix_columns",
        MatrixColumn,
        "kolommen van matrices",
        ("matrix", "position"),
        "key",
        _IN_MATRIX,
    ),
    Table(
        "matrix_rows",
        MatrixRow,
        "rijen van matrices",
        ("matrix", "position"),
        references=_IN_MATRIX,
        many={"marked": "matrix_columns"},
    ),
    Table(
        "effort_scales",
        EffortScale,
        "urentabellen",
        ("valid_from",),
        "key",
        {"decision": "decisions"},
    ),
    Table(
        "effort_brackets",
        EffortBracket,
        "schalen",
        ("scale", "from_inhabitants"),
        references={"scale": "effort_scales"},
    ),
    Table(
        "effort_agreements",
        EffortAgreement,
        "afspraken over uren",
        ("municipality", "valid_from"),
        references=_MUNICIPALITY,
    ),
    Table(
        "joint_deliveries",
        JointDelivery,
        "gezamenlijke leveringen",
        ("name", "valid_from"),
        "name",
        many=_MUNICIPALITIES,
    ),
    Table("expert_groups", ExpertGroup, "expertgroepen", ("slug",), "slug"),
    Table("projects", Project, "projecten", ("key",), "key", _PROJECT, many={"themes": "themes"}),
    Table(
        "project_indicators",
        ProjectIndicator,
        "projectindicatoren",
        ("project", "name"),
        references=_OF_PROJECT,
    ),
    Table(
        "project_results",
        ProjectResult,
        "projectresultaten",
        ("project", "text"),
        references=_OF_PROJECT,
    ),
    Table("grant_totals", PrintedGrantTotal, "totalen van subsidies", ("group",)),
    Table("grants", Grant, "subsidies", ("purpose",), references=_OF_PROJECT),
    Table(
        "group_roles",
        GroupRole,
        "rollen",
        ("group", "title", "valid_from", *_BY),
        references=_ROLE,
        may_be_empty=_BY,
    ),
)

"""A safety agenda with a small matrix, and hours as the annexes of 2019 give them."""

import datetime as dt
from decimal import Decimal

from ivz.region.models import Organisation
from ivz.sources.models import SourceDocument
from portfolios.bodies.models.portfolios import Portfolio
from projects.agenda.models.agenda import AgendaTheme, LocalPlan, SafetyAgenda, Theme, ThemeCover
from projects.agenda.models.criteria import SelectionCriterion
from projects.agenda.models.matrix import MatrixColumn, MatrixMark, MatrixRow, PriorityMatrix
from projects.effort.models.effort import EffortAgreement, EffortBracket, EffortScale, JointDelivery
from projects.effort.models.groups import ExpertGroup, GroupRole
from tests.factories.twente import Twente

START = dt.date(2020, 1, 1)
BRACKETS = ((0, 2, 3888), (26_000, 4, 7778), (38_000, 6, 11_667), (85_000, 8, 15_830))
AGREED = {
    "Almelo": 6,
    "Borne": 2,
    "Dinkelland": 2,
    "Enschede": 8,
    "Haaksbergen": 2,
    "Hellendoorn": 4,
    "Hengelo": 6,
    "Hof van Twente": 4,
    "Losser": 2,
    "Oldenzaal": 4,
    "Rijssen-Holten": 4,
    "Tubbergen": 2,
    "Twenterand": 4,
    "Wierden": 2,
}
JOINT = (("Enschede", "Losser"), ("Dinkelland", "Tubbergen"))
PLANNED = {
    "Almelo": 6,
    "Enschede en Losser": 8,
    "Hengelo": 8,
    "Dinkelland en Tubbergen": 3,
    "Wierden": 2,
}
HEADINGS = (("Woninginbraken", 3), ("Jeugdoverlast", 1), ("Verkeer", None))
CROSSES = {"Almelo": (0, 1), "Borne": (0,), "Hengelo": (0, 1, 2)}


def build_agenda(twente: Twente, first: int = 2015, last: int = 2016) -> SafetyAgenda:
    """An agenda with one theme, a criterion, a plan of Almelo, and a matrix with a
    threshold of 2.
    """
    agenda = SafetyAgenda.objects.create(
        key=f"{first}-{last}", title=f"Plan {first}-{last}", first_year=first, last_year=last
    )
    theme = Theme.objects.create(slug=f"inbraken-{first}", name="Woninginbraken", field="living")
    AgendaTheme.objects.create(
        agenda=agenda,
        theme=theme,
        title="Aanpak inbraken",
        status="priority",
        position=1,
        activities="één\ntwee",
    )
    SelectionCriterion.objects.create(
        agenda=agenda, letter="a", text="Het is belangrijk.", weight=2
    )
    LocalPlan.objects.create(
        municipality=twente.municipality("Almelo"), title="Plan", first_year=first, last_year=last
    )
    build_matrix(agenda, twente)
    return agenda


def cover(theme: AgendaTheme, portfolio: Portfolio, part: str = "", **fields) -> ThemeCover:
    """A portfolio that answers for a theme, or for a part of it."""
    return ThemeCover.objects.create(agenda_theme=theme, portfolio=portfolio, part=part, **fields)


def build_matrix(agenda: SafetyAgenda, twente: Twente) -> PriorityMatrix:
    """Three themes by the fourteen municipalities."""
    found = SourceDocument.objects.get(key="cbs")
    matrix = PriorityMatrix.objects.create(
        agenda=agenda,
        kind="municipal",
        title="Prioriteiten",
        threshold=2,
        source=found,
        source_locator="p. 1",
    )
    columns = [
        MatrixColumn.objects.create(
            matrix=matrix, position=at, label=label, field="living", printed_total=printed
        )
        for at, (label, printed) in enumerate(HEADINGS, start=1)
    ]
    for at, municipality in enumerate(Organisation.objects.municipalities(), start=1):
        row = MatrixRow.objects.create(
            matrix=matrix, position=at, organisation=municipality, name=municipality.name
        )
        MatrixMark.objects.bulk_create(
            [MatrixMark(row=row, column=columns[i]) for i in CROSSES.get(municipality.name, ())]
        )
    return matrix


def build_effort(twente: Twente) -> EffortScale:
    """The table of hours, the agreements, the joint deliveries, and one role that holds the planned
    hours of each.
    """
    found = SourceDocument.objects.get(key="cbs")
    scale = EffortScale.objects.create(valid_from=START, source=found, source_locator="bijlage")
    EffortBracket.objects.bulk_create(
        [
            EffortBracket(
                scale=scale, from_inhabitants=start, hours=Decimal(hours), amount=Decimal(amount)
            )
            for start, hours, amount in BRACKETS
        ]
    )
    for name, hours in AGREED.items():
        EffortAgreement.objects.create(
            municipality=twente.municipality(name), valid_from=START, hours=Decimal(hours)
        )
    group = ExpertGroup.objects.create(slug="hennep", name="Hennep")
    deliveries = {}
    for names in JOINT:
        delivery = JointDelivery.objects.create(name=" en ".join(names), valid_from=START)
        delivery.municipalities.set([twente.municipality(name) for name in names])
        deliveries[delivery.name] = delivery
    for name, hours in PLANNED.items():
        delivery = deliveries.get(name)
        who = {"delivery": delivery} if delivery else {"organisation": twente.municipality(name)}
        GroupRole.objects.create(
            group=group,
            kind="lead",
            title="Projectleider",
            hours=Decimal(hours),
            valid_from=START,
            **who,
        )
    return scale

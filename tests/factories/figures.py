"""Districts with figures as the plan 2015-2016 gives them (annex 2)."""

from decimal import Decimal

from projects.figures.models import Area, Figure, Indicator, PrintedScore

DISTRICTS = ("IJsselland", "Noordoost Gelderland", "Gelderland Midden", "Gelderland Zuid", "Twente")
BREAK_INS = (
    ("3.07", 1),
    ("3.19", 2),
    ("3.83", 3),
    ("3.92", 4),
    ("3.34", 3),
)  # printed with 3 twice, without a tie
BUSINESS = (("0.90", 3), ("0.82", 2), ("1.16", 4), ("0.76", 1), ("0.82", 2))


def build_figures(*, published: bool = True) -> dict[str, Indicator]:
    """Two indicators of 2014 for five districts, and crimes of two years with a unit whose printed
    sum is wrong.
    """
    unit = Area.objects.create(slug="oost-nederland", kind="unit", name="Oost-Nederland")
    areas = [
        Area.objects.create(
            slug=name.lower().replace(" ", "-"), kind="district", name=name, part_of=unit
        )
        for name in DISTRICTS
    ]
    shown = {
        "explanation": "Alleen wat is gemeld.",
        **({"published_on": "2026-01-01"} if published else {}),
    }
    made = {
        "woninginbraken": Indicator.objects.create(
            slug="woninginbraken",
            name="Woninginbraken",
            unit="per 1.000 inwoners",
            places=2,
            can_be_added=False,
            **shown,
        ),
        "bedrijfsinbraak": Indicator.objects.create(
            slug="bedrijfsinbraak",
            name="Bedrijfsinbraak",
            unit="per 1.000 inwoners",
            places=2,
            can_be_added=False,
            **shown,
        ),
        "misdrijven": Indicator.objects.create(
            slug="misdrijven", name="Misdrijven", unit="aantal", position=3, **shown
        ),
    }
    for slug, rows in (("woninginbraken", BREAK_INS), ("bedrijfsinbraak", BUSINESS)):
        for area, (value, rank) in zip(areas, rows, strict=True):
            Figure.objects.create(
                indicator=made[slug], area=area, year=2014, value=Decimal(value), printed_rank=rank
            )
    for year, values in (
        (2013, (24594, 37304, 37549, 32885, 34649)),
        (2014, (22284, 34275, 33838, 29034, 30097)),
    ):
        for area, value in zip(areas, values, strict=True):
            Figure.objects.create(indicator=made["misdrijven"], area=area, year=year, value=value)
    Figure.objects.create(indicator=made["misdrijven"], area=unit, year=2014, value=149_532)
    PrintedScore.objects.create(area=areas[0], year=2014, score=4)
    return made

"""The fields of a project brief in the order of annex 8 of the safety agenda 2020-2022, and what to
ask oneself at each, in our own words.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BriefField:
    """A part of the brief: the name of the field (empty: kept in rows of its own), its heading,
    what it is for, and questions.
    """

    name: str
    heading: str
    aim: str
    questions: tuple[str, ...] = ()

    @property
    def help(self) -> str:
        """The aim and the questions as one text."""
        return " ".join(filter(None, [self.aim, *self.questions]))


BRIEF: tuple[BriefField, ...] = (
    BriefField(
        "name",
        "Opdrachtnaam",
        "Een naam die voor opdrachtgever en opdrachtnemer hetzelfde betekent.",
    ),
    BriefField(
        "cause",
        "Aanleiding",
        "Wat er gebeurde, en waarom het nu op de agenda staat.",
        (
            "Wie kwam met het idee, wanneer en waar?",
            "Om welk probleem gaat het, en welke opgave volgt daaruit?",
            "Wat maakt die opgave lastig?",
            "Wat gebeurt er als niemand het oppakt?",
        ),
    ),
    BriefField(
        "involved",
        "Betrokken partijen",
        "Welke partners doen mee, en wat doet elk van hen? Noem functies en organisaties, geen"
        " namen.",
    ),
    BriefField(
        "goal",
        "Doelstelling",
        "Het hogere doel waaraan het project bijdraagt. Het project hoeft dat niet zelf te halen.",
        (
            "Wat willen de gemeenten hiermee bereiken?",
            "Waar draagt het aan bij?",
            "Hoe past het bij de veiligheidsagenda?",
            "Wanneer is iedereen tevreden?",
        ),
    ),
    BriefField(
        "result",
        "Projectresultaat",
        "Wat het project zelf oplevert.",
        (
            "Wat is er te zien of vast te pakken als het klaar is?",
            "Is dit het goede middel voor het doel?",
            "Komt het doel dichterbij als het er is?",
            "Is het probleem daarmee voor het grootste deel opgelost?",
        ),
    ),
    BriefField("", "Prestatie-indicatoren", "Waaraan u meet of het resultaat er is."),
    BriefField(
        "monitoring",
        "Monitoring",
        "Hoe u de voortgang en de resultaten volgt en laat zien, in stappen en in cijfers.",
    ),
    BriefField(
        "conditions",
        "Randvoorwaarden",
        "Wat er moet zijn om het te laten slagen.",
        (
            "Wat vraagt de opdracht zelf?",
            "Wat stelt de opdrachtgever als voorwaarde?",
        ),
    ),
    BriefField(
        "limits",
        "Afbakening",
        "Wat ook had gekund, maar wat u niet gaat doen.",
        (
            "Wat is niet het resultaat?",
            "Wanneer stopt het, en wat komt pas daarna?",
            "Waar houdt het inhoudelijk op?",
            "Wat krijgt de opdrachtgever niet?",
            "Zijn deze grenzen voor anderen duidelijk?",
            "Wat moeten anderen leveren?",
        ),
    ),
    BriefField(
        "relations_text",
        "Andere initiatieven en ontwikkelingen",
        "Hoe het project samenhangt met ander werk: als aanvulling of als concurrent.",
        (
            "Welke projecten lopen tegelijk, en waar raken ze elkaar?",
            "Wat vraagt om dezelfde mensen of hetzelfde geld?",
            "Wat moet er in de organisaties veranderen?",
        ),
    ),
    BriefField(
        "risks_text",
        "Risico's en effecten",
        "Wat er mis kan gaan, en wat het project verder teweegbrengt.",
        (
            "Wat kan het resultaat in de weg staan?",
            "Welke neveneffecten zijn er?",
            "Wat zijn nadelen?",
            "Wat zijn voordelen?",
        ),
    ),
    BriefField(
        "expert_group",
        "Expertgroep",
        "Wie erin zitten, met functie en organisatie, en hoe vaak zij bij elkaar komen.",
    ),
    BriefField("", "Planning en mijlpalen", "Wanneer wat gebeurt, en wanneer het klaar is."),
    BriefField(
        "communication",
        "Communicatie",
        "Wat u vertelt aan de doelgroep, de partners, de betrokkenen en het bestuur, en hoe.",
    ),
    BriefField(
        "finances",
        "Financiën",
        "Hoe het wordt betaald: met een budget of een subsidie, van de regio of van een gemeente.",
    ),
)

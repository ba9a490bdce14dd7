"""The letter of a college to its council: a frozen dataclass."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from agreements.notes.calculation.fields import fill
from agreements.notes.documents.decision_note import Lines, lines_of
from agreements.notes.documents.figures import Figures, field_values
from agreements.notes.enums import SectionKey
from agreements.notes.models import CollegeContact
from agreements.notes.reports.notes import Content, merged
from agreements.texts.models import Agreement
from ivz.core.refusal import Refused
from ivz.papers.enums import DocumentKind
from ivz.papers.facts import written
from ivz.papers.kinds import paper
from ivz.papers.letterhead import Addressee, Letterhead
from ivz.region.models import Issuer, Organisation
from ivz.web.prose import escaped
from portfolios.bodies.models.people import Office


@paper(
    DocumentKind.COUNCIL_LETTER,
    template="agreements/notes/pdf/council_letter.html",
    version="council-letter-1",
)
@dataclass(frozen=True, slots=True)
class CouncilLetter:
    """All that the letter shows. Two sign by office: the secretary by function only, the mayor by
    name where it is known.
    """

    sender: Letterhead
    addressee: Addressee
    municipality: str
    number: str
    version: int
    day: dt.date
    subject: str
    case_number: str
    their_reference: str
    body: Lines
    figures: Figures
    mayor_office: str
    mayor_name: str

    @property
    def unit(self) -> str:
        return "College van burgemeester en wethouders"


def council_letter(
    content: Content,
    *,
    municipality: Organisation,
    figures: Figures,
    agreements: Sequence[Agreement],
    number: str,
    version: int,
    day: dt.date,
    contact: CollegeContact | None,
    mayor: Office | None,
    issuer: Issuer,
) -> CouncilLetter:
    """The letter of one municipality.

    Raises:
        FieldError: the text holds a field that does not exist.
        Refused: the municipality has no postal address.
    """
    values = field_values(figures, municipality, agreements)
    case_number, their_reference = content.details.get(municipality.pk, ("", ""))
    return written(
        CouncilLetter(
            sender=_letterhead(municipality, contact, issuer),
            addressee=Addressee(
                f"Gemeenteraad van {municipality.name}", tuple(_postal_lines(municipality))
            ),
            municipality=municipality.name,
            number=number,
            version=version,
            day=day,
            subject=fill(content.subject, values),
            case_number=case_number,
            their_reference=their_reference,
            body=lines_of(
                fill(merged(content, municipality.pk, SectionKey.LETTER), values, escaped)
            ),
            figures=figures,
            mayor_office="waarnemend burgemeester" if mayor and mayor.is_acting else "burgemeester",
            mayor_name=mayor.person.name if mayor else "",
        )
    )


def _letterhead(
    municipality: Organisation, contact: CollegeContact | None, issuer: Issuer
) -> Letterhead:
    """The municipality's own head; the window of the envelope lies where ours lies."""
    return Letterhead(
        name=municipality.formal_name,
        postal_lines=tuple(_postal_lines(municipality)),
        visiting_address=contact.visiting_address if contact else "",
        department="",
        email=contact.email if contact else "",
        phone=contact.phone if contact else "",
        website="",
        kvk="",
        oin="",
        window_side=issuer.window_side,
        window_top_mm=issuer.window_top_mm,
        window_edge_mm=issuer.window_edge_mm,
    )


def _postal_lines(municipality: Organisation) -> list[str]:
    parts = (municipality.postal_line, municipality.postal_postcode, municipality.postal_city)
    if not all(parts):
        raise Refused(
            f"Van {municipality} is geen postadres bekend. Vul het aan bij de organisatie."
        )
    return [
        municipality.postal_line,
        f"{municipality.postal_postcode}  {municipality.postal_city.upper()}",
    ]

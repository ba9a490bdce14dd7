"""Sender and addressee of a letter, as plain values that go into a document's frozen facts."""

from dataclasses import dataclass

from stdnum import iban

from ivz.core.dutch import NBSP
from ivz.region.models import Issuer, Organisation


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Who sends the letter, and where the envelope has its window."""

    name: str
    postal_lines: tuple[str, ...]
    visiting_address: str
    department: str
    email: str
    phone: str
    website: str
    kvk: str
    oin: str
    window_side: str
    window_top_mm: int
    window_edge_mm: int

    @property
    def return_address(self) -> str:
        return ", ".join(self.postal_lines)

    @property
    def details(self) -> list[tuple[str, str]]:
        """Label and value of what stands beside the address; what is not recorded is left out."""
        rows = [
            ("Bezoekadres", self.visiting_address),
            ("Telefoon", self.phone),
            ("E-mail", self.email),
            ("Website", self.website),
            ("KvK-nummer", self.kvk),
            ("OIN", self.oin),
        ]
        return [(label, value) for label, value in rows if value]


@dataclass(frozen=True, slots=True)
class Addressee:
    """Who the letter is for; `lines` are the address under the name."""

    name: str
    lines: tuple[str, ...]


def letterhead(issuer: Issuer) -> Letterhead:
    """The letterhead as the issuer's settings are now."""
    organisation = issuer.organisation
    city = f"{organisation.postal_postcode} {organisation.postal_city}".strip()
    return Letterhead(
        name=organisation.name,
        postal_lines=tuple(filter(None, [organisation.postal_line, city])),
        visiting_address=issuer.visiting_address,
        department=issuer.contact_department,
        email=issuer.contact_email,
        phone=issuer.contact_phone,
        website=issuer.website,
        kvk=organisation.kvk,
        oin=organisation.oin,
        window_side=issuer.window_side,
        window_top_mm=issuer.window_top_mm,
        window_edge_mm=issuer.window_edge_mm,
    )


def invoice_addressee(organisation: Organisation) -> Addressee:
    """The organisation at its address for invoices."""
    return Addressee(organisation.formal_name, tuple(organisation.invoice_address))


def written_iban(number: str) -> str:
    """An IBAN in groups of four that stay on one line."""
    return str(iban.format(number)).replace(" ", NBSP)

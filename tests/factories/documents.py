"""Papers for tests: plain values, no rows behind them."""

import datetime as dt
from decimal import Decimal

from contributions.invoices.calculation import CountFacts, LineFacts, RateFacts, levy_line
from contributions.issuing.documents import (
    CreditNoteDocument,
    InvoiceDocument,
    OverviewDocument,
    OverviewRow,
)
from ivz.core.money import ZERO, RoundingRule
from ivz.papers.letterhead import Addressee, Letterhead


def letterhead(**fields) -> Letterhead:
    values = {
        "name": "Veiligheidsregio Twente",
        "postal_lines": ("Postbus 1400", "7500 BK Enschede"),
        "visiting_address": "Nijverheidstraat 30, Enschede",
        "department": "Platform IVZ, financiële administratie",
        "email": "platform-ivz@vrtwente.example",
        "phone": "088 256 7800",
        "website": "vrtwente.nl",
        "kvk": "",
        "oin": "",
        "window_side": "left",
        "window_top_mm": 50,
        "window_edge_mm": 25,
    }
    return Letterhead(**{**values, **fields})


def line(inhabitants: int = 73132, rate: str = "0.30", rule: str = "cents_half_up") -> LineFacts:
    count = CountFacts(
        1,
        1,
        inhabitants,
        dt.date(2021, 1, 1),
        "CBS StatLine, Regionale kerncijfers Nederland (70072ned), GM0141",
    )
    decision = (
        "Bestuursovereenkomst DVO en Platform IVZ, artikel 8.1 (2 december 2019, datum aangenomen)"
    )
    return levy_line(
        count,
        RateFacts(Decimal(rate), dt.date(2020, 1, 1), RoundingRule(rule), decision),
        "Bijdrage Platform IVZ 2022",
    )


def invoice(of: LineFacts | None = None, **fields) -> InvoiceDocument:
    of = of or line()
    values = {
        "sender": letterhead(),
        "addressee": Addressee(
            "Gemeente Almelo", ("Crediteurenadministratie", "Postbus 5100", "7600 GC  ALMELO")
        ),
        "fund": "Platform IVZ",
        "year": 2022,
        "number": "IVZ-2022-001",
        "issued_on": dt.date(2022, 1, 15),
        "due_on": dt.date(2022, 2, 14),
        "buyer_reference": "VPL 2022-00417",
        "subject": "Bijdrage Platform IVZ, 1 januari tot en met 31 december 2022",
        "lines": (of,),
        "total": of.amount,
        "vat_reason": "Bijdrage gemeenschappelijke regeling, niet onderworpen aan btw.",
        "vat_number": "",
        "iban": "NL91ABNA0417164300",
        "account_name": "Veiligheidsregio Twente (test)",
        "account_is_demo": True,
    }
    return InvoiceDocument(**{**values, **fields})


def credit_note(amount: str = "21939.60", before: str = "0.00") -> CreditNoteDocument:
    of = invoice()
    return CreditNoteDocument(
        sender=of.sender,
        addressee=of.addressee,
        fund=of.fund,
        year=of.year,
        number="IVZ-C-2022-001",
        issued_on=dt.date(2022, 3, 3),
        buyer_reference=of.buyer_reference,
        subject=of.subject,
        invoice_number=of.number,
        invoice_issued_on=of.issued_on,
        invoice_total=of.total,
        credited_before=Decimal(before),
        amount=Decimal(amount),
        reason="Het inwonertal is gewijzigd.",
        vat_reason=of.vat_reason,
        vat_number="",
    )


def overview(rows: int = 14, **fields) -> OverviewDocument:
    """Made-up municipalities with 20.000, 20.037, 20.074, … inhabitants at 0,30."""
    made = tuple(
        OverviewRow(
            f"Gemeente {i + 1:03}",
            n,
            dt.date(2021, 1, 1),
            Decimal("0.30"),
            (n * Decimal("0.30")),
            "Verstuurd",
        )
        for i, n in enumerate(range(20000, 20000 + 37 * rows, 37))
    )
    total = sum((row.amount for row in made if row.amount), ZERO)
    values = {
        "sender_name": "Veiligheidsregio Twente",
        "fund": "Platform IVZ",
        "year": 2022,
        "day": dt.date(2022, 1, 15),
        "is_final": True,
        "status": "Verstuurd",
        "rate_text": "€ 0,30 per inwoner (vastgesteld)",
        "decision_text": "Bestuursovereenkomst, artikel 8.1",
        "reference_text": "1 januari 2021",
        "rounding_text": "Per bedrag, op hele centen, een halve cent naar boven",
        "payer_label": "Gemeente",
        "rows": made,
        "inhabitants": sum(row.inhabitants or 0 for row in made),
        "total": total,
        "rounding_difference": ZERO,
        "fixed_rows": (),
        "grand_total": total,
        "notes": (),
        "sources": ("CBS, bevolking op 1 januari",),
    }
    return OverviewDocument(**{**values, **fields})

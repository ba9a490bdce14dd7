"""Lists of portfolios: on a day, compared, what is open, and their holders through time."""

from ivz.web.columns import BadgeColumn, DateColumn, LinkColumn, TextColumn
from ivz.web.tables import ListTable
from portfolios.bodies.calculation.distribution import ChangeKind
from portfolios.bodies.reports.distribution import CHANGE_WORDS
from portfolios.bodies.tables.terms import assumed_column


class HeldTable(ListTable):
    """Every portfolio of the day with its holder."""

    row_header = "title"
    empty_text = "Er zijn geen portefeuilles gevonden. Pas de filters aan of wis ze."
    body = TextColumn(verbose_name="Orgaan", accessor="body_text")
    municipality = LinkColumn(
        verbose_name="Gemeente",
        accessor="organisation__name",
        to=lambda row: row.organisation.get_absolute_url() if row.organisation else None,
    )
    holder = TextColumn(verbose_name="Houder", accessor="holder_text")
    title = LinkColumn(
        verbose_name="Portefeuille",
        accessor="title",
        to=lambda row: row.portfolio.get_absolute_url(),
    )
    nature = TextColumn(verbose_name="Aard", accessor="nature")
    state = BadgeColumn(verbose_name="Stand", accessor="state", tones={"Vacant": "warning"})
    valid_from = DateColumn(verbose_name="Vanaf", accessor="valid_from")
    assumed = TextColumn(verbose_name="Let op", accessor="remark")
    source = TextColumn(verbose_name="Bron", accessor="source_text")


class ChangeTable(ListTable):
    """What happened to every subject between two days."""

    row_header = "title"
    empty_text = "Er is tussen deze dagen niets van deze soort veranderd."
    body = TextColumn(verbose_name="Orgaan")
    title = TextColumn(verbose_name="Onderwerp")
    kinds = TextColumn(
        verbose_name="Wat",
        accessor=lambda row: ", ".join(CHANGE_WORDS[kind] for kind in row.kinds),
        order_by="kinds",
    )
    old_title = TextColumn(
        verbose_name="Heette",
        accessor=lambda row: _titles(row.before) if ChangeKind.RENAMED in row.kinds else "",
    )
    old_holders = TextColumn(
        verbose_name="Houder op de eerste dag", accessor=lambda row: _holders(row.before)
    )
    new_holders = TextColumn(
        verbose_name="Houder op de tweede dag", accessor=lambda row: _holders(row.after)
    )


def _titles(entries) -> str:
    return " / ".join(dict.fromkeys(entry.title for entry in entries))


def _holders(entries) -> str:
    return "; ".join(dict.fromkeys(_holder(entry) for entry in entries))


def _holder(entry) -> str:
    if not entry.organisation:
        return "niemand"
    if entry.former:
        return f"vacant, was {entry.former} ({entry.organisation})"
    return f"{entry.person} ({entry.organisation})" if entry.person else entry.organisation


class FindingTable(ListTable):
    """What a distribution leaves open."""

    row_header = "text"
    empty_text = "Er staat niets open."
    heading = TextColumn(verbose_name="Wat")
    body = TextColumn(verbose_name="Orgaan")
    municipality = TextColumn(verbose_name="Gemeente")
    text = LinkColumn(verbose_name="Portefeuille of burgemeester", to=lambda row: row.url or None)


class HoldingTable(ListTable):
    """The holders of a portfolio, or what a municipality or person held, through time."""

    row_header = "portfolio"
    empty_text = "Er zijn geen houders vastgelegd."
    portfolio = LinkColumn(
        verbose_name="Portefeuille",
        accessor="portfolio",
        to="portfolios:portfolio_detail",
        args_from=("portfolio__pk",),
    )
    body = TextColumn(verbose_name="Orgaan", accessor="portfolio__body")
    organisation = TextColumn(verbose_name="Gemeente")
    holder = TextColumn(
        verbose_name="Houder",
        accessor=lambda row: str(row.office.person) if row.office else "naam niet bekend",
    )
    valid_from = DateColumn(verbose_name="Vanaf")
    assumed = assumed_column("Begin is")
    last_day = DateColumn(verbose_name="Tot en met")
    note = TextColumn(verbose_name="Toelichting")
    source = TextColumn(verbose_name="Bron", accessor="source_text")


class EditableHoldingTable(HoldingTable):
    """For who may change a holder."""

    holder = LinkColumn(
        verbose_name="Houder",
        accessor=lambda row: str(row.office.person) if row.office else "naam niet bekend",
        to="portfolios:holding_edit",
    )

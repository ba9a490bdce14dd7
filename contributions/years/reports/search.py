"""What a search finds of contribution years."""

from django.urls import reverse

from contributions.funds.models import Fund
from contributions.years.reports.years import shown_years
from ivz.web.searching import Hit, Wanted


def found_years(wanted: Wanted) -> list[Hit]:
    """The year that was typed, of every fund that has it in its list."""
    text = wanted.text
    if not (text.isascii() and text.isdigit() and len(text) == 4):
        return []
    funds = [fund for fund in Fund.objects.all() if int(text) in shown_years(fund, wanted.today)]
    return [
        Hit(f"Bijdragen {fund} {text}", reverse("contributions:year_detail", args=[int(text)]))
        for fund in funds
    ]

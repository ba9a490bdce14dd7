"""What the table of list pages costs beside a plain template loop over the same rows, and beside
django-tables2 as it comes.

Run with `make bench`. Prints ratios measured in one run; never fails on time.
"""

import datetime as dt
import time

import django_tables2 as tables
import pytest
from django.template import Context, Template
from django.template.loader import get_template
from django.test import RequestFactory

from ivz.web.gallery import ROWS, SampleTable

pytestmark = pytest.mark.bench

CELL = '<td class="utrecht-table__cell">'
PLAIN = Template(
    '{% load ui %}<table class="utrecht-table"><caption>Gemeenten</caption><thead>'
    '<tr class="utrecht-table__row">\n'
    '{% for head in heads %}<th scope="col" class="utrecht-table__header-cell">'
    '<a class="utrecht-link" href="?sort={{ head }}">{{ head }}</a></th>{% endfor %}</tr></thead>\n'
    '<tbody>{% for row in rows %}<tr class="utrecht-table__row">'
    '<th scope="row" class="utrecht-table__cell">'
    """<a class="utrecht-link" href="{% url 'web:gallery' %}">{{ row.name }}</a></th>\n"""
    f"{CELL}{{{{ row.code }}}}</td>{CELL}{{{{ row.counted_on|short_date }}}}</td>"
    f"{CELL}{{{{ row.inhabitants|number }}}}</td>\n"
    f"{CELL}{{{{ row.rate|rate }}}}</td>{CELL}{{{{ row.amount|amount }}}}</td>\n"
    f'{CELL}<span class="utrecht-status-badge utrecht-status-badge--'
    "{% if row.state == 'adopted' %}valid{% else %}neutral{% endif %}\">{{ row.state }}</span></td>"
    "</tr>{% endfor %}</tbody>\n"
    "<tfoot><tr><td>{{ inhabitants|number }}</td><td>{{ amount|amount }}</td></tr></tfoot></table>"
)


class AsItComes(tables.Table):
    """The same columns with django-tables2's own template."""

    name = tables.Column()
    code = tables.Column()
    counted_on = tables.Column()
    inhabitants = tables.Column()
    rate = tables.Column()
    amount = tables.Column()
    state = tables.Column()

    class Meta:
        template_name = "django_tables2/table.html"


def asked():
    request = RequestFactory().get("/stijl/?per_page=100")
    request.today = request.as_of = dt.date(2025, 1, 1)
    return request


def plain(rows) -> str:
    totals = {
        "inhabitants": sum(row.inhabitants for row in rows),
        "amount": sum(row.amount for row in rows),
    }
    return PLAIN.render(Context({"rows": rows, "heads": AsItComes.base_columns, **totals}))


def ours(rows) -> str:
    table = SampleTable(rows, request=asked(), caption="Gemeenten")
    table.paginate_for(table.request)
    return get_template("components/table.html").render({"table": table})


def as_it_comes(rows) -> str:
    return AsItComes(rows).as_html(asked())


def milliseconds(rows) -> list[float]:
    """The least CPU time of each way of rendering, in turns, after warming up: what others do on
    the machine counts least there.
    """
    ways = (plain, ours, as_it_comes)
    times = [[] for _ in ways]
    for _ in range(41):
        for way, taken in zip(ways, times, strict=True):
            started = time.process_time()
            way(rows)
            taken.append(time.process_time() - started)
    return [min(taken[1:]) * 1000 for taken in times]


@pytest.mark.parametrize("count", [14, 98])
def test_table_beside_a_plain_loop(count, capsys):
    rows = (ROWS * 7)[:count]
    loop, table, stock = milliseconds(rows)
    with capsys.disabled():
        print(
            f"\n{count} rows: plain loop {loop:.2f} ms, ours {table:.2f} ms ({table / loop:.1f} x),"
            f" django-tables2 {stock:.2f} ms ({stock / loop:.1f} x); aim: at most 2 x"
        )

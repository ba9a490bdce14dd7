"""The history of an agreement as a whole: the paper itself, its parties with signature and notice,
its text and what that rules.
"""

from collections.abc import Callable
from typing import Any

from django.db.models import QuerySet

from agreements.texts.enums import PassageKind, RuledMatter
from agreements.texts.models import Agreement, Article, ArticleRule, Notice, OtherDate, Party
from ivz.core import dutch
from ivz.region.models import Organisation
from ivz.web.history import Change, history_of, history_of_rows, newest_first


def agreement_history(agreement: Agreement) -> list[Change]:
    """Every change of the agreement and its parts, newest first; also of parts that were taken
    away.
    """
    parties, articles = _events(Party, agreement=agreement), _events(Article, agreement=agreement)
    party_name, article_name = _party_names(parties), _article_names(articles)
    notices = _events(Notice, party__in=_rows_of(parties))
    rules = _events(ArticleRule, article__in=_rows_of(articles))
    days = _events(OtherDate, agreement=agreement)
    return newest_first(
        history_of(agreement),
        history_of_rows(
            Party,
            parties,
            named=lambda event: f"partij {party_name(event.pgh_obj_id)}",
            plural="partijen",
        ),
        history_of_rows(
            Notice,
            notices,
            named=lambda event: f"opzegging van {party_name(event.party_id)}",
            plural="opzeggingen",
        ),
        history_of_rows(
            Article,
            articles,
            named=lambda event: article_name(event.pgh_obj_id),
            plural="delen van de tekst",
        ),
        history_of_rows(
            ArticleRule,
            rules,
            named=lambda event: f"{article_name(event.article_id)} regelt {_matter(event)}",
            plural="verbanden",
        ),
        history_of_rows(
            OtherDate,
            days,
            named=lambda event: f"andere datum {dutch.long_date(event.day)}",
            plural="andere data",
        ),
    )


def _events(model: Any, **which: object) -> QuerySet[Any]:
    found: QuerySet[Any] = model.pgh_event_model.objects.filter(**which)
    return found


def _rows_of(events: QuerySet[Any]) -> list[int]:
    return list(events.values_list("pgh_obj_id", flat=True).distinct().order_by())


def _party_names(events: QuerySet[Any]) -> Callable[[int], str]:
    """The newest name of each party, by its own name or that of its organisation."""
    rows = list(events.order_by("pgh_id").values_list("pgh_obj_id", "name", "organisation"))
    organisations = Organisation.objects.in_bulk(
        {organisation for _, _, organisation in rows if organisation}
    )
    names = {pk: name or organisations[organisation].formal_name for pk, name, organisation in rows}
    return lambda pk: names.get(pk, "")


def _article_names(events: QuerySet[Any]) -> Callable[[int], str]:
    """The newest name of each passage: its number, or what it is and its heading."""
    rows = events.order_by("pgh_id").values_list("pgh_obj_id", "kind", "number", "heading")
    kinds = dict(PassageKind.choices)
    names = {
        pk: f"artikel {number}"
        if kind == PassageKind.ARTICLE
        else " ".join(filter(None, [str(kinds[kind]).lower(), heading]))
        for pk, kind, number, heading in rows
    }
    return lambda pk: names.get(pk, "")


def _matter(event: Any) -> str:
    return f"«{RuledMatter(event.matter).label}»"

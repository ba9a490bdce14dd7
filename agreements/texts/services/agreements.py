"""Verbs on agreements: signatures, notice, parties, articles and what articles rule."""

import datetime as dt
from collections.abc import Iterable

import pghistory
from django.db import transaction

from agreements.texts.models import Agreement, Article, ArticleRule, Notice, OtherDate, Party
from agreements.texts.reports.clock import agreements_with_parts, standing_on
from agreements.texts.rules import (
    why_not_edit_agreements,
    why_not_give_notice,
    why_not_notice_days,
    why_not_notice_outside,
    why_not_remove_article,
    why_not_remove_party,
    why_not_sign,
    why_not_signed_on,
    why_not_withdraw_signature,
)
from ivz.accounts.models import User
from ivz.core.refusal import Refused, require
from ivz.papers.uploads import store_checked
from ivz.pdf.uploads import CheckedPdf


@transaction.atomic
def record_signature(
    party_id: int,
    *,
    signed_on: dt.date,
    signed_at: str = "",
    is_signing_assumed: bool = False,
    copy: CheckedPdf | None = None,
    by: User,
    today: dt.date,
) -> Party:
    """Record that a party signed: the day, the place, and the signed copy where there is one.

    Raises:
        Refused: `by` may not, the party has no line or has signed, or the day is still to come.
    """
    (party,) = record_signatures(
        [party_id],
        signed_on=signed_on,
        signed_at=signed_at,
        is_signing_assumed=is_signing_assumed,
        copy=copy,
        by=by,
        today=today,
    )
    return party


@transaction.atomic
def record_signatures(
    party_ids: Iterable[int],
    *,
    signed_on: dt.date,
    signed_at: str = "",
    is_signing_assumed: bool = False,
    copy: CheckedPdf | None = None,
    by: User,
    today: dt.date,
) -> list[Party]:
    """Record that several parties signed on one day at one place, under the same paper: all of them
    or none.

    Raises:
        Refused: `by` may not, a party has no line or has signed, or the day is still to come.
    """
    require(why_not_signed_on(signed_on, today))
    parties = [_locked(party_id) for party_id in sorted(party_ids)]
    for party in parties:
        require(why_not_sign(by, party))
    stored = store_checked(copy, by=by) if copy else None
    for party in parties:
        party.signed_on, party.signed_at, party.is_signing_assumed, party.signed_copy = (
            signed_on,
            signed_at,
            is_signing_assumed,
            stored,
        )
        party.save()
    return parties


@transaction.atomic
def withdraw_signature(party_id: int, *, reason: str, by: User) -> Party:
    """Take a recorded signature away; the reason goes into the history. The uploaded copy stays in
    the archive of files.

    Raises:
        Refused: `by` may not, or none was recorded.
    """
    party = _locked(party_id)
    require(why_not_withdraw_signature(by, party))
    party.signed_on, party.signed_at, party.is_signing_assumed, party.signed_copy = (
        None,
        "",
        False,
        None,
    )
    with pghistory.context(why=reason):
        party.save()
    return party


@transaction.atomic
def give_notice(
    party_id: int, *, given_on: dt.date, ends_on: dt.date, note: str = "", by: User, today: dt.date
) -> Notice:
    """Record notice by a party. Which day it works on is chosen by a person where the text can be
    read in two ways.

    Raises:
        Refused: `by` may not, it was given already, the text does not bind on that day, the days do
        not fit, or nothing
            explains a day that the text does not lead to.
    """
    party = _locked(party_id)
    standing = standing_on(agreements_with_parts().get(pk=party.agreement_id), given_on)
    require(why_not_give_notice(by, party, in_force=standing.is_in_force, day=given_on))
    require(why_not_notice_days(given_on, ends_on, today))
    require(
        why_not_notice_outside(ends_on, [reading.ends_on for reading in standing.readings], note)
    )
    return Notice.objects.create(
        party=party,
        given_on=given_on,
        ends_on=ends_on,
        note=note,
        source=party.source,
        source_locator=party.source_locator,
    )


@transaction.atomic
def withdraw_notice(party_id: int, *, reason: str, by: User) -> None:
    """Take a recorded notice away; the reason goes into the history.

    Raises:
        Refused: `by` may not, or none was recorded.
    """
    party = _locked(party_id)
    require(why_not_edit_agreements(by))
    notice = Notice.objects.filter(party=party).first()
    if notice is None:
        raise Refused("Van deze partij is geen opzegging vastgelegd.")
    with pghistory.context(why=reason):
        notice.delete()


@transaction.atomic
def remove_party(party_id: int, *, reason: str, by: User) -> Agreement:
    """Take a party out of an agreement.

    Raises:
        Refused: `by` may not, or the party has signed or given notice.
    """
    party = _locked(party_id)
    require(why_not_remove_party(by, party))
    with pghistory.context(why=reason):
        party.delete()
    return party.agreement


@transaction.atomic
def remove_article(article_id: int, *, reason: str, by: User) -> Agreement:
    """Take an article out of an agreement.

    Raises:
        Refused: `by` may not, or the article rules something.
    """
    article = (
        Article.objects.select_for_update(of=("self",))
        .select_related("agreement")
        .get(pk=article_id)
    )
    require(why_not_remove_article(by, article))
    with pghistory.context(why=reason):
        article.delete()
    return article.agreement


@transaction.atomic
def remove_rule(rule_id: int, *, reason: str, by: User) -> Agreement:
    """Take away that an article rules something here.

    Raises:
        Refused: `by` may not.
    """
    require(why_not_edit_agreements(by))
    rule = (
        ArticleRule.objects.select_for_update(of=("self",))
        .select_related("article__agreement")
        .get(pk=rule_id)
    )
    with pghistory.context(why=reason):
        rule.delete()
    return rule.article.agreement


@transaction.atomic
def remove_date(date_id: int, *, reason: str, by: User) -> Agreement:
    """Take another day of signing out of an agreement.

    Raises:
        Refused: `by` may not.
    """
    require(why_not_edit_agreements(by))
    other = (
        OtherDate.objects.select_for_update(of=("self",))
        .select_related("agreement")
        .get(pk=date_id)
    )
    with pghistory.context(why=reason):
        other.delete()
    return other.agreement


def next_position(rows: "list[Party] | list[Article]") -> int:
    """The place after the last row."""
    return max((row.position for row in rows), default=0) + 1


def _locked(party_id: int) -> Party:
    return (
        Party.objects.select_for_update(of=("self",))
        .select_related("agreement", "organisation")
        .get(pk=party_id)
    )

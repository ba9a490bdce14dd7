"""The passages of an agreement: adding, changing and taking away, what an article rules, and other
days of signing.
"""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from agreements.texts.forms import ArticleForm, ArticleRuleForm, OtherDateForm
from agreements.texts.models import Article, ArticleRule, OtherDate
from agreements.texts.reports.article_rules import ruled_by
from agreements.texts.services import agreements as services
from agreements.texts.views.access import (
    agreement_of,
    for_editors,
    posted,
    removed_or_form,
    saved_or_form,
)
from ivz.core import dutch


@require_http_methods(["GET", "HEAD", "POST"])
def article_add(request: HttpRequest, key: str) -> HttpResponse:
    """Add a passage."""
    for_editors(request)
    agreement = agreement_of(key)
    article = Article(
        agreement=agreement,
        source=agreement.source,
        position=services.next_position(list(agreement.articles.all())),
    )
    return saved_or_form(
        request, ArticleForm(posted(request), instance=article), agreement, "Artikel toevoegen"
    )


@require_http_methods(["GET", "HEAD", "POST"])
def article_edit(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    """Change a passage, with the reason why."""
    for_editors(request)
    article = _article(key, pk)
    links = [
        {
            "label": "Vastleggen wat dit artikel regelt",
            "url": reverse("agreements:rule_add", args=[key, pk]),
        },
        {"label": "Weghalen", "url": reverse("agreements:article_remove", args=[key, pk])},
    ]
    rules = [ruled_by(rule) for rule in article.rules.select_related("rate__fund")]
    form = ArticleForm(posted(request), instance=article)
    return saved_or_form(
        request, form, article.agreement, f"Wijzigen: {article}", links=links, rules=rules
    )


@require_http_methods(["GET", "HEAD", "POST"])
def article_remove(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    """Take a passage out, with the reason why."""
    for_editors(request)
    article = _article(key, pk)
    return removed_or_form(
        request,
        services.remove_article,
        pk,
        article.agreement,
        f"Weghalen: {article}",
        f"Weggehaald: {article}.",
    )


@require_http_methods(["GET", "HEAD", "POST"])
def rule_add(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    """Record what an article rules."""
    for_editors(request)
    article = _article(key, pk)
    form = ArticleRuleForm(posted(request), instance=ArticleRule(article=article))
    return saved_or_form(request, form, article.agreement, f"Wat {article} regelt")


@require_http_methods(["GET", "HEAD", "POST"])
def rule_remove(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    """Take a link between an article and what it rules away, with the reason why."""
    for_editors(request)
    rule = get_object_or_404(
        ArticleRule.objects.select_related("article__agreement"), pk=pk, article__agreement__key=key
    )
    matter = rule.get_matter_display()
    done = f"Het verband “{matter}” is weggehaald."
    return removed_or_form(
        request,
        services.remove_rule,
        pk,
        rule.article.agreement,
        f"Verband weghalen: {matter}",
        done,
    )


@require_http_methods(["GET", "HEAD", "POST"])
def date_add(request: HttpRequest, key: str) -> HttpResponse:
    """Add another day of signing that a source gives."""
    for_editors(request)
    agreement = agreement_of(key)
    form = OtherDateForm(posted(request), instance=OtherDate(agreement=agreement))
    return saved_or_form(request, form, agreement, "Andere datum toevoegen")


@require_http_methods(["GET", "HEAD", "POST"])
def date_edit(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    """Change another day of signing, with the reason why."""
    for_editors(request)
    other = _date(key, pk)
    links = [{"label": "Weghalen", "url": reverse("agreements:date_remove", args=[key, pk])}]
    return saved_or_form(
        request,
        OtherDateForm(posted(request), instance=other),
        other.agreement,
        "Andere datum wijzigen",
        links=links,
    )


@require_http_methods(["GET", "HEAD", "POST"])
def date_remove(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    """Take another day of signing away, with the reason why."""
    for_editors(request)
    other = _date(key, pk)
    day = dutch.long_date(other.day)
    return removed_or_form(
        request,
        services.remove_date,
        pk,
        other.agreement,
        f"Weghalen: {day}",
        f"Weggehaald: {day}.",
    )


def _date(key: str, pk: int) -> OtherDate:
    return get_object_or_404(
        OtherDate.objects.select_related("agreement"), pk=pk, agreement__key=key
    )


def _article(key: str, pk: int) -> Article:
    return get_object_or_404(Article.objects.select_related("agreement"), pk=pk, agreement__key=key)

"""The passages of an agreement: adding, changing and taking away, what an article rules, and other days of signing."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from agreements.forms.agreements import ArticleForm, ArticleRuleForm, OtherDateForm, ReasonForm
from agreements.models import Agreement, Article, ArticleRule, OtherDate
from agreements.reports.article_rules import ruled_by
from agreements.services import agreements as services
from agreements.views.access import agreement_of, agreement_trail, for_editors, posted
from ivz.core.refusal import Refused


@require_http_methods(["GET", "HEAD", "POST"])
def article_add(request: HttpRequest, key: str) -> HttpResponse:
    """Add a passage."""
    for_editors(request)
    agreement = agreement_of(key)
    article = Article(agreement=agreement, source=agreement.source, position=services.next_position(list(agreement.articles.all())))
    return _saved_or_form(request, ArticleForm(posted(request), instance=article), agreement, "Artikel toevoegen")


@require_http_methods(["GET", "HEAD", "POST"])
def article_edit(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    """Change a passage, with the reason why."""
    for_editors(request)
    article = _article(key, pk)
    links = [
        {"label": "Vastleggen wat dit artikel regelt", "url": reverse("agreements:rule_add", args=[key, pk])},
        {"label": "Weghalen", "url": reverse("agreements:article_remove", args=[key, pk])},
    ]
    rules = [ruled_by(rule) for rule in article.rules.select_related("rate__fund")]
    form = ArticleForm(posted(request), instance=article)
    return _saved_or_form(request, form, article.agreement, f"Wijzigen: {article}", links=links, rules=rules)


@require_http_methods(["GET", "HEAD", "POST"])
def article_remove(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    """Take a passage out, with the reason why."""
    for_editors(request)
    article = _article(key, pk)
    form = ReasonForm(posted(request))
    if request.method == "POST" and form.is_valid():
        try:
            services.remove_article(article.pk, reason=form.cleaned_data["reason"], by=request.user)
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, f"Weggehaald: {article}.")
            return redirect(article.agreement)
    return _form(request, form, article.agreement, f"Weghalen: {article}", submit="Weghalen", danger=True)


@require_http_methods(["GET", "HEAD", "POST"])
def rule_add(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    """Record what an article rules."""
    for_editors(request)
    article = _article(key, pk)
    form = ArticleRuleForm(posted(request), instance=ArticleRule(article=article))
    return _saved_or_form(request, form, article.agreement, f"Wat {article} regelt")


@require_POST
def rule_remove(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    """Take a link between an article and what it rules away."""
    for_editors(request)
    rule = get_object_or_404(ArticleRule.objects.select_related("article__agreement"), pk=pk, article__agreement__key=key)
    agreement = rule.article.agreement
    rule.delete()
    messages.success(request, f"Het verband “{rule.get_matter_display()}” is weggehaald.")
    return redirect(agreement)


@require_http_methods(["GET", "HEAD", "POST"])
def date_add(request: HttpRequest, key: str) -> HttpResponse:
    """Add another day of signing that a source gives."""
    for_editors(request)
    agreement = agreement_of(key)
    return _saved_or_form(
        request, OtherDateForm(posted(request), instance=OtherDate(agreement=agreement)), agreement, "Andere datum toevoegen"
    )


def _article(key: str, pk: int) -> Article:
    return get_object_or_404(Article.objects.select_related("agreement"), pk=pk, agreement__key=key)


def _saved_or_form(request: HttpRequest, form: Any, agreement: Agreement, title: str, **more: Any) -> HttpResponse:
    if request.method == "POST" and form.is_valid():
        form.save()
        messages.success(request, "Opgeslagen.")
        return redirect(agreement)
    return _form(request, form, agreement, title, **more)


def _form(
    request: HttpRequest, form: Any, agreement: Agreement, title: str, submit: str = "Opslaan", danger: bool = False, **more: Any
) -> HttpResponse:
    context = {
        "form": form, "title": title, "trail": agreement_trail(agreement, (title, "")), "submit": submit, "danger": danger,
        "cancel_url": agreement.get_absolute_url(), "agreement": agreement, **more,
    }  # fmt: skip
    return render(request, "agreements/part_form.html", context)

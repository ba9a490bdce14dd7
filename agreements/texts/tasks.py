"""The PDF of an agreement, made by the worker when somebody asks for it."""

import datetime as dt
from typing import Any

from agreements.texts.documents import agreement_document, agreement_html
from agreements.texts.reports.clock import agreements_with_parts
from ivz.papers.making import render_page
from ivz.papers.registry import builders


@builders.named("agreements.agreement")
def build_agreement(arguments: dict[str, Any]) -> tuple[str, bytes]:
    """The text of an agreement with its signature blocks, as things stand on a day."""
    on = dt.date.fromisoformat(arguments["on"])
    agreement = agreements_with_parts().get(key=arguments["key"])
    name = f"overeenkomst-{agreement.key}"
    html = agreement_html(agreement_document(agreement, on))
    return f"{name}.pdf", render_page(html, name, on)

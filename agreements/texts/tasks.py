"""The PDF of an agreement, made by the worker when somebody asks for it."""

import datetime as dt
from typing import Any

from agreements.texts.documents import agreement_document
from agreements.texts.reports.clock import agreements_with_parts
from ivz.papers.on_request import Asked, on_request


@on_request("agreements.agreement", "agreements/texts/pdf/agreement.html")
def build_agreement(arguments: dict[str, Any]) -> Asked:
    """The text of an agreement with its signature blocks, as things stand on a day."""
    on = dt.date.fromisoformat(arguments["on"])
    agreement = agreements_with_parts().get(key=arguments["key"])
    return f"overeenkomst-{agreement.key}", on, {"document": agreement_document(agreement, on)}

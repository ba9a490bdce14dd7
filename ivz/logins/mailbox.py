"""The demo's mail: every message becomes a row that the pages show; nothing leaves the machine."""

from collections.abc import Sequence

from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend

from ivz.accounts.models import ShownMail


class EmailBackend(BaseEmailBackend):
    """Keeps mail in the database, in the transaction of whoever sends it."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        mails = [
            ShownMail(recipients=m.recipients(), subject=str(m.subject), body=str(m.body))
            for m in email_messages
        ]
        return len(ShownMail.objects.bulk_create(mails))

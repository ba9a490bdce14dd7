"""A mail backend for one test: a server that refuses one address, as a real one does, and takes the
others.
"""

import smtplib

from django.core.mail.backends.locmem import EmailBackend as Locmem


class EmailBackend(Locmem):
    """Refuses mail to Borne."""

    def send_messages(self, messages):
        if any("borne" in address for message in messages for address in message.to):
            raise smtplib.SMTPRecipientsRefused({"facturen@borne.example": (550, b"no such user")})
        return super().send_messages(messages)

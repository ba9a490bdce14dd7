"""Users: one person's login with one role."""

from typing import ClassVar

from django.contrib.auth.models import AbstractUser, UserManager
from django.db import models

from ivz.accounts.roles import PERMISSIONS, Permission, Role
from ivz.data.history import tracked_without


@tracked_without("password", "last_login", "calendar_key")
class User(AbstractUser):
    """Somebody who may log in. Made by the administrator; there is no sign-up. `function` stands on
    screen, not a name.

    `calendar_key` opens this user's calendar feeds without a login; empty until it is asked for. It
    is kept as it is, because the pages show the address again; the feeds tell no more than days,
    hours and titles.
    """

    role = models.CharField("rol", max_length=20, choices=Role)
    function = models.CharField(
        "functie", max_length=100, blank=True, help_text="Staat rechtsboven in beeld."
    )
    email = models.EmailField("e-mailadres", unique=True)
    calendar_key = models.CharField(
        "sleutel van de agenda", max_length=64, blank=True, editable=False
    )

    REQUIRED_FIELDS: ClassVar = ["email", "role"]  # what `createsuperuser` asks for
    objects: ClassVar[UserManager] = UserManager()

    class Meta:
        verbose_name = "gebruiker"
        verbose_name_plural = "gebruikers"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(role__in=Role.values), name="user_role_known"
            ),
            models.UniqueConstraint(
                fields=["calendar_key"],
                condition=~models.Q(calendar_key=""),
                name="calendar_key_of_one_user",
            ),
        ]

    def __str__(self) -> str:
        return self.function or self.username

    def may(self, permission: Permission) -> bool:
        """Whether this user's role carries `permission`; an inactive user may nothing."""
        return self.is_active and permission in PERMISSIONS.get(self.role, frozenset())

    def has_perm(self, perm: str, obj: object = None) -> bool:
        """Only for the admin site: the administrator manages users, nobody anything else there."""
        return self.may(Permission.MANAGE_USERS) and perm.startswith(("accounts.", "region."))

    def has_module_perms(self, app_label: str) -> bool:
        """Only for the admin site, see `has_perm`."""
        return self.may(Permission.MANAGE_USERS) and app_label in {"accounts", "region"}


class ShownMail(models.Model):
    """A mail of the demo: shown on screen instead of sent (`ivz.logins.mailbox`)."""

    recipients = models.JSONField("ontvangers")
    subject = models.CharField("onderwerp", max_length=300)
    body = models.TextField("tekst")
    created_at = models.DateTimeField("gemaakt op", auto_now_add=True)

    class Meta:
        verbose_name = "bericht"
        verbose_name_plural = "berichten"
        ordering = ["-created_at", "-pk"]

    def __str__(self) -> str:
        return self.subject

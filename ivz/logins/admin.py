"""The administrator's site: users and nothing else. Whoever stands above adds what it knows of a
user (`ivz.region.admin`).
"""

from typing import Any, ClassVar

import pghistory
from allauth.account.models import EmailAddress
from django import forms
from django.contrib import admin, messages
from django.contrib.admin.options import ActionLocation
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from ivz.accounts.models import User
from ivz.accounts.roles import Permission, Role
from ivz.accounts.sentences import why_not
from ivz.logins.services import send_password_link, switch_second_step_off

_REASON = "Beheer van gebruikers"


class UserSite(admin.AdminSite):
    """Opened by the same login as everything else, so with the same second step and the same limit
    on tries.
    """

    site_header = "Beheer Platform IVZ"
    site_title = "Beheer Platform IVZ"
    index_title = "Gebruikers"
    site_url = "/"
    enable_nav_sidebar = False

    def has_permission(self, request: HttpRequest) -> bool:
        if request.user.is_authenticated and (
            reason := why_not(
                request.user,
                Permission.MANAGE_USERS,
                "beheert de gebruikers",
                "beheren de gebruikers",
            )
        ):
            raise PermissionDenied(reason)
        return request.user.is_authenticated

    def login(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        return redirect(
            "admin:index"
        )  # whoever gets here has logged in: no address is open without

    def password_change(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        return redirect("account_change_password")


class UserForm(forms.ModelForm):
    """A user as the administrator knows one; passwords are chosen by the users themselves."""

    class Meta:
        model = User
        fields = ("username", "email", "role", "function", "is_active")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["role"].choices = [("", "Kies een rol"), *Role.choices]

    def clean_email(self) -> str:
        email = self.cleaned_data["email"].lower()
        if User.objects.filter(email__iexact=email).exclude(pk=self.instance.pk).exists():
            raise forms.ValidationError("Er is al een gebruiker met dit e-mailadres.")
        return email

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        others = User.objects.filter(role=Role.ADMINISTRATOR, is_active=True).exclude(
            pk=self.instance.pk
        )
        stays = data.get("role") == Role.ADMINISTRATOR and data.get("is_active", True)
        if self.initial.get("role") == Role.ADMINISTRATOR and not stays and not others.exists():
            raise forms.ValidationError(
                "Dit is de enige beheerder. Maak eerst iemand anders beheerder."
            )
        return data


class UserAdmin(admin.ModelAdmin):
    """Users are closed, never deleted: their name stands under what they did."""

    form = UserForm
    list_display = ("username", "function", "role", "email", "is_active", "last_login")
    search_fields = ("username", "function", "email")
    ordering = ("username",)
    readonly_fields = ("last_login",)
    actions: ClassVar = ["mail_password_link", "remove_second_step"]

    def get_fields(self, request: HttpRequest, obj: User | None = None) -> list[str]:
        always = ["username", "email", "role", "function"]
        return [*always, "is_active", "last_login"] if obj else always

    def get_action_choices(
        self,
        request: HttpRequest,
        default_choices: Any = None,
        action_location: ActionLocation = ActionLocation.CHANGE_LIST,
    ) -> list[tuple[str, str]]:
        return super().get_action_choices(request, [("", "Kies een actie")], action_location)

    def has_delete_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        return False

    def changeform_view(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        with pghistory.context(why=_REASON):
            return super().changeform_view(request, *args, **kwargs)

    def save_model(
        self, request: HttpRequest, obj: User, form: forms.ModelForm, change: bool
    ) -> None:
        obj.is_staff = obj.role == Role.ADMINISTRATOR
        if not change:
            obj.set_unusable_password()
        super().save_model(request, obj, form, change)
        EmailAddress.objects.filter(user=obj).exclude(
            email=obj.email
        ).delete()  # an old address opens nothing any more
        if not change:
            transaction.on_commit(lambda: send_password_link(request, obj))
            self.message_user(
                request, f"{obj.email} krijgt een e-mail met een link om een wachtwoord te kiezen."
            )

    @admin.action(description="Mail een link om een wachtwoord te kiezen")
    def mail_password_link(self, request: HttpRequest, users: QuerySet[User]) -> None:
        for user in users.filter(is_active=True):
            send_password_link(request, user)
            self.message_user(request, f"{user.email} krijgt een e-mail.", messages.SUCCESS)

    @admin.action(description="Zet inloggen in twee stappen uit (telefoon kwijt)")
    def remove_second_step(self, request: HttpRequest, users: QuerySet[User]) -> None:
        for user in users:
            switch_second_step_off(user)
            self.log_change(request, user, "Inloggen in twee stappen uitgezet.")
            self.message_user(
                request,
                f"{user.username} logt weer in met alleen een wachtwoord.",
                messages.SUCCESS,
            )


site = UserSite()
site.register(User, UserAdmin)

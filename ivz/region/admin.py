"""On the administrator's page of a user: the organisations the user works for."""

from django.contrib import admin

from ivz.accounts.models import User
from ivz.logins.admin import UserAdmin, site
from ivz.region.models import Membership


class MembershipInline(admin.StackedInline):
    """Which organisations' invoices a finance officer sees."""

    model = Membership
    extra = 1
    verbose_name = "organisatie"
    verbose_name_plural = "werkt voor"

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        return super().formfield_for_foreignkey(
            db_field, request, empty_label="Kies een organisatie", **kwargs
        )


class UserWithOrganisationsAdmin(UserAdmin):
    """A user with the organisations beside."""

    inlines = (MembershipInline,)


site.unregister(User)
site.register(User, UserWithOrganisationsAdmin)

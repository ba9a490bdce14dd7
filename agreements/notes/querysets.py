"""Chainable reads of issued notes and letters."""

from typing import Any, Self

from django.db.models import Exists, Model, OuterRef, Q, Value

from agreements.notes.enums import NoteKind
from ivz.accounts.roles import Permission
from ivz.papers.models import PaperQuerySet


class IssuedNoteQuerySet[R: Model](PaperQuerySet[R]):
    """Notes and letters, by who may see them and how far they are."""

    def whole_for(self, user: Any) -> Self:
        """What `user` may read from beginning to end: everything, or what was sent to its own
        municipalities.
        """
        if user.may(Permission.READ_ALL_NOTES):
            return self.all()
        return self.sealed().filter(municipality__memberships__user=user)

    def visible_to(self, user: Any) -> Self:
        """What `user` may see something of: beside the whole ones the notes of which the public
        part is out.
        """
        if user.may(Permission.READ_ALL_NOTES):
            return self.all()
        own = self.model._base_manager.filter(
            pk=OuterRef("pk"), municipality__memberships__user=user
        )
        return self.sealed().filter(Q(Exists(own)) | Q(kind=NoteKind.DECISION_NOTE))

    def with_reading(self, user: Any) -> Self:
        """Adds `is_whole`: whether `user` may read the paper from beginning to end."""
        whole = self.model._base_manager.filter(
            pk=OuterRef("pk"), municipality__memberships__user=user
        )
        return self.annotate(
            is_whole=Value(True) if user.may(Permission.READ_ALL_NOTES) else Exists(whole)
        )

    def sealed(self) -> Self:
        """Wholly made: also the public part where there is one."""
        return self.exclude(_bare())

    def unsealed(self) -> Self:
        """Numbered, and a document still to be made."""
        return self.filter(_bare())

    def newest(self) -> Self:
        """Of each municipality the newest version of each kind."""
        newer = self.model._base_manager.filter(
            proposal=OuterRef("proposal"),
            kind=OuterRef("kind"),
            municipality=OuterRef("municipality"),
            version__gt=OuterRef("version"),
        )
        return self.exclude(Exists(newer))

    def newest_sealed(self) -> Self:
        """Of each municipality the newest version that is wholly made: the one that counts."""
        newer = (
            self.model._base_manager.filter(
                proposal=OuterRef("proposal"),
                kind=OuterRef("kind"),
                municipality=OuterRef("municipality"),
                version__gt=OuterRef("version"),
            )
        ).exclude(_bare())
        return self.sealed().exclude(Exists(newer))


def _bare() -> Q:
    return Q(document__isnull=True) | Q(kind=NoteKind.DECISION_NOTE, public_document__isnull=True)

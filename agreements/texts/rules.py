"""Who may do what with an agreement in which state; each answer is a sentence, or None."""

import datetime as dt
from collections.abc import Collection, Mapping

from agreements.texts.models import Agreement, Article, Notice, Party
from ivz.accounts.roles import Actor, Permission
from ivz.accounts.sentences import why_not
from ivz.core import dutch

STILL_TO_COME = "moet nog komen. Leg vast wat gebeurd is."


def why_not_edit_agreements(user: Actor) -> str | None:
    """Why `user` may not keep agreements at all."""
    return why_not(
        user, Permission.EDIT_AGREEMENTS, "werkt overeenkomsten bij", "werken overeenkomsten bij"
    )


def why_not_sign(user: Actor, party: Party) -> str | None:
    """Why no signature of this party can be recorded."""
    if reason := why_not_edit_agreements(user):
        return reason
    if not party.has_signature_line:
        return f"{party} heeft geen regel om te tekenen. Wijzig eerst deze partij."
    if party.signed_on:
        return (
            f"{party} heeft al getekend, op {dutch.long_date(party.signed_on)}. Trek die"
            " ondertekening eerst in."
        )
    return None


def why_not_signed_on(day: dt.date, today: dt.date) -> str | None:
    """Why nobody can have signed on `day`."""
    return f"{dutch.long_date(day).capitalize()} {STILL_TO_COME}" if day > today else None


def why_not_withdraw_signature(user: Actor, party: Party) -> str | None:
    """Why the signature of this party cannot be taken away again."""
    if reason := why_not_edit_agreements(user):
        return reason
    if not party.signed_on and not party.signed_copy_id:
        return "Van deze partij is geen ondertekening vastgelegd."
    return None


def why_not_give_notice(user: Actor, party: Party, *, in_force: bool, day: dt.date) -> str | None:
    """Why no notice of this party can be recorded; `in_force` says whether the text binds on the
    day of notice.
    """
    if reason := why_not_edit_agreements(user):
        return reason
    if Notice.objects.filter(party=party).exists():
        return "Van deze partij is al een opzegging vastgelegd."
    if not in_force:
        return (
            f"Op {dutch.long_date(day)} is deze overeenkomst niet in werking. Opzeggen kan alleen"
            " als zij geldt."
        )
    return None


def why_not_notice_outside(
    ends_on: dt.date, readings: Collection[dt.date], note: str
) -> str | None:
    """Why notice cannot work on a day that no reading of the text leads to: only with an
    explanation.
    """
    if ends_on in readings or note.strip():
        return None
    told = " of ".join(dict.fromkeys(dutch.long_date(day) for day in readings))
    text = (
        f"Volgens de tekst werkt deze opzegging op {told}"
        if told
        else "De tekst noemt geen opzegtermijn"
    )
    return f"{text}. Leg in de toelichting uit waarom het {dutch.long_date(ends_on)} wordt."


def why_not_rename_party(party: Party) -> str | None:
    """Why a party cannot become another organisation: a signature and notice belong to who gave
    them.
    """
    if party.signed_on or party.signed_copy_id:
        return "Deze partij heeft getekend. Trek eerst de ondertekening in."
    if Notice.objects.filter(party=party).exists():
        return "Van deze partij is een opzegging vastgelegd. Trek die eerst in."
    return None


def why_not_change_party(party: Party, values: Mapping[str, object]) -> str | None:
    """Why these values cannot be those of a party from now on; `party` as it is stored."""
    if party.signed_on and not values.get("has_signature_line", True):
        return "Deze partij heeft getekend. Trek eerst de ondertekening in."
    is_other = any(
        name in values and values[name] != getattr(party, name) for name in ("organisation", "name")
    )
    return why_not_rename_party(party) if is_other else None


def why_not_notice_days(given_on: dt.date, ends_on: dt.date, today: dt.date) -> str | None:
    """Why these days cannot be those of a notice."""
    if given_on > today:
        return f"{dutch.long_date(given_on).capitalize()} {STILL_TO_COME}"
    return (
        "De opzegging kan niet werken op een dag voor de opzegging zelf."
        if ends_on < given_on
        else None
    )


def why_not_remove_party(user: Actor, party: Party) -> str | None:
    """Why a party cannot be taken out of an agreement."""
    if reason := why_not_edit_agreements(user):
        return reason
    return why_not_rename_party(party)


def why_not_remove_article(user: Actor, article: Article) -> str | None:
    """Why an article cannot be taken out of an agreement."""
    if reason := why_not_edit_agreements(user):
        return reason
    if article.rules.exists():
        return "Dit artikel regelt iets in deze administratie. Haal dat verband eerst weg."
    return None


def why_not_follow(agreement: Agreement, predecessor: Agreement | None) -> str | None:
    """Why `agreement` cannot come in the place of `predecessor`: papers may not follow each other
    in a circle.
    """
    earlier = predecessor
    seen: set[int] = set()
    while earlier is not None and earlier.pk not in seen:
        if earlier.pk == agreement.pk:
            return (
                "Deze overeenkomsten volgen elkaar dan in een kring op. Kies een andere voorganger."
            )
        seen.add(earlier.pk)
        earlier = earlier.predecessor
    return None

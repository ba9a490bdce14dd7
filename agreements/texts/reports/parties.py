"""The parties of an agreement: who signs in which capacity, who has no line to sign on, and whom
which text binds.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Exists, OuterRef

from agreements.texts.models import Agreement, Party
from agreements.texts.reports.clock import Standing, bound_on, notice_of, standings_on
from ivz.accounts.models import User
from ivz.accounts.roles import Permission
from ivz.core import dutch
from ivz.region.models import Organisation


@dataclass(frozen=True, slots=True)
class PartyRow:
    """A party as the page and the paper show it."""

    party: Party
    name: str
    capacity: str
    representative: str
    signature: str
    is_missing: bool
    has_signed: bool
    notice: str


@dataclass(frozen=True, slots=True)
class Binding:
    """A text that binds a party on a day; `since` is the day the text entered into force."""

    agreement: Agreement
    party: Party
    since: dt.date | None
    until: dt.date | None

    @property
    def name(self) -> str:
        return party_name(self.party)

    @property
    def sort_key(self) -> str:
        return dutch.folded(self.name)


def party_rows(standing: Standing) -> list[PartyRow]:
    """Every party with its signature in words."""
    missing = set(standing.unsigned)
    return [
        PartyRow(
            party=party,
            name=party_name(party),
            capacity=party.capacity,
            representative=representative_text(party),
            signature=_signature(standing.agreement, party, standing.clock.day),
            is_missing=party in missing,
            has_signed=_has_signed(standing.agreement, party),
            notice=_notice(party),
        )
        for party in standing.agreement.parties.all()
    ]


def copies_for(user: User, agreement: Agreement) -> set[int]:
    """The keys of the parties whose signed copy `user` may see.

    It shows signatures: only the region and who works for the party see it, and a copy that several
    parties share only the region.
    """
    if user.may(Permission.READ_ALL_NOTES):
        return {party.pk for party in agreement.parties.all() if party.signed_copy_id}
    others = Party.objects.filter(signed_copy=OuterRef("signed_copy")).exclude(pk=OuterRef("pk"))
    own = agreement.parties.filter(
        ~Exists(others), signed_copy__isnull=False, organisation__memberships__user=user
    )
    return set(own.values_list("pk", flat=True))


def party_name(party: Party) -> str:
    """The name in the agreement, or that of the organisation as it stands on an envelope."""
    return party.name or (party.organisation.formal_name if party.organisation else "")


def representative_text(party: Party) -> str:
    """Who signs for the party: the office, and the name where the papers give one."""
    name = str(party.office.person) if party.office else ""
    return ", ".join(filter(None, [party.representative, name]))


def signature_notes(agreement: Agreement) -> list[str]:
    """What is out of the ordinary about the signing, as sentences: fewer lines than parties, one
    person in two capacities.
    """
    parties = list(agreement.parties.all())
    lines = [party for party in parties if party.has_signature_line]
    found = []
    if len(lines) != len(parties):
        without = dutch.listing(
            [party_name(party) for party in parties if not party.has_signature_line]
        )
        lines_text = "1 regel" if len(lines) == 1 else f"{len(lines)} regels"
        found.append(
            f"{len(parties)} partijen, {lines_text} om te tekenen. Geen regel hebben: {without}."
        )
    return found + [
        _two_capacities(name, own) for name, own in _by_signer(parties).items() if len(own) > 1
    ]


def bindings_on(day: dt.date) -> list[Binding]:
    """Which text binds whom on a day, by name of the party."""
    found = [
        Binding(standing.agreement, party, standing.clock.in_force_from, _until(standing, party))
        for standing in standings_on(day)
        for party in bound_on(standing)
    ]
    return sorted(
        found, key=lambda binding: (binding.sort_key, binding.agreement.kind, binding.agreement.key)
    )


def bindings_of(organisation: Organisation, day: dt.date) -> list[Binding]:
    """The texts that bind one organisation on a day."""
    return [
        binding for binding in bindings_on(day) if binding.party.organisation_id == organisation.pk
    ]


def _until(standing: Standing, party: Party) -> dt.date | None:
    """The first day on which the party is no longer bound, as far as known."""
    leaving = notice_of(party)
    return min(
        filter(None, [standing.clock.ends_on, leaving.ends_on if leaving else None]), default=None
    )


def _by_signer(parties: Iterable[Party]) -> dict[str, list[Party]]:
    """The parties that each person signs for; a person is known by the office, else nobody is."""
    found: dict[str, list[Party]] = {}
    for party in parties:
        if party.office and party.has_signature_line:
            found.setdefault(str(party.office.person), []).append(party)
    return found


def _two_capacities(name: str, parties: Sequence[Party]) -> str:
    roles = [
        ", ".join(
            filter(
                None,
                [
                    f"voor {party_name(one)}",
                    one.representative and f"als {one.representative}",
                    one.capacity,
                ],
            )
        )
        for one in parties
    ]
    how_many = {2: "twee", 3: "drie", 4: "vier"}.get(len(parties), str(len(parties)))
    return f"{name} tekent in {how_many} hoedanigheden: {'; '.join(roles)}."


def _has_signed(agreement: Agreement, party: Party) -> bool:
    return bool(party.signed_on) or (bool(agreement.signed_on) and party.has_signature_line)


def _signature(agreement: Agreement, party: Party, day: dt.date) -> str:
    """What is known of a signature; one that was put after `day` says so."""
    if not party.has_signature_line:
        return "geen regel om te tekenen"
    signed_on = party.signed_on or agreement.signed_on
    if signed_on is None:
        return "nog te ondertekenen"
    later = "op deze dag nog niet getekend; " if signed_on > day else ""
    if party.signed_on is None:
        return f"{later}getekend, dag per partij niet bekend"
    assumed = ", datum aangenomen" if party.is_signing_assumed else ""
    return (
        f"{later}getekend op"
        f" {dutch.long_date(party.signed_on)}{f' te {party.signed_at}' if party.signed_at else ''}"
        f"{assumed}"
    )


def _notice(party: Party) -> str:
    leaving = notice_of(party)
    if leaving is None:
        return ""
    return (
        f"opgezegd op {dutch.long_date(leaving.given_on)}, gebonden tot en met"
        f" {dutch.long_date(leaving.last_day)}"
    )

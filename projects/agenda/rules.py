"""Who may keep the safety agenda, its themes, matrices and criteria."""

from ivz.accounts.models import User
from ivz.accounts.roles import Permission
from ivz.accounts.sentences import why_not
from projects.agenda.models.agenda import SafetyAgenda
from projects.agenda.models.matrix import PriorityMatrix


def why_not_edit_agenda(user: User) -> str | None:
    """Why `user` may not change agendas, themes, matrices and criteria."""
    return why_not(
        user,
        Permission.EDIT_PROJECTS,
        "houdt de veiligheidsagenda bij",
        "houden de veiligheidsagenda bij",
    )


def why_not_start_matrix(user: User, agenda: SafetyAgenda, kind: str) -> str | None:
    """Why `agenda` cannot get a matrix of this kind: it has one, or there is none to take the
    columns from.
    """
    if reason := why_not_edit_agenda(user):
        return reason
    if agenda.matrices.filter(kind=kind).exists():
        return "Deze agenda heeft al zo'n matrix."
    if not PriorityMatrix.objects.filter(kind=kind).exists():
        return "Er is nog geen matrix om de kolommen van over te nemen."
    return None


def why_not_lay_down(user: User, *, is_whole: bool, is_to_come: bool = False) -> str | None:
    """Why a weighing cannot be laid down: scores are missing, or its day is still to come."""
    if reason := why_not_edit_agenda(user):
        return reason
    if is_to_come:
        return "De dag van de weging ligt in de toekomst. Kies vandaag of een eerdere dag."
    return (
        None
        if is_whole
        else "Nog niet elk thema heeft bij elk criterium een score. Vul eerst de scores in."
    )

"""Agreements, rate proposals, and the notes and letters made from them."""

from agreements.models.agreements import (
    Agreement,
    Article,
    ArticleRule,
    Notice,
    OtherDate,
    Party,
    TextImport,
)
from agreements.models.notes import (
    CollegeContact,
    IssuedNote,
    LetterDetails,
    NotePoint,
    NoteRun,
    NoteSection,
    NoteText,
    OwnPassage,
)
from agreements.models.proposals import Consent, RateProposal

__all__ = [
    "Agreement",
    "Article",
    "ArticleRule",
    "CollegeContact",
    "Consent",
    "IssuedNote",
    "LetterDetails",
    "NotePoint",
    "NoteRun",
    "NoteSection",
    "NoteText",
    "Notice",
    "OtherDate",
    "OwnPassage",
    "Party",
    "RateProposal",
    "TextImport",
]

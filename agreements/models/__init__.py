"""Agreements, rate proposals, and the notes and letters made from them."""

from agreements.notes.models import (
    CollegeContact,
    IssuedNote,
    LetterDetails,
    NotePoint,
    NoteRun,
    NoteSection,
    NoteText,
    OwnPassage,
)
from agreements.proposals.models import Consent, RateProposal
from agreements.reading.models import TextImport
from agreements.texts.models import Agreement, Article, ArticleRule, Notice, OtherDate, Party

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

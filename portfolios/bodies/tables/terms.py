"""Columns that every list of dated rows has."""

from ivz.web.columns import BadgeColumn


def assumed_column(label: str, **kwargs: object) -> BadgeColumn:
    """Whether the first day is assumed because no source gives it."""
    return BadgeColumn(
        verbose_name=label,
        accessor=lambda row: row.is_start_assumed or None,
        labels={True: "Aangenomen"},
        tones={True: "warning"},
        **kwargs,
    )

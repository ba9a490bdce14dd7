"""Database triggers that keep issued paper as it is; shared by every table that holds some."""

import pgtrigger


def refuse_truncate(name: str) -> pgtrigger.Trigger:
    """Refuses to empty the whole table, which row triggers would not see."""
    return pgtrigger.Trigger(
        name=name,
        when=pgtrigger.Before,
        level=pgtrigger.Statement,
        operation=pgtrigger.Truncate,
        func="RAISE EXCEPTION 'issued paper stays: % cannot be truncated', TG_TABLE_NAME;",
    )


def append_only(name: str) -> list[pgtrigger.Trigger]:
    """Rows may be added, never changed or deleted."""
    return [
        pgtrigger.Protect(
            name=f"{name}_never_changed", operation=pgtrigger.Update | pgtrigger.Delete
        ),
        refuse_truncate(f"{name}_never_emptied"),
    ]

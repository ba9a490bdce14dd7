"""Database triggers that keep issued paper as it is, shared by every table that holds some; and
whether all triggers are on.
"""

from collections.abc import Iterator

import pgtrigger
from django.db import connection, models


def refuse_truncate(name: str) -> pgtrigger.Trigger:
    """Refuses to empty the whole table, which row triggers would not see."""
    return pgtrigger.Trigger(
        name=name,
        when=pgtrigger.Before,
        level=pgtrigger.Statement,
        operation=pgtrigger.Truncate,
        func="RAISE EXCEPTION 'issued paper stays: % cannot be truncated', TG_TABLE_NAME;",
    )


def sealed_once(name: str, *may_go: str) -> list[pgtrigger.Trigger]:
    """Numbered rows stay: of one only its documents may come, each once, and the columns `may_go`
    may change.
    """
    free = "".join(f" - '{column}'" for column in ("document_id", "public_document_id", *may_go))
    return [
        pgtrigger.Protect(name=f"{name}_stays", operation=pgtrigger.Delete),
        refuse_truncate(f"{name}_never_emptied"),
        pgtrigger.Trigger(
            name=f"{name}_sealed_once",
            when=pgtrigger.Before,
            operation=pgtrigger.Update,
            declare=[("was", "jsonb"), ("will", "jsonb")],
            func=f"""
            was := to_jsonb(OLD);
            will := to_jsonb(NEW);
            IF (was{free}) IS DISTINCT FROM (will{free}) THEN
                RAISE EXCEPTION 'issued paper stays: % of % cannot be changed',
                    coalesce(was->>'number', was->>'id'), TG_TABLE_NAME;
            END IF;
            IF NOT will @> jsonb_strip_nulls(jsonb_build_object(
                'document_id', was->'document_id',
                'public_document_id', was->'public_document_id')) THEN
                RAISE EXCEPTION 'issued paper stays: % of % has its document',
                    coalesce(was->>'number', was->>'id'), TG_TABLE_NAME;
            END IF;
            RETURN NEW;
            """,
        ),
    ]


def append_only(name: str) -> list[pgtrigger.Trigger]:
    """Rows may be added, never changed or deleted."""
    return [
        pgtrigger.Protect(
            name=f"{name}_never_changed", operation=pgtrigger.Update | pgtrigger.Delete
        ),
        refuse_truncate(f"{name}_never_emptied"),
    ]


def triggers_off() -> Iterator[tuple[str, type[models.Model]]]:
    """Triggers of any table that are missing or switched off, each with its model: those that keep
    paper as it is, and those that write the history.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT relname, tgname FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid WHERE"
            " NOT tgisinternal AND tgenabled IN ('O', 'A') AND pg_table_is_visible(pg_class.oid)"
        )
        on = set(cursor.fetchall())
    wanted = {
        (model._meta.db_table, trigger.get_pgid(model)): model
        for model, trigger in pgtrigger.registered()
    }
    for (table, name), model in sorted(wanted.items(), key=lambda item: item[0]):
        if (table, name) not in on:
            yield name, model  # type: ignore[misc]  # a class, whatever pgtrigger calls it

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

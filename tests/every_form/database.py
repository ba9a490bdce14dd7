"""The filled site as it was, kept beside the tables, so that after each form it can be put back.

A trigger on every table notes that it was written to; only those are looked at.
"""

from collections import Counter

from django.db import connection

_PASSED_OVER = ("django_session", "web_sentform", "cache", "procrastinate_", "pghistory_context")
_KEPT = """
CREATE SCHEMA as_it_was;
CREATE TABLE as_it_was.touched_ (name text);
CREATE FUNCTION as_it_was.note_() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN INSERT INTO as_it_was.touched_ VALUES (TG_TABLE_NAME); RETURN NULL; END $$;
DO $$ DECLARE t text; BEGIN
  FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
    EXECUTE format('CREATE TABLE as_it_was.%I AS TABLE public.%I', t, t);
    EXECUTE format('CREATE TRIGGER as_it_was AFTER INSERT OR UPDATE OR DELETE ON public.%I '
                   'FOR EACH STATEMENT EXECUTE FUNCTION as_it_was.note_()', t);
  END LOOP;
END $$;
"""


def keep_as_it_is() -> None:
    """Remember all there is."""
    with connection.cursor() as cursor:
        cursor.execute(_KEPT)


def forget() -> None:
    """Take away what `keep_as_it_is` put in."""
    with connection.cursor() as cursor:
        cursor.execute(
            "DO $$ DECLARE t text; BEGIN"
            " FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP"
            " EXECUTE format('DROP TRIGGER IF EXISTS as_it_was ON public.%I', t); END LOOP; END $$;"
            " DROP SCHEMA as_it_was CASCADE"
        )


def _touched() -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT DISTINCT name FROM as_it_was.touched_")
        return sorted(name for (name,) in cursor.fetchall())


def changes() -> Counter[str]:
    """How many rows there are more (+) and fewer (-) per table than at first; a row that changed is
    one of each.

    What a session, a mark of a form, the queue and the history's own notes need is left out.
    """
    found: Counter[str] = Counter()
    with connection.cursor() as cursor:
        for table in _touched():
            if table.startswith(_PASSED_OVER):
                continue
            now, then = f'public."{table}"', f'as_it_was."{table}"'
            for sign, one, other in (("+", now, then), ("-", then, now)):
                cursor.execute(
                    f"SELECT count(*) FROM (SELECT t::text FROM {one} t EXCEPT ALL"  # noqa: S608
                    f" SELECT t::text FROM {other} t) AS changed"
                )
                [(rows,)] = cursor.fetchall()
                if rows:
                    found[f"{sign}{table}"] = rows
    return found


def put_back() -> None:
    """Make everything as it was."""
    touched = _touched()
    with connection.cursor() as cursor:
        lines = [
            f'DELETE FROM public."{one}"; INSERT INTO public."{one}"'  # noqa: S608
            f' SELECT * FROM as_it_was."{one}";'
            for one in touched
        ]
        cursor.execute(
            "BEGIN; SET LOCAL session_replication_role = replica;"
            f"{' '.join(lines)} TRUNCATE as_it_was.touched_; COMMIT"
        )

"""What the settings ask of the database."""

from django.db import connection


def test_database_answers_short_questions_without_compiling_them(db):
    with connection.cursor() as cursor:
        cursor.execute("SHOW jit")
        assert cursor.fetchone() == ("off",)

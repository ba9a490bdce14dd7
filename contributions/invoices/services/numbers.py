"""Gives out the numbers of invoices and credit notes, without gaps."""

from django.db import connection, transaction

from contributions.invoices.models.invoices import NumberSeries


def take_numbers(prefix: str, year: int, how_many: int) -> range:
    """The next `how_many` sequence numbers of a series; must be called inside the transaction that
    uses them.

    The row of the series stays locked until that transaction ends, so a rollback gives the numbers
    back.
    """
    if not connection.in_atomic_block:
        raise transaction.TransactionManagementError(
            "Numbers are taken in the transaction that uses them."
        )
    NumberSeries.objects.bulk_create(
        [NumberSeries(prefix=prefix, year=year)], ignore_conflicts=True
    )
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE contributions_numberseries SET last = last + %s WHERE prefix = %s AND year = %s"
            " RETURNING last",
            [how_many, prefix, year],
        )
        (last,) = cursor.fetchone()
    return range(last - how_many + 1, last + 1)


def invoice_number(prefix: str, year: int, sequence: int) -> str:
    """The number as printed: IVZ-2025-001. The year is the contribution year."""
    return f"{prefix}-{year}-{sequence:03}"

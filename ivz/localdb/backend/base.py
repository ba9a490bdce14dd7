"""Django's PostgreSQL engine, with the private server started before the first connection and again
after a crash.
"""

from typing import Any

import psycopg
from django.db.backends.postgresql import base

from ivz import localdb


class DatabaseWrapper(base.DatabaseWrapper):
    """Lazy: `--help`, type checks and the like never start the server."""

    def get_new_connection(self, conn_params: dict[str, Any]) -> Any:
        localdb.server().ensure()
        try:
            return super().get_new_connection(conn_params)
        except psycopg.OperationalError:
            localdb.server().ensure(check=True)
            return super().get_new_connection(conn_params)

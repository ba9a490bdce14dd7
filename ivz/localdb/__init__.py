"""A private PostgreSQL for one machine, when no DATABASE_URL is given: starts when first needed,
stops after its last user.
"""

from functools import cache

from ivz.localdb.place import DATABASE, PORT, USER, default_place
from ivz.localdb.server import Server


@cache
def server() -> Server:
    """The server of this checkout; nothing is started or written yet."""
    return Server(default_place())


def database_settings() -> dict[str, object]:
    """What Django needs to reach the private server, and to start it when it connects."""
    return {
        "ENGINE": "ivz.localdb.backend",
        "NAME": DATABASE,
        "USER": USER,
        "HOST": str(server().place.sockets),
        "PORT": PORT,
    }

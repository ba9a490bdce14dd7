"""A private PostgreSQL for one machine."""


def database_settings() -> dict[str, object]:
    raise NotImplementedError

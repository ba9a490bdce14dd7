"""Every kind of visitor by name, for tables of cases."""

PEOPLE = (
    "coordinator",
    "secretary",
    "finance",
    "controller",
    "administrator",
    "stranger",
    "anonymous",
)
ALL_IN = dict.fromkeys(PEOPLE, 200) | {"anonymous": 302}


def only(*names: str, others: int = 403) -> dict[str, int]:
    """These see the page, the others are refused; nobody logged in is sent to the login page."""
    return {name: 200 if name in names else others for name in PEOPLE} | {"anonymous": 302}


def cases(pages: dict[str, dict[str, int]]) -> list[tuple[str, str, int]]:
    """(page, visitor, status) for every page and visitor."""
    return [(page, who, statuses[who]) for page, statuses in pages.items() for who in PEOPLE]


def visit(client, request, who: str, url: str, **kwargs):
    """What `who` gets at `url`; `request` is pytest's, for the fixture of that name."""
    if who != "anonymous":
        client.force_login(request.getfixturevalue(who))
    return client.get(url, **kwargs)


def post(client, request, who: str, url: str, data: dict | None = None):
    """What `who` gets for sending a form."""
    if who != "anonymous":
        client.force_login(request.getfixturevalue(who))
    return client.post(url, data or {})


def errors_of(response) -> dict[str, list[str]]:
    """The errors of the form on a page, as text."""
    return {
        name: [str(error) for error in errors]
        for name, errors in response.context["form"].errors.items()
    }

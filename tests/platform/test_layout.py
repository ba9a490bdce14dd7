"""How the templates are laid out."""

from django.conf import settings

LONGEST_LINE = 160


def test_no_line_of_a_template_is_longer_than_agreed():
    too_long = [
        f"{path.relative_to(settings.BASE_DIR)}:{number} has {len(line)} characters"
        for path in sorted((settings.BASE_DIR / "templates").rglob("*"))
        if path.is_file()
        for number, line in enumerate(path.read_text().splitlines(), 1)
        if len(line) > LONGEST_LINE
    ]
    assert not too_long, "\n".join(too_long)

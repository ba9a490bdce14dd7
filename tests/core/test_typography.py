"""Which characters paper can carry."""

import pytest

from ivz.core.typography import can_write, writable


@pytest.mark.parametrize(
    ("typed", "paper"),
    [
        ("Súdwest-Fryslân: € 0,30 × 3 – “ja”…", "Súdwest-Fryslân: € 0,30 × 3 – “ja”…"),
        ("e\u0301e\u0301n", "één"),
        ("non\u2011breaking\u202fspace\u00adhere", "non-breaking space\u00adhere"),
        ("a\r\nb\tc", "a  b c"),
        ("o\ufb03ce Ⅳ ①", "office IV 1"),
        ("stap 1 → stap 2 ≥ 3", "stap 1 - stap 2 >= 3"),
        ("漢字 😀 Ж", "?? ? ?"),
        ("zero\u200bwidth\ufeff\x00", "zerowidth"),
    ],
)
def test_writable_takes_the_nearest_form(typed, paper):
    assert writable(typed) == paper
    assert all(can_write(character) for character in writable(typed))

"""Text that is safe in a spreadsheet."""

from __future__ import annotations

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
"""First characters that make a spreadsheet read a cell as a formula (OWASP, "CSV
Injection"), with the full-width forms that East Asian versions take for the same."""

MAX_CELL = 32_767
"""The most characters that a cell of an Excel file holds."""


def neutralized(text: str) -> str:
    """The text as a cell that no spreadsheet calculates: an apostrophe goes first."""
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text

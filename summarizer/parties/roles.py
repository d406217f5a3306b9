"""Who gives help and who gets it."""

from __future__ import annotations

from typing import NamedTuple

from summarizer.quantities.reading import Reading
from summarizer.records import Party


class Parties(NamedTuple):
    """Helpers and recipients, the most prominent first."""

    helpers: tuple[Party, ...] = ()
    recipients: tuple[Party, ...] = ()


def find_parties(reading: Reading) -> Parties:
    """The parties that the title, the lead and the body name."""
    return Parties()

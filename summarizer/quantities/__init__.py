"""Every quantity that a text states: value, unit, and what its context says of it."""

"""Python's garbage collector in a process that starts cold: a command, a worker.

Loading makes some hundred thousand objects that all stay. Looking through them for waste,
again and again, takes about a sixth of the time from the start to the first brief.
"""

from __future__ import annotations

import gc

_OBJECTS_BETWEEN = 20_000
"""New objects between two looks for waste; Python's own 700 are a fraction of a brief."""


def pause_collector() -> None:
    """While modules and libraries load."""
    gc.disable()


def resume_collector() -> None:
    """After loading: what is there by now is never looked at again.

    Nothing that a brief is made of refers to itself, so the rest is looked at seldom.
    """
    gc.freeze()
    gc.set_threshold(_OBJECTS_BETWEEN)
    gc.enable()

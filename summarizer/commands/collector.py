"""Python's garbage collector in a command that starts cold.

Loading makes some hundred thousand objects that all stay. Looking through them for waste,
again and again, takes about a sixth of the time from the start to the first brief.
"""

from __future__ import annotations

import gc


def pause_collector() -> None:
    """While modules load."""
    gc.disable()


def resume_collector() -> None:
    """After loading: what is there by now is never looked at again."""
    gc.freeze()
    gc.enable()

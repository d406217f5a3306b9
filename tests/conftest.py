"""Hypothesis on machines of any speed: no test fails for the time that it takes."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

ANY_MACHINE = "any machine"

settings.register_profile(ANY_MACHINE, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile(ANY_MACHINE)

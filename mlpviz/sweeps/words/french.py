"""In French."""

SECONDS, MINUTES, HOURS = "environ {n}\u00a0s", "environ {n:.0f}\u00a0min", "environ {n:.1f}\u00a0h"

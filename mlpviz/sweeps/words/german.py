"""In German."""

SECONDS, MINUTES, HOURS = "etwa {n}\u00a0s", "etwa {n:.0f}\u00a0min", "etwa {n:.1f}\u00a0h"

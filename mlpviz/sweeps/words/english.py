"""In English."""

SECONDS, MINUTES, HOURS = "about {n} s", "about {n:.0f} min", "about {n:.1f} h"

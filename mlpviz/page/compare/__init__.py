"""Comparing: two to four runs that train in step, what the browser is told of them, and by which way."""

"""The live view: one visitor's run, and what the browser is told of it."""

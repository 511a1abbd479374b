"""The controls: a widget for every setting."""

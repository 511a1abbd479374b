"""A class: rooms that a teacher opens and students join, and the wall that shows all of their runs."""

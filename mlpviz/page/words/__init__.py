"""Every word that the visitor reads outside the pictures, ready to be translated: a table for each place where
they stand, and `sentences`, which puts numbers, names and what was typed into them."""

"""The panels of Look inside, a module each, named as its script in `assets/panels/`; `registry` is their
table, `panels` the state of a visitor's."""

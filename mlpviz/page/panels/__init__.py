"""The panels of Look inside."""

"""What the floors below say of a value that they refuse, with {} for what differs, and how it is said here: in
English as it is."""

RULES: dict[str, str] = {}

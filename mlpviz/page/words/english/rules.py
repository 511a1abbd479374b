"""What the floors below say of a value that they refuse and of what was done to a run, with {} for what differs,
{n} for a number and {w} for a word, and how it is said here; PARTS: what may stand for these, or after "got". In
English as it is."""

RULES: dict[str, str] = {}
PARTS: dict[str, str] = {}

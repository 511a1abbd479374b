"""Floor 7, the export: what is taken along from a run, as text or bytes, to be used without this library."""

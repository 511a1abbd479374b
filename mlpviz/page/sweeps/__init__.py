"""The sweeps of the page: one pool of worker processes for all visitors, and what each of them sweeps."""

"""The visits: who is here, what is said between a browser and the server, and by which way."""

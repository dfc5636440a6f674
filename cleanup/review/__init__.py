"""A person decides about findings: a queue of them, in a terminal."""

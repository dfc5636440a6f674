"""The termbase packed into one memory-mapped file."""

"""Letters in the wrong case."""

"""Words that do not agree with one another."""

"""Words, phrases and lines that stand twice or more."""

"""What texts say themselves of their names and acronyms."""

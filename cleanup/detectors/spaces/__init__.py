"""White space."""

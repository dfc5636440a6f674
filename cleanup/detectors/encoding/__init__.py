"""Text decoded with the wrong encoding."""

"""The value that travels, and its algebra."""

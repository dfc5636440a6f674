"""The HTTP client of a LanguageTool server."""

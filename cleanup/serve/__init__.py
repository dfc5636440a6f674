"""A server: LanguageTool's HTTP API with the findings of this engine, and ``/v1/clean``."""

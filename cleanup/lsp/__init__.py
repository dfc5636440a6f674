"""A language server: what ``check`` finds, shown and repaired while a person writes."""

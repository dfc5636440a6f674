"""Mark-up that a machine tore: Markdown and tags."""

"""What stands behind ``cleanup.languages.identify``: tags, scripts, and two identifiers."""

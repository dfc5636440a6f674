"""What stands behind ``cleanup.language``: tags, scripts, and two identifiers."""

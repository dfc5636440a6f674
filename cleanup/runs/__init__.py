"""Many files: collected, cleaned by several processes, written."""

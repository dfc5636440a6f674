"""The target held against its source."""

"""The commands of ``cleanup terms``."""

"""Sentences joined or cut in the wrong place."""

"""Okapi's filters as a second reader of translation files."""

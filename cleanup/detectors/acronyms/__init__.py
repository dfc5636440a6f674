"""Acronyms and the names they stand for."""

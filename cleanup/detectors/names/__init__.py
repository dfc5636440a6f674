"""Detectors of names that a translation spells amiss."""

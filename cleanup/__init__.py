"""Repairs the artefacts that machine translation leaves in text, and shows every change."""

__version__ = "0.1.0"

"""Quotation marks and brackets."""

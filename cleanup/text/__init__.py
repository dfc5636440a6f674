"""A text and its parts: spans, segments, blocks, protection, directives, encodings."""

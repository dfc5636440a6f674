"""The log of a run: its records, the file it is written to, and its replay."""

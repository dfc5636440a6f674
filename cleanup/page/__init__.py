"""The page in which findings are read and decided: its records, and the files that a browser runs.

``cleanup check --output-format html`` writes it as one file, ``cleanup review --web`` serves it.
"""

"""TermBase eXchange (ISO 30042), read and written."""

"""Rules as data: loading, checking, selecting and matching them."""

"""``python -m cleanup``: the command."""

from cleanup.cli import program

if __name__ == "__main__":
    program()

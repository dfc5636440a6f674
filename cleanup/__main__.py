"""``python -m cleanup``: the command."""

from cleanup.cli import main

if __name__ == "__main__":
    main()

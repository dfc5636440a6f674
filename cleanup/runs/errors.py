"""What stops a run before or while it reads its files."""


class RunError(Exception):
    """Nothing can be done: the message is a sentence for a person, and names what is at fault."""

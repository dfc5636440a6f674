"""What a machine, a page or a program left in the text."""

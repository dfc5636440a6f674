"""What the commands share of the terminal: what goes out, in which colours, and how it ends."""

"""A meeting for a buddy: in steps, with other names, and their comments back."""

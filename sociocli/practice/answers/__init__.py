"""Answers without people: from a file, straight through, or whatever settles a question."""

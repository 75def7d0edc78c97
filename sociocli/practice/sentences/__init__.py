"""What can be read from a typed sentence, by its words alone."""

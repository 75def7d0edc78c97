"""What is wrong in a scenario that a trainer wrote."""

"""Practice as an answerer: before, during and after a meeting with people who are played."""

"""Short exercises, each a small process; their texts stand beside them as data."""

"""Over time: weeks, the ladder, looking back for oneself, and with peers."""

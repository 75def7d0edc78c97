"""A model facilitator, who leads any scenario well; courses are played with it."""

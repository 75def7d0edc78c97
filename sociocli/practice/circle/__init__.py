"""The circle that is played: who its people are, what has happened, and what they say."""

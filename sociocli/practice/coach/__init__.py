"""The coach: what is noticed in the course of a practice, and how it is said."""

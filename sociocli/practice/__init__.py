"""Rehearsal: a meeting answered by something other than the people in the room.

Knows answers from a script. Must not know screens or files.
"""

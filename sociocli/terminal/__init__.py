"""The room: everything that touches the screen and the keys.

Knows how a question is shown and how an answer is typed.
Must not know files, nor what the practice does next.
"""

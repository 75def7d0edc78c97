"""The verbs of the practice: generators that ask questions and return nouns.

Knows how a meeting, a consent decision and a selection are held.
Must not know who answers, how a question looks, or where an answer is kept.
"""

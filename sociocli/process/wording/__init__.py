"""Every sentence that processes say, one module for each part of the meeting.

Whole sentences as named constants, with named places, so that they can be
reviewed in one sitting, translated and re-worded. `<word>` marks a word of the
field that a circle may replace by its own.
"""

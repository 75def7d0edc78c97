"""The nouns of the practice: frozen values, checked when they are made.

Knows circles, agendas, proposals, selections and minutes.
Must not know screens, files, clocks or chance.
"""

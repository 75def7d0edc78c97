"""The words by which names are given and told from other words.

Knows names that fit anybody, words that are names too, and words with which
sentences begin. Must not know any person.

Source: README, "A buddy".
"""

from __future__ import annotations

__all__ = ["CALENDAR", "COMMON", "NAMES", "STARTS", "TITLES"]

# Names that fit anybody, none of them a word of the language.
NAMES: tuple[str, ...] = (
    "Alex", "Robin", "Sascha", "Charlie", "Jules", "Mika", "Toni", "Nico", "Sam", "Remy",
    "Noa", "Ari", "Micha", "Dana", "Eli", "Quinn", "Rowan", "Taylor", "Morgan", "Casey",
    "Jamie", "Riley", "Avery", "Reese", "Emery", "Finley", "Hayden", "Kerry", "Marlow", "Perry",
    "Shannon", "Terry", "Vivian", "Yuri", "Andrea", "Bo", "Corey", "Devon", "Elis", "Frances",
    "Gabi", "Jesse", "Kim", "Lennox", "Marian", "Nikita", "Ollie", "Rory", "Sidney", "Uli",
)  # fmt: skip

# Words that are names as well: written small they are words.
_COMMON = """
abbey amber april art august bay baker bee bell bill black brook brown cook daisy dawn dean
dot drew earl faith field fisher frank gene glen good grace grant gray green grey guy hall
holly honor hope hunter iris ivy jack jade jean joy june king lance lee lily long major mark
mason max may miles miller nick noble page pat pearl penny pierce pitt poppy prince ray reed
rich rob robin rose ruby sage sally sandy short sky star stone sue summer tab tanner van
victor violet wade ward wells white will wood wren young all everybody nobody person circle
"""
COMMON = frozenset(_COMMON.split())

# In front of a name, and no name.
_TITLES = "dr mr mrs ms prof st sir herr frau the of and und de la le el"
TITLES = frozenset(_TITLES.split())

# Words with which sentences begin, whoever writes them.
_STARTS = """
a about after again agreed all also always an and another any anybody are as ask at
because before both but by can come could day did do does each eight enough even every
everybody everything everyone except first five for four from further get give go good half
has have he her here his hm how if in is it its just keep last later less let like look make
many may maybe me more most must my need never new next nine no nobody none nor not nothing
now of off often ok okay on once one only or other our out over perhaps please rather read
same say see seven she should since six so some somebody something sometimes still take ten
than thank thanks that the their then there these they this those three time to today
together tomorrow tonight too try two under until up us use very was we well were what when
where which while who whoever whom whose why will with within without write yes yesterday
yet you your
"""
STARTS = frozenset(_STARTS.split())

# Written with a capital wherever they stand.
_CALENDAR = """
january february march april may june july august september october november december
monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays
thursdays fridays saturdays sundays
"""
CALENDAR = frozenset(_CALENDAR.split())

"""Other names for people and circles, so that a meeting can be shown to somebody else.

Everybody gets another name, wherever a name of theirs stands as a whole word: the
full name, a first or last name alone, with a possessive, or the id. Circles and the
organisation become "the circle". What cannot be known is left to the person who
shares: nicknames, places, an odd form of a name. `stayed` lists what to look at.
Must not know where the texts stand.

Source: README, "A buddy"; product.md section 1 (what is said in confidence).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from functools import partial

from sociocli.practice.buddy.pseudonym_words import CALENDAR, COMMON, NAMES, STARTS, TITLES

__all__ = ["Pseudonyms"]

_CIRCLE = "the circle"
_OTHER_CIRCLE = "another circle"
_SOMEBODY = "somebody"
_EDGES = "()[]{}<>.,;:\"“”„«»‚‘’'"
_FALLBACK_ID = re.compile(r"person(-\d+)?")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_ADDRESS = re.compile(r"https?://\S+|[\w.+-]+@[\w-]+\.[\w.-]+|\+?\d[\d /-]{6,}\d")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_BEGINS = re.compile(r"(?:^|[.!?:…][;,]?|\n)[\s\"“„»«(*-]*$")
# A first name or a last name alone has at least so many letters, a piece of one more.
_SHORTEST, _PIECE = 2, 3
_HANGUL_NAME = 3
_CALLED_I = re.compile(r"I(['’]\w+)?")


class Pseudonyms:
    """Gives everybody another name.

    Args:
        people: All names of each person, by id.
        circle: The circle's name.
        others: Names of other circles.
        organisation: The organisation's name.
        texts: Texts in which none of the other names may stand already.

    """

    def __init__(
        self,
        people: Mapping[str, Sequence[str]],
        circle: str = "",
        *,
        others: Sequence[str] = (),
        organisation: str = "",
        texts: Sequence[str] = (),
    ) -> None:
        self.given = _given(people, texts)
        self._by_name = _by_name(people, self.given)
        spelled = dict.fromkeys(one for item in people.items() for one in _spellings(*item))
        names = _any_of([name for name in spelled if not _is_caseless(name)])
        self._names = re.compile(rf"(?<!\w)(?P<name>{names})(?P<tail>s?)(?!\w)", re.IGNORECASE)
        self._inside = re.compile(_any_of([name for name in spelled if _is_caseless(name)]))
        self._circles = [
            (_called(name), word)
            for name, word in (
                *((one, _CIRCLE) for one in (organisation, circle)),
                *((one, _OTHER_CIRCLE) for one in others if one != circle),
            )
            if name
        ]
        self._passed: list[str] = []

    def __call__(self, text: str) -> str:
        """Return a text with other names in it."""
        text = unicodedata.normalize("NFC", text)
        for pattern, word in self._circles:
            text = pattern.sub(partial(_article, word), text)
        text = self._inside.sub(lambda found: self._by_name[found[0]], text)
        text = self._names.sub(self._other, text)
        self._passed.append(text)
        return text

    def _other(self, found: re.Match[str]) -> str:
        name, tail = found["name"], found["tail"]
        key = _key(name)
        if key in COMMON and (name[:1].islower() or tail):
            return found[0]  # "will" is a word, "Will" is a person
        if key in STARTS and key not in COMMON and not _stands_out(found):
            return found[0]  # whoever is called "You" is so only where they are named
        return self._by_name[key] + tail

    def stayed(self) -> tuple[str, ...]:
        """Return words of the texts that might be names still, in the order they came.

        Capitals in the middle of a sentence, and at its beginning what is not written
        small elsewhere; and addresses and long numbers.
        """
        names = "|".join(word for name in self.given.values() for word in name.split())
        ours = re.compile(rf"(?:{names})(?:s|[’'-].*|[^\x00-\u024f]+)?")
        small = dict.fromkeys(
            word for text in self._passed for word in _WORD.findall(text) if word.islower()
        )
        found: dict[str, None] = {}
        for text in dict.fromkeys(self._passed):
            found |= dict.fromkeys(_ADDRESS.findall(_DAY.sub("", text)))
            for match in _WORD.finditer(text):
                word = match[0].strip("’'-")
                if not word[:1].isupper() or ours.fullmatch(word) or _CALLED_I.fullmatch(word):
                    continue
                begins = _BEGINS.search(text, 0, match.start()) is not None
                usual = word.casefold() in STARTS or word.casefold() in small
                if not (begins and usual) and word.casefold() not in CALENDAR:
                    found[word] = None
        return tuple(found)


def _given(people: Mapping[str, Sequence[str]], texts: Sequence[str]) -> dict[str, str]:
    """Give each person a name that nobody has and that stands in none of the texts."""
    taken = {_key(part) for names in people.values() for name in names for part in _parts(name)}
    taken |= {_key(word) for text in texts for word in _WORD.findall(text)}
    taken |= {_key(person) for person in people}
    free = [name for name in NAMES if _key(name) not in taken]
    return {
        person: free[n] if n < len(free) else f"Person {_letters(n - len(free))}"
        for n, person in enumerate(people)
    }


def _letters(number: int) -> str:
    """Return A, B, … Z, AA, AB, … for 0, 1, …."""
    first, last = divmod(number, 26)
    return (_letters(first - 1) if first else "") + chr(ord("A") + last)


def _by_name(people: Mapping[str, Sequence[str]], given: Mapping[str, str]) -> dict[str, str]:
    """Return the other name for each name, part of a name and id."""
    whole: dict[str, str] = {}
    for person, names in people.items():
        for name in names:
            whole.setdefault(_key(name), given[person])
    parts: dict[str, str] = {}
    for person, names in people.items():
        for part in dict.fromkeys(_key(one) for one in _spellings(person, names)):
            if part not in whole:
                shared = part in parts and parts[part] != given[person]
                parts[part] = _SOMEBODY if shared else given[person]
    return whole | parts


def _spellings(person: str, names: Sequence[str]) -> list[str]:
    """Return all by which somebody may be called: names, parts of names, the id."""
    found = [" ".join(unicodedata.normalize("NFC", name).split()) for name in names]
    found += [part for name in names for part in _parts(name)]
    if not _FALLBACK_ID.fullmatch(person):
        found += [person, person.replace("-", " ")]
    return [one for one in found if one]


def _parts(name: str) -> list[str]:
    """Return the parts of a name by which somebody may be called."""
    found = []
    for word in unicodedata.normalize("NFC", name).split():
        part = word.strip(_EDGES)
        if len(part) < _SHORTEST or part[0].islower() or part.casefold() in TITLES:
            continue
        found.append(part)
        pieces = part.split("-")
        found += [one for one in pieces if len(pieces) > 1 and len(one) >= _PIECE]
        if len(part) == _HANGUL_NAME and all("가" <= char <= "힣" for char in part):
            found.append(part[1:])  # the family's name stands first
    return found


def _key(name: str) -> str:
    text = unicodedata.normalize("NFC", name).replace("’", "'")
    return " ".join(text.casefold().split()) if not _is_caseless(text) else text


def _is_caseless(name: str) -> bool:
    """Tell whether a name is in a script without capitals, which may run words together."""
    letters = [char for char in name if char.isalpha()]
    return bool(letters) and all(char.lower() == char.upper() for char in letters)


def _any_of(names: Sequence[str]) -> str:
    """Return a pattern for any of some names, the longest first; for none if there are none."""
    patterns = [
        re.escape(name).replace(r"\ ", r"\s+").replace("'", "['’]")
        for name in sorted(names, key=len, reverse=True)
    ]
    return "|".join(patterns) or r"(?!)"


def _called(name: str) -> re.Pattern[str]:
    """Return a pattern for the name of a circle, with an article and the word circle."""
    words = re.escape(" ".join(name.split())).replace(r"\ ", r"\s+")
    return re.compile(rf"(?<!\w)(?:([Tt])he\s+)?{words}(?:['’]s\s+circle|\s+[Cc]ircle)?(?!\w)")


def _stands_out(found: re.Match[str]) -> bool:
    """Tell whether a common word can only be a name: alone, or with a capital in a sentence."""
    if found[0] == found.string:
        return True
    begins = _BEGINS.search(found.string, 0, found.start()) is not None
    return found[0][:1].isupper() and not begins


def _article(word: str, found: re.Match[str]) -> str:
    """Keep a capital where the name began a sentence or had one with its article."""
    begins = _BEGINS.search(found.string, 0, found.start()) is not None
    return word[0].upper() + word[1:] if found[1] == "T" or begins else word

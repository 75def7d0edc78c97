"""The clocks in words: time as information that moves while a question waits.

Source: process.md 2.5 and M12, "a timer is information, not a guillotine".
"""

from __future__ import annotations

from sociocli.process.scene import Times
from sociocli.terminal import wording as words
from sociocli.terminal.talk import sentence

__all__ = ["countdown", "item_clock", "meeting_clock", "minutes_and_seconds"]

_MINUTE = 60
# From here on the end of the meeting is said in minutes as well.
_SOON = 15 * _MINUTE


def item_clock(times: Times, waited: int) -> tuple[str, ...]:
    """Return what the present step has used and what is left, in words.

    Args:
        times: The clocks when the question was made.
        waited: Seconds of the meeting since then.

    Returns:
        One or two phrases, the most important last.

    """
    used = times.used + waited
    if times.planned <= 0:
        return (sentence(words.USED, used=used // _MINUTE),) if used >= _MINUTE else ()
    planned = times.planned // _MINUTE
    said = sentence(words.USED_OF, used=used // _MINUTE, planned=planned)
    left = times.planned - used
    if left > _MINUTE:
        return said, sentence(words.MINUTES_LEFT, minutes=-(-left // _MINUTE))
    if left > 0:
        return said, sentence(words.SECONDS_LEFT, seconds=left)
    over = -left // _MINUTE
    return said, sentence(words.OVER_BY, minutes=over) if over else words.JUST_OVER


def is_over(times: Times, waited: int) -> bool:
    """Tell whether the planned time is used up."""
    return 0 < times.planned <= times.used + waited


def meeting_clock(times: Times, waited: int) -> str:
    """Return when the meeting ends, in words, or ""."""
    if not times.end:
        return ""
    left = times.left - waited
    if left < 0:
        return sentence(words.ENDED, end=times.end, minutes=-left // _MINUTE)
    if left < _SOON:
        return sentence(words.MEETING_LEFT, end=times.end, minutes=-(-left // _MINUTE))
    return sentence(words.ENDS, end=times.end)


def minutes_and_seconds(seconds: int) -> str:
    """Return a length like 4:05."""
    return f"{seconds // _MINUTE}:{seconds % _MINUTE:02d}"


def countdown(seconds: int, waited: int) -> str:
    """Return what is left of a silence or break, in words."""
    left = seconds - waited
    if left <= 0:
        return words.TIME_OVER
    return sentence(words.LEFT_CLOCK, time=minutes_and_seconds(left))

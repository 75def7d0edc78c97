"""Which moments of a meeting are worth showing to a buddy, and what belongs together.

Knows the keys of all questions: what is nobody else's business, what is a step of
its own, and what is folded into one: a round is one step, with all that was said.
Must not know the words of a step; `steps_told.py` does.

Source: process.md 3.4 and 6; product.md section 1 (what is said in confidence).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from sociocli.practice.answers.pattern import matches
from sociocli.practice.buddy.retelling import Told

__all__ = ["CONSENT", "CONSENTS", "MOST", "ROUNDS", "Fold", "folds_of"]

# As many steps as somebody goes through in one sitting.
MOST = 40
CONSENT, CONSENTS = "consent", "consents"
ROUNDS = ("questions", "reactions", "ideas", "info", "qualifications", "reasons", "change")

# What people say of themselves, what is secret, and what needs no facilitating.
_NEVER = (
    "meeting/**", "gather/**", "attendance/**", "check-in/**", "check-out/**", "duration/**",
    "minutes/**", "news/**", "next/**", "opening-*/**", "closing-*/**", "improve/**", "close/**",
    "backlog/**", "aside/note/**", "aside/action/**", "aside/who/**", "aside/correct/**",
    "aside/arrived/**", "aside/left/**", "aside/off/**",
    "item-*/**/slips/**", "item-*/**/afresh/**", "item-*/**/reveal", "item-*/read-back",
    "item-*/kind", "item-*/minutes", "item-*/what", "item-*/seats", "item-*/things", "item-*/role",
)  # fmt: skip
# A key, what it belongs to, how much it matters, and whether it begins a step.
_RULES: tuple[tuple[str, str, int, bool], ...] = (
    ("agenda/**", "agenda", 2, False),
    ("item-*/**/objection-*/understood", "understood", 3, True),
    ("item-*/**/objection-*/confirmed", "understood", 3, False),
    ("item-*/**/objection-*/possible", "possible", 2, True),
    ("item-*/**/objection-*/harms", "harms", 2, False),
    ("item-*/**/objection-*/test/**", "test", 3, False),
    ("item-*/**/objection-*/ideas", "meeting it", 2, True),
    ("item-*/**/objection-*/option", "way", 3, True),
    ("item-*/**/objection-*/stands", "version", 3, False),
    ("item-*/**/objection-*/stuck/**", "stuck", 3, False),
    ("item-*/**/objection-*/away/**", "away", 3, False),
    ("item-*/**/objection-*/**", "way", 3, False),
    ("item-*/**/objections/**", "objections", 2, False),
    ("item-*/**/version-*/**", "version", 3, False),
    ("item-*/**/candidate/**", "candidate", 3, False),
    ("item-*/**/proposes", "candidate", 3, True),
    ("item-*/**/proposes/**", "candidate", 3, False),
    ("item-*/**/slate", "candidate", 3, False),
    ("item-*/**/accept/**", "accept", 3, False),
    ("item-*/**/questions/**", "questions", 2, False),
    ("item-*/**/reactions*/**", "reactions", 2, False),
    ("item-*/**/ideas-*/**", "ideas", 2, False),
    ("item-*/more-ideas", "ideas", 2, False),
    ("item-*/**/info/**", "info", 2, False),
    ("item-*/**/qualifications/**", "qualifications", 2, False),
    ("item-*/**/reasons/**", "reasons", 2, False),
    ("item-*/**/change-*/**", "change", 2, False),
    ("item-*/**/describes/**", "role", 1, False),
    ("item-*/**/term", "role", 1, False),
    ("item-*/**/basis/**", "role", 1, False),
    ("item-*/hand-over", "hand-over", 3, True),
    ("item-*/**/open/**", "open", 3, False),
    ("item-*/frame", "frame", 2, True),
    ("item-*/need/**", "frame", 2, False),
    ("item-*/not-ours/**", "frame", 2, False),
    ("item-*/not-needed/**", "frame", 2, False),
    ("item-*/removes", "frame", 2, False),
    ("item-*/own", "own", 3, True),
    ("item-*/present", "present", 1, True),
    ("item-*/proposal/**", "proposal", 2, False),
    ("item-*/amendments", "amendments", 2, False),
    ("item-*/amendment/**", "amendments", 2, False),
    ("item-*/restate", "restate", 2, False),
    ("item-*/anything-new", "anything-new", 3, True),
    ("item-*/overrun/**", "time", 3, False),
    ("item-*/time", "time", 3, False),
    ("item-*/withdraw/**", "withdraw", 3, False),
    ("item-*/quorum/**", "quorum", 3, False),
    ("item-*/absent/**", "absent", 2, False),
    ("item-*/absent-objection/**", "absent", 2, False),
    ("item-*/harvest", "outcome", 2, False),
    ("item-*/outcome", "outcome", 2, False),
    ("item-*/next/**", "outcome", 2, False),
    ("item-*/review/choice", "review", 3, False),
    ("item-*/review/**", "review", 2, False),
    ("item-*/together/**", "together", 2, False),
    ("item-*/record/**", "record", 2, False),
    ("item-*/report", "report", 1, False),
    ("item-*/announce", "announce", 1, False),
    ("item-*/actions/**", "actions", 1, False),
)
_WAYS_OUT = ("ask-up", "defer", "delegate", "drop", "escalate", "info", "recommend", "rework")
# What goes on from something else, if it comes right after it.
_GOES_ON = {"proposal": ("amendments", "restate", "questions"), "questions": ("report",)}
_ASIDES = ("time", "break", "agenda", "adjourn", "hand-over", "round", "park", "record", "said")
_MATTERS = 3


@dataclass(slots=True)
class Fold:
    """What becomes one step.

    Args:
        group: What it is about.
        weight: How much it matters, from 1 to 3.
        told: The questions, in order.

    """

    group: str
    weight: int
    told: list[Told] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Kind:
    group: str
    weight: int
    opens: bool = False


def folds_of(told: Sequence[Told], apart: Callable[[Told], bool]) -> list[Fold]:
    """Return the steps of a meeting that are worth showing, in their order.

    Args:
        told: All that was asked and answered.
        apart: Tells which plain consent is a step of its own, for what was said with it.

    """
    folds: list[Fold] = []
    for one in told:
        kind = _kind_of(one, folds[-1] if folds else None)
        if kind is not None and kind.group == CONSENTS and apart(one):
            kind = _Kind(CONSENT, kind.weight, opens=True)
        if kind is None:
            continue
        if kind.opens or not folds or not _belongs(kind, one, folds[-1]):
            folds.append(Fold(kind.group, kind.weight))
        elif kind.weight > folds[-1].weight:
            folds[-1].weight = kind.weight
        folds[-1].told.append(one)
    return _trimmed(folds)


def _trimmed(folds: list[Fold]) -> list[Fold]:
    """Leave out what matters least, the latest first, until it is not too much."""
    kept = list(folds)
    for weight in range(1, _MATTERS):
        for fold in reversed(folds):
            if len(kept) > MOST and fold.weight == weight:
                kept.remove(fold)
    return kept


def _belongs(kind: _Kind, one: Told, fold: Fold) -> bool:
    if kind.group.startswith("aside"):
        return fold.group.startswith("aside")
    if _item(one) != _item(fold.told[-1]):
        return False
    return kind.group == fold.group or fold.group in _GOES_ON.get(kind.group, ())


def _item(one: Told) -> str:
    return one.entry.key.split("/")[0]


def _kind_of(one: Told, last: Fold | None) -> _Kind | None:
    """Return what a moment is; None if it is not shown."""
    if not one.question.human or one.question.scene.off_record:
        return None
    key = one.entry.key.split("~")[0]
    if any(matches(pattern, key) for pattern in _NEVER):
        return None
    if one.entry.aside is not None:
        way = one.entry.aside.way
        weight = _MATTERS if way == "said" else _MATTERS - 1
        return _Kind(f"aside {way}", weight, opens=True) if way in _ASIDES else None
    if key.startswith("aside/"):
        part = key.split("/")[1]
        return _Kind(f"aside {part}", _MATTERS - 1) if _is_aside(last) else None
    return _consent(key, one, last) or _ruled(key)


def _is_aside(fold: Fold | None) -> bool:
    return fold is not None and fold.group.startswith("aside")


def _ruled(key: str) -> _Kind:
    parts = key.split("/")
    if len(parts) > 1 and parts[1] in _WAYS_OUT and parts[-1] in ("consent", "to", "what", "when"):
        return _Kind(f"out {parts[1]}", _MATTERS)
    for pattern, group, weight, opens in _RULES:
        if matches(pattern, key):
            return _Kind(group, weight, opens)
    return _Kind("/".join(parts[1:2]) or "composed", 1)


def _consent(key: str, one: Told, last: Fold | None) -> _Kind | None:
    """Return what an answer in a consent round is: plain consents are one step together."""
    parts = key.split("/")
    at = next((n for n, part in enumerate(parts) if part.startswith("consent-")), 0)
    if not at or at + 1 >= len(parts):
        return None
    who, rest = parts[at + 1], parts[at + 2 :]
    if rest or who in ("who", "objectors"):
        whole = last is not None and last.group == "answer all" and who in ("who", "objectors")
        return _Kind("answer all" if whole else f"answer {who}", _MATTERS)
    if who != "all" and one.entry.answer == "consent":
        return _Kind(CONSENTS, _MATTERS - 1)
    return _Kind(f"answer {who}", _MATTERS, opens=True)

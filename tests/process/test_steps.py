"""The steps of a meeting by their names."""

from __future__ import annotations

from rooms import room
from talking import talk

from sociocli.domain.agenda import ComposedKind, NamedStep, Step
from sociocli.domain.minutes import StepRecord
from sociocli.process.steps import STEPS, do_step


def test_every_name_has_its_step() -> None:
    """Every step that a format can name is there."""
    assert list(STEPS) == list(NamedStep)


def test_a_named_step_is_done() -> None:
    """A named step does what its name says."""
    here = room()
    talk(lambda: do_step(here, Step(NamedStep.NEWS), "opening-1")).asks("news/1").answer("").ends()
    assert here.step_name.text() == "Announcements"


def test_a_composed_step_keeps_its_notes_under_its_title() -> None:
    """What was noted in a composed step stands under its title, or the name of its kind."""
    here = room()
    for title in ("What we wish", ""):
        step = Step(do=ComposedKind.POPCORN, title=title)
        talked = talk(lambda step=step: do_step(here, step, "closing-2"))
        talked.answers({"closing-2/1*": "Sleep", "closing-2/2*": ""}).ends()
    assert here.step_records == [
        StepRecord("What we wish", ("Sleep",)),
        StepRecord("Open talk", ("Sleep",)),
    ]


def test_a_composed_step_may_keep_nothing() -> None:
    """Nothing is kept where nothing was noted, or where the format says so."""
    here = room()
    quiet = Step(do=ComposedKind.SILENCE, minutes=1)
    talk(lambda: do_step(here, quiet, "opening-1")).asks("opening-1").answer().ends()
    secret = Step(do=ComposedKind.ROUND, keep=False)
    talk(lambda: do_step(here, secret, "opening-2")).answers({"opening-2/*": "Fine"}).ends()
    assert here.step_records == []

"""The opening: check-in, duration, last minutes, news, next meeting."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from rooms import room
from talking import talk

from sociocli.domain.agenda import Agenda, Step
from sociocli.domain.agenda import NamedStep as Named
from sociocli.domain.method import SOFA
from sociocli.domain.minutes import LastMinutes, Minutes, NextMeeting, Status
from sociocli.process.opening import check_in, duration, last_minutes, news, next_meeting

LAST = Minutes("2026-11-15-operations", "operations", "2026-11-15")


def step(name: str) -> Step:
    """Return a named step."""
    return Step(Named(name), minutes=2)


def test_check_in_is_a_round_whose_content_is_not_kept() -> None:
    """Everybody arrives in turn; what was noted is gone."""
    here = room()
    talked = talk(lambda: check_in(here, step("check-in")))
    talked.answers({"check-in/ana": "Tired", "check-in/ben": "pass", "check-in/kim": "spoken"})
    talked.ends()
    assert here.check_in == []
    why = talked.question("check-in/ana").scene.line.why.text()
    assert "not kept in the minutes" in why
    assert not talked.question("check-in/ana").kept


def test_check_in_is_kept_where_the_circle_says_so() -> None:
    """A circle may keep what is noted, and then the screen does not say otherwise."""
    here = room(method=replace(SOFA, keep_check_in=True))
    talked = talk(lambda: check_in(here, step("check-in")))
    talked.answers({"check-in/ana": "Tired"}).defaults().ends()
    assert here.check_in == ["Tired"]
    assert talked.question("check-in/ana").kept
    assert "keeps in the minutes" in talked.question("check-in/ana").scene.line.why.text()


@pytest.mark.parametrize(("method", "may_pass"), [("sofa", True), ("holacracy", False)])
def test_passing_in_the_check_in(method: str, *, may_pass: bool) -> None:
    """Whether one may pass in the check-in is the method's."""
    here = room(method=method)
    talked = talk(lambda: check_in(here, step("check-in"))).defaults()
    talked.ends()
    assert talked.question("check-in/ana").may_pass is may_pass


def test_who_arrives_during_the_check_in_has_a_turn() -> None:
    """Late arrivals join the round at its end."""
    here = room(absent=("kim",))
    talked = talk(lambda: check_in(here, step("check-in")))
    talked.asks("check-in/ben").aside("arrived", who="kim").asks("check-in/ben").answer()
    talked.asks("check-in/ana").answer().asks("check-in/kim").answer().ends()


@pytest.mark.parametrize(
    ("began", "minutes"), [("19:03", "57"), ("19:00", "60"), ("18:57", "60"), ("19:40", "60")]
)
def test_a_late_beginning_does_not_move_the_planned_end(began: str, minutes: str) -> None:
    """The minutes that are offered end when it was planned, unless it is far too late for that."""
    here = room()
    here.agenda, here.began = replace(here.agenda, time="19:00", minutes=60), began
    talked = talk(lambda: duration(here, step("duration")))
    talked.asks("duration/minutes").answer(minutes)
    talked.asks("duration/leaving").answer([]).ends()
    assert talked.question("duration/minutes").preset == minutes


def test_duration_and_who_leaves_earlier() -> None:
    """The length gives the planned end, and early leavers say when."""
    here = room()
    talked = talk(lambda: duration(here, step("duration")))
    talked.asks("duration/minutes").refuses("0").refuses("long").answer("75")
    talked.asks("duration/leaving").answer(["kim"])
    talked.asks("duration/leaving/kim").refuses("soon").answer("19:45").ends()
    assert (here.length, here.planned_end) == (75, "20:15")
    assert here.leaving == {"kim": "19:45"}
    assert (
        talked.question("duration/leaving")
        .scene.line.say.text()
        .startswith("We have 75 minutes, until 20:15.")
    )


def test_enter_twice_keeps_the_planned_length() -> None:
    """The agenda's length is offered, and nobody leaves earlier, with two keys."""
    here = room(agenda=Agenda(minutes=50))
    talk(lambda: duration(here, step("duration"))).defaults().ends()
    assert (here.length, here.leaving) == (50, {})


def test_leaving_is_offered_a_quarter_of_an_hour_before_the_end() -> None:
    """A time is offered for leaving, also in very short meetings."""
    here = room()
    talked = talk(lambda: duration(here, step("duration"))).asks("duration/minutes").answer("10")
    talked.asks("duration/leaving").answer(["ana"]).defaults().ends()
    assert here.leaving == {"ana": "19:01"}


def test_no_last_minutes_no_question() -> None:
    """A first meeting is not asked about minutes."""
    here = room()
    talk(lambda: last_minutes(here, step("minutes"))).ends()
    assert here.last_minutes is None


def test_accepted_minutes_are_not_asked_about() -> None:
    """Minutes that were accepted in the meantime need no answer."""
    here = room(last=replace(LAST, status=Status.ACCEPTED))
    talk(lambda: last_minutes(here, step("minutes"))).ends()
    assert here.last_minutes is None


@pytest.mark.parametrize(
    ("answer", "found"),
    [
        ("stand", LastMinutes(LAST.id, "accepted", "no objection")),
        ("not-today", LastMinutes(LAST.id, "draft")),
    ],
)
def test_last_minutes_stand_or_stay_a_draft(answer: str, found: LastMinutes) -> None:
    """The last minutes are accepted, or nothing is decided about them; Enter does neither."""
    here = room(last=LAST)
    talk(lambda: last_minutes(here, step("minutes"))).asks("minutes/last").refuses("").answer(
        answer
    ).ends()  # fmt: skip
    assert here.last_minutes == found


def test_last_minutes_are_corrected() -> None:
    """Corrections are taken down, one for each line."""
    here = room(last=LAST)
    talked = talk(lambda: last_minutes(here, step("minutes")))
    talked.asks("minutes/last").answer("corrected")
    talked.asks("minutes/corrections").refuses("").answer("Kim was here.\n\n It was Monday.").ends()
    corrections = ("Kim was here.", "It was Monday.")
    assert here.last_minutes == LastMinutes(LAST.id, "accepted", "with corrections", corrections)


def test_announcements_until_nobody_has_more() -> None:
    """Announcements are one line each, until Enter."""
    here = room()
    talked = talk(lambda: news(here, step("news"))).asks("news/1").answer("The bakery moves.")
    talked.asks("news/2").answer("Snow tomorrow.").asks("news/3").answer("").ends()
    assert here.announcements == ["The bakery moves.", "Snow tomorrow."]
    assert talked.question("news/3").scene.said == tuple(here.announcements)


def test_an_announcement_off_the_record_does_not_end_the_announcements() -> None:
    """Off the record an announcement is not kept, and the next one is still asked for."""
    here = room()
    talked = talk(lambda: news(here, step("news"))).asks("news/1").aside("off")
    talked.asks("news/1").answer("A secret").asks("news/1~2").aside("off")
    talked.asks("news/1~2").answer("Snow").asks("news/2").answer("").ends()
    assert here.announcements == ["Snow"]


def next_one(**answers: Any) -> NextMeeting | None:
    """Hold M7 and return what was found."""
    here = room(agenda=Agenda(time="19:30"))
    talk(lambda: next_meeting(here, step("next"))).answers(
        {f"next/{key}": plain for key, plain in answers.items()}
    ).defaults().ends()  # fmt: skip
    return here.next_meeting


def test_the_next_date() -> None:
    """The next meeting has a date, and the usual time unless another is said."""
    assert next_one(date="2026-12-08") == NextMeeting("2026-12-08", "19:30")
    assert next_one(date="2 weeks", time="9:05") == NextMeeting("2026-12-06", "09:05")


def test_the_example_of_a_date_is_one_to_come() -> None:
    """The question shows a date two weeks ahead, as people write it here."""
    here = room()
    talked = talk(lambda: next_meeting(here, step("next"))).defaults()
    talked.ends()
    assert "2026-12-06" in talked.question("next/date").words.text()


def test_somebody_finds_a_date() -> None:
    """Without a date somebody finds one, or it stays open."""
    assert next_one(date="", who="ben") == NextMeeting(who="ben")
    assert next_one(date="", who=[]) is None


def test_the_time_of_an_unprepared_meeting_is_offered_again() -> None:
    """Where the agenda has no time, the time that this meeting began is offered."""
    here = room()
    talk(lambda: next_meeting(here, step("next"))).asks("next/date").refuses("soon").answer(
        "1 week"
    ).defaults().ends()  # fmt: skip
    assert here.next_meeting == NextMeeting("2026-11-29", "19:00")

"""What the model facilitator answers in selections, rounds by signs, and for the backlog."""

from __future__ import annotations

from dataclasses import replace

from playing import QUIET, play, playing, with_people

from sociocli.domain.agenda import AgendaItem, NamedStep
from sociocli.domain.item import Kind
from sociocli.domain.scenario import Interruption, Meaning, Met, Override, Stance, Worry

ELECTS = AgendaItem("A delegate", Kind.ELECT, minutes=20, role="Delegate", term="6 months")
NAMED = (
    Stance("ana", nominates="kim", because="Kim listens.", quality="Listens."),
    Stance("ben", nominates="ana", because="Ana counts.", moves="kim", moves_because="Right."),
    Stance("kim", nominates="you", because="Well led.", accepts="I do it."),
)


def test_whoever_moves_is_noted_with_the_one_to_whom_they_move() -> None:
    """In the change round the name and the reason are the ones that were said."""
    played = play(playing(*NAMED, items=(ELECTS,)))
    assert played.answer("item-1/change-1/ben/name") == ["kim"]
    assert played.answer("item-1/change-1/ben/reason") == "Right."


def test_the_qualities_and_reasons_are_noted() -> None:
    """What people want of somebody becomes the list, and a word against somebody does not."""
    ana = replace(NAMED[0], because="Not Ben!", because_means=Meaning.AGAINST)
    played = play(playing(ana, *NAMED[1:], items=(ELECTS,)))
    assert played.answer("item-1/qualifications/ana") == {"text": "Listens."}
    assert played.answer("item-1/reasons/ana") == "spoken"
    assert played.answer("item-1/reasons/ben") == {"text": "Ana counts."}


def test_the_one_with_most_reasons_is_proposed_and_takes_it_on() -> None:
    """Kim is named by two and moved to, and says yes in own words."""
    played = play(playing(*NAMED, items=(ELECTS,)))
    assert played.answer("item-1/candidate") == ["kim"]
    assert [one.text for one in played.said("item-1/consent-1/kim")] == ["I do it."]


def test_one_is_proposed_oneself_only_by_somebody_else() -> None:
    """Named by all, the facilitator hands the proposal over; else it is another."""
    all_you = [Stance(one, nominates="you", because="Yes.") for one in ("ana", "ben", "kim")]
    played = play(playing(*all_you, items=(ELECTS,)))
    assert played.answer("item-1/proposes") == "somebody"
    assert played.answer("item-1/candidate") == ["you"]
    keeps = play(
        playing(*all_you, items=(ELECTS,)), Override("item-1/proposes", answer="facilitator")
    )
    assert keeps.answer("item-1/candidate") != ["you"]


def test_a_candidate_whose_worry_is_met_says_what_met_it() -> None:
    """Asked once what would make it possible, the support is found, and thanked for."""
    met = Met(words=("car",), writes="Ana lends the car.")
    worry = Worry("I cannot.", because="It is far.", met=(met,), idea="A car.", thanks="Then yes.")
    kim = replace(NAMED[2], worries=(worry,), declines=1, accepts="")
    played = play(playing(*NAMED[:2], kim, items=(ELECTS,)), Override(
        "item-1/objection-1/way", answer="role_support"
    ))  # fmt: skip
    assert played.answer("item-1/objection-1/how") == "Ana lends the car."
    assert [one.text for one in played.said("item-1/consent-2/kim")] == ["Then yes."]


WORRY = Worry("I object.", because="It hurts.", words=("hurts",), met=(Met(words=("less",)),))


def test_where_all_show_at_once_those_who_object_are_heard_and_named() -> None:
    """By signs only those speak who hold up a hand, and the model names them."""
    played = play(playing(Stance("kim", worries=(WORRY,)), method="s3"))
    assert [one.text for one in played.said("item-1/consent-1/all")] == ["I object."]
    assert played.answer("item-1/consent-1/all") == "some"
    assert played.answer("item-1/consent-1/objectors") == ["kim"]
    assert played.said("item-1/consent-2/all") == []
    assert played.answer("item-1/consent-2/all") == "nobody"


def test_a_half_raised_hand_is_asked_about() -> None:
    """What is hidden comes out by a question, and then the hand is up."""
    hidden = replace(WORRY, hidden="Hm.")
    played = play(playing(Stance("kim", worries=(hidden,)), method="s3"))
    said = [one.text for one in played.said("item-1/consent-1/all")]
    assert said[:2] == ["Hm.", "It hurts."]
    assert played.answer("item-1/consent-1/objectors") == ["kim"]


def test_a_wish_is_no_raised_hand_once_it_was_asked_about() -> None:
    """Whoever says when asked that it is taste is not named as an objector."""
    wish = replace(WORRY, only_wish=True)
    played = play(playing(Stance("kim", worries=(wish,)), method="s3"))
    assert played.answer("item-1/consent-1/all") == "nobody"


def test_what_was_put_off_is_written_into_the_backlog() -> None:
    """An umbrella in the reactions waits, and is found again before the end."""
    ben = Stance("ben", interrupts=(Interruption("reactions/kim", "The roof!", Meaning.OFF_TOPIC),))
    played = play(playing(ben, closing=(NamedStep.BACKLOG,)))
    assert played.answer("backlog/1") == "The roof!"
    assert played.answer("backlog/2") == ""


def test_an_attack_at_the_frame_is_thanked_for() -> None:
    """“Who decided that?” is no reason to explain, and none to be silent."""
    kim = Stance("kim", says=(("frame", "Who decided that?"),), meanings=(("frame", "attack"),))
    assert [move.value for move, _ in play(playing(kim)).moves("item-1/frame")] == ["thank"]


def test_a_protest_is_not_taken_for_an_answer() -> None:
    """Whoever objects, and protests at the counting too, is noted as objecting."""
    against = Worry("Not Kim.", because="Far away.")
    ana = replace(NAMED[0], nominates="ben", worries=(against,), about=(("kim", "1"),))
    people = with_people(ana={"asked": ("Nothing.",)})
    played = play(playing(ana, *NAMED[1:], items=(ELECTS, QUIET), people=people), Override(
        "item-1/candidate", list=("kim",)
    ), Override("item-1/candidate/reasons", answer="Most votes."))  # fmt: skip
    assert played.answer("item-1/consent-1/ana") == "objection"


def test_an_objection_to_the_agenda_brings_its_last_item_to_the_front() -> None:
    """Whoever has to go early is heard before the agenda is agreed."""
    kim = Stance(
        "kim", 0, says=(("agenda/consent", "My bus."),), meanings=(("agenda/consent", "objection"),)
    )
    items = (replace(QUIET, title="First"), replace(QUIET, title="Last"))
    played = play(playing(kim, items=items, opening=(NamedStep.GATHER, NamedStep.AGENDA)))
    assert played.answer("agenda/front") == "item-2"
    keys = [one.key for one in played.entries]
    assert keys.index("item-2/frame") < keys.index("item-1/frame")


def test_whoever_speaks_for_minutes_hears_that_others_wait() -> None:
    """A turn of three minutes gets a kind word about the time, a short one does not."""
    explores = AgendaItem("Rain", Kind.EXPLORE, minutes=20, by="ana")
    ben = Stance("ben", idea="A long story.", minutes=3)
    ana = Stance("ana", idea="A theatre.", minutes=1)
    played = play(playing(ben, ana, items=(explores,)))
    assert played.moves("item-1/ideas-1/ben")[0][1] == "ben"
    assert played.moves("item-1/ideas-1/ana") == []


def test_guests_are_let_in() -> None:
    """Whoever is there as a guest is noted as one, and reacts without answering in the round."""
    played = play(playing(guests=("kim",)))
    assert played.answer("gather/guests") == ["Kim"]
    keys = [one.key for one in played.entries]
    assert "item-1/reactions/kim" in keys
    assert "item-1/consent-1/kim" not in keys

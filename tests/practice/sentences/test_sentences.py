"""What can be read from a typed sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sociocli.practice.sentences.sentence_phrases import PHRASES
from sociocli.practice.sentences.sentence_signs import Reading, Sign
from sociocli.practice.sentences.sentences import (
    names_aim,
    only_praise,
    open_question,
    seen,
    shared,
    told,
)

FOUND = [
    (Sign.AGREEMENT, "Do you all agree?", "agree"),
    (Sign.AGREEMENT, "Don’t you agree?", "Don’t you agree"),
    (Sign.AGREEMENT, "Agreed?", "Agreed"),
    (Sign.AGREEMENT, "ALL GOOD, everybody?", "ALL GOOD"),
    (Sign.AGREEMENT, "Is everybody happy with that?", "Is everybody happy"),
    (Sign.AGREEMENT, "Who is in favor?", "in favor"),
    (Sign.AGREEMENT, "Everyone   ok?", "Everyone   ok"),
    (Sign.AGREEMENT, "Do you like it?", "Do you like"),
    (Sign.AGREEMENT, "That is not what I asked. Who's for it?", "Who's for it"),
    (Sign.HYPOTHETICAL, "Would you consent to this?", "Would you consent"),
    (Sign.HYPOTHETICAL, "Could we imagine trying it?", "Could we imagine"),
    (Sign.HYPOTHETICAL, "Would anybody have any objection?", "Would anybody have any objection"),
    (Sign.ARGUES, "But we tried that.", "But"),
    (Sign.ARGUES, "We already do that", "We already"),
    (Sign.ARGUES, "That won’t happen", "That won’t"),
    (Sign.ARGUES, "that wont happen", "that wont"),
    (Sign.ARGUES, "Don't worry, Ana.", "Don't worry"),
    (Sign.PROVE, "Can you prove it?", "prove"),
    (Sign.PROVE, "Do you have any evidence?", "any evidence"),
    (Sign.INVALID, "That's not an objection.", "not an objection"),
    (Sign.INVALID, "I think it is invalid", "invalid"),
    (Sign.INVALID, "This is just a preference", "just a preference"),
    (Sign.TALLY, "Ben has most votes", "most votes"),
    (Sign.TALLY, "The majority named Ben.", "majority"),
    (Sign.VOLUNTEER, "Who would like to do it?", "Who would like"),
    (Sign.VOLUNTEER, "Any volunteers?", "volunteers"),
    (Sign.VOLUNTEER, "Is anybody interested?", "Is anybody interested"),
    (Sign.UNANIMITY, "Can we all agree on Ben?", "Can we all agree"),
    (Sign.WHY_FEEL, "Why do you feel that?", "Why do you"),
    (Sign.WHY_FEEL, "What makes you think so?", "What makes you think"),
    (Sign.LEADING, "Isn't it fine as it is?", "Isn't it"),
    (Sign.LEADING, "Why don't we just try?", "Why don't we"),
    (Sign.LEADING, "You can live with it, right?", "right"),
    (Sign.PRESSES, "Can you not live with it?", "Can you not"),
    (Sign.PRESSES, "Everybody else is fine.", "Everybody else"),
    (Sign.RESTATES, "Let me say it back: the lawn is full.", "Let me say it back"),
    (Sign.RESTATES, "You mean the shelves stay empty", "You mean"),
    (Sign.RESTATES, "I hear that the dough needs a night", "I hear"),
    (Sign.RESTATES, "Your worry is the dough.", "Your worry is"),
    (Sign.CHECKS, "Did I get it?", "Did I get"),
    (Sign.HAT, "As a member I think so too", "As a member"),
    (Sign.HAT, "Speaking for myself: no", "Speaking for myself"),
    (Sign.THANKS, "Thank you, Ana.", "Thank you"),
    (Sign.THANKS, "I am glad you said that", "glad you said"),
    (Sign.DECIDED, "It is decided.", "It is decided"),
    (Sign.OBJECTION, "Any reason why this would hurt?", "Any reason why"),
    (Sign.EVERYBODY, "One at a time, please", "One at a time"),
    (Sign.NO_REPLIES, "We do not answer each other", "We do not answer"),
    (Sign.LATER, "That has its place in a minute", "its place"),
    (Sign.TIME, "Ten more minutes for this", "Ten more minutes"),
    (Sign.TIME, "We end at 20:30", "at 20:30"),
    (Sign.ADVICE, "You should talk to her", "You should"),
    (Sign.JUDGES, "That is unfair", "unfair"),
    (Sign.JUDGES, "You're wrong there", "You're wrong"),
    (Sign.CARE, "Shall we take a break?", "Shall we take a break"),
    (Sign.TERM, "It runs until 30 June", "runs until"),
    (Sign.OWNER, "Sam looks after it", "looks after"),
    (Sign.IDEAS, "Who has an idea?", "idea"),
    (Sign.FIRST_SIGN, "What would be the first sign?", "What would"),
    (Sign.VAGUE, "We support everything", "support"),
    (Sign.BETTER, "What would make it better?", "better"),
    (Sign.ALL_FINE, "All fine?", "All fine"),
    (Sign.QUESTION, "Any questions?", "questions"),
    (Sign.OPEN, "Thank you. What would go wrong?", "What would"),
]

NOT_FOUND = [
    (Sign.AGREEMENT, "You do not have to agree."),
    (Sign.AGREEMENT, "Let us not ask whether we all agree"),
    (Sign.AGREEMENT, "I disagree with the agreement"),
    (Sign.AGREEMENT, "I am happy with how we spoke"),
    (Sign.AGREEMENT, "We agree to disagree"),
    (Sign.AGREEMENT, "We agreed last time."),
    (Sign.HYPOTHETICAL, "Would this hurt our aim?"),
    (Sign.ARGUES, "Nothing but the truth about butter"),
    (Sign.ARGUES, "Ben's button"),
    (Sign.PROVE, "How can we improve it? It is waterproof."),
    (Sign.PROVE, "Nobody has to prove anything"),
    (Sign.INVALID, "Is that an objection?"),
    (Sign.TALLY, "Whom did you write, and why?"),
    (Sign.VOLUNTEER, "Who would like to start?"),
    (Sign.UNANIMITY, "We do not need to be unanimous"),
    (Sign.WHY_FEEL, "Why: the shelves are empty"),
    (Sign.PRESSES, "Is everybody heard?"),
    (Sign.RESTATES, "I hear no objection"),
    (Sign.HAT, "What a nice chat"),
    (Sign.OBJECTION, "What an objectionable word"),
    (Sign.OBJECTION, "You have no objections, right?"),
    (Sign.OBJECTION, "Nobody objects, right?"),
    (Sign.OBJECTION, "We have no time for objections."),
    (Sign.OBJECTION, "You don't see any harm in it, do you?"),
    (Sign.OPEN, "What a good idea"),
    (Sign.OPEN, "How about Thursday?"),
    (Sign.OPEN, "What if we wait?"),
    (Sign.OPEN, "Why do you think so?"),
    (Sign.OPEN, "I know what you want."),
    (Sign.TERM, "We are determined"),
    (Sign.JUDGES, "What do you see going wrong?"),
    (Sign.ADVICE, "What would you need so that you could say yes?"),
    (Sign.ADVICE, "What about it would make it go wrong?"),
    (Sign.ADVICE, "What do you need to know to understand what it says?"),
    (Sign.LEADING, "Is that right?"),
    (Sign.EVERYBODY, "Everybody else is fine."),
]


@pytest.mark.parametrize(("sign", "text", "words"), FOUND)
def test_a_word_is_seen_as_it_was_typed(sign: Sign, text: str, words: str) -> None:
    """A sign is read from whole words in any case, and shows the words and their place."""
    found = seen(text, sign)
    assert words in [reading.words for reading in found]
    for reading in found:
        assert reading.code == sign
        assert text[reading.start :].startswith(reading.words)


@pytest.mark.parametrize(("sign", "text"), NOT_FOUND)
def test_a_word_is_not_seen_where_it_says_something_else(sign: Sign, text: str) -> None:
    """Parts of words, denied words and other meanings give no reading."""
    assert seen(text, sign) == ()


@pytest.mark.parametrize(
    "text",
    [
        "هل توافقون جميعا؟",
        "Seid ihr alle einverstanden, oder spricht etwas dagegen?",
        "みなさん賛成?",
        "",
    ],
)
def test_other_languages_give_no_reading(text: str) -> None:
    """A sentence in another language is not read at all."""
    assert seen(text) == ()


def test_a_combining_accent_belongs_to_its_letter() -> None:
    """A word that goes on with an accent is another word."""
    assert seen("agree\u0301", Sign.AGREEMENT) == ()


def test_all_phrases_are_read_if_no_sign_is_named() -> None:
    """Without a choice every sign is looked for, in the order of the text."""
    found = seen("Thank you. Do you all agree?")
    assert [reading.start for reading in found] == sorted(reading.start for reading in found)
    assert found[0] == Reading(Sign.THANKS, "Thank you", 0)
    assert Reading(Sign.AGREEMENT, "agree", 22) in found


def test_an_open_question_may_come_without_its_mark() -> None:
    """What is typed in a hurry is an open question all the same."""
    assert [one.words for one in open_question("what would go wrong")] == ["what would"]
    assert [one.words for one in open_question("Thanks. Tell us more")] == ["Tell us more"]
    assert open_question("When Ana has spoken we go on.") == ()


def test_the_aim_is_named_by_its_words() -> None:
    """A sentence names the aim by the word, or by words that the aim holds in any form."""
    aim = "Bake and sell affordable bread for the quarter"
    found = names_aim("How does it touch our aim of baking?", aim)
    assert [one.words for one in found] == ["our aim", "baking"]
    assert names_aim("How does this sit with you?", aim) == ()


def test_shared_words_are_found_in_every_form() -> None:
    """Words are akin in plural and in time; common words tell nothing."""
    found = shared("The shelves would stay empty, stays empty", "Empty shelves and it would be so")
    assert [one.words for one in found] == ["shelves", "empty"]
    assert shared("the of and would", "the of and would") == ()
    assert shared("الخبز الخبز", "الخبز") == ()


def test_praise_alone_is_seen() -> None:
    """Asking whether all is fine is seen, unless it is also asked what to change."""
    assert [one.words for one in only_praise("All fine?")] == ["All fine"]
    assert only_praise("All fine? And what could be better?") == ()


def test_every_sign_can_be_told() -> None:
    """Each sign has a sentence that shows the words, and none says how it sounded."""
    for sign in Sign:
        text = told(Reading(sign, "these [b]words[/b]", 0)).text()
        assert "“these [b]words[/b]" in text
    assert {sign for sign in Sign if sign not in PHRASES} == {
        Sign.OPEN,
        Sign.AIM,
        Sign.SHARED,
        Sign.JARGON,
        Sign.WHO_SAID,
    }


@given(st.text(max_size=200))
def test_any_text_is_read_honestly(text: str) -> None:
    """Whatever is typed, a reading shows words that stand there."""
    for reading in (*seen(text), *open_question(text), *shared(text, text)):
        assert reading.words
        assert text[reading.start :].startswith(reading.words)

"""What the drill of keeping time says. A timer is information, not a guillotine."""

from __future__ import annotations

from sociocli.practice.drills.round_clock import Kind

SAYS = "{who} speaks"
WHAT_NOW = "Listen on, or step in?"
LISTEN = "Listen on"
STEP_IN = "Step in"
YOUR_WORDS = "What do you say to {who}?"
CLOSING = "{who} nods and comes to an end."
HAD_TO_GO = "{who} looks at the clock, nods to all and has to go."
GOES_ON = "{who} nods, and goes on."
CLOCK = "Clock"
GONE = "{gone} gone of {of}"
SPEAKS = "Speaks"
SINCE = "{who}, for {time}"
TO_COME = "Still to come"
NOBODY = "nobody"
LEAVES = "Has to go"
LEAVES_AT = "{who}, at {time}"
OVER = "The round took {used} of {planned}"
USED = "Used: {used}; planned: {planned}."
ALONE = "Without you it would have taken {time}."
ALL_HEARD = "Everybody spoke."
NOT_HEARD = "Gone before their turn: {names}."
CUT_OFF = "{who} had not come to it yet: {need}"
NEVER = "You did not step in."
WITHOUT_WORDS = "without words"
STEPPED = {
    Kind.EARLY: "After {time} with {who}, before it was said: {said}",
    Kind.IN_TIME: "After {time} with {who}, when it had been said: {said}",
    Kind.LATE: "After {time} with {who}, late for those who wait: {said}",
}
OTHERS = "Others step in with {who} between {low} and {high}, once it has been said."
TIME = "{minutes}:{seconds:02}"

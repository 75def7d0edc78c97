"""What stands in the line of input, made safe to be shown while it is typed."""

from __future__ import annotations

from prompt_toolkit.layout.processors import Processor, Transformation, TransformationInput

from sociocli.terminal.show import show

__all__ = ["Visible"]

_STAND_IN = "\ufffd"


class Visible(Processor):
    """Shows characters that act on terminals or hide as one visible sign each."""

    def apply_transformation(self, transformation_input: TransformationInput) -> Transformation:
        """Replace each such character by one sign, so that positions stay."""
        fragments = transformation_input.fragments
        if all(fragment[1].isprintable() for fragment in fragments):
            return Transformation(fragments)
        return Transformation([(fragment[0], _visible(fragment[1])) for fragment in fragments])


def _visible(text: str) -> str:
    shown = (show(char) for char in text)
    return "".join(char if len(char) == 1 else _STAND_IN for char in shown)

"""Proposals, versions and objections are checked when they are made."""

from __future__ import annotations

import pytest

from sociocli.domain.proposal import Objection, ObjectionState, Proposal, Resolution, Version
from sociocli.errors import BadRequest


def test_a_version_has_a_text_and_days() -> None:
    """A version without a text, or with a review that is no day, cannot be made."""
    assert Version("Quiet from ten.", review="2027-02-22", expires="2027-05-31").text
    for wrong in ({"text": ""}, {"text": "a", "review": "soon"}, {"text": "a", "expires": "6 m"}):
        with pytest.raises(BadRequest):
            Version(**wrong)


def test_an_objection_has_a_reason() -> None:
    """An objection without a reason cannot be made."""
    assert Objection("Too loud").state is ObjectionState.OPEN
    with pytest.raises(BadRequest, match="in one phrase"):
        Objection("")


def test_versions_that_differ_in_anything_differ() -> None:
    """Any change of the package makes another version (process.md 3.6)."""
    base = Version("Quiet from ten.")
    assert base == Version("Quiet from ten.")
    others = ({"review": "2027-02-22"}, {"owner": "ana"}, {"criteria": ("no calls",)})
    for change in (*others, {"conditions": ("if the choir agrees",)}):
        assert Version("Quiet from ten.", **change) != base


def test_names_of_resolutions_are_those_of_the_files() -> None:
    """The ways of resolving an objection are written in files as the contract says."""
    assert Resolution("shorten_term") is Resolution.SHORTEN_TERM
    assert Proposal().versions == ()

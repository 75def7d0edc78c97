"""What is said about the file of a drill."""

from __future__ import annotations

NO_FILE = "There is no file {path}; the name of a drill of ours has no slash in it."
NO_DRILL = "There is no drill “{name}”; there are: {known}."
NO_FORM = "“{form}” is no form of exercise we know; there are: {known}."
NO_EXERCISES = "A drill needs exercises: a list of at least one."
SETTING_TWICE = "The setting “{id}” stands here twice; it stands in line {first} already."
EXERCISE_TWICE = "The exercise “{id}” stands here twice; it stands in line {first} already."
NO_SETTING = "There is no setting “{id}” in this file; there are: {known}."

"""What is said when git cannot do what was asked; every sentence says what is safe.

A command stands last, so that nothing is glued to it when it is copied.
"""

from __future__ import annotations

SAFE = "Nothing was committed, and every file is as it was."

NO_GIT = (
    "git is not installed here, or not found. The files are written and safe; "
    "they can be committed later, or on another computer."
)
NOT_A_REPOSITORY = (
    "{path} is in no git repository, so there is nothing to commit into. "
    "The files are safe. To begin one: git init {quoted}"
)
BARE = "{path} is inside the inner folder of a repository, not where its files are. {safe}"
ELSEWHERE = (
    "The settings of this repository say that its files lie in {top}, and the record lies in "
    "{path}, so git would take every file of the record for removed. {safe} If that is a "
    "mistake: git config --unset core.worktree"
)
TOO_OLD = "This needs git 2.26 or newer, and here is {version}. Commit by hand. {safe}"
TOO_SLOW = (
    "git gave no answer for {seconds} seconds, so it was stopped. Look whether the disk or a "
    "network folder is slow, and try again. {safe}"
)
FOREIGN = (
    "The repository belongs to another user of this computer, so git does not touch it. {safe} "
    "If you trust whoever that is: git config --global --add safe.directory {quoted}"
)
LOCKED = (
    "Another git program is at work in this repository, or one was cut off. {safe} Try again in "
    "a moment. If no other one runs, remove this file: {lock}"
)
NOT_WRITABLE = "The repository cannot be written by you, or its disk is read-only. {safe}"
FULL = "The disk of the repository is full. {safe}"
NO_NAME = (
    "git does not know who commits. {safe} Tell it once, then try again: "
    'git config --global user.name "Your Name" and '
    "git config --global user.email you@example.org"
)
UNDER_WAY = (
    "{what} is under way in this repository. Finish it first (git {verb} --continue) or give it "
    "up (git {verb} --abort); as long as it lasts, git cannot commit single files. {safe}"
)
UNMERGED = (
    "Two versions of {paths} were not brought together yet. {safe} Open the file, keep what "
    "shall stand, then: git add -- FILE"
)
STAGED_OTHERWISE = (
    "{paths}: somebody has put another version of this into git's index (git add) than the one "
    "that stands in the file; a commit would lose that version. {safe} Look at it with: "
    "git diff -- FILE, and let go of it with: git restore --staged -- FILE"
)
FILTERS = (
    "The settings of this repository name programs that git would run over every file ({keys}). "
    "None was run. {safe} If you trust whoever made this repository, add --with-hooks; "
    "or look at the commands for it and run them yourself: sociocli commit --show"
)
NOT_SIGNED = "The commit could not be signed. git says: {said} {safe}"
HOOK_REFUSED = (
    "The commit did not come about; a hook of this repository may have refused it. {safe}"
)
OTHER = "git could not do it, and says: {said} {safe}"
SEVERAL_MORE = "{first} and {count} more"
MERGE = "A merge"
REBASE = "A rebase"
PATCHES = "A rebase or the applying of patches"
CHERRY_PICK = "A cherry-pick"
REVERT = "A revert"

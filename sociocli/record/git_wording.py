"""What is said when git cannot do what was asked; every sentence says what is safe."""

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
TOO_OLD = "This needs git 2.26 or newer, and here is {version}. Commit by hand. {safe}"
TOO_SLOW = (
    "git gave no answer for {seconds} seconds, so it was stopped. Look whether the disk or a "
    "network folder is slow, and try again. {safe}"
)
FOREIGN = (
    "The repository belongs to another user of this computer, so git does not touch it. "
    "If you trust whoever that is: git config --global --add safe.directory {quoted} {safe}"
)
LOCKED = (
    "Another git program is at work in this repository, or one was cut off. Try again in a "
    "moment. If no other one runs, remove this file: {lock} {safe}"
)
NOT_WRITABLE = "The repository cannot be written by you, or its disk is read-only. {safe}"
FULL = "The disk of the repository is full. {safe}"
NO_NAME = (
    "git does not know who commits. Tell it once, then try again: "
    'git config --global user.name "Your Name" and '
    "git config --global user.email you@example.org {safe}"
)
UNDER_WAY = (
    "{what} is under way in this repository. Finish it first (git {verb} --continue) or give it "
    "up (git {verb} --abort); as long as it lasts, git cannot commit single files. {safe}"
)
UNMERGED = (
    "Two versions of {paths} were not brought together yet. Open the file, keep what shall "
    "stand, then: git add -- FILE. {safe}"
)
STAGED_OTHERWISE = (
    "{paths}: somebody has put another version of this into git's index (git add) than the one "
    "that stands in the file; a commit would lose that version. Look at it with: "
    "git diff -- FILE, and let go of it with: git restore --staged -- FILE. {safe}"
)
FILTERS = (
    "The settings of this repository name programs that git would run over every file ({keys}). "
    "None was run. If you trust whoever made this repository, add --with-hooks; "
    "or look at the commands for it and run them yourself: sociocli commit --show {safe}"
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

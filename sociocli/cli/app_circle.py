"""Beginning a record, and changing its circles, members, roles and kinds."""

from __future__ import annotations

from typing import Annotated

import typer

from sociocli.cli import circle_kind_wording as kind_words
from sociocli.cli import circle_wording as words
from sociocli.cli import init_wording
from sociocli.cli.options import Json, Where, Yes, group, root, today

__all__ = ["add_to", "circle_app"]

circle_app = group(words.CIRCLE)
member_app = group(words.MEMBER)
role_app = group(words.ROLE)
circle_app.add_typer(member_app, name="member")
circle_app.add_typer(role_app, name="role")
kind_app = group(kind_words.KIND)
circle_app.add_typer(kind_app, name="kind")

In = Annotated[str, typer.Option("--circle", metavar="ID", help=words.OPTION_IN)]
Id = Annotated[str, typer.Option("--id", metavar="ID", help=words.OPTION_ID)]
Which = Annotated[str, typer.Argument(metavar="[ID]", help=words.ARGUMENT_CIRCLE)]
Aim = Annotated[str | None, typer.Option("--aim", metavar="TEXT", help=words.OPTION_AIM)]
Domain = Annotated[str | None, typer.Option("--domain", metavar="TEXT", help=words.OPTION_DOMAIN)]
Kind = Annotated[str | None, typer.Option("--kind", metavar="KIND", help=words.OPTION_KIND)]
Parent = Annotated[str | None, typer.Option("--parent", metavar="ID", help=words.OPTION_PARENT)]
Rhythm = Annotated[str | None, typer.Option("--rhythm", metavar="TEXT", help=words.OPTION_RHYTHM)]
Method = Annotated[str | None, typer.Option("--method", metavar="NAME", help=words.OPTION_METHOD)]
Does = Annotated[str | None, typer.Option("--does", metavar="TEXT", help=words.OPTION_DOES)]
Link = Annotated[bool | None, typer.Option("--link/--no-link", help=words.OPTION_LINK)]
Term = Annotated[str | None, typer.Option("--term", metavar="LENGTH", help=words.OPTION_TERM)]
Seats = Annotated[int | None, typer.Option("--seats", metavar="N", help=words.OPTION_SEATS)]
Member = Annotated[str, typer.Argument(metavar="PERSON", help=words.ARGUMENT_PERSON)]
Role = Annotated[str, typer.Argument(metavar="ROLE", help=words.ARGUMENT_ROLE)]
KindName = Annotated[str, typer.Argument(metavar="NAME", help=kind_words.ARGUMENT_KIND)]
Says = Annotated[str | None, typer.Option("--says", metavar="TEXT", help=kind_words.OPTION_SAYS)]
Decides = Annotated[
    bool | None, typer.Option("--decides/--no-decides", help=kind_words.OPTION_DECIDES)
]
OwnDomain = Annotated[
    bool | None, typer.Option("--domain/--no-domain", help=kind_words.OPTION_OWN_DOMAIN)
]
Also = Annotated[str | None, typer.Option("--also", metavar="NAMES", help=kind_words.OPTION_ALSO)]


def add_to(app: typer.Typer) -> None:
    """Add these commands to the program."""
    app.command(help=init_wording.INIT)(init)
    app.add_typer(circle_app, name="circle")


def init(
    folder: Annotated[str, typer.Argument(metavar="[DIR]", help=init_wording.ARGUMENT_DIR)] = "",
    name: Annotated[
        str | None, typer.Option("--name", metavar="NAME", help=init_wording.OPTION_NAME)
    ] = None,
    circle: Annotated[
        str | None, typer.Option("--circle", metavar="NAME", help=init_wording.OPTION_CIRCLE)
    ] = None,
    aim: Annotated[
        str | None, typer.Option("--aim", metavar="TEXT", help=init_wording.OPTION_AIM)
    ] = None,
    members: Annotated[
        str | None, typer.Option("--members", metavar="NAMES", help=init_wording.OPTION_MEMBERS)
    ] = None,
    method: Annotated[
        str, typer.Option("--method", metavar="NAME", help=init_wording.OPTION_METHOD)
    ] = "",
    git: Annotated[
        bool | None, typer.Option("--git/--no-git", help=init_wording.OPTION_GIT)
    ] = None,
    from_minutes: Annotated[
        bool | None,
        typer.Option("--from-minutes/--no-from-minutes", help=init_wording.OPTION_FROM),
    ] = None,
) -> None:
    """Begin a record."""
    from sociocli.cli.init import Wanted, init

    wanted = Wanted(name, circle, aim, members, method, git, from_minutes)
    raise typer.Exit(init(Where.folder, folder, wanted))


@circle_app.command("list", help=words.LIST)
def circle_list(
    json: Json = False,  # noqa: FBT002
) -> None:
    """List the circles."""
    from sociocli.cli.circle import list_circles

    list_circles(root(), json=json)


@circle_app.command("show", help=words.SHOW)
def circle_show(
    id: Which = "",  # noqa: A002
    json: Json = False,  # noqa: FBT002
) -> None:
    """Show a circle."""
    from sociocli.cli.circle import show_circle

    show_circle(root(), id, today(), json=json)


@circle_app.command("kinds", help=kind_words.KINDS)
def circle_kinds(
    json: Json = False,  # noqa: FBT002
) -> None:
    """List the kinds of circles."""
    from sociocli.cli.circle_kind import list_kinds

    list_kinds(root(), json=json)


@circle_app.command("add", help=words.ADD)
def circle_add(
    name: Annotated[str, typer.Argument(metavar="NAME", help=words.ARGUMENT_NAME)],
    id: Id = "",  # noqa: A002
    aim: Aim = None,
    domain: Domain = None,
    kind: Kind = None,
    parent: Parent = None,
    rhythm: Rhythm = None,
    members: Annotated[
        str, typer.Option("--members", metavar="NAMES", help=words.OPTION_MEMBERS)
    ] = "",
) -> None:
    """Add a circle."""
    from sociocli.cli.circle_change import Said, add_circle

    said = Said(name, aim, domain, kind, parent, rhythm)
    add_circle(root(), said, id=id, members=members)


@circle_app.command("set", help=words.SET)
def circle_set(
    id: Which = "",  # noqa: A002
    name: Annotated[
        str | None, typer.Option("--name", metavar="NAME", help=words.OPTION_NAME)
    ] = None,
    aim: Aim = None,
    domain: Domain = None,
    kind: Kind = None,
    parent: Parent = None,
    rhythm: Rhythm = None,
    method: Method = None,
) -> None:
    """Change a circle."""
    from sociocli.cli.circle_change import Said, set_circle

    set_circle(root(), id, Said(name, aim, domain, kind, parent, rhythm, method))


@member_app.command("add", help=words.MEMBER_ADD)
def member_add(
    names: Annotated[list[str], typer.Argument(metavar="NAME...", help=words.ARGUMENT_NAMES)],
    circle: In = "",
    id: Id = "",  # noqa: A002
    right: Annotated[str, typer.Option("--right", metavar="SAY", help=words.OPTION_RIGHT)] = "",
) -> None:
    """Add members to a circle."""
    from sociocli.cli.member_change import add_members

    add_members(root(), circle, names, id=id, right=right)


@member_app.command("set", help=words.MEMBER_SET)
def member_set(
    person: Member,
    circle: In = "",
    name: Annotated[
        str | None, typer.Option("--name", metavar="NAME", help=words.OPTION_PERSON_NAME)
    ] = None,
    right: Annotated[
        str | None, typer.Option("--right", metavar="SAY", help=words.OPTION_RIGHT)
    ] = None,
) -> None:
    """Change a member."""
    from sociocli.cli.member_change import set_member

    set_member(root(), circle, person, name=name, right=right)


@member_app.command("remove", help=words.MEMBER_REMOVE)
def member_remove(
    person: Member,
    circle: In = "",
    yes: Yes = False,  # noqa: FBT002
) -> None:
    """Take a member out of a circle."""
    from sociocli.cli.member_change import remove_member

    remove_member(root(), circle, person, yes=yes)


@role_app.command("add", help=words.ROLE_ADD)
def role_add(
    title: Annotated[str, typer.Argument(metavar="TITLE", help=words.ARGUMENT_TITLE)],
    circle: In = "",
    id: Id = "",  # noqa: A002
    does: Does = None,
    link: Link = None,
    term: Term = None,
    seats: Seats = None,
) -> None:
    """Add a role to a circle."""
    from sociocli.cli.role_change import NewRole, add_role

    add_role(root(), circle, NewRole(title, does, link, term, seats), id=id)


@role_app.command("set", help=words.ROLE_SET)
def role_set(
    role: Role,
    circle: In = "",
    title: Annotated[
        str | None, typer.Option("--title", metavar="TITLE", help=words.OPTION_TITLE)
    ] = None,
    does: Does = None,
    link: Link = None,
    term: Term = None,
    seats: Seats = None,
) -> None:
    """Change a role."""
    from sociocli.cli.role_change import NewRole, set_role

    set_role(root(), circle, role, NewRole(title, does, link, term, seats))


@role_app.command("remove", help=words.ROLE_REMOVE)
def role_remove(
    role: Role,
    circle: In = "",
    yes: Yes = False,  # noqa: FBT002
) -> None:
    """Take a role out of a circle."""
    from sociocli.cli.role_change import remove_role

    remove_role(root(), circle, role, today(), yes=yes)


@kind_app.command("show", help=kind_words.SHOW)
def kind_show(
    name: KindName,
    json: Json = False,  # noqa: FBT002
) -> None:
    """Show a kind of circle."""
    from sociocli.cli.circle_kind import show_kind

    show_kind(root(), name, json=json)


@kind_app.command("add", help=kind_words.ADD)
def kind_add(
    name: Annotated[str, typer.Argument(metavar="NAME", help=kind_words.ARGUMENT_NAME)],
    says: Says = None,
    decides: Decides = None,
    domain: OwnDomain = None,
    also: Also = None,
) -> None:
    """Add a kind of circle."""
    from sociocli.cli.circle_kind import NewKind, add_kind

    add_kind(root(), name, NewKind(says, decides, domain, also))


@kind_app.command("set", help=kind_words.SET)
def kind_set(
    name: KindName,
    says: Says = None,
    decides: Decides = None,
    domain: OwnDomain = None,
    also: Also = None,
) -> None:
    """Change a kind of circle."""
    from sociocli.cli.circle_kind import NewKind, set_kind

    set_kind(root(), name, NewKind(says, decides, domain, also))


@kind_app.command("remove", help=kind_words.REMOVE)
def kind_remove(
    name: KindName,
    yes: Yes = False,  # noqa: FBT002
) -> None:
    """Take a kind of circle out."""
    from sociocli.cli.circle_kind import remove_kind

    remove_kind(root(), name, yes=yes)

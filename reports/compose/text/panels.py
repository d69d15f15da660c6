"""Containers that memo and deck share: panels (`bottom-line`, `status`) and paragraphs in a role.

In: a container as read. Out: blocks. It must not know memo or deck. `::: status {title="…"}` changes a panel's head.
"""

from collections.abc import Iterable
from dataclasses import replace
from difflib import get_close_matches

from reports.brief.model import Block, Callout, Paragraph
from reports.compose.text.inlines import typed_digits
from reports.compose.text.manuscript import Manuscript
from reports.compose.text.markdown import Container, Head, blocks_only
from reports.language.typography import smarten

PANELS = {"bottom-line": "Bottom line", "status": "Status"}
"""Panels, with the label that heads them."""

ROLES = ("lead", "note", "source")
"""Containers whose paragraphs take the role of this name."""

SHARED = (*PANELS, *ROLES)


def shared_blocks(container: Container, manuscript: Manuscript) -> tuple[Block, ...]:
    """The blocks of a container in `SHARED`."""
    blocks = blocks_only(container.nodes, manuscript)
    if container.name in PANELS:
        check_attributes(container, manuscript, keys=("title",))
        return (Callout(container.name, _title(container, manuscript), blocks),)
    check_attributes(container, manuscript)
    return tuple(in_role(blocks, container.name))


def _title(container: Container, manuscript: Manuscript) -> str:
    """The panel's head: the attribute `title`, or the house's word."""
    title = container.attributes.keys.get("title")
    if title is None:
        return manuscript.language.label(PANELS[container.name])
    for number in typed_digits(title, manuscript.allowed):
        message = f"the number {number} is typed by hand"
        manuscript.complain("hand-typed-number", message, container.typed, "leave it to the text", about=number)
    return smarten(title, manuscript.language)


def in_role(blocks: Iterable[Block], role: str) -> Iterable[Block]:
    """Paragraphs in a role; other blocks as they are."""
    return (replace(block, role=role) if isinstance(block, Paragraph) else block for block in blocks)


def refuse_container(container: Container, names: Iterable[str], paper: str, manuscript: Manuscript) -> None:
    """No container of this name in this paper."""
    known = list(names)
    near = get_close_matches(container.name, known, n=1)
    hint = f"did you mean {near[0]}?" if near else f"the containers of a {paper} are {', '.join(known)}"
    message = f"a {paper} has no container {container.name!r}"
    manuscript.complain("container", message, container.typed, hint, about=container.typed)


def check_attributes(
    node: Head | Container,
    manuscript: Manuscript,
    *,
    keys: Iterable[str] = (),
    classes: Iterable[str] = (),
    id: bool = False,
) -> None:
    """Refuse what an element does not take; the first class of a container is its name."""
    attributes, typed = node.attributes, node.typed
    own = attributes.classes[1:] if isinstance(node, Container) else attributes.classes
    wrong = [f".{name}" for name in own if name not in classes]
    wrong += [name for name in attributes.keys if name not in keys]
    wrong += [f"#{attributes.id}"] if attributes.id and not id else []
    for name in wrong:
        offered = ", ".join([*(["#id"] if id else []), *(f".{name}" for name in classes), *keys])
        hint = f"it takes {offered}" if offered else "it takes no attributes"
        manuscript.complain("attribute", f"the attribute {name} means nothing here", typed, hint, about=name)

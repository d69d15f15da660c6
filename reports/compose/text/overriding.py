"""What a case's text overrides in the house's: blocks by name, and what would be lost without a word.

In: templates by name, an environment to parse them. Out: names of blocks, problems with line. It must not know what
values mean.
"""

import re
from collections.abc import Collection, Iterator, Mapping

from jinja2 import nodes
from jinja2.sandbox import SandboxedEnvironment

from reports.compose.text.wording import Script
from reports.problems import Place, Problem


def parent_of(tree: nodes.Template, scripts: Mapping[str, Script]) -> Script | None:
    """The template this one extends, if it is known."""
    extends = next(tree.find_all(nodes.Extends), None)
    name = extends.template.value if extends and isinstance(extends.template, nodes.Const) else None
    return scripts.get(name) if isinstance(name, str) else None


def own_blocks(environment: SandboxedEnvironment, script: Script) -> tuple[str, ...]:
    """The blocks a template writes itself, in order."""
    tree = environment.parse(script.text, script.name, script.file)
    return tuple(block.name for block in tree.find_all(nodes.Block))


def added_blocks(environment: SandboxedEnvironment, scripts: Mapping[str, Script], name: str) -> tuple[str, ...]:
    """The blocks a template has beyond those of its parent: texts of areas. An area called like a part of the paper
    ("data") has no text of its own by that name."""
    script = scripts[name]
    parent = parent_of(environment.parse(script.text, name, script.file), scripts)
    if parent is None:
        return ()
    taken = own_blocks(environment, parent)
    return tuple(block for block in own_blocks(environment, script) if block not in taken)


def lost_text(
    environment: SandboxedEnvironment, scripts: Mapping[str, Script], name: str, asked_for: Collection[str]
) -> Iterator[Problem]:
    """What an extending template says where nobody listens: blocks its parent lacks, words outside every block.

    `asked_for` are names of blocks that the parent asks for by `self[…]` (texts of areas).
    """
    script = scripts[name]
    tree = environment.parse(script.text, name, script.file)
    parent = parent_of(tree, scripts)
    if parent is None:
        return
    known = {*own_blocks(environment, parent), *asked_for}
    for node in tree.body:
        if isinstance(node, nodes.Block) and node.name not in known:
            yield _problem(script, node, "unknown-block", f"{parent.name} has no block {node.name!r}", known)
        for said in node.nodes if isinstance(node, nodes.Output) else ():
            if not isinstance(said, nodes.TemplateData) or said.data.strip():
                message = "this stands outside every block and would not be printed"
                yield _problem(script, said, "outside-block", message, known)


def _problem(script: Script, node: nodes.Node, code: str, message: str, known: Collection[str]) -> Problem:
    return Problem(code, message, Place(script.file, node.lineno), f"the blocks are {', '.join(sorted(known))}")


def open_tag(text: str, kind: str, until: int) -> tuple[int, str]:
    """Line and words of the last tag of a kind (block, if, for) that is open before the line `until`; 0 and "" if none.

    The tag of `until` itself is the one that came too early, or the last of the text. A comment holds no tag.
    """
    plainly = re.sub(r"\{#.*?#\}", lambda comment: "\n" * comment[0].count("\n"), text, flags=re.DOTALL)
    still: list[tuple[int, str]] = []
    for tag in re.finditer(rf"\{{%[-+]?\s*((?:end)?{kind}\b.*?)\s*[-+]?%\}}", plainly, re.DOTALL):
        line = plainly.count("\n", 0, tag.start()) + 1
        if line > until:
            break
        if tag[1].startswith("end"):
            still = still[:-1]
        else:
            still.append((line, " ".join(tag[1].split())))
    return still[-1] if still else (0, "")

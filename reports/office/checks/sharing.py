"""What more than one rule asks of a slide: its runs as they are set, its scene. `Checked.once` keeps it for them.

In: a `Checked` .pptx and the name of a slide. Out: what `type_sizes` and `scene` say of it. It must not know rules.
"""

from reports.office.checks.packaging import Checked
from reports.office.checks.type_sizes import SetRun, set_runs
from reports.office.scene import Scene, scene_of


def slide_runs(paper: Checked, slide: str) -> tuple[SetRun, ...]:
    """Every run and field with text, in reading order, with what applies to it."""
    return tuple(set_runs(paper.package, paper.roots, slide))


def slide_scene(paper: Checked, slide: str) -> Scene:
    """All that is drawn on the slide."""
    return scene_of(paper.package, paper.roots, slide)

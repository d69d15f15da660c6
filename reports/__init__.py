"""One dataset in, a Word briefing memo and a PowerPoint deck out: the map of the house.

The folders are the flow of data, and a folder may import only the ones below it:

    cli          the command: prints, exits
    edition      the outside world: reads folders, runs the spine, proves and publishes an edition; in its rooms
                 drawing (pictures), shelf (what stands in dist/), comparing, delivery, schedule
    compose      dataset → brief: Jinja2, Markdown, blocks built from data
    charts       chart → picture (matplotlib)      memo   brief → .docx      deck   brief → .pptx
    proof        the two finished files and the tables → is every number explained?
    language     how figures and dates are said    brief  the document tree  house  the look, by role
    office       what Word and PowerPoint files share: theme, widths, seal; in its rooms charts (native), checks
    dataset      what we know: tables, rules, derived figures
    problems     what is wrong, where, and the way out

Start reading at `edition/build.py`: it is the whole flow on one page.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reports.edition.order import Edition

__version__ = "0.1.0"


def build(case: str, *, project: str | Path = ".", house: str = "", language: str | Sequence[str] = "") -> "Edition":
    """Build one case of a project folder and publish the edition under dist/; the same as `reports build CASE`.

    `case` is the name of a folder in data/. `house` and `language`, one or several, replace what case.yaml says; ""
    keeps it.
    Returns the edition, new or found unchanged. Raises `reports.problems.Refused` with every problem found, having
    written nothing.
    """
    from reports.edition.order import Order
    from reports.edition.run import build_case
    from reports.edition.world import World

    languages = (language,) if isinstance(language, str) and language else tuple(language)
    return build_case(World.of(Path(project)), Order(case, house, languages))

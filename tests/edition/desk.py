"""A project with a fake clock and a build that costs nothing."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from reports.edition.order import Edition, Order
from reports.edition.shelf.publish import publish
from reports.edition.world import World
from reports.problems import Place, Problem, Refused


@dataclass
class Desk:
    """`now` is moved by hand, and by sleeping; `broken` makes the next builds fail; `content` is what is built."""

    project: Path
    now: datetime
    environment: dict[str, str] = field(default_factory=dict)
    content: str = "one"
    broken: bool = False
    built: list[str] = field(default_factory=list)
    slept: list[float] = field(default_factory=list)
    interrupt: Callable[[], None] | None = None

    @property
    def world(self) -> World:
        return World(self.project, self.project, lambda: self.now, self.environment, self.sleep)

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += timedelta(seconds=seconds)

    def settings(self, text: str) -> None:
        (self.project / "reports.toml").write_text(text, encoding="utf-8")

    def build(self, world: World, order: Order) -> Edition:
        self.built.append(" ".join((order.case, *order.languages)))
        if self.broken:
            raise Refused((Problem("value", "no number", Place("facts.csv", 3), "write one"),))
        home = world.dist / order.case
        made = not (home / self.content).exists()
        manifest = {"edition": self.content, "fingerprint": self.content, "outputs": {"memo.docx": {"bytes": 4}}}
        files = {"memo.docx": b"memo", "charts/gas.svg": b"<svg/>", "manifest.json": json.dumps(manifest).encode()}
        folder = publish(home, self.content, files)
        if self.interrupt:
            self.interrupt()
        return Edition(folder, made, tuple(files), 0, 0, 0.0, ())

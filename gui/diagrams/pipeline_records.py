"""The records of a drawing of ways through a model: lanes, and boxes at places of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from gui.diagrams.signature_diagram import Box

LaneName = Literal["training", "evaluation", "serving"]
SOURCE, PARSE, AUGMENT, PREPROCESS, MODEL, RESULT, OPTIMIZER = range(7)


@dataclass(frozen=True, slots=True)
class Lane:
    """One way through the model; `ops` says how many there are in its graph, `help` completes "Training ..."."""

    name: LaneName
    title: str
    ops: str
    help: str
    is_built: bool = True


@dataclass(frozen=True, slots=True)
class Stage:
    """A box at one place of the way (SOURCE to OPTIMIZER), in the lanes from `first` to `last`."""

    place: int
    first: int
    last: int
    box: Box

    @property
    def is_shared(self) -> bool:
        return self.last > self.first


@dataclass(frozen=True, slots=True)
class PipelineDiagram:
    """`learns`: an arrow goes back from the optimizer to the model."""

    lanes: tuple[Lane, ...]
    stages: tuple[Stage, ...]
    learns: bool = False

    def way(self, lane: int) -> list[Stage]:
        """The boxes of a lane, in the order they are gone through."""
        mine = [stage for stage in self.stages if stage.first <= lane <= stage.last]
        return sorted(mine, key=lambda stage: stage.place)

    def text(self) -> str:
        """The same for the clipboard."""
        lines: list[str] = []
        for place, lane in enumerate(self.lanes):
            way = " -> ".join(stage.box.head.lower() for stage in self.way(place))
            lines.append(f"{lane.title} ({lane.ops}): {way}")
        for stage in self.stages:
            names = ", ".join(self.lanes[lane].name for lane in range(stage.first, stage.last + 1))
            lines += ["", f"{stage.box.head} ({names})", *(f"  {row.text}" for row in stage.box.rows)]
        return "\n".join(lines)

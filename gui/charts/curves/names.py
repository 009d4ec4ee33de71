"""How curves find their charts and what they are called: titles of metrics, aliases, the order of charts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from core.words import mark
from gui.look.language import tr

XAxis = Literal["step", "epoch", "relative", "wall"]

# The same numbers under another name: of both, the plain name is drawn.
_DOUBLES = {"loss_1": "loss"}
# Another view of the same metric: on its chart, with a line of its own.
_ALIASES = {"average_loss": "loss"}
_TITLES = {"global_step/sec": mark("steps per second")}
_LAST = ("steps per second",)
_NO_NAME = mark("(no name)")
HIDDEN = ("global_step", "checkpoint_path")


@dataclass(frozen=True, slots=True, order=True)
class CurveKey:
    """One curve. `run` is "" for the open run, else the path of an overlaid one; `folder` is "" for training.

    `tag` is "" for the metric that the chart is named after, else the alias drawn beside it.
    """

    run: str = ""
    folder: str = ""
    tag: str = ""

    @property
    def is_eval(self) -> bool:
        return self.folder != ""


TRAIN, EVAL = CurveKey(), CurveKey("", "eval")


def title_of(tag: str, *, join: bool) -> tuple[str, str]:
    """(title of its chart, alias) of a tag; `join` puts aliases on the chart of their metric."""
    plain = _DOUBLES.get(tag, tag)
    if join and plain in _ALIASES:
        return _ALIASES[plain], plain
    return _TITLES.get(plain) or _visible(plain), ""


def _visible(tag: str) -> str:
    """A tag as a title: one of nothing, or of blanks, would not be seen."""
    if not tag:
        return _NO_NAME
    return tag if tag.strip() else f'"{tag}"'


def shown_title(title: str) -> str:
    """How the window writes the title of a chart: the names of metrics are as they are in every language."""
    return tr(title) if title in (*_LAST, _NO_NAME) else title


def is_double(tag: str) -> bool:
    """Whether the tag gives way to the plain name."""
    return tag in _DOUBLES


def name_of(key: CurveKey, run_name: str = "") -> str:
    """What a curve is called in a legend: "train", "eval", "holdout", "run-002 eval average_loss"."""
    if not key.is_eval:
        data = tr("train")
    else:
        data = tr("eval") if key.folder == "eval" else key.folder.removeprefix("eval_")
    return " ".join(part for part in (run_name, data, key.tag) if part)


def chart_order(title: str, first: str, pinned: tuple[str, ...]) -> tuple[int, int, str]:
    """Sorts charts: pinned ones as they were pinned, loss, the run's metric `first`, the rest by name, speed."""
    if title in pinned:
        return 0, pinned.index(title), title
    if title == "loss":
        return 1, 0, title
    if title == first:
        return 1, 1, title
    return (3 if title in _LAST else 2), 0, title

"""Which models are compared: exports of the run, and checkpoints, which are exported for it."""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from core.jobs import Emit
from core.runs.private_places import make_private_folder
from core.words import mark
from gui.look.language import tr, tr_n
from gui.state.backend import Backend
from gui.widgets.basics import add_menu
from gui.widgets.text import as_plain, format_number

if TYPE_CHECKING:
    from core.runs.catalogue.exports import Export
    from core.serving.saved_model.signatures import SavedModelInfo
    from gui.state.disk.watcher import RunView

_HELP = mark("Choose further exports and checkpoints, to be asked the same")


_MOST = 40  # models of a kind that a menu can hold


@dataclass(frozen=True, slots=True)
class Model:
    """An export, or a checkpoint of `run` that has none: then `step` and `saved` say which."""

    name: str
    path: str = ""
    run: str = ""
    step: int = 0
    saved: float = 0.0
    short: str = ""  # how a legend calls it, if not by its name


def _of_export(export: Export) -> Model:
    if export.step is None:
        return Model(export.version, export.path)
    step = format_number(export.step)
    name = tr("step {step} · {version}", step=step, version=export.version)
    return Model(name, export.path, short=tr("step {step}", step=step))


class ModelChoice(QObject):
    """What can be compared, and what is chosen besides the open export. GUI thread; `path_of` in a job.

    changed: another choice, or others to choose from.
    """

    changed = Signal()

    def __init__(self, backend: Backend, cache: Path, parent: QObject | None = None) -> None:
        """`cache` is the folder for exports of checkpoints that have none."""
        super().__init__(parent)
        self._backend, self._cache = backend, cache
        self.models: tuple[Model, ...] = ()
        self.open_path = ""
        self._chosen: set[Model] = set()

    @property
    def chosen(self) -> tuple[Model, ...]:
        """The models besides the open export, in the order of the menu."""
        return tuple(model for model in self.models if model in self._chosen and model.path != self.open_path)

    def show_run(self, view: RunView) -> None:
        """The newest first, checkpoints behind exports; of very many only the newest, and the best checkpoint."""
        exports = [_of_export(item) for item in view.listing.exports[: -_MOST - 1 : -1]]
        checkpoints = [
            Model(tr("checkpoint {step}", step=format_number(item.step)), "", str(view.path), item.step, item.saved)
            for place, item in enumerate(reversed(view.listing.checkpoints))
            if not item.exports and view.info is not None and (place < _MOST or item.best)
        ]
        self._show((*exports, *checkpoints))

    def clear(self) -> None:
        """Another run: nothing is chosen."""
        self._chosen.clear()
        self._show(())

    def show_open(self, path: str) -> None:
        """The export whose form is shown: it is always asked."""
        if path != self.open_path:
            self.open_path = path
            self.changed.emit()

    def choose(self, model: Model, chosen: bool) -> None:
        (self._chosen.add if chosen else self._chosen.discard)(model)
        self.changed.emit()

    def path_of(self, model: Model, emit: Emit) -> str:
        """The folder of a model; a checkpoint is exported first, and its export kept. In a job."""
        if model.path:
            return model.path
        key = hashlib.sha256(f"{model.run}\n{model.step}\n{model.saved}".encode()).hexdigest()[:32]
        folder = self._cache / key
        made = sorted(folder.glob("*/saved_model.pb"))
        if made:
            return str(made[-1].parent)
        with contextlib.suppress(OSError):  # the export says what is wrong with the disk
            make_private_folder(self._cache)
        return self._backend.export(Path(model.run), model.step, folder, emit=emit).path

    def read(self, model: Model, emit: Emit) -> SavedModelInfo:
        """What a model offers; it is there then. In a job."""
        return self._backend.inspect(Path(self.path_of(model, emit)))

    def _show(self, models: Sequence[Model]) -> None:
        if tuple(models) != self.models:
            self.models = tuple(models)
            self.changed.emit()


class ModelsButton(QPushButton):
    """A button whose menu ticks the models to compare with. GUI thread."""

    def __init__(self, choice: ModelChoice, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choice = choice
        self.setObjectName(name)
        self.setAccessibleName(tr("Models to compare"))
        self.setToolTip(tr(_HELP))
        self.setProperty("small", True)
        self._menu = QMenu(self)
        self._menu.setObjectName(f"{name}_menu")
        self._menu.triggered.connect(self._triggered)
        add_menu(self, self._menu)
        choice.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        count = len(self._choice.chosen)
        self.setText(tr("Compare with…") if not count else tr_n("+ {n} model", "+ {n} models", count))
        self._menu.clear()
        chosen = set(self._choice.chosen)
        for model in self._choice.models:
            if model.path and model.path == self._choice.open_path:
                continue
            action = QAction(model.name, self._menu)
            action.setCheckable(True)
            action.setChecked(model in chosen)
            action.setData(model)
            action.setToolTip(
                as_plain(model.path or tr("It has no export; one is made for this, beside the run's"))
            )
            self._menu.addAction(action)
        self.setEnabled(bool(self._menu.actions()))

    def _triggered(self, action: QAction) -> None:
        self._choice.choose(action.data(), action.isChecked())

"""Pictures of the window, from real runs: `python -m gui.shell.screenshots [--out docs/images]`.

Trains the samples in a temporary workspace, and saves every page, light and dark, in two sizes. The plain names
(train.png, ...) are those of the README.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QSettings, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from core import commands
from gui.look.theme import Mode, Theme
from gui.shell.header_bar import Page
from gui.shell.main_window import MainWindow
from gui.state.backend import commands_backend
from gui.state.disk.settings import Settings
from gui.state.disk.watcher import RunView

SIZES = ((1280, 800), (1920, 1080))
MODES: tuple[Mode, ...] = ("light", "dark")
_PATIENCE_MS = 90_000
# A three, as somebody would draw it with the mouse.
_THREE = (
    "00255200",
    "04700640",
    "00000640",
    "00036700",
    "00002740",
    "00000064",
    "05300064",
    "00666620",
)


class Photographer:
    """Drives a window the way a person would, and saves pictures of it."""

    def __init__(self, window: MainWindow, theme: Theme, out: Path) -> None:
        self._window = window
        self._theme = theme
        self._out = out

    def wait(self, condition: Callable[[], object], what: str) -> None:
        """Let the window work until `condition` holds; TimeoutError if it never does."""
        loop = QEventLoop()
        ticks, limit = QTimer(), QTimer()
        ticks.timeout.connect(lambda: loop.quit() if condition() else None)
        limit.setSingleShot(True)
        limit.timeout.connect(loop.quit)
        ticks.start(20)
        limit.start(_PATIENCE_MS)
        loop.exec()
        ticks.stop()
        if not condition():
            raise TimeoutError(what)

    def pause(self, milliseconds: int) -> None:
        """Let the window paint what it has been told."""
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def click(self, name: str) -> None:
        button = self._window.findChild(QPushButton, name)
        if button is None:
            raise LookupError(name)
        self.wait(button.isEnabled, f"{name} can be pressed")
        button.click()

    def open_sample(self, name: str, **settings: int) -> None:
        """Open a sample and type these settings."""
        holder = self._window.parts.holder
        self.wait(lambda: self._window.findChild(QPushButton, f"sample_{name}"), "the samples are shown")
        self._window.opening.open_sample(name)
        self.wait(lambda: not holder.state.loading and holder.state.experiment is not None, f"{name} is loaded")
        for key, value in settings.items():
            edit = self._window.findChild(QLineEdit, f"setting_{key}")
            if edit is None:
                raise LookupError(key)
            edit.setText(str(value))

    def train(self) -> None:
        """Train what is open to its end."""
        holder = self._window.parts.holder
        self.click("train_button")
        self.wait(lambda: holder.state.here is not None, "training starts")
        self.wait(lambda: holder.state.here is None, "training ends")
        self.wait(lambda: _is_over(holder.state.view), "its end is read")

    def save_picture(self, page: Page, name: str = "") -> None:
        """Save the page in every size, light and dark, as `name`."""
        self._window.show_page(page)
        for mode in MODES:
            self._theme.set_mode(mode)
            for width, height in SIZES:
                self._window.resize(width, height)
                self.pause(350)
                dark = "" if mode == "light" else "-dark"
                large = "" if (width, height) == SIZES[0] else f"-{width}"
                # Texts that have just changed are laid out.
                QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
                self._window.grab().save(str(self._out / f"{name or page.lower()}{dark}{large}.png"))
        self._theme.set_mode("light")


def photograph(window: MainWindow, theme: Theme, out: Path) -> None:
    """Train, export, predict, and save pictures of it all."""
    camera = Photographer(window, theme, out)
    parts = window.parts
    holder = parts.holder
    camera.open_sample("penguins", max_steps=600)
    camera.train()
    camera.open_sample("digits", max_steps=900, checkpoint_every=100, patience=4)
    camera.train()
    camera.wait(lambda: holder.state.view is not None and holder.state.view.listing.exports, "the export is listed")
    if holder.state.run is not None:
        parts.runs.open_run(holder.state.run)  # as one finds it later: with its export selected
        camera.wait(lambda: holder.state.view is not None and holder.state.view.listing.exports, "the run is read")
    camera.save_picture("Models")
    _predict(camera, window)
    camera.save_picture("Predict")
    window.show_page("Train")
    camera.open_sample("digits", max_steps=20_000, checkpoint_every=100, patience=12)
    camera.click("train_button")
    camera.wait(lambda: _count(holder.state.view) >= 5, "five checkpoints")
    camera.save_picture("Train")
    camera.click("run_view_histograms")
    camera.pause(2500)
    camera.save_picture("Train", "histograms")
    parts.training.stop()
    camera.wait(lambda: holder.state.here is None, "training ends")
    camera.save_picture("Runs")


def _is_over(view: RunView | None) -> bool:
    return view is not None and view.state.status == "ended"


def _count(view: RunView | None) -> int:
    return len(view.listing.checkpoints) if view is not None else 0


def _predict(camera: Photographer, window: MainWindow) -> None:
    from gui.widgets.image_editor import ImageEditor

    view = window.parts.holder.state.view
    if view is None:
        raise LookupError("no run is open")
    window.predict_page.show_export(view.listing.exports[-1].path)
    window.show_page("Predict")
    camera.wait(lambda: window.findChild(ImageEditor) is not None, "the form is built")
    editor = window.findChild(ImageEditor)
    if editor is None:
        raise LookupError("the form has no image")
    grey = np.array([[int(digit) * 36 for digit in row] for row in _THREE], np.uint8)
    editor.set_pixels(grey[:, :, np.newaxis])
    before = window.predict_page.predictions
    camera.click("predict_button")
    camera.wait(lambda: window.predict_page.predictions > before, "the answer comes")


def main(argv: Sequence[str]) -> int:
    """Make the pictures; the exit status."""
    parser = argparse.ArgumentParser(description="Make pictures of the window from real runs.")
    parser.add_argument("--out", type=Path, default=Path("docs/images"), help="the folder for the pictures")
    options = parser.parse_args(list(argv))
    options.out.mkdir(parents=True, exist_ok=True)
    app = QApplication(["estimator-workbench"])
    with commands.scratch_folder("pictures") as folder:
        settings = Settings(QSettings(f"{folder}/settings.ini", QSettings.Format.IniFormat))
        theme = Theme(app, "light")
        window = MainWindow(theme, commands_backend(), folder / "EstimatorWorkbench", settings)
        window.show()
        try:
            photograph(window, theme, options.out)
        finally:
            window.parts.end()
            window.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""The Help menu's windows: the shortcuts, the versions."""

from __future__ import annotations

import html
import platform
from collections.abc import Iterable
from pathlib import Path

from PySide6.QtWidgets import QMessageBox, QWidget

from core.version import version
from core.words import mark
from gui.look.language import tr
from gui.widgets.dialogs import show_rich_text


def show_shortcuts(parent: QWidget, shortcuts: Iterable[tuple[str, str]]) -> QMessageBox:
    """(what, keys) in two columns."""
    rows = "".join(f"<tr><td>{what}&nbsp;&nbsp;&nbsp;</td><td>{keys}</td></tr>" for what, keys in shortcuts)
    return show_rich_text(
        parent, tr("Keyboard shortcuts"), f"<table cellpadding=3>{rows}</table>", "shortcuts_dialog"
    )


def show_about(parent: QWidget) -> QMessageBox:
    """The versions that count."""
    versions = {"version": version(), **{name: version_of(package) for name, package in _PACKAGES.items()}}
    text = tr(ABOUT, python=platform.python_version(), licences=html.escape(str(LICENCES)), **versions)
    return show_rich_text(parent, tr("About"), text, "about_dialog")


LICENCES = Path(__file__).resolve().parents[3] / "resources" / "licences"
_PACKAGES = {
    "pyside": "PySide6-Essentials",
    "pyqtgraph": "pyqtgraph",
    "tensorflow": "tensorflow",
}


def version_of(package: str) -> str:
    """Return an installed package's version, "" for one that is not installed."""
    from importlib import metadata  # slow to import, and seldom needed

    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return ""


ABOUT = mark("""\
<h3>Estimator Workbench {version}</h3>
<p>Trains TensorFlow Estimators: watch, pick a checkpoint, export it, try it.</p>
<p>Python {python}, PySide6 {pyside}, pyqtgraph {pyqtgraph}, TensorFlow {tensorflow}.</p>
<p>Apache License 2.0. The sample data has its own licences; they stand beside it in resources/data.</p>
<p>The window uses Qt and PySide6 under the GNU Lesser General Public License, version 3. They are packages of
their own, which you may replace. The text of the licence is in {licences}.</p>
""")

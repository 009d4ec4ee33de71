"""The bar under the header while the open run lies at a URL: where it lies, whether it can be reached, download."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from gui.look.language import tr
from gui.widgets.basics import Badge, make_button
from gui.widgets.elided_label import ElidedLabel


class RemoteBar(QFrame):
    """GUI thread. download_pressed; stop_pressed: of a download; again_pressed: look now whether it can be read."""

    download_pressed = Signal()
    stop_pressed = Signal()
    again_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("remote_bar")
        self.setProperty("role", "notice")
        self._badge = Badge()
        self._badge.setObjectName("remote_badge")
        self._text = ElidedLabel("muted", name="remote_text", mode=Qt.TextElideMode.ElideMiddle)
        self._progress = ElidedLabel("muted", name="remote_progress")
        self._again = make_button(
            tr("Try now"), name="remote_again", help=tr("Look now whether it can be read"), small=True
        )
        self._download = make_button(
            tr("Download…"),
            name="remote_download",
            help=tr("Copy the whole run into the workspace: to resume, evaluate and export it, or to keep it"),
            small=True,
        )
        self._stop = make_button(
            tr("Stop download"), name="remote_stop", help=tr("Stop the download; nothing of it is kept"), small=True
        )
        self._again.clicked.connect(self.again_pressed)
        self._download.clicked.connect(self.download_pressed)
        self._stop.clicked.connect(self.stop_pressed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 6, 16, 6)
        layout.setSpacing(10)
        layout.addWidget(self._badge)
        layout.addWidget(self._text, 3)
        layout.addWidget(self._progress, 2)
        for button in (self._again, self._download, self._stop):
            layout.addWidget(button)
        self._downloading = self._trouble = ""
        self._url = ""
        self.show_run("", "")

    def show_run(self, url: str, trouble: str) -> None:
        """The open run's URL, "" if it lies here; `trouble`: why it is not read just now, "" if it is."""
        self._url, self._trouble = url, trouble
        if trouble:
            self._badge.show_word(tr("Not read now"), "warning")
            sentence = re.sub(re.escape(url) + r"\S*", tr("the run"), trouble)
            retrying = tr("Retrying; what was fetched before is shown.")
            self._text.setText(f"{sentence[:1].upper()}{sentence[1:]} {retrying}")
            self._text.explain(trouble)
        else:
            self._badge.show_word(tr("Remote"), "accent")
            about = tr("only read here; the values of its checkpoints stay there")
            self._text.setText(url if self._downloading else f"{url} · {about}")
        self._again.setVisible(bool(trouble))
        self._show()

    def show_download(self, text: str) -> None:
        """How far a download is; "" when none goes on."""
        self._downloading = text
        self._progress.setText(text)
        self.show_run(self._url, self._trouble)

    def _show(self) -> None:
        busy = bool(self._downloading)
        self._badge.setVisible(bool(self._url))
        self._text.setVisible(bool(self._url))
        self._progress.setVisible(busy)
        self._stop.setVisible(busy)
        self._download.setVisible(not busy and bool(self._url))
        self.setVisible(busy or bool(self._url))

"""A run at a URL in the window: opened, followed, only read, unreachable for a while, downloaded."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from core.runs.remote.mirrors import open_mirror
from core.runs.run import RunFolder
from gui.shell import app
from gui.state.disk import remote_runs
from gui.state.disk.remote_runs import READ_ONLY
from tests.core import event_bytes as made
from tests.core.remote_storage import Bucket, BucketFileSystem
from tests.core.runs.remote.test_mirror import EVENTS, INDEX, losses
from tests.gui.fakes import run_info, state, write_run
from tests.gui.shell.window_user import Opened


class Remote(Opened):
    """A window, and the storage it reads."""

    def __init__(self, qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
        super().__init__(qtbot, qapp, tmp_path / "workspace", tmp_path / "settings.ini")
        self.bucket = Bucket()
        self.bucket.clear()
        self.steps: list[int] = []
        self.bench.runs.curves.connect(self._take)

    def _take(self, batch: object) -> None:
        for change in batch.changes:  # type: ignore[attr-defined]
            if change.key.folder == "" and change.key.tag == "loss":
                self.steps[change.start :] = change.steps.tolist()

    def is_at(self, step: int, point: int) -> bool:
        """Whether the window shows this step, and this one as the last of the curve."""
        view = self.bench.view
        return view is not None and view.state.step == step and self.steps[-1] == point

    def fill(self, folder: Path) -> None:
        """A run that is being trained, with an evaluated checkpoint and an export."""
        self.bucket.upload(write_run(folder, state("training", step=150, best=0.5), run_info(seed=7)))
        self.bucket.put(EVENTS, losses(0, 100))
        self.bucket.put(f"eval/{EVENTS}", made.scalar(100, "accuracy", 0.5))
        self.bucket.put("model.ckpt-100.index", INDEX)
        self.bucket.put("model.ckpt-100.data-00000-of-00001", bytes(100_000))
        self.bucket.put("export/1700/saved_model.pb", b"")
        self.bucket.put("export/1700/assets.extra/workbench.json", b'{"step": 100, "signatures": ["dense"]}')

    def type_url(self, text: str) -> None:
        if self.dialog("remote_run_dialog") is None:
            self.trigger("open_remote")
        box = self.window.findChild(QComboBox, "remote_url")
        assert box is not None
        box.setEditText(text)
        self.answer("remote_open")

    def dialog(self, name: str) -> QDialog | None:
        return next((item for item in self.window.findChildren(QDialog, name) if item.isVisible()), None)

    def button(self, name: str) -> QPushButton:
        found = self.window.findChild(QPushButton, name)
        assert found is not None, name
        return found

    def wait_open(self) -> None:
        self.qtbot.waitUntil(lambda: self.bench.view is not None and bool(self.bench.view.url), timeout=5000)

    def open(self) -> None:
        self.window.opening.open_run(self.bucket.url)
        self.wait_open()


@pytest.fixture
def remote(qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Remote]:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr(remote_runs, "LIVE_EVERY", 0.02)
    monkeypatch.setattr(remote_runs, "TRY_AGAIN_EVERY", (0.02, 0.05))
    remote = Remote(qtbot, qapp, tmp_path)
    remote.fill(tmp_path / "there" / "run-007")
    yield remote
    remote.close()
    remote.bucket.clear()


def test_a_url_is_opened_in_the_dialog_and_its_curves_grow(remote: Remote, qtbot: QtBot) -> None:
    remote.type_url(f" {remote.bucket.url}/ ")
    remote.wait_open()
    qtbot.waitUntil(lambda: remote.dialog("remote_run_dialog") is None, timeout=5000)
    qtbot.waitUntil(lambda: remote.steps == list(range(100)), timeout=5000)
    remote.bucket.append(EVENTS, losses(100, 130))
    qtbot.waitUntil(lambda: remote.steps == list(range(130)), timeout=5000)
    assert remote.text("run_name") == "run-007"
    assert remote.text("run_state") == "Training elsewhere"
    assert remote.text("remote_text").startswith(remote.bucket.url)
    assert "no longer there" not in remote.text("run_provenance")
    assert remote.window.windowTitle() == "penguins / run-007 - Estimator Workbench"
    assert remote.window.opening.runs.paths == (remote.bucket.url,)
    remote.trigger("copy_path")
    assert QGuiApplication.clipboard().text() == remote.bucket.url


def test_what_is_wrong_with_a_url_is_said_at_its_field(remote: Remote, qtbot: QtBot) -> None:
    remote.type_url("my-run")
    assert "is not the URL of a run. Enter one such as gs://" in remote.text("remote_error")
    remote.type_url("bucket://lab/nothing")
    qtbot.waitUntil(lambda: "There is nothing at bucket://lab/nothing" in remote.text("remote_error"), timeout=5000)
    remote.type_url("bucket://lab")
    qtbot.waitUntil(lambda: "It has the folders penguins" in remote.text("remote_error"), timeout=5000)
    assert remote.bench.run is None
    remote.type_url(remote.bucket.url)
    remote.wait_open()


def test_recent_urls_are_offered_and_the_one_that_is_open_can_be_opened_again(remote: Remote, qtbot: QtBot) -> None:
    remote.open()
    remote.trigger("open_remote")
    box = remote.window.findChild(QComboBox, "remote_url")
    assert box is not None
    assert box.currentText() == remote.bucket.url
    remote.answer("remote_open")
    assert remote.dialog("remote_run_dialog") is None


def test_the_command_line_opens_a_url_and_says_what_is_wrong_with_it(remote: Remote, qtbot: QtBot) -> None:
    app.open_named(remote.window, None, "bucket://lab/nothing")
    qtbot.waitUntil(lambda: "There is nothing at" in remote.text("train_message_text"), timeout=5000)
    app.open_named(remote.window, None, remote.bucket.url)
    remote.wait_open()


def test_nothing_of_a_remote_run_can_be_changed_and_every_button_says_why(remote: Remote, qtbot: QtBot) -> None:
    remote.open()
    for name in ("train", "resume", "branch", "pause", "stop", "cancel", "export_best", "reveal"):
        action = remote.window.findChild(QAction, f"action_{name}")
        assert action is not None
        assert not action.isEnabled(), name
    for name in ("train_button", "export_best_button", "pin_best_button"):
        assert not remote.button(name).isEnabled(), name
        assert remote.button(name).toolTip().startswith(READ_ONLY), name
    assert remote.button("pause_button").isHidden()
    remote.answer("page_models")
    page = remote.window.models_page
    qtbot.waitUntil(lambda: [item.step for item in page._checkpoints.records] == [100], timeout=5000)
    page.select_checkpoint(100)
    for name in (
        "export_button",
        "evaluate_button",
        "pin_button",
        "inside_button",
        "open_export_folder",
        "try_button",
    ):
        assert not remote.button(name).isEnabled(), name
        assert remote.button(name).toolTip().startswith(READ_ONLY), name
    assert not remote.button("run_trash_button").isEnabled()
    page._actions.copy_path()
    assert QGuiApplication.clipboard().text() == f"{remote.bucket.url}/model.ckpt-100"
    page._actions.delete()
    assert "Download the run first" in remote.text("train_message_text")
    assert not remote.button("edit_experiment_button").isEnabled()
    assert remote.window.predict_page.findChild(QComboBox, "predict_export").count() == 0  # type: ignore[union-attr]


def test_a_run_of_this_machine_is_its_own_again(remote: Remote, tmp_path: Path, qtbot: QtBot) -> None:
    remote.open()
    here = write_run(tmp_path / "workspace" / "pets" / "run-001", state("ended", "stopped"))
    remote.window.opening.open_run(str(here))
    qtbot.waitUntil(lambda: remote.text("run_state") == "Stopped", timeout=5000)
    bar = remote.window.findChild(QWidget, "remote_bar")
    assert bar is not None
    assert bar.isHidden()
    assert remote.bench.runs.remote.url == ""
    assert remote.button("train_button").isEnabled()
    assert READ_ONLY not in remote.button("train_button").toolTip()


def test_a_run_that_was_opened_stays_in_the_sidebar_is_followed_and_overlaid_like_any_other(
    remote: Remote, tmp_path: Path, qtbot: QtBot
) -> None:
    remote.open()
    mirror = open_mirror(remote.bucket.url).run
    other = write_run(tmp_path / "elsewhere" / "run-001", state("ended", "stopped"))
    remote.window.opening.open_run(str(other))
    sidebar = remote.window.sidebar
    qtbot.waitUntil(lambda: set(sidebar.tree.paths()) == {mirror, other}, timeout=10_000)
    assert remote.bench.run == other
    steps: list[int] = []

    def take(path: Path, batch: object) -> None:
        if path == mirror:
            steps.extend(step for change in batch.changes for step in change.steps.tolist())  # type: ignore[attr-defined]

    overlays = remote.bench.runs.overlays
    overlays.curves.connect(take)
    sidebar.run_actions.toggle_overlay(mirror)
    qtbot.waitUntil(lambda: 99 in steps, timeout=5000)
    remote.bucket.append(EVENTS, losses(100, 130))
    qtbot.waitUntil(lambda: 129 in steps, timeout=10_000)
    (line,) = (line for line in remote.bench.state.lines or () if line.summary.path == mirror)
    assert line.url == remote.bucket.url
    sidebar.run_actions.detach(mirror)
    qtbot.waitUntil(lambda: sidebar.tree.paths() == [other], timeout=10_000)
    assert overlays.marked == ()
    assert remote.settings.value("attached") == [str(other)]
    assert other.is_dir()


def test_a_storage_that_cannot_be_reached_is_told_once_and_so_is_its_return(remote: Remote, qtbot: QtBot) -> None:
    remote.open()
    words: list[str] = []
    remote.bench.runs.remote.changed.connect(lambda: words.append(remote.bench.runs.remote.trouble))
    remote.bucket.fail(ConnectionResetError("reset"))
    qtbot.waitUntil(lambda: remote.text("remote_badge") == "Not read now", timeout=5000)
    assert "cannot be reached" in remote.text("remote_text")
    remote.answer("remote_again")
    remote.bucket.fail(None)
    qtbot.waitUntil(lambda: remote.text("remote_badge") == "Remote", timeout=5000)
    remote.bucket.append(EVENTS, losses(100, 120))
    qtbot.waitUntil(lambda: remote.steps == list(range(120)), timeout=5000)
    assert len(words) == 2
    assert words[1] == ""


def test_the_end_of_a_remote_training_is_told(remote: Remote, tmp_path: Path, qtbot: QtBot) -> None:
    remote.open()
    remote.answer("page_models")
    there = RunFolder(tmp_path / "there" / "run-007")
    there.write_state(state("ended", "max_steps", step=500))
    remote.bucket.upload(there.path)
    qtbot.waitUntil(lambda: remote.text("notice_text") == "run-007 has finished.", timeout=5000)
    qtbot.waitUntil(lambda: remote.text("run_state") == "Finished", timeout=5000)


def test_a_run_whose_storage_cannot_be_read_is_not_called_stuck(
    remote: Remote, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    remote.open()
    told: list[str] = []
    notices = remote.window._notices
    notices.told.connect(lambda notice: told.append(notice.kind))
    there = RunFolder(tmp_path / "there" / "run-007")
    for number in range(1, 5):  # so that it is known how long it usually takes
        there.write_state(state("training", step=150 + number))
        remote.bucket.upload(there.path)
        remote.bucket.append(EVENTS, losses(100 + number, 101 + number))
        qtbot.waitUntil(partial(remote.is_at, 150 + number, 100 + number), timeout=5000)
    clock = [time.monotonic()]

    def look_for_minutes() -> None:
        with monkeypatch.context() as patched:
            patched.setattr("gui.shell.notices.time.monotonic", lambda: clock[0])
            for _ in range(12):
                clock[0] += 20
                notices._look()

    remote.bucket.fail(ConnectionResetError("reset"))
    qtbot.waitUntil(lambda: bool(remote.bench.runs.remote.trouble), timeout=5000)
    look_for_minutes()
    assert told == []
    remote.bucket.fail(None)
    qtbot.waitUntil(lambda: not remote.bench.runs.remote.trouble, timeout=5000)
    look_for_minutes()
    assert told == ["stuck"]


def test_what_was_fetched_before_can_be_looked_at_without_a_network(remote: Remote, qtbot: QtBot) -> None:
    open_mirror(remote.bucket.url).poll()
    remote.bucket.fail(ConnectionResetError("reset"))
    remote.open()
    qtbot.waitUntil(lambda: remote.text("remote_badge") == "Not read now", timeout=5000)
    qtbot.waitUntil(lambda: remote.steps == list(range(100)), timeout=5000)


def test_a_remote_run_is_downloaded_and_is_then_one_of_the_workspace(
    remote: Remote, tmp_path: Path, qtbot: QtBot
) -> None:
    remote.open()
    remote.answer("remote_download")
    qtbot.waitUntil(lambda: remote.button("download_accept").isEnabled(), timeout=5000)
    assert remote.text("download_size").startswith("9 files, ")
    assert "brings the Python" in remote.text("download_code")
    field = remote.window.findChild(QLineEdit, "download_to")
    assert field is not None
    target = tmp_path / "workspace" / "pets" / "run-007"
    assert field.text() == str(target)
    field.setText(str(tmp_path))
    remote.answer("download_accept")
    assert "already exists" in remote.text("download_error")
    field.setText(str(target))
    remote.answer("download_accept")
    qtbot.waitUntil(lambda: remote.bench.run == target, timeout=5000)
    qtbot.waitUntil(lambda: remote.bench.view is not None, timeout=5000)
    assert remote.bench.state.url == ""
    assert RunFolder(target).read_state().reason == "interrupted"
    assert remote.button("train_button").isEnabled()
    qtbot.waitUntil(lambda: remote.window.sidebar.tree.paths() == [target], timeout=5000)


def test_a_download_can_be_stopped_and_leaves_nothing(
    remote: Remote, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    remote.open()
    asked, go_on = threading.Event(), threading.Event()

    def wait(doing: str, path: str) -> None:
        if doing == "cat" and ".data-" in path:
            asked.set()
            go_on.wait(20)

    monkeypatch.setattr(BucketFileSystem, "fail", staticmethod(wait))
    download = remote.window.opening.remote.download
    remote.bucket.put("model.ckpt-100.data-00000-of-00001", bytes(20_000_000))
    download.start(remote.bucket.url, str(tmp_path / "workspace" / "pets" / "run-001"))
    qtbot.waitUntil(asked.is_set, timeout=5000)
    qtbot.waitUntil(lambda: remote.text("remote_progress").startswith("Downloading: 0 of 9 files, 0.0 of 20."))
    assert remote.button("remote_download").isHidden()
    remote.answer("remote_stop")
    assert remote.text("remote_progress") == "Stopping the download…"
    go_on.set()
    qtbot.waitUntil(lambda: not download.running, timeout=5000)
    assert remote.button("remote_download").isVisible()
    assert remote.bench.state.url == remote.bucket.url
    assert list((tmp_path / "workspace" / "pets").iterdir()) == []


def test_a_download_that_fails_says_so(remote: Remote, tmp_path: Path, qtbot: QtBot) -> None:
    remote.open()
    download = remote.window.opening.remote.download
    (tmp_path / "taken").mkdir()
    download.start(remote.bucket.url, str(tmp_path / "taken"))
    qtbot.waitUntil(lambda: "already exists" in remote.text("train_message_text"), timeout=5000)
    assert remote.bench.state.url == remote.bucket.url


def test_copies_can_be_removed_but_for_the_open_one(remote: Remote, qtbot: QtBot) -> None:
    other = Bucket("lab/penguins/run-008")
    other.put(EVENTS, losses(0, 100))
    open_mirror(other.url).poll()
    remote.open()
    remote.trigger("open_remote")
    assert remote.text("remote_copies").startswith("Copies of other runs: ")
    remote.answer("remote_remove_copies")
    assert remote.text("remote_copies") == ""
    assert remote.button("remote_remove_copies").isHidden()
    assert not open_mirror(other.url).run.exists()
    assert open_mirror(remote.bucket.url).run.exists()
    dialog = remote.dialog("remote_run_dialog")
    assert dialog is not None
    dialog.reject()


def test_closing_does_not_wait_for_a_network_that_hangs(
    remote: Remote, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    remote.open()
    hangs, let_go = threading.Event(), threading.Event()

    def hang(doing: str, path: str) -> None:
        hangs.set()
        let_go.wait(20)

    monkeypatch.setattr(BucketFileSystem, "fail", staticmethod(hang))
    monkeypatch.setattr(remote_runs, "CLOSE_WITHIN", 0.05)
    qtbot.waitUntil(hangs.is_set, timeout=5000)
    remote.window.close()
    assert not remote.window.isVisible()
    shiboken6.delete(remote.window)
    let_go.set()


def test_keys_open_the_dialog(remote: Remote, qtbot: QtBot) -> None:
    qtbot.keyClick(
        remote.window, Qt.Key.Key_U, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    qtbot.waitUntil(lambda: remote.dialog("remote_run_dialog") is not None, timeout=5000)
    remote.answer("remote_cancel")
    assert remote.dialog("remote_run_dialog") is None

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QSettings, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from core.commands.queued_runs import QueuedRun, read_queue
from gui.look.override import override
from gui.look.theme import Theme
from gui.shell import app, later_parts
from gui.shell.main_window import MainWindow
from gui.state.app_thread import AppThread
from gui.state.disk.settings import Settings
from tests.gui.fakes import FakeBackend, run_info, state, write_run
from tests.gui.shell.window_user import Opened


def test_pages_are_chosen_by_the_switch_and_by_the_menu(opened: Opened, qtbot: QtBot) -> None:
    assert opened.window.train_page.isVisible()
    opened.answer("page_models")
    assert opened.window.models_page.isVisible()
    opened.trigger("page_predict")
    assert opened.window.predict_page.isVisible()
    button = opened.window.findChild(QPushButton, "page_predict")
    assert button is not None
    assert button.isChecked()


def test_the_samples_come_after_the_first_paint(opened: Opened, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: opened.window.findChild(QPushButton, "sample_pets") is not None, timeout=5000)
    opened.answer("sample_pets")
    opened.wait_for_experiment()
    assert opened.backend.described == ["pets"]
    assert opened.text("run_name") == "New run"
    assert opened.text("run_state") == "Not trained yet"


def test_a_part_of_a_script_that_is_picked_is_kept_and_the_script_opened_again(
    opened: Opened, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "pets.py"
    file.write_text("experiment = 1")
    opened.window.opening.trust(file)
    opened.window.opening.open_experiment(str(file))
    opened.wait_for_experiment()
    opened.window.train_page.part_picked.emit("eval", "dev_input_fn")
    qtbot.waitUntil(lambda: opened.backend.described == [str(file)] * 2, timeout=5000)
    assert opened.backend.chosen == [(str(file), {"eval": "dev_input_fn"})]


def test_the_header_says_which_run_it_is_and_how_it_stands(opened: Opened, tmp_path: Path, qtbot: QtBot) -> None:
    run = write_run(
        tmp_path / "workspace" / "pets" / "run-001", state("ended", "failed", message="Boom."), run_info(seed=7)
    )
    opened.window.opening.open_run(str(run))
    qtbot.waitUntil(lambda: opened.text("run_state") == "Failed", timeout=5000)
    assert opened.text("run_name") == "run-001"
    assert "seed 7 · from pets.py, no longer there" in opened.text("run_provenance")
    assert opened.window.windowTitle() == "pets / run-001 - Estimator Workbench"


def test_training_is_seen_in_the_header_and_in_the_menu(opened: Opened, qtbot: QtBot) -> None:
    opened.train()
    assert opened.text("run_state") == "Training"
    opened.trigger("pause")
    assert opened.text("run_state") == "Paused"
    action = opened.window.findChild(QAction, "action_train")
    assert action is not None
    assert not action.isEnabled()
    opened.trigger("stop")
    qtbot.waitUntil(lambda: opened.text("run_state") == "Stopped", timeout=5000)


def test_code_of_a_stranger_is_run_only_after_a_question_asked_once(
    opened: Opened, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "mine.py"
    file.write_text("")
    opened.window.opening.open_experiment(str(file))
    assert opened.box("trust_question") is not None
    assert opened.backend.described == []
    opened.answer("trust_question_yes")
    opened.wait_for_experiment()
    assert opened.backend.described == [str(file)]
    opened.window.opening.open_experiment(str(file))
    qtbot.waitUntil(lambda: len(opened.backend.described) == 2, timeout=5000)


def test_a_run_is_opened_without_a_question_and_its_code_runs_only_after_one(
    opened: Opened, tmp_path: Path, qtbot: QtBot
) -> None:
    run = write_run(tmp_path / "workspace" / "pets" / "run-001", state("ended", "stopped"))
    opened.window.opening.open_run(str(run))
    assert opened.box("trust_question") is None
    qtbot.waitUntil(lambda: opened.bench.view is not None, timeout=5000)
    opened.bench.evaluation.evaluate("missing")
    box = opened.box("trust_question")
    assert box is not None
    box.reject()
    opened.bench.resume({}, {})
    assert opened.box("trust_question") is not None
    assert (opened.backend.evaluated, opened.backend.trained) == ([], [])
    opened.answer("trust_question_yes")
    qtbot.waitUntil(lambda: bool(opened.backend.trained), timeout=5000)


def test_a_folder_that_is_no_run_is_said_so(opened: Opened, tmp_path: Path) -> None:
    opened.window.opening.open_run(str(tmp_path))
    assert "is not a run" in opened.text("train_message_text")


def test_a_broken_experiment_is_said_where_the_person_looks(opened: Opened, tmp_path: Path, qtbot: QtBot) -> None:
    file = tmp_path / "broken.py"
    file.write_text("")
    opened.window.opening.trust(file)
    opened.window.show_page("Models")
    opened.window.opening.open_experiment(str(file))
    qtbot.waitUntil(lambda: "syntax error in line 3" in opened.text("train_message_text"), timeout=5000)
    assert opened.window.train_page.isVisible()
    opened.train()


def test_a_script_that_wants_arguments_offers_the_field_for_them_and_opens_with_them(
    opened: Opened, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "wants_arguments.py"
    file.write_text("import sys\nprint(sys.argv[1])\n")
    opened.window.opening.trust(file)
    opened.window.opening.open_experiment(str(file))
    qtbot.waitUntil(lambda: "an argument that it was not given" in opened.text("train_message_text"), timeout=5000)
    opened.answer("train_message_action")
    dialog = opened.window.findChild(QDialog, "arguments_dialog")
    assert dialog is not None
    field = dialog.findChild(QLineEdit, "arguments_text")
    assert field is not None
    field.setText("'data.csv")
    opened.answer("arguments_accept")
    assert "A quotation mark is not closed" in opened.text("arguments_error")
    field.setText("data.csv 7")
    opened.answer("arguments_accept")
    opened.wait_for_experiment()
    assert opened.backend.chosen == [(str(file), {"arguments": "data.csv 7"})]
    assert opened.bench.experiment is not None
    assert opened.bench.experiment.source == str(file)


def test_recent_runs_are_remembered_by_the_next_window(
    opened: Opened, tmp_path: Path, qtbot: QtBot, qapp: QApplication
) -> None:
    run = write_run(tmp_path / "workspace" / "pets" / "run-001", state("ended", "stopped"))
    opened.window.opening.open_run(str(run))
    opened.window.resize(780, 620)
    opened.close()
    again = Opened(qtbot, qapp, tmp_path / "workspace", tmp_path / "settings.ini")
    assert again.window.opening.runs.paths == (str(run),)
    assert (again.window.width(), again.window.height()) == (780, 620)
    again.close()


def test_closing_while_training_asks_first_and_going_on_is_possible(opened: Opened, qtbot: QtBot) -> None:
    opened.train()
    opened.window.close()
    assert opened.window.isVisible()
    assert opened.box("stop_question") is not None
    opened.answer("stop_question_cancel") if opened.window.findChild(
        QPushButton, "stop_question_cancel"
    ) else opened.box("stop_question").reject()  # type: ignore[union-attr]
    assert opened.bench.is_training


def test_no_queued_run_begins_while_the_window_closes(opened: Opened, qtbot: QtBot) -> None:
    opened.allow_all()
    opened.train()
    opened.window.parts.queue.add(QueuedRun("/nowhere/pets.py", "pets", {}, {}, "pets"))
    opened.window.close()
    opened.answer("stop_question_yes")
    qtbot.waitUntil(lambda: not opened.window.isVisible(), timeout=5000)
    assert len(opened.backend.trained) == 1
    kept = read_queue(opened.bench.state.workspace)
    assert kept is not None
    assert [run.words for run in kept.runs] == ["pets"]


def test_closed_right_after_its_first_paint_the_window_starts_nothing(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    settings = Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    window = MainWindow(Theme(qapp, "light"), FakeBackend(), tmp_path / "workspace", settings)
    started: list[bool] = []
    window.started.connect(lambda: started.append(True))
    window.show()
    window.grab()  # paints it
    window.close()
    passed: list[bool] = []
    QTimer.singleShot(0, lambda: passed.append(True))
    qtbot.waitUntil(lambda: bool(passed), timeout=5000)
    assert not started
    shiboken6.delete(window)


def test_closed_while_it_imports_the_window_makes_no_page(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    imports, may_end = threading.Event(), threading.Event()

    def slowly(emit: object) -> None:
        imports.set()
        may_end.wait(30)

    monkeypatch.setattr(later_parts, "_import", slowly)
    settings = Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    window = MainWindow(Theme(qapp, "light"), FakeBackend(), tmp_path / "workspace", settings)
    started: list[bool] = []
    window.started.connect(lambda: started.append(True))
    window.show()
    qtbot.waitUntil(imports.is_set, timeout=5000)
    threading.Timer(0.1, may_end.set).start()
    window.close()
    assert may_end.is_set(), "the window waits for its threads"
    passed: list[bool] = []
    QTimer.singleShot(50, lambda: passed.append(True))
    qtbot.waitUntil(lambda: bool(passed), timeout=5000)
    assert not started
    assert window.pages.count() == 1
    shiboken6.delete(window)


def test_stop_and_close_closes_when_training_has_ended(opened: Opened, qtbot: QtBot) -> None:
    opened.train()
    opened.window.close()
    opened.answer("stop_question_yes")
    qtbot.waitUntil(lambda: not opened.window.isVisible(), timeout=5000)
    assert not opened.bench.is_training


def test_the_question_goes_when_the_training_has_ended_by_itself_and_the_window_stays(
    opened: Opened, qtbot: QtBot
) -> None:
    opened.train()
    opened.window.close()
    assert opened.box("stop_question") is not None
    opened.backend.let_train_end.set()
    qtbot.waitUntil(lambda: opened.box("stop_question") is None, timeout=5000)
    assert opened.window.isVisible()
    qtbot.waitUntil(lambda: not opened.bench.is_training, timeout=5000)
    opened.window.close()
    assert not opened.window.isVisible()


def test_closing_while_an_experiment_loads_closes_afterwards(opened: Opened, qtbot: QtBot) -> None:
    opened.window.opening.open_sample("pets")
    opened.window.close()
    qtbot.waitUntil(lambda: not opened.window.isVisible(), timeout=5000)


def test_closing_while_checkpoints_are_evaluated_ends_that_and_closes(opened: Opened, qtbot: QtBot) -> None:
    run = write_run(opened.bench.state.workspace / "pets" / "run-001", state("ended", "stopped"))
    opened.bench.open_run(run)
    opened.backend.slow_evaluation = True
    opened.allow_all()
    qtbot.waitUntil(lambda: opened.bench.view is not None, timeout=5000)
    opened.bench.evaluation.evaluate("missing")
    opened.window.close()
    qtbot.waitUntil(lambda: not opened.window.isVisible(), timeout=5000)
    assert not opened.bench.is_evaluating


def test_nobody_looks_at_a_window_that_waits_for_its_threads(opened: Opened) -> None:
    thread = WaitedFor(opened.window)
    thread.start()
    opened.window.close()
    assert thread.window_was_visible == [False]
    assert thread.isFinished()


class WaitedFor(AppThread):
    """Ends when it is asked to, and notes whether the window was seen then."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.window_was_visible: list[bool] = []
        self._window = window
        self._asked = threading.Event()

    @override
    def ask_to_end(self) -> None:
        if not self._asked.is_set():  # asked again once the window is gone
            self.window_was_visible.append(self._window.isVisible())
        self._asked.set()

    @override
    def run(self) -> None:
        self._asked.wait()


def test_the_theme_is_chosen_in_the_menu_and_kept(opened: Opened) -> None:
    with opened.qtbot.waitSignal(opened.theme.changed, timeout=5000):
        opened.trigger("theme_dark")
    assert opened.theme.is_dark
    assert opened.settings.value("theme") == "dark"


def test_dialogs_of_the_menu_open_without_blocking(opened: Opened) -> None:
    for name in ("open_experiment", "open_run", "workspace"):
        opened.trigger(name)
        dialog = next(item for item in opened.window.findChildren(QFileDialog) if item.isVisible())
        dialog.reject()
    for name in ("shortcuts", "about"):
        opened.trigger(name)
        box = opened.box(f"{name}_dialog")
        assert box is not None
        assert len(box.text()) > 100
        box.reject()


def test_another_workspace_shows_its_runs(opened: Opened, tmp_path: Path, qtbot: QtBot) -> None:
    write_run(tmp_path / "other" / "pets" / "run-009", state("ended", "stopped"))
    opened.window.opening.open_workspace(str(tmp_path / "other"))
    qtbot.waitUntil(lambda: len(opened.window.sidebar.tree.paths()) == 1, timeout=5000)
    assert opened.settings.value("workspace") == str(tmp_path / "other")


def test_new_run_offers_the_samples_again(opened: Opened, qtbot: QtBot) -> None:
    opened.window.opening.open_sample("pets")
    opened.wait_for_experiment()
    start = opened.window.findChild(QWidget, "start_view")
    assert start is not None
    assert not start.isVisible()
    opened.trigger("new_run")
    assert start.isVisible()


def test_every_button_can_be_found_and_explains_itself(opened: Opened) -> None:
    for button in opened.window.findChildren(QPushButton):
        assert button.objectName(), button.text()
        assert button.toolTip(), button.objectName()
        assert button.accessibleName(), button.objectName()


def test_nothing_is_made_on_disk_before_the_first_training(opened: Opened, tmp_path: Path, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: opened.bench.runs._watcher.isRunning(), timeout=5000)
    assert not (tmp_path / "workspace").exists()


@pytest.mark.parametrize(("text", "described"), [("pets", "pets"), ("FILE", "FILE")])
def test_what_the_command_line_names_is_opened_without_a_question(
    opened: Opened, tmp_path: Path, text: str, described: str
) -> None:
    file = tmp_path / "mine.py"
    file.write_text("")
    app.open_named(opened.window, text.replace("FILE", str(file)), None)
    opened.wait_for_experiment()
    assert opened.backend.described == [described.replace("FILE", str(file))]


def test_ctrl_c_in_the_terminal_closes_the_program(tmp_path: Path) -> None:
    root = Path(__file__).resolve().parents[3]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(tmp_path)}
    code = (
        "import sys, gui.shell.app as app\n"
        "named = app.open_named\n"
        "app.open_named = lambda *args: (named(*args), print('shown', flush=True))\n"
        "sys.exit(app.main(sys.argv[1:]))"
    )
    command = [sys.executable, "-c", code, "--workspace", str(tmp_path / "workspace")]
    with subprocess.Popen(command, cwd=root, env=environment, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "shown\n"
        program.send_signal(signal.SIGINT)
        try:
            assert program.wait(20) == 130
        finally:
            program.kill()
    assert not (tmp_path / "workspace").exists()
    if sys.platform == "linux":
        (settings,) = tmp_path.rglob("*.conf")
        assert settings.stat().st_size
        assert settings.stat().st_mode & 0o777 == 0o600, "what was opened and what may run is for nobody else"
        assert settings.parent.stat().st_mode & 0o777 == 0o700


def test_the_language_is_chosen_in_the_menu_for_the_next_start(opened: Opened) -> None:
    system = opened.window.findChild(QAction, "action_language_system")
    assert system is not None
    assert system.isChecked()
    opened.trigger("language_de")
    assert opened.settings.value("language") == "de"
    assert opened.text("train_message_text") == "The language changes when the program is started again."

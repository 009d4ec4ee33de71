from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from core.commands.code_trust import code_of
from core.errors import ExperimentError
from core.experiment import trust_list
from core.experiment.trust import content_hash
from core.experiment.trust_list import is_listed
from core.experiment.user_module import run_module
from gui.state.code_trust import Code, CodeTrust, code_of_experiment, code_of_run
from gui.state.disk.settings import Settings
from gui.widgets.dialogs import ask_trust
from tests.gui.fakes import run_info, state, write_run


class Person:
    """Is asked, and answers when told to."""

    def __init__(self, folder: Path) -> None:
        self.settings = Settings(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat))
        self.samples = folder / "samples"
        self.samples.mkdir()
        self.listed = folder / "trusted-code"
        self.trust = CodeTrust(self.settings, self.samples, listed=self.listed)
        self.trust.asked.connect(self._asked)
        self.questions: list[tuple[Code, Callable[[], object]]] = []
        self.done: list[str] = []

    def _asked(self, code: Code, answer: Callable[[], object]) -> None:
        self.questions.append((code, answer))

    def run(self, code: Code) -> None:
        self.trust.when_trusted(code, lambda: self.done.append(code.shown.name))

    def say_yes(self) -> None:
        self.questions.pop()[1]()


@pytest.fixture
def person(qapp: QApplication, tmp_path: Path) -> Iterator[Person]:
    person = Person(tmp_path)
    yield person
    person.settings.sync()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "mine" / "pets.py"
    file.parent.mkdir()
    file.write_text("1\n")
    return file


def test_it_is_asked_once_for_the_same_content_and_again_for_another(person: Person, file: Path) -> None:
    person.run(code_of_experiment(file))
    assert person.done == []
    person.say_yes()
    person.run(code_of_experiment(file))
    assert person.done == ["pets.py", "pets.py"]
    file.write_text("2\n")
    person.run(code_of_experiment(file))
    assert len(person.done) == 2
    assert len(person.questions) == 1


def test_what_was_allowed_is_known_to_the_next_window(person: Person, file: Path) -> None:
    person.trust.add(code_of_experiment(file))
    again = CodeTrust(person.settings, person.samples, listed=person.listed)
    assert again.is_trusted(code_of_experiment(file))


def test_what_an_earlier_version_allowed_is_taken_into_the_one_list(person: Person, file: Path) -> None:
    found = content_hash(file)
    person.settings.set_value("trusted_content", [found, "no hash"])
    again = CodeTrust(person.settings, person.samples, listed=person.listed)
    assert again.is_trusted(code_of_experiment(file))
    assert is_listed(found, person.listed)
    assert person.settings.value("trusted_content") == ["no hash"]


def test_the_window_and_the_command_line_know_what_the_other_was_told(
    person: Person, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(trust_list, "trust_file", lambda: person.listed)
    runs = []
    for number in ("1", "2"):
        info = run_info(source=str(file))
        runs.append((write_run(tmp_path / number / "run-001", state("ended"), info), info))
        next(path for path in runs[-1][0].rglob("*.py")).write_text(f"{number}{number}\n")
    told, asked = (code_of(run) for run, _ in runs)
    assert told is not None
    assert asked is not None
    told.trust()
    assert person.trust.is_trusted(code_of_run(*runs[0]))
    assert not person.trust.is_trusted(code_of_run(*runs[1]))
    person.trust.add(code_of_run(*runs[1]))
    assert asked.is_trusted


def test_where_the_list_cannot_be_written_the_window_asks_once(person: Person, file: Path) -> None:
    person.listed.mkdir()
    person.trust.add(code_of_experiment(file))
    assert person.trust.is_trusted(code_of_experiment(file))
    again = CodeTrust(person.settings, person.samples, listed=person.listed)
    assert not again.is_trusted(code_of_experiment(file))


def test_content_that_changes_while_the_question_is_open_is_asked_about_anew(person: Person, file: Path) -> None:
    person.run(code_of_experiment(file))
    file.write_text("swapped\n")
    person.say_yes()
    assert person.done == []
    person.say_yes()
    assert person.done == ["pets.py"]


def test_what_changes_between_the_answer_and_the_import_is_not_run(person: Person, file: Path) -> None:
    person.run(code_of_experiment(file))
    person.say_yes()
    assert person.done == ["pets.py"]
    run_module(file.read_bytes(), file, file)
    file.write_text("raise SystemExit('it ran')\n")
    with pytest.raises(ExperimentError, match="is no longer what was allowed to run"):
        run_module(file.read_bytes(), file, file)


def test_a_runs_copy_of_what_was_allowed_is_allowed_and_a_changed_copy_is_not(
    person: Person, file: Path, tmp_path: Path
) -> None:
    person.trust.add(code_of_experiment(file))
    info = run_info(source=str(file))
    run = write_run(tmp_path / "runs" / "run-001", state("ended"), info)
    copy = next(path for path in run.rglob("*.py"))
    copy.write_text("1\n")
    assert person.trust.is_trusted(code_of_run(run, info))
    copy.write_text("1\nimport os\n")
    assert not person.trust.is_trusted(code_of_run(run, info))


def test_samples_and_unchanged_copies_of_them_are_never_asked_about(person: Person, tmp_path: Path) -> None:
    sample = person.samples / "penguins.py"
    sample.write_text("sample\n")
    assert person.trust.is_trusted(code_of_experiment(sample))
    info = run_info(source=str(sample))
    run = write_run(tmp_path / "runs" / "run-001", state("ended"), info)
    assert not person.trust.is_trusted(code_of_run(run, info)), "it only says that it is a copy of a sample"
    next(path for path in run.rglob("*.py")).write_text("sample\n")
    assert person.trust.is_trusted(code_of_run(run, info))


def test_names_in_the_question_are_plain_short_text(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    name = "<img src=x><b>safe\n\u202etxt." + "y" * 300
    box = ask_trust(window, Path("/tmp") / name, lambda: None)
    shown = [label for label in box.findChildren(QLabel) if label.text()]
    assert all(label.textFormat().name == "PlainText" for label in shown)
    text = " ".join(label.text() for label in shown)
    assert "<img src=x>" in text
    assert "\u202e" not in text
    assert len(text) < 600
    box.reject()

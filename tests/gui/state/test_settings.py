"""Settings: what is set is read at once, and written in a thread that no turn of the window waits for."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QSettings
from pytestqt.qtbot import QtBot

from gui.state.app_thread import end_threads
from gui.state.disk import settings as module
from gui.state.disk.settings import Settings


@pytest.fixture
def file(tmp_path: Path) -> Iterator[Path]:
    yield tmp_path / "settings.ini"
    end_threads()


def of_file(file: Path) -> QSettings:
    return QSettings(str(file), QSettings.Format.IniFormat)


def test_what_is_set_is_read_at_once_and_written_a_little_later(file: Path, qtbot: QtBot) -> None:
    settings = Settings(of_file(file))
    settings.set_value("window/page", "Runs")
    settings.set_value("window/page", "Models")
    assert settings.value("window/page") == "Models"
    assert settings.contains("window/page")
    assert not file.exists()
    qtbot.waitUntil(file.exists, timeout=5000)
    qtbot.waitUntil(lambda: of_file(file).value("window/page") == "Models", timeout=5000)


def test_all_kinds_of_values_come_back_at_the_next_start(file: Path) -> None:
    first = Settings(of_file(file))
    values: dict[str, object] = {"text": "ä 'x'", "list": ["a", "b"], "bytes": QByteArray(b"\0\xff"), "none": []}
    for key, value in values.items():
        first.set_value(key, value)
    first.set_value("gone", "x")
    first.remove("gone")
    first.remove("never there")
    first.sync()
    second = Settings(of_file(file))
    assert {key: second.value(key) for key in ("text", "list", "bytes")} == {
        key: values[key] for key in ("text", "list", "bytes")
    }
    assert second.value("none") in ([], None, "")
    assert not second.contains("gone")
    assert second.value("gone") is None


def test_neither_reading_nor_setting_waits_while_it_is_written(
    file: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    writes, may_end = threading.Event(), threading.Event()
    store, threads = module._store, []

    def slowly(open_settings: Callable[[], QSettings], changes: dict[str, object]) -> dict[str, object] | None:
        threads.append(threading.current_thread())
        writes.set()
        assert may_end.wait(30)
        return store(open_settings, changes)

    monkeypatch.setattr(module, "_store", slowly)
    settings = Settings(of_file(file))
    settings.set_value("a", "1")
    qtbot.waitUntil(writes.is_set, timeout=5000)
    settings.set_value("a", "2")
    settings.remove("b")
    settings.set_value("c", "3")
    assert (settings.value("a"), settings.value("c")) == ("2", "3")
    may_end.set()
    qtbot.waitUntil(lambda: of_file(file).value("c") == "3", timeout=5000)
    assert of_file(file).value("a") == "2"
    assert (settings.value("a"), settings.value("c")) == ("2", "3")
    assert threading.main_thread() not in threads


def test_what_another_window_wrote_stays_and_is_known_after_the_next_write(file: Path, qtbot: QtBot) -> None:
    one, other = Settings(of_file(file)), Settings(of_file(file))
    one.set_value("a", "1")
    one.sync()
    other.set_value("b", "2")
    qtbot.waitUntil(lambda: other.value("a") == "1", timeout=5000)
    assert of_file(file).value("a") == "1"
    assert of_file(file).value("b") == "2"


def test_what_could_not_be_written_is_written_with_the_next_change(
    file: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, asked = module._store, []

    def at_last(open_settings: Callable[[], QSettings], changes: dict[str, object]) -> dict[str, object] | None:
        asked.append(changes)
        return store(open_settings, changes) if len(asked) > 1 else None

    monkeypatch.setattr(module, "_store", at_last)
    settings = Settings(of_file(file))
    settings.set_value("a", "1")
    settings.set_value("b", "2")
    settings._write()
    settings.set_value("b", "3")
    qtbot.waitUntil(lambda: len(asked) > 1, timeout=5000)
    qtbot.waitUntil(lambda: of_file(file).value("b") == "3", timeout=5000)
    assert of_file(file).value("a") == "1"
    assert (settings.value("a"), settings.value("b")) == ("1", "3")


def test_a_place_where_nothing_can_be_written_is_noticed(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    assert module._store(lambda: of_file(tmp_path / "file" / "settings.ini"), {"a": "1"}) is None


def test_what_is_set_last_is_written_when_the_window_closes(file: Path) -> None:
    settings = Settings(of_file(file))
    settings.set_value("a", "1")
    settings._write()
    assert settings._job.running
    settings.set_value("b", "2")
    settings.sync()
    assert (of_file(file).value("a"), of_file(file).value("b")) == ("1", "2")

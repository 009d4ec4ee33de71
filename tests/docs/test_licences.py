"""What the program depends on, its licences, and what the licence of Qt asks for."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.shell.help.about import LICENCES, show_about
from tests.docs.pages import script

MAKER = script("make_licences")


def test_what_is_needed_is_followed_to_the_end_and_for_this_system_only() -> None:
    found = MAKER.packages(["tensorboard", 'nothing-of-this-name; python_version < "3"'])
    assert {"tensorboard", "werkzeug", "markupsafe", "numpy"} <= set(found)
    assert "markupsafe" in found["werkzeug"].needs
    assert "tensorflow" not in found
    assert found["werkzeug"].licence == "BSD-3-Clause"


@pytest.mark.skipif(
    sys.platform != "linux" or sys.version_info < (3, 11), reason="the page is of Linux and Python 3.11"
)
def test_the_page_has_the_packages_that_are_installed() -> None:
    before = MAKER.PAGE.read_text(encoding="utf-8")
    assert MAKER.page(before, MAKER.packages(MAKER.read_project()["dependencies"])) == before, "make licences"
    assert "| unknown |" not in before


def test_the_sbom_names_each_package_with_version_licence_and_what_it_needs() -> None:
    pytest.importorskip("cyclonedx", reason="installed with the lock of this commit")
    project = {"name": "shown", "version": "1", "license": {"text": "Apache-2.0"}, "dependencies": ["werkzeug>=1"]}
    read = json.loads(MAKER.sbom(project, MAKER.packages(project["dependencies"])))
    assert read["bomFormat"] == "CycloneDX"
    parts = {part["name"]: part for part in read["components"]}
    assert set(parts) == {"werkzeug", "markupsafe"}
    assert parts["werkzeug"]["licenses"] == [{"license": {"id": "BSD-3-Clause"}}]
    needs = {entry["ref"]: entry.get("dependsOn", []) for entry in read["dependencies"]}
    assert needs == {"shown": ["werkzeug"], "werkzeug": ["markupsafe"], "markupsafe": []}


def test_about_says_that_qt_is_used_under_the_lgpl_and_where_its_text_is(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    box = show_about(parent)
    assert "Lesser General Public License, version 3" in box.text()
    assert str(LICENCES) in box.text()
    texts = sorted(Path(LICENCES).iterdir())
    assert [file.name for file in texts] == ["GPL-3.0.txt", "LGPL-3.0.txt"]
    assert all("Version 3, 29 June 2007" in file.read_text(encoding="utf-8") for file in texts)
    box.accept()

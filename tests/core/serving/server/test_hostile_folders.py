"""Folders made to have another model served than the one that was looked at, and names that are no names."""

from __future__ import annotations

import os
import shutil
from contextlib import closing
from pathlib import Path

import pytest

from core import commands
from core.cli import main as cli
from core.control import Control
from core.errors import ExportError, RunError, UntrustedModelError
from core.serving.predict.predictor import Predictor
from core.serving.saved_model.ops import check_trusted
from core.serving.saved_model.saved_model_file import read_meta_graphs, write_meta_graphs
from core.serving.server.model_config import Versions, served_folder


def hostile(export: Path, folder: Path) -> Path:
    """The export, with an op that reads files."""
    shutil.copytree(export, folder)
    graphs = read_meta_graphs(folder)
    graphs[0].graph_def.node.add(name="reads", op="ReadFile")
    write_meta_graphs(folder, graphs)
    return folder


@pytest.mark.parametrize("other", ["01", "1 ", " 1", "+1", "1\n", "\t001\r"])
@pytest.mark.parametrize("versions", [None, "all", (1,)])
def test_two_folders_of_one_version_are_not_served(
    export: Path, tmp_path: Path, other: str, versions: Versions | None
) -> None:
    """TensorFlow Serving takes the one whose name comes last, or both; one alone would have been looked at."""
    shutil.copytree(export, tmp_path / "1")
    hostile(export, tmp_path / other)
    with pytest.raises(ExportError, match="are both version 1"):
        commands.serving_config(commands.ServeRequest(tmp_path, versions=versions))
    with pytest.raises(ExportError, match="are both version 1"):
        commands.serving_config(commands.ServeRequest(tmp_path / "1"))


@pytest.mark.parametrize("name", ["-1", " 2", "+2", "0002"])
def test_what_is_served_as_a_version_is_looked_at(export: Path, tmp_path: Path, name: str) -> None:
    shutil.copytree(export, tmp_path / "1")
    hostile(export, tmp_path / name)
    with pytest.raises(UntrustedModelError, match="ReadFile"):
        commands.serve(commands.ServeRequest(tmp_path, versions="all"), print, print, Control())


@pytest.mark.parametrize("name", ["0x1", "1e3", "²", "٣", "1_0", "--help", "9" * 250, str(2**63), f"-{2**64}"])
def test_what_is_no_version_is_none(export: Path, tmp_path: Path, name: str) -> None:
    for version in ("1", name):
        shutil.copytree(export, tmp_path / version)
    assert tuple(served_folder(tmp_path).there) == (1,)
    with pytest.raises(
        ExportError, match=r"is not a number|TensorFlow Serving takes versions up to 9223372036854775807"
    ):
        served_folder(tmp_path / name)


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--versions", "9" * 5000], "A version is at most 9223372036854775807"),
        (["--label", "new=" + "9" * 5000], "A version is at most 9223372036854775807"),
        (["--versions", "9" * 30], "A version is at most 9223372036854775807"),
        (["--versions", "-1"], 'A version is a whole number, not "-1"'),
        (["--name", "../x"], '"../x" cannot be the name of a model'),
        (["--name", "a\nb"], "cannot be the name of a model"),
        (["--name", ".."], '".." cannot be the name of a model'),
    ],
)
def test_an_option_that_cannot_be_is_a_sentence(
    export: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], options: list[str], said: str
) -> None:
    shutil.copytree(export, tmp_path / "1")
    assert cli.main(["serve", str(tmp_path), "--print-config", *options]) == 1
    assert said in capsys.readouterr().err


def test_a_graph_in_parts_beside_the_graph_is_asked_about(export: Path, tmp_path: Path) -> None:
    shutil.copytree(export, tmp_path / "1")
    check_trusted(tmp_path / "1")
    (tmp_path / "1" / "saved_model.cpb").write_bytes(b"")
    with pytest.raises(UntrustedModelError, match=r"also contains saved_model\.cpb"):
        check_trusted(tmp_path / "1")


def test_a_link_to_everything_among_the_assets_is_not_walked_along(
    export: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = shutil.copytree(export, tmp_path / "1")
    (tmp_path / "everything").mkdir()
    os.mkfifo(tmp_path / "everything" / "pipe")
    shutil.rmtree(folder / "assets", ignore_errors=True)
    (folder / "assets").symlink_to(tmp_path / "everything")
    with closing(Predictor(folder)) as predictor:
        assert predictor.info.signatures


def test_a_path_that_is_no_text_is_a_sentence(export: Path, tmp_path: Path) -> None:
    folder = tmp_path / os.fsdecode(b"bad\xff")
    try:
        shutil.copytree(export, folder)
    except OSError:
        pytest.skip("the file system takes no such name")
    with pytest.raises(RunError, match="TensorFlow cannot read a path that is not valid UTF-8"):
        Predictor(folder)


def test_an_export_that_is_a_loop_of_links_is_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "loop").symlink_to("loop")
    for command in (["inspect"], ["predict", "--dense", "{}"], ["serve", "--print-config"]):
        assert cli.main([command[0], str(tmp_path / "loop"), *command[1:]]) == 1
        assert capsys.readouterr().err.startswith("error: There is no folder")

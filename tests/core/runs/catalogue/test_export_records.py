"""What an export says of where it came from, where that cannot be read."""

from __future__ import annotations

from pathlib import Path

import pytest
from tensorboard.compat.proto.meta_graph_pb2 import MetaGraphDef

from core.cli.main import main
from core.commands import note_export
from core.errors import RunError
from core.runs.catalogue.exports import list_exports
from core.runs.run import RunFolder
from core.serving.saved_model.saved_model_file import write_meta_graphs


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("{", "workbench.json cannot be read: it is not valid JSON"),
        ("[]", "workbench.json cannot be read: it holds no JSON object."),
        ('{"step": "seven", "run": 7, "note": "x"}', "workbench.json holds values that cannot be read: step, run."),
    ],
)
def test_an_export_whose_record_is_damaged_was_not_made_elsewhere(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: str, said: str
) -> None:
    for version in ("7", "8"):
        folder = tmp_path / "export" / version
        (folder / "assets.extra").mkdir(parents=True)
        write_meta_graphs(folder, [MetaGraphDef(meta_info_def=MetaGraphDef.MetaInfoDef(tags=["serve"]))])
    record = tmp_path / "export" / "7" / "assets.extra" / "workbench.json"
    record.write_text(content)
    (tmp_path / "model.ckpt-1.index").touch()
    exports = list_exports(RunFolder(tmp_path))
    assert [bool(item.record_problem) for item in exports] == [True, False]
    assert said in exports[0].record_problem
    assert exports[0].record_problem.endswith("without it the export is read as one made elsewhere.")
    assert main(["list", str(tmp_path)]) == 0
    listed = capsys.readouterr().out
    assert f"The record of export 7 is damaged: {exports[0].record_problem}" in listed
    assert "export 8" not in listed
    for item in exports:
        assert main(["inspect", item.path]) == 0
        assert ("Its record is damaged: " in capsys.readouterr().out) == bool(item.record_problem)
    if not content.endswith('"x"}'):
        with pytest.raises(RunError, match=r"workbench\.json cannot be read"):
            note_export(exports[0].path, "a note")

"""Starting the TensorFlow Serving of this machine: which one, with what, its states, its end."""

from __future__ import annotations

import json
import shutil
import signal
import socket
import sys
import threading
from pathlib import Path
from typing import Any

import pytest

from core import commands
from core.cli import main as cli
from core.control import Control
from core.errors import ExportError, RemoteError, RequestError, WorkbenchError
from core.serving.saved_model.saved_model_file import read_meta_graphs, write_meta_graphs
from core.serving.server import programs
from core.serving.server.model_config import config_text, served_folder, with_choice
from core.serving.server.running import ServerState
from tests.core.serving.server import program_double


@pytest.fixture
def exports(export: Path, tmp_path: Path) -> Path:
    """A folder with the versions 3 and 12, and what is none."""
    base = tmp_path / 'the "models", here'
    for version in ("3", "12"):
        shutil.copytree(export, base / version)
    (base / "4").mkdir()
    (base / "notes").mkdir()
    return base


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Put the double into an otherwise empty PATH, under the name of a program."""
    bin_dir = tmp_path / "bin"
    bin_dir.mkdir()
    monkeypatch.setenv("PATH", str(bin_dir))
    monkeypatch.setenv("DOUBLE_NOTES", str(tmp_path / "notes"))

    def put(name: str) -> None:
        script = bin_dir / name
        script.write_text(f"#!{sys.executable}\n{Path(program_double.__file__).read_text()}")
        script.chmod(0o755)

    return put


class Watcher:
    """Serves in a thread, and notes what is told."""

    def __init__(self, request: commands.ServeRequest) -> None:
        self.control, self.states, self.log = Control(), [], []  # type: ignore[var-annotated]
        self.error: BaseException | None = None
        self._changed = threading.Condition()
        self._thread = threading.Thread(target=self._run, args=(request,))
        self._thread.start()

    def _run(self, request: commands.ServeRequest) -> None:
        try:
            commands.serve(request, self._tell, self.log.append, self.control)
        except WorkbenchError as error:
            self.error = error
        finally:
            with self._changed:
                self._changed.notify_all()

    def _tell(self, state: ServerState) -> None:
        with self._changed:
            self.states.append(state)
            self._changed.notify_all()

    def wait_for(self, phase: str) -> ServerState:
        with self._changed:
            assert self._changed.wait_for(
                lambda: self.error or (self.states and self.states[-1].phase in (phase, "failed")), timeout=60
            )
        assert self.error is None
        assert self.states[-1].phase == phase, self.states[-1]
        found = self.states[-1]
        assert isinstance(found, ServerState)
        return found

    def stop(self) -> None:
        self.control.request_stop()
        self._thread.join(60)
        assert not self._thread.is_alive()


def request_for(path: Path, **choice: Any) -> commands.ServeRequest:
    ports = [_free_port(), _free_port()]
    return commands.ServeRequest(path, rest_port=ports[0], grpc_port=ports[1], **choice)


def _free_port() -> int:
    with socket.socket() as tried:
        tried.bind(("127.0.0.1", 0))
        return int(tried.getsockname()[1])


def test_a_container_is_started_on_loopback_with_the_exports_read_only(
    exports: Path, install: Any, tmp_path: Path
) -> None:
    install("docker")
    install("tensorflow_model_server")
    request = request_for(exports, versions=(3, 12), labels={"stable": 3, "canary": 12})
    watcher = Watcher(request)
    state = watcher.wait_for("available")
    assert [(item.version, item.state) for item in state.versions] == [(12, "available"), (3, "available")]
    assert state.rest.text == f"http://127.0.0.1:{request.rest_port}/linear"
    assert state.grpc.text == f"grpc://127.0.0.1:{request.grpc_port}/linear"
    assert "version_labels" in state.config.read_text()
    phases = [told.phase for told in watcher.states]
    assert phases[0] == "starting"
    watcher.stop()
    assert watcher.states[-1].phase == "stopped"
    assert not state.config.exists()
    _, run, remove = (json.loads(line) for line in (tmp_path / "notes").read_text().splitlines())
    assert f"--publish=127.0.0.1:{request.rest_port}:8501" in run
    assert f"--publish=127.0.0.1:{request.grpc_port}:8500" in run
    assert "--pull=never" in run
    mounts = [word for word in run if "type=bind" in word]
    assert len(mounts) == 2
    assert all(word.endswith(",readonly") for word in mounts)
    assert remove[:2] == ["rm", "--force"]
    assert f"--name={remove[2]}" in run
    with socket.socket() as tried:  # nobody listens there any more
        assert tried.connect_ex(("127.0.0.1", request.rest_port)) != 0


def test_changing_the_config_changes_what_is_served(exports: Path, install: Any) -> None:
    install("docker")
    watcher = Watcher(request_for(exports, versions=(12,), labels={"stable": 12}))
    state = watcher.wait_for("available")
    back = with_choice(served_folder(exports, "linear"), (3,), {"stable": 3})
    state.config.write_text(config_text(back, "/models/served"))
    with watcher._changed:
        assert watcher._changed.wait_for(
            lambda: [v.version for v in watcher.states[-1].versions] == [3], timeout=60
        )
    watcher.stop()


def test_the_program_is_not_started_unless_all_the_network_may_ask_it(exports: Path, install: Any) -> None:
    install("tensorflow_model_server")
    with pytest.raises(commands.OpenToNetworkError, match="listens at every network interface"):
        commands.serve(request_for(exports), lambda state: None, print, Control())
    watcher = Watcher(request_for(exports / "3", any_interface=True))
    state = watcher.wait_for("available")
    assert [item.version for item in state.versions] == [3]
    assert any("Running gRPC ModelServer" in line for line in watcher.log)
    watcher.stop()


def test_a_version_that_cannot_be_loaded_is_told_with_its_reason(
    exports: Path, install: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    install("docker")
    monkeypatch.setenv("DOUBLE_FAILS", "Could not find meta graph def")
    watcher = Watcher(request_for(exports / "3"))
    assert watcher.wait_for("failed").reason == "NOT_FOUND: Could not find meta graph def"
    watcher.stop()


def test_a_server_that_ends_by_itself_is_told_with_what_it_said(
    exports: Path, install: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    install("docker")
    monkeypatch.setenv("DOUBLE_DIES", "Failed to start server. Error: INVALID_ARGUMENT: address in use")
    watcher = Watcher(request_for(exports / "3"))
    state = watcher.wait_for("failed")
    assert state.reason == (
        "It ended with status 1: Failed to start server. Error: INVALID_ARGUMENT: address in use"
    )
    watcher.stop()


def test_what_is_missing_is_said(exports: Path, install: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(WorkbenchError, match="docker is not installed; podman is not installed; tensorflow_model"):
        programs.find_program()
    install("docker")
    monkeypatch.setenv("DOUBLE_IMAGES", "postgres:16 tensorflow/serving:2.15.1-devel")
    with pytest.raises(WorkbenchError, match=r"docker has no image tensorflow/serving; .*docker pull"):
        programs.find_program()
    monkeypatch.setenv(
        "DOUBLE_IMAGES", "tensorflow/serving:latest-gpu tensorflow/serving:2.15.1 tensorflow/serving:2.9.0"
    )
    assert programs.find_program().text == "docker (tensorflow/serving:2.15.1)"
    with pytest.raises(WorkbenchError, match="podman is not installed"):
        programs.find_program("podman")


def test_a_port_that_is_taken_is_said(exports: Path, install: Any) -> None:
    install("docker")
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        request = commands.ServeRequest(exports, rest_port=port)
        with pytest.raises(RemoteError, match=f"Port {port} is in use"):
            commands.serve(request, lambda state: None, print, Control())


def test_a_model_that_reaches_outside_is_served_only_if_somebody_said_so(
    exports: Path, install: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    for version in ("3", "12"):
        graphs = read_meta_graphs(exports / version)
        graphs[-1].graph_def.node.add(name="hidden", op="ReadFile")
        write_meta_graphs(exports / version, graphs)
    assert cli.main(["serve", str(exports)]) == 1
    assert "ReadFile" in (said := capsys.readouterr().err)
    assert "Then say --trust." in said
    assert cli.main(["serve", str(exports), "--trust"]) == 1
    assert "There is no TensorFlow Serving on this machine" in capsys.readouterr().err


def test_the_config_has_the_policy_and_the_labels(exports: Path) -> None:
    text = commands.serving_config(
        commands.ServeRequest(exports, versions=(12, 3), labels={"stable": 3, "canary": 12})
    )
    assert 'name: "linear"' in text
    assert f'base_path: "{str(exports).replace(chr(34), chr(92) + chr(34))}"' in text
    assert "model_version_policy { specific { versions: 12 versions: 3 } }" in text
    assert 'version_labels { key: "stable" value: 3 }' in text
    assert "latest { num_versions: 1 }" in commands.serving_config(commands.ServeRequest(exports))
    assert "all {}" in commands.serving_config(commands.ServeRequest(exports, versions="all"))
    assert "specific { versions: 3 }" in commands.serving_config(commands.ServeRequest(exports / "3"))


def test_the_config_is_one_that_tensorflow_serving_reads(exports: Path) -> None:
    published = pytest.importorskip("tensorflow_serving.config.model_server_config_pb2")
    from google.protobuf import text_format

    folder = with_choice(served_folder(exports, "a b"), (12, 3), {"sta'ble\u00e9": 3})
    text = config_text(folder, str(exports))
    (config,) = text_format.Parse(text, published.ModelServerConfig()).model_config_list.config
    assert (config.name, config.base_path, config.model_platform) == ("a b", str(exports), "tensorflow")
    assert list(config.model_version_policy.specific.versions) == [12, 3]
    assert dict(config.version_labels) == {"sta'ble\u00e9": 3}
    for versions in ("latest", "all"):
        text = config_text(with_choice(folder, versions, {}), "/m")
        (config,) = text_format.Parse(text, published.ModelServerConfig()).model_config_list.config
        assert config.model_version_policy.WhichOneof("policy_choice") == versions


@pytest.mark.parametrize(
    ("choice", "field", "said"),
    [
        ({"versions": (4,)}, "versions", r"has no version 4\. It has: 12, 3\."),
        ({"labels": {"stable": 3}}, "labels", 'label "stable" names version 3, which is not served. Served: 12'),
        ({"labels": {"a b": 12}}, "labels", "cannot be a label"),
        ({"versions": ()}, "versions", "at least one"),
    ],
)
def test_a_choice_that_cannot_be_served_is_said(
    exports: Path, choice: dict[str, Any], field: str, said: str
) -> None:
    with pytest.raises(RequestError, match=said) as caught:
        commands.serving_config(commands.ServeRequest(exports, **choice))
    assert caught.value.field == field


def test_a_folder_that_cannot_be_served_is_said(exports: Path, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="There is no folder"):
        commands.serving_config(commands.ServeRequest(tmp_path / "nowhere"))
    with pytest.raises(ExportError, match="holds no export"):
        commands.serving_config(commands.ServeRequest(exports / "notes"))
    shutil.copytree(exports / "3", exports / "best")
    with pytest.raises(ExportError, match=r'"best" is not a number\. Copy the export to'):
        commands.serving_config(commands.ServeRequest(exports / "best"))


def test_the_command_line_serves_until_it_is_interrupted(
    exports: Path, install: Any, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    install("docker")
    seen = []

    def interrupt(state: ServerState) -> None:
        seen.append(state.phase)
        say(state)
        if state.phase == "available":
            handler = signal.getsignal(signal.SIGINT)  # what Ctrl-C would call
            assert callable(handler)
            handler(signal.SIGINT, None)

    from core.cli.predicting import serve

    say = serve._say_state
    monkeypatch.setattr(serve, "_say_state", interrupt)
    ports = [f"--port={_free_port()}", f"--grpc-port={_free_port()}"]
    words = ["serve", str(exports), "--versions", "3", "12", "--label", "stable=3", *ports]
    assert cli.main(words) == 130
    assert seen[-1] == "stopped"
    err = capsys.readouterr().err
    assert "Available: http://127.0.0.1:" in err
    assert "version 12, 3" in err
    assert cli.main(["serve", str(exports), "--print-config", "--label", "stable=12"]) == 0
    assert "version_labels" in capsys.readouterr().out
    assert cli.main(["serve", str(exports), "--label", "stable=x"]) == 1
    assert 'A version is a whole number, not "x".' in capsys.readouterr().err


def test_the_command_line_says_how_the_program_is_started_all_the_same(
    exports: Path, install: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    install("tensorflow_model_server")
    assert cli.main(["serve", str(exports)]) == 1
    assert "Say --any-interface to start it all the same." in capsys.readouterr().err

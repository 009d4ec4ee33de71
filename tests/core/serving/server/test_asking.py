"""Asking a served model, by REST and by gRPC, and what is said when it does not answer."""

from __future__ import annotations

import json
import re
import socket
import threading
import time
from pathlib import Path
from urllib.request import Request, urlopen

import numpy as np
import pytest

from core import commands
from core.commands.predicting.inputs import GivenInput
from core.control import Control, WorkStopped
from core.errors import RemoteError, RequestError
from core.serving.predict.requests import example_inputs
from core.serving.saved_model.reading import read_saved_model
from core.serving.server.address import parse_address
from core.serving.server.asking import OutputDifference, differences
from core.serving.server.opening import open_client
from core.serving.snippets.snippets import request_of, rest_body, rest_columns, rest_rows
from tests.core.serving.server.serving_double import ServingDouble

APIS = ["http", "grpc"]
ROWS = [[0.1, 2.5], [-1.0, 1 / 3]]


def address(served: ServingDouble, api: str, model: str = "linear") -> str:
    return f"{api}://127.0.0.1:{served.rest_port if api == 'http' else served.grpc_port}/{model}"


@pytest.mark.parametrize("api", APIS)
@pytest.mark.parametrize("given", [GivenInput(dense={"x": ROWS}), GivenInput(examples=[{"x": ROWS[0]}])])
def test_a_server_and_its_export_give_identical_outputs(
    served: ServingDouble, export: Path, api: str, given: GivenInput
) -> None:
    found = commands.predict_served(address(served, api), given, export)
    assert found.local is not None
    assert [(item.output, item.largest) for item in found.differences] == [("y", 0.0)]
    assert found.served.outputs["y"].dtype == np.float32
    assert found.served.outputs["y"].shape == found.local["y"].shape
    assert found.served.version == (1 if api == "grpc" else None)


@pytest.mark.parametrize("api", APIS)
@pytest.mark.parametrize("at", ["linear/versions/1", "linear/labels/stable"])
def test_a_version_is_asked_by_its_number_or_its_label_without_an_export(
    served: ServingDouble, export: Path, api: str, at: str
) -> None:
    given = GivenInput(dense={"x": ROWS}, signature="dense")
    found = commands.predict_served(address(served, api, at), given)
    assert found.local is None
    wanted = commands.predict(export, "dense", dense={"x": ROWS})["y"]
    np.testing.assert_array_equal(found.served.outputs["y"], np.array(wanted, np.float32))
    word = at.partition("/")[2]
    assert api == "grpc" or any(word in line for line in served.asked)


@pytest.mark.parametrize("api", APIS)
def test_a_server_tells_its_versions_and_why_one_failed(served: ServingDouble, api: str) -> None:
    found = commands.served_model(address(served, api))
    assert [(item.version, item.state, item.code, item.has_failed) for item in found.versions] == [
        (2, "end", "UNKNOWN", True),
        (1, "available", "OK", False),
    ]
    assert "meta graph" in found.versions[0].message
    assert {"dense", "example"} <= set(found.signatures)
    assert [spec.alias for spec in found.signatures["dense"].inputs] == ["x"]


@pytest.mark.parametrize("api", APIS)
@pytest.mark.parametrize(
    ("at", "given", "field", "said"),
    [
        ("other", {"dense": {"x": ROWS}}, "server", 'serves no model "other"'),
        ("linear/versions/7", {"dense": {"x": ROWS}}, "server", "has no version 7, or it is not loaded"),
        ("linear/labels/canary", {"dense": {"x": ROWS}}, "server", 'no version with the label "canary"'),
        ("linear", {"dense": {"y": ROWS}}, "y", '"y" is not an input'),
        ("linear", {"dense": {"x": ROWS}, "signature": "nothing"}, "signature", 'no signature "nothing"'),
        ("linear", {"examples": {"x": [1, 2]}}, "example", "Name the export as well"),
    ],
)
def test_what_the_server_does_not_have_is_said_at_its_field(
    served: ServingDouble, api: str, at: str, given: dict[str, object], field: str, said: str
) -> None:
    with pytest.raises(RequestError, match=said) as caught:
        commands.predict_served(address(served, api, at), GivenInput(**given))  # type: ignore[arg-type]
    assert caught.value.field == field


@pytest.mark.parametrize("api", APIS)
def test_a_signature_that_only_the_export_has_is_named_beside_those_of_the_server(
    served: ServingDouble, export: Path, api: str
) -> None:
    version = served.models["linear"][1]
    kept = dict(version.signatures)
    try:
        del version.signatures["dense"]
        with pytest.raises(RequestError, match=r'has no signature "dense"\. It has: .*example') as caught:
            commands.predict_served(address(served, api), GivenInput(dense={"x": ROWS}, signature="dense"), export)
    finally:
        version.signatures["dense"].CopyFrom(kept["dense"])
    assert caught.value.field == "signature"


@pytest.mark.parametrize("api", APIS)
def test_a_wrong_shape_is_said_before_it_is_sent(served: ServingDouble, api: str) -> None:
    given = GivenInput(dense={"x": [[1.0, 2.0, 3.0]]}, signature="dense")
    before = len(served.asked)
    with pytest.raises(RequestError, match=r"x takes float32 \[any, 2\]") as caught:
        commands.predict_served(address(served, api), given)
    assert caught.value.field == "x"
    assert not any("redict" in word for word in served.asked[before:])


@pytest.mark.parametrize("api", APIS)
def test_what_the_model_itself_refuses_comes_with_the_words_of_the_server(
    served: ServingDouble, export: Path, api: str
) -> None:
    client = open_client(parse_address(address(served, api)))
    signature = read_saved_model(export).signatures["dense"]
    with pytest.raises(RemoteError, match=r'model "linear" at .* refused the request: .*Matrix size-incompatible'):
        client.predict(signature, {"x": np.zeros((1, 3), np.float32)}, Control())


@pytest.mark.parametrize("api", APIS)
def test_a_port_at_which_nobody_listens_is_said(api: str) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
        with pytest.raises(RemoteError, match=rf"Nothing answers at 127\.0\.0\.1:{port} \(connection refused\)"):
            commands.served_model(f"{api}://127.0.0.1:{port}/linear")


@pytest.mark.parametrize("api", APIS)
def test_a_host_that_does_not_exist_is_said(api: str) -> None:
    with pytest.raises(RequestError, match=r'no host called "nowhere\.invalid"') as caught:
        commands.served_model(f"{api}://nowhere.invalid:8501/linear", timeout=5)
    assert caught.value.field == "server"


def test_the_other_port_is_said_to_be_the_other_one(served: ServingDouble) -> None:
    with pytest.raises(RemoteError, match=f"does not speak REST.*grpc://127.0.0.1:{served.grpc_port}/linear"):
        commands.served_model(f"http://127.0.0.1:{served.grpc_port}/linear")
    with pytest.raises(RemoteError, match=f"does not speak gRPC.*http://127.0.0.1:{served.rest_port}/linear"):
        commands.served_model(f"grpc://127.0.0.1:{served.rest_port}/linear")


@pytest.mark.parametrize("api", APIS)
def test_a_server_that_takes_too_long_is_left(served: ServingDouble, api: str) -> None:
    served.delay = 1.0
    try:
        with pytest.raises(RemoteError, match=r"did not answer within 0\.2 s") as caught:
            commands.served_model(address(served, api), timeout=0.2)
    finally:
        served.delay = 0.0
    assert caught.value.passing


@pytest.mark.parametrize("api", APIS)
def test_a_question_is_cancelled_while_the_server_is_silent(api: str) -> None:
    control = Control()
    with socket.create_server(("127.0.0.1", 0)) as silent:
        url = f"{api}://127.0.0.1:{silent.getsockname()[1]}/linear"
        threading.Timer(0.1, control.request_stop).start()
        started = time.monotonic()
        with pytest.raises(WorkStopped):
            commands.served_model(url, timeout=60, control=control)
    assert time.monotonic() - started < 10


@pytest.mark.parametrize("body", [b"<html>", b"[1]", b'{"a": 1}', b"[" * 50_000, b""])
def test_an_answer_that_is_not_tensorflow_servings_is_said(body: bytes) -> None:
    head = f"HTTP/1.1 200 OK\r\nContent-Length: {len(body)}\r\n\r\n".encode()
    with socket.create_server(("127.0.0.1", 0)) as server:

        def answer() -> None:
            connection, _ = server.accept()
            with connection:
                connection.recv(10_000)
                connection.sendall(head + body)

        thread = threading.Thread(target=answer)
        thread.start()
        with pytest.raises(RemoteError, match="is not TensorFlow Serving's REST port"):
            commands.served_model(f"http://127.0.0.1:{server.getsockname()[1]}/linear")
        thread.join()


@pytest.mark.parametrize("snippet", [rest_rows, rest_columns])
def test_the_copied_curl_commands_are_answered(served: ServingDouble, export: Path, snippet: object) -> None:
    info = read_saved_model(export)
    inputs = example_inputs(info, "example", [{"x": row} for row in ROWS])
    text = snippet(request_of(info, "example", inputs))  # type: ignore[operator]
    url = re.search(r"http://localhost:8501(\S+)", text)
    assert url is not None
    request = Request(f"http://127.0.0.1:{served.rest_port}{url[1]}", rest_body(text).encode())
    answer = json.loads(urlopen(request, timeout=30).read())
    wanted = np.array(commands.predict(export, "example", examples=[{"x": row} for row in ROWS])["y"])
    np.testing.assert_allclose(answer.get("predictions") or answer.get("outputs"), wanted, rtol=1e-6)


def test_differences_name_what_differs_and_why() -> None:
    served = {"a": np.array([1.0, 2.5]), "b": np.zeros((1, 2)), "only": np.zeros(1)}
    local = {"a": np.array([1.0, 2.0]), "b": np.zeros((1, 3)), "missing": np.zeros(1)}
    assert differences(served, local) == (
        OutputDifference("a", 0.5, 2.5),
        OutputDifference("b", None, 0.0, "The shapes differ: [1, 2] from the server, [1, 3] from the export."),
        OutputDifference("missing", None, 0.0, "The server has no such output."),
        OutputDifference("only", None, 0.0, "The export has no such output."),
    )

"""The address of a served model."""

from __future__ import annotations

import pytest

from core.errors import RequestError
from core.serving.server.address import ServerAddress, parse_address


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("http://localhost:8501/penguins", ServerAddress("http", "localhost", 8501, "penguins")),
        ("http://localhost/penguins", ServerAddress("http", "localhost", 8501, "penguins")),
        ("grpc://ml.example.org/p/versions/3", ServerAddress("grpc", "ml.example.org", 8500, "p", 3)),
        (" http://h:1/v1/models/p:predict ", ServerAddress("http", "h", 1, "p")),
        ("http://h:1/v1/models/p/versions/2/metadata", ServerAddress("http", "h", 1, "p", 2)),
        ("http://h:1/p/labels/stable", ServerAddress("http", "h", 1, "p", None, "stable")),
        ("grpc://[::1]:8500/a%20b", ServerAddress("grpc", "::1", 8500, "a b")),
    ],
)
def test_an_address_is_read_and_written_back(text: str, wanted: ServerAddress) -> None:
    found = parse_address(text)
    assert found == wanted
    assert parse_address(found.text) == wanted


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("localhost:8501/penguins", "begins with http:// for REST or grpc:// for gRPC"),
        ("https://h/p", "https:// cannot be used"),
        ("http://h:8501", "name of the model is missing"),
        ("http://:8501/p", "host is missing"),
        ("http://h:99999/p", "[Pp]ort"),
        ("http://h:x/p", "[Pp]ort"),
        ("http://h/p/versions/two", '"/versions/two" has no meaning'),
        ("http://h/p/versions/" + "9" * 30, "has no meaning"),
        ("http://h/p/labels", '"/labels" has no meaning'),
        ("http://[h/p", "not the address"),
    ],
)
def test_what_is_no_address_is_said_at_its_field(text: str, why: str) -> None:
    with pytest.raises(RequestError, match=why) as caught:
        parse_address(text)
    assert caught.value.field == "server"

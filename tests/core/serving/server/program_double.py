"""A test double of the program tensorflow_model_server, and of Docker: no model is loaded, only states are told.

It is run as a program of its own. It takes the flags of the real one, reads the model config and answers the state
of its versions over REST: loading for a moment, then available. What follows `DOUBLE_` in its environment makes it
fail: DOUBLE_DIES=text, DOUBLE_FAILS=text.
"""

from __future__ import annotations

import csv
import json
import os
import re
import sys
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path


def main(words: list[str]) -> None:
    name = Path(sys.argv[0]).name
    if name == "docker":
        _docker(words)
    _serve(dict(word.lstrip("-").split("=", 1) for word in words))


def _docker(words: list[str]) -> None:
    """Note what was asked; `run` goes on as the server of the container, with its ports and folders as mounted."""
    with open(os.environ["DOUBLE_NOTES"], "a") as notes:
        notes.write(json.dumps(words) + "\n")
    if words[0] == "images":
        print(os.environ.get("DOUBLE_IMAGES", "tensorflow/serving:2.15.1"))
        sys.exit()
    if words[0] != "run":
        sys.exit()
    published = [word.rpartition("127.0.0.1:")[2].split(":") for word in words if word.startswith("--publish=")]
    ports = {inside: here for here, inside in published}
    rows = csv.reader(word for word in words if "type=bind" in word)
    mounts = [{part.partition("=")[0]: part.partition("=")[2] for part in row} for row in rows]
    flags = dict(word.lstrip("-").split("=", 1) for word in words if word.startswith("--model_config_file"))
    for mount in mounts:
        for flag, value in flags.items():
            flags[flag] = value.replace(mount["target"], mount["source"])
    _serve({**flags, "rest_api_port": ports["8501"], "port": ports["8500"]})


def _serve(flags: dict[str, str]) -> None:
    started = time.monotonic()
    print(f"Running gRPC ModelServer at 0.0.0.0:{flags['port']} ...", flush=True)
    if "DOUBLE_DIES" in os.environ:
        print(os.environ["DOUBLE_DIES"], file=sys.stderr, flush=True)
        sys.exit(1)
    failure = os.environ.get("DOUBLE_FAILS", "")

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            text = Path(flags["model_config_file"]).read_text()
            versions = [int(number) for number in re.findall(r"versions: (\d+)", text)]
            model = re.search(r'name: "([^"]*)"', text)
            state = "LOADING" if time.monotonic() - started < 0.3 else "END" if failure else "AVAILABLE"
            status = {"error_code": "OK", "error_message": ""}
            if state == "END":
                status = {"error_code": "NOT_FOUND", "error_message": failure}
            found = [{"version": str(number), "state": state, "status": status} for number in versions]
            known = model is not None and self.path == f"/v1/models/{model[1]}"
            answer = {"model_version_status": found} if known else {"error": "Could not find any versions of model"}
            data = json.dumps(answer).encode()
            self.send_response(200 if known else 404)
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, format: str, *arguments: object) -> None:
            """Keep quiet."""

    ThreadingHTTPServer(("127.0.0.1", int(flags["rest_api_port"])), Handler).serve_forever()


if __name__ == "__main__":
    main(sys.argv[1:])

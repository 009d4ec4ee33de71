"""A request as curl for TensorFlow Serving's REST port."""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.errors import RequestError
from core.serving.predict.requests import readable_json
from core.serving.snippets.request import PredictRequest
from core.words import worded


def rest_rows(request: PredictRequest) -> str:
    """TF Serving's row form: one object per row of the batch. RequestError where the inputs have no rows."""
    sizes = {value.shape[:1] for value in request.inputs.values()}
    if len(sizes) > 1 or () in sizes:
        raise RequestError(
            next(iter(request.inputs)),
            worded(
                'The inputs of "{name}" have no rows in common. Copy the request in columns.',
                name=request.signature.name,
            ),
        )
    columns = {alias: _rest(value) for alias, value in request.inputs.items()}
    rows = [{alias: values[index] for alias, values in columns.items()} for index in range(request.rows)]
    return _curl(request, {"signature_name": request.signature.name, "instances": rows})


def rest_columns(request: PredictRequest) -> str:
    """TF Serving's column form: one list per input."""
    return _curl(request, columns_body(request.signature.name, request.inputs))


def columns_body(signature: str, inputs: Mapping[str, NDArray[np.generic]]) -> dict[str, object]:
    """What is sent in column form, before it is written as JSON."""
    return {"signature_name": signature, "inputs": {alias: _rest(value) for alias, value in inputs.items()}}


def rest_body(snippet: str) -> str:
    """The JSON inside a curl command of `rest_rows` or `rest_columns`."""
    return snippet.split("<<'JSON'\n")[1].rsplit("\nJSON", 1)[0]


def _curl(request: PredictRequest, body: Mapping[str, object]) -> str:
    url = f"http://localhost:8501/v1/models/{request.model}:predict"
    return f"curl -X POST {url} -d @- <<'JSON'\n{json.dumps(body)}\nJSON\n"


def _rest(value: NDArray[np.generic]) -> Any:
    """Nested lists; TF Serving takes text as it is and all other bytes as {"b64": ...}."""
    return _all_b64(value.tolist()) if _holds_protos(value) else readable_json(value)


def _holds_protos(value: NDArray[np.generic]) -> bool:
    """Whether any string is no plain text: a serialized Example may happen to be valid UTF-8."""
    return value.dtype.kind in "OS" and any(
        any(byte < 32 for byte in item) for item in value.ravel().tolist() if isinstance(item, bytes)
    )


def _all_b64(value: Any) -> object:
    if isinstance(value, list):
        return [_all_b64(item) for item in value]
    data = value.encode() if isinstance(value, str) else value
    return {"b64": base64.b64encode(data).decode()}

"""A request as text to paste: curl, gRPC, saved_model_cli, Python. No TensorFlow.

Each is made from what is sent: {input alias: array, batch first}, strings as `object` arrays of bytes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from core.serving.snippets.cli import saved_model_cli
from core.serving.snippets.python import grpc_python, python, python_example
from core.serving.snippets.request import PredictRequest, request_of
from core.serving.snippets.rest import rest_body, rest_columns, rest_rows

__all__ = ["SNIPPETS", "PredictRequest", "request_of", "rest_body", "rest_columns", "rest_rows"]

SNIPPETS: Mapping[str, Callable[[PredictRequest], str]] = {
    "curl, REST in rows": rest_rows,
    "curl, REST in columns": rest_columns,
    "gRPC in Python": grpc_python,
    "saved_model_cli run": saved_model_cli,
    "Python, tf.saved_model.load": python,
    "Python, tf.train.Example": python_example,
}

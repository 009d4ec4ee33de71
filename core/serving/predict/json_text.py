"""JSON of a request, typed or read from a file: no deeper than an array can be. No TensorFlow."""

from __future__ import annotations

from core.runs import json_files

DEPTH = 32  # NumPy's arrays have no more dimensions


def parse_json(text: str | bytes) -> object:
    """Return the value of a JSON text. ValueError, whose text ends a sentence, if it has none or is too deep."""
    return json_files.parse_json(text, DEPTH)

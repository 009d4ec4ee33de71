"""Signatures as plain values: what `inspect --json` prints."""

from __future__ import annotations

from core.serving.saved_model.signatures import ExampleFeature, SavedModelInfo, Shape, TensorSpec


def signatures_json(info: SavedModelInfo) -> dict[str, object]:
    return {
        "signatures": {
            name: {
                "method": signature.method,
                "inputs": {item.alias: _tensor_json(item) for item in signature.inputs},
                "outputs": {item.alias: _tensor_json(item) for item in signature.outputs},
                "ragged": dict(signature.ragged),
                "example_features": None
                if signature.example_features is None
                else {item.name: _feature_json(item) for item in signature.example_features},
            }
            for name, signature in info.signatures.items()
        },
        "tags": list(info.tags),
        "tag_sets": [list(tags) for tags in info.tag_sets],
        "assets": [{"name": item.name, "bytes": item.bytes} for item in info.assets],
        "tables": [
            {"name": item.name, "key": item.key, "value": item.value, "entries": item.entries}
            for item in info.tables
        ],
        "record_problem": info.record_problem,
    }


def _tensor_json(item: TensorSpec) -> dict[str, object]:
    return {"dtype": item.dtype, "shape": _shape_json(item.shape), "tensor": item.tensor}


def _feature_json(item: ExampleFeature) -> dict[str, object]:
    return {
        "dtype": item.dtype,
        "shape": _shape_json(item.shape),
        "kind": item.kind,
        "default": item.default,
        "required": item.required,
        "sequence": item.sequence,
    }


def _shape_json(shape: Shape) -> list[int | None] | None:
    return None if shape is None else list(shape)

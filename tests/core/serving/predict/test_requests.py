from __future__ import annotations

import pytest

from core.errors import RequestError
from core.serving.predict.requests import dense_inputs
from core.serving.saved_model.signatures import SavedModelInfo, Signature, TensorSpec


@pytest.mark.parametrize(
    ("rows", "says"),
    [
        (["a", 5], '"name" must hold text, not 5'),
        (["a", None], '"name" must hold text, not None'),
        ([["a"], ["b", "c"]], 'The rows of "name" differ in length'),
    ],
)
def test_what_is_no_text_is_refused_before_the_model_is_asked(rows: list[object], says: str) -> None:
    name = TensorSpec("name", "string", (None,), "name:0")
    signature = Signature("serving_default", "predict", (name,), (), None)
    info = SavedModelInfo("/m", ("serve",), {"serving_default": signature}, {}, None)
    with pytest.raises(RequestError, match=says):
        dense_inputs(info, "serving_default", {"name": rows})

"""What a summary holds besides scalars: histograms, images, texts and hyperparameters, of TF 1 and TF 2 writers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, get_args

import numpy as np
from google.protobuf.message import DecodeError
from numpy.typing import NDArray

if TYPE_CHECKING:
    from google.protobuf.struct_pb2 import Value
    from tensorboard.compat.proto.summary_pb2 import Summary
    from tensorboard.compat.proto.tensor_pb2 import TensorProto

Floats = NDArray[np.float64]

SummaryKind = Literal["histogram", "image", "text", "hparams"]
SUMMARY_KINDS: tuple[SummaryKind, ...] = get_args(SummaryKind)

_PLUGINS: dict[str, SummaryKind] = {
    "histograms": "histogram",
    "images": "image",
    "text": "text",
    "hparams": "hparams",
}
_STRING, _FLOAT, _DOUBLE = 7, 1, 2  # TensorProto dtypes
HPARAMS_TAG = "_hparams_/session_start_info"


@dataclass(frozen=True, slots=True)
class Histogram:
    """Counts of values between edges: `edges` float64 [n + 1], rising; `counts` float64 [n]; n may be 0."""

    edges: Floats
    counts: Floats

    @property
    def total(self) -> float:
        return float(self.counts.sum())

    def quantile(self, share: float) -> float:
        """Return the value below which this share of the values lies, as even as they may lie between edges."""
        return float(np.interp(share, self.below, self.edges)) if self.total else float("nan")

    @property
    def below(self) -> Floats:
        """The share of the values below each edge, 0 .. 1; there must be values."""
        shares: Floats = np.concatenate([[0.0], np.cumsum(self.counts)]) / self.total
        return shares


@dataclass(frozen=True, slots=True)
class Images:
    """Pictures as they were written (PNG, JPEG or GIF), and the size in pixels that was written with them."""

    encoded: tuple[bytes, ...]
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Texts:
    """Strings in the order of the tensor, whatever its shape; or one "name: value" for each hyperparameter."""

    lines: tuple[str, ...]


def kind_of(value: Summary.Value) -> SummaryKind | Literal["", "none"]:
    """What a Summary.Value holds. "": its writer has told the kind of this tag before; "none": nothing of these."""
    which = value.WhichOneof("value")
    if which == "histo":
        return "histogram"
    if which == "image":
        return "image"
    plugin = value.metadata.plugin_data.plugin_name
    if plugin == "hparams":
        return "hparams" if value.tag == HPARAMS_TAG else "none"
    if which != "tensor":
        return "none"
    return _PLUGINS.get(plugin, "none") if plugin else ""


def content_of(value: Summary.Value, kind: SummaryKind) -> Histogram | Images | Texts | None:
    """Return what a Summary.Value of this kind holds; None if it holds no such thing, or too much to be true."""
    match kind:
        case "histogram":
            return _histogram(value)
        case "image":
            return _images(value)
        case "text":
            return _texts(value.tensor)
    return _hyperparameters(value)


def _histogram(value: Summary.Value) -> Histogram | None:
    if value.WhichOneof("value") == "histo":
        histo = value.histo
        counts = np.asarray(histo.bucket, np.float64)
        if len(counts) != len(histo.bucket_limit):
            return None
        # The outermost limits are those of all floats: the least and the greatest value say more.
        return _levelled(np.array([histo.min, *histo.bucket_limit[:-1], histo.max]), counts)
    numbers = _numbers(value.tensor)
    if numbers is None or len(numbers) % 3:
        return None
    rows = numbers.reshape(-1, 3)
    return _levelled(np.concatenate([rows[:1, 0], rows[:, 1]]), rows[:, 2].copy())


def _levelled(edges: Floats, counts: Floats) -> Histogram | None:
    """Edges that fall, of a writer whose limits are coarser than its least value, are levelled."""
    if not (np.isfinite(edges).all() and np.isfinite(counts).all()) or (counts < 0).any():
        return None
    if not counts.sum():
        return Histogram(np.zeros(1), np.zeros(0))
    edges[1:-1] = np.clip(edges[1:-1], edges[0], max(edges[0], edges[-1]))
    levelled: Floats = np.maximum.accumulate(edges)
    return Histogram(levelled, counts)


def _images(value: Summary.Value) -> Images | None:
    if value.WhichOneof("value") == "image":
        image = value.image
        return Images((image.encoded_image_string,), image.width, image.height)
    strings = _strings(value.tensor)
    if strings is None or len(strings) < 2:
        return None
    try:
        return Images(tuple(strings[2:]), int(strings[0]), int(strings[1]))
    except ValueError:
        return None


def _texts(tensor: TensorProto) -> Texts | None:
    strings = _strings(tensor)
    return None if strings is None else Texts(tuple(text.decode("utf-8", "replace") for text in strings))


def _hyperparameters(value: Summary.Value) -> Texts | None:
    from tensorboard.plugins.hparams.plugin_data_pb2 import HParamsPluginData

    try:
        data = HParamsPluginData.FromString(value.metadata.plugin_data.content)
    except DecodeError:
        return None
    found = data.session_start_info.hparams
    return Texts(tuple(f"{name}: {_plain(found[name])}" for name in sorted(found)))


def _plain(value: Value) -> str:
    """Return a google.protobuf.Value as a person writes it."""
    match value.WhichOneof("kind"):
        case "number_value":
            return f"{value.number_value:.12g}"
        case "string_value":
            return str(value.string_value)
        case "bool_value":
            return "yes" if value.bool_value else "no"
    return ""


def _strings(tensor: TensorProto) -> Sequence[bytes] | None:
    """Return all strings of a TensorProto, however it is shaped."""
    return list(tensor.string_val) if tensor.dtype == _STRING else None


def _numbers(tensor: TensorProto) -> Floats | None:
    """Return all floats of a TensorProto, however it is shaped; None where it holds fewer than its shape says."""
    types = {_FLOAT: ("<f4", tensor.float_val), _DOUBLE: ("<f8", tensor.double_val)}
    if tensor.dtype not in types:
        return None
    dtype, listed = types[tensor.dtype]
    content = tensor.tensor_content
    if len(content) % np.dtype(dtype).itemsize:
        return None
    numbers: Floats = np.asarray(np.frombuffer(content, dtype) if content else listed, np.float64)
    size = 1
    for dim in tensor.tensor_shape.dim:
        size *= dim.size
    return numbers if len(numbers) == size else None

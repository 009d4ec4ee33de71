"""The words for what becomes of the variables in a warm start."""

from __future__ import annotations

from typing_extensions import assert_never

from core.training.starting.matching import VariableMatch, WarmStartMatch, shape_text
from gui.look.language import tr, tr_n
from gui.widgets.basics import Tone


def outcome(item: VariableMatch) -> str:
    """Return what becomes of a variable."""
    renamed = item.saved_name if item.saved_name != item.name else ""
    match item.state:
        case "taken":
            return tr("taken from {name}", name=renamed) if renamed else tr("taken")
        case "absent":
            return tr("{name} is not in the checkpoint", name=renamed) if renamed else tr("not in the checkpoint")
        case "shape":
            shape = shape_text(item.saved.shape if item.saved is not None else None)
            return tr("other shape: {shape} in the checkpoint", shape=shape)
        case "dtype":
            dtype = item.saved.dtype if item.saved is not None else "?"
            return tr("other type: {dtype} in the checkpoint", dtype=dtype)
        case "left out":
            return tr("left out by the pattern")
        case _:
            assert_never(item.state)


def tone_of(item: VariableMatch) -> Tone | None:
    """Return the colour of these words."""
    match item.state:
        case "taken":
            return "good"
        case "absent" | "shape" | "dtype":
            return "warning"
        case "left out":
            return None
        case _:
            assert_never(item.state)


def totals(match: WarmStartMatch) -> str:
    """Return how many variables match."""
    taken, of = len(match.taken), len(match.variables)
    said = tr("{taken} of {of} variables match.", taken=taken, of=of)
    if match.left_out:
        left_out = tr_n("{n} is left out by the pattern.", "{n} are left out by the pattern.", match.left_out)
        said = f"{said} {left_out}"
    if not taken:
        said = f"{said} {tr('Nothing can start from it: map the names, or choose another checkpoint.')}"
    return said


def title(match: WarmStartMatch) -> str:
    """Return what the weights would come from."""
    origin = match.origin
    match origin.kind:
        case "run":
            return tr("Checkpoint {step} of {name}", step=origin.step, name=origin.name)
        case "checkpoint":
            return tr("Checkpoint {name}", name=origin.name)
        case "export":
            return tr("SavedModel {name}", name=origin.name)
        case _:
            assert_never(origin.kind)

"""`main.py train --warm-start`: first weights from a run, a checkpoint or a SavedModel."""

from __future__ import annotations

import argparse
from typing import Any

from core.errors import SettingsError
from core.training.starting.warm_start import WarmStart, parse_names


def add_warm_start(sub: Any) -> None:
    """Add the options that say where a new run's first weights come from."""
    group = sub.add_argument_group("warm start of a new run")
    group.add_argument(
        "--warm-start", metavar="PATH",
        help="start with the weights of a run, of a checkpoint (its prefix) or of a SavedModel, where names, "
        "shapes and types match; what matched is listed before the first step",
    )  # fmt: skip
    group.add_argument(
        "--warm-start-checkpoint", metavar="best|latest|STEP",
        help="which checkpoint of the run (default: the best, or the latest where none was evaluated)",
    )  # fmt: skip
    group.add_argument(
        "--warm-start-variables", default="", metavar="REGEX",
        help="only the variables of the model whose names match from their beginning (default: all)",
    )  # fmt: skip
    group.add_argument(
        "--warm-start-name", action="append", default=[], metavar="MODEL=CHECKPOINT",
        help="take this variable of the model from one that the checkpoint calls differently; dense/=layer/ maps "
        "all names that begin so",
    )  # fmt: skip


def warm_start_of(arguments: argparse.Namespace) -> WarmStart | None:
    """Return the warm start that is asked for; SettingsError for options that make none."""
    chosen = arguments.warm_start_checkpoint
    if arguments.warm_start is None:
        if chosen is not None or arguments.warm_start_variables or arguments.warm_start_name:
            raise SettingsError("warm_start", "The options --warm-start-... go with --warm-start PATH.")
        return None
    step = int(chosen) if chosen is not None and chosen.isdecimal() and len(chosen) < 19 else chosen
    names = parse_names(arguments.warm_start_name)
    return WarmStart(arguments.warm_start, step, arguments.warm_start_variables, names)

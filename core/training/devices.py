"""Which GPUs this process sees."""

from __future__ import annotations

import os
import re

_DEVICE = re.compile(r"(cpu)?|(\d+|(GPU|MIG)-[\w-]+)(\s*,\s*(\d+|(GPU|MIG)-[\w-]+))*")


def is_device(text: str) -> bool:
    """Return whether a text names GPUs as NVIDIA's tools do ("0,1"), or is "cpu" for none or "" for all."""
    return _DEVICE.fullmatch(text.strip()) is not None


def see_devices(device: str) -> None:
    """Let TensorFlow see these GPUs only; "" changes nothing. To be called before its first session."""
    if device.strip():
        os.environ["CUDA_VISIBLE_DEVICES"] = "" if device.strip() == "cpu" else device.replace(" ", "")

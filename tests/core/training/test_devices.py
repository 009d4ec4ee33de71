"""The names of GPUs, and which of them a process sees."""

from __future__ import annotations

import os

import pytest

from core.errors import SettingsError
from core.training.devices import is_device, see_devices
from core.training.settings import RunSettings


@pytest.mark.parametrize("text", ["", "cpu", "0", "0,1", " 2, 3 ", "GPU-8932f937-d72c", "MIG-1,GPU-2"])
def test_gpus_are_named_by_number_or_by_their_own_name(text: str) -> None:
    assert is_device(text)
    RunSettings(device=text)


@pytest.mark.parametrize("text", ["gpu", "0;1", "0,", ",", "cpu,0", "-1", "/gpu:0"])
def test_another_text_is_refused_at_its_field(text: str) -> None:
    with pytest.raises(SettingsError, match="Device must be GPU numbers") as caught:
        RunSettings(device=text)
    assert caught.value.field == "device"


@pytest.mark.parametrize(("device", "seen"), [("", "7"), ("cpu", ""), (" 0, 1", "0,1")])
def test_a_process_sees_the_gpus_that_it_is_given(device: str, seen: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CUDA_VISIBLE_DEVICES", "7")
    see_devices(device)
    assert os.environ["CUDA_VISIBLE_DEVICES"] == seen

"""What a variable of a checkpoint is for, told by its name and the others."""

from __future__ import annotations

from core.training.contents import role_of

NAMES = (
    "global_step", "dnn/hiddenlayer_0/kernel", "w", "block/w", "norm/moving_mean",
    "training/Adagrad/dnn/hiddenlayer_0/kernel/accumulator", "Adam/dnn/hiddenlayer_0/kernel/m",
    "training/SGD/w/momentum", "dnn/hiddenlayer_0/kernel/Adam_1", "w/extra", "training/Adam/iter", "beta1_power",
)  # fmt: skip


def test_slots_of_an_optimizer_are_known_in_whatever_scope_they_stand() -> None:
    roles = {name: role_of(name, NAMES) for name in NAMES}
    assert [name for name, role in roles.items() if role == "weight"] == [
        "dnn/hiddenlayer_0/kernel", "w", "block/w", "norm/moving_mean",
    ]  # fmt: skip
    assert [name for name, role in roles.items() if role == "step"] == ["global_step"]

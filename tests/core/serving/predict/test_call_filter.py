"""System calls that a confined process has no use for: refused in a real one, by the numbers of the kernel."""

from __future__ import annotations

import errno
import json
import os
import platform
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from core.commands.predicting import predictions
from core.errors import ExportError
from core.jobs import Event, Notice
from core.own_python import own_environment, python_code
from core.serving.predict.confined import call_filter, refused_calls
from core.serving.predict.confined.call_filter import can_refuse_calls, filter_program
from core.serving.predict.confined.confinement import can_confine, left_open

filters = pytest.mark.skipif(not can_refuse_calls() or not can_confine(), reason="the system has no such filter")
REFUSE, ALLOW = 0x00050000, 0x7FFF0000
X86_64, AARCH64, I386, ARM = 0xC000003E, 0xC00000B7, 0x40000003, 0x40000028
NAMED = [(name, numbers) for group in refused_calls.REFUSED for name, numbers in group.items()]
ARGUED = {
    "clone": refused_calls.CLONE, "clone3": refused_calls.CLONE3, "kill": refused_calls.KILL,
    "tgkill": refused_calls.TGKILL, "prlimit64": refused_calls.PRLIMIT, "fcntl": refused_calls.FCNTL,
    "ioctl": refused_calls.IOCTL,
}  # fmt: skip


def answer(program: list[call_filter.Instruction], architecture: int, number: int, *arguments: int) -> int:
    """What the kernel would answer: the program run as the kernel runs it."""
    call = {0: number, 4: architecture, **{16 + 8 * place: value for place, value in enumerate(arguments)}}
    register, at = 0, 0
    while True:
        what, if_so, if_not, value = program[at]
        at += 1
        if what == 0x06:
            return value
        if what == 0x20:
            register = call.get(value, 0) & 0xFFFFFFFF
        else:
            holds = {0x15: register == value, 0x25: register > value, 0x45: bool(register & value)}[what]
            at += if_so if holds else if_not


@pytest.mark.parametrize(("which", "architecture", "code"), [(0, "x86_64", X86_64), (1, "aarch64", AARCH64)])
def test_the_filter_refuses_what_is_listed_and_nothing_that_is_needed(
    which: int, architecture: refused_calls.Architecture, code: int
) -> None:
    program = filter_program(architecture, 4711)
    refused = REFUSE | errno.EPERM
    for name, numbers in NAMED:
        number = numbers[which]
        assert number is None or answer(program, code, number) == refused, name
    needed = {"read": (0, 63), "write": (1, 64), "openat": (257, 56), "mmap": (9, 222), "futex": (202, 98)}
    assert all(answer(program, code, numbers[which]) == ALLOW for numbers in needed.values())
    assert answer(program, code, refused_calls.CLONE3[which]) == REFUSE | errno.ENOSYS
    for name, allowed, never in [
        ("clone", (0x3D0F00,), (0x11,)), ("kill", (4711, 9), (1, 9)), ("tgkill", (4711, 4712, 6), (1, 1, 9)),
        ("prlimit64", (0, 7), (1, 7)), ("ioctl", (0, 0x5401), (0, 0x5412)), ("fcntl", (0, 3), (0, 8)),
    ]:  # fmt: skip
        number = ARGUED[name][which]
        assert answer(program, code, number, *allowed) == ALLOW, name
        assert answer(program, code, number, *never) == refused, name


@pytest.mark.parametrize("architecture", ["x86_64", "aarch64"])
def test_calls_of_another_kind_and_newer_ones_are_refused(architecture: refused_calls.Architecture) -> None:
    program, code = filter_program(architecture, 1), refused_calls.ARCHITECTURES[architecture]
    for other in {X86_64, AARCH64, I386, ARM} - {code}:
        assert answer(program, other, 3) == REFUSE | errno.EPERM
    for number in (refused_calls.NEWEST + 1, 0x40000000, 0x40000001, 0xFFFFFFFF):
        assert answer(program, code, number) == REFUSE | errno.ENOSYS
    assert len(program) < 4096  # what the kernel takes


def test_the_numbers_are_those_of_the_kernel() -> None:
    kernel = Path("/usr/include")
    ours = next(kernel.glob("**/asm/unistd_64.h"), None)
    if platform.machine() != "x86_64" or ours is None:
        pytest.skip("the headers of the kernel are not here")
    for which, header in enumerate((ours, kernel / "asm-generic" / "unistd.h")):
        lines = re.findall(r"#define __NR(?:3264)?_(\w+)\s+(\d+)\n", header.read_text(encoding="utf-8"))
        there = {name: int(number) for name, number in lines}
        found = {name: numbers[which] for name, numbers in [*NAMED, *ARGUED.items()]}
        assert {name: there.get(name) for name in found if name in there} == {
            name: number for name, number in found.items() if name in there
        }
        assert set(found) - set(there) <= {name for name in found if found[name] is None} | {"fchmodat2"}


START = """
import ctypes, errno, json, os, socket, subprocess, threading, time
from pathlib import Path
from core.serving.predict.confined.confinement import confine
libc, found, own = ctypes.CDLL(None, use_errno=True), {}, Path(sys.argv[1])
def tried(name, work):
    try:
        found[name] = work()
    except OSError as error:
        found[name] = errno.errorcode[error.errno]
def call(*arguments):
    ctypes.set_errno(0)
    result = libc.syscall(*map(ctypes.c_long, arguments))
    return errno.errorcode[ctypes.get_errno()] if result < 0 else "done"
"""


def confined(code: str, folder: Path, *arguments: str) -> dict[str, Any]:
    """What a process found out that confined itself."""
    (folder / "own").mkdir(exist_ok=True)
    program = f"exec({START + code + 'print(json.dumps(found))'!r})"
    command = python_code(program, str(folder / "own"), *arguments)
    done = subprocess.run(command, env=own_environment(), capture_output=True, text=True, cwd=folder / "own")
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


@filters
def test_each_listed_call_is_refused_in_a_confined_process(tmp_path: Path) -> None:
    which = list(refused_calls.ARCHITECTURES).index(call_filter.filtered_architecture() or "x86_64")
    numbers = {name: pair[which] for name, pair in NAMED if pair[which] is not None}
    code = "confine([], own)\nfor name, number in json.loads(sys.argv[2]).items():\n"
    code += "    found[name] = call(number, -1, -1, -1, -1, -1, -1)\n"
    assert confined(code, tmp_path, json.dumps(numbers)) == dict.fromkeys(numbers, "EPERM")


@filters
def test_what_a_confined_process_may_do_and_what_not(tmp_path: Path) -> None:
    (tmp_path / "theirs").write_text("")
    code = f"""
theirs = {str(tmp_path / "theirs")!r}
confine([], own)
tried("udp", lambda: socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b"x", ("127.0.0.1", 9)))
tried("unix", lambda: socket.socket(socket.AF_UNIX).connect("/run/nobody"))
tried("pair", lambda: len(socket.socketpair()))
tried("parent", lambda: os.kill(os.getppid(), 0))
tried("mode", lambda: os.chmod(theirs, 0o777))
tried("time", lambda: os.utime(theirs, (1, 1)))
tried("fork", os.fork)
tried("program", lambda: subprocess.run(["/bin/true"]).returncode)
for name in ("file", "../file"):
    tried(name, lambda: open(name, "w").close())
tried("folder", lambda: os.mkdir("folder"))
tried("pipe", lambda: os.mkfifo("pipe"))
tried("link", lambda: os.symlink("a", "link"))
tried("itself", lambda: os.kill(os.getpid(), 0))
threads = [threading.Thread(target=found.setdefault, args=("thread", True)) for _ in range(3)]
[thread.start() for thread in threads], [thread.join() for thread in threads]
"""
    found = confined(code, tmp_path)
    refused = ["udp", "unix", "pair", "parent", "mode", "time", "fork", "program"]
    assert {name: found[name] for name in refused} == dict.fromkeys(refused, "EPERM")
    files = ["file", "../file", "folder", "pipe", "link"]
    assert {name: found[name] for name in files} == dict.fromkeys(files, "EACCES")
    assert (found["itself"], found["thread"]) == (None, True)
    assert sorted(os.listdir(tmp_path)) == ["own", "theirs"]
    assert not os.listdir(tmp_path / "own")


@filters
@pytest.mark.skipif(platform.machine() != "x86_64", reason="another processor has other 32-bit calls")
def test_calls_as_32_bit_programs_make_them_are_refused(tmp_path: Path) -> None:
    code = """
import mmap
page = mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)
page.write(bytes.fromhex("b814000000cd80c3"))  # mov eax, 20 (getpid); int 0x80; ret
getpid = ctypes.CFUNCTYPE(ctypes.c_int)(ctypes.addressof(ctypes.c_char.from_buffer(page)))
child = os.fork()
if not child:
    os._exit(getpid() != os.getpid())
found["before"] = os.waitpid(child, 0)[1]  # it is killed where the kernel runs no 32-bit programs
confine([], own)
found["after"] = getpid() if found["before"] == 0 else None
found["x32"] = call(0x40000000 + 39)
"""
    found = confined(code, tmp_path)
    assert found["x32"] == "ENOSYS"
    if found["before"]:
        pytest.skip("the kernel runs no 32-bit programs")
    assert found["after"] == -errno.EPERM


def test_where_there_is_no_filter_that_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert (left_open() == "") == can_refuse_calls()
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(platform, "machine", lambda: "riscv64")
    assert not can_refuse_calls()
    events: list[Event] = []
    with pytest.raises(ExportError):  # there is no model
        predictions.open_confined(tmp_path, events.append)
    assert [event.text for event in events if isinstance(event, Notice)] == [left_open()]
    assert "can still use sockets" in left_open()

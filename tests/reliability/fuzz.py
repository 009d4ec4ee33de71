"""Damages valid files and reads them: `python -m tests.reliability.fuzz SECONDS SEED FOLDER`.

A program of its own: a native crash ends it, and its memory is limited. The seconds are shared by the
groups of files. What was read when something went wrong is kept in FOLDER, and named.
"""

from __future__ import annotations

import faulthandler
import random
import sys
import time
import traceback
from collections import Counter
from pathlib import Path

from tests.reliability.fuzzers import Fuzzer, fuzzers, tolerate

ROOM = 1 << 30  # bytes beyond what the program takes before it reads anything
SLOWEST = 10.0  # seconds for one small file, on a busy machine


def main() -> int:
    seconds, seed, folder = float(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3])
    faulthandler.enable()
    print(f"seed {seed}, {seconds:g} seconds", flush=True)
    table = fuzzers(folder)
    for fuzzer in table:  # valid files, and whatever is imported on the way
        fuzzer.read()
    limit_memory()
    failures, sizes = 0, Counter(fuzzer.group for fuzzer in table)
    for place, fuzzer in enumerate(table):
        share = seconds / len(sizes) / sizes[fuzzer.group]
        failures += run(fuzzer, share, random.Random(f"{seed} {place}"), folder)
    print("every file was read or refused" if not failures else f"{failures} kinds of files failed", flush=True)
    return 1 if failures else 0


def run(fuzzer: Fuzzer, seconds: float, chance: random.Random, folder: Path) -> bool:
    """Whether it failed; the first failure of a kind ends it."""
    end, count = time.monotonic() + seconds, 0
    while time.monotonic() < end or not count:
        count += 1
        data = fuzzer.change(fuzzer.valid, chance)
        fuzzer.file.write_bytes(data)
        began = time.monotonic()
        try:
            tolerate(fuzzer.read)
            took = time.monotonic() - began
            if took > SLOWEST:
                raise TimeoutError(f"it took {took:.1f} seconds")
        except Exception:
            kept = folder / f"failed-{fuzzer.name.replace('/', '-')}"
            kept.write_bytes(data)
            print(f"{fuzzer.name}: number {count} failed, kept as {kept}\n{data[:2000]!r}", flush=True)
            print(traceback.format_exc(), flush=True)
            return True
        finally:
            fuzzer.file.parent.mkdir(parents=True, exist_ok=True)
            fuzzer.file.write_bytes(fuzzer.valid)
    print(f"{fuzzer.group}, {fuzzer.name}: {count} files", flush=True)
    return False


def limit_memory() -> None:
    """A file of a few KB that takes more than ROOM gives a MemoryError. Where there is /proc."""
    try:
        import resource

        pages = int(Path("/proc/self/statm").read_text().split()[0])
        limit = pages * resource.getpagesize() + ROOM
        resource.setrlimit(resource.RLIMIT_AS, (limit, resource.RLIM_INFINITY))
    except (ImportError, OSError):
        print("the memory is not limited here", flush=True)


if __name__ == "__main__":
    sys.exit(main())

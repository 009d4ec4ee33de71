"""A storage like gs:// in memory: it counts what is read, keeps listings until told not to, and fails on demand."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import fsspec
from fsspec.implementations.memory import MemoryFileSystem

SCHEME = "bucket"


class BucketFileSystem(MemoryFileSystem):  # type: ignore[misc]
    """The store of all instances is one; objects are replaced as wholes, and have an ETag."""

    protocol = SCHEME
    store: dict[str, Any] = {}  # noqa: RUF012
    pseudo_dirs = [""]  # noqa: RUF012
    fail: Callable[[str, str], None] | None = None
    etags = True
    bytes_read = 0
    reads: list[tuple[str, int, int]] = []  # noqa: RUF012

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._listings: dict[str, Any] = {}

    @classmethod
    def _strip_protocol(cls, path: Any) -> Any:
        return super()._strip_protocol(str(path).replace(f"{SCHEME}://", "memory://"))

    def invalidate_cache(self, path: str | None = None) -> None:
        self._listings.clear()

    def ls(self, path: str, detail: bool = True, **kwargs: Any) -> Any:
        self._trouble("ls", path)
        if path not in self._listings:
            self._listings[path] = [self._tagged(entry) for entry in super().ls(path, detail=True)]
        found = self._listings[path]
        return found if detail else [entry["name"] for entry in found]

    def find(self, path: str, maxdepth: int | None = None, withdirs: bool = False, **kwargs: Any) -> Any:
        self._trouble("find", path)
        found = super().find(path, maxdepth, withdirs, detail=True)
        return {name: self._tagged(entry) for name, entry in found.items()}

    def cat_file(self, path: str, start: int | None = None, end: int | None = None, **kwargs: Any) -> bytes:
        self._trouble("cat", path)
        data: bytes = super().cat_file(path, start, end, **kwargs)
        cls = type(self)
        cls.bytes_read += len(data)
        cls.reads.append((path, start or 0, len(data)))
        return data

    def _trouble(self, doing: str, path: str) -> None:
        fail = type(self).fail
        if fail is not None:
            fail(doing, path)

    def _tagged(self, entry: dict[str, Any]) -> dict[str, Any]:
        entry = {key: value for key, value in entry.items() if key != "created"}
        if entry["type"] == "file":
            entry["LastModified"] = 1_700_000_000.0
            if self.etags:
                content = self.store[entry["name"]].getvalue()
                entry["ETag"] = hashlib.md5(content).hexdigest()
            else:
                entry["LastModified"] = self.store[entry["name"]].created.timestamp()
        return entry


class Bucket:
    """The storage as a test sees it; names are relative to `url`."""

    def __init__(self, folder: str = "lab/penguins/run-007") -> None:
        self.folder = folder
        self.url = f"{SCHEME}://{folder}"
        self._fs = BucketFileSystem(skip_instance_cache=True)

    def put(self, name: str, data: bytes) -> None:
        self._fs.pipe_file(f"/{self.folder}/{name}", data)

    def append(self, name: str, data: bytes) -> None:
        path = f"/{self.folder}/{name}"
        before = BucketFileSystem.store[path].getvalue() if path in BucketFileSystem.store else b""
        self.put(name, before + data)

    def remove(self, name: str) -> None:
        BucketFileSystem.store.pop(f"/{self.folder}/{name}", None)

    def get(self, name: str) -> bytes:
        content: bytes = BucketFileSystem.store[f"/{self.folder}/{name}"].getvalue()
        return content

    def names(self) -> list[str]:
        prefix = f"/{self.folder}/"
        return [path.removeprefix(prefix) for path in BucketFileSystem.store if path.startswith(prefix)]

    def upload(self, run: Path) -> None:
        """Put a folder of this machine there."""
        for file in sorted(path for path in run.rglob("*") if path.is_file()):
            self.put(file.relative_to(run).as_posix(), file.read_bytes())

    def write_to(self, folder: Path) -> None:
        """Put what is there into a folder of this machine, as a plain copy."""
        for name in self.names():
            file = folder / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(self.get(name))

    def fail(self, error: BaseException | None, *doings: str) -> None:
        """From now on asking for it raises; None: no more. `doings`: "ls", "find", "cat"; all, if none is named."""

        def trouble(doing: str, path: str) -> None:
            if error is not None and (not doings or doing in doings):
                raise error

        BucketFileSystem.fail = staticmethod(trouble) if error is not None else None

    def forget_reads(self) -> None:
        BucketFileSystem.bytes_read = 0
        BucketFileSystem.reads.clear()

    @property
    def bytes_read(self) -> int:
        return BucketFileSystem.bytes_read

    def clear(self) -> None:
        """Empty, and without trouble."""
        BucketFileSystem.store.clear()
        BucketFileSystem.pseudo_dirs[:] = [""]
        BucketFileSystem.etags = True
        self.fail(None)
        self.forget_reads()


fsspec.register_implementation(SCHEME, BucketFileSystem, clobber=True)

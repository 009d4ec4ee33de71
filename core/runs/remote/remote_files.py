"""Places that are reached by a URL (gs://, s3://, any that fsspec knows): list, read ranges, say what is wrong.

fsspec and the package behind a URL are imported when they are first needed; the program runs without them.
"""

from __future__ import annotations

import re
import shlex
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from core.errors import RemoteError
from core.runs.urls import tidy
from core.words import worded

_UNFIT = re.compile(r"[\\:\0]" if sys.platform == "win32" else r"[\\\0]")  # in the name of a file here
# What tells one content of a file from another: the first of these groups that a listing has.
_MARKS = (
    ("md5Hash",),
    ("crc32c",),
    ("ETag", "VersionId"),
    ("etag",),
    ("generation",),
    ("mtime", "LastModified", "last_modified", "updated", "modified", "created", "ino"),
)
_TIMES = ("mtime", "LastModified", "last_modified", "updated", "modified", "created")
_REFUSED = {
    "PermissionError",
    "NoCredentialsError",
    "PartialCredentialsError",
    "DefaultCredentialsError",
    "RefreshError",
    "ClientAuthenticationError",
}
_UNREACHABLE = {
    "ConnectionError",
    "TimeoutError",
    "gaierror",
    "ClientConnectionError",
    "HTTPClientError",
    "FSTimeoutError",
    "TransportError",
    "ServiceRequestError",
}
_PACKAGES = {"gs": "gcsfs", "gcs": "gcsfs", "s3": "s3fs", "s3a": "s3fs", "abfs": "adlfs", "az": "adlfs"}


@dataclass(frozen=True, slots=True)
class RemoteFile:
    """A file in a listing. `mark` changes with its content, "" if there is none; `time` in unix seconds or 0."""

    size: int
    mark: str
    time: float


@dataclass(frozen=True, slots=True)
class Piece:
    """The bytes of a file from `start` to before `end`; `name` is relative to the place."""

    name: str
    start: int
    end: int


class RemoteFolder:
    """A folder behind a URL. Every method asks the network and raises RemoteError; for one thread."""

    def __init__(self, url: str) -> None:
        self.url = tidy(url)
        try:
            from fsspec.core import url_to_fs
        except ImportError as error:
            raise _missing(self.url, "fsspec", error) from error
        try:
            self._fs, root = url_to_fs(self.url, skip_instance_cache=True)
        except ImportError as error:
            raise _missing(self.url, "", error) from error
        except Exception as error:
            raise remote_error(error, self.url) from error
        self._root = str(root).rstrip("/")

    def refresh(self) -> None:
        """The next listings are made anew."""
        self._fs.invalidate_cache()

    def list_folder(self, folder: str = "") -> tuple[dict[str, RemoteFile], tuple[str, ...]]:
        """Return (files by name relative to the root, folders inside of `folder`). RemoteError if there is none."""
        try:
            entries = self._fs.ls(self._path(folder), detail=True)
        except Exception as error:
            raise remote_error(error, self.url) from error
        folders = [self._relative(entry["name"]) for entry in entries if entry.get("type") == "directory"]
        return self._files(entries), tuple(sorted(name for name in folders if name and name != folder))

    def find(self, folder: str = "") -> dict[str, RemoteFile]:
        """Return all files in the folder and below by name relative to the root; {} if there is no such folder."""
        try:
            found: Mapping[str, Any] = self._fs.find(self._path(folder), detail=True)
        except FileNotFoundError:
            return {}
        except Exception as error:
            raise remote_error(error, self.url) from error
        return self._files(list(found.values()))

    def read(self, pieces: Sequence[Piece]) -> list[bytes | None]:
        """Pieces of files, asked for at once where the place can; None of a file that is gone."""
        if not pieces:
            return []
        try:
            paths = [self._path(piece.name) for piece in pieces]
            found = self._fs.cat_ranges(
                paths, [piece.start for piece in pieces], [piece.end for piece in pieces], on_error="return"
            )
        except Exception as error:
            raise remote_error(error, self.url) from error
        answers: list[bytes | None] = []
        for piece, answer in zip(pieces, found, strict=True):
            if isinstance(answer, BaseException) and not isinstance(answer, FileNotFoundError):
                raise remote_error(answer, self._url(piece.name)) from answer
            answers.append(None if isinstance(answer, FileNotFoundError) else bytes(answer))
        return answers

    def _files(self, entries: Sequence[Mapping[str, Any]]) -> dict[str, RemoteFile]:
        found = {}
        for entry in entries:
            name = self._relative(entry["name"])
            if entry.get("type") != "directory" and name and isinstance(entry.get("size"), int):
                found[name] = RemoteFile(entry["size"], _mark(entry), _time(entry))
        return found

    def _relative(self, path: object) -> str:
        """Return a name as it is listed, relative to the place; "" for one that leads out of it, or is none."""
        text = str(path).rstrip("/")
        if not text.startswith(f"{self._root}/"):
            return ""
        name = text[len(self._root) + 1 :]
        parts = name.split("/")
        return "" if any(part in ("", ".", "..") or _UNFIT.search(part) for part in parts) else name

    def _path(self, name: str) -> str:
        return f"{self._root}/{name}" if name else self._root

    def _url(self, name: str) -> str:
        return f"{self.url}/{name}" if name else self.url


def remote_error(error: BaseException, url: str) -> RemoteError:
    """Return the sentence for what a filesystem of fsspec raised."""
    kinds = {kind.__name__ for kind in type(error).__mro__}
    code = getattr(error, "code", getattr(error, "status", None))
    said = f"{type(error).__name__}: {error}"
    if isinstance(error, ValueError) and "rotocol" in str(error):
        scheme = url.partition(":")[0]
        return RemoteError(
            worded("No package is known that reads {scheme}:// addresses. Check the URL.", scheme=scheme),
            details=said,
        )
    if isinstance(error, FileNotFoundError | NotADirectoryError) or code in (404, "404"):
        return RemoteError(
            worded("There is nothing at {url}. Check the address: bucket, folder, run.", url=url), details=said
        )
    if kinds & _REFUSED or code in (401, 403, "401", "403"):
        return RemoteError(
            worded("You may not read {url}. Sign in to that storage, or ask its owner for permission.", url=url),
            details=said,
        )
    if kinds & _UNREACHABLE or (isinstance(code, int) and code >= 500):
        return RemoteError(
            worded("{url} cannot be reached. Check your network connection.", url=url), details=said, passing=True
        )
    return RemoteError(
        worded("{url} cannot be read: {reason}.", url=url, reason=error or type(error).__name__),
        details=said,
        passing=True,
    )


def _missing(url: str, package: str, error: ImportError) -> RemoteError:
    scheme = url.partition(":")[0]
    needed = " ".join(name for name in (package, _PACKAGES.get(scheme, "")) if name)
    if not needed:
        return RemoteError(
            worded(
                "Reading {scheme}:// needs a package that is not installed. {reason}.", scheme=scheme, reason=error
            )
        )
    uv = Path(__file__).resolve().parents[3] / ".ci" / "uv"
    program = str(uv) if uv.is_file() else "uv"
    line = shlex.join([program, "pip", "install", "--python", sys.executable, *needed.split()])
    return RemoteError(
        worded(
            "Reading {scheme}:// needs what is not installed: {needed}. Type: {line}",
            scheme=scheme,
            needed=needed,
            line=line,
        ),
        details=f"{type(error).__name__}: {error}",
    )


def _mark(entry: Mapping[str, object]) -> str:
    for group in _MARKS:
        found = [f"{key}={entry[key]}" for key in group if entry.get(key) is not None]
        if found:
            return " ".join(found)
    return ""


def _time(entry: Mapping[str, object]) -> float:
    """When the file was written, in unix seconds; 0 where the listing does not say."""
    for key in _TIMES:
        value = entry.get(key)
        if isinstance(value, int | float):
            return float(value)
        if isinstance(value, str):
            try:
                value = datetime.fromisoformat(value.replace("Z", "+00:00"))
            except ValueError:
                continue
        if isinstance(value, datetime):
            return value.timestamp()
    return 0.0

"""Where the files of the repository stand in the site, and what a link between them becomes there."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path, PurePosixPath

# Files outside docs/, and the pages that they are.
FROM_THE_TOP = {
    "README.md": "index.md",
    "CONTRIBUTING.md": "contributing.md",
    "SECURITY.md": "security.md",
    "CHANGELOG.md": "changelog.md",
    "LICENSE": "licence.md",
    "resources/icons/estimator-workbench.svg": "images/estimator-workbench.svg",
}
_FOLDERS = {"docs/decisions": "decisions/README.md"}
_CODE = re.compile(r"(^```.*?^```$|`[^`\n]+`|^ {4}[^\n]*$)", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"(?<=\]\()(?![a-z]+:|/)([^)#\s]*)(?:#([^)\s]*))?(?=\))")
_FETCHED = re.compile(
    r"""<(?:script|img|link|iframe)\b[^>]*\b(?:src|href)=["']?(?:https?:)?//[^>]*>""", re.IGNORECASE
)


def links(markdown: str) -> list[tuple[str, str]]:
    """The (file, anchor) of each link and picture in prose, "" where one is left out. Addresses are left out."""
    return [found for prose in _CODE.split(markdown)[::2] for found in _LINK.findall(prose)]


def with_site_links(markdown: str, page: str, pages: Collection[str]) -> str:
    """The text of a page of the site, with links to files turned into links to pages.

    LookupError names a link to a file that has no page.
    """
    source = source_of(page)
    prose_and_code = _CODE.split(markdown)
    prose_and_code[::2] = [
        _LINK.sub(lambda found: _site_link(source, page, found, pages), prose) for prose in prose_and_code[::2]
    ]
    return "".join(prose_and_code)


def source_of(page: str, from_the_top: Mapping[str, str] = FROM_THE_TOP) -> str:
    """The file of the repository that a page of the site is made of."""
    return next((name for name, made in from_the_top.items() if made == page), f"docs/{page}")


def target_of(source: str, link: str) -> str:
    """The file of the repository that `link` means in the file `source`."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(source), link)) if link else source


def _site_link(source: str, page: str, found: re.Match[str], pages: Collection[str]) -> str:
    anchor = f"#{found[2]}" if found[2] else ""
    if not found[1]:
        return anchor
    target = target_of(source, found[1])
    there = {**FROM_THE_TOP, **_FOLDERS}.get(target, target.removeprefix("docs/"))
    if there not in pages:
        raise LookupError(
            f'{source} links to "{found[1]}", which has no page: write its path in backquotes instead.'
        )
    return posixpath.relpath(there, str(PurePosixPath(page).parent)) + anchor


def fetched(pages: Sequence[Path]) -> list[str]:
    """The tags of these HTML files for which a browser would ask another host."""
    tags = [
        (path.name, found[0]) for path in pages for found in _FETCHED.finditer(path.read_text(encoding="utf-8"))
    ]
    return [f"{name}: {tag}" for name, tag in tags if "canonical" not in tag]

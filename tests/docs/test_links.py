"""Every link of the documentation leads somewhere, in the repository and in the site, which has every page."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.docs.pages import REPOSITORY, pages, script

LINKS = script("site_links")
CONFIG = (REPOSITORY / "mkdocs.yml").read_text(encoding="utf-8")
NAMED = set(re.findall(r"- (?:\w+: )?([\w/-]+\.md)$", CONFIG, re.MULTILINE))


def anchors(page: Path) -> set[str]:
    """The anchors of a page's headings, which both GitHub and MkDocs make like this."""
    headings = re.findall(
        r"^#+ (.+)$", re.sub(r"^```.*?^```$", "", page.read_text("utf-8"), flags=re.M | re.S), re.M
    )
    return {re.sub(r"[\s-]+", "-", re.sub(r"[^\w\s-]", "", heading).strip().lower()) for heading in headings}


@pytest.mark.parametrize("page", pages(), ids=lambda page: str(page.relative_to(REPOSITORY)))
def test_every_link_leads_to_a_file_and_a_heading_that_are_there(page: Path) -> None:
    for link, anchor in LINKS.links(page.read_text(encoding="utf-8")):
        target = REPOSITORY / LINKS.target_of(str(page.relative_to(REPOSITORY)), link)
        assert target.exists(), link
        assert not anchor or anchor in anchors(target), f"{link}#{anchor}"


def test_every_page_is_named_in_the_site_and_every_name_has_a_page() -> None:
    assert {LINKS.source_of(page) for page in NAMED} == {
        *(str(page.relative_to(REPOSITORY)) for page in pages()),
        "LICENSE",
    }


def test_every_link_has_a_page_or_picture_in_the_site() -> None:
    pictures = {f"images/{path.name}" for path in (REPOSITORY / "docs" / "images").iterdir()}
    for page in NAMED - {"licence.md"}:
        text = (REPOSITORY / LINKS.source_of(page)).read_text(encoding="utf-8")
        LINKS.with_site_links(text, page, NAMED | pictures)


def test_a_link_is_written_for_the_page_it_stands_on() -> None:
    shown = {"index.md", "concepts.md", "decisions/README.md", "security.md", "images/a.png"}
    text = "[a](docs/concepts.md#names) [b](docs/decisions) ![c](docs/images/a.png) [d](#here) `[e](x.md)`"
    assert LINKS.with_site_links(text, "index.md", shown) == (
        "[a](concepts.md#names) [b](decisions/README.md) ![c](images/a.png) [d](#here) `[e](x.md)`"
    )
    assert LINKS.with_site_links("[a](../../SECURITY.md)", "decisions/README.md", shown) == "[a](../security.md)"
    with pytest.raises(LookupError, match=r'README.md links to "core/jobs.py", which has no page'):
        LINKS.with_site_links("[a](core/jobs.py)", "index.md", shown)


def test_a_site_that_asks_another_host_is_found(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text('<script src="assets/a.js"></script><a href="https://example.com">ours to press</a>')
    assert LINKS.fetched([page]) == []
    page.write_text('<link rel="stylesheet" href="https://example.com/font.css">')
    assert LINKS.fetched([page]) == ['page.html: <link rel="stylesheet" href="https://example.com/font.css">']


def test_the_reference_names_modules_that_are_there_and_say_what_they_are() -> None:
    named = [
        module
        for page in (REPOSITORY / "docs" / "reference").glob("*.md")
        for module in re.findall(r"^::: ([\w.]+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    ]
    assert len(named) > 10
    for module in named:
        path = REPOSITORY / module.replace(".", "/")
        file = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
        assert file.read_text(encoding="utf-8").startswith('"""'), module


@pytest.mark.parametrize("page", pages(), ids=lambda page: str(page.relative_to(REPOSITORY)))
def test_files_of_the_repository_that_a_page_names_are_there(page: Path) -> None:
    if page.name == "CHANGELOG.md":
        return  # it tells of files that were there then
    named = re.findall(r"`((?:core|gui|docs|tests|resources|\.ci)/[\w./-]+)`", page.read_text(encoding="utf-8"))
    assert {name for name in named if not (REPOSITORY / name).exists()} == set()

"""What MkDocs does besides, for `make docs`: the pages at the top of the repository join the site.

Links are written for readers of the repository, who see files; here they become links to the site's pages. A site
for which a browser would ask another host is refused.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

sys.path.insert(0, str(Path(__file__).resolve().parent))

import make_architecture
import site_links

_COMMANDS = re.compile("<!-- every command: .* -->")
_MERMAID = re.compile(r"^```mermaid\n.*?^```$", re.MULTILINE | re.DOTALL)


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages that stand at the top of the repository."""
    for name, page in site_links.FROM_THE_TOP.items():
        path = make_architecture.REPOSITORY / name
        if path.suffix == ".svg":
            files.append(File.generated(config, page, abs_src_path=str(path)))
        else:
            text = path.read_text(encoding="utf-8")
            text = f"# Licence\n\n```text\n{text}```\n" if name == "LICENSE" else text
            files.append(File.generated(config, page, content=text))
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Turn links to files into links to pages.

    The picture of the rooms, which takes Mermaid, becomes a table; the commands are listed where a page wants it.
    """
    text = _MERMAID.sub(lambda found: make_architecture.table(), markdown)
    text = _COMMANDS.sub(lambda found: _table_of_commands(), text)
    try:
        return site_links.with_site_links(text, page.file.src_uri, files.src_uris)
    except LookupError as error:
        raise PluginError(str(error.args[0])) from error


def _table_of_commands() -> str:
    sys.path.insert(0, str(make_architecture.REPOSITORY))
    from core.cli.main import commands

    rows = "\n".join(f"| `{name}` | {help} |" for name, help in commands().items())
    return f"| command | what it does |\n| --- | --- |\n{rows}\n"


def on_post_build(config: MkDocsConfig) -> None:
    """Refuse a site for which a browser would ask another host."""
    outside = site_links.fetched([*Path(config.site_dir).rglob("*.html")])
    if outside:
        raise PluginError("A browser would ask another host for this:\n" + "\n".join(outside))

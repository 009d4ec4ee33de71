"""Fixed texts of tables, which a face shows in its own language: `mark` is where translations find them.

The command line shows them in English; the window gives them to `gui.look.language.tr` where it shows them.
"""

from __future__ import annotations


def mark(text: str) -> str:
    """Return `text`; docs/make_languages.py collects the literals that are given to it, for the translations."""
    return text

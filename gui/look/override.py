"""`override` for methods that Qt calls: what they raise comes out, and does not end the program.

Where Python calls Qt and Qt calls an override, PySide6 hands what the override raised on to the caller. Python
below 3.12 makes no object of an exception that was raised in C (an index out of range, a wrong type) before it is
caught, and PySide6 6.11 takes what there is instead for that object: a segmentation fault. Here each exception is
caught once and raised again (docs/decisions/0018).
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from typing_extensions import override
else:
    from collections.abc import Callable

    import typing_extensions

    def override(method: Callable[..., Any]) -> Callable[..., Any]:
        """Mark a method as one that takes the place of its base class's, as typing's `override` does."""

        @functools.wraps(method)
        def called(*args: Any, **kwargs: Any) -> Any:
            try:
                return method(*args, **kwargs)
            except BaseException:  # caught, it has its object
                raise

        return typing_extensions.override(called)


__all__ = ["override"]

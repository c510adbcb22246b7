"""The local store: SQLite rows (private), repositories, migrations, journal, blobs, secrets.

Importing this package doesn't import SQLAlchemy; opening a store does, and so does `Store`.
"""

from typing import TYPE_CHECKING

from editor.store.lock import HomeLocked, home_lock
from editor.store.opening import NoStories, open_store

if TYPE_CHECKING:
    from editor.store.store import Store

__all__ = ["HomeLocked", "NoStories", "Store", "home_lock", "open_store"]


def __getattr__(name: str) -> type:
    if name == "Store":
        from editor.store.store import Store

        return Store
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

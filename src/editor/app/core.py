"""What every use case gets: the store, the way to a site, the photo room, the clock."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from editor.base.clock import Clock
from editor.remote.ports import Adopter, Cms, Renderer
from editor.remote.records import Site
from editor.store import Store
from editor.store.secrets import Secrets

Connect = Callable[[Site, str | None], Cms]
"""Opens a site with a password; None where it needs none or none is known."""


@dataclass(frozen=True, slots=True)
class Core:
    """Built by `editor.bootstrap.core`; `home` is the data folder."""

    home: Path
    store: Store
    secrets: Secrets
    clock: Clock
    connect: Connect
    render: Renderer
    adopt: Adopter

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Finish what is being written, and let go of the data folder."""
        self.store.close()

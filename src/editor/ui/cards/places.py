"""Where photos may lie: cards and drives that are plugged in, and folders that were used."""

import json
import sys
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QDir, QStorageInfo

from editor.ui import settings
from editor.ui.settings import Settings

_REMOVABLE = ("/media/", "/run/media/", "/mnt/", "/Volumes/")
_LEAST = 1_000_000
"""Bytes: what is smaller is no disk."""
_KEPT = 6


@dataclass(frozen=True, slots=True)
class Place:
    """`is_card`: it has the folder that cameras make (DCF's DCIM)."""

    root: Path
    name: str
    size: int
    is_card: bool


def mounted() -> list[Place]:
    """Removable volumes, cameras' cards first. For a worker: a drive may take its time."""
    found = []
    for volume in QStorageInfo.mountedVolumes():
        root = volume.rootPath()
        real = volume.isValid() and volume.isReady() and volume.bytesTotal() > _LEAST
        if not real or not _may_be_removable(root):
            continue
        is_card = (Path(root) / "DCIM").is_dir()
        name = volume.name() or Path(root).name or root
        found.append(Place(Path(root), name, volume.bytesTotal(), is_card))
    return sorted(found, key=lambda place: (not place.is_card, place.name.lower()))


def _may_be_removable(root: str) -> bool:
    if sys.platform == "win32":
        return root != QDir.rootPath()
    return f"{root}/".startswith(_REMOVABLE) and root not in ("/mnt", "/Volumes")


def recent(chosen: Settings) -> list[Path]:
    """Folders that photos were picked from, the last one first."""
    try:
        kept = json.loads(chosen.get(settings.PHOTO_FOLDERS) or "[]")
    except ValueError:
        return []
    return [Path(name) for name in kept if isinstance(name, str)]


def remember(chosen: Settings, root: Path) -> None:
    folders = [str(root), *(str(one) for one in recent(chosen) if one != root)]
    chosen.set(settings.PHOTO_FOLDERS, json.dumps(folders[:_KEPT], ensure_ascii=False))

"""Pictures on disk that no test may change, and ExifTool as the oracle."""

import hashlib
import io
import json
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from editor.testing.quarters import quarters


@pytest.fixture
def save(tmp_path: Path) -> Iterator[Callable[..., Path]]:
    """Writes a picture; afterwards checks that none of those written was changed."""
    hashes: dict[Path, str] = {}

    def write(image: Image.Image | bytes, name: str = "DSC_0001.JPG", **options: Any) -> Path:
        path = tmp_path / name
        if isinstance(image, bytes):
            path.write_bytes(image)
        else:
            image.save(path, options.pop("format", "JPEG"), **options)
        hashes[path] = hashlib.sha256(path.read_bytes()).hexdigest()
        return path

    yield write
    for path, digest in hashes.items():
        assert hashlib.sha256(path.read_bytes()).hexdigest() == digest, "an original was changed"


@pytest.fixture
def plain_jpeg() -> bytes:
    out = io.BytesIO()
    quarters().save(out, "JPEG", quality=90)
    return out.getvalue()


@pytest.fixture(scope="session")
def exiftool() -> Callable[..., dict[str, Any]]:
    """ExifTool's answer about a file, by group and tag; with arguments it writes to the file."""
    program = shutil.which("exiftool")
    if program is None:
        pytest.skip("ExifTool (libimage-exiftool-perl) is not installed")

    def run(path: Path, *arguments: str) -> dict[str, Any]:
        base = [program, "-charset", "filename=utf8", "-overwrite_original"]
        if arguments:
            subprocess.run([*base, *arguments, str(path)], check=True, capture_output=True)
            return {}
        answer = subprocess.run(
            [*base, "-json", "-G1", "-struct", "-a", str(path)], check=True, capture_output=True
        )
        return dict(json.loads(answer.stdout)[0])

    return run

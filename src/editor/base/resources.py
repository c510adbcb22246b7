"""Where the files of `resources/` lie: inside the installed package, or beside `src/`."""

from functools import cache
from pathlib import Path


@cache
def resources() -> Path:
    """The folder of icons, translations, samples and templates."""
    package = Path(__file__).parents[1]
    installed = package / "resources"
    return installed if installed.is_dir() else package.parents[1] / "resources"

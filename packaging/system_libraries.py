"""Make sure that the system libraries which Qt needs are there.

On Debian and its kin, as root, what is missing is installed; otherwise the one command that does
it is printed. Nothing is done on Windows and macOS, where Qt's wheels bring all they need.
"""

import importlib.util
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libGLX.so.0": "libglx0",
    "libOpenGL.so.0": "libopengl0",
    "libICE.so.6": "libice6",
    "libSM.so.6": "libsm6",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xinerama.so.0": "libxcb-xinerama0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
"""Debian's package for each library that Qt's modules and platform plugins ask for."""

FONTS = "fonts-noto-core"
"""A family with all of Vietnamese, for machines without any font."""

FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.fonts", "~/.local/share/fonts")


def main() -> int:
    if sys.platform != "linux":
        return 0
    missing, unknown = wanted()
    if unknown:
        say(f"Qt needs libraries that no known package has: {', '.join(sorted(unknown))}")
    if not missing:
        return 1 if unknown else 0
    command = ["apt-get", "install", "-y", "--no-install-recommends", *sorted(missing)]
    if os.geteuid() == 0 and shutil.which("apt-get"):
        return install(command)
    sudo = " ".join(["sudo", *command])
    say(f"Qt needs system libraries that are missing. On Debian or Ubuntu run:\n    {sudo}")
    return 1


def wanted() -> tuple[set[str], set[str]]:
    """The packages to install, and the libraries that no package is known for."""
    absent = {name for module in qt_modules() for name in absent_libraries(module)}
    packages = {PACKAGES[name] for name in absent if name in PACKAGES}
    if not has_fonts():
        packages.add(FONTS)
    return packages, {name for name in absent if name not in PACKAGES}


def qt_modules() -> list[Path]:
    """The files of Qt that the app loads: modules, the platform and the picture plugins."""
    spec = importlib.util.find_spec("PySide6")
    if spec is None or spec.origin is None:
        sys.exit("PySide6 isn't installed in this Python: run `make run`.")
    qt = Path(spec.origin).parent
    modules = [qt / "Qt" / "lib" / f"libQt6{name}.so.6" for name in ("Gui", "Widgets", "Svg")]
    plugins = qt / "Qt" / "plugins"
    platforms = [plugins / "platforms" / f"libq{name}.so" for name in ("xcb", "offscreen")]
    return [path for path in (*modules, *platforms) if path.exists()]


def absent_libraries(module: Path) -> list[str]:
    told = subprocess.run(["ldd", module], capture_output=True, text=True, check=False)
    return re.findall(r"^\s*(\S+) => not found", told.stdout, re.MULTILINE)


def has_fonts() -> bool:
    folders = (Path(folder).expanduser() for folder in FONT_FOLDERS)
    kinds = ("*.ttf", "*.otf", "*.ttc")
    return any(next(folder.rglob(kind), None) for folder in folders for kind in kinds)


def install(command: list[str]) -> int:
    say(f"installing system libraries: {' '.join(command[4:])}")
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    quiet = {"stdout": subprocess.DEVNULL, "env": environment}
    if subprocess.run(command, **quiet, stderr=subprocess.DEVNULL, check=False).returncode:
        subprocess.run(["apt-get", "update"], **quiet, check=False)  # the lists may be old
        if code := subprocess.run(command, **quiet, check=False).returncode:
            say("That failed; see the lines above.")
            return code
    return 0


def say(line: str) -> None:
    sys.stderr.write(f"{line}\n")


if __name__ == "__main__":
    sys.exit(main())

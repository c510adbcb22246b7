"""A desk with a real input method: X server, session bus, engine and the window, each a process of
its own, and hands that press keys. For Linux; everything is in Debian's packages."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

import editor

PATIENCE = 20.0  # seconds; reached only when something is broken
STROKE = 25  # milliseconds between two keys: 40 a second, faster than anyone types
MEMORY = Path("/usr/libexec/ibus-memconf")

TOOLS = {
    "ibus": ("Xvfb", "openbox", "xdotool", "dbus-daemon", "ibus-daemon", "ibus"),
    "fcitx5": ("Xvfb", "openbox", "xdotool", "dbus-daemon", "dbus-send", "fcitx5", "fcitx5-remote"),
    "at-spi": ("Xvfb", "openbox", "xdotool", "dbus-daemon"),
}
_ENGINES = {
    "ibus": Path("/usr/share/ibus/component/unikey.xml"),
    "fcitx5": Path("/usr/share/fcitx5/inputmethod/unikey.conf"),
    "at-spi": Path("/usr/libexec/at-spi-bus-launcher"),
}
_PROFILE = """[Groups/0]
Name=Default
Default Layout=us
DefaultIM=unikey

[Groups/0/Items/0]
Name=unikey

[GroupOrder]
0=Default
"""


def missing(framework: str) -> list[str]:
    """What has to be installed before this engine can be had."""
    tools = [tool for tool in TOOLS[framework] if not shutil.which(tool)]
    return tools + [str(path) for path in [_ENGINES[framework]] if not path.exists()]


class Hands:
    """Keys and the mouse on the screen."""

    def __init__(self, environment: dict[str, str], window: str) -> None:
        self.environment = environment
        self.window = window

    def type(self, words: str) -> None:
        """Letter by letter; a newline is Enter."""
        for number, line in enumerate(words.split("\n")):
            if number:
                self.key("Return")
            if line:
                self._xdotool("type", "--delay", str(STROKE), "--", line)

    def key(self, *names: str) -> None:
        self._xdotool("key", "--delay", str(STROKE), *names)
        self.rest()

    def click(self, x: int, y: int) -> None:
        self._xdotool("mousemove", str(x), str(y), "click", "1")
        self.rest()

    def rest(self, seconds: float = 0.3) -> None:
        """As a person does before looking at what was done."""
        time.sleep(seconds)

    def title(self) -> str:
        return self._xdotool("getwindowname", self.window).strip()

    def until_title(self, words: str) -> None:
        wait(lambda: self.title().startswith(words), f"{words!r} in the title")

    def _xdotool(self, *arguments: str) -> str:
        return _run(self.environment, "xdotool", *arguments)


@contextmanager
def desk(framework: str, folder: Path, home: Path) -> Iterator[tuple[Hands, subprocess.Popen]]:
    """The window over a data folder, on a screen of its own, with Vietnamese Telex switched on; or,
    for "at-spi", with what screen readers listen to."""
    with ExitStack() as stack:

        def start(*command: str, environment: dict[str, str]) -> subprocess.Popen:
            return stack.enter_context(_process(command, environment, folder))

        environment = _surroundings(folder)
        environment["DISPLAY"] = f":{_told(stack, environment, _XVFB)}"
        bus = ("dbus-daemon", "--session", "--nofork", "--print-address={fd}")
        environment["DBUS_SESSION_BUS_ADDRESS"] = _told(stack, environment, bus)
        start("openbox", environment=environment)
        _START[framework](start, environment)
        environment |= _SETTINGS[framework]
        app = start(sys.executable, "-m", "editor", "--home", str(home), environment=environment)
        window = wait(lambda: _window(environment), "the window")
        _run(environment, "xdotool", "windowactivate", "--sync", window)
        hands = Hands(environment, window)
        hands.rest(0.5)
        _CHOOSE[framework](environment)
        hands.rest()
        yield hands, app


_XVFB = ("Xvfb", "-displayfd", "{fd}", "-screen", "0", "1366x768x24", "-nolisten", "tcp")


def wait(until: Callable[[], object], what: str) -> str:
    """What `until` gives once it gives anything."""
    end = time.monotonic() + PATIENCE
    while not (found := until()):
        assert time.monotonic() < end, f"waited in vain for {what}"
        time.sleep(0.05)
    return str(found)


def _surroundings(folder: Path) -> dict[str, str]:
    """A person's home and folders, all of them empty."""
    names = ("HOME", "XDG_RUNTIME_DIR", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME")
    out = {**os.environ, "LANG": "C.UTF-8", "GSETTINGS_BACKEND": "memory"}
    for name in ("WAYLAND_DISPLAY", "QT_IM_MODULE", "QT_IM_MODULES", "XMODIFIERS"):
        out.pop(name, None)
    for name in names:
        place = folder / name.lower()
        place.mkdir(mode=0o700)
        out[name] = str(place)
    out["QT_QPA_PLATFORM"] = "xcb"
    out["PYTHONPATH"] = str(Path(editor.__file__).parents[1])
    return out


@contextmanager
def _process(
    command: Sequence[str], environment: dict[str, str], folder: Path, keeps: tuple[int, ...] = ()
) -> Iterator[subprocess.Popen]:
    with (folder / f"{Path(command[0]).name}.log").open("ab") as log:
        running = subprocess.Popen(
            command, env=environment, stdout=log, stderr=log, pass_fds=keeps, cwd=folder
        )
    try:
        yield running
    finally:
        running.terminate()
        try:
            running.wait(5)
        except subprocess.TimeoutExpired:
            running.kill()
            running.wait()


def _told(stack: ExitStack, environment: dict[str, str], command: Sequence[str]) -> str:
    """Start something that says on a descriptor where it can be reached; the line it says."""
    reads, writes = os.pipe()
    filled = [part.format(fd=writes) for part in command]
    folder = Path(environment["HOME"])
    stack.enter_context(_process(filled, environment, folder, keeps=(writes,)))
    os.close(writes)
    with os.fdopen(reads, encoding="utf-8") as said:
        return said.readline().strip()


def _window(environment: dict[str, str]) -> str:
    found = _run(environment, "xdotool", "search", "--onlyvisible", "--name", "Copytaker", may=True)
    return found.split()[-1] if found.split() else ""


def _run(environment: dict[str, str], *command: str, may: bool = False) -> str:
    """`may`: it may fail."""
    done = subprocess.run(
        command, env=environment, capture_output=True, encoding="utf-8", timeout=60, check=False
    )
    assert may or done.returncode == 0, f"{command}: {done.stderr}"
    return done.stdout


_Start = Callable[..., subprocess.Popen]


def _start_ibus(start: _Start, environment: dict[str, str]) -> None:
    quiet = ("--panel=disable", "--emoji-extension=disable", "--cache=none")
    start("ibus-daemon", *quiet, f"--config={MEMORY}", environment=environment)
    wait(lambda: "Unikey" in _run(environment, "ibus", "list-engine", may=True), "ibus")


def _choose_ibus(environment: dict[str, str]) -> None:
    _run(environment, "ibus", "engine", "Unikey", may=True)
    wait(lambda: _run(environment, "ibus", "engine", may=True).strip() == "Unikey", "Unikey")


def _start_fcitx(start: _Start, environment: dict[str, str]) -> None:
    profile = Path(environment["XDG_CONFIG_HOME"], "fcitx5", "profile")
    profile.parent.mkdir()
    profile.write_text(_PROFILE, encoding="utf-8")
    start("fcitx5", "--disable=wayland,waylandim,notifications", environment=environment)
    # Asking fcitx5-remote would start a second one.
    asks = ("dbus-send", "--print-reply", "--dest=org.freedesktop.DBus", "/")
    has_owner = (*asks, "org.freedesktop.DBus.NameHasOwner", "string:org.freedesktop.portal.IBus")
    wait(lambda: "true" in _run(environment, *has_owner, may=True), "fcitx5")


def _choose_fcitx(environment: dict[str, str]) -> None:
    _run(environment, "fcitx5-remote", "-s", "unikey")
    _run(environment, "fcitx5-remote", "-o")
    wait(lambda: _run(environment, "fcitx5-remote", "-n").strip() == "unikey", "UniKey")


def _nothing(*_: object) -> None:
    """The session bus starts AT-SPI when the window asks for it."""


_START = {"ibus": _start_ibus, "fcitx5": _start_fcitx, "at-spi": _nothing}
_CHOOSE = {"ibus": _choose_ibus, "fcitx5": _choose_fcitx, "at-spi": _nothing}
_SETTINGS = {
    "ibus": {"QT_IM_MODULE": "ibus"},
    "fcitx5": {"QT_IM_MODULE": "fcitx5"},
    "at-spi": {"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"},
}

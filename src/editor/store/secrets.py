"""Passwords: in the system's keyring, or for this session only. Never in our files.

Asked in this order: what was typed in this session (the newest a person said), then
COPYTAKER_PASSWORD (set for this very start, so it is meant), then the keyring.
"""

import enum
import os
from collections.abc import Callable, MutableMapping
from functools import partial
from typing import Protocol

from editor.remote.records import Site

SERVICE = "Copytaker"
VARIABLE = "COPYTAKER_PASSWORD"

_TRUSTED = frozenset(
    {
        ("keyring.backends.Windows", "WinVaultKeyring"),
        ("keyring.backends.macOS", "Keyring"),
        ("keyring.backends.SecretService", "Keyring"),
        ("keyring.backends.kwallet", "DBusKeyring"),
        ("keyring.backends.kwallet", "DBusKeyringKWallet4"),
        ("keyring.backends.libsecret", "Keyring"),
    }
)
"""Keyrings that encrypt. With `keyrings.alt` installed, keyring silently picks a plain file."""


class Kept(enum.StrEnum):
    """Where a password was put."""

    KEYRING = "keyring"
    SESSION = "session"
    """Until the app ends: the app says so."""


class Backend(Protocol):
    """The part of `keyring.backend.KeyringBackend` that we use."""

    def get_password(self, service: str, username: str) -> str | None: ...
    def set_password(self, service: str, username: str, password: str) -> None: ...
    def delete_password(self, service: str, username: str) -> None: ...


class Secrets:
    """`session` holds what isn't in a keyring. `backend` is found at first use if not given; one
    that isn't trusted is never asked."""

    def __init__(
        self, session: MutableMapping[str, str] | None = None, backend: Backend | None = None
    ) -> None:
        self._session = {} if session is None else session
        self._given = backend
        self._found: list[Backend] | None = None

    def get(self, site: Site) -> str | None:
        """The password for a site, or None where none is known."""
        if site.id in self._session:
            return self._session[site.id]
        if given := os.environ.get(VARIABLE):
            return given
        return self._ask(site)

    def set(self, site: Site, password: str) -> Kept:
        """Keep a password in the keyring, or if there is none that takes it, for the session."""
        self._session[site.id] = password
        for backend in self._backends():
            if _quietly(partial(backend.set_password, SERVICE, _name(site), password)):
                return Kept.KEYRING
        return Kept.SESSION

    def forget(self, site: Site) -> None:
        """Forget it everywhere."""
        self._session.pop(site.id, None)
        for backend in self._backends():
            _quietly(partial(backend.delete_password, SERVICE, _name(site)))

    def _ask(self, site: Site) -> str | None:
        for backend in self._backends():
            try:
                password = backend.get_password(SERVICE, _name(site))
            except _keyring_error():
                continue
            if password:
                return password
        return None

    def _backends(self) -> list[Backend]:
        if self._found is None:
            self._found = trusted(self._given if self._given is not None else _system_backend())
        return self._found


def trusted(backend: Backend) -> list[Backend]:
    """The backends that encrypt: this one, or those that a chain of them asks."""
    kind = type(backend)
    if (kind.__module__, kind.__name__) == ("keyring.backends.chainer", "ChainerBackend"):
        return [one for part in backend.backends for one in trusted(part)]  # type: ignore[attr-defined]
    return [backend] if (kind.__module__, kind.__name__) in _TRUSTED else []


def _system_backend() -> Backend:
    import keyring

    return keyring.get_keyring()


def _name(site: Site) -> str:
    """The keyring's key: the id, since two sites may share an address and a user."""
    return site.id


def _quietly(ask: Callable[[], object]) -> bool:
    """Whether the keyring did it. A locked, cancelled or missing keyring is no error: the password
    then lives for the session."""
    try:
        ask()
    except _keyring_error():
        return False
    return True


def _keyring_error() -> type[Exception]:
    from keyring.errors import KeyringError

    return KeyringError

import sys

import pytest
from keyring.backend import KeyringBackend
from keyring.backends import SecretService, chainer, fail, null
from keyring.errors import KeyringLocked, PasswordDeleteError

from editor.remote.records import Site
from editor.store.secrets import Kept, Secrets

BAOTHINH = Site("s1", "baothinh", "wordpress", "https://baothinh.example", "thu")
CANARY = "canary-7f3a9d"


class Plain(KeyringBackend):
    """Stands for keyrings.alt: keeps passwords, but not in a keyring that encrypts."""

    priority = 1

    def __init__(self):
        super().__init__()
        self.kept = {}

    def get_password(self, service, username):
        return self.kept.get((service, username))

    def set_password(self, service, username, password):
        self.kept[service, username] = password

    def delete_password(self, service, username):
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError


class Locked(Plain):
    def get_password(self, service, username):
        raise KeyringLocked

    def set_password(self, service, username, password):
        raise KeyringLocked

    def delete_password(self, service, username):
        raise KeyringLocked


def as_secret_service(kind):
    """An instance of `kind` that looks like the desktop's keyring."""
    named = type("Keyring", (kind,), {"__module__": SecretService.__name__})
    return named()


@pytest.fixture(autouse=True)
def no_password_in_the_environment(monkeypatch):
    monkeypatch.delenv("COPYTAKER_PASSWORD", raising=False)


def test_a_real_keyring_keeps_the_password_for_the_next_start():
    keyring = as_secret_service(Plain)
    assert Secrets(backend=keyring).set(BAOTHINH, CANARY) is Kept.KEYRING
    later = Secrets(backend=keyring)
    assert later.get(BAOTHINH) == CANARY
    later.forget(BAOTHINH)
    assert later.get(BAOTHINH) is None
    later.forget(BAOTHINH)


@pytest.mark.parametrize("backend", [Plain(), fail.Keyring(), null.Keyring()])
def test_a_keyring_that_doesnt_encrypt_is_never_used(backend):
    session = {}
    secrets = Secrets(session, backend)
    assert secrets.set(BAOTHINH, CANARY) is Kept.SESSION
    assert secrets.get(BAOTHINH) == CANARY
    assert Secrets({}, backend).get(BAOTHINH) is None
    assert getattr(backend, "kept", {}) == {}


def test_of_a_chain_only_real_keyrings_are_asked(monkeypatch):
    plain, real = Plain(), as_secret_service(Plain)
    monkeypatch.setattr(chainer.ChainerBackend, "backends", [plain, real])
    chain = chainer.ChainerBackend()
    assert Secrets(backend=chain).set(BAOTHINH, CANARY) is Kept.KEYRING
    assert plain.kept == {}
    assert CANARY in real.kept.values()


def test_with_a_locked_keyring_the_password_lives_for_the_session():
    secrets = Secrets(backend=as_secret_service(Locked))
    assert secrets.get(BAOTHINH) is None
    assert secrets.set(BAOTHINH, CANARY) is Kept.SESSION
    assert secrets.get(BAOTHINH) == CANARY
    secrets.forget(BAOTHINH)
    assert secrets.get(BAOTHINH) is None


def test_what_was_typed_now_comes_before_the_environment_before_the_keyring(monkeypatch):
    keyring = as_secret_service(Plain)
    Secrets(backend=keyring).set(BAOTHINH, "old")
    monkeypatch.setenv("COPYTAKER_PASSWORD", "given")
    secrets = Secrets(backend=keyring)
    assert secrets.get(BAOTHINH) == "given"
    secrets.set(BAOTHINH, "typed")
    assert secrets.get(BAOTHINH) == "typed"


def test_no_password_is_ever_in_the_data_folder(store, home):
    store.add_site(BAOTHINH)
    Secrets(backend=Plain()).set(BAOTHINH, CANARY)
    store.close()
    files = [path for path in home.rglob("*") if path.is_file()]
    assert any(path.name == "copytaker.db" for path in files)
    assert not any(CANARY.encode() in path.read_bytes() for path in files)
    assert CANARY not in repr(Secrets({"s1": CANARY}))


def test_the_trusted_keyrings_are_named_as_they_are_in_the_library():
    from editor.store.secrets import _TRUSTED

    names = {(SecretService.__name__, "Keyring")}
    if sys.platform == "linux":
        from keyring.backends import kwallet, libsecret

        names |= {(kwallet.__name__, kwallet.DBusKeyring.__name__)}
        names |= {(kwallet.__name__, kwallet.DBusKeyringKWallet4.__name__)}
        names |= {(libsecret.__name__, libsecret.Keyring.__name__)}
    from keyring.backends import Windows, macOS

    names |= {(Windows.__name__, Windows.WinVaultKeyring.__name__)}
    names |= {(macOS.__name__, macOS.Keyring.__name__)}
    assert names <= _TRUSTED

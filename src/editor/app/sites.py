"""Sites: the places that stories are sent to."""

import re
from dataclasses import dataclass, replace
from pathlib import Path

from editor.app.core import Core
from editor.base.errors import EditorError, UsageError
from editor.base.ids import new_id
from editor.base.messages import say
from editor.document.credit import OPTION, PARTS, says_something, unknown_parts
from editor.remote.errors import AuthFailed
from editor.remote.ports import Cms
from editor.remote.records import Account, Site
from editor.store.secrets import Kept


@dataclass(frozen=True, slots=True)
class Added:
    """A site that was added, who we are there, and where the password is kept."""

    site: Site
    account: Account
    kept: Kept | None = None


def sites(core: Core) -> list[Site]:
    return core.store.sites()


def site_named(core: Core, name: str) -> Site:
    """The site of this name (or id). Raises UsageError."""
    for site in core.store.sites():
        if name in (site.name, site.id):
            return site
    raise UsageError(
        say("There is no site called “{name}”.", name=name),
        remedy=say("“copytaker site list” shows them all."),
    )


def the_site(core: Core, name: str | None) -> Site:
    """The named site, or the only one there is. Raises UsageError."""
    if name is not None:
        return site_named(core, name)
    known = core.store.sites()
    if len(known) == 1:
        return known[0]
    if not known:
        raise UsageError(
            say("There is no site to send to yet."),
            remedy=say("Add one with “copytaker site add”."),
        )
    names = ", ".join(site.name for site in known)
    raise UsageError(
        say("There are several sites."), remedy=say("Name one with --site: {names}.", names=names)
    )


def add_folder(core: Core, name: str, path: Path) -> Added:
    """Add a folder that Send turns into a static site. It is made if it doesn't exist."""
    site = Site(new_id(), _new_name(core, name), "folder", str(path.expanduser().resolve()))
    try:
        Path(site.address).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise EditorError(
            say("The folder {path} can't be made: {reason}.", path=path, reason=error.strerror),
            remedy=say("Choose another place."),
        ) from error
    return _add(core, site, None)


def add_wordpress(core: Core, name: str, url: str, user: str, password: str) -> Added:
    """Add a WordPress site after signing in there once. The password goes to the keyring, or, if
    there is none that can be trusted, stays for the session only.

    Raises UsageError, Unreachable, NotACms, AuthFailed; then nothing is kept."""
    site = Site(new_id(), _new_name(core, name), "wordpress", url.strip(), user.strip())
    return _add(core, site, password)


def test_site(core: Core, name: str) -> Account:
    """Sign in and say who we are there."""
    cms = connect(core, site_named(core, name))
    try:
        return cms.account()
    finally:
        cms.close()


def set_password(core: Core, name: str, password: str) -> Kept:
    """Keep another password for a site."""
    return core.secrets.set(site_named(core, name), password)


def sign_in_again(core: Core, site: Site, password: str) -> tuple[Account, Kept]:
    """Keep another password for a site once it opens the door. Raises AuthFailed and others; then
    the old one stays."""
    cms = core.connect(site, password)
    try:
        account = cms.account()
    finally:
        cms.close()
    return account, core.secrets.set(site, password)


def change_site(core: Core, site: Site) -> Site:
    """Keep what was changed of a site: its name or options. Raises UsageError for a name that is
    no name or another's, and for a pattern of credits that names no part or an unknown one."""
    others = [one for one in core.store.sites() if one.id != site.id]
    changed = replace(site, name=_name_beside(others, site.name))
    pattern = site.options.get(OPTION, "")
    if unknown_parts(pattern) or (pattern and not says_something(pattern)):
        raise UsageError(
            say("“{pattern}” is no pattern of credits.", pattern=pattern),
            remedy=say("Use {parts}.", parts=", ".join(f"{{{part}}}" for part in PARTS)),
        )
    core.store.save_site(changed)
    return changed


def remove_site(core: Core, name: str) -> Site:
    """Forget a site, its password, and how stories are bound to it. The site itself stays."""
    site = site_named(core, name)
    core.secrets.forget(site)
    core.store.remove_site(site.id)
    return site


def connect(core: Core, site: Site) -> Cms:
    """Open a site with the password that is kept for it. Raises AuthFailed if it needs one."""
    password = core.secrets.get(site) if site.user else None
    if site.user and not password:
        raise AuthFailed(
            say("There is no password for {name} ({user}).", name=site.name, user=site.user),
            remedy=say("Enter it in the site's settings, or set COPYTAKER_PASSWORD."),
        )
    return core.connect(site, password)


def _add(core: Core, site: Site, password: str | None) -> Added:
    cms = core.connect(site, password)
    try:
        account = cms.account()
    finally:
        cms.close()
    kept = core.secrets.set(site, password) if password else None
    core.store.add_site(site)
    return Added(site, account, kept)


def _new_name(core: Core, name: str) -> str:
    return _name_beside(core.store.sites(), name)


def _name_beside(others: list[Site], name: str) -> str:
    name = name.strip()
    if not re.search(r"\w", name):
        raise UsageError(
            say("A site needs a name."), remedy=say("Give it one, such as “baothinh”.")
        )
    if any(site.name == name for site in others):
        raise UsageError(
            say("There is a site called “{name}” already.", name=name),
            remedy=say("Choose another name, or remove the old one first."),
        )
    return name

"""Embargo and expiry in the panel's words: what holds now and why, what the file asks for."""

from collections.abc import Callable, Sequence
from datetime import datetime

from editor.document import Photo
from editor.document.rights import handling_of, lock, terms_of
from editor.ui.captioning.dates import shown
from editor.ui.captioning.panel import CaptionPanel
from editor.ui.language import tr


def show_rights(
    panel: CaptionPanel,
    photos: Sequence[Photo],
    when: datetime,
    set_them: Callable[[dict[str, str]], object],
) -> None:
    """Say in the panel what keeps these photos here, and offer what the terms of one ask for."""
    panel.show_lock(lock_words(photos, when))
    told = asked(photos[0]) if len(photos) == 1 else {}
    if told:
        choices = ((tr("Set"), lambda: set_them(told)),)
        panel.notices.tell("asked", asked_words(photos[0], told), choices=choices)
    else:
        panel.notices.clear("asked")


def lock_words(photos: Sequence[Photo], when: datetime) -> str:
    """Why these photos may not be shown now; "" if they may."""
    locks = [found for photo in photos if (found := lock(photo, when)) is not None]
    if not locks:
        return ""
    if len(photos) > 1:
        return tr("{count} of {all} may not be shown now.", count=len(locks), all=len(photos))
    found = locks[0]
    date = shown(found.when)
    if found.code == "embargo":
        words = tr("Not to be shown before {when}.", when=date)
    else:
        words = tr("Not to be shown since {when}.", when=date)
    if found.words:
        words += " " + tr("From its terms: “{words}”.", words=found.words)
    return words


def asked(photo: Photo) -> dict[str, str]:
    """What Instructions and usage terms ask for and nobody set yet: field → ISO 8601."""
    wanted = handling_of(photo.fields)
    told = {"embargo": wanted.embargo, "expires": wanted.expires}
    return {
        name: until for name, until in told.items() if until and not getattr(photo.handling, name)
    }


def asked_words(photo: Photo, told: dict[str, str]) -> str:
    """The same as a sentence, with the words that it was read from."""
    parts = []
    if "embargo" in told:
        parts.append(tr("not before {when}", when=shown(told["embargo"])))
    if "expires" in told:
        parts.append(tr("not from {when} on", when=shown(told["expires"])))
    words = " · ".join(one.words for one in terms_of(photo.fields) if one.until in told.values())
    return tr("Its terms ask: {terms} (“{words}”).", terms=", ".join(parts), words=words)

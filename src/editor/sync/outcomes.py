"""What a sync did, one line per story and site."""

import enum
from dataclasses import dataclass


class Did(enum.StrEnum):
    CREATED = "created"
    UPDATED = "updated"
    PULLED = "pulled"
    MERGED = "merged"
    """The site's changes and ours were joined; what is ours is sent when the story is ready."""
    UNCHANGED = "unchanged"
    UNSENT = "unsent"
    """Changed here, and not marked ready."""
    WAITING = "waiting"
    """An answer was lost, or the site asked to wait; the next sync goes on."""
    CONFLICT = "conflict"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Outcome:
    """`story` is empty where the site as a whole failed. `detail` and `remedy` are for the user;
    `status` and `link` tell how the post stands on the site."""

    site: str
    did: Did
    story: str = ""
    headline: str = ""
    detail: str = ""
    remedy: str = ""
    status: str = ""
    link: str = ""

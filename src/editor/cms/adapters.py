"""Which adapter speaks to a site. An adapter's own libraries are loaded when it is chosen."""

from editor.base.errors import EditorError
from editor.base.messages import say
from editor.remote.ports import Cms
from editor.remote.records import Site

KINDS = ("folder", "wordpress")
"""What `Site.kind` may be."""


def connect(site: Site, password: str | None) -> Cms:
    """A connection to the site; nothing is sent yet. Raises EditorError for a kind that this
    version doesn't know, or an address that can't be right."""
    match site.kind:
        case "wordpress":
            from editor.cms import wordpress

            return wordpress.connect(site, password)
        case "folder":
            from editor.cms import folder

            return folder.connect(site)
    raise EditorError(
        say(
            "“{name}” is a site of a kind that isn't known here: {kind}.",
            name=site.name,
            kind=site.kind,
        ),
        remedy=say("Update Copytaker, or add the site anew."),
    )

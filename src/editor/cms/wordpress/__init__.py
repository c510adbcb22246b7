"""WordPress behind its REST API, with application passwords. What its answers really mean was
measured with WordPress 6.1 to 7.1.

httpx is imported when a connection is made, so that listing stories doesn't wait for it.
"""

from typing import TYPE_CHECKING

from editor.remote.records import Site

if TYPE_CHECKING:
    from editor.cms.wordpress.adapter import WordPress

API = "api"
"""The site option that keeps the REST address once it was found; it spares a request."""


def connect(site: Site, password: str | None) -> "WordPress":
    """The site as a `Cms`. Nothing is sent yet. Raises EditorError for an address that can't be."""
    from editor.cms.wordpress.adapter import WordPress
    from editor.cms.wordpress.wire import Wire
    from editor.codecs.wordpress import WordPressBlocks

    wire = Wire(site.address, site.user, password, api=site.options.get(API, ""))
    return WordPress(wire, WordPressBlocks())

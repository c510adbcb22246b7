"""A folder as a CMS: posts and photos as plain files, and a static site that shows them.

For practice, for a newsroom without a CMS, and for laptops that share a network folder.
"""

from editor.base.clock import Clock, system_clock
from editor.cms.folder.adapter import FolderCms
from editor.cms.folder.shelf import Shelf, prepare
from editor.cms.folder.site import rebuild
from editor.remote.records import Site

__all__ = ["FolderCms", "connect", "prepare", "rebuild"]


def connect(site: Site, clock: Clock = system_clock) -> FolderCms:
    """The site whose `address` is a folder's path. Touches nothing until it is asked something."""
    return FolderCms(Shelf(site.address, site.name), site, clock)

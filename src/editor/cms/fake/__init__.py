"""A CMS in memory with faults on command, for what a real one won't do when asked.

`FakeSite` is the server, `FakeCms` one account's connection to it. It behaves like WordPress where
the contract suite looks, and for that is held to the same suite.
"""

from editor.cms.fake.cms import FakeCms
from editor.cms.fake.faults import Fault, Faults, Request
from editor.cms.fake.site import NEWSROOM, FakeSite, Person

__all__ = ["NEWSROOM", "FakeCms", "FakeSite", "Fault", "Faults", "Person", "Request"]

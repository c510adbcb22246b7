"""Two laptops and a site: real stores, real pictures, and a CMS whose faults can be planned."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from editor.app.core import Core
from editor.app.imports import import_files
from editor.app.sending import Outcome, mark_ready, pull, sync
from editor.app.stories import keep
from editor.bootstrap.core import open_core
from editor.cms.fake import FakeCms, FakeSite
from editor.document import Article
from editor.document.story import Reason
from editor.remote.records import Link, Site, Status
from editor.testing.pictures import jpeg

SITE = Site("site-1", "baothinh", "fake", "https://bao.example")


class Time:
    """A clock that is wound by hand."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 22, 14, 2, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def wind(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)


@dataclass
class Laptop:
    """One person's data folder, signed in as `user`."""

    core: Core
    folder: Path
    user: str

    def write(self, name: str = "story.md", text: str = "") -> str:
        """Import a story; its id."""
        path = self.folder / name
        path.write_text(text or STORY, encoding="utf-8")
        (story,) = import_files(self.core, [path])
        return story.id

    def article(self, story: str) -> Article:
        return self.core.store.story(story).article

    def change(self, story: str, change: Callable[[Article], Article]) -> Article:
        changed = change(self.article(story))
        return keep(self.core, story, changed, Reason.TYPED).article

    def ready(self, story: str, wanted: Status | None = None) -> None:
        mark_ready(self.core, [story], wanted=wanted)

    def sync(self) -> list[Outcome]:
        return sync(self.core)

    def send(self, story: str, wanted: Status | None = None) -> Outcome:
        self.ready(story, wanted)
        return next(outcome for outcome in self.sync() if outcome.story == story)

    def pull(self, post: str) -> str:
        return pull(self.core, SITE.name, post).story

    def link(self, story: str) -> Link:
        link = self.core.store.link(story, SITE.id)
        assert link is not None
        return link


STORY = """---
headline: Cầu Bến Lội thông xe trước mùa mưa lũ
standfirst: Sau 14 tháng thi công, cây cầu nối hai bờ sông đã đón những chuyến xe đầu tiên.
byline: Mai An
dateline: (Baothinh.vn) -
section: Thời sự
tags: [giao thông, Bến Lội]
language: vi
---

Sáng nay, hàng trăm người dân đứng chật hai đầu cầu.

![Cầu nhìn từ bờ tây](cau.jpg "Mai An")
Cầu Bến Lội **sáng khánh thành**.

## Bớt đi đò, thêm đi học

Trước đây học sinh phải dậy từ bốn giờ sáng để kịp chuyến đò.

![Học sinh đi qua cầu](hoc-sinh.jpg "Trần Bình")
Học sinh xã Bến Lội qua cầu.

Bà con nói từ nay không còn lo mùa nước lớn.
"""


def new_laptop(folder: Path, site: FakeSite, user: str, time: Time) -> Laptop:
    """A laptop with three pictures beside its data folder."""
    folder.mkdir()
    jpeg(folder / "cau.jpg", size=(900, 600))
    jpeg(folder / "hoc-sinh.jpg", size=(600, 900))
    jpeg(folder / "them.jpg", size=(640, 640))
    core = open_core(folder / "home", clock=time)
    core.store.add_site(SITE)
    return Laptop(replace(core, connect=lambda to, password: FakeCms(site, user)), folder, user)

"""The adapter against a real WordPress, the oldest and the newest core."""

from collections.abc import Iterator

import pytest
from real_wordpress import RealWordPress

from editor.cms.wordpress import connect
from editor.remote.ports import Cms
from editor.remote.records import PostFields
from editor.testing.cms_contract import CmsContract


class DeskInWordPress:
    """The desk's account; what `Cms` can't do goes to REST directly."""

    def __init__(self, server: RealWordPress) -> None:
        self._server = server
        self._cms = connect(server.site("desk"), server.password("desk"))
        self.close = self._cms.close

    def edit(self, post: str, fields: PostFields) -> None:
        self._cms.update(post, fields)

    def trash(self, post: str) -> None:
        self._server.rest("DELETE", f"posts/{post}")

    def delete(self, post: str) -> None:
        self._server.rest("DELETE", f"posts/{post}?force=true")


class TestWordPress(CmsContract):
    sections = ("Thời sự", "Kinh tế", "Văn hóa & Giải trí", "Thể thao", "Đời sống")

    @pytest.fixture
    def cms(self, wordpress: RealWordPress) -> Iterator[Cms]:
        cms = connect(wordpress.site(), wordpress.password("reporter"))
        yield cms
        cms.close()

    @pytest.fixture
    def desk(self, wordpress: RealWordPress) -> Iterator[DeskInWordPress]:
        desk = DeskInWordPress(wordpress)
        yield desk
        desk.close()

    @pytest.fixture
    def locked_out(self, wordpress: RealWordPress) -> Iterator[Cms]:
        cms = connect(wordpress.site(), "not the password")
        yield cms
        cms.close()

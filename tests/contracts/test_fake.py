"""The fake CMS keeps the same promises as a real one."""

import pytest

from editor.cms.fake import FakeCms, FakeSite
from editor.remote.ports import Cms
from editor.remote.records import PostFields
from editor.testing.cms_contract import CmsContract


class DeskOfTheFake:
    def __init__(self, site: FakeSite) -> None:
        self._site = site

    def edit(self, post: str, fields: PostFields) -> None:
        self._site.edit(post, fields)

    def trash(self, post: str) -> None:
        self._site.trash(post)

    def delete(self, post: str) -> None:
        self._site.delete(post)


class TestFake(CmsContract):
    sections = ("Kinh tế", "Thời sự", "Văn hóa & Giải trí")

    @pytest.fixture
    def site(self) -> FakeSite:
        return FakeSite()

    @pytest.fixture
    def cms(self, site: FakeSite) -> Cms:
        return FakeCms(site)

    @pytest.fixture
    def desk(self, site: FakeSite) -> DeskOfTheFake:
        return DeskOfTheFake(site)

    @pytest.fixture
    def locked_out(self, site: FakeSite) -> Cms:
        return FakeCms(site, password="not the password")

"""The adapter for a folder."""

import shutil
from pathlib import Path

import pytest

from editor.cms.folder import connect, prepare
from editor.remote.ports import Cms
from editor.remote.records import PostFields, Site, Status
from editor.testing.cms_contract import CmsContract


class DeskAtTheFolder:
    """Another laptop that shares the folder."""

    def __init__(self, site: Site) -> None:
        self._cms, self._folder = connect(site), Path(site.address)

    def edit(self, post: str, fields: PostFields) -> None:
        self._cms.update(post, fields)

    def trash(self, post: str) -> None:
        self._cms.update(post, PostFields(status=Status.TRASH))

    def delete(self, post: str) -> None:
        shutil.rmtree(self._folder / "posts" / post)


class TestFolder(CmsContract):
    has_passwords = False

    @pytest.fixture
    def site(self, tmp_path: Path) -> Site:
        folder = tmp_path / "site"
        prepare(folder, "Báo Bảo Thịnh")
        return Site("s1", "Báo Bảo Thịnh", "folder", str(folder), user="Mai An")

    @pytest.fixture
    def cms(self, site: Site) -> Cms:
        return connect(site)

    @pytest.fixture
    def desk(self, site: Site) -> DeskAtTheFolder:
        return DeskAtTheFolder(site)

    @pytest.fixture
    def locked_out(self, cms: Cms) -> Cms:
        return cms

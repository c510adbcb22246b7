from collections.abc import Iterator
from pathlib import Path

import pytest

from editor.app.core import Core
from editor.app.stationery import (
    all_stationery,
    delete_stationery,
    export,
    import_stationery,
    save_stationery,
)
from editor.base.errors import EditorError
from editor.bootstrap.core import open_core
from editor.document.photo_edits import Mode
from editor.document.stationery import Line, Stationery

FEAST = Stationery(
    "Lễ hội: xuân",
    (
        Line("description", "Lễ hội đua thuyền.\n{city}, {date}", Mode.APPEND),
        Line("keywords", "lễ hội, #xuân", Mode.FILL, on=False),
        Line("rating", "3", Mode.REPLACE),
    ),
    "vi",
)


@pytest.fixture
def core(tmp_path: Path) -> Iterator[Core]:
    made = open_core(tmp_path / "home")
    yield made
    made.close()


def test_templates_are_kept_as_they_are(core: Core) -> None:
    save_stationery(core, FEAST)
    save_stationery(core, Stationery("Ánh"))
    save_stationery(core, Stationery("Anh"))
    assert all_stationery(core) == [Stationery("Anh"), FEAST, Stationery("Ánh")]


def test_a_template_is_a_file_that_people_can_read(core: Core) -> None:
    save_stationery(core, FEAST)
    (path,) = (core.home / "stationery").iterdir()
    text = path.read_text("utf-8")
    assert "Lễ hội đua thuyền." in text
    assert "mode: append" in text


def test_a_renamed_template_is_there_once(core: Core) -> None:
    save_stationery(core, FEAST)
    save_stationery(core, Stationery("Đua thuyền", FEAST.lines), instead_of=FEAST.name)
    assert [one.name for one in all_stationery(core)] == ["Đua thuyền"]
    delete_stationery(core, "Đua thuyền")
    assert all_stationery(core) == []


def test_a_template_needs_a_name(core: Core) -> None:
    with pytest.raises(EditorError, match="no name"):
        save_stationery(core, Stationery("  "))


def test_templates_are_passed_on_as_files(core: Core, tmp_path: Path) -> None:
    export(FEAST, tmp_path / "gửi.yaml")
    assert import_stationery(core, tmp_path / "gửi.yaml") == FEAST
    assert import_stationery(core, tmp_path / "gửi.yaml").name == "Lễ hội: xuân 2"
    assert len(all_stationery(core)) == 2


@pytest.mark.parametrize(
    "content", [b"", b"name: x", b"[1, 2]", b"\xff\xd8\xff", b"fields: {city: {mode: no}}\nname: x"]
)
def test_another_file_is_refused(core: Core, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "x.yaml").write_bytes(content)
    with pytest.raises(EditorError):
        import_stationery(core, tmp_path / "x.yaml")


def test_a_damaged_file_hides_no_other(core: Core) -> None:
    save_stationery(core, FEAST)
    (core.home / "stationery" / "x.stationery.yaml").write_text("{", "utf-8")
    assert all_stationery(core) == [FEAST]


def test_fields_of_a_newer_version_are_passed_over(core: Core, tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_text("name: x\nfields: {city: Bến Say, mood: vui}\n", "utf-8")
    assert import_stationery(core, tmp_path / "x.yaml").lines == (Line("city", "Bến Say"),)

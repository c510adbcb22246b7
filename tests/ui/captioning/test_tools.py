"""Templates, copy and paste between photos, find and replace, and the files with codes."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from editor.app.stationery import all_stationery, save_stationery
from editor.document import PhotoFields
from editor.document.photo_edits import Mode
from editor.document.stationery import Line, Stationery
from editor.ui import settings
from editor.ui.captioning.tools import CaptionTools

FEAST = Stationery(
    "Lễ hội",
    (
        Line("description", "{story}, {city}, {date}. {seq:2}", Mode.APPEND),
        Line("credit", "{photographer}", Mode.FILL),
        Line("keywords", "lễ hội", Mode.APPEND),
    ),
)
BOAT = PhotoFields(creator="Mai An", city="Bến Say", created="2026-11-23", keywords=("thuyền",))


@pytest.fixture
def tools(desk) -> CaptionTools:
    return CaptionTools(desk.captions, desk.sheet, lambda: "Đua thuyền")


def close(desk, tools) -> None:
    tools.open.close()
    tools.open.deleteLater()
    desk.sheet.activateWindow()
    desk.rest()


def test_f4_applies_the_only_template_to_the_selection_and_one_undo_takes_it_back(
    desk, tools
) -> None:
    save_stationery(desk.core, FEAST)
    ids = desk.put(BOAT, PhotoFields(city="Trà Giang", credit="Lê Hà"))
    desk.select(*ids)
    desk.press("F4")
    first, second = desk.kept(ids[0]), desk.kept(ids[1])
    assert first.description == "Đua thuyền, Bến Say, ngày 23/11/2026. 01"
    assert second.description == "Đua thuyền, Trà Giang. 02"
    assert (first.credit, second.credit) == ("Mai An", "Lê Hà")
    assert first.keywords == ("thuyền", "lễ hội")
    desk.press("Ctrl+Z")
    assert desk.kept(ids[0]) == BOAT


def test_codes_in_a_template_are_replaced(desk, tools, tmp_path: Path) -> None:
    (tmp_path / "xã.txt").write_text("bs\txã Bến Say\n", "utf-8")
    desk.main.settings.set(settings.CODE_FILES, str(tmp_path / "xã.txt"))
    desk.captions.knowledge.load_codes()
    desk.rest()
    (photo,) = desk.put(BOAT)
    desk.select(photo)
    tools.apply(Stationery("Xã", (Line("sublocation", "=bs= =x="),)))
    assert desk.kept(photo).sublocation == "xã Bến Say =x="


def test_the_template_that_was_applied_last_is_f4s(desk, tools) -> None:
    save_stationery(desk.core, FEAST)
    other = Stationery("Khác", (Line("city", "Trà Bồng", Mode.REPLACE),))
    save_stationery(desk.core, other)
    (photo,) = desk.put(BOAT)
    desk.select(photo)
    tools.apply(other)
    desk.select(*desk.put(BOAT))
    desk.press("F4")
    assert desk.kept(desk.sheet.ids[-1]).city == "Trà Bồng"


def test_a_template_is_made_in_the_editor_with_keys_and_applied(desk, tools) -> None:
    (photo,) = desk.put(BOAT)
    desk.select(photo)
    desk.press("F4")
    dialog = tools.open
    QTest.keyClicks(dialog.form.name, "Dua")
    line = dialog.form.lines["description"]
    line.field.setFocus()
    QTest.keyClicks(line.field, "Tai {city}")
    assert line.tick.isChecked()
    assert dialog.form.outcome.text() == "Tai Bến Say"
    dialog.accept()
    close(desk, tools)
    (made,) = all_stationery(desk.core)
    assert (made.name, made.lines) == ("Dua", (Line("description", "Tai {city}", Mode.FILL),))
    desk.press("F4")
    assert desk.kept(photo).description == "Tai Bến Say"


def test_an_unknown_variable_is_told_while_writing(desk, tools) -> None:
    desk.select(*desk.put(BOAT))
    desk.press("Shift+F4")
    line = tools.open.form.lines["credit"]
    line.field.setFocus()
    QTest.keyClicks(line.field, "{who}")
    assert "{who}" in tools.open.form.outcome.text()
    tools.open.form.insert("{city}")
    assert line.words() == "{who}{city}"
    close(desk, tools)


def test_two_templates_of_one_name_are_refused(desk, tools) -> None:
    save_stationery(desk.core, FEAST)
    desk.select(*desk.put(BOAT))
    desk.press("Shift+F4")
    tools.open.new()
    tools.open.form.name.setText("Lễ hội")
    tools.open.accept()
    assert tools.open.isVisible()
    assert "this name" in tools.open.remark.text()
    close(desk, tools)
    assert FEAST in all_stationery(desk.core)


def test_what_is_said_of_one_photo_is_pasted_into_others_as_far_as_is_chosen(desk, tools) -> None:
    source = PhotoFields(description="Cầu mới", credit="Mai An", city="Bến Say", headline="Cầu")
    ids = desk.put(source, PhotoFields(headline="Hai"), PhotoFields(credit="Lê Hà"))
    desk.select(ids[0])
    desk.press("Ctrl+Shift+C")
    desk.select(*ids[1:])
    desk.press("Ctrl+Shift+V")
    dialog = tools.open
    assert dialog.chosen() == ["description", "credit", "city"]
    QTest.keyClick(dialog.list, Qt.Key.Key_Space)
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    close(desk, tools)
    assert desk.kept(ids[1]) == PhotoFields(headline="Hai", credit="Mai An", city="Bến Say")
    assert desk.kept(ids[2]).credit == "Mai An"
    assert "description" not in desk.main.settings.get(settings.PASTED_FIELDS)
    desk.press("Ctrl+Z")
    assert desk.kept(ids[2]) == PhotoFields(credit="Lê Hà")


def test_pasting_before_copying_says_how(desk, tools) -> None:
    desk.select(*desk.put(BOAT))
    desk.press("Ctrl+Shift+V")
    assert tools.open is None
    assert "Ctrl+Shift+C" in desk.panel.notices.shown()["done"]


def test_words_are_replaced_in_the_captions_that_are_shown(desk, tools) -> None:
    ids = desk.put(
        PhotoFields(description="Ông Lượm", language="vi"),
        PhotoFields(description="Bà Ánh", language="vi"),
    )
    desk.select(*ids)
    desk.press("Ctrl+H")
    dialog = tools.open
    dialog.words.setText("luom")
    dialog.instead.setText("Lặm")
    dialog.look()
    assert dialog.list.topLevelItemCount() == 1
    assert dialog.list.topLevelItem(0).text(3) == "Ông Lặm"
    dialog.accept()
    close(desk, tools)
    assert [desk.kept(one).description for one in ids] == ["Ông Lặm", "Bà Ánh"]
    desk.press("Ctrl+Z")
    assert desk.kept(ids[0]).description == "Ông Lượm"


def test_a_pattern_that_is_wrong_is_told_in_words(desk, tools) -> None:
    desk.select(*desk.put(BOAT))
    desk.press("Ctrl+H")
    tools.open.switches.pattern.setChecked(True)
    tools.open.words.setText("(")
    tools.open.look()
    assert "missing" in tools.open.remark.text()
    assert not tools.open.take.isEnabled()
    close(desk, tools)


def test_a_batch_can_be_looked_at_before_it_is_applied(desk, tools) -> None:
    ids = desk.put(BOAT, PhotoFields(city="Trà Giang"))
    desk.select(*ids)
    desk.field("credit").setFocus()
    desk.type("X")
    desk.wait(desk.panel.what.isEnabled)
    desk.panel.what.click()
    rows = tools.open.list
    shown = [rows.topLevelItem(n).text(3) for n in range(rows.topLevelItemCount())]
    assert shown == ["X", "X"]
    tools.open.accept()
    close(desk, tools)
    assert [desk.kept(one).credit for one in ids] == ["X", "X"]


def test_files_with_codes_are_chosen_ordered_and_tried(desk, tools, tmp_path: Path) -> None:
    one, two = tmp_path / "một.txt", tmp_path / "hai.txt"
    one.write_text("a\tmột\n", "utf-8")
    two.write_text("a\thai\nb hỏng\n", "utf-8")
    tools.choose_codes()
    dialog = tools.open
    dialog.add([one, two, tmp_path / "mất.txt"])
    assert "1 codes; no code in lines 2" in dialog.list.item(1).text()
    assert "can't be read" in dialog.list.item(2).text()
    assert dialog.remark.text().endswith(": a")
    dialog.trial.setText("=a=")
    assert dialog.outcome.text() == "hai"
    dialog.list.setCurrentRow(0)
    dialog.move_file(1)
    assert dialog.outcome.text() == "một"
    dialog.list.setCurrentRow(2)
    dialog.remove()
    dialog.accept()
    close(desk, tools)
    (photo,) = desk.put(PhotoFields())
    desk.select(photo)
    desk.press("F2")
    desk.type("=a=")
    assert desk.field("description").words() == "một"

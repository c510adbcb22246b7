"""Names are completed and codes replaced while typing, with UniKey as with plain keys."""

from pathlib import Path

import pytest
import unikey
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QInputMethodEvent

from editor.document import PhotoFields
from editor.ui import settings

SEEN = (
    PhotoFields(
        description="Ông Nguyễn Văn Lượm kể chuyện giữ đê.",
        credit="Mai An",
        city="Trà Giang",
        keywords=("khánh thành",),
    ),
    PhotoFields(credit="Mai An", city="Trà Bồng"),
    PhotoFields(city="Trà Bồng"),
)
CODES = "wc8\tNguyễn Thị Lượm\ttiền vệ\ndd1\tĐặng Hữu Thọ\nbs\txã Bến Say\n"
NEWS = Path(unikey.__file__).with_name("tin_bao.txt").read_text("utf-8").splitlines()


@pytest.fixture
def known(desk, tmp_path: Path):
    """Photos and codes that were there before, and an empty photo in the panel."""
    (tmp_path / "đội.txt").write_text(CODES, "utf-8")
    desk.main.settings.set(settings.CODE_FILES, str(tmp_path / "đội.txt"))
    desk.put(*SEEN)
    desk.captions.knowledge.learn_names()
    desk.captions.knowledge.load_codes()
    (desk.photo,) = desk.put(PhotoFields())
    desk.select(desk.photo)
    return desk


def test_a_code_is_replaced_as_its_delimiter_closes(known) -> None:
    known.press("F2")
    known.unikey("Cầu thủ ")
    known.type("=wc8= (=wc8#2=)")
    assert known.field("description").words() == "Cầu thủ Nguyễn Thị Lượm (tiền vệ)"
    known.press("Alt+Up")
    assert known.kept(known.photo).description == "Cầu thủ Nguyễn Thị Lượm (tiền vệ)"


def test_a_code_is_replaced_though_telex_made_letters_of_it(known) -> None:
    known.press("F2")
    known.unikey("=đ1= ")
    assert known.field("description").words() == "Đặng Hữu Thọ "


def test_an_unknown_code_stays_as_typed(known) -> None:
    known.press("F2")
    known.type("=wc9= 2=1")
    assert known.field("description").words() == "=wc9= 2=1"


def test_a_code_that_is_in_no_file_is_told_until_it_is_mended(known) -> None:
    known.press("F2")
    known.type("a =wc9=")
    known.press("Ctrl+S")
    assert "=wc9=" in known.panel.notices.shown()["codes"]
    for _ in range(2):
        known.press("Backspace")
    known.type("8=")
    known.press("Ctrl+S")
    assert known.field("description").words() == "a Nguyễn Thị Lượm"
    assert "codes" not in known.panel.notices.shown()


def test_undo_brings_the_typed_code_back(known) -> None:
    known.press("F2")
    known.type("a =bs=")
    assert known.field("description").words() == "a xã Bến Say"
    known.press("Ctrl+Z")
    assert known.field("description").words() == "a =bs="


def test_codes_work_in_one_line_fields_too(known) -> None:
    known.field("sublocation").setFocus()
    known.panel.folds[known.panel.rows["sublocation"].said.group].open(True)
    known.field("sublocation").setFocus()
    known.type("=bs=")
    assert known.field("sublocation").words() == "xã Bến Say"


def test_codes_are_offered_and_enter_takes_the_first(known) -> None:
    known.press("F2")
    known.type("=w")
    assert known.offered()[0].startswith("wc8")
    known.press("Return")
    assert known.field("description").words() == "Nguyễn Thị Lượm"
    assert known.field("description").hasFocus()


def test_a_code_is_found_by_its_meaning(known) -> None:
    known.press("F2")
    known.type("=luom")
    assert known.offered()[0].startswith("wc8")


def test_a_name_in_a_caption_is_offered_and_taken_with_down_and_enter(known) -> None:
    known.press("F2")
    known.unikey("Gặp ông Nguyễn V")
    assert known.offered() == ["Nguyễn Văn Lượm"]
    known.press("Down")
    known.press("Return")
    assert known.field("description").words() == "Gặp ông Nguyễn Văn Lượm"


def test_enter_goes_on_while_nothing_is_chosen(known) -> None:
    known.press("F2")
    known.unikey("Gặp ông Nguyễn V")
    assert known.offered()
    known.press("Return")
    assert known.field("description").words() == "Gặp ông Nguyễn V"
    assert known.field("alt").hasFocus()


def test_escape_puts_the_list_away_and_the_next_one_leaves_the_panel(known) -> None:
    known.press("F2")
    known.unikey("Ông Nguyễn V")
    assert known.offered()
    known.press("Esc")
    assert not known.panel._offers.isVisible()
    assert known.field("description").hasFocus()
    known.press("Esc")
    assert known.sheet.photos.hasFocus()


def test_cities_are_offered_without_diacritics_the_most_frequent_first(known) -> None:
    known.panel.folds[known.panel.rows["city"].said.group].open(True)
    known.field("city").setFocus()
    known.type("tra")
    assert known.offered() == ["Trà Bồng", "Trà Giang"]
    known.press("Down")
    known.press("Down")
    known.press("Tab")
    assert known.field("city").words() == "Trà Giang"


def test_a_keyword_is_completed_behind_its_comma(known) -> None:
    known.field("keywords").setFocus()
    known.type("lu, kha")
    assert known.offered() == ["khánh thành"]
    known.press("Down")
    known.press("Return")
    assert known.field("keywords").words() == "lu, khánh thành"


def test_no_list_comes_up_while_letters_are_composed(known) -> None:
    known.press("F2")
    field = known.field("description")
    known.type("Ong ")
    going_on = QInputMethodEvent("V", [])
    going_on.setCommitString("Nguyễn ")
    QCoreApplication.sendEvent(field, going_on)
    known.wait(lambda: known.panel._offers is not None, 0.3)
    assert known.panel._offers is None
    commit = QInputMethodEvent()
    commit.setCommitString("V")
    QCoreApplication.sendEvent(field, commit)
    assert known.offered() == ["Nguyễn Văn Lượm"]


def test_a_syllable_that_is_composed_is_kept_with_its_own_photo(known) -> None:
    (other,) = known.put(PhotoFields(description="Sau"))
    known.press("F2")
    QCoreApplication.sendEvent(known.field("description"), QInputMethodEvent("Việ", []))
    known.press("Alt+Down")
    assert known.field("description").words() == "Sau"
    assert known.kept(known.photo).description == "Việ"
    assert known.kept(other).description == "Sau"


def test_an_article_typed_with_unikey_comes_out_whole_beside_the_lists(known) -> None:
    for line in NEWS[:6]:
        known.press("F2")
        known.field("description").clear()
        known.unikey(line.replace("…", "..."))
        assert known.field("description").words() == line.replace("…", "...")


def test_a_name_of_the_photo_before_is_offered_at_once(known) -> None:
    known.put(PhotoFields())
    known.press("F2")
    known.unikey("Bà Hồ Thị Đềnh bán bún.")
    known.press("Alt+Down")
    known.rest()
    known.unikey("Chị Hồ T")
    assert known.offered() == ["Hồ Thị Đềnh"]

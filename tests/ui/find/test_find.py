"""Find and replace, by keys alone, as a reporter on deadline does it."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from editor.document import (
    Article,
    Block,
    Code,
    Embed,
    Figure,
    Footnote,
    Gallery,
    Heading,
    ListItem,
    Mark,
    Paragraph,
    PullQuote,
    Raw,
    Run,
    Table,
    plain,
    text,
)
from editor.ui.find import FindBar
from editor.ui.find.finding import IDLE
from editor.ui.text import LIGHT, ArticleEditor, NoPictures
from editor.ui.text.sheet.highlights import Layer

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier


def write(widget: QWidget, words: str) -> None:
    """Key by key; QTest's own typist knows no Vietnamese."""
    for sign in words:
        event = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, sign)
        QApplication.sendEvent(widget, event)
    QApplication.processEvents()


class Story(QWidget):
    """A page under its find bar."""

    def __init__(self, article: Article) -> None:
        super().__init__()
        self.page = ArticleEditor(NoPictures(), LIGHT)
        self.bar = FindBar(self.page)
        column = QVBoxLayout(self)
        column.addWidget(self.bar)
        column.addWidget(self.page)
        self.resize(850, 600)
        self.page.set_article(article)
        self.show()
        self.page.setFocus()
        QApplication.processEvents()

    def find(self, words: str) -> None:
        """Open the bar and type."""
        self.bar.open()
        self.bar.words.clear()
        write(self.bar.words, words)

    def press(self, key: Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(QApplication.focusWidget(), key, held)
        QApplication.processEvents()

    def put_instead(self, words: str) -> None:
        self.bar.open(replacing=True)
        self.bar.instead.clear()
        write(self.bar.instead, words)

    @property
    def said(self) -> str:
        return self.bar.trouble.text() or self.bar.remark.text()

    @property
    def chosen(self) -> str:
        return self.page.textCursor().selectedText()

    @property
    def body(self) -> tuple[Block, ...]:
        return self.page.article().blocks

    def lit(self) -> int:
        return len(self.page.highlights.spans(Layer.FIND))


Open = Callable[..., Story]


@pytest.fixture
def story(qapp: QApplication) -> Iterator[Open]:
    made: list[Story] = []

    def open_(*blocks: Block | str, **fields: str) -> Story:
        body = tuple(Paragraph(text(b)) if isinstance(b, str) else b for b in blocks)
        made.append(Story(Article(blocks=body, **fields)))
        return made[-1]

    yield open_
    for one in made:
        one.close()
        one.deleteLater()
    qapp.processEvents()


def test_every_match_is_lit_and_counted_while_words_are_typed(story: Open) -> None:
    page = story("Cầu mới, cầu cũ", "Qua cầu", headline="Cầu Trà Bồng")
    page.find("cầu")
    assert (page.said, page.chosen, page.lit()) == ("1/4", "Cầu", 4)
    write(page.bar.words, " c")
    assert (page.said, page.chosen, page.lit()) == ("1/1", "cầu c", 1)
    write(page.bar.words, "x")
    assert (page.said, page.lit()) == ("Not found", 0)


def test_the_count_is_read_on_a_narrow_page(story: Open) -> None:
    page = story("Cầu mới, cầu cũ")
    page.find("cầu")
    page.bar.resize(page.bar.minimumSizeHint())
    page.bar.layout().activate()
    words = page.bar.remark.fontMetrics().horizontalAdvance(page.said)
    assert page.bar.remark.width() >= words > 0


def test_enter_and_shift_enter_go_round_both_ends(story: Open) -> None:
    page = story("một hai một", "một")
    page.find("một")
    seen = [page.said]
    for _ in range(3):
        page.press(Key.Key_Return)
        seen.append(page.said)
    page.press(Key.Key_Return, SHIFT)
    page.press(Key.Key_Return, SHIFT)
    assert [*seen, page.said] == ["1/3", "2/3", "3/3", "1/3", "2/3"]


def test_the_search_begins_at_the_caret(story: Open) -> None:
    page = story("một", "một", "một")
    cursor = page.page.textCursor()
    cursor.setPosition(page.page.page.block(3).position())
    page.page.setTextCursor(cursor)
    page.find("một")
    assert page.said == "2/3"


def test_escape_gives_the_caret_back_at_the_match_and_puts_the_lights_out(story: Open) -> None:
    page = story("Qua cầu rồi qua đò")
    page.find("đò")
    page.press(Key.Key_Escape)
    assert QApplication.focusWidget() is page.page
    assert page.chosen == "đò" and page.lit() == 0 and not page.bar.isVisible()
    write(page.page, "phà")
    assert plain(page.body[0].text) == "Qua cầu rồi qua phà"


def test_escape_on_the_page_puts_the_bar_away_too(story: Open) -> None:
    page = story("Qua cầu")
    page.find("cầu")
    page.page.setFocus()
    page.press(Key.Key_Escape)
    assert not page.bar.isVisible()


def test_words_without_diacritics_find_those_with_until_one_is_typed(story: Open) -> None:
    page = story("Các đồng chí, một đống chi phí")
    page.find("dong chi")
    assert page.said == "1/2" and page.bar.switches.loose.isChecked()
    page.find("đồng chi")
    assert page.said == "Not found"
    assert not page.bar.switches.loose.isChecked()


def test_a_switch_is_reached_and_thrown_by_keys(story: Open) -> None:
    page = story("Anh và anh")
    page.find("anh")
    assert page.said == "1/2"
    page.press(Key.Key_Tab)
    assert QApplication.focusWidget() is page.bar.switches.case
    page.press(Key.Key_Space)
    assert (page.said, page.lit()) == ("1 found", 1)
    page.press(Key.Key_Tab)
    page.press(Key.Key_Space)
    assert page.bar.switches.whole.isChecked()


def test_headline_standfirst_captions_lists_and_headings_are_looked_through_in_place(
    story: Open,
) -> None:
    page = story(
        Heading(2, text("lũ 3")),
        ListItem(text=text("lũ 4")),
        PullQuote(text("lũ 5")),
        Figure("f", text("lũ 6")),
        headline="lũ 1",
        standfirst="lũ 2",
    )
    page.find("lũ")
    blocks = []
    for _ in range(6):
        assert page.chosen == "lũ"
        blocks.append(page.page.textCursor().blockNumber())
        page.press(Key.Key_Return)
    assert blocks == [0, 1, 2, 3, 4, 5]


def test_words_inside_cards_are_counted_and_their_card_is_selected(story: Open) -> None:
    page = story(
        "lũ lên",
        Table(((text("Xã"), text("lũ")), (text("Trà"), text("lũ quét")))),
        Gallery((Figure("f", text("Nước lũ"), "lũ về"),)),
        Code("lũ = 1"),
        Embed("https://baothinh.vn/lũ"),
        Raw("<p class='lũ'>lũ ở đây</p>"),
    )
    page.find("lũ")
    assert page.said == "1/8"
    page.press(Key.Key_Return)
    chosen = page.page.page.selected_object(page.page.textCursor())
    assert chosen is not None and chosen.blockNumber() == 3
    page.press(Key.Key_Return)
    assert page.said == "3/8"
    page.press(Key.Key_Return)
    assert page.page.textCursor().blockNumber() == 4
    page.press(Key.Key_Return, SHIFT)
    assert page.said == "3/8"


def test_enter_in_the_second_field_replaces_and_goes_on(story: Open) -> None:
    page = story("cầu một, cầu hai, cầu ba")
    page.find("cầu")
    page.put_instead("đò")
    page.press(Key.Key_Return)
    page.press(Key.Key_Return)
    assert plain(page.body[0].text) == "đò một, đò hai, cầu ba"
    assert (page.said, page.chosen) == ("1/1", "cầu")


def test_what_is_put_in_is_not_found_at_once_again(story: Open) -> None:
    page = story("cầu và cầu")
    page.find("cầu")
    page.put_instead("cầu mới")
    page.press(Key.Key_Return)
    page.press(Key.Key_Return)
    assert plain(page.body[0].text) == "cầu mới và cầu mới"


def test_replacing_all_is_one_step_in_fields_captions_and_cards(story: Open) -> None:
    blocks = (
        Paragraph((Run("Sông "), Run("Trà Bồng", Mark.STRONG), Run(" lên"))),
        Figure("f", text("Trà Bồng sáng nay"), "Sông Trà Bồng"),
        Table(((text("Trà Bồng"), text("Trà Bồng, Trà Bồng")),)),
        Raw("<p>Trà Bồng</p>"),
        Footnote("1", text("Theo Trà Bồng")),
    )
    page = story(*blocks, headline="Trà Bồng mùa lũ")
    before = page.page.article()
    page.find("trà bồng")
    page.put_instead("Trà Giang")
    page.bar.replace_all()
    assert page.said == "8 replaced"
    after = page.page.article()
    assert after.headline == "Trà Giang mùa lũ"
    assert after.blocks == (
        Paragraph((Run("Sông "), Run("Trà Giang", Mark.STRONG), Run(" lên"))),
        Figure("f", text("Trà Giang sáng nay"), "Sông Trà Giang"),
        Table(((text("Trà Giang"), text("Trà Giang, Trà Giang")),)),
        blocks[-2],
        Footnote("1", text("Theo Trà Giang")),
    )
    page.page.undo()
    assert page.page.article() == before
    page.page.redo()
    assert page.page.article() == after


def test_groups_of_a_pattern_come_back_in_other_order(story: Open) -> None:
    page = story("ngày 12/8 và 3/9")
    page.bar.switches.pattern.click()
    page.find(r"(\d+)/(\d+)")
    page.put_instead(r"\2-\1")
    page.bar.replace_all()
    assert plain(page.body[0].text) == "ngày 8-12 và 9-3"


def test_tab_goes_from_the_second_field_to_its_buttons(story: Open) -> None:
    page = story(Paragraph(text("đò đầy, đò đưa")))
    page.find("đò")
    page.put_instead("phà")
    page.press(Key.Key_Tab)
    page.press(Key.Key_Tab)
    assert QApplication.focusWidget().text() == "Replace all"
    page.press(Key.Key_Space)
    assert page.page.article().blocks == (Paragraph(text("phà đầy, phà đưa")),)


def test_a_bad_pattern_is_told_beside_the_field_and_changes_nothing(story: Open) -> None:
    page = story("ngày (12)")
    page.bar.switches.pattern.click()
    page.find("(12")
    assert page.said == "A closing “)” is missing."
    page.bar.replace_all()
    page.find("(1)2")
    page.put_instead(r"\7")
    page.press(Key.Key_Return)
    assert page.said == "There is no group of that number."
    assert plain(page.body[0].text) == "ngày (12)"


def test_a_footnote_s_mark_survives_replacing(story: Open) -> None:
    words = (Run("Trà"), Run("1", Mark.FOOTNOTE), Run(" Bồng"))
    page = story(Paragraph(words), Footnote("1", text("Chú")))
    page.bar.switches.pattern.click()
    page.find(".+")
    page.put_instead("x")
    page.bar.replace_all()
    assert page.body[0] == Paragraph(words)
    assert page.body[1] == Footnote("1", text("x"))


def test_a_line_break_put_in_by_a_pattern_stays_within_its_block(story: Open) -> None:
    page = story("một, hai", headline="ba, bốn")
    page.bar.switches.pattern.click()
    page.find(", ")
    page.put_instead(r"\n")
    page.bar.replace_all()
    assert plain(page.body[0].text) == "một hai" and len(page.body) == 1
    assert page.page.article().headline == "ba bốn"


def test_only_the_selected_part_is_looked_through(story: Open) -> None:
    page = story("lũ một", "lũ hai", "lũ ba")
    cursor = page.page.textCursor()
    cursor.setPosition(page.page.page.block(3).position())
    cursor.setPosition(page.page.page.block(4).position() + 4, cursor.MoveMode.KeepAnchor)
    page.page.setTextCursor(cursor)
    page.bar.open()
    assert page.bar.switches.within.isChecked()
    write(page.bar.words, "lũ")
    assert page.said == "1/2"
    page.put_instead("nước lớn")
    page.bar.replace_all()
    assert [plain(b.text) for b in page.body] == ["lũ một", "nước lớn hai", "nước lớn ba"]
    page.press(Key.Key_Escape)
    assert not page.bar.switches.within.isChecked()


def test_matches_follow_what_is_typed_on_the_page(story: Open) -> None:
    page = story("cầu")
    page.find("cầu")
    page.page.setFocus()
    page.press(Key.Key_Right)
    write(page.page, " qua cầu")
    assert page.lit() == 1
    QTest.qWait(IDLE + 50)
    assert (page.said, page.lit()) == ("2 found", 2)


def test_another_story_is_looked_through_when_it_comes(story: Open) -> None:
    page = story("cầu")
    page.find("cầu")
    page.page.set_article(Article(blocks=(Paragraph(text("cầu cầu")),)))
    page.press(Key.Key_Return)
    assert page.said == "1/2"


def test_large_characters_before_a_match_do_not_shift_it(story: Open) -> None:
    page = story("🚢🚢 cập bến đò")
    page.find("bến")
    assert page.chosen == "bến"
    page.put_instead("cảng")
    page.press(Key.Key_Return)
    assert plain(page.body[0].text) == "🚢🚢 cập cảng đò"


def test_find_again_works_without_the_bar(story: Open) -> None:
    page = story("cầu và cầu")
    page.find("cầu")
    page.press(Key.Key_Escape)
    first = page.page.textCursor().position()
    assert page.bar.look()
    assert page.page.textCursor().position() > first and page.lit() == 0


def test_every_part_of_the_bar_has_a_name(story: Open) -> None:
    page = story("cầu")
    page.bar.open(replacing=True)
    parts = [page.bar.words, page.bar.instead, *page.bar.switches.buttons]
    assert all(part.accessibleName() for part in parts)
    assert page.bar.sizeHint().width() <= 850


def test_a_long_story_is_looked_through_from_the_caret_outward(story: Open, slowly: None) -> None:
    page = story(*("cầu phao" for _ in range(40)))
    page.page.moveCursor(QTextCursor.MoveOperation.End)
    page.page.moveCursor(QTextCursor.MoveOperation.StartOfBlock)
    page.bar.open()
    QApplication.sendEvent(
        page.bar.words, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, "c")
    )
    assert page.chosen == "c" and page.page.textCursor().blockNumber() == 41
    assert page.said.endswith("so far…")
    look_through(page)
    assert (page.said, page.lit()) == ("40/40", 40)


def test_a_match_far_off_is_gone_to_when_it_is_found(story: Open, slowly: None) -> None:
    page = story("bến đò", *("cầu" for _ in range(40)))
    page.page.moveCursor(QTextCursor.MoveOperation.End)
    page.find("đò")
    look_through(page)
    assert (page.said, page.chosen) == ("1/1", "đò")


def test_who_moves_on_is_not_taken_to_a_match_that_is_found_late(story: Open, slowly: None) -> None:
    page = story("bến đò", *("cầu" for _ in range(40)))
    page.page.moveCursor(QTextCursor.MoveOperation.End)
    page.bar.open()
    page.bar.words.setText("đò")
    page.page.setFocus()
    page.press(Key.Key_Left, SHIFT)
    look_through(page)
    assert (page.said, page.chosen) == ("1 found", "u")


def test_what_is_typed_while_the_story_is_looked_through_is_found_too(
    story: Open, slowly: None
) -> None:
    page = story(*("cầu" for _ in range(40)))
    page.bar.open()
    page.bar.words.setText("cầu")
    page.page.setFocus()
    page.page.moveCursor(QTextCursor.MoveOperation.End)
    write(page.page, " cầu")
    QTest.qWait(IDLE + 20)
    look_through(page)
    assert (page.said, page.lit()) == ("41 found", 41)


def test_replace_all_waits_for_the_last_match(story: Open, slowly: None) -> None:
    page = story(*("cầu" for _ in range(40)))
    page.put_instead("phà")
    page.bar.words.setText("cầu")
    page.bar.replace_all()
    assert all(plain(block.text) == "phà" for block in page.body)


def look_through(page: Story) -> None:
    for _ in range(500):
        if not page.bar.finding.busy:
            return
        QTest.qWait(5)
    pytest.fail("The search never ends")


@pytest.fixture
def slowly(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine that gets through two blocks at a time."""
    monkeypatch.setattr("editor.ui.find.finding.SLICE", 0.0)

"""What each key does to the page; every case is undone to the start and done again."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor

from editor.document import (
    Block,
    Embed,
    Figure,
    Footnote,
    Heading,
    ListItem,
    Mark,
    Paragraph,
    Run,
    text,
)
from editor.document.blocks import Container

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def p(words: str = "") -> Paragraph:
    return Paragraph(text(words))


def q(words: str = "") -> Paragraph:
    return Paragraph(text(words), container=Container.QUOTE)


def h(words: str) -> Heading:
    return Heading(2, text(words))


def ul(words: str = "", depth: int = 0) -> ListItem:
    return ListItem(text=text(words), depth=depth)


def fig(caption: str = "Caption") -> Figure:
    return Figure("f1", text(caption), "a")


STORY = (p("before"), fig(), p("after"))
EMBED = Embed("https://e.example/u")
LINKED = (Paragraph((Run("x "), Run("link", href="http://a"))),)
MIXED = (Paragraph((Run("ab"), Run("cd", Mark.STRONG), Run("ef"))),)


@dataclass
class Case:
    name: str
    start: tuple[Block, ...]
    act: Callable
    want: str
    most_steps: int = 60
    lists: bool = True


def keys(*pressed: Key) -> Callable:
    return lambda d: [d.key(one) for one in pressed]


def doing(*acts: Callable) -> Callable:
    return lambda d: [act(d) for act in acts]


def at(block: int, offset: int = 0) -> Callable:
    return lambda d: d.at(block, offset)


def selecting(*where: int) -> Callable:
    return lambda d: d.select(*where)


def typing(words: str) -> Callable:
    return lambda d: d.type(words)


def everything(d) -> None:
    d.select_body()


def copy_to_end(d) -> None:
    d.select_body()
    d.editor.copy()
    d.editor.moveCursor(QTextCursor.MoveOperation.End)
    d.editor.paste()


def cut_and_paste(d) -> None:
    d.select(1, 0, 2, 0)
    d.editor.cut()
    d.editor.paste()


def cut_figure_to_end(d) -> None:
    d.at(1)
    d.key(Key.Key_X, CTRL)
    d.editor.moveCursor(QTextCursor.MoveOperation.End)
    d.editor.paste()


def bold(d) -> None:
    d.select_body()
    d.key(Key.Key_B, CTRL)


def raw(*where: int) -> Callable:
    return lambda d: d.raw_remove(*where)


BACK, DEL, RET, TAB = Key.Key_Backspace, Key.Key_Delete, Key.Key_Return, Key.Key_Tab
SAME = "p:before | fig:◼f1Caption | p:after"
CASES = [
    Case("backspace_after_a_figure_selects_it", STORY, doing(at(2), keys(BACK)), SAME),
    Case("backspace_twice_deletes_it", STORY, doing(at(2), keys(BACK, BACK)),
         "p:before | p:after", 1),
    Case("delete_before_a_figure_selects_then_deletes", STORY, doing(at(0, 6), keys(DEL, DEL)),
         "p:before | p:after", 1),
    Case("backspace_at_a_captions_start_selects", STORY, doing(at(1, 2), keys(BACK)), SAME),
    Case("delete_at_a_captions_end_does_nothing", STORY, doing(at(1, 9), keys(DEL)), SAME),
    Case("enter_after_a_caption_begins_a_paragraph", STORY,
         doing(at(1, 9), keys(RET), typing("zz")),
         "p:before | fig:◼f1Caption | p:zz | p:after"),
    Case("enter_in_a_caption_splits_it", STORY, doing(at(1, 5), keys(RET)),
         "p:before | fig:◼f1Cap | p:tion | p:after"),
    Case("enter_on_a_selected_figure_goes_below", STORY, doing(at(1), keys(RET), typing("n")),
         "p:before | fig:◼f1Caption | p:n | p:after"),
    Case("typing_on_a_selected_figure_goes_into_its_caption", STORY, doing(at(1), typing("xyz")),
         "p:before | fig:◼f1Captionxyz | p:after"),
    Case("a_caption_is_typed_in_place", STORY, doing(at(1, 9), typing(" mới")),
         "p:before | fig:◼f1Caption mới | p:after", 1),
    Case("an_empty_caption_is_typed", (p("a"), fig(""), p("b")), doing(at(1, 2), typing("Ảnh")),
         "p:a | fig:◼f1Ảnh | p:b"),
    Case("deleting_from_text_into_a_caption", STORY, doing(selecting(0, 3, 1, 5), keys(DEL)),
         "p:beftion | p:after", 1),
    Case("typing_over_caption_and_text", STORY, doing(selecting(1, 5, 2, 2), typing("X")),
         "p:before | fig:◼f1CapXter"),
    Case("typing_over_everything", STORY, doing(everything, typing("X")), "p:X"),
    Case("deleting_everything", STORY, doing(everything, keys(DEL)), ""),
    Case("deleting_everything_from_a_figure_on", (fig(), p("z")), doing(everything, keys(DEL)),
         "", 1),
    Case("typing_from_a_figure_into_text", (fig(), p("after")),
         doing(selecting(0, 0, 1, 2), typing("Q")), "p:Qter"),
    Case("everything_copied_to_the_end", STORY, copy_to_end,
         "p:before | fig:◼f1Caption | p:afterbefore | fig:◼f1Caption | p:after", 1),
    Case("figure_and_break_cut_and_pasted", STORY, cut_and_paste, SAME),
    Case("selected_figure_cut_and_pasted_at_the_end", STORY, cut_figure_to_end,
         "p:before | p:after | fig:◼f1Caption"),
    Case("enter_after_a_heading_begins_a_paragraph", (h("Tiêu đề"),),
         doing(at(0, 7), keys(RET), typing("x")), "h2:Tiêu đề | p:x"),
    Case("enter_before_a_heading_makes_room_above", (h("Tiêu đề"),), doing(at(0), keys(RET)),
         "p: | h2:Tiêu đề"),
    Case("backspace_at_a_headings_start_makes_it_plain", (p("a"), h("T")),
         doing(at(1), keys(BACK)), "p:a | p:T"),
    Case("backspace_lifts_a_nested_item", (ul("a"), ul("b", 1)), doing(at(1), keys(BACK)),
         "ul:a | ul:b"),
    Case("backspace_twice_ends_the_list", (ul("a"), ul("b", 1)), doing(at(1), keys(BACK, BACK)),
         "ul:a | p:b"),
    Case("backspace_leaves_a_quote", (p("a"), q("q")), doing(at(1), keys(BACK)), "p:a | p:q"),
    Case("tab_indents_one_step_below_the_item_above", (ul("a"), ul("b")),
         doing(at(1, 1), keys(TAB, TAB)), "ul:a | ul1:b"),
    Case("shift_tab_lifts", (ul("a"), ul("b", 1)),
         doing(at(1, 1), lambda d: d.key(Key.Key_Backtab, SHIFT)), "ul:a | ul:b"),
    Case("enter_splits_an_item", (ListItem(ordered=True, text=text("ab")),),
         doing(at(0, 1), keys(RET)), "ol:a | ol:b"),
    Case("enter_on_an_empty_item_ends_the_list", (ul("a"), ul()), doing(at(1), keys(RET)),
         "ul:a | p:"),
    Case("enter_on_an_empty_nested_item_lifts_it", (ul("a"), ul("", 1)), doing(at(1), keys(RET)),
         "ul:a | ul:"),
    Case("enter_on_an_empty_line_leaves_the_quote", (q("a"), q()), doing(at(1), keys(RET)),
         "p>:a | p:"),
    Case("hashes_make_a_heading", (p(),), typing("## Tin"), "h2:Tin"),
    Case("hyphen_begins_a_list_where_wanted", (p(),), typing("- một"), "ul:một"),
    Case("number_begins_a_list_where_wanted", (p(),), typing("1. một"), "ol:một"),
    Case("dialogue_stays_dialogue", (p(),), typing("- Anh về à?"), "p:- Anh về à?", lists=False),
    Case("angle_makes_a_quote", (p(),), typing("> trích"), "p>:trích"),
    Case("two_stars_make_strong", (p(),), typing("a **đậm** b"), "p:a strong<đậm> b"),
    Case("one_star_makes_emphasis", (p(),), typing("a *nghiêng* b"), "p:a em<nghiêng> b"),
    Case("ticks_make_code", (p(),), typing("a `mã` b"), "p:a code<mã> b"),
    Case("a_sum_is_no_emphasis", (p(),), typing("2*3*4 = 24"), "p:2*3*4 = 24"),
    Case("marks_after_an_emoji_find_their_words", (p(),), typing("😀 **đậm 😀** b"),
         "p:😀 strong<đậm 😀> b"),
    Case("three_hyphens_make_a_rule", (p(),), typing("---sau"), "hr: | p:sau"),
    Case("bold_over_mixed_text", MIXED, bold, "p:strong<abcdef>", 1),
    Case("bold_over_a_figure_keeps_it", STORY, bold,
         "p:strong<before> | fig:◼f1strong<Caption> | p:strong<after>", 1),
    Case("typing_behind_a_link_is_not_linked", LINKED, doing(at(0, 6), typing(" y")),
         "p:x link(http://a) y"),
    Case("typing_in_a_link_is_linked", LINKED, doing(at(0, 4), typing("Z")),
         "p:x liZnk(http://a)"),
    Case("backspace_selects_then_deletes_a_card", (p("a"), EMBED, p("b")),
         doing(at(2), keys(BACK, BACK)), "p:a | p:b", 1),
    Case("a_card_at_the_end_is_deleted", (p("a"), EMBED), doing(at(1), keys(DEL)), "p:a"),
    Case("the_only_figure_is_deleted", (fig(),), doing(at(0), keys(DEL)), ""),
    Case("arrows_step_over_a_figure_into_its_caption", STORY,
         doing(at(0, 6), keys(Key.Key_Right, Key.Key_Right), typing("!")),
         "p:before | fig:◼f1!Caption | p:after"),
    Case("typing_over_marked_words_keeps_their_marks", MIXED,
         doing(selecting(0, 2, 0, 4), typing("xy")), "p:abstrong<xy>ef", 1),
    Case("ctrl_backspace_deletes_a_word_but_not_the_break", (p("một"), p("hai ba")),
         doing(at(1, 6), *[lambda d: d.key(Key.Key_Backspace, CTRL)] * 2), "p:một | p:"),
    Case("ctrl_backspace_in_a_caption_spares_the_picture", (fig("một"),),
         doing(at(0, 5), *[lambda d: d.key(Key.Key_Backspace, CTRL)] * 2), "fig:◼f1"),
    Case("ctrl_delete_stays_in_its_block", (p("hai ba"), fig()),
         doing(at(0, 4), *[lambda d: d.key(Key.Key_Delete, CTRL)] * 2), "p:hai  | fig:◼f1Caption"),
    Case("shift_enter_breaks_the_line", (p("ab"),),
         doing(at(0, 1), lambda d: d.key(RET, SHIFT)), "p:a⏎b"),
    Case("an_emoji_is_deleted_whole", (p("a😀"),), doing(at(0, 3), keys(BACK)), "p:a"),
    Case("losing_the_break_before_a_figure_is_mended", STORY, raw(0, 6, 1, 0), SAME, 1),
    Case("losing_the_break_after_a_caption_joins_them", STORY, raw(1, 9, 2, 0),
         "p:before | fig:◼f1Captionafter", 1),
    Case("losing_a_figures_object_leaves_its_caption", STORY, raw(1, 0, 1, 1),
         "p:before | p:Caption | p:after", 1),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_case(case: Case, desk) -> None:
    d = desk(case.start)
    d.editor.lists_as_you_type = case.lists
    d.at(0)
    before = d.body
    case.act(d)
    d.settle()
    assert d.body == case.want
    steps = d.undo_all()
    assert d.body == before
    assert steps <= case.most_steps
    d.redo_all()
    assert d.body == case.want


def test_up_goes_to_the_column_that_typing_came_to(desk) -> None:
    d = desk([Paragraph(text("một hai ba bốn năm sáu bảy tám chín mười")) for _ in range(3)])
    d.at(1, 5)
    d.key(Qt.Key.Key_Down)
    d.type("xxxxxxxxxx")
    column = d.editor.cursorRect().x()
    d.key(Qt.Key.Key_Up)
    assert d.editor.textCursor().blockNumber() == 3
    assert abs(d.editor.cursorRect().x() - column) < 12


def test_ctrl_end_goes_to_the_storys_end_first_and_then_to_the_footnotes(desk) -> None:
    d = desk([Paragraph((Run("a"), Run("1", Mark.FOOTNOTE))), Paragraph(text("b")), Footnote("1")])
    d.at(0)
    d.key(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    d.type("!")
    assert d.editor.article().blocks[1] == Paragraph(text("b!"))
    d.key(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert d.editor.textCursor().blockNumber() == 4

"""A syllable that is being composed goes where it belongs; the switches of what typing sets off."""

import json

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QFocusEvent, QInputMethodEvent
from window_hands import settle, type_keys

from editor.app import stories
from editor.document import Paragraph, text
from editor.document.story import Reason
from editor.ui import settings
from editor.ui.commands import Command


def compose(window, letters: str) -> None:
    QCoreApplication.sendEvent(window.desk.editor, QInputMethodEvent(letters, []))


def headlines(core) -> set[str]:
    return {row.headline for row in stories.list_stories(core)}


def kept(window, core, story: str = "") -> str:
    settle(window, lambda: not window.story.keeper.unkept)
    return stories.open_story(core, story or window.story.id).article.headline


@pytest.fixture
def composing(window):
    """The window, in the middle of the headline's second syllable."""
    type_keys(window.desk.editor, "Tin ")
    compose(window, "việ")
    return window


def test_ctrl_s_keeps_the_syllable(composing, core) -> None:
    composing.commands[Command.KEEP].trigger()
    assert kept(composing, core) == "Tin việ"


def test_another_story_leaves_the_syllable_in_its_own(composing, core) -> None:
    first = composing.story.id
    other = stories.new_story(core, "vi").id
    composing.story.open(other)
    settle(composing, lambda: composing.story.id == other)
    assert kept(composing, core, first) == "Tin việ"
    assert kept(composing, core, other) == ""


def test_a_syllable_begun_while_the_other_story_is_read_is_kept(composing, core) -> None:
    first = composing.story.id
    composing.commands[Command.KEEP].trigger()
    settle(composing)
    other = stories.new_story(core, "vi").id
    composing.story.open(other)
    compose(composing, " chiề")
    settle(composing, lambda: composing.story.id == other)
    assert kept(composing, core, first) == "Tin việ chiề"


def test_a_new_story_leaves_the_syllable_in_the_old_one(window, core) -> None:
    first = window.story.id
    compose(window, "Việ")
    window.commands[Command.NEW].trigger()
    settle(window, lambda: window.story.id != first)
    assert kept(window, core, first) == "Việ"


def test_what_a_sync_brings_does_not_swallow_the_syllable(composing, core) -> None:
    composing.story.keep()
    settle(composing)
    story = stories.open_story(core, composing.story.id)
    compose(composing, " chiề")
    theirs = story.article.__class__(
        headline=story.article.headline, language="vi", blocks=(Paragraph(text("Của tòa soạn")),)
    )
    stories.keep(core, story.id, theirs, Reason.TYPED)
    composing.story.refresh()
    settle(composing, lambda: "Của tòa soạn" in composing.desk.editor.toPlainText())
    composing.story.keeper.keep()
    assert kept(composing, core) == "Tin việ chiề"
    blocks = stories.open_story(core, story.id).article.blocks
    assert blocks == (Paragraph(text("Của tòa soạn")),)


def test_the_journal_takes_what_is_typed_and_composing_goes_on(composing, core) -> None:
    composing.story.keeper.note()
    assert composing.desk.editor.textCursor().block().layout().preeditAreaText() == "việ"
    compose(composing, "việt")
    event = QInputMethodEvent()
    event.setCommitString("việt")
    QCoreApplication.sendEvent(composing.desk.editor, event)
    composing.commands[Command.KEEP].trigger()
    assert kept(composing, core) == "Tin việt"


def test_closing_keeps_the_syllable(composing, core) -> None:
    story = composing.story.id
    composing.close()
    assert stories.open_story(core, story).article.headline == "Tin việ"


def test_leaving_the_page_keeps_the_syllable(composing, core) -> None:
    out = QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.MouseFocusReason)
    QCoreApplication.sendEvent(composing.desk.editor, out)
    composing.story.keeper.note()
    composing.story.keeper.keep()
    assert kept(composing, core) == "Tin việ"


# The switches


@pytest.mark.parametrize(
    ("command", "setting", "typed", "on", "off", "at_first"),
    [
        (
            Command.SHORTCUTS_AS_TYPED,
            settings.SHORTCUTS_AS_TYPED,
            "**a** b",
            "a b",
            "**a** b",
            True,
        ),
        (Command.LISTS_AS_TYPED, settings.LISTS_AS_TYPED, "- a", "a", "- a", False),
        (Command.QUOTES_AS_TYPED, settings.QUOTES_AS_TYPED, '"a"', "“a”", '"a"', True),
    ],
)
def test_a_switch_is_heeded_and_remembered(
    window, command, setting, typed, on, off, at_first
) -> None:
    action, editor = window.commands[command], window.desk.editor
    assert action.isChecked() is at_first
    type_keys(editor, "\n\n")
    for wanted in (on, off) if at_first else (off, on):
        type_keys(editor, typed)
        assert editor.textCursor().block().text() == wanted
        type_keys(editor, "\n\n")
        action.trigger()
    action.trigger()
    assert window.settings.get(setting) is not at_first


def test_what_was_chosen_holds_from_the_start(home, request) -> None:
    chosen = {"shortcuts_as_typed": False, "lists_as_typed": True, "quotes_as_typed": False}
    (home / "settings.json").write_text(json.dumps({"language": "en", **chosen}), "utf-8")
    window = request.getfixturevalue("window")
    type_keys(window.desk.editor, '\n\n- "a" **b**')
    assert window.desk.editor.textCursor().block().text() == '"a" **b**'
    assert not window.commands[Command.SHORTCUTS_AS_TYPED].isChecked()


def test_quotes_follow_the_storys_language(window) -> None:
    window.right.story.edited.emit("language", "en")
    type_keys(window.desk.editor, "The mayor's")
    assert window.desk.editor.article().headline == "The mayor’s"
    window.right.story.edited.emit("language", "vi")
    type_keys(window.desk.editor, " M'gar")
    assert window.desk.editor.article().headline == "The mayor’s M'gar"


def test_a_space_that_does_not_break_is_in_the_menu_and_kept(window, core) -> None:
    type_keys(window.desk.editor, "5")
    window.commands[Command.HARD_SPACE].trigger()
    type_keys(window.desk.editor, "km")
    window.commands[Command.HARD_SPACE].trigger()
    window.commands[Command.KEEP].trigger()
    assert kept(window, core) == "5\u00a0km\u00a0"

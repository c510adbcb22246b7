"""Older versions are listed with time and reason, shown, and brought back as a new version."""

import pytest
from PySide6.QtWidgets import QListWidget, QPushButton
from window_hands import settle

from editor.app import stories
from editor.app.core import Core
from editor.document import Article, Paragraph, text
from editor.document.story import Reason
from editor.ui.commands import Command
from editor.ui.story.history import HistoryView
from editor.ui.window import MainWindow


def told(article: Article) -> list[str]:
    return [b.text[0].text for b in article.blocks if isinstance(b, Paragraph) and b.text]


def saying(words: str, headline: str = "Nước lên") -> Article:
    return Article(headline=headline, blocks=(Paragraph(text=text(words)),))


@pytest.fixture
def opened(window: MainWindow, core: Core) -> HistoryView:
    """The history of a story with three versions and words that are typed but not kept."""
    story = stories.new_story(core, "vi").id
    stories.keep(core, story, saying("Một."), Reason.TYPED)
    stories.keep(core, story, saying("Một hai ba.", "Nước xuống"), Reason.IMPORTED)
    window.story.open(story)
    settle(window, lambda: window.story.id == story)
    window.desk.editor.insert_blocks([Paragraph(text=text("Mới gõ."))])
    window.commands[Command.HISTORY].trigger()
    settle(window, lambda: window.history.view is not None)
    assert window.history.view is not None
    settle(window, lambda: bool(window.history.view and window.history.view.page.article().blocks))
    return window.history.view


def lines(list_: QListWidget) -> list[str]:
    return [list_.item(row).text() for row in range(list_.count())]


def test_versions_are_listed_the_newest_first_with_why_and_what_changed(
    opened: HistoryView,
) -> None:
    now, imported, typed, begun = lines(opened.list)
    assert "typed · now" in now
    assert "brought in" in imported
    assert "Nước xuống" in imported
    assert "(+2)" in imported
    assert "typed" in typed
    assert "begun" in begun
    assert not opened.restore.isEnabled()


def test_the_version_that_is_chosen_is_shown_and_cannot_be_typed_on(
    opened: HistoryView, window: MainWindow
) -> None:
    opened.list.setCurrentRow(2)
    settle(window, lambda: told(opened.page.article()) == ["Một."])
    assert opened.page.isReadOnly()
    assert opened.page.article().headline == "Nước lên"


def test_a_version_is_brought_back_as_the_newest_and_can_be_taken_back(
    opened: HistoryView, window: MainWindow, core: Core
) -> None:
    story = window.story.id
    opened.list.setCurrentRow(2)
    opened.restore.click()
    settle(window, lambda: told(window.story.article()) == ["Một."])
    settle(window, lambda: "restored" in window.desk.notices.shown())
    kept = stories.versions(core, story)
    assert [one.reason for one in kept][-1] is Reason.RESTORED
    assert len(kept) == 5
    buttons = window.desk.notices.findChildren(QPushButton)
    next(button for button in buttons if button.text() == "Take it back").click()
    settle(window, lambda: "Mới gõ." in told(window.story.article()))
    assert len(stories.versions(core, story)) == 6

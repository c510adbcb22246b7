"""Deciding a conflict in the window: no word of either side goes without a person saying so."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel
from window_hands import settle, type_keys

from editor.app import conflicts, sites, stories
from editor.app.core import Core
from editor.app.stories import StoryState
from editor.document import Article, Figure, Paragraph, plain, text
from editor.document.merge import Place, merge
from editor.document.story import Reason
from editor.remote.records import Conflict, LinkState, RemotePost, Status
from editor.ui.commands import Command
from editor.ui.language import install
from editor.ui.sending.conflict import Decide, _Place, place_name
from editor.ui.sending.settling import Choice, Side, settled
from editor.ui.window import MainWindow


def said(article: Article) -> list[str]:
    return [plain(block.text) for block in article.blocks if isinstance(block, Paragraph)]


def para(words: str) -> Paragraph:
    return Paragraph(text=text(words))


BASE = Article(headline="Old", blocks=(para("One stays."), para("Two is here.")))


@pytest.mark.parametrize(
    ("choice", "expected"),
    [
        (Choice(Side.MINE), "Two is mine."),
        (Choice(Side.THEIRS), "Two is theirs."),
        (Choice(Side.ANEW, "Two is new."), "Two is new."),
    ],
)
def test_a_paragraph_is_as_it_was_decided(choice: Choice, expected: str) -> None:
    mine = replace(BASE, blocks=(BASE.blocks[0], para("Two is mine.")))
    theirs = replace(BASE, blocks=(BASE.blocks[0], para("Two is theirs.")))
    result = settled(merge(BASE, mine, theirs), theirs, [choice])
    assert said(result) == ["One stays.", expected]


def test_a_paragraph_deleted_here_and_changed_there_can_go_or_stay() -> None:
    mine = replace(BASE, blocks=BASE.blocks[:1])
    theirs = replace(BASE, blocks=(BASE.blocks[0], para("Two is here and longer.")))
    merged = merge(BASE, mine, theirs)
    assert said(settled(merged, theirs, [Choice(Side.MINE)])) == ["One stays."]
    kept = settled(merged, theirs, [Choice(Side.THEIRS)])
    assert said(kept) == ["One stays.", "Two is here and longer."]


def test_headline_and_caption_are_decided_each_for_itself() -> None:
    base = Article(headline="Old", blocks=(Figure("p1", text("Old caption")),))
    mine = Article(headline="Mine", blocks=(Figure("p1", text("My caption")),))
    theirs = Article(headline="Theirs", blocks=(Figure("p1", text("Their caption")),))
    merged = merge(base, mine, theirs)
    choices = [
        Choice(Side.THEIRS if place.kind == "headline" else Side.MINE) for place in merged.conflicts
    ]
    result = settled(merged, theirs, choices)
    assert result.headline == "Theirs"
    assert [plain(figure.caption) for figure in result.figures()] == ["My caption"]


def test_a_conflict_is_told_and_settled_in_the_window(
    window: MainWindow, core: Core, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "site").mkdir()
    sites.add_folder(core, "practice", tmp_path / "site")
    window.newsroom.dispatch.refresh()
    settle(window, lambda: window.newsroom.site)
    type_keys(window.desk.editor, "Headline\nStandfirst\nTwo is here.")
    window.commands[Command.SEND].trigger()
    settle(window, lambda: window.row() and window.row().state is StoryState.SYNCED)
    _conflict(core, window.story.id)
    window.refresh_stories()
    settle(window, lambda: "conflict" in window.desk.notices.shown())

    def choose(dialog: Decide) -> int:
        assert not dialog.done_button.isEnabled()
        for place in dialog.places:
            place._sides[Side.THEIRS].click()
        assert dialog.done_button.isEnabled()
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(Decide, "exec", choose)
    window.newsroom.decide()
    settle(window, lambda: "conflict" not in window.desk.notices.shown())
    assert said(window.story.article()) == ["Two is theirs."]
    assert conflicts.conflicts(core) == []


def _conflict(core: Core, story: str) -> None:
    """What sync leaves behind when both sides changed one paragraph."""
    base = stories.open_story(core, story).head
    mine = stories.keep(
        core, story, replace(base.article, blocks=(para("Two is mine."),)), Reason.TYPED
    )
    theirs = core.store.add_version(
        story,
        replace(base.article, blocks=(para("Two is theirs."),)),
        Reason.ON_SITE,
        parents=[base.id],
        as_head=False,
    )
    (site,) = core.store.sites()
    link = core.store.link(story, site.id)
    post = RemotePost(link.post, Status.DRAFT)
    core.store.save_conflict(
        Conflict(story, site.id, base.id, mine.id, theirs.id, post, ("paragraph 1",), core.clock())
    )
    core.store.save_link(replace(link, state=LinkState.CONFLICT))


def test_a_place_is_named_in_the_windows_language_and_by_how_it_began(qapp: QApplication) -> None:
    place = Place("paragraph", 0, "paragraph 1", "The  bridge opens.", "Mine.", "Theirs.")
    assert place_name(place) == "Paragraph: “The bridge opens.”"
    kept = install(qapp, "vi")
    try:
        assert place_name(place) == "Đoạn văn: “The bridge opens.”"
    finally:
        for translator in kept:
            qapp.removeTranslator(translator)
        install(qapp, "en")


def test_words_that_look_like_html_are_shown_as_they_stand(
    window: MainWindow,
) -> None:
    base = Article(headline="Old")
    merged = merge(base, replace(base, headline="<b>Mine</b>"), replace(base, headline="Theirs"))
    dialog = _Place(merged.conflicts[0], "practice", lambda: None)
    (shown,) = (one for one in dialog.findChildren(QLabel) if "Mine" in one.accessibleName())
    seen = QTextDocument()
    seen.setHtml(shown.text())
    assert seen.toPlainText() == "<b>Mine</b>"
    dialog.deleteLater()


def test_a_click_on_a_sides_words_chooses_them_and_theirs_own_words_are_underlined(
    window: MainWindow,
) -> None:
    base = Article(headline="Two is here")
    mine, theirs = (replace(base, headline=words) for words in ("Two is mine", "Two is theirs"))
    place = _Place(merge(base, mine, theirs).conflicts[0], "practice", lambda: None)
    place.show()
    words = next(one for one in place.findChildren(QLabel) if one.text() == "Two is <u>theirs</u>")
    QTest.mouseClick(words, Qt.MouseButton.LeftButton)
    assert place.choice() == Choice(Side.THEIRS, "Two is mine Two is theirs")
    place.close()
    place.deleteLater()


def test_a_dialog_that_was_left_is_gone(window: MainWindow) -> None:
    """Nobody else would let go of it before the window closes."""
    QTimer.singleShot(0, lambda: QApplication.activeModalWidget().reject())
    window.newsroom.add_site()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert window.findChildren(QDialog) == []

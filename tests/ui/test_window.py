"""The window over a real store: what a reporter does, and what they see."""

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QCoreApplication, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QImage, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from window_hands import settle, type_keys

from editor.app import photos, sites, stories
from editor.app.core import Core
from editor.app.stories import StoryState
from editor.base.errors import EditorError
from editor.bootstrap.core import open_core
from editor.bootstrap.window import build
from editor.document import Article, Contributor, Figure, Paragraph, plain, text
from editor.document.story import Reason, Story
from editor.remote.errors import Unreachable
from editor.ui.commands import Command
from editor.ui.models.stories import Tab
from editor.ui.photos.who import WhoTookThese
from editor.ui.sending.newsroom import Newsroom
from editor.ui.sending.sites import AddSite
from editor.ui.story import preview
from editor.ui.window import MainWindow


@pytest.fixture
def folder_site(core: Core, tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    folder.mkdir()
    sites.add_folder(core, "practice", folder)
    return folder


def a_story(core: Core, headline: str, words: str = "Words.") -> Story:
    story = stories.new_story(core, "vi")
    article = Article(headline=headline, blocks=(Paragraph(text=text(words)),))
    stories.keep(core, story.id, article, Reason.TYPED)
    return stories.open_story(core, story.id)


def a_jpeg(path: Path) -> Path:
    Image.new("RGB", (320, 200), (40, 90, 140)).save(path)
    return path


def drop(window: MainWindow, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    page = window.desk.editor
    spot = QPointF(page.viewport().width() / 2, page.viewport().height() - 20)
    keys = Qt.KeyboardModifier.NoModifier
    event = QDropEvent(spot, Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, keys)
    page.dropEvent(event)


def reopened(qapp: QApplication, core: Core) -> MainWindow:
    made = build(qapp, core)
    made.show()
    settle(made, lambda: made.story.id)
    return made


def test_a_blank_page_with_the_caret_in_the_headline_greets_a_new_reporter(
    window: MainWindow,
) -> None:
    assert window.story.id
    assert QApplication.focusWidget() is window.desk.editor
    assert window.desk.editor.textCursor().blockNumber() == 0


def test_what_is_typed_is_there_after_the_window_was_closed_at_once(
    qapp: QApplication, home: Path
) -> None:
    core = open_core(home)
    first = reopened(qapp, core)
    type_keys(first.desk.editor, "Cau moi thong xe\nHai bo thoi cho pha\nBa con di bo qua cau")
    first.close()
    core.close()
    again = open_core(home)
    second = reopened(qapp, again)
    article = second.story.article()
    assert article.headline == "Cau moi thong xe"
    assert article.standfirst == "Hai bo thoi cho pha"
    assert [plain(block.text) for block in article.blocks] == ["Ba con di bo qua cau"]
    second.close()
    again.close()


def test_what_is_typed_reaches_the_journal_before_any_version_is_kept(
    window: MainWindow, core: Core
) -> None:
    type_keys(window.desk.editor, "Headline\nStandfirst\nThe words")
    settle(window, lambda: core.store.unsaved())
    recovered = core.store.replay(window.story.id)
    assert recovered is not None
    assert (recovered.headline, plain(recovered.blocks[-1].text)) == ("Headline", "The words")


def test_keeping_a_version_empties_the_journal(window: MainWindow, core: Core) -> None:
    type_keys(window.desk.editor, "Headline")
    window.commands[Command.KEEP].trigger()
    settle(window, lambda: window.row() and window.row().headline)
    assert core.store.unsaved() == []
    assert stories.open_story(core, window.story.id).article.headline == "Headline"


def test_fields_of_the_inspector_are_kept_with_the_story(window: MainWindow, core: Core) -> None:
    type_keys(window.right.story.byline, "Mai An, Le Ha (photo)")
    type_keys(window.right.story.tags, "bridge, river")
    window.commands[Command.KEEP].trigger()
    settle(window)
    article = stories.open_story(core, window.story.id).article
    assert [person.name for person in article.byline] == ["Mai An", "Le Ha"]
    assert article.byline[1].role == "photo"
    assert article.tags == ("bridge", "river")


def test_another_story_is_opened_from_the_list_and_the_first_is_kept(
    window: MainWindow, core: Core
) -> None:
    other = a_story(core, "The other story")
    window.refresh_stories()
    settle(window)
    first = window.story.id
    type_keys(window.desk.editor, "First words")
    window.left.opened.emit(other.id)
    settle(window, lambda: window.story.id == other.id)
    assert window.story.article().headline == "The other story"
    assert stories.open_story(core, first).article.headline == "First words"


def test_searching_finds_a_story_without_diacritics(window: MainWindow, core: Core) -> None:
    a_story(core, "Đường về Trà Bồng", "Con đường mới.")
    a_story(core, "Chợ nổi")
    type_keys(window.left.search, "tra bong")
    settle(window, lambda: window.left.model.searching)
    settle(window)
    model = window.left.model
    assert [model.index(row).data() for row in range(model.rowCount())] == ["Đường về Trà Bồng"]


def test_a_dropped_photo_becomes_a_figure_and_its_photographer_is_asked_once(
    window: MainWindow, core: Core, tmp_path: Path
) -> None:
    type_keys(window.desk.editor, "Headline\nStandfirst\nWords")
    drop(window, a_jpeg(tmp_path / "bridge.jpg"))
    settle(window, lambda: list(window.story.article().figures()))
    assert len(list(window.story.article().figures())) == 1
    assert "who" in window.desk.notices.shown()
    (bar,) = window.desk.notices.findChildren(WhoTookThese)
    name = bar.name
    type_keys(name, "Mai An")
    QTest.keyClick(name, Qt.Key.Key_Return)
    settle(window)
    (figure,) = window.story.article().figures()
    assert photos.photos(core, [figure.photo])[figure.photo].fields.credit == "Mai An"
    assert "who" not in window.desk.notices.shown()


def test_after_adding_photos_the_caret_stands_in_the_first_caption(
    window: MainWindow, tmp_path: Path
) -> None:
    type_keys(window.desk.editor, "Headline\nStandfirst\nWords")
    window.photos.take_in([a_jpeg(tmp_path / "bridge.jpg")])
    settle(window, lambda: list(window.story.article().figures()))
    type_keys(window.desk.editor, "At dawn")
    (figure,) = window.story.article().figures()
    assert plain(figure.caption) == "At dawn"


def test_photos_that_come_while_someone_writes_on_leave_the_caret_there(
    window: MainWindow, tmp_path: Path
) -> None:
    type_keys(window.desk.editor, "Headline\nStandfirst\nWords")
    window.photos.take_in([a_jpeg(tmp_path / "bridge.jpg")])
    type_keys(window.desk.editor, " and")
    settle(window, lambda: list(window.story.article().figures()))
    type_keys(window.desk.editor, " more")
    paragraph = window.story.article().blocks[0]
    assert isinstance(paragraph, Paragraph) and plain(paragraph.text) == "Words and more"


def test_alt_text_and_decoration_are_edited_beside_the_page(
    window: MainWindow, tmp_path: Path
) -> None:
    drop(window, a_jpeg(tmp_path / "bridge.jpg"))
    settle(window, lambda: list(window.story.article().figures()))
    blocks = window.story.article().blocks
    at = next(n for n, block in enumerate(blocks) if isinstance(block, Figure))
    window.desk.show_block(at)
    settle(window)
    tab = window.right.photo
    assert tab.isVisible()
    type_keys(tab.alt, "A bridge at dawn")
    assert next(window.story.article().figures()).alt == "A bridge at dawn"
    tab.decorative.click()
    figure = next(window.story.article().figures())
    assert (figure.alt, figure.decorative) == ("", True)


def test_send_makes_a_page_at_the_practice_site_and_the_story_is_in_sync(
    folder_site: Path, window: MainWindow, core: Core
) -> None:
    settle(window, lambda: window.newsroom.site)
    type_keys(window.desk.editor, "A bridge opens\nStandfirst\nThe words of the story")
    assert window.bar.send.text() == "Send draft"
    window.commands[Command.SEND].trigger()
    settle(window, lambda: window.row() and window.row().state is StoryState.SYNCED)
    pages = [p.read_text("utf-8") for p in folder_site.rglob("*.html")]
    assert any("The words of the story" in page for page in pages)
    assert window.activity.entries[0].state == "good"
    window.desk.editor.undo()
    assert "The words of the story" not in window.desk.editor.toPlainText()


def test_a_site_that_cannot_be_written_is_told_with_a_remedy_and_can_be_retried(
    folder_site: Path, window: MainWindow, core: Core
) -> None:
    settle(window, lambda: window.newsroom.site)
    type_keys(window.desk.editor, "A bridge opens\nStandfirst\nWords")
    away = folder_site.with_name("unplugged")
    folder_site.rename(away)
    window.commands[Command.SEND].trigger()
    settle(window, lambda: window.activity.entries)
    entry = window.activity.entries[0]
    assert entry.retry
    assert "again" in entry.words or "check" in entry.words.lower()
    away.rename(folder_site)
    window.activity.retried.emit(entry.story)
    settle(window, lambda: window.row() and window.row().state is StoryState.SYNCED)


def test_the_tabs_hold_what_is_mine_what_needs_me_and_what_was_sent(
    folder_site: Path, window: MainWindow, core: Core
) -> None:
    settle(window, lambda: window.newsroom.site)
    type_keys(window.desk.editor, "Sent one")
    window.commands[Command.SEND].trigger()
    settle(window, lambda: window.row() and window.row().state is StoryState.SYNCED)
    sent = window.story.id
    window.commands[Command.NEW].trigger()
    settle(window, lambda: window.story.id != sent)
    model = window.left.model
    window.left.tabs.setCurrentIndex(Tab.SENT.value)
    assert [model.index(row).data() for row in range(model.rowCount())] == ["Sent one"]
    window.left.tabs.setCurrentIndex(Tab.MINE.value)
    assert model.position(sent) == -1


def test_a_newer_head_comes_onto_the_page_without_moving_the_caret(
    window: MainWindow, core: Core
) -> None:
    page = window.desk.editor
    type_keys(page, "Headline\nStandfirst\nFirst paragraph\nSecond paragraph")
    window.commands[Command.KEEP].trigger()
    settle(window)
    before = page.textCursor().block().text(), page.textCursor().positionInBlock()
    head = stories.open_story(core, window.story.id).head
    blocks = (Paragraph(text=text("From the desk")), *head.article.blocks)
    core.store.add_version(
        head.story, Article(headline="Headline", blocks=blocks), Reason.PULLED, parents=[head.id]
    )
    window.story.refresh()
    settle(window, lambda: "From the desk" in page.toPlainText())
    assert (page.textCursor().block().text(), page.textCursor().positionInBlock()) == before


def test_what_was_typed_while_the_head_went_on_is_joined_with_it(
    window: MainWindow, core: Core
) -> None:
    page = window.desk.editor
    type_keys(page, "Headline\nStandfirst\nMine")
    window.commands[Command.KEEP].trigger()
    settle(window)
    head = stories.open_story(core, window.story.id).head
    theirs = (*head.article.blocks, Paragraph(text=text("Theirs")))
    core.store.add_version(
        head.story,
        Article(headline="Headline", standfirst="Standfirst", blocks=theirs),
        Reason.PULLED,
        parents=[head.id],
    )
    type_keys(page, " and more")
    window.commands[Command.KEEP].trigger()
    settle(window, lambda: "Theirs" in page.toPlainText())
    settle(window, lambda: not window.story.keeper.unkept)
    article = stories.open_story(core, window.story.id).article
    assert [plain(b.text) for b in article.blocks] == ["Mine and more", "Theirs"]


def test_a_story_put_away_can_be_brought_back(window: MainWindow, core: Core) -> None:
    type_keys(window.desk.editor, "Precious")
    story = window.story.id
    window.commands[Command.DELETE].trigger()
    settle(window, lambda: window.story.id not in ("", story))
    assert window.left.model.row(story) is None
    assert "away" in window.desk.notices.shown()
    core.store.restore_story(story)
    window.refresh_stories()
    settle(window, lambda: window.left.model.row(story))
    assert window.left.model.row(story).headline == "Precious"


def test_opening_the_story_that_is_open_takes_nothing_from_the_page(
    window: MainWindow, core: Core
) -> None:
    page = window.desk.editor
    type_keys(page, "Precious")
    window.commands[Command.KEEP].trigger()
    settle(window, lambda: not window.story.keeper.unkept)
    story = window.story.id
    window.story.open(story)
    type_keys(page, " and late")
    settle(window)
    assert page.article().headline == "Precious and late"
    window.commands[Command.KEEP].trigger()
    settle(window, lambda: not window.story.keeper.unkept)
    assert stories.open_story(core, story).article.headline == "Precious and late"
    while page.document().isUndoAvailable():
        page.undo()
    assert page.article().headline == ""


def test_after_a_story_found_by_search_was_put_away_typing_goes_into_another(
    window: MainWindow, core: Core
) -> None:
    type_keys(window.desk.editor, "Precious")
    story = window.story.id
    window.commands[Command.KEEP].trigger()
    window.left.search.setText("Precious")
    settle(window)
    window.commands[Command.DELETE].trigger()
    settle(window, lambda: window.story.id not in ("", story))
    type_keys(window.desk.editor, "Next")
    window.commands[Command.KEEP].trigger()
    settle(window, lambda: not window.story.keeper.unkept)
    assert stories.open_story(core, window.story.id).article.headline == "Next"


def test_nothing_is_typed_onto_a_page_whose_story_was_put_away(
    window: MainWindow, core: Core
) -> None:
    page = window.desk.editor
    type_keys(page, "Precious")
    story = window.story.id
    left: list[str] = []
    window.story.left.connect(lambda: (type_keys(page, " lost"), left.append(window.story.id)))
    window.commands[Command.DELETE].trigger()
    type_keys(page, " and late")
    settle(window, lambda: window.story.id not in ("", story))
    assert left == [""]
    assert core.store.story(story).article.headline == "Precious and late"
    type_keys(page, "Next")
    assert window.story.article().headline == "Next"


def test_the_page_alone_and_both_sides_again(window: MainWindow) -> None:
    QTest.keyClick(window.desk.editor, Qt.Key.Key_Backslash, Qt.KeyboardModifier.ControlModifier)
    assert not window.left.isVisible() and not window.right.isVisible()
    QTest.keyClick(window.desk.editor, Qt.Key.Key_Backslash, Qt.KeyboardModifier.ControlModifier)
    assert window.left.isVisible() and window.right.isVisible()


def test_f6_goes_round_the_panes_and_comes_back_to_the_page(window: MainWindow) -> None:
    window.desk.editor.setFocus()
    been = []
    for _ in range(4):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6)
        been.append(QApplication.focusWidget())
    assert len(set(been)) == 4
    assert been[-1] is window.desk.editor


def test_every_control_has_a_name_for_screen_readers(window: MainWindow) -> None:
    from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QComboBox, QLineEdit

    nameless = [
        f"{type(one).__name__} {one.objectName()}"
        for kind in (QAbstractButton, QLineEdit, QComboBox, QAbstractItemView)
        for one in window.findChildren(kind)
        if not one.objectName().startswith("qt_")
        and not one.accessibleName()
        and not (isinstance(one, QAbstractButton) and one.text())
        and not isinstance(one.parent(), QLineEdit | QComboBox)
        and one.window() is window
    ]
    assert nameless == []


def test_where_the_window_was_and_what_it_showed_is_found_again(
    qapp: QApplication, core: Core
) -> None:
    first = reopened(qapp, core)
    first.commands[Command.RIGHT].setChecked(False)
    first.close()
    second = reopened(qapp, core)
    assert not second.right.isVisible()
    assert second.left.isVisible()
    second.close()


def test_a_by_line_is_remembered_for_the_next_story(window: MainWindow) -> None:
    type_keys(window.right.story.byline, "Mai An")
    first = window.story.id
    window.commands[Command.NEW].trigger()
    settle(window, lambda: window.story.id != first)
    assert window.story.article().byline == (Contributor("Mai An"),)


def test_a_save_that_fails_keeps_the_words_on_the_page_and_says_so(
    window: MainWindow, core: Core, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = a_story(core, "The other story")
    window.refresh_stories()
    settle(window)
    story = window.story.id
    type_keys(window.desk.editor, "Precious words")

    def full(*args: object, **named: object) -> None:
        raise EditorError("The disk is full.", remedy="Free some space.")

    with monkeypatch.context() as patched:
        patched.setattr(stories, "keep", full)
        window.left.opened.emit(other.id)
        settle(window, lambda: "keeping" in window.desk.notices.shown())
        assert window.story.id == story
        assert window.desk.editor.toPlainText().startswith("Precious words")
        assert "Free some space." in window.desk.notices.shown()["keeping"]
    window.commands[Command.KEEP].trigger()
    settle(window, lambda: "keeping" not in window.desk.notices.shown())
    assert stories.open_story(core, story).article.headline == "Precious words"


def test_a_window_that_cannot_save_stays_open_once_and_says_why(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    type_keys(window.desk.editor, "Precious words")

    def full(*args: object, **named: object) -> None:
        raise EditorError("The disk is full.", remedy="Free some space.")

    with monkeypatch.context() as patched:
        patched.setattr(stories, "keep", full)
        assert not window.close()
        settle(window, lambda: "keeping" in window.desk.notices.shown())
        assert window.isVisible()
    window.commands[Command.KEEP].trigger()
    settle(window, lambda: not window.story.keeper.unkept)


def test_the_first_send_without_a_site_asks_for_one(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    type_keys(window.desk.editor, "A bridge opens")
    site = tmp_path / "site"
    site.mkdir()

    def add_a_folder(dialog: AddSite) -> int:
        dialog.folder.setChecked(True)
        dialog.name.setText("practice")
        dialog.path.setText(str(site))
        dialog.add.click()
        settle(window, lambda: dialog.added)
        return dialog.result()

    monkeypatch.setattr(AddSite, "exec", add_a_folder)
    window.commands[Command.SEND].trigger()
    settle(window, lambda: window.row() and window.row().state is StoryState.SYNCED)


def test_a_site_that_does_not_work_is_told_in_the_dialog_and_not_kept(
    window: MainWindow, core: Core, tmp_path: Path
) -> None:
    dialog = AddSite(core, window.jobs, window)
    dialog.folder.setChecked(True)
    dialog.name.setText("practice")
    dialog.add.click()
    settle(window)
    assert "There is no address yet." in dialog.remark.text()
    dialog.path.setText(str(tmp_path / "nowhere" / "at" / "all"))
    dialog.test.click()
    settle(window)
    assert core.store.sites() == []
    dialog.deleteLater()


def test_enter_in_the_dialog_adds_the_site_and_the_focus_stays_with_what_was_typed(
    window: MainWindow, core: Core
) -> None:
    dialog = AddSite(core, window.jobs, window)
    dialog.show()
    dialog.password.setFocus()
    QTest.keyClick(dialog.password, Qt.Key.Key_Return)
    assert dialog.remark.text()
    settle(window)
    assert dialog.focusWidget() is dialog.password
    dialog.add.setFocus()
    dialog.add.click()
    settle(window)
    assert dialog.focusWidget() is not dialog.leave
    dialog.close()
    dialog.deleteLater()


def test_where_a_story_went_is_said_by_the_sites_name(
    folder_site: Path, window: MainWindow
) -> None:
    """A practice folder is not the newsroom."""
    settle(window, lambda: window.newsroom.site)
    type_keys(window.desk.editor, "A bridge opens")
    window.commands[Command.SEND].trigger()
    settle(window, lambda: window.row() and window.row().state is StoryState.SYNCED)
    assert "practice" in window.status.network.text()


def test_when_sending_breaks_the_line_below_stops_saying_that_it_sends(
    folder_site: Path, window: MainWindow
) -> None:
    settle(window, lambda: window.newsroom.site)
    window.status.show_network("Sending…", "sync")
    window.newsroom.dispatch.failed.emit(EditorError("The disk is full."))
    assert window.status.network.text() == ""
    settle(window)


def test_publishing_asks_once_and_no_means_no(
    folder_site: Path, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    settle(window, lambda: window.newsroom.site)
    type_keys(window.desk.editor, "A bridge opens")
    asked: list[str] = []
    answers = iter([False, True])

    def answer(newsroom: Newsroom, question: str) -> bool:
        asked.append(question)
        return next(answers)

    monkeypatch.setattr(Newsroom, "_asked", answer)
    window.commands[Command.SEND_PUBLISH].trigger()
    settle(window)
    assert window.row() is None or not window.row().sites
    window.commands[Command.SEND_PUBLISH].trigger()
    settle(window, lambda: window.row() and window.row().state is StoryState.SYNCED)
    assert window.row().sites[0].status == "publish"
    assert window.bar.send.text() == "Update live"
    assert len(asked) == 2


def test_send_all_sends_what_changed_and_its_button_goes(
    folder_site: Path, window: MainWindow, core: Core
) -> None:
    settle(window, lambda: window.newsroom.site)
    type_keys(window.desk.editor, "A bridge opens")
    window.commands[Command.SEND].trigger()
    settle(window, lambda: window.row() and window.row().state is StoryState.SYNCED)
    assert not window.bar.send_all.isVisible()
    type_keys(window.desk.editor, "Today ")
    window.commands[Command.KEEP].trigger()
    settle(window, lambda: window.bar.send_all.isVisible())
    assert window.bar.send_all.text() == "Send all (1)"
    window.commands[Command.SEND_ALL].trigger()
    settle(window, lambda: not window.bar.send_all.isVisible())
    assert window.row().state is StoryState.SYNCED


def test_being_offline_is_calm(
    folder_site: Path, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    settle(window, lambda: window.newsroom.site)

    def away(core: Core, name: str) -> None:
        raise Unreachable("The site can't be reached.")

    type_keys(window.desk.editor, "A bridge opens")
    with monkeypatch.context() as patched:
        patched.setattr(sites, "test_site", away)
        window.newsroom.dispatch.look()
        settle(window, lambda: window.newsroom.dispatch.offline)
        assert window.status.network.text() == "No network"
        assert window.desk.notices.shown() == {}
    window.newsroom.dispatch.look()
    settle(window, lambda: not window.newsroom.dispatch.offline)


def test_words_are_counted_as_they_are_typed(window: MainWindow) -> None:
    type_keys(window.desk.editor, "Headline\nTwo words\nThree more words")
    settle(window, lambda: window.status.words.text() == "5 words")
    assert window.right.story.headline.text() == "1 of 20 words"
    assert window.row() and window.row().headline == "Headline"


def test_words_are_found_round_the_end_and_replaced(window: MainWindow) -> None:
    page = window.desk.editor
    type_keys(page, "Bridge\nStandfirst\nA bridge and a ferry\nNo other bridge")
    window.commands[Command.REPLACE].trigger()
    bar = window.desk.findbar
    assert bar.isVisible()
    bar.words.setText("ferry")
    bar.look()
    assert page.textCursor().selectedText() == "ferry"
    bar.look(back=True)
    assert page.textCursor().selectedText() == "ferry"
    bar.instead.setText("boat")
    bar.replace()
    bar.words.setText("bridge")
    bar.instead.setText("big bridge")
    bar.replace_all()
    article = window.story.article()
    assert [plain(b.text) for b in article.blocks] == [
        "A big bridge and a boat",
        "No other big bridge",
    ]
    assert article.headline == "Big bridge"
    page.undo()
    assert window.story.article().headline == "Bridge"
    QTest.keyClick(bar.words, Qt.Key.Key_Escape)
    assert not bar.isVisible() and QApplication.focusWidget() is page


def test_the_preview_is_the_story_as_it_stands(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[Path] = []
    monkeypatch.setattr(preview, "show", shown.append)
    type_keys(window.desk.editor, "A bridge opens")
    window.commands[Command.PREVIEW].trigger()
    settle(window, lambda: shown)
    assert "A bridge opens" in shown[0].read_text("utf-8")


def test_a_pasted_picture_becomes_a_figure(window: MainWindow) -> None:
    image = QImage(64, 48, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkCyan)
    data = QMimeData()
    data.setImageData(image)
    window.desk.editor.insertFromMimeData(data)
    settle(window, lambda: list(window.story.article().figures()))
    (figure,) = window.story.article().figures()
    assert window.darkroom.photo(figure.photo).width == 64
    assert list((window.core.home / "pasted").iterdir()) == []


def test_a_new_story_is_not_begun_beside_one_that_is_blank_still(
    window: MainWindow, core: Core
) -> None:
    first = window.story.id
    window.commands[Command.NEW].trigger()
    settle(window)
    assert window.story.id == first
    type_keys(window.desk.editor, "Words")
    window.commands[Command.NEW].trigger()
    settle(window, lambda: window.story.id != first)
    assert len(stories.list_stories(core)) == 2
    assert window.desk.editor.textCursor().blockNumber() == 0


def test_hidden_sides_are_stepped_over_by_f6(window: MainWindow) -> None:
    window.commands[Command.LEFT].setChecked(False)
    window.desk.editor.setFocus()
    been = set()
    for _ in range(6):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6)
        been.add(QApplication.focusWidget())
    assert window.left.list not in been


def test_saves_that_follow_each_other_closely_make_one_line_of_versions(
    window: MainWindow, core: Core
) -> None:
    for words in ("One ", "two ", "three"):
        type_keys(window.desk.editor, words)
        window.commands[Command.KEEP].trigger()
    steps = window.desk.editor.document().availableUndoSteps()
    settle(window, lambda: window.story.keeper.saving is None)
    story = stories.open_story(core, window.story.id)
    assert story.article.headline == "One two three"
    assert all(len(one.parents) <= 1 for one in stories.versions(core, window.story.id))
    assert window.desk.editor.document().availableUndoSteps() == steps
    assert core.store.unsaved() == []


def test_the_sections_of_the_site_are_offered_and_what_was_typed_stays(
    window: MainWindow,
) -> None:
    tab = window.right.story
    type_keys(tab.section.lineEdit(), "Cult")
    tab.show_sections(["Culture", "Sport"])
    assert [tab.section.itemText(at) for at in range(tab.section.count())] == ["Culture", "Sport"]
    assert tab.section.currentText() == "Cult"
    assert window.story.article().section == "Cult"


def test_keys_that_wait_for_a_syllable_are_text_before_the_window_closes(
    window: MainWindow, core: Core
) -> None:
    page = window.desk.editor
    QCoreApplication.sendEvent(page, QInputMethodEvent("Việ", []))
    QTest.keyClicks(page, "ab")
    assert "ab" not in window.story.article().headline
    story = window.story.id
    window.close()
    assert stories.open_story(core, story).article.headline == "Việab"

"""What is known of a site is changed where all sites are listed."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton
from window_hands import settle

from editor.app import sites
from editor.app.core import Core
from editor.document.credit import OPTION
from editor.remote.photo_options import photo_options
from editor.ui.commands import Command
from editor.ui.jobs import Jobs
from editor.ui.sending.sitebook import SiteBook
from editor.ui.window import MainWindow


@pytest.fixture
def book(qapp: QApplication, core: Core, tmp_path: Path) -> Iterator[SiteBook]:
    known = [sites.add_folder(core, name, tmp_path / name).site for name in ("một", "hai")]
    jobs = Jobs()
    made = SiteBook(core, jobs, known, lambda: None)
    made.show()
    yield made
    settle_jobs(qapp, made)
    made.close()
    made.deleteLater()
    jobs.close()


def settle_jobs(qapp: QApplication, book: SiteBook) -> None:
    end = time.monotonic() + 30
    while not book._jobs.idle() and time.monotonic() < end:
        qapp.processEvents()
        QTest.qWait(1)
    assert book._jobs.idle()


def write(book: SiteBook, line: object, words: str) -> None:
    line.setFocus()
    line.selectAll()
    QApplication.processEvents()
    line.insert(words)
    QTest.keyClick(line, Qt.Key.Key_Return)
    settle_jobs(QApplication.instance(), book)


def test_credits_and_sizes_of_photos_are_kept_as_they_are_chosen(
    book: SiteBook, core: Core
) -> None:
    form = book.form
    write(book, form.pattern.lineEdit(), "{creator}/{source}")
    assert "Mai An/TTXVN" in form.example.text()
    form.edge.setCurrentText("1600 pixels")
    form.edge.activated.emit(form.edge.currentIndex())
    form.limit.choose(500_000)
    form.limit.activated.emit(form.limit.currentIndex())
    settle_jobs(QApplication.instance(), book)
    kept = sites.site_named(core, "một")
    assert kept.options[OPTION] == "{creator}/{source}"
    options = photo_options(kept)
    assert (options.long_edge, options.max_bytes) == (1600, 500_000)
    assert not sites.site_named(core, "hai").options


def test_a_pattern_with_an_unknown_part_is_told_and_not_kept(book: SiteBook, core: Core) -> None:
    write(book, book.form.pattern.lineEdit(), "{author}")
    assert "{author}" in book.form.example.text()
    assert OPTION not in sites.site_named(core, "một").options


def test_another_sites_name_is_refused_and_the_old_one_stays(book: SiteBook, core: Core) -> None:
    write(book, book.form.name, "hai")
    assert "hai" in book.remark.text()
    assert book.form.name.text() == "một"
    write(book, book.form.name, "ba")
    assert [site.name for site in sites.sites(core)] == ["ba", "hai"]
    assert book.list.item(0).text() == "ba"


def test_a_site_is_forgotten_only_when_that_is_meant(
    book: SiteBook, core: Core, monkeypatch: pytest.MonkeyPatch
) -> None:
    for meant, left in ((False, ["hai", "một"]), (True, ["hai"])):

        def answer(question: QMessageBox, meant: bool = meant) -> int:
            buttons = question.buttons()
            role = QMessageBox.ButtonRole
            wanted = role.DestructiveRole if meant else role.RejectRole
            next(b for b in buttons if question.buttonRole(b) == wanted).click()
            return 0

        monkeypatch.setattr(QMessageBox, "exec", answer)
        book.forget.click()
        settle_jobs(QApplication.instance(), book)
        assert [site.name for site in sites.sites(core)] == left
    assert book.site is not None and book.site.name == "hai"


def test_the_menu_opens_the_list_of_sites(
    window: MainWindow, core: Core, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sites.add_folder(core, "báo tập", tmp_path / "site")
    window.newsroom.dispatch.refresh()
    settle(window, lambda: bool(window.newsroom.dispatch.sites))
    seen: list[str] = []

    def shown(book: SiteBook) -> int:
        seen.extend(book.list.item(row).text() for row in range(book.list.count()))
        seen.extend(button.text() for button in book.findChildren(QPushButton))
        return 0

    monkeypatch.setattr(SiteBook, "exec", shown)
    window.commands[Command.SITES].trigger()
    assert seen[0] == "báo tập"

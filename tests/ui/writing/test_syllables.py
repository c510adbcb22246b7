"""A syllable that is being composed in a field beside the page stays in that field."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from shiboken6 import delete

from editor.ui.text.strokes.input_method import committed
from editor.ui.writing.syllables import FieldSyllables


@pytest.fixture
def fields(qapp: QApplication) -> Iterator[tuple[QLineEdit, QLineEdit]]:
    window = QWidget()
    FieldSyllables(window)
    box, made = QVBoxLayout(window), (QLineEdit(), QLineEdit())
    for one in made:
        box.addWidget(one)
    window.show()
    window.activateWindow()
    made[0].setFocus()
    qapp.processEvents()
    yield made
    window.close()
    window.deleteLater()


def compose(field: QWidget, letters: str) -> None:
    QCoreApplication.sendEvent(field, QInputMethodEvent(letters, []))


def commit(field: QLineEdit, letters: str) -> None:
    QCoreApplication.sendEvent(field, committed(letters))


def test_letters_that_are_taken_away_on_leaving_stay(fields) -> None:
    first, second = fields
    compose(first, "Việ")
    compose(first, "")
    second.setFocus()
    assert (first.text(), second.text()) == ("Việ", "")


def test_letters_that_the_writer_took_away_stay_away(fields, qapp) -> None:
    first, second = fields
    compose(first, "v")
    compose(first, "")
    qapp.processEvents()
    second.setFocus()
    assert first.text() == ""


def test_tab_waits_for_the_syllable_that_it_ended(fields, qapp) -> None:
    first, second = fields
    compose(first, "mưa")
    QTest.keyClick(first, Qt.Key.Key_Tab)
    assert first.hasFocus()
    commit(first, "mưa")
    qapp.processEvents()
    assert second.hasFocus()
    assert (first.text(), second.text()) == ("mưa", "")


def test_enter_finds_the_whole_word(fields, qapp) -> None:
    first, _ = fields
    sought: list[str] = []
    first.returnPressed.connect(lambda: sought.append(first.text()))
    compose(first, "mưa")
    QTest.keyClick(first, Qt.Key.Key_Return)
    commit(first, "mưa")
    qapp.processEvents()
    assert sought == ["mưa"]


def test_a_key_waits_no_longer_than_a_moment(fields) -> None:
    first, second = fields
    compose(first, "mưa")
    QTest.keyClick(first, Qt.Key.Key_Tab)
    for _ in range(500):
        if second.hasFocus():
            break
        QTest.qWait(10)
    commit(second, "mưa")
    assert (first.text(), second.text()) == ("mưa", "")


def test_a_field_of_several_lines_is_typed_in_as_before(qapp) -> None:
    window = QWidget()
    FieldSyllables(window)
    field = QPlainTextEdit(window)
    window.show()
    window.activateWindow()
    field.setFocus()
    qapp.processEvents()
    QTest.keyClicks(field, "ab")
    compose(field, "Việ")
    compose(field, "")
    field.clearFocus()
    assert field.toPlainText() == "abViệ"
    window.close()
    window.deleteLater()


def test_a_field_that_goes_with_its_box_takes_its_letters_along(fields, qapp) -> None:
    first, second = fields
    compose(first, "Việ")
    QTest.keyClick(first, Qt.Key.Key_Tab)
    delete(first)
    second.setFocus()
    qapp.processEvents()
    assert second.text() == ""

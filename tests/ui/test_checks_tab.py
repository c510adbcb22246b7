"""The Checks tab says what the desk would find."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from editor.ui.inspector.checks import ChecksTab, Finding
from editor.ui.theme import Look, Theme


@pytest.fixture
def tab(qapp: QApplication) -> Iterator[ChecksTab]:
    theme = Theme(qapp, Look.LIGHT)
    made = ChecksTab(theme)
    yield made
    theme.deleteLater()
    made.deleteLater()
    qapp.setStyleSheet("")


def words(tab: ChecksTab) -> list[str]:
    return [label.text() for label in tab._inside.findChildren(QLabel) if label.text()]


def test_each_remark_can_be_gone_to(tab: ChecksTab) -> None:
    asked: list[int] = []
    tab.asked.connect(asked.append)
    tab.show_findings([Finding("No alt text.", block=7), Finding("No section.")])
    assert words(tab) == ["No alt text.", "No section."]
    (button,) = tab._inside.findChildren(QPushButton)
    button.click()
    assert asked == [7]


def test_thousands_of_remarks_are_counted_not_listed(tab: ChecksTab) -> None:
    tab.show_findings([Finding(f"No alt text: {n}.", block=n) for n in range(2_000)])
    said = words(tab)
    assert said[0] == "No alt text: 0."
    assert said[-1] == "And 1940 more."
    assert len(said) == 61

"""The Story tab: lengths, by-line, dateline, section, tags, language; the slug one level down."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from editor.app.stories import SiteRow, StoryRow
from editor.base.text import slugify, words
from editor.document import Article
from editor.remote.records import LinkState, Status
from editor.ui import icons
from editor.ui.inspector import byline
from editor.ui.inspector.fields import (
    Choice,
    Line,
    add_field,
    column,
    hairline,
    heading,
    quiet,
    set_state,
)
from editor.ui.language import site_called, told, tr
from editor.ui.theme import SPACE

_SLOT = 72  # pixels
_LANGUAGES = (("vi", "Tiếng Việt"), ("en", "English"))


class StoryTab(QWidget):
    """Says which field was changed to what; `show_article` shows them."""

    edited = Signal(str, object)

    def __init__(self, headline_words: int, standfirst_words: int) -> None:
        super().__init__()
        self._headline_most = headline_words
        self._standfirst_most = standfirst_words
        into = column(self)
        self._add_counts(into)
        into.addWidget(hairline())
        into.addSpacing(SPACE.snug)
        self.byline = self._line(into, tr("By-line"), tr("Mai An, Le Ha (photo)"))
        self.byline.typed.connect(lambda line: self.edited.emit("byline", byline.parsed(line)))
        self.dateline = self._line(into, tr("Dateline"), tr("(Baothinh.vn) -"))
        self.dateline.typed.connect(lambda line: self.edited.emit("dateline", line.strip()))
        self.section = self._section(into)
        self.tags = self._line(into, tr("Tags"), tr("With commas between them"))
        self.tags.typed.connect(lambda line: self.edited.emit("tags", byline.tags(line)))
        self.language = self._language(into)
        self._add_more(into)
        into.addWidget(hairline())
        into.addSpacing(SPACE.snug)
        into.addWidget(heading(tr("Sites")))
        self.sites = quiet()
        self.sites.setTextFormat(Qt.TextFormat.PlainText)
        self.sites.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        into.addWidget(self.sites)
        into.addStretch(1)

    def show_article(self, article: Article) -> None:
        self.byline.show_text(byline.printed(article.byline))
        self.dateline.show_text(article.dateline)
        if not self.section.hasFocus() and self.section.currentText() != article.section:
            self.section.setEditText(article.section)
        self.tags.show_text(", ".join(article.tags))
        self.language.setCurrentIndex(max(0, self.language.findData(article.language)))
        self.slug.show_text(article.slug)
        self.slot.show_text(str(article.slot or ""))
        self.show_lengths(article.headline, article.standfirst)

    def show_lengths(self, headline: str, standfirst: str) -> None:
        """Lengths never block: over the house rule they only turn amber."""
        _count(self.headline, words(headline), self._headline_most)
        _count(self.standfirst, words(standfirst), self._standfirst_most)
        self.slug.setPlaceholderText(slugify(headline) or tr("Made from the headline"))

    def show_sections(self, names: list[str]) -> None:
        """Offer the sections that the site has."""
        if names == [self.section.itemText(at) for at in range(self.section.count())]:
            return
        text = self.section.currentText()
        self.section.clear()
        self.section.addItems(names)
        self.section.setEditText(text)

    def show_row(self, row: StoryRow | None) -> None:
        lines = [site_words(one) for one in row.sites] if row else []
        self.sites.setText("\n\n".join(lines) or tr("Not sent anywhere yet."))

    def _add_counts(self, into: QVBoxLayout) -> None:
        into.addWidget(heading(tr("Lengths")))
        grid = QGridLayout()
        grid.setVerticalSpacing(SPACE.tight)
        self.headline = QLabel()
        self.standfirst = QLabel()
        for row, (words_, count) in enumerate(
            ((tr("Headline"), self.headline), (tr("Standfirst"), self.standfirst))
        ):
            grid.addWidget(QLabel(words_), row, 0)
            grid.addWidget(count, row, 1, Qt.AlignmentFlag.AlignRight)
        self.slot = self._slot(grid)
        into.addLayout(grid)
        into.addSpacing(SPACE.snug)

    def _slot(self, grid: QGridLayout) -> Line:
        """How many words the printed page has room for."""
        line = Line(tr("Print slot, in words"), tr("words"))
        line.setValidator(QRegularExpressionValidator("[0-9]{0,5}", line))
        line.setFixedWidth(_SLOT)
        line.setAlignment(Qt.AlignmentFlag.AlignRight)
        line.setToolTip(tr("How many words the printed page has room for, without captions"))
        line.typed.connect(lambda words_: self.edited.emit("slot", int(words_ or 0)))
        label = QLabel(tr("Print slot"))
        label.setBuddy(line)
        grid.addWidget(label, grid.rowCount(), 0)
        grid.addWidget(line, grid.rowCount() - 1, 1, Qt.AlignmentFlag.AlignRight)
        return line

    def _line(self, into: QVBoxLayout, words_: str, hint: str) -> Line:
        line = Line(words_, hint)
        add_field(into, words_, line)
        return line

    def _section(self, into: QVBoxLayout) -> QComboBox:
        box = Choice(tr("Section"))
        box.setEditable(True)
        box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        edit = QLineEdit()
        box.setLineEdit(edit)
        edit.setAccessibleName(tr("Section"))
        edit.setPlaceholderText(tr("Needed to publish"))
        edit.textEdited.connect(lambda line: self.edited.emit("section", line.strip()))
        box.activated.connect(lambda _: self.edited.emit("section", box.currentText().strip()))
        add_field(into, tr("Section"), box)
        return box

    def _language(self, into: QVBoxLayout) -> QComboBox:
        box = Choice(tr("Language"))
        for code, name in _LANGUAGES:
            box.addItem(name, code)
        box.activated.connect(lambda _: self.edited.emit("language", box.currentData()))
        add_field(into, tr("Language"), box)
        return box

    def _add_more(self, into: QVBoxLayout) -> None:
        more = QToolButton()
        more.setText(tr("Web address"))
        more.setProperty("kind", "quiet")
        more.setIcon(icons.icon("arrow-right"))
        more.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        more.setCheckable(True)
        more.setAccessibleName(tr("Show the web address"))
        below = QWidget()
        column_ = QVBoxLayout(below)
        column_.setContentsMargins(0, 0, 0, 0)
        column_.setSpacing(SPACE.tight)
        self.slug = self._line(column_, tr("Last part of the web address"), "")
        self.slug.typed.connect(lambda line: self.edited.emit("slug", slugify(line)))
        below.hide()
        more.toggled.connect(below.setVisible)
        more.toggled.connect(
            lambda on: more.setIcon(icons.icon("arrow-down" if on else "arrow-right"))
        )
        into.addWidget(more)
        into.addWidget(below)
        into.addSpacing(SPACE.tight)


def _count(label: QLabel, count: int, most: int) -> None:
    label.setText(tr("{count} of {most} words", count=count, most=most))
    set_state(label, "warning" if count > most else "")


def site_words(at: SiteRow) -> str:
    """How a story stands with a site, in a sentence or two."""
    told_ = [f"{site_called(at.name)}: {_status_words(at)}"]
    if at.problem:
        told_.append(f"{told(at.problem)} {told(at.remedy)}".strip())
    if at.link:
        told_.append(at.link)
    return "\n".join(told_)


def _status_words(at: SiteRow) -> str:
    if at.state in (LinkState.CONFLICT, LinkState.AUTH, LinkState.BLOCKED, LinkState.GONE):
        return tr("needs you")
    match at.status:
        case Status.DRAFT:
            return tr("draft")
        case Status.PENDING:
            return tr("waits for review")
        case Status.SCHEDULED:
            return tr("scheduled")
        case Status.PUBLISHED:
            return tr("public")
        case Status.TRASH:
            return tr("in the bin there")
    return tr("not there yet")

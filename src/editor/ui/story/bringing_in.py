"""The window's side of documents from elsewhere: each becomes a story of its own."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from editor.app.imports import KINDS, import_files
from editor.base.errors import EditorError
from editor.document.story import Story
from editor.ui import settings
from editor.ui.commands import Command
from editor.ui.frame import Frame
from editor.ui.language import tr


class DocumentIntake(QObject):
    """Word, Markdown, HTML and text files, by dialog or dropped onto the page."""

    def __init__(self, window: Frame) -> None:
        super().__init__(window)
        self._window = window
        window.commands.on(Command.IMPORT, self.choose)
        window.desk.editor.documents_dropped.connect(
            lambda paths, _: self.take_in([Path(path) for path in paths])
        )

    def choose(self) -> None:
        window = self._window
        folder = window.settings.get(settings.LAST_DOCUMENTS)
        kinds = tr("Documents") + f" ({' '.join(f'*{ending}' for ending in KINDS)})"
        names, _ = QFileDialog.getOpenFileNames(window, tr("Bring in documents"), folder, kinds)
        if names:
            window.settings.set(settings.LAST_DOCUMENTS, str(Path(names[0]).parent))
            self.take_in([Path(name) for name in names])

    def take_in(self, paths: Sequence[Path]) -> None:
        """Make stories of the files and open the first; one that can't be read leaves all out."""
        window = self._window

        def done(made: list[Story]) -> None:
            window.status.show_progress(None)
            window.refresh_stories()
            window.story.open(made[0].id)

        def failed(error: EditorError) -> None:
            window.status.show_progress(None)
            window.tell(error)

        window.jobs.run(
            import_files,
            window.core,
            list(paths),
            done=done,
            failed=failed,
            progress=window.status.show_progress,
        )

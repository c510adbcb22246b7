"""Words that are typed in a field beside the page, as undo steps of the page's usual size."""

import time
from collections.abc import Callable, Hashable

from editor.ui.text import ArticleEditor
from editor.ui.text.strokes.grouping import LONGEST, PAUSE


class TypedBeside:
    def __init__(self, page: ArticleEditor, clock: Callable[[], float] = time.monotonic) -> None:
        self._page = page
        self._clock = clock
        self._field: Hashable = None
        self._strokes = 0
        self._steps = -1
        self._when = float("-inf")

    def stroke(self, field: Hashable, change: Callable[[], object]) -> None:
        """Change the page by one stroke in a field: in the undo step of the strokes before it, if
        they were few, made just now in the same field, and nothing came between."""
        now, steps = self._clock(), self._page.document().availableUndoSteps()
        if (
            (field, steps) == (self._field, self._steps)
            and self._strokes < LONGEST
            and now - self._when <= PAUSE
        ):
            self._page.go_on_with_step()
            self._strokes += 1
        else:
            self._strokes = 1
        change()
        self._field, self._when = field, now
        self._steps = self._page.document().availableUndoSteps()

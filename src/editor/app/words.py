"""The reporter's own dictionary: words that spelling shall know, a line each in the data folder."""

from editor.app.core import Core
from editor.base.errors import EditorError
from editor.base.messages import say
from editor.base.text import nfc

_FILE = "words.txt"


def own_words(core: Core) -> frozenset[str]:
    """The words of the dictionary; none if there is no file yet or it can't be read."""
    try:
        text = (core.home / _FILE).read_text("utf-8", errors="replace")
    except OSError:
        return frozenset()
    return frozenset(word for line in text.splitlines() if (word := nfc(line.strip())))


def learn(core: Core, word: str) -> frozenset[str]:
    """Add a word; all of them. Raises EditorError if the disk doesn't take it."""
    words = own_words(core) | {nfc(word.strip())}
    path = core.home / _FILE
    fresh = path.with_suffix(".new")
    try:
        fresh.write_text("".join(f"{one}\n" for one in sorted(words)), "utf-8")
        fresh.replace(path)
    except OSError as error:
        raise EditorError(
            say("The word can't be kept: {reason}.", reason=error.strerror or error),
            remedy=say("It counts as right until Copytaker is closed."),
        ) from error
    return words

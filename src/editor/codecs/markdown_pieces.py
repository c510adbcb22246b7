"""Reading Markdown that changes a little at a time: only the pieces that are new are read.

A piece begins after a blank line with a line that ends whatever stood above it, except for a fence
and some HTML (CommonMark 0.31, sections 4.5, 4.6). A text in which one part can mean something for
another (fences, HTML, named links) is read whole. Footnotes go with each piece that has a mark.
"""

import re
from collections.abc import Iterator, Mapping

from editor.codecs.markdown_reader import read_markdown
from editor.document import Block, Footnote

_NOTE = r"\[\^[^\[\]\s^]+\]"
_BEGINS = re.compile(
    r"[^\W\d_]|\*{1,3}[^\W\d_]|[“”‘’(–—…\\]|!?\[|\#{1,6}\ |\d+[^\d.)\n]", re.VERBOSE
)
_SMALL_TAGS = re.compile(r"<(sub|sup|strong|em|del|code)>[^<>\n]*</\1>|<br />|<!-- -->")
_REACHES_FAR = re.compile(
    rf"<(?!https?://[^\s<>]*>)|```|~~~|[\x00\r\f\v]|(?<=.){_NOTE}:|(?<!\n)\n{_NOTE}:"
    r"|^[\s>*+\-\d.)]*\[(?!\^)[^\[\]]*\]:",
    re.MULTILINE,
)
_NOTES = re.compile(rf"\n*{_NOTE}:")
_OF_NOTES = re.compile(rf"{_NOTE}:|[ ]{{4}}|$")
"""A line that is surely a footnote's."""
_OF_A_NOTE = re.compile(r"\n*[ \t]|\n*$")
"""Behind a blank line only what is indented can still be a footnote's."""


_Piece = tuple[str, str]
"""Words, and behind them the notes that they need."""


class PiecewiseReader:
    """Remembers the pieces of the text that it read last."""

    def __init__(self, raws: Mapping[str, str]) -> None:
        self._raws = raws
        self._known: dict[_Piece, tuple[Block, ...] | None] = {}
        """None: what the piece means doesn't end with it."""

    def read(self, text: str) -> tuple[Block, ...]:
        """What `read_markdown` gives."""
        pieces = _pieces(text)
        known = {piece: self._blocks(*piece) for piece in pieces}
        self._known = known
        blocks = [known[piece] for piece in pieces]
        if None in blocks:
            return read_markdown(text, raws=self._raws)
        return tuple(block for there in blocks for block in there or ())

    def prepare(self, text: str) -> Iterator[None]:
        """Read a text piece by piece, so that `read` is quick for it and what is like it."""
        for piece in _pieces(text):
            self._known[piece] = self._blocks(*piece)
            yield

    def _blocks(self, words: str, notes: str) -> tuple[Block, ...] | None:
        if (words, notes) in self._known:
            return self._known[words, notes]
        if _REACHES_FAR.search(_SMALL_TAGS.sub("x", words)):
            return None
        if _NOTES.match(words) and not all(map(_OF_NOTES.match, words.split("\n"))):
            return None
        blocks = read_markdown(words + notes, raws=self._raws)
        return tuple(b for b in blocks if not isinstance(b, Footnote)) if notes else blocks


def _pieces(text: str) -> list[_Piece]:
    pieces: list[str] = []
    for part in text.split("\n\n"):
        if _goes_on(pieces, part):
            pieces[-1] += f"\n\n{part}"
        else:
            pieces.append(part)
    notes = [piece for piece in pieces if _NOTES.match(piece)]
    behind = "\n\n" + "\n\n".join(notes) if notes else ""
    body = [(p, behind if "[^" in p else "") for p in pieces if not _NOTES.match(p)]
    return [*body, (behind, "")] if notes else body


def _goes_on(pieces: list[str], part: str) -> bool:
    """Whether what stands behind a blank line may belong to the piece before."""
    if pieces and _NOTES.match(pieces[-1]):
        return _OF_A_NOTE.match(part) is not None
    return bool(pieces) and _BEGINS.match(part.lstrip("\n")) is None

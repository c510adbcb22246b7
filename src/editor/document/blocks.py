"""The blocks of a story's body: a flat list, in which nesting is an attribute.

A block that stands in a quote, box or note says so in `container`; the container reaches over
all neighbours that say the same, until one `starts` another. Writers derive the tree from that.
"""

import enum
import hashlib
from dataclasses import dataclass
from typing import TypeAlias

from editor.document.inline import Text


class Container(enum.StrEnum):
    NONE = ""
    QUOTE = "quote"
    BOX = "box"
    """Information box (hộp thông tin)."""
    NOTE = "note"
    """Editor's note (lời tòa soạn)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """Where a block stands. `starts`: a new container begins, though the one before is alike."""

    container: Container = Container.NONE
    starts: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph(Placed):
    text: Text = ()


@dataclass(frozen=True, slots=True)
class Heading(Placed):
    level: int
    """2, 3 or 4: 1 is the headline's."""
    text: Text = ()


@dataclass(frozen=True, slots=True)
class ListItem(Placed):
    """One paragraph of a list. `depth` counts from 0; `continues`: a further paragraph of the item
    before it; `begins`: a new list, though the item before has the same depth and kind."""

    ordered: bool = False
    depth: int = 0
    text: Text = ()
    continues: bool = False
    begins: bool = False


@dataclass(frozen=True, slots=True)
class PullQuote(Placed):
    text: Text = ()
    attribution: Text = ()


@dataclass(frozen=True, slots=True)
class Code(Placed):
    """Preformatted text: lines joined by `\\n`, without a last newline."""

    content: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class Figure(Placed):
    """One use of a photo. The credit is the photo's, never the use's.

    A use shows the upright photo mirrored left to right if it is `flipped`, then turned clockwise
    by `turn` (0, 90, 180 or 270 degrees), then straightened: rotated clockwise by `angle` (-45 to
    45 degrees) about its middle. `crop` is (left, top, width, height) and `focus` (x, y), in
    fractions 0–1 of the frame that is seen after turning; straightening rotates the photo within
    it (`document.cropping`). `alt` is empty where `decorative` is true.
    """

    photo: str
    caption: Text = ()
    alt: str = ""
    decorative: bool = False
    crop: tuple[float, float, float, float] | None = None
    focus: tuple[float, float] | None = None
    width: str = ""
    """"" (the column's), "wide", "full", "left" or "right"."""
    turn: int = 0
    flipped: bool = False
    angle: float = 0.0


@dataclass(frozen=True, slots=True)
class Gallery(Placed):
    """Figures side by side, and a caption for all of them. Its figures have no container."""

    figures: tuple[Figure, ...]
    caption: Text = ()


@dataclass(frozen=True, slots=True)
class Rule(Placed):
    pass


@dataclass(frozen=True, slots=True)
class Embed(Placed):
    """A video, post or map by its address (http or https)."""

    url: str


@dataclass(frozen=True, slots=True)
class Table(Placed):
    """Rows of cells, all of one length; the first row is a header row if `header`."""

    rows: tuple[tuple[Text, ...], ...]
    header: bool = True


@dataclass(frozen=True, slots=True)
class Raw(Placed):
    """A CMS's own block or foreign HTML: shown as a labelled box, written back byte for byte."""

    content: str
    label: str = ""

    @property
    def digest(self) -> str:
        """32 hex digits that stand for `content` in Markdown."""
        return hashlib.sha256(self.content.encode("utf-8", "surrogatepass")).hexdigest()[:32]


@dataclass(frozen=True, slots=True)
class Footnote(Placed):
    """What a run marked FOOTNOTE with this label points to. Stands at the end of the body."""

    label: str
    text: Text = ()


Block: TypeAlias = (
    Paragraph
    | Heading
    | ListItem
    | PullQuote
    | Code
    | Figure
    | Gallery
    | Rule
    | Embed
    | Table
    | Raw
    | Footnote
)

"""WordPress's block markup, and the HTML of classic posts, as a body format.

What is read: paragraphs, headings, lists, quotes, pull quotes, images and galleries whose photos
we know, separators, embeds without a caption, even tables, code, our boxes, notes and footnotes.
All else is one `Raw` block with its exact source. Empty paragraphs belong to the gaps.
"""

from collections.abc import Mapping

from editor.codecs.body import Body, ImageRef, PhotoOf, SiteImage
from editor.codecs.wordpress import reading, writing
from editor.codecs.wordpress.segments import Byline, Segment, Standfirst
from editor.codecs.wordpress.units import blocks_of, normal_blocks
from editor.document.article import Article

__all__ = ["Segment", "WordPressBlocks", "normal_blocks", "segment"]


class WordPressBlocks:
    """The `BodyFormat` of WordPress 6.1 and later."""

    def write(self, article: Article, images: Mapping[str, SiteImage], base: str = "") -> str:
        """Fresh blocks, or `base` with what changed in the article; see `BodyFormat.write`."""
        return writing.write(article, images, base)

    def read(self, raw: str, photo_of: PhotoOf) -> Body:
        """What the post says. Writing just that over `raw` gives `raw` again, byte for byte."""
        found = reading.segments(raw, photo_of)
        furniture = [segment.furniture for segment in found if segment.furniture]
        first = next((f for f in furniture if isinstance(f, Standfirst)), None)
        last = next((f for f in furniture if isinstance(f, Byline)), None)
        readings = [segment.reading for segment in found if segment.reading]
        return Body(
            blocks_of(r.unit for r in readings),
            first.text if first else None,
            first.dateline if first else None,
            last.people if last else None,
            {photo: line for r in readings for photo, line in r.credits.items()},
        )

    def images(self, raw: str) -> tuple[ImageRef, ...]:
        """The images of image blocks, those in galleries and boxes too."""
        return tuple(
            dict.fromkeys(
                ref
                for segment in reading.segments(raw, lambda ref: f"{ref.id} {ref.url}")
                if segment.reading
                for ref in segment.reading.images
            )
        )


def segment(raw: str, photo_of: PhotoOf = lambda ref: None) -> list[Segment]:
    """The post's slices, in order, each with the blocks it stands for; their `slice`s joined are
    `raw`. Computed, never stored."""
    return reading.segments(raw, photo_of)

"""How long a story is: words, characters, minutes of reading.

A word is what Vietnamese papers count as a *chữ*: a syllable between blanks.
"""

from dataclasses import dataclass

from editor.base.text import words
from editor.document.article import Article, texts
from editor.document.blocks import Block, Code, Figure, Gallery
from editor.document.inline import plain

PACE = 220
"""Words that are read in a minute."""


@dataclass(frozen=True, slots=True)
class Counts:
    """`characters` with blanks, `letters` without; `captions` are words that stand beside the
    running text and are in none of the others."""

    words: int = 0
    characters: int = 0
    letters: int = 0
    captions: int = 0
    photos: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(
            self.words + other.words,
            self.characters + other.characters,
            self.letters + other.letters,
            self.captions + other.captions,
            self.photos + other.photos,
        )

    @property
    def minutes(self) -> int:
        """Of reading; at least one, if there is anything to read."""
        return max(1, round(self.words / PACE)) if self.words else 0


def counted(text: str) -> Counts:
    letters = sum(map(len, text.split()))
    return Counts(words(text), len(text), letters)


def counted_block(block: Block) -> Counts:
    """As `word_count` does, of one block."""
    parts = [plain(text) for text in texts(block)]
    match block:
        case Figure():
            return Counts(captions=sum(map(words, parts)), photos=1)
        case Gallery():
            return Counts(captions=sum(map(words, parts)), photos=len(block.figures))
        case Code():
            return Counts()
    return sum(map(counted, parts), Counts())


def counted_fields(article: Article) -> Counts:
    """The standfirst; the headline isn't counted."""
    return counted(article.standfirst)

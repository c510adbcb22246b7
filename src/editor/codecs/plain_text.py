"""A story as words alone: for a message, a chat, or any program that takes plain text."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from editor.base.text import nfc
from editor.document import (
    LINE_BREAK,
    Article,
    Block,
    Code,
    Container,
    Embed,
    Figure,
    Footnote,
    Gallery,
    ListItem,
    Mark,
    PullQuote,
    Raw,
    Rule,
    Table,
    Text,
)
from editor.document.article import texts
from editor.document.credit import credit_line

_NO_CREDITS: Mapping[str, str] = {}
_INDENT = "    "


def plain_story(article: Article, credits: Mapping[str, str] = _NO_CREDITS) -> str:
    """Headline, standfirst with its dateline, body and by-line, parted by blank lines; no signs of
    Markdown. `credits` maps photo ids to the names that are printed."""
    standfirst = " ".join(filter(None, (article.dateline.strip(), article.standfirst.strip())))
    byline = ", ".join(person.name for person in article.byline if person.name.strip())
    body = plain_body(article.blocks, credits, article.language)
    parts = (article.headline.strip(), standfirst, body, byline)
    return nfc("\n\n".join(filter(None, parts)))


def plain_body(
    blocks: Sequence[Block], credits: Mapping[str, str] = _NO_CREDITS, language: str = "vi"
) -> str:
    """The blocks' words, parted by blank lines; a list's items stand line by line."""
    numbers = _note_numbers(blocks)
    counted = list(zip(blocks, _markers(blocks), strict=True))
    out = []
    for listed, group in groupby(counted, key=lambda one: isinstance(one[0], ListItem)):
        said = [s for s in (_said(b, m, numbers, credits, language) for b, m in group) if s]
        if said:
            out.append(("\n" if listed else "\n\n").join(said))
    return "\n\n".join(out)


def _note_numbers(blocks: Iterable[Block]) -> dict[str, int]:
    marks = (
        run.text
        for block in blocks
        for part in texts(block)
        for run in part
        if run.marks & Mark.FOOTNOTE
    )
    return {label: number for number, label in enumerate(dict.fromkeys(marks), 1)}


def _said(
    block: Block,
    marker: str,
    numbers: Mapping[str, int],
    credits: Mapping[str, str],
    language: str,
) -> str:
    def words(part: Text) -> str:
        runs = (
            f" [{numbers.get(run.text, run.text)}]" if run.marks & Mark.FOOTNOTE else run.text
            for run in part
        )
        return "".join(runs).replace(LINE_BREAK, "\n")

    def caption(figure: Figure) -> str:
        said = words(figure.caption).strip()
        credit = credit_line(credits.get(figure.photo, ""), language)
        return " ".join(filter(None, (said, credit))) if credit not in said else said

    match block:
        case ListItem():
            indent = _INDENT * block.depth + (" " * len(marker) if block.continues else marker)
            return indent + words(block.text).replace("\n", f"\n{' ' * len(indent)}")
        case PullQuote():
            name = words(block.attribution)
            return "\n".join(filter(None, (words(block.text), f"— {name}" if name else "")))
        case Figure():
            return caption(block)
        case Gallery():
            return "\n".join(filter(None, (*map(caption, block.figures), words(block.caption))))
        case Table():
            rows = ("\t".join(words(cell).replace("\n", " ") for cell in r) for r in block.rows)
            return "\n".join(rows)
        case Code():
            return block.content
        case Embed():
            return block.url
        case Footnote():
            return f"[{numbers.get(block.label, block.label)}] {words(block.text)}"
        case Rule():
            return "* * *"
        case Raw():
            return ""
    return words(block.text)


def _markers(blocks: Iterable[Block]) -> Iterator[str]:
    """A list's signs: "- " and "1. ", counted anew in each list."""
    counts: list[tuple[bool, int]] = []
    where = Container.NONE
    for block in blocks:
        if not isinstance(block, ListItem):
            counts = []
            yield ""
            continue
        if block.container is not where or block.starts:
            counts = []
        where = block.container
        counts = counts[: block.depth + 1]
        counts += [(block.ordered, 0)] * (block.depth + 1 - len(counts))
        ordered, number = counts[-1]
        if ordered != block.ordered or block.begins:
            number = 0
        number += 0 if block.continues else 1
        counts[-1] = (block.ordered, number)
        yield f"{number}. " if block.ordered else "- "

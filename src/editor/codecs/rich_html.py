"""Copied blocks as the HTML that Word, Google Docs, mail programs and browsers read well.

Plain elements, no classes that only we know: lists nest, a figure is its caption and
credit, footnotes are the mutual links that office programs take for footnotes.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby

from editor.codecs.inline_html import write_inline
from editor.document import (
    Block,
    Code,
    Container,
    Embed,
    Figure,
    Footnote,
    Gallery,
    Heading,
    ListItem,
    Mark,
    Paragraph,
    PullQuote,
    Raw,
    Rule,
    Run,
    Table,
    Text,
)
from editor.document.article import texts
from editor.document.credit import credit_line
from editor.document.remote_photo import is_remote


@dataclass(frozen=True, slots=True)
class _Told:
    """What a block alone doesn't say: footnotes' numbers, photos' printed credits."""

    numbers: Mapping[str, int]
    credits: Mapping[str, str]
    pictures: "PictureOf"


PictureOf = Callable[[Figure], str]
"""The address of a figure's picture that any program can show; "" if there is none."""
_NO_CREDITS: Mapping[str, str] = {}


def no_picture(figure: Figure) -> str:
    return ""


def rich_html(
    blocks: Sequence[Block],
    credits: Mapping[str, str] = _NO_CREDITS,
    language: str = "vi",
    picture_of: PictureOf = no_picture,
) -> str:
    """`credits` maps photo ids to the names that are printed."""
    lines = {photo: credit_line(name, language) for photo, name in credits.items()}
    told = _Told(_numbers(blocks), lines, picture_of)
    body = [block for block in blocks if not isinstance(block, Footnote)]
    notes = [block for block in blocks if isinstance(block, Footnote)]
    out = [html for group in _groups(body) for html in _group(group, told)]
    out += [_note(note, told) for note in notes]
    return "\n".join(out)


def _numbers(blocks: Sequence[Block]) -> dict[str, int]:
    noted = {block.label for block in blocks if isinstance(block, Footnote)}
    marks = (
        run.text
        for block in blocks
        for part in texts(block)
        for run in part
        if run.marks & Mark.FOOTNOTE and run.text in noted
    )
    return {label: number for number, label in enumerate(dict.fromkeys(marks), 1)}


def _groups(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    """Neighbours that stand in one container."""
    group: list[Block] = []
    for block in blocks:
        if group and (block.container is not group[-1].container or block.starts):
            yield group
            group = []
        group.append(block)
    if group:
        yield group


def _group(blocks: Sequence[Block], told: _Told) -> Iterator[str]:
    inner: list[str] = []
    for listed, part in groupby(blocks, key=lambda block: isinstance(block, ListItem)):
        if listed:
            items = [block for block in part if isinstance(block, ListItem)]
            inner.append(_list(items, told))
        else:
            inner += [_block(block, told) for block in part]
    if blocks[0].container is Container.QUOTE:
        yield f"<blockquote>{''.join(inner)}</blockquote>"
    else:
        yield from inner


def _block(block: Block, told: _Told) -> str:
    match block:
        case Heading():
            return f"<h{block.level}>{_inline(block.text, told)}</h{block.level}>"
        case PullQuote():
            name = _inline(block.attribution, told)
            source = f"<p>— {name}</p>" if name else ""
            return f"<blockquote><p>{_inline(block.text, told)}</p>{source}</blockquote>"
        case Rule():
            return "<hr>"
        case Embed():
            return f'<p><a href="{escape(block.url)}">{escape(block.url)}</a></p>'
        case Code():
            return f"<pre><code>{escape(block.content, quote=False)}</code></pre>"
        case Table():
            return _table(block, told)
        case Figure():
            return _figure(block, told)
        case Gallery():
            shown = "".join(_figure(figure, told) for figure in block.figures)
            return shown + (f"<p>{_inline(block.caption, told)}</p>" if block.caption else "")
        case Raw():
            return f"<p>{escape(block.label)}</p>" if block.label else ""
        case Paragraph() | ListItem() | Footnote():
            return f"<p>{_inline(block.text, told)}</p>"


def _figure(figure: Figure, told: _Told) -> str:
    """The picture, if other programs can open it, with caption and credit."""
    words = _inline(figure.caption, told)
    credit = escape(told.credits.get(figure.photo, ""), quote=False)
    said = " ".join(part for part in (words, credit if credit not in words else "") if part)
    source = figure.photo if is_remote(figure.photo) else told.pictures(figure)
    if source:
        picture = f'<img src="{escape(source)}" alt="{escape(figure.alt)}">'
        return f"<figure>{picture}<figcaption>{said}</figcaption></figure>"
    return f"<p><em>{said}</em></p>" if said else ""


def _table(table: Table, told: _Told) -> str:
    rows = []
    for at, row in enumerate(table.rows):
        tag = "th" if table.header and at == 0 else "td"
        cells = "".join(f"<{tag}>{_inline(cell, told)}</{tag}>" for cell in row)
        rows.append(f"<tr>{cells}</tr>")
    return f'<table border="1">{"".join(rows)}</table>'


def _list(items: Sequence[ListItem], told: _Told) -> str:
    """One list with those that nest in it; a change of kind at one depth begins another."""
    out: list[str] = []
    open_: list[str] = []
    for item in items:
        tag = "ol" if item.ordered else "ul"
        depth = min(item.depth, len(open_))
        while len(open_) > depth + 1:
            out.append(f"</li></{open_.pop()}>")
        words = _inline(item.text, told)
        if len(open_) == depth + 1 and item.continues:
            out.append(f"<p>{words}</p>")
            continue
        if len(open_) == depth + 1 and (open_[-1] != tag or item.begins):
            out.append(f"</li></{open_.pop()}>")
        if len(open_) == depth:
            out.append(f"<{tag}>")
            open_.append(tag)
        else:
            out.append("</li>")
        out.append(f"<li>{words}")
    out += [f"</li></{tag}>" for tag in reversed(open_)]
    return "".join(out)


def _inline(words: Text, told: _Told) -> str:
    """Marks of footnotes that come along are links to them; others show their label."""
    out: list[str] = []
    part: list[Run] = []
    for run in words:
        if run.marks & Mark.FOOTNOTE:
            out += [_spaced(part), _mark(run.text, told)]
            part = []
        else:
            part.append(run)
    return "".join([*out, _spaced(part)])


def _spaced(part: Sequence[Run]) -> str:
    """`write_inline` drops spaces at the ends, which here stand beside a mark."""
    words = "".join(run.text for run in part)
    before = " " if words.startswith(" ") else ""
    behind = " " if words.strip() and words.endswith(" ") else ""
    return f"{before}{write_inline(tuple(part))}{behind}"


def _mark(label: str, told: _Told) -> str:
    number = told.numbers.get(label)
    if number is None:
        return f"<sup>{escape(label)}</sup>"
    return f'<sup><a href="#_ftn{number}" name="_ftnref{number}">[{number}]</a></sup>'


def _note(note: Footnote, told: _Told) -> str:
    number = told.numbers.get(note.label)
    words = _inline(note.text, told)
    if number is None:
        return f"<p>{words}</p>"
    back = f'<a href="#_ftnref{number}" name="_ftn{number}">[{number}]</a>'
    return f'<div id="ftn{number}"><p>{back} {words}</p></div>'

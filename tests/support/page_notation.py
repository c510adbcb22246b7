"""A page with its caret on one line, for tables of cases: `p một|hai / fig ◼:Chú thích`.

Blocks are parted by ` / `. A block's sign is its kind (`p`, `h2`, `ul`, `ol`, `pull`, `fig`, `gal`,
`hr`, `embed`, `table`, `code`, `raw`, `fn`; `T` and `S` for headline and standfirst), a list item's
depth, `+` (continues) or `*` (begins), the container (`>` quote, `#` box, `!` note) and `'`
(starts). Then come its words: `|` is the caret, `^` the other end of a selection, `◼` a drawn
object, `⏎` a line break, `†` a footnote's mark; `{b đậm}`, `{i nghiêng}`, `{c mã}`, `{a liên kết}`
carry marks; a pull quote's attribution follows `~`. Without `T` and `S` the fields hold "Tít" and
"Sapo".
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

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
    join,
    text,
)

BODY = 2
FIELDS = ("Tít", "Sapo")
PHOTO = "f1"
LINK = "https://a.example"
_SIGN = re.compile(
    r"(?P<kind>h[234]|p|[uo]l|pull|fig|gal|hr|embed|table|code|raw|fn|T|S)(?P<depth>\d?)"
    r"(?P<flags>[+*]*)(?P<container>[>#!]?)(?P<starts>'?)(?: |$)"
)
_CONTAINERS = {
    "": Container.NONE,
    ">": Container.QUOTE,
    "#": Container.BOX,
    "!": Container.NOTE,
}
_MARKS = {"b": Mark.STRONG, "i": Mark.EMPHASIS, "c": Mark.CODE, "a": Mark.NONE}
_CARDS: dict[str, Block] = {
    "gal": Gallery((Figure("g1", text("Một"), "a"), Figure("g2", text("Hai"), "b"))),
    "hr": Rule(),
    "embed": Embed("https://video.example/u"),
    "table": Table(((text("Tên"), text("Số")), (text("Lan"), text("2")))),
    "code": Code("x = 1"),
    "raw": Raw("<x-odds>1</x-odds>", "Tỉ số"),
}


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on the page: its block's number and the position in it, as Qt counts."""

    block: int
    offset: int


@dataclass(frozen=True, slots=True)
class Shown:
    """A page and its selection; `anchor` is the caret where nothing is selected."""

    article: Article
    caret: Spot
    anchor: Spot


def parse(line: str) -> Shown:
    parts = [part.strip() for part in line.strip().split(" / ")]
    if not parts[0].startswith("T"):
        parts = [f"T {FIELDS[0]}", f"S {FIELDS[1]}", *parts]
    spots: dict[str, Spot] = {}
    fields: list[str] = []
    blocks: list[Block] = []
    for number, part in enumerate(parts):
        sign = _SIGN.match(part)
        assert sign, f"no block: {part!r}"
        runs, found = _words(part[sign.end() :], of_figure=sign["kind"] == "fig")
        spots |= {mark: Spot(number, offset) for mark, offset in found.items()}
        if sign["kind"] in "TS":
            fields.append("".join(run.text for run in runs))
        else:
            blocks.append(_block(sign, runs))
    caret = spots["|"]
    whole = () if blocks == [Paragraph()] else tuple(blocks)
    article = Article(headline=fields[0], standfirst=fields[1], blocks=whole)
    return Shown(article, caret, spots.get("^", caret))


def _words(part: str, of_figure: bool) -> tuple[Text, dict[str, int]]:
    runs: list[Run] = []
    spots: dict[str, int] = {}
    offset, marks, href, at = 0, Mark.NONE, "", 0
    while at < len(part):
        sign = part[at]
        at += 1
        if sign in "|^":
            spots[sign] = offset
        elif sign == "{":
            marks, href = _MARKS[part[at]], LINK if part[at] == "a" else ""
            at += 2
        elif sign == "}":
            marks, href = Mark.NONE, ""
        else:
            offset += 2 if sign > "\uffff" else 1
            if sign == "†":
                runs.append(Run("1", Mark.FOOTNOTE))
            elif sign != "◼" and not (sign == ":" and of_figure and offset == 2):
                runs.append(Run(LINE_BREAK if sign == "⏎" else sign, marks, href))
    return join(runs), spots


def _block(sign: re.Match[str], runs: Text) -> Block:
    kind = sign["kind"]
    block: Block
    match kind:
        case "p":
            block = Paragraph(runs)
        case "ul" | "ol":
            flags = sign["flags"]
            depth = int(sign["depth"] or 0)
            block = ListItem(kind == "ol", depth, runs, "+" in flags, "*" in flags)
        case "fn":
            block = Footnote("1", runs)
        case "pull":
            block = _pull(runs)
        case "fig":
            block = Figure(PHOTO, runs, "a")
        case _ if kind in _CARDS:
            block = _CARDS[kind]
        case _:
            block = Heading(int(kind[1]), runs)
    return replace(block, container=_CONTAINERS[sign["container"]], starts=bool(sign["starts"]))


def _pull(runs: Text) -> PullQuote:
    words, _, name = "".join(run.text for run in runs).partition("~")
    return PullQuote(text(words), text(name))


def show(article: Article, caret: Spot, anchor: Spot) -> str:
    """The line for a page: what `parse` reads."""
    lines = [
        _line("T", _chars(text(article.headline)), 0, caret, anchor),
        _line("S", _chars(text(article.standfirst)), 1, caret, anchor),
    ]
    usual = (article.headline, article.standfirst) == FIELDS
    if usual and min(caret.block, anchor.block) >= BODY:
        lines.clear()
    for number, block in enumerate(article.blocks or (Paragraph(),), BODY):
        lines.append(_line(_sign(block), _content(block), number, caret, anchor))
    return " / ".join(lines)


def _sign(block: Block) -> str:
    match block:
        case Paragraph():
            kind = "p"
        case Heading():
            kind = f"h{block.level}"
        case ListItem():
            flags = "+" * block.continues + "*" * block.begins
            kind = f"{'ol' if block.ordered else 'ul'}{block.depth or ''}{flags}"
        case Footnote():
            kind = "fn"
        case PullQuote():
            kind = "pull"
        case Figure():
            kind = "fig"
        case _:
            kind = next(name for name, card in _CARDS.items() if isinstance(block, type(card)))
    container = next(sign for sign, one in _CONTAINERS.items() if one is block.container)
    return kind + container + "'" * block.starts


def _content(block: Block) -> list[str]:
    """What stands in the block, one entry for each of Qt's positions; an empty entry for the
    second half of a character that takes two."""
    match block:
        case Paragraph() | Heading() | ListItem() | Footnote():
            return _chars(block.text)
        case PullQuote():
            name = "".join(run.text for run in block.attribution)
            return [*_chars(block.text), *([f"~{name}"] if name else [])]
        case Figure():
            return ["◼", ":", *_chars(block.caption)]
    return ["◼"]


def _chars(runs: Iterable[Run]) -> list[str]:
    out: list[str] = []
    for run in runs:
        if run.marks & Mark.FOOTNOTE:
            out.append("†")
            continue
        chars = list(_wide(run.text.replace(LINE_BREAK, "⏎")))
        letter = next((name for name, mark in _MARKS.items() if mark and mark == run.marks), "")
        letter = "a" if run.href else letter
        if letter:
            chars[0] = f"{{{letter} {chars[0]}"
            chars[-1] += "}"
        out += chars
    return out


def _wide(words: str) -> Iterator[str]:
    for sign in words:
        yield sign
        if sign > "\uffff":
            yield ""


def _line(sign: str, content: Sequence[str], number: int, caret: Spot, anchor: Spot) -> str:
    out = [*content, ""]
    for spot, mark in ((caret, "|"), (anchor, "^")):
        if spot.block == number and (mark == "|" or anchor != caret):
            out[spot.offset] = mark + out[spot.offset]
    return f"{sign} {''.join(out)}".rstrip()

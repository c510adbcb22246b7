"""Where the blocks of a WordPress post begin and end.

The grammar is that of WordPress's own block parser: `<!-- wp:name {json} -->`, `<!-- /wp:name -->`
and `<!-- wp:name {json} /-->`. Linear in the length of the post, whatever it holds.
"""

import re
from dataclasses import dataclass

SPACE = " \t\n\r\f\v"
"""White space as HTML and block comments know it: a no-break space is text."""

_COMMENT = re.compile(r"(?a)<!--\s+(/?)wp:((?:[a-z][a-z0-9_-]*/)?[a-z][a-z0-9_-]*)\s+")
_END = re.compile(r"(?a)(/?)-->")
_JSON_END = re.compile(r"(?a)\}\s+(/?)-->")


@dataclass(frozen=True, slots=True)
class Piece:
    """A slice of a post: a block with its comments, or what stands outside blocks.

    `name` is the block's, "core/" left out; empty outside blocks. `broken`: comments inside it, or
    its own, have no partner.
    """

    name: str
    json: str
    opening: str
    inner: str
    closing: str
    broken: bool = False

    @property
    def source(self) -> str:
        return self.opening + self.inner + self.closing


@dataclass(frozen=True, slots=True)
class _Token:
    name: str
    json: str
    start: int
    end: int
    closes: bool
    void: bool


def has_blocks(raw: str) -> bool:
    """Whether WordPress takes the post for one made of blocks (it looks for just this)."""
    return "<!-- wp:" in raw


def scan(raw: str) -> list[Piece]:
    """The post's top-level pieces; their sources joined are `raw`."""
    tokens = _tokens(raw)
    partner = _partners(tokens)
    pieces: list[Piece] = []
    position = index = 0
    while index < len(tokens):
        token = tokens[index]
        if position < token.start:
            pieces.append(Piece("", "", "", raw[position : token.start], ""))
        last = partner.get(index, index)
        closing = tokens[last]
        whole = token.void or last > index
        broken = not whole or any(
            not inside.void and at not in partner
            for at, inside in enumerate(tokens[index + 1 : last], index + 1)
        )
        opening = raw[token.start : token.end]
        inner = raw[token.end : closing.start] if last > index else ""
        ending = raw[closing.start : closing.end] if last > index else ""
        pieces.append(Piece(token.name, token.json, opening, inner, ending, broken))
        position, index = closing.end, last + 1
    if position < len(raw):
        pieces.append(Piece("", "", "", raw[position:], ""))
    return pieces


def _tokens(raw: str) -> list[_Token]:
    tokens: list[_Token] = []
    position = 0
    json_may_end = True  # false once a search has shown that no JSON ends further on
    while (position := raw.find("<!--", position)) >= 0:
        opening = _COMMENT.match(raw, position)
        start, position = position, position + 4
        if not opening:
            continue
        json = ""
        if raw.startswith("{", opening.end()):
            end = _JSON_END.search(raw, opening.end()) if json_may_end else None
            json_may_end = end is not None
            if end:
                json = raw[opening.end() : end.start() + 1]
        else:
            end = _END.match(raw, opening.end())
        if end:
            name = opening[2].removeprefix("core/")
            closes = bool(opening[1])
            tokens.append(_Token(name, json, start, end.end(), closes, bool(end[1]) and not closes))
            position = end.end()
    return tokens


def _partners(tokens: list[_Token]) -> dict[int, int]:
    """Which opening belongs to which closing token, both ways, by index."""
    partner: dict[int, int] = {}
    opened: list[int] = []
    waiting: dict[str, int] = {}
    for index, token in enumerate(tokens):
        if token.void:
            continue
        if not token.closes:
            opened.append(index)
            waiting[token.name] = waiting.get(token.name, 0) + 1
        elif waiting.get(token.name):
            while True:
                at = opened.pop()
                waiting[tokens[at].name] -= 1
                if tokens[at].name == token.name:
                    break
            partner[at], partner[index] = index, at
    return partner
